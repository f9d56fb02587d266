// The loops, included once for each instruction set. SET_NAME names them, SET_ORDERS says how many
// orders fill a vector of both lanes.

// MARK: Columns

#define VALUES(Code, name)                                                                         \
  INLINE void SET_NAME(name)(                                                                      \
    const Code *codes, int32_t count, int32_t base, int32_t scale, Code largest, bool has_absent,  \
    int32_t absent, int32_t *restrict target                                                       \
  ) {                                                                                              \
    if (has_absent) {                                                                              \
      for (int32_t i = 0; i < count; i++)                                                          \
        target[i] = codes[i] > largest ? absent : base + scale * (int32_t)codes[i];                \
    } else if (scale == 1) {                                                                       \
      for (int32_t i = 0; i < count; i++)                                                          \
        target[i] = base + (int32_t)(codes[i] > largest ? largest : codes[i]);                     \
    } else {                                                                                       \
      for (int32_t i = 0; i < count; i++)                                                          \
        target[i] = base + scale * (int32_t)(codes[i] > largest ? largest : codes[i]);             \
    }                                                                                              \
  }
VALUES(uint8_t, values_1)
VALUES(uint16_t, values_2)
VALUES(uint32_t, values_4)
VALUES(uint64_t, values_8)
#undef VALUES

static void SET_NAME(values)(
  const ParleyCodes *column, int64_t first, int32_t count, int64_t origin, int32_t absent,
  int32_t *target
) {
  int32_t base = (int32_t)(column->base - origin), scale = (int32_t)column->scale;
#define CASE(Code, bytes)                                                                          \
  case bytes:                                                                                      \
    SET_NAME(values_##bytes)(                                                                      \
      (const Code *)column->codes + first, count, base, scale, (Code)column->largest,              \
      column->has_absent, absent, target                                                           \
    );                                                                                             \
    break;
  switch (column->codes ? column->width : 0) {
    CASE(uint8_t, 1)
    CASE(uint16_t, 2)
    CASE(uint32_t, 4)
    CASE(uint64_t, 8)
  default:
    for (int32_t i = 0; i < count; i++) target[i] = absent;
  }
#undef CASE
}

#define SUM(Code, name)                                                                            \
  INLINE uint64_t SET_NAME(name)(                                                                  \
    const Code *codes, int64_t count, Code largest, bool has_absent, int64_t *present              \
  ) {                                                                                              \
    uint64_t sum = 0;                                                                              \
    int64_t found = 0;                                                                             \
    if (has_absent) {                                                                              \
      for (int64_t i = 0; i < count; i++) {                                                        \
        sum += codes[i] > largest ? 0 : codes[i];                                                  \
        found += codes[i] > largest ? 0 : 1;                                                       \
      }                                                                                            \
    } else {                                                                                       \
      found = count;                                                                               \
      for (int64_t i = 0; i < count; i++) sum += codes[i] > largest ? largest : codes[i];          \
    }                                                                                              \
    *present = found;                                                                              \
    return sum;                                                                                    \
  }
SUM(uint8_t, sum_1)
SUM(uint16_t, sum_2)
SUM(uint32_t, sum_4)
SUM(uint64_t, sum_8)
#undef SUM

static int64_t
SET_NAME(sum)(const ParleyCodes *column, int64_t first, int64_t count, int64_t *present) {
  uint64_t sum = 0;
  *present = 0;
#define CASE(Code, bytes)                                                                          \
  case bytes:                                                                                      \
    sum = SET_NAME(sum_##bytes)(                                                                   \
      (const Code *)column->codes + first, count, (Code)column->largest, column->has_absent,       \
      present                                                                                      \
    );                                                                                             \
    break;
  switch (column->codes ? column->width : 0) {
    CASE(uint8_t, 1)
    CASE(uint16_t, 2)
    CASE(uint32_t, 4)
    CASE(uint64_t, 8)
  default:
    return 0;
  }
#undef CASE
  return (int64_t)((uint64_t)column->base * (uint64_t)*present + (uint64_t)column->scale * sum);
}

static void SET_NAME(segments)(
  const ParleyCodes *column, int64_t first, int32_t count, const uint64_t *bounds,
  int32_t bound_count, uint16_t stride, uint16_t *restrict classes
) {
#define CASE(Code, bytes)                                                                          \
  case bytes: {                                                                                    \
    const Code *codes = (const Code *)column->codes + first, bound = (Code)bounds[place];          \
    for (int32_t i = 0; i < count; i++) classes[i] += codes[i] > bound ? stride : 0;               \
    break;                                                                                         \
  }
  for (int32_t place = 0; place < bound_count; place++) {
    switch (column->width) {
      CASE(uint8_t, 1) CASE(uint16_t, 2) CASE(uint32_t, 4) CASE(uint64_t, 8)
    }
  }
#undef CASE
}

// MARK: Places of some orders

#if SET_ORDERS == 4
// Writes the places from `first` on whose bits are set, and behind them whatever; returns how many
// there are. Of a last vector that is not full only the first `left` places count.
INLINE int32_t SET_NAME(list)(__mmask16 bits, int32_t first, int32_t left, void *target) {
  const __m512i steps = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  if (left < 16)
    bits &= (__mmask16)((1u << left) - 1);
  _mm512_storeu_si512(
    target, _mm512_maskz_compress_epi32(bits, _mm512_add_epi32(steps, _mm512_set1_epi32(first)))
  );
  return __builtin_popcount(bits);
}
#endif

// Lists the pieces of time that have classes of several kinds.
static int32_t SET_NAME(mixed)(const uint32_t *found, int32_t count, uint32_t *restrict mixed) {
  int32_t several = 0, i = 0;
#if SET_ORDERS == 4
  for (; i < count; i += 16) {
    const __m512i own = _mm512_loadu_si512(found + i);
    const __mmask16 bits = _mm512_test_epi32_mask(own, _mm512_set1_epi32((int)MIXED));
    several += SET_NAME(list)(bits, i, count - i, mixed + several);
  }
#else
  for (; i < count; i++) {
    mixed[several] = (uint32_t)i;
    several += found[i] >> 31;
  }
#endif
  return several;
}

// MARK: Moments

static void SET_NAME(moments)(
  const ParleyMoments *plan, int32_t count, const int32_t *accepted, const uint16_t *classes,
  const int32_t *areas, uint32_t *restrict entries
) {
  enum { PART = 512, DAY = 86400 };
  uint32_t slots[PART], spots[PART], found[PART], mixed[PART + 16];
  const uint32_t early = (uint32_t)plan->early, slot_seconds = (uint32_t)plan->slot_seconds;
  // ⌊n ÷ d⌋ = ⌊n·m ÷ 2ˢ⌋ with m = ⌈2ˢ ÷ d⌉ for all n below 2³¹ where 2ˢ is at least 2³¹·d (Granlund
  // and Montgomery, 1994).
  const uint32_t of_day = ((1ull << 48) + DAY - 1) / DAY;
  const int32_t shift = 31 + (slot_seconds > 1 ? 32 - __builtin_clz(slot_seconds - 1) : 0);
  const uint32_t of_slot = (uint32_t)(((1ull << shift) + slot_seconds - 1) / slot_seconds);
  const int32_t bits = plan->slot_bits;
  const uint32_t mask = (1u << bits) - 1, last = plan->last_area;
  const uint32_t *starts = plan->starts, *places = plan->places;
  for (int32_t start = 0; start < count; start += PART) {
    const int32_t length = count - start < PART ? count - start : PART;
    uint32_t *restrict own = entries + start;
    for (int32_t i = 0; i < length; i++) {
      uint32_t moment = (uint32_t)accepted[start + i];
      uint32_t day = (uint32_t)(((uint64_t)(moment + early) * of_day) >> 48);
      slots[i] = (uint32_t)(((uint64_t)moment * of_slot) >> shift);
      own[i] = classes[start + i] + (day << 16);
    }
    // Look-ups one by one: gathers are slower.
    if (areas) {
      for (int32_t i = 0; i < length; i++) {
        uint32_t area = (uint32_t)areas[start + i];
        spots[i] = area < last ? area : last;
      }
#pragma clang loop vectorize(disable) unroll_count(4)
      for (int32_t i = 0; i < length; i++) found[i] = starts[places[spots[i]] + (slots[i] >> bits)];
    } else {
#pragma clang loop vectorize(disable) unroll_count(4)
      for (int32_t i = 0; i < length; i++) found[i] = starts[slots[i] >> bits];
    }
    const int32_t several = SET_NAME(mixed)(found, length, mixed);
    for (int32_t i = 0; i < length; i++) own[i] += found[i] & MIXED ? 0 : found[i];
    for (int32_t i = 0; i < several; i++) {
      const uint32_t order = mixed[i];
      own[order] += plan->patterns[(found[order] & ~MIXED) + (slots[order] & mask)];
    }
  }
}

// MARK: Prices

// Both lanes of one order, of two and of a vector; and the whole numbers of the same.
typedef double SET_NAME(Pair) __attribute__((ext_vector_type(2)));
typedef double SET_NAME(Lanes) __attribute__((ext_vector_type(2 * SET_ORDERS), aligned(8)));
typedef int64_t SET_NAME(Wholes) __attribute__((ext_vector_type(2 * SET_ORDERS), aligned(8)));
typedef int64_t SET_NAME(PairSum) __attribute__((ext_vector_type(2), aligned(8)));

#define Pair SET_NAME(Pair)
#define Lanes SET_NAME(Lanes)
#define Wholes SET_NAME(Wholes)
#define PairSum SET_NAME(PairSum)

// The same column of the rows of some orders.
INLINE Lanes SET_NAME(gather)(const Pair *const *rows, int32_t place) {
#if SET_ORDERS == 1
  return rows[0][place];
#elif SET_ORDERS == 2
  return __builtin_shufflevector(rows[0][place], rows[1][place], 0, 1, 2, 3);
#else
  return __builtin_shufflevector(
    __builtin_shufflevector(rows[0][place], rows[1][place], 0, 1, 2, 3),
    __builtin_shufflevector(rows[2][place], rows[3][place], 0, 1, 2, 3), 0, 1, 2, 3, 4, 5, 6, 7
  );
#endif
}

// Numbers of some orders, for each lane its own.
INLINE Lanes SET_NAME(spread)(const int32_t *first, const int32_t *second) {
  Lanes lanes;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < SET_ORDERS; i++) {
    lanes[2 * i] = first[i];
    lanes[2 * i + 1] = second[i];
  }
  return lanes;
}

INLINE Lanes SET_NAME(twice)(const double *pair) {
  Lanes lanes;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < SET_ORDERS; i++) {
    lanes[2 * i] = pair[0];
    lanes[2 * i + 1] = pair[1];
  }
  return lanes;
}

INLINE Lanes SET_NAME(highest)(Lanes left, Lanes right) {
  // Where the left is no number, the right.
  return left > right ? left : right;
}

// Quotients below 2⁵¹ to the nearest whole numbers, halves to even: added to 1.5 · 2⁵² they leave
// them in the low bits.
INLINE Wholes SET_NAME(rounded)(Lanes quotients) {
  const double nearest = 0x1.8p52;
  int64_t bits;
  memcpy(&bits, &nearest, 8);
  return (Wholes)(quotients + nearest) - bits;
}

// Quotients of whole numbers below 2⁵¹ by one below 2⁵⁰, near enough to be rounded, and exact where
// they are halves. Where products can be fused with sums that takes no division (Markstein, 1990):
// the remainder of a first guess is exact, and what it adds brings the guess to within 2⁻⁵¹ of its
// last place, so that the nearest number is the quotient itself wherever that is a number.
INLINE Lanes SET_NAME(quotients)(Lanes amounts, Lanes denominator, Lanes inverse) {
#if SET_ORDERS == 1
  (void)inverse;
  return amounts / denominator;
#else
  const Lanes guess = amounts * inverse;
  const Lanes rest = __builtin_elementwise_fma(-guess, denominator, amounts);
  return __builtin_elementwise_fma(rest, inverse, guess);
#endif
}

// Whole numbers below 2⁵¹ as numbers of a lane.
INLINE Lanes SET_NAME(numbers)(Wholes wholes) {
  const double nearest = 0x1.8p52;
  int64_t bits;
  memcpy(&bits, &nearest, 8);
  return (Lanes)(wholes + bits) - nearest;
}

// Asks for what the next block has of 64 orders.
INLINE void SET_NAME(ask_ahead)(const ParleyOrders *orders, int32_t order) {
  for (int32_t place = 0; place < orders->ahead_count; place++) {
    const ParleyAhead ahead = orders->ahead[place];
    const char *memory = ahead.memory + (int64_t)order * ahead.width;
    for (int32_t line = 0; line < ahead.width; line++) __builtin_prefetch(memory + 64 * line, 0, 2);
  }
}

INLINE void SET_NAME(prices_of)(
  const ParleyLines *plan, const ParleyOrders *orders, int64_t (*pay)[2], bool has_cap,
  bool reads_fare, int32_t further
) {
  const Lanes denominator = SET_NAME(twice)(plan->denominator),
              shift = SET_NAME(twice)(plan->shift);
  const Lanes inverse = 1.0 / denominator;
  const Pair *table = (const Pair *)plan->rows;
  const int64_t stride = plan->stride;
  const int32_t count = orders->count;
  const uint32_t *restrict entries = orders->entries;
  const int32_t *restrict distances = orders->distance, *restrict fares = orders->fare;
  const int32_t *restrict times[2] = {orders->seconds[0], orders->seconds[1]};
  PairSum sum = {0, 0};
  *(PairSum *)pay[0] = sum;
  for (int32_t order = 0; order < count; order += SET_ORDERS) {
    if (order % 64 == 0)
      SET_NAME(ask_ahead)(orders, order);
    const Pair *rows[SET_ORDERS];
    int32_t seconds[2][SET_ORDERS];
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < SET_ORDERS; i++) {
      rows[i] = table + (entries[order + i] & 0xFFFF) * stride;
      for (int32_t lane = 0; lane < 2; lane++) {
        int32_t known = times[lane][order + i];
        seconds[lane][i] = known < 0 ? 0 : known;
      }
    }
    const Lanes distance = SET_NAME(spread)(distances + order, distances + order);
    const Lanes time = SET_NAME(spread)(seconds[0], seconds[1]);
    Lanes amount = SET_NAME(gather)(rows, 0) + SET_NAME(gather)(rows, 1) * distance
                   + SET_NAME(gather)(rows, 2) * time;
    int32_t next = 4;
    Lanes fare = {0}, kept = {0};
    if (has_cap | reads_fare) {
      fare = SET_NAME(spread)(fares + order, fares + order);
      const Wholes known = fare != (Lanes)(double)INT32_MIN;
      if (has_cap) {
        kept = SET_NAME(gather)(rows, next++) * fare + shift;
        kept = known ? kept : (Lanes)__builtin_nan("");
      }
      if (reads_fare) {
        fare = known ? fare : (Lanes)0.0;
        amount += SET_NAME(gather)(rows, next++) * fare;
      }
      if (has_cap)
        amount = SET_NAME(highest)(kept, amount);
    }
    amount = SET_NAME(highest)(SET_NAME(gather)(rows, 3), amount);
    for (int32_t line = 0; line < further; line++, next += 4) {
      Lanes other = SET_NAME(gather)(rows, next) + SET_NAME(gather)(rows, next + 1) * distance
                    + SET_NAME(gather)(rows, next + 2) * time;
      if (reads_fare)
        other += SET_NAME(gather)(rows, next + 3) * fare;
      amount = SET_NAME(highest)(other, amount);
    }
    const Wholes whole = SET_NAME(rounded)(SET_NAME(quotients)(amount, denominator, inverse));
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < SET_ORDERS; i++) {
      sum += (PairSum){whole[2 * i], whole[2 * i + 1]};
      *(PairSum *)pay[order + 1 + i] = sum;
    }
  }
}

static void
SET_NAME(prices)(const ParleyLines *plan, const ParleyOrders *orders, int64_t (*pay)[2]) {
  // The common forms apart, so that their loops hold no choice.
  if (plan->further > 0 || plan->reads_fare) {
    SET_NAME(prices_of)(plan, orders, pay, plan->has_cap, plan->reads_fare, plan->further);
  } else if (plan->has_cap) {
    SET_NAME(prices_of)(plan, orders, pay, true, false, 0);
  } else {
    SET_NAME(prices_of)(plan, orders, pay, false, false, 0);
  }
}

static void SET_NAME(additions)(
  const ParleyAdditions *plan, const ParleyOrders *orders, const int32_t *marked,
  int64_t (*target)[2]
) {
  const Lanes denominator = SET_NAME(twice)(plan->denominator), inverse = 1.0 / denominator;
  const Pair *table = (const Pair *)plan->rows;
  for (int32_t place = 0; place < orders->count; place += SET_ORDERS) {
    const Pair *rows[SET_ORDERS];
    int32_t distances[SET_ORDERS], fares[SET_ORDERS], seconds[2][SET_ORDERS];
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < SET_ORDERS; i++) {
      // Behind the last mark the last again.
      const int32_t order = marked[place + i < orders->count ? place + i : orders->count - 1];
      rows[i] = table + (orders->entries[order] & 0xFFFF) * (int64_t)(4 * plan->lines);
      distances[i] = orders->distance[order];
      const int32_t fare = plan->reads_fare ? orders->fare[order] : INT32_MIN;
      fares[i] = fare == INT32_MIN ? 0 : fare;
      for (int32_t lane = 0; lane < 2; lane++) {
        const int32_t known = orders->seconds[lane][order];
        seconds[lane][i] = known < 0 ? 0 : known;
      }
    }
    const Lanes distance = SET_NAME(spread)(distances, distances),
                fare = SET_NAME(spread)(fares, fares);
    const Lanes time = SET_NAME(spread)(seconds[0], seconds[1]);
    Lanes best = (Lanes)(-0x1p52);
    for (int32_t line = 0; line < plan->lines; line++) {
      const int32_t next = 4 * line;
      const Lanes amount =
        SET_NAME(gather)(rows, next) + SET_NAME(gather)(rows, next + 1) * distance
        + SET_NAME(gather)(rows, next + 2) * time + SET_NAME(gather)(rows, next + 3) * fare;
      best = SET_NAME(highest)(amount, best);
    }
    *(Wholes *)target[place] = SET_NAME(rounded)(SET_NAME(quotients)(best, denominator, inverse));
  }
}

static bool SET_NAME(days)(
  const ParleyDays *plan, int32_t count, const int32_t *starts, const int64_t (*pay)[2],
  const int64_t *first_hours, const int64_t *second_hours, int64_t sums[4]
) {
  const Lanes per_second = SET_NAME(twice)(plan->per_second);
  const Lanes seconds_of_order = SET_NAME(twice)(plan->seconds_of_order);
  const Lanes shift = SET_NAME(twice)(plan->shift);
  const Lanes denominator = SET_NAME(twice)(plan->denominator), inverse = 1.0 / denominator;
  const Lanes stated = SET_NAME(twice)(plan->stated),
              tiers_count = SET_NAME(twice)(plan->tiers_count);
  Wholes tiers = (Wholes)0;
  Lanes floors = (Lanes)0.0;
  for (int32_t day = 0; day < count; day += SET_ORDERS) {
    Wholes own, seconds, tier = (Wholes)0;
    Lanes orders;
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < SET_ORDERS; i++) {
      // Behind the last day there are days without orders.
      const int32_t place = day + i < count ? day + i : count;
      const int32_t start = starts[place], end = place < count ? starts[place + 1] : start;
      const int32_t length = end - start;
      if (length >= plan->ranks)
        return false;
      const PairSum reached = *(const PairSum *)(plan->reached + 2 * length);
      const PairSum whole = *(const PairSum *)(plan->whole + 2 * length);
      own[2 * i] = pay[end][0] - pay[start][0];
      own[2 * i + 1] = pay[end][1] - pay[start][1];
      seconds[2 * i] = first_hours[end] - first_hours[start];
      seconds[2 * i + 1] = second_hours[end] - second_hours[start];
      tier[2 * i] = reached[0] + whole[0] * length;
      tier[2 * i + 1] = reached[1] + whole[1] * length;
      orders[2 * i] = orders[2 * i + 1] = length;
    }
    tiers += tier;
    const Lanes due = per_second * (SET_NAME(numbers)(seconds) + seconds_of_order * orders) + shift;
    const Lanes counted = SET_NAME(numbers)(own) + SET_NAME(numbers)(tier) * tiers_count;
    const Lanes floor =
      SET_NAME(numbers)(SET_NAME(rounded)(SET_NAME(quotients)(due, denominator, inverse)))
      - counted;
    // A day without orders is due no more than the shift, which rounds to nought.
    floors += SET_NAME(highest)(floor, (Lanes)0.0) * stated;
  }
  const Wholes whole = SET_NAME(rounded)(floors);
  for (int32_t i = 0; i < 4; i++) sums[i] = 0;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < 2 * SET_ORDERS; i++) {
    sums[i & 1] += tiers[i];
    sums[2 + (i & 1)] += whole[i];
  }
  return true;
}

#undef Pair
#undef Lanes
#undef Wholes
#undef PairSum

// MARK: Running sums and runs

static void SET_NAME(hours)(int32_t count, const int32_t *seconds, int64_t *restrict hours) {
  int64_t sum = 0;
  hours[0] = 0;
  int32_t i = 0;
  // By fours, so that only one sum in four waits for the last.
  for (; i + 4 <= count; i += 4) {
    int64_t own[4];
    for (int32_t k = 0; k < 4; k++) own[k] = seconds[i + k] < 0 ? 0 : seconds[i + k];
    const int64_t two = own[0] + own[1], three = two + own[2];
    hours[i + 1] = sum + own[0];
    hours[i + 2] = sum + two;
    hours[i + 3] = sum + three;
    sum += three + own[3];
    hours[i + 4] = sum;
  }
  for (; i < count; i++) {
    sum += seconds[i] < 0 ? 0 : seconds[i];
    hours[i + 1] = sum;
  }
}

static int32_t
SET_NAME(runs)(const uint32_t *entries, int32_t start, int32_t end, int32_t *starts) {
  int32_t found = 0;
  if (start < end)
    starts[found++] = start;
  int32_t i = start + 1;
#if SET_ORDERS == 4
  for (; i < end; i += 16) {
    const __m512i own = _mm512_loadu_si512(entries + i),
                  before = _mm512_loadu_si512(entries + i - 1);
    const __mmask16 changes =
      _mm512_test_epi32_mask(_mm512_xor_si512(own, before), _mm512_set1_epi32((int)0xFFFF0000));
    found += SET_NAME(list)(changes, i, end - i, starts + found);
  }
#else
  for (; i < end; i++) {
    starts[found] = i;
    // A sum, not a choice: branches here would often be mispredicted.
    found += (entries[i] ^ entries[i - 1]) >> 16 != 0;
  }
#endif
  starts[found] = end;
  return found;
}

static int32_t
SET_NAME(marks)(const uint32_t *entries, int32_t count, uint32_t first, int32_t *marked) {
  int32_t found = 0, i = 0;
#if SET_ORDERS == 4
  for (; i < count; i += 16) {
    const __m512i classes =
      _mm512_and_si512(_mm512_loadu_si512(entries + i), _mm512_set1_epi32(0xFFFF));
    const __mmask16 marks = _mm512_cmpge_epu32_mask(classes, _mm512_set1_epi32((int)first));
    found += SET_NAME(list)(marks, i, count - i, marked + found);
  }
#else
  for (; i < count; i++) {
    marked[found] = i;
    found += (entries[i] & 0xFFFF) >= first;
  }
#endif
  return found;
}

static const ParleyLanes SET_NAME(lanes) = {
  SET_NAME(values), SET_NAME(sum),  SET_NAME(segments), SET_NAME(moments),   SET_NAME(prices),
  SET_NAME(hours),  SET_NAME(runs), SET_NAME(marks),    SET_NAME(additions), SET_NAME(days),
};
