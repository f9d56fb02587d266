// The loops over whole columns, included once for each instruction set; see marks.h.

static ParleySurvey SET_NAME(survey)(const int64_t *values, int64_t count) {
  int64_t least = INT64_MAX, greatest = INT64_MIN;
  for (int64_t i = 0; i < count; i++) {
    least = values[i] < least ? values[i] : least;
    greatest = values[i] > greatest ? values[i] : greatest;
  }
  const bool has_absent = least == PARLEY_ROWS_ABSENT;
  if (has_absent) {
    least = INT64_MAX;
    for (int64_t i = 0; i < count; i++) {
      const int64_t value = values[i] == PARLEY_ROWS_ABSENT ? INT64_MAX : values[i];
      least = value < least ? value : least;
    }
  }
  return (ParleySurvey){.least = least, .greatest = greatest, .has_absent = has_absent};
}

static ParleySurvey SET_NAME(survey_sums)(
  const int64_t *first, const int64_t *second, int64_t count
) {
  int64_t least = INT64_MAX, greatest = INT64_MIN;
  for (int64_t i = 0; i < count; i++) {
    const bool is_absent = second[i] == PARLEY_ROWS_ABSENT;
    const int64_t sum = (int64_t)((uint64_t)first[i] + (uint64_t)second[i]);
    const int64_t low = is_absent ? INT64_MAX : sum, high = is_absent ? INT64_MIN : sum;
    least = low < least ? low : least;
    greatest = high > greatest ? high : greatest;
  }
  return (ParleySurvey){.least = least, .greatest = greatest, .has_absent = false};
}

#define ENCODE(Code, name)                                                                         \
  INLINE void SET_NAME(name)(                                                                      \
    const int64_t *values, int64_t count, int64_t base, int32_t shift, uint64_t inverse,           \
    Code *restrict target                                                                          \
  ) {                                                                                              \
    if (shift == 0 && inverse == 1) {                                                              \
      for (int64_t i = 0; i < count; i++) {                                                        \
        const Code code = (Code)((uint64_t)values[i] - (uint64_t)base);                            \
        target[i] = values[i] == PARLEY_ROWS_ABSENT ? (Code)~(Code)0 : code;                       \
      }                                                                                            \
    } else {                                                                                       \
      for (int64_t i = 0; i < count; i++) {                                                        \
        const uint64_t apart = (uint64_t)values[i] - (uint64_t)base;                               \
        const Code code = (Code)((apart >> shift) * inverse);                                      \
        target[i] = values[i] == PARLEY_ROWS_ABSENT ? (Code)~(Code)0 : code;                       \
      }                                                                                            \
    }                                                                                              \
  }
ENCODE(uint8_t, encode_1)
ENCODE(uint16_t, encode_2)
ENCODE(uint32_t, encode_4)
ENCODE(uint64_t, encode_8)
#undef ENCODE

static void SET_NAME(encode)(
  const int64_t *values, int64_t count, int64_t base, int32_t shift, uint64_t inverse,
  int32_t width, void *target
) {
  switch (width) {
  case 1: SET_NAME(encode_1)(values, count, base, shift, inverse, target); break;
  case 2: SET_NAME(encode_2)(values, count, base, shift, inverse, target); break;
  case 4: SET_NAME(encode_4)(values, count, base, shift, inverse, target); break;
  default: SET_NAME(encode_8)(values, count, base, shift, inverse, target); break;
  }
}

static int64_t SET_NAME(repetitions)(
  const uint64_t *hashes, int64_t count, uint32_t *slots, uint64_t mask
) {
  enum { AHEAD = 12 };
  int64_t found = 0;
  for (int64_t i = 0; i < count; i++) {
    const uint64_t hash = hashes[i];
    if (i + AHEAD < count)
      __builtin_prefetch(slots + (hashes[i + AHEAD] & mask), 1);
    // Other bits than those of the place; 0 is a free place.
    const uint32_t middle = (uint32_t)(hash >> 24), tag = middle ? middle : 1;
    uint64_t place = hash & mask;
    while (slots[place] != 0 && slots[place] != tag) place = (place + 1) & mask;
    found += slots[place] == tag;
    slots[place] = tag;
  }
  return found;
}
