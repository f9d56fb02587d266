"""What the Python peers share: the columns, the figures behind a worker's sums, the clock."""

import json
import math
import os
import resource
import sys
import time

import numpy as np

NAMES = ["minute", "distance", "seconds", "weight", "fare", "weather", "slot", "worker_day"]
LARGEST_DISTANCE = 16_781


def columns(folder, names):
    """Columns of the records, in memory."""
    return {name: np.load(f"{folder}/{name}.npy") for name in names}


def half_even(numerator, denominator):
    """Whole numbers, halves to the even neighbour."""
    quotient = numerator // denominator
    twice = 2 * (numerator - quotient * denominator)
    return quotient + ((twice > denominator) | ((twice == denominator) & (quotient & 1 == 1)))


def curves():
    """The distance part of both rates by metres: sixtieths of a fen under A, 25ths under B."""
    x = np.arange(65_536, dtype=np.int64)
    a = 6 * np.clip(x - 3000, 0, 2000) + 9 * np.clip(x - 5000, 0, 3000) + 12 * np.maximum(x - 8000, 0)
    b = 2 * np.clip(x - 3000, 0, 3000) + 3 * np.maximum(x - 6000, 0)
    return (a + 60 * 420).astype(np.int32), (b + 25 * 400).astype(np.int32)


def slot_tables():
    """What half hour, weight step and signal level do: part of the rate, factor, fixed addition."""
    slot = np.arange(576)
    half_hour, step, level = slot // 12, slot // 4 % 3, slot % 4
    night_a = (half_hour >= 44) | (half_hour < 12)
    night_b = (half_hour >= 46) | (half_hour < 12)
    lunch = (half_hour >= 22) & (half_hour < 27)
    rate_a = 60 * np.array([0, 100, 250])[step]
    factor_a = np.where(night_a, 6, 5)
    fixed_a = 300 * (50 * lunch + np.array([0, 50, 150, 300])[level])
    rate_b = 25 * np.array([0, 100, 100])[step]
    factor_b = np.where(night_b, 23, 20)
    fixed_b = 500 * np.array([0, 0, 50, 100])[level]
    return [t.astype(np.int32) for t in (rate_a, factor_a, fixed_a, rate_b, factor_b, fixed_b)]


def day_figures(count, pay_a, pay_b, seconds):
    """Tiers and floor of worker-days from their sums."""
    tiers_a = 20 * np.clip(count - 7, 0, 7) + 50 * np.clip(count - 14, 0, 15) + 80 * np.maximum(count - 29, 0)
    tiers_b = 20 * np.clip(count - 9, 0, 10) + 40 * np.maximum(count - 19, 0)
    floor_a = np.maximum(0, half_even(19 * seconds, 36) - pay_a - tiers_a)
    return tiers_a, tiers_b, floor_a


def figures(orders, fares, seconds, pay_a, tiers_a, floor_a, pay_b, tiers_b):
    """All figures from the sums of each worker (README.md, "The figures")."""
    total_a, total_b = pay_a + tiers_a + floor_a, pay_b + tiers_b
    count = len(seconds)
    ranks = [-(-count * p // 100) - 1 for p in (10, 25, 50, 75, 90)]

    def level(pay, tiers, floor, total):
        # Products stay below 2**53, so quotients order as the fractions do.
        order = np.argsort(total / seconds, kind="stable")
        quantiles = []
        for place in order[ranks]:
            p, s = int(total[place]), int(seconds[place])
            common = math.gcd(p, s)
            quantiles.append([p // common, s // common])
        ascending = np.sort(total)
        weights = 2 * np.arange(1, count + 1, dtype=np.int64) - count - 1
        result = {
            "pay": int(pay.sum()),
            "tiers": int(tiers.sum()),
            "floor": int(floor.sum()),
            "total": int(total.sum()),
            "quantiles": quantiles,
            "below": int(np.count_nonzero(total * 3600 < 1900 * seconds)),
            "gini": [int((weights * ascending).sum()), count * int(total.sum())],
        }
        return result, order

    result_a, _ = level(pay_a, tiers_a, floor_a, total_a)
    result_b, order = level(pay_b, tiers_b, np.zeros(1, np.int64), total_b)
    change = total_a - total_b
    band = np.where(
        change < 0,
        np.where(100 * change <= -5 * total_b, 0, np.where(1000 * change < -total_b, 1, 2)),
        np.where(100 * change >= 5 * total_b, 4, np.where(1000 * change > total_b, 3, 2)),
    )
    decile = np.empty(count, np.int64)
    decile[order] = 10 * np.arange(count, dtype=np.int64) // count
    bands = np.bincount(decile * 5 + band, minlength=50).reshape(10, 5)

    def by_decile(values):
        starts = -(-np.arange(10) * count // 10)
        return np.add.reduceat(values[order], starts)

    sums = [by_decile(v) for v in (np.ones(count, np.int64), seconds, total_a, total_b)]
    deciles = [[int(s[d]) for s in sums] + [int(b) for b in bands[d]] for d in range(10)]
    place = 1 + np.arange(count, dtype=np.int64) % 1009
    check = int((place * ((total_a % 65521) * (total_b % 65521) + seconds % 65521)).sum())
    return {
        "orders": int(orders),
        "seconds": int(seconds.sum()),
        "fares": int(fares),
        "A": result_a,
        "B": result_b,
        "deciles": deciles,
        "check": check,
    }


def run(engine, version, forms, threads, repetitions):
    """Times each form of a program and prints one line of JSON for each."""
    for name, form in forms.items():
        result, times = None, []
        for _ in range(repetitions + 1):
            start = time.perf_counter()
            found = form()
            times.append(time.perf_counter() - start)
            if result is not None and result != found:
                sys.exit(f"{engine} {name}: two runs differ")
            result = found
        line = {
            "engine": engine,
            "form": name,
            "version": version,
            "threads": threads,
            # The first run warms up and is not counted, unless it is the only one.
            "times": times[1:] or times,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            "figures": result,
        }
        print(json.dumps(line), flush=True)


def arguments():
    """FOLDER THREADS REPETITIONS [FORM …]"""
    folder, threads, repetitions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    for name in ("POLARS_MAX_THREADS", "NUMBA_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ[name] = str(threads)
    return folder, threads, repetitions, sys.argv[4:]


def chosen(forms, names):
    """The forms asked for, or all."""
    return {name: form for name, form in forms.items() if not names or name in names}
