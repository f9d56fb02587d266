"""Numba: one compiled loop over ranges of workers, both rules in one pass."""

import numpy as np

from common import arguments, chosen, columns, figures, run

folder, threads, repetitions, names = arguments()

import numba  # noqa: E402  (after the number of threads is set)
from numba import njit, prange  # noqa: E402

c = columns(folder, ["distance", "seconds", "fare", "slot", "day_starts", "worker_starts"])


@njit(inline="always")
def half_even(numerator, denominator):
    quotient = numerator // denominator
    twice = 2 * (numerator - quotient * denominator)
    return quotient + (1 if twice > denominator or (twice == denominator and quotient & 1 == 1) else 0)


@njit(inline="always")
def half_even_single(numerator, denominator):
    # Exact: see numpy_peer.py. Adding 1.5 × 2**23 rounds to the even neighbour.
    magic = np.float32(12582912.0)
    return np.int32((np.float32(numerator) / np.float32(denominator) + magic) - magic)


def make(rounded):
    """The loop with one way of rounding."""

    @njit(parallel=True, nogil=True, boundscheck=False, error_model="numpy")
    def loop(distance, seconds, fare, slot, day_starts, worker_starts, tables, out, fares):
        workers = len(worker_starts) - 1
        for worker in prange(workers):
            sums = out[worker]
            sums[:] = 0
            own_fares = 0
            for day in range(worker_starts[worker], worker_starts[worker + 1]):
                first, last = day_starts[day], day_starts[day + 1]
                pay_a, pay_b, time = np.int32(0), np.int32(0), np.int32(0)
                for i in range(first, last):
                    x, s, f = np.int32(distance[i]), np.int32(seconds[i]), np.int32(fare[i])
                    row = tables[slot[i]]
                    a = np.int32(25200) + 6 * min(max(x - 3000, 0), 2000)
                    a += 9 * min(max(x - 5000, 0), 3000) + 12 * max(x - 8000, 0)
                    a = (a + 5 * s + row[0]) * row[1] + row[2]
                    a = max(a, 150000, 219 * f)
                    b = np.int32(10000) + 2 * min(max(x - 3000, 0), 3000) + 3 * max(x - 6000, 0)
                    b = (b + row[3]) * row[4] + row[5]
                    b = max(b, 210000, 350 * f)
                    pay_a += rounded(np.int32(a), np.int32(300))
                    pay_b += rounded(np.int32(b), np.int32(500))
                    time += s
                    own_fares += f
                count = last - first
                tiers_a = 20 * min(max(count - 7, 0), 7) + 50 * min(max(count - 14, 0), 15)
                tiers_a += 80 * max(count - 29, 0)
                tiers_b = 20 * min(max(count - 9, 0), 10) + 40 * max(count - 19, 0)
                sums[0] += time
                sums[1] += pay_a
                sums[2] += tiers_a
                sums[3] += max(0, half_even(19 * np.int64(time), 36) - pay_a - tiers_a)
                sums[4] += pay_b
                sums[5] += tiers_b
            fares[worker] = own_fares

    return loop


whole_number, single_precision = np.int32, np.float32


@njit(inline="always")
def clamp(value, high):
    return min(max(value, whole_number(0)), whole_number(high))


@njit(nogil=True, boundscheck=False, error_model="numpy")
def price_block(distance, seconds, fare, slot, tables, first, count, priced_a, priced_b):
    """Both rules without branches and in 32-bit integers throughout, so that LLVM uses wide registers."""
    int32, float32 = whole_number, single_precision
    for k in range(count):
        i = first + k
        x, s, f, p = int32(distance[i]), int32(seconds[i]), int32(fare[i]), slot[i]
        a = int32(int32(6) * clamp(int32(x - int32(3000)), 2000))
        a = int32(a + int32(9) * clamp(int32(x - int32(5000)), 3000))
        a = int32(a + int32(12) * max(int32(x - int32(8000)), int32(0)))
        a = int32((a + int32(25200) + int32(5) * s + tables[0, p]) * tables[1, p] + tables[2, p])
        a = int32(max(max(a, int32(150000)), int32(int32(219) * f)))
        b = int32(int32(2) * clamp(int32(x - int32(3000)), 3000))
        b = int32(b + int32(3) * max(int32(x - int32(6000)), int32(0)))
        b = int32((b + int32(10000) + tables[3, p]) * tables[4, p] + tables[5, p])
        b = int32(max(max(b, int32(210000)), int32(int32(350) * f)))
        magic = float32(12582912.0)
        priced_a[k] = int32((float32(a) / float32(300) + magic) - magic)
        priced_b[k] = int32((float32(b) / float32(500) + magic) - magic)


@njit(parallel=True, nogil=True, boundscheck=False, error_model="numpy")
def loop_in_blocks(distance, seconds, fare, slot, day_starts, worker_starts, tables, out, fares):
    """Prices the orders of some workers first and adds them up by day then."""
    workers = len(worker_starts) - 1
    pieces = workers // 16 + 1
    for piece in prange(pieces):
        low, high = workers * piece // pieces, workers * (piece + 1) // pieces
        begin, end = day_starts[worker_starts[low]], day_starts[worker_starts[high]]
        priced_a = np.empty(end - begin, np.int32)
        priced_b = np.empty(end - begin, np.int32)
        price_block(distance, seconds, fare, slot, tables, begin, end - begin, priced_a, priced_b)
        for worker in range(low, high):
            sums = out[worker]
            sums[:] = 0
            own_fares = 0
            for day in range(worker_starts[worker], worker_starts[worker + 1]):
                first, last = day_starts[day], day_starts[day + 1]
                pay_a, pay_b, time, fares_of_day = 0, 0, 0, 0
                for i in range(first, last):
                    pay_a += priced_a[i - begin]
                    pay_b += priced_b[i - begin]
                    time += seconds[i]
                    fares_of_day += fare[i]
                count = last - first
                tiers_a = 20 * min(max(count - 7, 0), 7) + 50 * min(max(count - 14, 0), 15)
                tiers_a += 80 * max(count - 29, 0)
                tiers_b = 20 * min(max(count - 9, 0), 10) + 40 * max(count - 19, 0)
                sums[0] += time
                sums[1] += pay_a
                sums[2] += tiers_a
                sums[3] += max(0, half_even(19 * np.int64(time), 36) - pay_a - tiers_a)
                sums[4] += pay_b
                sums[5] += tiers_b
                own_fares += fares_of_day
            fares[worker] = own_fares


def tables():
    from common import slot_tables

    return np.ascontiguousarray(np.stack(slot_tables() + [np.zeros(576, np.int32)] * 2, axis=1))


rows = tables()
columns_of_rows = np.ascontiguousarray(rows.T)
workers = len(c["worker_starts"]) - 1


def reckon(loop, rows=rows):
    out, fares = np.empty((workers, 6), np.int64), np.empty(workers, np.int64)
    loop(
        c["distance"], c["seconds"], c["fare"], c["slot"], c["day_starts"], c["worker_starts"],
        rows, out, fares,
    )
    return figures(c["day_starts"][-1], fares.sum(), *np.ascontiguousarray(out.T))


single, whole = make(half_even_single), make(half_even)
forms = {
    "integers": lambda: reckon(whole),
    "exact single precision": lambda: reckon(single),
    "by hand: 32-bit blocks": lambda: reckon(loop_in_blocks, columns_of_rows),
}
run("Numba", numba.__version__, chosen(forms, names), threads, repetitions)
