// Words of bytes, their hashes and the marks of a text, included once for each instruction set.
// SET_NAME names what is in here, SET_BYTES says how many bytes are compared at once.

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

// A well-mixed hash of some bytes by folded 64 × 64 multiplications, the same on every machine. The
// last bytes are taken from the end, so that the number of steps changes only every 32 bytes.
INLINE uint64_t SET_NAME(hash)(const uint8_t *bytes, int64_t count) {
  const uint64_t k1 = 0xA0761D6478BD642F, k2 = 0x8EBC6AF09C88C6E3;
  uint64_t first = 0x9E3779B97F4A7C15 ^ (uint64_t)count, second = 0xC2B2AE3D27D4EB4F;
  const uint8_t *const end = bytes + count;
#define WORD(place) SET_NAME(word)(place)
  if (count > 32) {
    for (; end - bytes > 32; bytes += 32) {
      first = SET_NAME(fold)(first ^ WORD(bytes), WORD(bytes + 8) ^ k1);
      second = SET_NAME(fold)(second ^ WORD(bytes + 16), WORD(bytes + 24) ^ k2);
    }
    first = SET_NAME(fold)(first ^ WORD(end - 32), WORD(end - 24) ^ k1);
    second = SET_NAME(fold)(second ^ WORD(end - 16), WORD(end - 8) ^ k2);
  } else if (count >= 16) {
    first = SET_NAME(fold)(first ^ WORD(bytes), WORD(bytes + 8) ^ k1);
    second = SET_NAME(fold)(second ^ WORD(end - 16), WORD(end - 8) ^ k2);
  } else if (count >= 8) {
    first = SET_NAME(fold)(first ^ WORD(bytes), WORD(end - 8) ^ k1);
  } else {
    uint64_t all = 0;
    for (; bytes < end; bytes++) all = all << 8 | *bytes;
    first = SET_NAME(fold)(first ^ all, k1);
  }
#undef WORD
  return SET_NAME(fold)(first ^ 0xE7037ED1A0B428DB, second ^ 0x589965CC75374CC3);
}

// MARK: Marks

// A bit for each of 64 bytes that is a delimiter or a control character, and for each that is a
// control character.
INLINE uint64_t SET_NAME(marks)(const uint8_t *bytes, uint8_t delimiter, uint64_t *controls) {
#if defined(__x86_64__) && SET_BYTES == 64
  const __m512i x = _mm512_loadu_si512(bytes);
  const uint64_t delimiters = _mm512_cmpeq_epu8_mask(x, _mm512_set1_epi8((char)delimiter));
  *controls = (_mm512_cmplt_epu8_mask(x, _mm512_set1_epi8(0x20))
               | _mm512_cmpeq_epu8_mask(x, _mm512_set1_epi8(0x7F)))
              & ~delimiters;
  return *controls | delimiters;
#elif defined(__x86_64__) && SET_BYTES == 32
  uint64_t delimiters = 0, others = 0;
  for (int32_t half = 0; half < 2; half++) {
    const __m256i x = _mm256_loadu_si256((const __m256i *)(bytes + 32 * half));
    const __m256i low = _mm256_cmpeq_epi8(_mm256_min_epu8(x, _mm256_set1_epi8(0x1F)), x);
    const __m256i other = _mm256_or_si256(low, _mm256_cmpeq_epi8(x, _mm256_set1_epi8(0x7F)));
    const __m256i equal = _mm256_cmpeq_epi8(x, _mm256_set1_epi8((char)delimiter));
    delimiters |= (uint64_t)(uint32_t)_mm256_movemask_epi8(equal) << (32 * half);
    others |= (uint64_t)(uint32_t)_mm256_movemask_epi8(other) << (32 * half);
  }
  *controls = others & ~delimiters;
  return others | delimiters;
#elif defined(__x86_64__)
  uint64_t delimiters = 0, others = 0;
  for (int32_t part = 0; part < 4; part++) {
    const __m128i x = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1F)), x);
    const __m128i other = _mm_or_si128(low, _mm_cmpeq_epi8(x, _mm_set1_epi8(0x7F)));
    const __m128i equal = _mm_cmpeq_epi8(x, _mm_set1_epi8((char)delimiter));
    delimiters |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * part);
    others |= (uint64_t)(uint32_t)_mm_movemask_epi8(other) << (16 * part);
  }
  *controls = others & ~delimiters;
  return others | delimiters;
#else
  uint64_t delimiters = 0, others = 0;
  for (int32_t i = 0; i < 64; i++) {
    const uint8_t byte = bytes[i];
    delimiters |= (uint64_t)(byte == delimiter) << i;
    others |= (uint64_t)(byte < 0x20 || byte == 0x7F) << i;
  }
  *controls = others & ~delimiters;
  return others | delimiters;
#endif
}

// The bits of `controls` that stand where `marks` has a bit, side by side.
INLINE uint64_t SET_NAME(kinds)(uint64_t controls, uint64_t marks) {
#if defined(__x86_64__) && SET_BYTES >= 32
  return _pext_u64(controls, marks);
#else
  uint64_t kinds = 0;
  for (int32_t i = 0; marks; i++, marks &= marks - 1)
    kinds |= (controls >> __builtin_ctzll(marks) & 1) << i;
  return kinds;
#endif
}

// Marks the text from the next row on.
static void SET_NAME(mark)(ParleyRows *rows) {
  const int64_t from = rows->place;
  const int64_t to = rows->end - from < ParleyMarkedBytes ? rows->end : from + ParleyMarkedBytes;
  int32_t count = 0;
  // Kinds that fill no word yet.
  uint64_t kinds = 0;
  for (int64_t place = from; place < to; place += 64) {
    // The processor fetches ahead by itself, but not beyond a page.
    __builtin_prefetch(rows->text + (place + 2048 < rows->end ? place + 2048 : place));
    uint64_t controls;
    uint64_t marks = SET_NAME(marks)(rows->text + place, rows->delimiter, &controls);
    if (to - place < 64)
      marks &= ~0ull >> (64 - (to - place));
    uint16_t *target = rows->marks + count;
    const uint32_t first = (uint32_t)(place - from);
    const int32_t found = __builtin_popcountll(marks);
    const uint64_t new_kinds = SET_NAME(kinds)(controls, marks);
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
    const int32_t used = count & 63;
    kinds |= new_kinds << used;
    rows->kinds[count >> 6] = kinds;
    if (used + found >= 64) {
      kinds = used ? new_kinds >> (64 - used) : 0;
      rows->kinds[(count >> 6) + 1] = kinds;
    }
    count += found;
  }
  rows->marked_from = from;
  rows->marked_to = to;
  rows->mark_count = count;
  rows->mark = 0;
}
