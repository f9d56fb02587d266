"""DuckDB: one query for both rules, from a table in memory or from Parquet; several ways to write it.

The figures behind a worker's sums are NumPy's, as in the other Python peers: as SQL they take longer.
"""

import duckdb
import numpy as np
import pyarrow

from common import arguments, chosen, figures, run, slot_tables

folder, threads, repetitions, names = arguments()
db = duckdb.connect()
db.execute(f"SET threads = {threads}")
db.execute("SET preserve_insertion_order = false")

parquet = f"'{folder}/orders.parquet'"


def table():
    """The records in memory, made when a form first asks for them."""
    db.execute(f"CREATE TABLE IF NOT EXISTS orders AS SELECT * FROM {parquet}")
    return "orders"


CLAMP = "greatest(0, least({0} - {1}, {2}))"


def clamp(value, low, width):
    return CLAMP.format(value, low, width)


# By conditions on minute, weight and signal, in 32-bit integers.
RATE_A = f"""(25200 + 6 * {clamp('x', 3000, 2000)} + 9 * {clamp('x', 5000, 3000)} + 12 * greatest(0, x - 8000)
  + 5 * s + CASE WHEN w > 10000 THEN 15000 WHEN w > 5000 THEN 6000 ELSE 0 END)"""
STEP_A = f"""({RATE_A} * CASE WHEN m >= 1320 OR m < 360 THEN 6 ELSE 5 END
  + CASE WHEN m >= 660 AND m < 810 THEN 15000 ELSE 0 END
  + CASE weather WHEN 0 THEN 0 WHEN 1 THEN 15000 WHEN 2 THEN 45000 ELSE 90000 END)"""
RATE_B = f"""(10000 + 2 * {clamp('x', 3000, 3000)} + 3 * greatest(0, x - 6000)
  + CASE WHEN w > 5000 THEN 2500 ELSE 0 END)"""
STEP_B = f"""({RATE_B} * CASE WHEN m >= 1380 OR m < 360 THEN 23 ELSE 20 END
  + CASE weather WHEN 2 THEN 25000 WHEN 3 THEN 50000 ELSE 0 END)"""

# By a list for each of what the 576 slots do.
LISTS_A = f"""((25200 + 6 * {clamp('x', 3000, 2000)} + 9 * {clamp('x', 5000, 3000)} + 12 * greatest(0, x - 8000)
  + 5 * s + rate_a[slot + 1]) * factor_a[slot + 1] + fixed_a[slot + 1])"""
LISTS_B = f"""((10000 + 2 * {clamp('x', 3000, 3000)} + 3 * greatest(0, x - 6000) + rate_b[slot + 1])
  * factor_b[slot + 1] + fixed_b[slot + 1])"""
# By a join with a table of the slots.
JOIN_A, JOIN_B = (
    text.replace("[slot + 1]", "").replace("rate_", "slots.rate_")
    for text in (LISTS_A, LISTS_B)
)


def half_even(numerator, denominator):
    half = denominator // 2
    return (
        f"(({numerator}) + {half - 1} + ((({numerator}) // {denominator}) & 1)) // {denominator}"
    )


def query(source, step_a, step_b, extra=""):
    columns = """x: CAST(distance AS INTEGER), s: CAST(seconds AS INTEGER), f: CAST(fare AS INTEGER),
      w: weight, m: minute, weather, slot, worker_day"""
    return f"""
    WITH numerators AS (
      SELECT worker_day, s, f, a: greatest({step_a}, 150000, 219 * f), b: greatest({step_b}, 210000, 350 * f)
      FROM (SELECT {columns} FROM {source}) AS orders {extra}
    ), days AS (
      SELECT worker_day, n: count(*), s: sum(s)::BIGINT, f: sum(f)::BIGINT,
        a: sum({half_even('a', 300)})::BIGINT, b: sum({half_even('b', 500)})::BIGINT
      FROM numerators GROUP BY worker_day
    ), with_tiers AS (
      SELECT *,
        ta: 20 * {clamp('n', 7, 7)} + 50 * {clamp('n', 14, 15)} + 80 * greatest(0, n - 29),
        tb: 20 * {clamp('n', 9, 10)} + 40 * greatest(0, n - 19)
      FROM days
    )
    SELECT worker: worker_day >> 5, n: sum(n)::BIGINT, f: sum(f)::BIGINT, s: sum(s)::BIGINT,
      a: sum(a)::BIGINT, ta: sum(ta)::BIGINT,
      floor: sum(greatest(0, (19 * s + 17 + ((19 * s // 36) & 1)) // 36 - a - ta))::BIGINT,
      b: sum(b)::BIGINT, tb: sum(tb)::BIGINT
    FROM with_tiers GROUP BY worker ORDER BY worker
    """


def slot_lists():
    keys = ["rate_a", "factor_a", "fixed_a", "rate_b", "factor_b", "fixed_b"]
    return dict(zip(keys, slot_tables()))


def reckon(text):
    w = db.execute(text).fetchnumpy()
    return figures(
        w["n"].sum(), w["f"].sum(), *(np.asarray(w[k]) for k in ("s", "a", "ta", "floor", "b", "tb"))
    )


db.register("slot_view", pyarrow.table({"slot": np.arange(576), **slot_lists()}))
db.execute("CREATE TABLE slots AS SELECT * FROM slot_view ORDER BY slot")
for key in slot_lists():
    db.execute(f"SET VARIABLE {key} = (SELECT list({key} ORDER BY slot) FROM slots)")


def lists(text):
    for key in slot_lists():
        text = text.replace(f"{key}[", f"getvariable('{key}')[")
    return text


join = "JOIN slots ON slots.slot = orders.slot"
forms = {
    "memory, conditions": lambda: reckon(query(table(), STEP_A, STEP_B)),
    "memory, lists": lambda: reckon(query(table(), lists(LISTS_A), lists(LISTS_B))),
    "memory, join": lambda: reckon(query(table(), JOIN_A, JOIN_B, join)),
    "Parquet, conditions": lambda: reckon(query(parquet, STEP_A, STEP_B)),
}
run("DuckDB", duckdb.__version__, chosen(forms, names), threads, repetitions)
