"""Polars: one lazy query for both rules, on columns in memory or on Parquet, by both engines."""

import numpy as np

from common import arguments, chosen, columns, figures, run

folder, threads, repetitions, names = arguments()

import polars as pl  # noqa: E402  (after the number of threads is set)

c = pl.col
i32 = pl.Int32
KEPT = ["worker_day", "minute", "distance", "seconds", "weight", "fare", "weather"]


def lit(value):
    return pl.lit(value, dtype=i32)


def memory():
    if "frame" not in memory.__dict__:
        memory.frame = pl.DataFrame(columns(folder, KEPT))
    return memory.frame.lazy()


def sorted_memory():
    return memory().set_sorted("worker_day")


def parquet():
    return pl.scan_parquet(f"{folder}/orders.parquet")


def steps():
    x, s, m, w = c("distance").cast(i32), c("seconds").cast(i32), c("minute"), c("weight")
    rate_a = (
        6 * (x - 3000).clip(0, 2000) + 9 * (x - 5000).clip(0, 3000) + 12 * (x - 8000).clip(0)
        + 5 * s + 25200
        + pl.when(w > 10000).then(lit(15000)).when(w > 5000).then(lit(6000)).otherwise(lit(0))
    )
    night_a = (m >= 1320) | (m < 360)
    level = c("weather")
    step_a = (
        rate_a * pl.when(night_a).then(lit(6)).otherwise(lit(5))
        + pl.when((m >= 660) & (m < 810)).then(lit(15000)).otherwise(lit(0))
        + pl.when(level == 0).then(lit(0)).when(level == 1).then(lit(15000))
        .when(level == 2).then(lit(45000)).otherwise(lit(90000))
    )
    rate_b = (
        2 * (x - 3000).clip(0, 3000) + 3 * (x - 6000).clip(0) + 10000
        + pl.when(w > 5000).then(lit(2500)).otherwise(lit(0))
    )
    night_b = (m >= 1380) | (m < 360)
    step_b = (
        rate_b * pl.when(night_b).then(lit(23)).otherwise(lit(20))
        + pl.when(level < 2).then(lit(0)).when(level == 2).then(lit(25000)).otherwise(lit(50000))
    )
    fare = c("fare").cast(i32)
    a = pl.max_horizontal(step_a, lit(150000), 219 * fare)
    b = pl.max_horizontal(step_b, lit(210000), 350 * fare)
    return a, b


def half_even(numerator, denominator):
    odd = (numerator // denominator) & 1
    return (numerator + (denominator // 2 - 1) + odd) // denominator


def priced(frame):
    a, b = steps()
    frame = frame.select("worker_day", "seconds", "fare", a.alias("a"), b.alias("b"))
    return frame.with_columns(half_even(c("a"), 300), half_even(c("b"), 500))


def query(frame):
    i64 = pl.Int64
    n, s = c("n"), c("s")
    days = priced(frame).group_by("worker_day").agg(
        pl.len().cast(i64).alias("n"),
        c("seconds").cast(i64).sum().alias("s"),
        c("fare").cast(i64).sum().alias("f"),
        c("a").cast(i64).sum(),
        c("b").cast(i64).sum(),
    )
    tiers_a = 20 * (n - 7).clip(0, 7) + 50 * (n - 14).clip(0, 15) + 80 * (n - 29).clip(0)
    tiers_b = 20 * (n - 9).clip(0, 10) + 40 * (n - 19).clip(0)
    due = (19 * s + 17 + ((19 * s // 36) & 1)) // 36
    return (
        days.with_columns(tiers_a.alias("ta"), tiers_b.alias("tb"))
        .with_columns((due - c("a") - c("ta")).clip(0).alias("floor"))
        .group_by((c("worker_day") // 32).alias("worker"))
        .agg(c("n", "s", "f", "a", "ta", "floor", "b", "tb").sum())
        .sort("worker")
    )


def reckon(frame, engine):
    w = query(frame).collect(engine=engine)
    return figures(
        w["n"].sum(), w["f"].sum(),
        *(w[k].to_numpy().astype(np.int64) for k in ("s", "a", "ta", "floor", "b", "tb")),
    )


forms = {
    "memory, streaming": lambda: reckon(memory(), "streaming"),
    "memory, in-memory engine": lambda: reckon(memory(), "in-memory"),
    "memory, sorted, in-memory engine": lambda: reckon(sorted_memory(), "in-memory"),
    "Parquet, streaming": lambda: reckon(parquet(), "streaming"),
}
run("Polars", pl.__version__, chosen(forms, names), threads, repetitions)
