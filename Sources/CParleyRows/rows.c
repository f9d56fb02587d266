#include "CParleyRows.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>

static const uint8_t byte_places[64] = {
  0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
  22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
  44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};
#endif

static const int64_t powers_of_ten[10] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
};

#define INLINE static inline __attribute__((always_inline))

#define SET_NAME(name) name##_portable
#define SET_BYTES 16
#include "marks.h"
#include "columns.h"
#include "reading.h"
#undef SET_NAME
#undef SET_BYTES

#if defined(__x86_64__)

#pragma clang attribute push(                                                                      \
  __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function                       \
)
#define SET_NAME(name) name##_avx2
#define SET_BYTES 32
#include "marks.h"
#include "columns.h"
#include "reading.h"
#undef SET_NAME
#undef SET_BYTES
#pragma clang attribute pop

#pragma clang attribute push(                                                                      \
  __attribute__((                                                                                  \
    target("avx512f,avx512vl,avx512bw,avx512dq,avx512vbmi2,avx2,bmi,bmi2,lzcnt,popcnt")            \
  )),                                                                                              \
  apply_to = function                                                                              \
)
#define SET_NAME(name) name##_avx512
#define SET_BYTES 64
#include "marks.h"
#include "columns.h"
#include "reading.h"
#undef SET_NAME
#undef SET_BYTES
#pragma clang attribute pop

#endif

#define HAS(name) __builtin_cpu_supports(name)
#define HAS_BITS (HAS("bmi") && HAS("bmi2") && HAS("lzcnt") && HAS("popcnt"))

const ParleyRowLoops *parley_row_loops(int32_t set) {
  switch (set) {
  case 0: return &loops_portable;
#if defined(__x86_64__)
  case 1: return HAS("avx2") && HAS_BITS ? &loops_avx2 : 0;
  case 2:
    return HAS("avx512f") && HAS("avx512vl") && HAS("avx512bw") && HAS("avx512dq")
               && HAS("avx512vbmi2") && parley_row_loops(1)
             ? &loops_avx512
             : 0;
#endif
  default: return 0;
  }
}

uint64_t parley_hash(const uint8_t *bytes, int64_t count) {
  return hash_portable(bytes, count);
}
