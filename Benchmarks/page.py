"""The tables of the comparison, and the page they stand on."""

import statistics


def median(result):
    return statistics.median(result["times"])


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def millions(orders, value):
    rate = orders / value / 1e6
    return f"{rate:,.0f}" if rate >= 20 else f"{rate:.1f}"


def mebibytes(value):
    return f"{value / 2**20:,.0f} MiB"


def table(header, rows):
    marks = ["---" if place == 0 else "---:" for place in range(len(header))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, marks, *rows])


def comparison(orders, results):
    """The engines at one size; a ratio is of medians in the same run at the same threads."""
    parts = []
    for threads in sorted({r["threads"] for r in results}):
        own = [r for r in results if r["threads"] == threads]
        parley = next(r for r in own if r["engine"] == "Parley" and r["figures"])
        rows = []
        for r in sorted(own, key=median):
            ratio = median(r) / median(parley)
            rows.append([
                f"**{r['engine']}**" if r["engine"] == "Parley" else r["engine"], r["form"],
                seconds(min(r["times"])), seconds(median(r)), millions(orders, median(r)),
                mebibytes(r["peak"]), "" if r["engine"] == "Parley" else f"{ratio:.2f}",
            ])
        parts.append(
            f"### {orders // 1_000_000} million orders, {threads} thread{'s' if threads > 1 else ''}\n\n"
            + table(
                ["engine", "form", "best", "median", "M orders/s", "peak memory", "÷ Parley"], rows))
    return "\n\n".join(parts)


def imports(found):
    rows = []
    parley = {r["threads"]: r for r in found["results"] if (r["engine"], r["form"]) == ("Parley", "CSV")}
    for r in sorted(found["results"], key=lambda r: (r["threads"], median(r))):
        ratio = median(r) / median(parley[r["threads"]])
        rows.append([
            f"**{r['engine']}**" if r["engine"] == "Parley" else r["engine"], r["form"],
            str(r["threads"]), seconds(min(r["times"])), seconds(median(r)),
            f"{found['bytes'] / median(r) / 1e9:.2f} GB/s", mebibytes(r["peak"]),
            "" if r["engine"] == "Parley" else f"{ratio:.2f}",
        ])
    return table(
        ["engine", "form", "threads", "best", "median", "speed", "peak memory", "÷ Parley"], rows)


def cold(found):
    names = {"program": "a program that uses the library", "command": "`parley simulate`, whole report"}
    rows = [
        [names[key], seconds(min(found[key]["times"])), seconds(median(found[key])),
         mebibytes(found[key]["peak"])]
        for key in names
    ]
    return table(["", "best", "median", "peak memory"], rows)


def opening(found):
    rows = [
        [f"{int(orders) // 1_000_000} million", f"{r['workers']:,}", mebibytes(r["bytes"]),
         seconds(min(r["times"])), seconds(median(r))]
        for orders, r in found.items()
    ]
    return table(["orders", "workers", "file", "best", "median"], rows)


def growth(found):
    rows = [
        [f"{int(orders) // 1_000_000} million", seconds(min(times)), seconds(statistics.median(times)),
         millions(int(orders), statistics.median(times))]
        for orders, times in found.items()
    ]
    return table(["orders", "best", "median", "M orders/s"], rows)


def parts(found):
    orders, results = found["orders"], found["results"]
    whole = next(r for r in results if r["form"] == "rule A")
    rows = [
        [r["form"], seconds(median(r)), f"{(median(r) - median(whole)) * 1000:+.1f} ms",
         millions(orders, median(r))]
        for r in results
    ]
    return table(["rule, on both levels", "median", "beside rule A", "M orders/s"], rows)


def whole(found):
    machine = found["machine"]
    results = [r for of_size in found["sizes"].values() for r in of_size]
    versions = {r["engine"]: r["version"] for r in results if "version" in r}
    tables = "\n\n".join(
        comparison(int(orders), of_size) for orders, of_size in found["sizes"].items())
    return TEXT.format(
        processor=machine["processor"], cores=machine["cores"],
        memory=f"{machine['memory'] / 2**30:.0f}", system=machine["system"],
        swift=machine["swift"], python=machine["python"], day=machine["day"],
        versions=", ".join(
            f"{e} {v}" for e, v in sorted(versions.items()) if e not in ("C", "Parley")),
        compiler=versions["C"].split(" (")[0], tables=tables, imports=imports(found["import"]),
        import_orders=found["import"]["orders"] // 1_000_000,
        import_bytes=f"{found['import']['bytes'] / 1e9:.2f}", cold=cold(found["cold"]),
        cold_orders=found["cold"]["orders"] // 1_000_000,
        cold_bytes=mebibytes(found["cold"]["bytes"]), growth=growth(found["growth"]),
        opening=opening(found["opening"]),
        parts=parts(found["parts"]), threads=found["threads"],
        part_orders=found["parts"]["orders"] // 1_000_000)


TEXT = """# Benchmarks

Written by `Benchmarks/run`, which anyone can repeat; [its page](../Benchmarks/README.md) fixes records, rules and
figures. Measured on {day}: {processor}, {cores} cores, {memory} GiB, {system}; Swift {swift} (plain release build), {compiler},
Python {python}, {versions}.

**Every engine found the same figures, to the fen**: totals by kind, five quantiles of hourly pay, workers below the floor, Gini
numerators, deciles with winners and losers, and a sum over all workers. The run stops before it prints a ratio if one
differs.

## Two rules on the same records

Both rules and all figures, records in memory. *÷ Parley* is how many times longer the engine's median took than Parley's
median in the same run. Each peer is shown in the form that was fastest of those tried, and on Parquet too where it reads that.

{tables}

How to read this:

- The peers start with a better layout than Parley. The signal in force is looked up for them already, and the clock time, the worker
  and the day of each order are numbers of a byte or two; NumPy, Numba and C are also told where each worker-day begins. Parley
  finds days, clock times, weight steps and signals from the records while it reckons.
- The peers' programs are rules A and B written by hand. Parley reads them from two standards files and makes its plan
  within the time measured.
- C is one loop for these two rules, compiled for this processor, and without quantiles, Gini and deciles: the limit, not a
  peer. Numba compiles for this processor too; Parley is built for any.
- DuckDB and Polars group by the number of worker and day by hashing, although the records are sorted. No form was found in which
  they use the order and are faster for it. An expert may find better programs than ours.
- *The whole report* is more than the peers do: segments, groups of orders by hour and weather, take rate and every worker's row.

## Reading CSV

{import_orders} million orders, {import_bytes} GB: ids, ISO times, decimals, Chinese words, into columns of the same content. Parley also
checks ranges, order of times, repetitions and units, and accounts for every row; the others check that the
types can be read. No peer takes a digest of the file; Parley's commands do, which is shown by itself. The engines take
turns. The first reading of each process is not counted; all engines keep freed memory for the next, Parley up to 512 MiB.

{imports}

## From a new process to the first answer

{cold_orders} million orders in the column file ({cold_bytes}, in the page cache), two rules, all of the figures above.

{cold}

Opening the column file alone, with every check that opening makes ([what these are](orders-file.md#reading)): the
header's digest, the place and range of every column, the ids of all workers. No order is read.

{opening}

## How time grows

Two rules, all figures, {threads} threads. Below 20 million orders there is one worker for 200 orders, above there are 100,000.

{growth}

## What a part of a rule costs

Rule A against itself on both levels, {part_orders} million orders, {threads} threads, without the figures about workers. *Base and …* has only the base and that
part; *without* leaves one part out; *with* adds one that rule A does not have.

{parts}
"""
