"""Runs the programs of the comparison and writes the page; started by Benchmarks/run."""

import argparse
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time

import page

PYTHON = ".build/venv/bin/python"
PARLEY = ".build/release/parley-benchmark"
COMMAND = "../.build/release/parley"
PEERS = ["numpy", "numba", "polars", "duckdb"]
GROWTH = [1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000]


def note(text):
    print(f"== {text}", file=sys.stderr, flush=True)


def lines(*command):
    """The lines of JSON that a program prints."""
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line]


def folder(orders):
    return f".build/data/{orders}"


def prepare(orders, kinds):
    """Makes the records of a size that are not there yet."""
    place = folder(orders)
    os.makedirs(place, exist_ok=True)

    def missing(name):
        return not os.path.exists(f"{place}/{name}")

    needed = []
    if "columns" in kinds and missing("worker_starts.npy.done"):
        needed.append("--columns")
    if "csv" in kinds and missing("orders.csv.done") or "orders" in kinds and missing("orders.orders"):
        needed.append("--csv")
    if needed:
        note(f"records: {orders:,} orders {' '.join(needed)}")
        subprocess.run([".build/bin/generate", str(orders), place, *needed], check=True)
        for option, name in (("--columns", "worker_starts.npy.done"), ("--csv", "orders.csv.done")):
            if option in needed:
                open(f"{place}/{name}", "w").close()
    if "parquet" in kinds and missing("orders.parquet"):
        note(f"records: {orders:,} orders as Parquet")
        subprocess.run([PYTHON, "peers/parquet.py", place], check=True)
    if "orders" in kinds and missing("orders.orders"):
        note(f"records: {orders:,} orders as a column file")
        lines(PARLEY, "convert", f"{place}/orders.csv", f"{place}/orders.orders", os.cpu_count())
        if "csv" not in kinds:
            os.remove(f"{place}/orders.csv")
            if os.path.exists(f"{place}/orders.csv.done"):
                os.remove(f"{place}/orders.csv.done")


def differences(figures, reference, path=""):
    """Where figures differ from those of another engine; C gives fewer."""
    if isinstance(figures, dict):
        return [d for key in figures for d in differences(figures[key], reference[key], f"{path}.{key}")]
    return [] if figures == reference else [f"{path[1:]}: {figures} and not {reference}"]


def agree(results, what):
    """Stops unless every engine found the same."""
    reference = next(r[what] for r in results if r["engine"] == "Parley")
    wrong = [
        f"{r['engine']} ({r['form']}, {r['threads']} threads): {d}"
        for r in results for d in differences(r[what], reference)
    ]
    if wrong:
        sys.exit("The engines do not agree:\n  " + "\n  ".join(wrong[:40]))


def best(results):
    return min(results, key=lambda r: min(r["times"]))


def compare(orders, threads_list, repetitions):
    """All engines on one size: the best form of each, once for each number of threads."""
    prepare(orders, {"columns", "parquet", "orders"})
    place = folder(orders)
    chosen = {}
    for peer in PEERS:
        note(f"{peer}: which form is fastest at {orders:,} orders")
        tried = lines(PYTHON, f"peers/{peer}_peer.py", place, threads_list[-1], 1)
        agree(tried + [dict(tried[0], engine="Parley")], "figures")
        forms = {best(tried)["form"]}
        of_parquet = [r for r in tried if r["form"].startswith("Parquet")]
        if of_parquet:
            forms.add(best(of_parquet)["form"])
            forms.add(best([r for r in tried if r not in of_parquet])["form"])
        chosen[peer] = [r["form"] for r in tried if r["form"] in forms]
    results = []
    for threads in threads_list:
        note(f"{orders:,} orders on {threads} thread{'s' if threads > 1 else ''}")
        results += lines(PARLEY, "price", place, threads, repetitions)
        results += lines(".build/bin/limit", place, threads, repetitions)
        for peer in PEERS:
            for form in chosen[peer]:
                results += lines(
                    PYTHON, f"peers/{peer}_peer.py", place, threads, repetitions, form)
        results += [
            dict(r, figures=None) for r in lines(PARLEY, "report", place, threads, repetitions)
        ]
    agree([r for r in results if r["figures"]], "figures")
    return results


def in_turns(repetitions, commands, turns=3):
    """Runs programs one after the other, several times over, so that a machine that is slower for a
    while is so for all of them; gives what each printed, with the times of all turns."""
    gathered = {}
    for turn in range(turns):
        share = repetitions // turns + (turn < repetitions % turns)
        if share == 0:
            break
        for command in commands:
            for line in lines(*[share if c == "REPETITIONS" else c for c in command]):
                key = (line["engine"], line["form"])
                known = gathered.setdefault(key, dict(line, times=[], peak=0))
                known["times"] += line["times"]
                known["peak"] = max(known["peak"], line["peak"])
    return list(gathered.values())


def imports(orders, threads_list, repetitions):
    prepare(orders, {"csv"})
    file = f"{folder(orders)}/orders.csv"
    results = []
    for threads in threads_list:
        note(f"CSV of {orders:,} orders on {threads} thread{'s' if threads > 1 else ''}")
        commands = [[PARLEY, "import", file, threads, "REPETITIONS"]]
        for peer in ("polars", "duckdb"):
            tried = lines(PYTHON, "peers/import_peer.py", file, threads, 2, peer)
            agree(tried + [dict(tried[0], engine="Parley")], "sums")
            form = best(tried)["form"]
            commands.append(
                [PYTHON, "peers/import_peer.py", file, threads, "REPETITIONS", peer, form])
        results += in_turns(repetitions, commands)
    agree(results, "sums")
    return {"bytes": os.path.getsize(file), "results": results}


def process(command, repetitions):
    """Whole processes: seconds and the most memory of each."""
    times, peak = [], 0
    for _ in range(repetitions + 1):
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        times.append(time.perf_counter() - start)
        peak = max(peak, usage.ru_maxrss * 1024)
        if status != 0:
            sys.exit(f"{' '.join(command)} failed with status {status}")
    return {"times": times[1:], "peak": peak}


def cold(orders, threads, repetitions):
    prepare(orders, {"orders", "csv"})
    place = folder(orders)
    note(f"from a new process to the first answer, {orders:,} orders")
    simulate = [COMMAND, "simulate", "--orders", f"{place}/orders.orders", "--signals",
      f"{place}/signals.csv", "--baseline", "standards/baseline.yaml", "--proposal",
      "standards/proposal.yaml"]
    return {
      "program": process([PARLEY, "first", place, str(threads)], repetitions),
      "command": process(simulate, repetitions),
      "bytes": os.path.getsize(f"{place}/orders.orders"),
    }


def growth(sizes, threads, repetitions):
    results = {}
    for orders in sizes:
        prepare(orders, {"orders"})
        note(f"growth: {orders:,} orders")
        results[orders] = lines(PARLEY, "price", folder(orders), threads, repetitions)[0]["times"]
    return results


def opening(sizes, repetitions):
    """Opening a column file alone, in a process that opened it before."""
    results = {}
    for orders in sizes:
        prepare(orders, {"orders"})
        note(f"opening the column file of {orders:,} orders")
        file = f"{folder(orders)}/orders.orders"
        results[orders] = dict(lines(PARLEY, "open", file, repetitions)[0], bytes=os.path.getsize(file))
    return results


def parts(orders, threads, repetitions):
    prepare(orders, {"orders"})
    note(f"the cost of each part of a rule, {orders:,} orders")
    return lines(PARLEY, "parts", folder(orders), threads, repetitions)


def machine():
    with open("/proc/cpuinfo") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    with open("/proc/meminfo") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read())[1])
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    return {
        "processor": model[1] if model else platform.processor(),
        "cores": os.cpu_count(),
        "memory": memory * 1024,
        "system": f"{platform.system()} {platform.machine()}",
        "swift": re.search(r"Swift version (\S+)", swift)[1],
        "python": platform.python_version(),
        "day": time.strftime("%Y-%m-%d", time.gmtime()),
    }


def smoke():
    """Do all engines find the same figures? Small records, no times."""
    orders = 200_000
    prepare(orders, {"columns", "parquet", "orders"})
    results = []
    for threads in (1, 2):
        results += lines(PARLEY, "price", folder(orders), threads, 1)
        results += lines(".build/bin/limit", folder(orders), threads, 1)
        for peer in PEERS:
            results += lines(PYTHON, f"peers/{peer}_peer.py", folder(orders), threads, 0)
    agree(results, "figures")
    engines = sorted({r["engine"] for r in results})
    print(f"{', '.join(engines)}: {len(results)} runs over {orders:,} orders agree on every figure")


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/run")
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--resume", action="store_true")
    chosen = parser.parse_args()
    if chosen.smoke:
        return smoke()
    sizes = chosen.sizes or [20_000_000, 100_000_000]
    threads_list = sorted({1, min(2, os.cpu_count())})
    threads, repetitions = threads_list[-1], chosen.repetitions
    kept = ".build/results.json"
    found = {"machine": machine(), "threads": threads}
    if chosen.resume and os.path.exists(kept):
        with open(kept) as file:
            found.update(json.load(file))

    def stage(name, reckon, show):
        """One comparison: all engines within a few minutes of each other. Kept at once."""
        if name not in found:
            found[name] = reckon()
            with open(kept, "w") as file:
                json.dump(found, file, indent=1)
        print(show(found[name]), flush=True)

    for orders in sizes:
        stage(f"size {orders}", lambda: compare(orders, threads_list, repetitions),
              lambda results: page.comparison(orders, results))
    stage("import", lambda: {"orders": sizes[0], **imports(sizes[0], threads_list, repetitions)},
          page.imports)
    stage("cold", lambda: {"orders": sizes[0], **cold(sizes[0], threads, repetitions)}, page.cold)
    stage("opening", lambda: opening(sizes, 4 * repetitions), page.opening)
    stage("growth", lambda: growth([g for g in GROWTH if g <= max(sizes)], threads, repetitions),
          page.growth)
    stage("parts", lambda: {"orders": sizes[0], "results": parts(sizes[0], threads, repetitions)},
          page.parts)
    if not chosen.sizes:
        found["sizes"] = {orders: found[f"size {orders}"] for orders in sizes}
        with open("../docs/benchmarks.md", "w") as file:
            file.write(page.whole(found))
        note("written: docs/benchmarks.md")


main()
