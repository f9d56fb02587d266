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

// Codes of up to two bytes are added up by parts, whose sums fit a short number.
#define SUM(Code, Sum, name)                                                                       \
  INLINE uint64_t SET_NAME(name)(                                                                  \
    const Code *codes, int64_t count, Code largest, bool has_absent, int64_t *present              \
  ) {                                                                                              \
    enum { PART = 1 << 14 };                                                                       \
    uint64_t sum = 0;                                                                              \
    int64_t found = has_absent ? 0 : count;                                                        \
    for (int64_t start = 0; start < count; start += PART) {                                        \
      const int32_t length = count - start < PART ? (int32_t)(count - start) : PART;               \
      const Code *part = codes + start;                                                            \
      Sum own = 0, known = 0;                                                                      \
      if (has_absent) {                                                                            \
        for (int32_t i = 0; i < length; i++) {                                                     \
          own += part[i] > largest ? 0 : part[i];                                                  \
          known += part[i] > largest ? 0 : 1;                                                      \
        }                                                                                          \
      } else {                                                                                     \
        for (int32_t i = 0; i < length; i++) own += part[i] > largest ? largest : part[i];         \
      }                                                                                            \
      sum += own;                                                                                  \
      found += (int64_t)known;                                                                     \
    }                                                                                              \
    *present = found;                                                                              \
    return sum;                                                                                    \
  }
SUM(uint8_t, uint32_t, sum_1)
SUM(uint16_t, uint32_t, sum_2)
SUM(uint32_t, uint64_t, sum_4)
SUM(uint64_t, uint64_t, sum_8)
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

// Lists the orders in pieces of time that have classes of several kinds.
static int32_t SET_NAME(mixed)(const uint32_t *found, int32_t count, int32_t *restrict mixed) {
  int32_t several = 0, i = 0;
#if SET_ORDERS == 4
  for (; i < count; i += 16) {
    const __mmask16 bits =
      _mm512_test_epi32_mask(_mm512_loadu_si512(found + i), _mm512_set1_epi32((int)MIXED));
    several += SET_NAME(list)(bits, i, count - i, mixed + several);
  }
#else
  for (; i < count; i++) {
    mixed[several] = i;
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
  enum { PART = 512 };
  uint32_t pieces[PART], spots[PART], found[PART];
  int32_t mixed[PART + 16];
  // ⌊n ÷ d⌋ = ⌊n·m ÷ 2ˢ⌋ with m = ⌈2ˢ ÷ d⌉ for all n below 2³¹ where 2ˢ is at least 2³¹·d (Granlund
  // and Montgomery, 1994).
  const uint32_t seconds = (uint32_t)plan->piece_seconds;
  const int32_t shift = 31 + (seconds > 1 ? 32 - __builtin_clz(seconds - 1) : 0);
  const uint32_t of_piece = (uint32_t)(((1ull << shift) + seconds - 1) / seconds);
  const uint32_t last = plan->last_area;
  const uint32_t *starts = plan->pieces, *places = plan->places;
  for (int32_t start = 0; start < count; start += PART) {
    const int32_t length = count - start < PART ? count - start : PART;
    for (int32_t i = 0; i < length; i++)
      pieces[i] = (uint32_t)(((uint64_t)(uint32_t)accepted[start + i] * of_piece) >> shift);
    // Look-ups one by one: gathers are slower.
    if (areas) {
      for (int32_t i = 0; i < length; i++) {
        const uint32_t area = (uint32_t)areas[start + i];
        spots[i] = area < last ? area : last;
      }
#pragma clang loop vectorize(disable) unroll_count(4)
      for (int32_t i = 0; i < length; i++) found[i] = starts[places[spots[i]] + pieces[i]];
    } else {
#pragma clang loop vectorize(disable) unroll_count(4)
      for (int32_t i = 0; i < length; i++) found[i] = starts[pieces[i]];
    }
    for (int32_t i = 0; i < length; i++)
      entries[start + i] = classes[start + i] + (found[i] & MIXED ? found[i] & DAY_BITS : found[i]);
    const int32_t several = SET_NAME(mixed)(found, length, mixed);
    for (int32_t i = 0; i < several; i++) {
      const int32_t order = mixed[i];
      const uint32_t second = (uint32_t)accepted[start + order] - pieces[order] * seconds;
      const uint32_t pattern = (found[order] & CLASS_BITS) * (uint32_t)plan->slots;
      entries[start + order] += plan->patterns[pattern + second / (uint32_t)plan->slot_seconds];
    }
  }
}

// MARK: Prices

// Both lanes of one order, of two and of a vector; and the whole numbers of the same.
typedef double SET_NAME(Pair) __attribute__((ext_vector_type(2)));
typedef double SET_NAME(Two) __attribute__((ext_vector_type(4), aligned(16)));
typedef double SET_NAME(Lanes) __attribute__((ext_vector_type(2 * SET_ORDERS), aligned(8)));
typedef int64_t SET_NAME(Wholes) __attribute__((ext_vector_type(2 * SET_ORDERS), aligned(8)));
typedef int64_t SET_NAME(PairSum) __attribute__((ext_vector_type(2), aligned(8)));

#define Pair SET_NAME(Pair)
#define Two SET_NAME(Two)
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

// A column and the next of the same, which takes half of the reads.
INLINE void SET_NAME(gather_two)(
  const Pair *const *rows, int32_t place, Lanes *restrict first, Lanes *restrict second
) {
#if SET_ORDERS == 1
  *first = rows[0][place];
  *second = rows[0][place + 1];
#else
#define TWO(i) (*(const Two *)(rows[i] + place))
#if SET_ORDERS == 2
  *first = __builtin_shufflevector(TWO(0), TWO(1), 0, 1, 4, 5);
  *second = __builtin_shufflevector(TWO(0), TWO(1), 2, 3, 6, 7);
#else
  const Lanes low = __builtin_shufflevector(TWO(0), TWO(1), 0, 1, 2, 3, 4, 5, 6, 7),
              high = __builtin_shufflevector(TWO(2), TWO(3), 0, 1, 2, 3, 4, 5, 6, 7);
  *first = __builtin_shufflevector(low, high, 0, 1, 4, 5, 8, 9, 12, 13);
  *second = __builtin_shufflevector(low, high, 2, 3, 6, 7, 10, 11, 14, 15);
#endif
#undef TWO
#endif
}

// left × right + sum: whole numbers below 2⁵³, so that fused and not it is the same.
INLINE Lanes SET_NAME(product)(Lanes left, Lanes right, Lanes sum) {
#if SET_ORDERS == 1
  return left * right + sum;
#else
  return __builtin_elementwise_fma(left, right, sum);
#endif
}

// The pairs of two vectors in a row, from the last of the first on.
INLINE Wholes SET_NAME(pairs_before)(Wholes before, Wholes pairs) {
#if SET_ORDERS == 1
  (void)pairs;
  return before;
#elif SET_ORDERS == 2
  return __builtin_shufflevector(before, pairs, 2, 3, 4, 5);
#else
  return __builtin_shufflevector(before, pairs, 6, 7, 8, 9, 10, 11, 12, 13);
#endif
}

// Sums of the pairs up to each.
INLINE Wholes SET_NAME(running)(Wholes pairs) {
  const Wholes none = (Wholes)0;
#if SET_ORDERS > 1
  pairs += SET_NAME(pairs_before)(none, pairs);
#endif
#if SET_ORDERS > 2
  pairs += __builtin_shufflevector(none, pairs, 0, 1, 2, 3, 8, 9, 10, 11);
#endif
  (void)none;
  return pairs;
}

// The last pair everywhere.
INLINE Wholes SET_NAME(last)(Wholes pairs) {
#if SET_ORDERS == 1
  return pairs;
#elif SET_ORDERS == 2
  return __builtin_shufflevector(pairs, pairs, 2, 3, 2, 3);
#else
  return __builtin_shufflevector(pairs, pairs, 6, 7, 6, 7, 6, 7, 6, 7);
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
  const ParleyLines *plan, const ParleyOrders *orders, int64_t (*pay)[2], ParleyCap cap,
  bool reads_fare, int32_t further
) {
  const Lanes denominator = SET_NAME(twice)(plan->denominator),
              shift = SET_NAME(twice)(plan->shift), kept_alike = SET_NAME(twice)(plan->kept);
  const Lanes inverse = 1.0 / denominator;
  const char *table = (const char *)plan->rows;
  const int64_t row_bytes = plan->stride * (int64_t)sizeof(Pair);
  const int32_t count = orders->count;
  const uint32_t *restrict entries = orders->entries;
  const int32_t *restrict distances = orders->distance, *restrict fares = orders->fare;
  const int32_t *restrict times[2] = {orders->seconds[0], orders->seconds[1]};
  Wholes before = (Wholes)0;
  *(PairSum *)pay[0] = (PairSum){0, 0};
  for (int32_t order = 0; order < count; order += SET_ORDERS) {
    if (order % 64 == 0)
      SET_NAME(ask_ahead)(orders, order);
    const Pair *rows[SET_ORDERS];
    int32_t seconds[2][SET_ORDERS];
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < SET_ORDERS; i++) {
      rows[i] = (const Pair *)(table + (entries[order + i] & CLASS_BITS) * row_bytes);
      for (int32_t lane = 0; lane < 2; lane++) {
        int32_t known = times[lane][order + i];
        seconds[lane][i] = known < 0 ? 0 : known;
      }
    }
    const Lanes distance = SET_NAME(spread)(distances + order, distances + order);
    const Lanes time = SET_NAME(spread)(seconds[0], seconds[1]);
    Lanes constant, per_thousandth, per_second, least;
    SET_NAME(gather_two)(rows, 0, &constant, &per_thousandth);
    SET_NAME(gather_two)(rows, 2, &per_second, &least);
    Lanes amount =
      SET_NAME(product)(per_second, time, SET_NAME(product)(per_thousandth, distance, constant));
    int32_t next = 4;
    Lanes fare = {0}, kept = {0};
    if (cap != PARLEY_NO_CAP || reads_fare) {
      fare = SET_NAME(spread)(fares + order, fares + order);
      const Wholes known = fare != (Lanes)(double)INT32_MIN;
      if (cap != PARLEY_NO_CAP) {
        const Lanes share = cap == PARLEY_CAP_ALIKE ? kept_alike : SET_NAME(gather)(rows, next++);
        kept = SET_NAME(product)(share, fare, shift);
        kept = known ? kept : (Lanes)__builtin_nan("");
      }
      if (reads_fare) {
        fare = known ? fare : (Lanes)0.0;
        amount = SET_NAME(product)(SET_NAME(gather)(rows, next++), fare, amount);
      }
      if (cap != PARLEY_NO_CAP)
        amount = SET_NAME(highest)(kept, amount);
    }
    amount = SET_NAME(highest)(least, amount);
    for (int32_t line = 0; line < further; line++, next += 4) {
      Lanes per_fare;
      SET_NAME(gather_two)(rows, next, &constant, &per_thousandth);
      SET_NAME(gather_two)(rows, next + 2, &per_second, &per_fare);
      Lanes other =
        SET_NAME(product)(per_second, time, SET_NAME(product)(per_thousandth, distance, constant));
      if (reads_fare)
        other = SET_NAME(product)(per_fare, fare, other);
      amount = SET_NAME(highest)(other, amount);
    }
    const Wholes whole = SET_NAME(rounded)(SET_NAME(quotients)(amount, denominator, inverse));
    const Wholes sums = SET_NAME(running)(whole) + before;
    *(Wholes *)pay[order + 1] = sums;
    before = SET_NAME(last)(sums);
  }
}

static void
SET_NAME(prices)(const ParleyLines *plan, const ParleyOrders *orders, int64_t (*pay)[2]) {
  // The common forms apart, so that their loops hold no choice.
  if (plan->further > 0 || plan->reads_fare || plan->cap == PARLEY_CAP_BY_CLASS) {
    SET_NAME(prices_of)(plan, orders, pay, plan->cap, plan->reads_fare, plan->further);
  } else if (plan->cap == PARLEY_CAP_ALIKE) {
    SET_NAME(prices_of)(plan, orders, pay, PARLEY_CAP_ALIKE, false, 0);
  } else {
    SET_NAME(prices_of)(plan, orders, pay, PARLEY_NO_CAP, false, 0);
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
      rows[i] = table + (orders->entries[order] & CLASS_BITS) * (int64_t)(4 * plan->lines);
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

INLINE bool SET_NAME(days_of)(
  const ParleyDays *plan, int32_t count, const int32_t *starts, const int64_t (*pay)[2],
  const int64_t *const hours[2], int64_t (*tiers)[2], int64_t (*floors)[2], bool are_alike
) {
  const Lanes per_second = SET_NAME(twice)(plan->per_second),
              seconds_of_order = SET_NAME(twice)(plan->seconds_of_order),
              shift = SET_NAME(twice)(plan->shift);
  const Lanes denominator = SET_NAME(twice)(plan->denominator), inverse = 1.0 / denominator;
  const Lanes stated = SET_NAME(twice)(plan->stated),
              tiers_count = SET_NAME(twice)(plan->tiers_count);
  Wholes pay_before, hours_before;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < SET_ORDERS; i++) {
    for (int32_t lane = 0; lane < 2; lane++) {
      pay_before[2 * i + lane] = pay[starts[0]][lane];
      hours_before[2 * i + lane] = hours[lane][starts[0]];
    }
  }
  for (int32_t day = 0; day < count; day += SET_ORDERS) {
    Wholes pay_after, hours_after, tier;
    Lanes orders;
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < SET_ORDERS; i++) {
      const int32_t end = starts[day + i + 1], length = end - starts[day + i];
      if (length >= plan->ranks)
        return false;
      const PairSum through = *(const PairSum *)pay[end],
                    addition = *(const PairSum *)(plan->tiers + 2 * length);
      pay_after[2 * i] = through[0];
      pay_after[2 * i + 1] = through[1];
      tier[2 * i] = addition[0];
      tier[2 * i + 1] = addition[1];
      hours_after[2 * i] = hours[0][end];
      hours_after[2 * i + 1] = are_alike ? hours_after[2 * i] : hours[1][end];
      orders[2 * i] = orders[2 * i + 1] = length;
    }
    const Lanes own =
      SET_NAME(numbers)(pay_after - SET_NAME(pairs_before)(pay_before, pay_after));
    const Lanes seconds =
      SET_NAME(numbers)(hours_after - SET_NAME(pairs_before)(hours_before, hours_after));
    const Lanes due = SET_NAME(product)(
      per_second, SET_NAME(product)(seconds_of_order, orders, seconds), shift
    );
    const Lanes counted = SET_NAME(product)(SET_NAME(numbers)(tier), tiers_count, own);
    const Lanes floor =
      SET_NAME(numbers)(SET_NAME(rounded)(SET_NAME(quotients)(due, denominator, inverse)))
      - counted;
    *(Wholes *)tiers[day] = tier;
    *(Wholes *)floors[day] =
      SET_NAME(rounded)(SET_NAME(highest)(floor, (Lanes)0.0) * stated);
    pay_before = pay_after;
    hours_before = hours_after;
  }
  return true;
}

static bool SET_NAME(days)(
  const ParleyDays *plan, int32_t count, int32_t *starts, const int64_t (*pay)[2],
  const int64_t *first_hours, const int64_t *second_hours, int64_t (*tiers)[2],
  int64_t (*floors)[2]
) {
  // Behind the last day there are days without orders.
  for (int32_t i = 1; i < SET_ORDERS; i++) starts[count + i] = starts[count];
  const int64_t *const hours[2] = {first_hours, second_hours};
  return first_hours == second_hours
           ? SET_NAME(days_of)(plan, count, starts, pay, hours, tiers, floors, true)
           : SET_NAME(days_of)(plan, count, starts, pay, hours, tiers, floors, false);
}

// MARK: Running sums and runs

typedef int32_t SET_NAME(Eight) __attribute__((ext_vector_type(8), aligned(4)));
#define Eight SET_NAME(Eight)

static void SET_NAME(hours)(int32_t count, const int32_t *seconds, int64_t *restrict hours) {
  int64_t sum = 0;
  hours[0] = 0;
  int32_t i = 0;
#if SET_ORDERS == 4
  const Wholes none = (Wholes)0;
  Wholes before = none;
  for (; i + 8 <= count; i += 8) {
    const Eight known = *(const Eight *)(seconds + i);
    Wholes sums = __builtin_convertvector(__builtin_elementwise_max(known, (Eight)0), Wholes);
    sums += __builtin_shufflevector(none, sums, 0, 8, 9, 10, 11, 12, 13, 14);
    sums += __builtin_shufflevector(none, sums, 0, 1, 8, 9, 10, 11, 12, 13);
    sums += __builtin_shufflevector(none, sums, 0, 1, 2, 3, 8, 9, 10, 11);
    sums += before;
    *(Wholes *)(hours + i + 1) = sums;
    before = __builtin_shufflevector(sums, sums, 7, 7, 7, 7, 7, 7, 7, 7);
  }
  sum = before[0];
#endif
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

#undef Eight
#undef Pair
#undef Two
#undef Lanes
#undef Wholes
#undef PairSum

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
      _mm512_test_epi32_mask(_mm512_xor_si512(own, before), _mm512_set1_epi32((int)~CLASS_BITS));
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
      _mm512_and_si512(_mm512_loadu_si512(entries + i), _mm512_set1_epi32(CLASS_BITS));
    const __mmask16 marks = _mm512_cmpge_epu32_mask(classes, _mm512_set1_epi32((int)first));
    found += SET_NAME(list)(marks, i, count - i, marked + found);
  }
#else
  for (; i < count; i++) {
    marked[found] = i;
    found += (entries[i] & CLASS_BITS) >= first;
  }
#endif
  return found;
}

static const ParleyLanes SET_NAME(lanes) = {
  SET_NAME(values), SET_NAME(sum),  SET_NAME(segments), SET_NAME(moments),   SET_NAME(prices),
  SET_NAME(hours),  SET_NAME(runs), SET_NAME(marks),    SET_NAME(additions), SET_NAME(days),
};
