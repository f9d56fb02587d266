#include "CParleyLanes.h"

#include <string.h>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Sums and products of whole numbers below 2⁵³ are exact, fused or not; quotients must stay apart.
#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))

// Of an entry: the class, or the number of a pattern of classes; the day of pay; and what is set in
// a piece of time with classes of several kinds.
#define CLASS_BITS 0xFFFFu
#define DAY_BITS 0x7FFF0000u
#define MIXED 0x80000000u

#define SET_NAME(name) name##_portable
#define SET_ORDERS 1
#include "loops.h"
#undef SET_NAME
#undef SET_ORDERS

#if defined(__x86_64__)

#pragma clang attribute push(                                                                      \
  __attribute__((target("avx2,fma,bmi,bmi2,lzcnt,popcnt"))), apply_to = function                   \
)
#define SET_NAME(name) name##_avx2
#define SET_ORDERS 2
#include "loops.h"
#undef SET_NAME
#undef SET_ORDERS
#pragma clang attribute pop

#pragma clang attribute push(                                                                      \
  __attribute__((                                                                                  \
    target("avx512f,avx512vl,avx512bw,avx512dq,avx2,fma,bmi,bmi2,lzcnt,popcnt")           \
  )),                                                                                              \
  apply_to = function                                                                              \
)
#define SET_NAME(name) name##_avx512
#define SET_ORDERS 4
#include "loops.h"
#undef SET_NAME
#undef SET_ORDERS
#pragma clang attribute pop

#endif

#define HAS(name) __builtin_cpu_supports(name)
#define HAS_BITS (HAS("bmi") && HAS("bmi2") && HAS("lzcnt") && HAS("popcnt"))

const ParleyLanes *parley_lanes(int32_t set) {
  switch (set) {
  case 0: return &lanes_portable;
#if defined(__x86_64__)
  case 1:
    return HAS("avx2") && HAS("fma") && HAS_BITS ? &lanes_avx2 : 0;
  case 2:
    return HAS("avx512f") && HAS("avx512vl") && HAS("avx512bw") && HAS("avx512dq")
               && parley_lanes(1)
             ? &lanes_avx512
             : 0;
#endif
  default: return 0;
  }
}

void parley_large_pages(void *memory, int64_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  enum { PAGE = 4096, LEAST = 8 << 20 };
  if (bytes < LEAST)
    return;
  const uintptr_t start = ((uintptr_t)memory + PAGE - 1) / PAGE * PAGE;
  const uintptr_t end = ((uintptr_t)memory + (uintptr_t)bytes) / PAGE * PAGE;
  madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
  (void)memory, (void)bytes;
#endif
}
