// Reading rows in plain form, some at a time and column by column, included once for each
// instruction set; see marks.h.

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
  uint64_t value;
  int32_t decimals;
  const bool is_number = length <= 8 ? SET_NAME(digits)(start, length, &value, &decimals)
                                     : SET_NAME(long_digits)(start, length, &value, &decimals);
  if (!is_number || decimals > field->decimals)
    return false;
  int64_t scaled;
  if (__builtin_mul_overflow((int64_t)value, powers_of_ten[field->decimals - decimals], &scaled))
    return false;
  if (field->factor != field->divisor) {
    if (__builtin_mul_overflow(scaled, field->factor, &scaled) || scaled % field->divisor != 0)
      return false;
    scaled /= field->divisor;
  }
  *result = scaled;
  return scaled <= field->limit;
}

// The civil seconds of `2026-07-03T12:10:05` or `2026/07/03 12:10:05`; negative when the bytes are
// something else.
INLINE int64_t SET_NAME(moment)(const int32_t *months, const uint8_t *bytes) {
  static const int32_t places[14] = {0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18};
  int32_t digits[14];
  for (int32_t i = 0; i < 14; i++) {
    digits[i] = bytes[places[i]] - '0';
    if (digits[i] < 0 || digits[i] > 9)
      return -1;
  }
  if ((bytes[4] != '-' && bytes[4] != '/') || bytes[7] != bytes[4]
      || (bytes[10] != 'T' && bytes[10] != ' ') || bytes[13] != ':' || bytes[16] != ':')
    return -1;
  const int32_t year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  const int32_t month = digits[4] * 10 + digits[5], day = digits[6] * 10 + digits[7];
  const int32_t hour = digits[8] * 10 + digits[9], minute = digits[10] * 10 + digits[11];
  const int32_t second = digits[12] * 10 + digits[13];
  if (year < ParleyFirstYear || year >= ParleyFirstYear + ParleyYears || month < 1 || month > 12)
    return -1;
  const int32_t *const begin = months + (year - ParleyFirstYear) * 12 + month - 1;
  if (day < 1 || day > begin[1] - begin[0] || hour > 23 || minute > 59 || second > 59)
    return -1;
  return (int64_t)(begin[0] + day - 1) * 86400 + hour * 3600 + minute * 60 + second;
}

// Where the search for a word begins: see ByteDictionary.
INLINE uint64_t SET_NAME(word_hash)(uint64_t low, uint64_t high, uint64_t length) {
  uint64_t x = low * 0x9E3779B97F4A7C15 + high * 0xC2B2AE3D27D4EB4F + length;
  x ^= x >> 32;
  x *= 0xD6E8FEB86659FD93;
  return x ^ x >> 32;
}

// What identifies a word in a dictionary: see ByteDictionary.
INLINE ParleyWordSlot SET_NAME(key)(const uint8_t *start, int64_t length) {
  ParleyWordSlot key = {.length = (uint32_t)length};
  if (length > 16) {
    key.low = SET_NAME(hash)(start, length);
    key.high = SET_NAME(word)(start);
  } else if (length >= 8) {
    key.low = SET_NAME(word)(start);
    key.high = SET_NAME(word)(start + length - 8);
  } else {
    key.low = SET_NAME(word)(start) & ~0ull >> (64 - 8 * length);
  }
  return key;
}

// The place of a word in a dictionary, found from `place` on, or null.
INLINE const ParleyWordSlot *SET_NAME(known)(
  const ParleyWords *words, uint64_t place, ParleyWordSlot key, const uint8_t *start
) {
  for (place &= words->mask; words->slots[place].entry; place = (place + 1) & words->mask) {
    const ParleyWordSlot *const slot = words->slots + place;
    if (slot->low != key.low || slot->high != key.high || slot->length != key.length)
      continue;
    if (key.length > 16) {
      const int64_t from = slot->entry == 1 ? 0 : words->ends[slot->entry - 2];
      if (memcmp(words->texts + from, start, key.length) != 0)
        continue;
    }
    return slot;
  }
  return 0;
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

// MARK: Columns of some rows

// Where a field of a row begins, and its bytes.
typedef struct {
  const uint8_t *start;
  int64_t length;
} SET_NAME(Span);

// The fields of some rows in a column. Loops have a copy of their own, so that what they write does
// not seem to change it.
typedef struct {
  const uint8_t *base;
  // The mark behind the field in the first row, and how many marks on the next row's is.
  const uint16_t *mark;
  int64_t stride;
} SET_NAME(Spans);

INLINE SET_NAME(Spans) SET_NAME(spans)(const ParleyRows *rows, int32_t index) {
  return (SET_NAME(Spans)){
    rows->text + rows->marked_from, rows->marks + rows->mark + index, rows->batch->stride
  };
}

INLINE SET_NAME(Span) SET_NAME(span)(SET_NAME(Spans) spans, int64_t row) {
  const uint16_t *const mark = spans.mark + row * spans.stride;
  const uint16_t start = (uint16_t)(mark[-1] + 1);
  return (SET_NAME(Span)){spans.base + start, mark[0] - start};
}

// Reads a column of numbers one by one; gives how many rows can be taken.
static int64_t SET_NAME(odd_numbers)(
  const ParleyRows *rows, int32_t index, const uint64_t *is_odd, int64_t count
) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  const ParleyField *const field = rows->fields + index;
  int64_t *const values = field->values + rows->count;
  for (int64_t row = 0; row < count; row++) {
    if (is_odd && !is_odd[row])
      continue;
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    values[row] = PARLEY_ROWS_ABSENT;
    if (span.length != 0 && !SET_NAME(number)(field, span.start, span.length, values + row))
      return row;
  }
  return count;
}

// Reads a column of numbers: the bytes of all first, then all numbers at once; those of more than
// eight bytes, and what is none, one by one.
static int64_t SET_NAME(numbers)(const ParleyRows *rows, int32_t index, int64_t count) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  const ParleyField *const field = rows->fields + index;
  if (field->factor != field->divisor)
    return SET_NAME(odd_numbers)(rows, index, 0, count);
  uint64_t *restrict const texts = rows->batch->first;
  uint64_t *restrict const lengths = rows->batch->second;
  uint64_t *restrict const is_odd = rows->batch->third;
  int64_t *restrict const values = field->values + rows->count;
  const uint64_t zeros = 0x3030303030303030;
  for (int64_t row = 0; row < count; row++) {
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    texts[row] = SET_NAME(word)(span.start);
    lengths[row] = (uint64_t)span.length;
  }
  // By how many digits stand behind the point; 0 where they are too many.
  int64_t powers[8];
  for (int32_t decimals = 0; decimals < 8; decimals++) {
    const int32_t more = field->decimals - decimals;
    powers[decimals] = more >= 0 ? powers_of_ten[more] : 0;
  }
  const int64_t limit = field->limit;
  uint64_t any = 0;
  for (int64_t row = 0; row < count; row++) {
    const uint64_t length = lengths[row], bits = 8 * length;
    // The bytes stand at the top, with zeros in front of them.
    uint64_t x = texts[row] << ((64 - bits) & 63) | zeros >> 1 >> ((bits - 1) & 63);
    const uint64_t apart = x ^ 0x2E2E2E2E2E2E2E2E;
    const uint64_t found = (apart - 0x0101010101010101) & ~apart & 0x8080808080808080;
    // The highest bit of the first point; the digits in front of it move behind it.
    const uint64_t point = found & (0 - found);
    const uint64_t below = x & ((point >> 7) - 1), above = x & (0 - (point << 1));
    x = found ? above | below << 8 | 0x30 : x;
    const uint64_t decimals = ((point >> 7) * 0x0706050403020100) >> 56;
    x ^= zeros;
    // Digits are now 0 to 9; adding 6 to more than 9 reaches the upper half.
    const uint64_t strange = ((x + 0x0606060606060606) | x) & 0xF0F0F0F0F0F0F0F0;
    x = x * 10 + (x >> 8);
    x = ((x & 0x000000FF000000FF) * 0x000F424000000064
         + ((x >> 16) & 0x000000FF000000FF) * 0x0000271000000001)
        >> 32;
    const int64_t value = (int64_t)(x & 0xFFFFFFFF) * powers[decimals];
    const bool is_empty = length == 0;
    const bool odd = (strange != 0) | (length > 8) | ((length == 1) & (found != 0))
                     | (powers[decimals] == 0) | (value > limit);
    values[row] = is_empty ? PARLEY_ROWS_ABSENT : value;
    is_odd[row] = odd & !is_empty;
    any |= is_odd[row];
  }
  return any ? SET_NAME(odd_numbers)(rows, index, is_odd, count) : count;
}

// Reads a column of moments, as numbers are read.
static int64_t SET_NAME(moments)(const ParleyRows *rows, int32_t index, int64_t count) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  uint64_t *restrict const days = rows->batch->first, *restrict const clocks = rows->batch->second;
  uint64_t *restrict const dates = rows->batch->third;
  uint64_t *restrict const lengths = rows->batch->fourth;
  int64_t *restrict const values = rows->fields[index].values + rows->count;
  const int32_t *restrict const months = rows->months;
  for (int64_t row = 0; row < count; row++) {
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    dates[row] = SET_NAME(word)(span.start);
    days[row] = SET_NAME(word)(span.start + 8);
    clocks[row] = SET_NAME(word)(span.start + 11);
    lengths[row] = (uint64_t)span.length;
  }
  // Days are written as the first row writes them.
  const uint64_t separator = (dates[0] >> 32 & 0xFF) == '/' ? '/' : '-';
  const uint64_t date_zeros = 0x0030300030303030 | separator << 32 | separator << 56;
  uint64_t any = 0;
  for (int64_t row = 0; row < count; row++) {
    // Digits are now 0 to 9, what stands between them 0.
    const uint64_t date = dates[row] ^ date_zeros, day_pair = (days[row] & 0xFFFF) ^ 0x3030;
    const uint64_t clock = clocks[row] ^ 0x30303A30303A3030, between = days[row] >> 16 & 0xFF;
    const uint64_t strange = (((date + 0x0606060606060606) | date) & 0xF0F0F0F0F0F0F0F0)
                             | (((day_pair + 0x0606) | day_pair) & 0xF0F0)
                             | (((clock + 0x0606060606060606) | clock) & 0xF0F0F0F0F0F0F0F0)
                             | (date & 0xFF0000FF00000000) | (clock & 0x0000FF0000FF0000);
    const uint64_t date_pairs = date * 10 + (date >> 8), clock_pairs = clock * 10 + (clock >> 8);
    const uint64_t year = (date_pairs & 0xFF) * 100 + (date_pairs >> 16 & 0xFF);
    const uint64_t month = date_pairs >> 40 & 0xFF;
    const uint64_t day = (day_pair & 0xFF) * 10 + (day_pair >> 8);
    const uint64_t hour = clock_pairs & 0xFF, minute = clock_pairs >> 24 & 0xFF;
    const uint64_t second = clock_pairs >> 48 & 0xFF;
    // No branches: the loop is made one over several rows at once.
    const bool is_year = year - ParleyFirstYear < ParleyYears;
    const bool is_month = (strange == 0) & is_year & (month - 1 < 12);
    const uint64_t place = is_month ? (year - ParleyFirstYear) * 12 + month - 1 : 0;
    const uint64_t begin = (uint64_t)(int64_t)months[place];
    const uint64_t days_of_month = (uint64_t)(int64_t)months[place + 1] - begin;
    const bool is_moment = is_month & ((between == 'T') | (between == ' '))
                           & (day - 1 < days_of_month) & (hour < 24) & (minute < 60)
                           & (second < 60) & (lengths[row] == 19);
    const uint64_t value = (begin + day - 1) * 86400 + hour * 3600 + minute * 60 + second;
    values[row] = is_moment ? (int64_t)value : PARLEY_ROWS_ABSENT;
    any |= !is_moment;
  }
  if (!any)
    return count;
  for (int64_t row = 0; row < count; row++) {
    if (values[row] != PARLEY_ROWS_ABSENT || lengths[row] == 0)
      continue;
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    if (span.length != 19)
      return row;
    values[row] = SET_NAME(moment)(months, span.start);
    if (values[row] < 0)
      return row;
  }
  return count;
}

// Whether bytes may name a worker or a word as they stand.
INLINE bool SET_NAME(is_word)(const ParleyField *field, const uint8_t *start, int64_t length) {
  return SET_NAME(is_bare)(start, length)
         && !(field->is_worker && (start[0] == '\'' || start[0] == '='));
}

// Looks up a column of words or workers one by one.
static int64_t SET_NAME(odd_words)(const ParleyRows *rows, int32_t index, int64_t count) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  const ParleyField *const field = rows->fields + index;
  int64_t *const values = field->values + rows->count;
  for (int64_t row = 0; row < count; row++) {
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    values[row] = PARLEY_ROWS_ABSENT;
    if (span.length == 0 && !field->is_worker)
      continue;
    if (span.length == 0 || !SET_NAME(is_word)(field, span.start, span.length))
      return row;
    const ParleyWordSlot key = SET_NAME(key)(span.start, span.length);
    const uint64_t place = SET_NAME(word_hash)(key.low, key.high, key.length);
    const ParleyWordSlot *const slot = SET_NAME(known)(field->words, place, key, span.start);
    if (!slot)
      return row;
    values[row] = (int64_t)slot->entry - 1;
  }
  return count;
}

// Looks up a column of words or workers: the bytes of all first, then where each is to be sought,
// all without branches, since the words of a column have many lengths.
static int64_t SET_NAME(words)(const ParleyRows *rows, int32_t index, int64_t count) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  const ParleyField *const field = rows->fields + index;
  int64_t *restrict const values = field->values + rows->count;
  uint64_t *restrict const lows = rows->batch->first, *restrict const highs = rows->batch->second;
  uint64_t *restrict const lengths = rows->batch->third;
  uint64_t *restrict const places = rows->batch->fourth;
  for (int64_t row = 0; row < count; row++) {
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    const int64_t behind = span.length - 8;
    lows[row] = SET_NAME(word)(span.start);
    highs[row] = SET_NAME(word)(span.start + (behind & ~(behind >> 63)));
    lengths[row] = (uint64_t)span.length;
  }
  const ParleyWords words = *field->words;
  const bool is_worker = field->is_worker;
  uint64_t any = 0;
  for (int64_t row = 0; row < count; row++) {
    const uint64_t length = lengths[row], text = lows[row];
    const bool is_long = length >= 8;
    const uint64_t first = text & 0xFF;
    const uint64_t last = is_long ? highs[row] >> 56 : text >> ((8 * length - 8) & 63) & 0xFF;
    const uint64_t low = is_long ? text : text & ~0ull >> ((64 - 8 * length) & 63);
    const uint64_t high = is_long ? highs[row] : 0;
    const bool odd = (length > 16) | (first <= 0x20) | (first == '"') | (last <= 0x20)
                     | (is_worker & ((first == '\'') | (first == '=')));
    any |= length == 0 ? is_worker : odd;
    lows[row] = low;
    highs[row] = high;
    places[row] = SET_NAME(word_hash)(low, high, length) & words.mask;
  }
  if (any)
    return SET_NAME(odd_words)(rows, index, count);
  for (int64_t row = 0; row < count; row++) {
    const ParleyWordSlot *slot = words.slots + places[row];
    if (lengths[row] == 0) {
      values[row] = PARLEY_ROWS_ABSENT;
      continue;
    }
    const ParleyWordSlot key = {
      .low = lows[row], .high = highs[row], .length = (uint32_t)lengths[row]
    };
    if ((slot->low ^ key.low) | (slot->high ^ key.high) | (slot->length ^ key.length)) {
      slot = SET_NAME(known)(&words, places[row], key, 0);
      if (!slot)
        return row;
    }
    values[row] = (int64_t)slot->entry - 1;
  }
  return count;
}

static int64_t SET_NAME(identifiers)(const ParleyRows *rows, int32_t index, int64_t count) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  const int64_t limit = rows->fields[index].limit;
  for (int64_t row = 0; row < count; row++) {
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    if (span.length != 0
        && (!SET_NAME(is_identifier)(span.start, span.length) || span.length > limit
            || (rows->checks_texts && !SET_NAME(is_ascii)(span.start, span.length))))
      return row;
    if (rows->is_identified) {
      rows->identifier_starts[rows->count + row] = span.start - rows->text;
      rows->identifier_counts[rows->count + row] = span.length;
    }
  }
  return count;
}

// Looks through a column that is not used, or that has to be empty.
static int64_t SET_NAME(others)(const ParleyRows *rows, int32_t index, int64_t count) {
  const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
  const bool is_passed = rows->fields[index].kind == ParleyFieldPassed;
  for (int64_t row = 0; row < count; row++) {
    const SET_NAME(Span) span = SET_NAME(span)(spans, row);
    if (!is_passed && span.length != 0)
      return row;
    // Spaces mean nothing here, quotes do.
    if (span.length != 0 && span.start[0] == '"')
      return row;
    if (is_passed && rows->checks_texts && !SET_NAME(is_ascii)(span.start, span.length))
      return row;
  }
  int64_t *const values = rows->fields[index].values;
  if (values)
    for (int64_t row = 0; row < count; row++) values[rows->count + row] = PARLEY_ROWS_ABSENT;
  return count;
}

static int64_t SET_NAME(column)(const ParleyRows *rows, int32_t index, int64_t count) {
  switch (rows->fields[index].kind) {
  case ParleyFieldMoment: return SET_NAME(moments)(rows, index, count);
  case ParleyFieldNumber: return SET_NAME(numbers)(rows, index, count);
  case ParleyFieldIdentifier: return SET_NAME(identifiers)(rows, index, count);
  default: return SET_NAME(others)(rows, index, count);
  }
}

// MARK: Some rows

// Finds the next rows that have as many fields as there should be and end alike; gives how many
// there are, and where each begins, the one behind the last too.
static int64_t SET_NAME(find)(ParleyRows *rows, int64_t limit) {
  const int32_t needed = rows->field_count;
  const uint64_t mask = ~0ull >> (64 - needed), pattern = 1ull << (needed - 1);
  const uint8_t *const base = rows->text + rows->marked_from;
  ParleyBatch *const batch = rows->batch;
  int32_t mark = rows->mark, stride = 0;
  int64_t place = rows->place, row = 0;
  // A row's first field begins behind the mark before it.
  rows->marks[mark - 1] = (uint16_t)(place - rows->marked_from - 1);
  for (; row < limit && rows->mark_count - mark >= needed; row++) {
    const int32_t word = mark >> 6, bit = mark & 63;
    // All marks are delimiters but the last.
    const uint64_t kinds = rows->kinds[word] >> bit | rows->kinds[word + 1] << 1 << (63 - bit);
    if ((kinds & mask) != pattern)
      break;
    const int32_t end = rows->marks[mark + needed - 1];
    // A branch, which is foreseen, does not wait for the byte.
    int32_t has_return = 0;
    if (base[end] != '\n') {
      if (base[end] != '\r' || base[end + 1] != '\n')
        break;
      has_return = 1;
    }
    if (row == 0)
      stride = needed + has_return;
    else if (stride != needed + has_return)
      break;
    batch->starts[row] = place;
    place = rows->marked_from + end + has_return + 1;
    mark += stride;
  }
  batch->starts[row] = place;
  batch->stride = stride;
  return row;
}

// How many of some rows say nothing that contradicts itself.
static int64_t SET_NAME(plausible)(const ParleyRows *rows, int64_t count) {
  const int64_t *const accepted = rows->accepted + rows->count;
  const int64_t *const completed = rows->completed ? rows->completed + rows->count : 0;
  const int64_t *const engaged = rows->engaged ? rows->engaged + rows->count : 0;
  const uint64_t longest = (uint64_t)rows->longest_duration;
  uint64_t any = 0;
  for (int64_t row = 0; row < count; row++) any |= accepted[row] == PARLEY_ROWS_ABSENT;
  const bool has_durations = completed && rows->reads_completed;
  if (has_durations)
    for (int64_t row = 0; row < count; row++) {
      const uint64_t seconds = (uint64_t)completed[row] - (uint64_t)accepted[row];
      any |= completed[row] != PARLEY_ROWS_ABSENT && seconds > longest;
    }
  if (!any)
    return count;
  for (int64_t row = 0; row < count; row++) {
    if (accepted[row] == PARLEY_ROWS_ABSENT)
      return row;
    const bool is_measured = engaged && engaged[row] != PARLEY_ROWS_ABSENT;
    if (has_durations && !is_measured && completed[row] != PARLEY_ROWS_ABSENT
        && (uint64_t)completed[row] - (uint64_t)accepted[row] > longest)
      return row;
  }
  return count;
}

// Counts the rows that have no value.
static void SET_NAME(count_missing)(const ParleyRows *rows, int64_t count) {
  for (int32_t index = 0; index < rows->field_count; index++) {
    const ParleyField *const field = rows->fields + index;
    if (field->kind == ParleyFieldPassed)
      continue;
    const SET_NAME(Spans) spans = SET_NAME(spans)(rows, index);
    int64_t missing = 0;
    if (field->values) {
      const int64_t *const values = field->values + rows->count;
      for (int64_t row = 0; row < count; row++) missing += values[row] == PARLEY_ROWS_ABSENT;
    } else {
      for (int64_t row = 0; row < count; row++)
        missing += SET_NAME(span)(spans, row).length == 0;
    }
    rows->missing[field->step] += missing;
  }
}

// Makes moments seconds after acceptance.
static void SET_NAME(relate)(ParleyRows *rows, int64_t count) {
  const int64_t *const accepted = rows->accepted + rows->count;
  if (rows->completed) {
    int64_t *const completed = rows->completed + rows->count;
    for (int64_t row = 0; row < count; row++) {
      const int64_t moment = rows->reads_completed ? completed[row] : PARLEY_ROWS_ABSENT;
      completed[row] = moment == PARLEY_ROWS_ABSENT ? moment : moment - accepted[row];
    }
    if (rows->engaged) {
      const int64_t *const engaged = rows->engaged + rows->count;
      for (int64_t row = 0; row < count; row++) {
        if (engaged[row] == PARLEY_ROWS_ABSENT)
          continue;
        rows->differing_durations +=
          completed[row] != PARLEY_ROWS_ABSENT && completed[row] != engaged[row];
        completed[row] = engaged[row];
      }
    }
  }
  for (int32_t i = 0; i < rows->moment_count; i++) {
    int64_t *const moments = rows->moments[i] + rows->count;
    for (int64_t row = 0; row < count; row++) {
      const int64_t moment = moments[row];
      moments[row] = moment == PARLEY_ROWS_ABSENT ? moment : moment - accepted[row];
    }
  }
}

// What tells rows apart: their order numbers, or all their bytes.
static void SET_NAME(identify)(const ParleyRows *rows, int64_t count) {
  uint64_t *const hashes = rows->hashes + rows->count;
  int64_t *const lines = rows->lines + rows->count;
  for (int64_t row = 0; row < count; row++) lines[row] = rows->line + row;
  const SET_NAME(Spans) last = SET_NAME(spans)(rows, rows->field_count - 1);
  const uint8_t *const text = rows->text;
  const int64_t *const starts = rows->batch->starts;
  const int64_t *const places = rows->is_identified ? rows->identifier_starts + rows->count : 0;
  const int64_t *const counts = rows->is_identified ? rows->identifier_counts + rows->count : 0;
  for (int64_t row = 0; row < count; row++) {
    if (counts && counts[row]) {
      hashes[row] = SET_NAME(hash)(text + places[row], counts[row]);
    } else {
      const uint8_t *const start = text + starts[row];
      hashes[row] = SET_NAME(hash)(start, last.base + last.mark[row * last.stride] - start);
    }
  }
}

// Takes some rows, column by column; gives how many are plain.
static int64_t SET_NAME(take)(ParleyRows *rows, int64_t count) {
  // Words that are new end a stretch of plain rows more often than anything else.
  for (int32_t index = 0; index < rows->field_count; index++)
    if (rows->fields[index].kind == ParleyFieldWord)
      count = SET_NAME(words)(rows, index, count);
  for (int32_t index = 0; index < rows->field_count && count > 0; index++)
    if (rows->fields[index].kind != ParleyFieldWord)
      count = SET_NAME(column)(rows, index, count);
  count = SET_NAME(plausible)(rows, count);
  SET_NAME(count_missing)(rows, count);
  SET_NAME(relate)(rows, count);
  SET_NAME(identify)(rows, count);
  return count;
}

static void SET_NAME(read)(ParleyRows *rows) {
  if (rows->field_count > 64)
    return;
  while (rows->place < rows->end && rows->count < rows->capacity) {
    if (rows->place < rows->marked_from || rows->place >= rows->marked_to)
      SET_NAME(mark)(rows);
    while (rows->mark < rows->mark_count
           && rows->marked_from + rows->marks[rows->mark] < rows->place)
      rows->mark += 1;
    if (rows->mark_count - rows->mark < rows->field_count) {
      if (rows->place == rows->marked_from)
        return;
      SET_NAME(mark)(rows);
    }
    const int64_t room = rows->capacity - rows->count;
    const int64_t found =
      SET_NAME(find)(rows, room < rows->batch->rows ? room : rows->batch->rows);
    const int64_t taken = found ? SET_NAME(take)(rows, found) : 0;
    rows->mark += (int32_t)(taken * rows->batch->stride);
    rows->place = rows->batch->starts[taken];
    rows->line += taken;
    rows->count += taken;
    // Where rows end a batch early, less is read in vain with fewer.
    if (taken < found)
      rows->batch->rows = 8;
    else if (rows->batch->rows < ParleyBatchRows)
      rows->batch->rows *= 2;
    if (taken == 0 || taken < found)
      return;
  }
}

static const ParleyRowLoops SET_NAME(loops) = {
  .read = SET_NAME(read),
  .survey = SET_NAME(survey),
  .survey_sums = SET_NAME(survey_sums),
  .encode = SET_NAME(encode),
  .repetitions = SET_NAME(repetitions),
};
