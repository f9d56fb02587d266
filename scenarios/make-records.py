#!/usr/bin/env python3
"""Makes the synthetic records of the scenarios. Nobody's work is in them.

    scenarios/make-records.py            writes the files again
    scenarios/make-records.py --check    says whether the files are those this script writes

Every draw is a function of (seed, stream, place) through SplitMix64, so the files are the same on
every machine and with every version of Python 3. All hourly and daily profiles are assumptions,
chosen to look like a month of work; no figure is taken from a company.
"""

import datetime
import io
import pathlib
import sys
from decimal import ROUND_HALF_EVEN, Decimal

HERE = pathlib.Path(__file__).resolve().parent
MASK = (1 << 64) - 1


class Draws:
    """Counter-based draws: each is a pure function of seed, stream and place."""

    def __init__(self, seed, stream):
        self.state = (seed * 0x9E3779B97F4A7C15 + stream * 0xD1B54A32D192ED03) & MASK

    def word(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, count):
        return self.word() % count

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, weights):
        place = self.below(sum(weights))
        for index, weight in enumerate(weights):
            if place < weight:
                return index
            place -= weight
        raise AssertionError("weights")


def fen(amount):
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def yuan(amount_fen):
    return f"{amount_fen // 100}.{amount_fen % 100:02d}"


def at(day, second):
    moment = datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(seconds=second)
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def days_of(year, month):
    day = datetime.date(year, month, 1)
    while day.month == month:
        yield day
        day += datetime.timedelta(days=1)


# Shifts as (first second, last second, how likely out of 100); the last passes midnight.
SHIFTS = [(10 * 3600, 14 * 3600, 55), (16 * 3600, 21 * 3600, 60), (20 * 3600, 26 * 3600, 12)]


def food_delivery():
    """July 2026 in a city district: 51 riders, two shifts a day, a heat wave and two rainstorms."""
    orders, shifts, number = [], [], 0
    for rider in range(51):
        draws = Draws(20260701, rider)
        name = f"R{rider + 1:03d}"
        full_time = rider % 5 != 0
        category = "专送" if rider % 4 == 0 else "众包"
        area = "东湖北" if rider % 2 == 0 else "东湖南"
        pace = draws.between(75, 130)
        for day in days_of(2026, 7):
            if draws.below(100) < (38 if full_time else 68):
                continue
            for first, last, likely in SHIFTS:
                if draws.below(100) >= (likely if full_time else likely // 2):
                    continue
                on = first + draws.between(-900, 900)
                off = last + draws.between(-1200, 1200)
                shifts.append((name, at(day, on), at(day, off)))
                accepted = on + draws.between(60, 600)
                while accepted < off - 1200:
                    metres = 600 + draws.below(1800) + draws.below(1800) + draws.below(1600)
                    if draws.below(12) == 0:
                        metres += 2500
                    grams = 300 + draws.below(2500) + (draws.below(9000) if draws.below(9) == 0 else 0)
                    pickup = accepted + draws.between(150, 420)
                    done = pickup + 180 + metres * 60 // 330 + draws.below(360)
                    second = accepted % 86400
                    rate = Decimal(450)
                    if metres > 3000:
                        rate += Decimal(80) * Decimal(min(metres, 5000) - 3000) / 1000
                    if metres > 5000:
                        rate += Decimal(120) * Decimal(metres - 5000) / 1000
                    if grams > 5000:
                        rate += 100
                    if second >= 22 * 3600 or second < 6 * 3600:
                        rate = rate * Decimal("1.2")
                    paid = fen(rate)
                    fare = 420 + metres // 14 + draws.below(200)
                    tip = 200 if draws.below(60) == 0 else 0
                    number += 1
                    orders.append(
                        (at(day, accepted), name, f"E{number:06d}", at(day, pickup), at(day, done),
                         f"{metres // 1000}.{metres % 1000:03d}", f"{grams // 1000}.{grams % 1000:03d}",
                         yuan(fare), yuan(paid), yuan(tip), area, category))
                    # The next order often comes before this one is done; some riders are quicker.
                    wait = draws.between(260, 1100) + (900 if draws.below(7) == 0 else 0)
                    accepted += wait * pace // 100
    orders.sort()
    header = "订单号,骑手ID,接单时间,取货时间,完成时间,配送距离(公里),重量(公斤),用户实付(元),骑手收入(元),小费(元),区域,用工类型"
    lines = [header] + [
        ",".join((o[2], o[1], o[0], o[3], o[4], o[5], o[6], o[7], o[8], o[9], o[10], o[11]))
        for o in orders]
    signals = ["发布单位,预警信号,级别,区域,生效时间,解除时间"]
    for day, signal, level, area, first, last in [
        (6, "高温", "橙色", "", "10:00", "20:00"), (7, "高温", "橙色", "", "09:30", "20:00"),
        (8, "高温", "红色", "", "10:00", "19:00"), (9, "高温", "橙色", "", "10:00", "20:00"),
        (14, "暴雨", "黄色", "", "16:00", "18:30"), (14, "暴雨", "橙色", "东湖南", "17:00", "18:30"),
        (22, "高温", "橙色", "", "10:00", "20:00"), (23, "高温", "橙色", "", "10:00", "20:00"),
        (27, "暴雨", "橙色", "", "11:00", "14:00"), (27, "暴雨", "红色", "", "12:00", "13:00"),
    ]:
        stamp = f"2026-07-{day:02d} "
        signals.append(f"东湖区气象台（虚构）,{signal},{level},{area},{stamp}{first},{stamp}{last}")
    maxima = Draws(20260702, 0)
    forecasts = ["发布单位,日期,区域,最高气温(℃)"]
    for day in days_of(2026, 7):
        hot = {6: 37, 7: 38, 8: 40, 9: 37, 22: 37, 23: 38}.get(day.day)
        maximum = hot if hot else 31 + maxima.below(5)
        forecasts.append(f"东湖区气象台（虚构）,{day},,{maximum}")
    return {
        "food-delivery/synthetic-orders-2026-07.csv": lines,
        "food-delivery/synthetic-shifts-2026-07.csv":
            ["骑手ID,上线时间,下线时间"] + [",".join(s) for s in sorted(shifts, key=lambda s: (s[1], s[0]))],
        "food-delivery/synthetic-signals-2026-07.csv": signals,
        "food-delivery/synthetic-forecasts-2026-07.csv": forecasts,
    }


def ride_hailing():
    """October 2026: 90 drivers, fares by distance and time, commission of 20 to 29 percent."""
    orders, number = [], 0
    for driver in range(90):
        draws = Draws(20261001, driver)
        name = f"D{driver + 1:03d}"
        trips_a_day = 1 + draws.below(6)
        for day in days_of(2026, 10):
            if draws.below(100) < 22:
                continue
            free = 6 * 3600 + draws.below(8 * 3600)
            for _ in range(trips_a_day + draws.below(3)):
                metres = 1500 + draws.below(6000) + draws.below(9000)
                drive = metres * 60 // 430 + draws.below(600)
                pickup = free + draws.between(150, 540)
                done = pickup + drive
                fare = 650 + metres * 15 // 100 + drive * 18 // 60
                take = 200000 + draws.below(90001)
                paid = fare - fen(Decimal(fare) * take / 1000000)
                toll = 500 * draws.below(3) if draws.below(25) == 0 else 0
                number += 1
                orders.append(
                    (at(day, free), f"T{number:06d}", name, at(day, pickup), at(day, done),
                     f"{metres // 1000}.{metres % 1000:03d}", f"{(done - pickup) / 60:.2f}",
                     yuan(fare), yuan(paid), yuan(toll)))
                free = done + draws.between(300, 4200)
    orders.sort()
    lines = ["订单编号,司机ID,接单时间,上车时间,下车时间,里程(公里),行程时长(分钟),乘客实付(元),司机收入(元),高速费(元)"]
    lines += [",".join((o[1], o[2], o[0]) + o[3:]) for o in orders]
    return {"ride-hailing/synthetic-orders-2026-10.csv": lines}


def freight():
    """January and February 2026: 120 van drivers, short and long hauls before Spring Festival."""
    rows = [(10000, 5000), (20000, 8500), (30000, 11500), (50000, 17000)]
    orders, number = [], 0
    for driver in range(120):
        draws = Draws(20260101, driver)
        name = f"H{driver + 1:03d}"
        for month in (1, 2):
            for day in days_of(2026, month):
                if draws.below(100) < (30 if month == 1 else 45):
                    continue
                free = 7 * 3600 + draws.below(3 * 3600)
                for _ in range(1 + draws.below(2)):
                    metres = 3000 + draws.below(12000) + draws.below(18000)
                    if draws.below(8) == 0:
                        metres += 30000
                    kilograms = 50 + draws.below(900)
                    loaded = free + draws.between(1200, 3000)
                    done = loaded + metres * 60 // 480 + draws.between(900, 2700)
                    price = next((amount for upto, amount in rows if metres <= upto), None)
                    if price is None:
                        price = 17000 + fen(Decimal(180) * Decimal(metres - 50000) / 1000)
                    fare = price + price * draws.between(8, 16) // 100
                    number += 1
                    orders.append(
                        (at(day, free), f"F{number:06d}", name, at(day, loaded), at(day, done),
                         f"{metres // 1000}.{metres % 1000:03d}", str(kilograms), yuan(fare),
                         yuan(price), "4.2米厢货" if driver % 3 == 0 else "小面包"))
                    free = done + draws.between(900, 5400)
    orders.sort()
    lines = ["运单号,司机ID,接单时间,装货时间,完成时间,运距(公里),货重(公斤),货主实付(元),司机收入(元),车型"]
    lines += [",".join((o[1], o[2], o[0]) + o[3:]) for o in orders]
    return {"freight/synthetic-orders-2026-01.csv": lines}


def main():
    files = {**food_delivery(), **ride_hailing(), **freight()}
    differing = []
    for name, lines in files.items():
        text = io.StringIO()
        text.write("\n".join(lines) + "\n")
        path = HERE / name
        if sys.argv[1:] == ["--check"]:
            if not path.exists() or path.read_text(encoding="utf-8") != text.getvalue():
                differing.append(name)
        else:
            path.write_text(text.getvalue(), encoding="utf-8")
            print(f"{name}: {len(lines) - 1} rows")
    for name in differing:
        print(f"{name} differs from what this script writes")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
