// The loops, included once for each instruction set. SET_NAME names them, SET_BYTES says how many
// bytes are compared at once.

// MARK: Words of bytes

INLINE uint64_t SET_NAME(word)(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

INLINE uint64_t SET_NAME(fold)(uint64_t first, uint64_t second) {
  const unsigned __int128 product = (unsigned __int128)first * second;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

// As ByteHash.hash.
INLINE uint64_t SET_NAME(hash)(const uint8_t *bytes, int64_t count) {
  uint64_t first = 0x9E3779B97F4A7C15 ^ (uint64_t)count;
  uint64_t second = 0xC2B2AE3D27D4EB4F;
  int64_t place = 0;
  for (; place + 32 <= count; place += 32) {
    const uint8_t *here = bytes + place;
    first = SET_NAME(fold)(
      first ^ SET_NAME(word)(here), SET_NAME(word)(here + 8) ^ 0xA0761D6478BD642F
    );
    second = SET_NAME(fold)(
      second ^ SET_NAME(word)(here + 16), SET_NAME(word)(here + 24) ^ 0x8EBC6AF09C88C6E3
    );
  }
  for (; place + 8 <= count; place += 8)
    first = SET_NAME(fold)(first ^ SET_NAME(word)(bytes + place), 0xA0761D6478BD642F);
  uint64_t rest = 0;
  if (count >= 8) {
    if (place < count)
      rest = SET_NAME(word)(bytes + count - 8);
  } else {
    for (; place < count; place++) rest = rest << 8 | bytes[place];
  }
  return SET_NAME(fold)(
    SET_NAME(fold)(first ^ rest, second ^ 0xE7037ED1A0B428DB), 0x8EBC6AF09C88C6E3
  );
}

// MARK: Marks

// A bit for each of 64 bytes that is a delimiter or a control character.
INLINE uint64_t SET_NAME(marks)(const uint8_t *bytes, uint8_t delimiter) {
#if defined(__x86_64__) && SET_BYTES == 64
  const __m512i x = _mm512_loadu_si512(bytes);
  return _mm512_cmpeq_epu8_mask(x, _mm512_set1_epi8((char)delimiter))
         | _mm512_cmplt_epu8_mask(x, _mm512_set1_epi8(0x20))
         | _mm512_cmpeq_epu8_mask(x, _mm512_set1_epi8(0x7F));
#elif defined(__x86_64__) && SET_BYTES == 32
  uint64_t marks = 0;
  for (int32_t half = 0; half < 2; half++) {
    const __m256i x = _mm256_loadu_si256((const __m256i *)(bytes + 32 * half));
    const __m256i control = _mm256_cmpeq_epi8(_mm256_min_epu8(x, _mm256_set1_epi8(0x1F)), x);
    const __m256i others = _mm256_or_si256(
      _mm256_cmpeq_epi8(x, _mm256_set1_epi8((char)delimiter)),
      _mm256_cmpeq_epi8(x, _mm256_set1_epi8(0x7F))
    );
    const uint32_t bits = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(control, others));
    marks |= (uint64_t)bits << (32 * half);
  }
  return marks;
#elif defined(__x86_64__)
  uint64_t marks = 0;
  for (int32_t part = 0; part < 4; part++) {
    const __m128i x = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1F)), x);
    const __m128i others = _mm_or_si128(
      _mm_cmpeq_epi8(x, _mm_set1_epi8((char)delimiter)),
      _mm_cmpeq_epi8(x, _mm_set1_epi8(0x7F))
    );
    const uint32_t bits = (uint32_t)_mm_movemask_epi8(_mm_or_si128(control, others));
    marks |= (uint64_t)bits << (16 * part);
  }
  return marks;
#else
  uint64_t marks = 0;
  for (int32_t i = 0; i < 64; i++) {
    const uint8_t byte = bytes[i];
    marks |= (uint64_t)(byte == delimiter || byte < 0x20 || byte == 0x7F) << i;
  }
  return marks;
#endif
}

// Marks the text from the next row on.
static void SET_NAME(mark)(ParleyRows *rows) {
  const int64_t from = rows->place;
  const int64_t to = rows->end - from < ParleyMarkedBytes ? rows->end : from + ParleyMarkedBytes;
  int32_t count = 0;
  for (int64_t place = from; place < to; place += 64) {
    // The processor fetches ahead by itself, but not beyond a page.
    __builtin_prefetch(rows->text + (place + 2048 < rows->end ? place + 2048 : place));
    uint64_t marks = SET_NAME(marks)(rows->text + place, rows->delimiter);
    if (to - place < 64)
      marks &= ~0ull >> (64 - (to - place));
    uint16_t *target = rows->marks + count;
    const uint32_t first = (uint32_t)(place - from);
    const int32_t found = __builtin_popcountll(marks);
#if defined(__x86_64__) && SET_BYTES == 64
    // The places of all bytes, of which those that are marked move to the front.
    const __m512i order = _mm512_maskz_compress_epi8(marks, _mm512_loadu_si512(byte_places));
    const __m512i shift = _mm512_set1_epi16((short)first);
    const __m512i low = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(order));
    _mm512_storeu_si512(target, _mm512_add_epi16(low, shift));
    if (__builtin_expect(found > 32, 0)) {
      const __m512i high = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(order, 1));
      _mm512_storeu_si512(target + 32, _mm512_add_epi16(high, shift));
    }
#else
    // Eight at a time, whether they are there or not: what is too much is written over.
    for (int32_t done = 0; done < found; done += 8) {
      for (int32_t i = 0; i < 8; i++) {
        target[done + i] = (uint16_t)(first + (uint32_t)__builtin_ctzll(marks | 1ull << 63));
        marks &= marks - 1;
      }
    }
#endif
    count += found;
  }
  rows->marked_from = from;
  rows->marked_to = to;
  rows->mark_count = count;
  rows->mark = 0;
}

// MARK: Fields

// A number of up to eight bytes with at most one point: eight digits, how many stand behind the
// point, and whether it is one.
INLINE bool SET_NAME(digits)(
  const uint8_t *start, int64_t length, uint64_t *value, int32_t *decimals
) {
  const uint64_t zeros = 0x3030303030303030;
  const int32_t free = (int32_t)(64 - 8 * length);
  // The bytes stand at the top, with zeros in front of them.
  uint64_t x = SET_NAME(word)(start) << free | (free ? zeros >> (64 - free) : 0);
  const uint64_t point = x ^ 0x2E2E2E2E2E2E2E2E;
  const uint64_t found = (point - 0x0101010101010101) & ~point & 0x8080808080808080;
  *decimals = 0;
  if (found) {
    if (length == 1)
      return false;
    const int32_t at = __builtin_ctzll(found) & ~7;
    *decimals = (56 - at) >> 3;
    const uint64_t above = at == 56 ? 0 : ~0ull << (at + 8);
    const uint64_t below = x & ((1ull << at) - 1);
    x = (x & above) | below << 8 | 0x30;
  }
  x ^= zeros;
  // Digits are now 0 to 9; adding 6 to more than 9 reaches the upper half.
  if (((x + 0x0606060606060606) | x) & 0xF0F0F0F0F0F0F0F0)
    return false;
  x = x * 10 + (x >> 8);
  x = ((x & 0x000000FF000000FF) * 0x000F424000000064
       + ((x >> 16) & 0x000000FF000000FF) * 0x0000271000000001)
      >> 32;
  *value = x & 0xFFFFFFFF;
  return true;
}

// A number of up to eighteen bytes.
INLINE bool SET_NAME(long_digits)(
  const uint8_t *start, int64_t length, uint64_t *value, int32_t *decimals
) {
  if (length > 18)
    return false;
  uint64_t sum = 0;
  int32_t behind = -1;
  for (int64_t i = 0; i < length; i++) {
    const uint8_t digit = (uint8_t)(start[i] - '0');
    if (digit <= 9) {
      sum = sum * 10 + digit;
      behind += behind >= 0;
    } else if (start[i] == '.' && behind < 0) {
      behind = 0;
    } else {
      return false;
    }
  }
  *value = sum;
  *decimals = behind < 0 ? 0 : behind;
  return true;
}

INLINE bool SET_NAME(number)(
  const ParleyField *field, const uint8_t *start, int64_t length, int64_t *result
) {
  static const int64_t powers[10] = {
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
  };
  uint64_t value;
  int32_t decimals;
  const bool is_number = length <= 8 ? SET_NAME(digits)(start, length, &value, &decimals)
                                     : SET_NAME(long_digits)(start, length, &value, &decimals);
  if (!is_number || decimals > field->decimals)
    return false;
  int64_t scaled;
  if (__builtin_mul_overflow((int64_t)value, powers[field->decimals - decimals], &scaled))
    return false;
  if (field->factor != field->divisor) {
    if (__builtin_mul_overflow(scaled, field->factor, &scaled) || scaled % field->divisor != 0)
      return false;
    scaled /= field->divisor;
  }
  *result = scaled;
  return scaled <= field->limit;
}

// The civil seconds of midnight of a day written `2026-07-03` or `2026/07/03`; negative when the
// bytes are something else.
static int64_t SET_NAME(midnight)(const uint8_t *bytes) {
  if ((bytes[4] != '-' && bytes[4] != '/') || bytes[7] != bytes[4])
    return -1;
  int32_t digits[8];
  static const int32_t places[8] = {0, 1, 2, 3, 5, 6, 8, 9};
  for (int32_t i = 0; i < 8; i++) {
    digits[i] = bytes[places[i]] - '0';
    if (digits[i] < 0 || digits[i] > 9)
      return -1;
  }
  const int32_t year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  const int32_t month = digits[4] * 10 + digits[5], day = digits[6] * 10 + digits[7];
  static const int32_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1)
    return -1;
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (day > lengths[month - 1] + (month == 2 && is_leap))
    return -1;
  // Days since 1970-01-01, the year beginning with March.
  const int32_t y = year - (month <= 2);
  const int32_t era = y / 400, of_era = y - era * 400;
  const int32_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int32_t days = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
  return (int64_t)days * 86400;
}

// The civil seconds of `2026-07-03T12:10:05`; negative when the bytes are something else.
INLINE int64_t SET_NAME(moment)(ParleyRows *rows, const uint8_t *bytes) {
  const uint64_t low = SET_NAME(word)(bytes);
  const uint32_t high = (uint32_t)bytes[8] | (uint32_t)bytes[9] << 8;
  const uint32_t place = (high ^ (high >> 5) ^ (uint32_t)(low >> 48)) % ParleyDays;
  if (__builtin_expect(rows->days[place].low != low || rows->days[place].high != high, 0)) {
    const int64_t seconds = SET_NAME(midnight)(bytes);
    if (seconds < 0)
      return -1;
    rows->days[place].low = low;
    rows->days[place].high = high;
    rows->days[place].seconds = seconds;
  }
  const uint64_t clock = SET_NAME(word)(bytes + 11) ^ 0x30303A30303A3030;
  // Digits are now 0 to 9 and colons 0.
  const bool is_plain = (((clock + 0x0606060606060606) | clock) & 0xF0F0F0F0F0F0F0F0) == 0
                        && (clock & 0x0000FF0000FF0000) == 0
                        && (bytes[10] == 'T' || bytes[10] == ' ');
  const uint64_t pairs = clock * 10 + (clock >> 8);
  const int64_t hour = pairs & 0xFF, minute = pairs >> 24 & 0xFF, second = pairs >> 48 & 0xFF;
  if (!is_plain || hour > 23 || minute > 59 || second > 59)
    return -1;
  return rows->days[place].seconds + hour * 3600 + minute * 60 + second;
}

// The number of a word that a dictionary has, or −1.
INLINE int64_t SET_NAME(known)(ParleyWords *words, const uint8_t *start, int64_t length) {
  ParleyWordSlot key = {.length = (uint32_t)length};
  if (length > 16) {
    key.low = SET_NAME(hash)(start, length);
    key.high = SET_NAME(word)(start);
  } else if (length >= 8) {
    key.low = SET_NAME(word)(start);
    key.high = SET_NAME(word)(start + length - 8);
  } else if (length >= 4) {
    const uint64_t word = SET_NAME(word)(start);
    key.low = word & 0xFFFFFFFF;
    key.high = word >> (8 * (length - 4)) & 0xFFFFFFFF;
  } else {
    key.low = 0;
    key.high = 0;
    for (int64_t i = 0; i < length; i++) key.low = key.low << 8 | start[i];
  }
  const ParleyWordSlot last = words->last;
  if (last.low == key.low && last.high == key.high && last.length == key.length && last.entry
      && length <= 16)
    return (int64_t)last.entry - 1;
  uint64_t place = SET_NAME(fold)(
    key.low ^ 0x9E3779B97F4A7C15, (key.high + key.length) ^ 0xE7037ED1A0B428DB
  ) & words->mask;
  for (; words->slots[place].entry; place = (place + 1) & words->mask) {
    const ParleyWordSlot slot = words->slots[place];
    if (slot.low != key.low || slot.high != key.high || slot.length != key.length)
      continue;
    if (length > 16) {
      const int64_t from = slot.entry == 1 ? 0 : words->ends[slot.entry - 2];
      if (memcmp(words->texts + from, start, (size_t)length) != 0)
        continue;
    }
    words->last = slot;
    return (int64_t)slot.entry - 1;
  }
  return -1;
}

// Whether some bytes are all ASCII.
INLINE bool SET_NAME(is_ascii)(const uint8_t *start, int64_t length) {
  uint8_t upper = 0;
  for (int64_t i = 0; i < length; i++) upper |= start[i];
  return upper < 0x80;
}

// Whether a field has neither quotes nor spaces to be taken away; it is not empty.
INLINE bool SET_NAME(is_bare)(const uint8_t *start, int64_t length) {
  return start[0] > 0x20 && start[0] != '"' && start[length - 1] > 0x20;
}

// Whether a field is an order number as it stands; what might say that there is none, or be
// written for a spreadsheet, is not.
INLINE bool SET_NAME(is_identifier)(const uint8_t *start, int64_t length) {
  const uint8_t first = start[0], lower = first | 0x20;
  if (!SET_NAME(is_bare)(start, length) || first == '\'' || first == '=' || first == '#')
    return false;
  return length > 4 || (lower != 'n' && lower != '-' && first != '\\' && first != 0xE6);
}

// MARK: Rows

// What several fields say together; false where the row is to be rejected.
INLINE bool SET_NAME(complete)(ParleyRows *rows, int64_t row) {
  const int64_t accepted = rows->accepted[row];
  if (accepted == PARLEY_ROWS_ABSENT)
    return false;
  if (rows->completed) {
    const int64_t completed = rows->reads_completed ? rows->completed[row] : PARLEY_ROWS_ABSENT;
    int64_t seconds = PARLEY_ROWS_ABSENT;
    if (rows->engaged && rows->engaged[row] != PARLEY_ROWS_ABSENT) {
      seconds = rows->engaged[row];
      rows->differing_durations +=
        completed != PARLEY_ROWS_ABSENT && completed - accepted != seconds;
    } else if (completed != PARLEY_ROWS_ABSENT) {
      seconds = completed - accepted;
      if (seconds < 0 || seconds > rows->longest_duration)
        return false;
    }
    rows->completed[row] = seconds;
  }
  for (int32_t i = 0; i < rows->moment_count; i++) {
    int64_t *moment = rows->moments[i] + row;
    if (*moment != PARLEY_ROWS_ABSENT)
      *moment -= accepted;
  }
  return true;
}

// Takes the row whose fields end at some marks; false where it is not plain.
INLINE bool SET_NAME(row)(ParleyRows *rows, const uint16_t *marks, int64_t *row_end) {
  const uint8_t *const text = rows->text;
  const uint8_t *const base = text + rows->marked_from;
  const uint8_t *const first = text + rows->place;
  const uint8_t *start = first;
  const int64_t row = rows->count;
  const int32_t last = rows->field_count - 1;
  const uint8_t *identifier = first;
  int64_t identifier_count = 0;
  uint64_t missing = 0;
  for (int32_t index = 0; index <= last; index++) {
    const ParleyField *const field = rows->fields + index;
    const uint8_t *const end = base + marks[index];
    const int64_t length = end - start;
    if (index < last && *end != rows->delimiter)
      return false;
    int64_t value = PARLEY_ROWS_ABSENT;
    switch (field->kind) {
    case ParleyFieldMoment:
      if (length == 19) {
        value = SET_NAME(moment)(rows, start);
        if (value < 0)
          return false;
      } else if (length != 0) {
        return false;
      } else {
        missing |= 1ull << field->step;
      }
      break;
    case ParleyFieldNumber:
      if (length == 0)
        missing |= 1ull << field->step;
      else if (!SET_NAME(number)(field, start, length, &value))
        return false;
      break;
    case ParleyFieldWord:
      if (length == 0) {
        if (field->is_worker)
          return false;
        missing |= 1ull << field->step;
        break;
      }
      if (!SET_NAME(is_bare)(start, length)
          || (field->is_worker && (start[0] == '\'' || start[0] == '=')))
        return false;
      value = SET_NAME(known)(field->words, start, length);
      if (value < 0)
        return false;
      break;
    case ParleyFieldIdentifier:
      if (length == 0) {
        missing |= 1ull << field->step;
      } else {
        if (!SET_NAME(is_identifier)(start, length) || length > field->limit
            || (rows->checks_texts && !SET_NAME(is_ascii)(start, length)))
          return false;
        identifier = start;
        identifier_count = length;
      }
      break;
    case ParleyFieldPassed:
      // Spaces mean nothing here, quotes do.
      if (length != 0 && start[0] == '"')
        return false;
      if (rows->checks_texts && !SET_NAME(is_ascii)(start, length))
        return false;
      break;
    default:
      if (length != 0)
        return false;
      missing |= 1ull << field->step;
    }
    if (field->values)
      field->values[row] = value;
    start = end + 1;
  }
  const uint8_t *const end = start - 1;
  const bool has_return = *end == '\r';
  if (end[has_return] != '\n' || end - first > rows->row_limit || !SET_NAME(complete)(rows, row))
    return false;
  rows->lines[row] = rows->line;
  if (rows->is_identified) {
    rows->identifier_starts[row] = identifier - text;
    rows->identifier_counts[row] = identifier_count;
  }
  rows->hashes[row] = identifier_count ? SET_NAME(hash)(identifier, identifier_count)
                                       : SET_NAME(hash)(first, end - first);
  for (; missing; missing &= missing - 1) rows->missing[__builtin_ctzll(missing)] += 1;
  *row_end = end + has_return + 1 - text;
  return true;
}

static void SET_NAME(read)(ParleyRows *rows) {
  const int32_t needed = rows->field_count;
  while (rows->place < rows->end && rows->count < rows->capacity) {
    if (rows->place < rows->marked_from || rows->place >= rows->marked_to)
      SET_NAME(mark)(rows);
    while (rows->mark < rows->mark_count
           && rows->marked_from + rows->marks[rows->mark] < rows->place)
      rows->mark += 1;
    if (rows->mark_count - rows->mark < needed) {
      if (rows->place == rows->marked_from)
        return;
      SET_NAME(mark)(rows);
      if (rows->mark_count < needed)
        return;
    }
    int64_t row_end;
    if (!SET_NAME(row)(rows, rows->marks + rows->mark, &row_end))
      return;
    rows->mark += needed;
    rows->place = row_end;
    rows->line += 1;
    rows->count += 1;
  }
}

// MARK: Columns

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
  const uint64_t *hashes, int64_t count, uint64_t *slots, uint64_t mask, int64_t *zeros
) {
  enum { AHEAD = 12 };
  int64_t found = 0;
  for (int64_t i = 0; i < count; i++) {
    const uint64_t hash = hashes[i];
    if (i + AHEAD < count)
      __builtin_prefetch(slots + (hashes[i + AHEAD] & mask), 1);
    // A free place is 0, so that the hash 0 stands elsewhere.
    if (hash == 0) {
      found += *zeros > 0;
      *zeros += 1;
      continue;
    }
    uint64_t place = hash & mask;
    while (slots[place] != 0 && slots[place] != hash) place = (place + 1) & mask;
    found += slots[place] == hash;
    slots[place] = hash;
  }
  return found;
}

static const ParleyRowLoops SET_NAME(loops) = {
  .read = SET_NAME(read),
  .survey = SET_NAME(survey),
  .survey_sums = SET_NAME(survey_sums),
  .encode = SET_NAME(encode),
  .repetitions = SET_NAME(repetitions),
};
