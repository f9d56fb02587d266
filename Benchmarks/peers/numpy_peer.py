"""NumPy: blocks of whole workers small enough for the cache, each thread with its own buffers."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from common import arguments, chosen, columns, curves, day_figures, figures, run, slot_tables

folder, threads, repetitions, names = arguments()
c = columns(folder, ["distance", "seconds", "fare", "slot", "day_starts", "worker_starts"])
curve_a, curve_b = curves()
tables = slot_tables()
day_starts, worker_starts = c["day_starts"], c["worker_starts"]
workers = len(worker_starts) - 1


def price(x, s, f, slot):
    """Both rules of some orders. The quotients are exact where they are halves, and no other
    numerator is closer to a half than a 500th, so single precision rounds as exact fractions do."""
    rate_a, factor_a, fixed_a, rate_b, factor_b, fixed_b = tables
    a = curve_a[x]
    a += rate_a[slot]
    a += 5 * s.astype(np.int32)
    a *= factor_a[slot]
    a += fixed_a[slot]
    wide = f.astype(np.int32)
    np.maximum(a, 300 * 500, out=a)
    np.maximum(a, 219 * wide, out=a)
    b = curve_b[x]
    b += rate_b[slot]
    b *= factor_b[slot]
    b += fixed_b[slot]
    np.maximum(b, 500 * 420, out=b)
    np.maximum(b, 350 * wide, out=b)
    quotient_a = np.divide(a, np.float32(300), dtype=np.float32)
    quotient_b = np.divide(b, np.float32(500), dtype=np.float32)
    np.rint(quotient_a, out=quotient_a)
    np.rint(quotient_b, out=quotient_b)
    return quotient_a.astype(np.int32), quotient_b.astype(np.int32), wide


def block(first, last):
    """The sums of workers from first to before last."""
    days = day_starts[worker_starts[first] : worker_starts[last] + 1]
    rows = slice(days[0], days[-1])
    starts = days[:-1] - days[0]
    s = c["seconds"][rows]
    a, b, f = price(c["distance"][rows], s, c["fare"][rows], c["slot"][rows])
    seconds = np.add.reduceat(s, starts, dtype=np.int64)
    pay_a = np.add.reduceat(a, starts, dtype=np.int64)
    pay_b = np.add.reduceat(b, starts, dtype=np.int64)
    tiers_a, tiers_b, floor_a = day_figures(np.diff(days), pay_a, pay_b, seconds)
    own = worker_starts[first:last] - worker_starts[first]
    sums = [np.add.reduceat(v, own) for v in (seconds, pay_a, tiers_a, floor_a, pay_b, tiers_b)]
    return sums, f.sum(dtype=np.int64)


def blocks(size):
    """Ranges of workers with about so many orders."""
    ends = np.searchsorted(day_starts[worker_starts], np.arange(size, day_starts[-1] + size, size))
    edges = [0] + [min(int(end), workers) for end in ends]
    return [(a, b) for a, b in zip(edges, edges[1:]) if b > a]


def reckon(size):
    parts = blocks(size)
    if threads == 1:
        results = [block(*part) for part in parts]
    else:
        with ThreadPoolExecutor(threads) as pool:
            results = list(pool.map(lambda part: block(*part), parts))
    sums = [np.concatenate(v) for v in zip(*(r[0] for r in results))]
    return figures(day_starts[-1], sum(r[1] for r in results), *sums)


forms = {
    "blocks of 32,768": lambda: reckon(32_768),
    "blocks of 131,072": lambda: reckon(131_072),
    "whole columns": lambda: reckon(1 << 40),
}
run("NumPy", np.__version__, chosen(forms, names), threads, repetitions)
