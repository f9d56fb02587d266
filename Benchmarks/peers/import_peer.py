"""Polars and DuckDB read the realistic CSV file into columns of the same content.

  import_peer.py FILE THREADS REPETITIONS polars|duckdb [FORM …]
"""

import json
import os
import resource
import sys
import time

file, threads, repetitions, engine = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
os.environ["POLARS_MAX_THREADS"] = str(threads)


def measure(name, version, forms):
    for form, (read, sums) in forms.items():
        if sys.argv[5:] and form not in sys.argv[5:]:
            continue
        times, result = [], None
        for _ in range(repetitions + 1):
            result = None
            start = time.perf_counter()
            result = read()
            times.append(time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        line = {"engine": name, "form": form, "version": version, "threads": threads}
        line |= {"times": times[1:] or times, "peak": peak, "sums": sums(result)}
        print(json.dumps(line), flush=True)


def polars():
    import polars as pl

    c = pl.col
    iso = "%Y-%m-%dT%H:%M:%S"
    decimal = {"distance_km": pl.Decimal(9, 3), "weight_kg": pl.Decimal(9, 3), "fare": pl.Decimal(12, 2)}
    double = {name: pl.Float64 for name in decimal}
    words = {"worker": pl.String, "area": pl.Categorical, "category": pl.Categorical}
    moments = {"accepted": pl.String, "completed": pl.String}

    def whole(numbers):
        """Thousandths, grams and fen, in whole numbers."""
        scaled = [(c("distance_km"), 1000), (c("weight_kg"), 1000), (c("fare"), 100)]
        if numbers is decimal:
            return [(column * scale).cast(pl.Int32) for column, scale in scaled]
        return [(column * scale).round(0).cast(pl.Int32) for column, scale in scaled]

    def read(numbers, dates):
        schema = words | (moments if dates == "parsed" else {}) | numbers
        order = ["worker", "accepted", "completed", "distance_km", "weight_kg", "fare", "area", "category"]
        if dates == "parsed":
            frame = pl.scan_csv(file, schema={name: schema[name] for name in order})
            frame = frame.with_columns(
                c(name).str.to_datetime(iso, time_unit="ms") for name in ("accepted", "completed")
            )
        else:
            frame = pl.scan_csv(file, schema_overrides=schema, try_parse_dates=True)
        return frame.with_columns(whole(numbers)).collect(engine="streaming")

    def sums(frame):
        seconds = [c(name).dt.epoch("s").sum() for name in ("accepted", "completed")]
        others = [c(name).cast(pl.Int64).sum() for name in ("distance_km", "weight_kg", "fare")]
        different = [c(name).n_unique() for name in ("area", "category")]
        row = frame.select(
            pl.len(), c("worker").n_unique(), *seconds, *others, *different
        ).row(0)
        return dict(zip(NAMES, row))

    measure("Polars", pl.__version__, {
        "decimals, moments parsed": (lambda: read(decimal, "parsed"), sums),
        "doubles, moments parsed": (lambda: read(double, "parsed"), sums),
        "doubles, moments recognised": (lambda: read(double, "recognised"), sums),
    })


def duckdb():
    import duckdb as library

    db = library.connect()
    db.execute(f"SET threads = {threads}")
    types = """{'worker': 'VARCHAR', 'accepted': 'TIMESTAMP', 'completed': 'TIMESTAMP',
      'distance_km': 'DECIMAL(9,3)', 'weight_kg': 'DECIMAL(9,3)', 'fare': 'DECIMAL(9,2)',
      'area': 'VARCHAR', 'category': 'VARCHAR'}"""
    plain = "header = true, delim = ',', quote = '\"', auto_detect = false"

    def read(options, columns="*"):
        db.execute("DROP TABLE IF EXISTS orders")
        db.execute(f"CREATE TABLE orders AS SELECT {columns} FROM read_csv('{file}', columns = {types}, {options})")

    def sums(_):
        row = db.execute("""SELECT count(*), count(DISTINCT worker), sum(epoch_us(accepted) // 1000000)::BIGINT,
          sum(epoch_us(completed) // 1000000)::BIGINT, (sum(distance_km) * 1000)::BIGINT,
          (sum(weight_kg) * 1000)::BIGINT, (sum(fare) * 100)::BIGINT, count(DISTINCT area),
          count(DISTINCT category) FROM orders""").fetchone()
        return dict(zip(NAMES, row))

    enums = """* REPLACE (area::areas AS area, category::categories AS category)"""
    db.execute("CREATE TYPE areas AS ENUM ('东湖区', '江北区', '南山区', '西城区', '高新区', '滨江区', '老城区', '港口区')")
    db.execute("CREATE TYPE categories AS ENUM ('专送', '众包')")
    measure("DuckDB", library.__version__, {
        "types given": (lambda: read(plain), sums),
        "types given, words as enumerations": (lambda: read(plain, enums), sums),
    })


NAMES = [
    "rows", "workers", "accepted", "completed", "distance", "weight", "fare", "areas", "categories",
]
{"polars": polars, "duckdb": duckdb}[engine]()
