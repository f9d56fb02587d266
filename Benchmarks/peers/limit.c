// Rules A and B in one hand-written loop, for nothing else: the limit that a general engine is
// measured against. Gives the sums and the check of README.md, figures 1 and 6, not the rest.
//
//   limit FOLDER THREADS REPETITIONS

#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 8192, MOST_THREADS = 256 };

typedef struct { int64_t seconds, pay_a, tiers_a, floor_a, pay_b, tiers_b, fares; } Sums;

static const uint16_t *minute, *distance, *seconds, *weight, *fare;
static const uint8_t *weather;
static const int64_t *day_starts, *worker_starts;
static int64_t orders, worker_days, workers;

// A .npy file of one dimension in memory of its own, as the other engines have their columns.
static const void *column(const char *folder, const char *name, size_t width, int64_t *count) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.npy", folder, name);
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) { perror(path); exit(66); }
  size_t bytes = (size_t)status.st_size - 128;
  // Room behind the end for whole vectors.
  char *data = aligned_alloc(64, (bytes + 191) / 64 * 64);
  lseek(file, 128, SEEK_SET);
  for (size_t done = 0; done < bytes;) {
    ssize_t got = read(file, data + done, bytes - done);
    if (got <= 0) { perror(path); exit(66); }
    done += (size_t)got;
  }
  close(file);
  *count = (int64_t)(bytes / width);
  return data;
}

static inline int32_t clamp(int32_t value, int32_t high) {
  return value < 0 ? 0 : value > high ? high : value;
}

// Pay of some orders under both rules, in whole fen. Compilers make 16-lane vectors of it. A quotient
// in single precision is exact where it is a half, and no other numerator is nearer to one than a
// 500th of a fen; adding 1.5 × 2²³ rounds to the even neighbour.
static void price(int64_t first, int count, int32_t *restrict pay_a, int32_t *restrict pay_b) {
  const uint16_t *restrict m = minute + first, *restrict x = distance + first;
  const uint16_t *restrict s = seconds + first, *restrict w = weight + first;
  const uint16_t *restrict f = fare + first;
  const uint8_t *restrict level = weather + first;
  const float magic = 12582912.0f;
  for (int i = 0; i < count; i++) {
    int32_t metres = x[i], clock = m[i], grams = w[i], signal = level[i], fen = f[i];
    int32_t a = 25200 + 6 * clamp(metres - 3000, 2000) + 9 * clamp(metres - 5000, 3000);
    a += 12 * clamp(metres - 8000, 65535) + 5 * s[i];
    a += (grams > 5000 ? 6000 : 0) + (grams > 10000 ? 9000 : 0);
    a *= ((clock >= 1320) | (clock < 360)) ? 6 : 5;
    a += ((clock >= 660) & (clock < 810)) ? 15000 : 0;
    a += (signal > 0 ? 15000 : 0) + (signal > 1 ? 30000 : 0) + (signal > 2 ? 45000 : 0);
    int32_t least = 219 * fen > 150000 ? 219 * fen : 150000;
    a = a > least ? a : least;
    int32_t b = 10000 + 2 * clamp(metres - 3000, 3000) + 3 * clamp(metres - 6000, 65535);
    b += grams > 5000 ? 2500 : 0;
    b *= ((clock >= 1380) | (clock < 360)) ? 23 : 20;
    b += (signal > 1 ? 25000 : 0) + (signal > 2 ? 25000 : 0);
    least = 350 * fen > 210000 ? 350 * fen : 210000;
    b = b > least ? b : least;
    pay_a[i] = (int32_t)(((float)a / 300.0f + magic) - magic);
    pay_b[i] = (int32_t)(((float)b / 500.0f + magic) - magic);
  }
}

static inline int64_t half_even(int64_t numerator, int64_t denominator) {
  int64_t quotient = numerator / denominator;
  return (numerator + denominator / 2 - 1 + (quotient & 1)) / denominator;
}

static inline int64_t wide_clamp(int64_t value, int64_t high) {
  return value < 0 ? 0 : value > high ? high : value;
}

typedef struct { int64_t low, high; Sums *sums; } Work;

static void *reckon(void *argument) {
  const Work *work = argument;
  static __thread int32_t pay_a[BLOCK] __attribute__((aligned(64))), pay_b[BLOCK] __attribute__((aligned(64)));
  // The orders whose pay stands in the buffers.
  int64_t priced_first = 0, priced_end = 0;
  for (int64_t worker = work->low; worker < work->high; worker++) {
    Sums sums = {0};
    for (int64_t day = worker_starts[worker]; day < worker_starts[worker + 1]; day++) {
      int64_t first = day_starts[day], end = day_starts[day + 1], count = end - first;
      if (end > priced_end) {
        // Whole days from this one on, as many as fit.
        priced_first = first;
        priced_end = first + BLOCK < orders ? first + BLOCK : orders;
        price(first, (int)(priced_end - first), pay_a, pay_b);
      }
      const int32_t *a = pay_a + (first - priced_first), *b = pay_b + (first - priced_first);
      uint64_t both = 0, others = 0;
      for (int64_t i = 0; i < count; i++) {
        both += (uint64_t)(uint32_t)a[i] | (uint64_t)(uint32_t)b[i] << 32;
        others += (uint64_t)seconds[first + i] | (uint64_t)fare[first + i] << 32;
      }
      int64_t own_a = (int64_t)(uint32_t)both, time = (int64_t)(uint32_t)others;
      int64_t tiers_a = 20 * wide_clamp(count - 7, 7) + 50 * wide_clamp(count - 14, 15);
      tiers_a += 80 * wide_clamp(count - 29, INT32_MAX);
      int64_t due = half_even(19 * time, 36) - own_a - tiers_a;
      sums.seconds += time, sums.fares += (int64_t)(others >> 32);
      sums.pay_a += own_a, sums.pay_b += (int64_t)(both >> 32);
      sums.tiers_a += tiers_a, sums.floor_a += due > 0 ? due : 0;
      sums.tiers_b += 20 * wide_clamp(count - 9, 10) + 40 * wide_clamp(count - 19, INT32_MAX);
    }
    work->sums[worker] = sums;
  }
  return NULL;
}

static double now(void) {
  struct timespec moment;
  clock_gettime(CLOCK_MONOTONIC, &moment);
  return (double)moment.tv_sec + (double)moment.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
  if (count < 4) { fprintf(stderr, "usage: limit FOLDER THREADS REPETITIONS\n"); return 64; }
  const char *folder = arguments[1];
  int threads = atoi(arguments[2]), repetitions = atoi(arguments[3]);
  if (threads < 1 || threads > MOST_THREADS) return 64;
  minute = column(folder, "minute", 2, &orders), distance = column(folder, "distance", 2, &orders);
  seconds = column(folder, "seconds", 2, &orders), weight = column(folder, "weight", 2, &orders);
  fare = column(folder, "fare", 2, &orders), weather = column(folder, "weather", 1, &orders);
  day_starts = column(folder, "day_starts", 8, &worker_days);
  worker_starts = column(folder, "worker_starts", 8, &workers);
  worker_days--, workers--;
  Sums *sums = calloc((size_t)workers, sizeof *sums), all = {0};
  uint64_t check = 0;
  printf("{\"engine\": \"C\", \"form\": \"these two rules only\", \"version\": \"%s\", \"threads\": %d, \"times\": [", __VERSION__, threads);
  for (int repetition = 0; repetition <= repetitions; repetition++) {
    double start = now();
    Work work[MOST_THREADS];
    pthread_t ids[MOST_THREADS];
    int64_t low = 0;
    for (int thread = 0; thread < threads; thread++) {
      // About as many orders each.
      int64_t wanted = orders / threads * (thread + 1), high = low;
      while (high < workers && (thread == threads - 1 || day_starts[worker_starts[high]] < wanted)) high++;
      work[thread] = (Work){low, high, sums};
      low = high;
      if (thread < threads - 1) pthread_create(&ids[thread], NULL, reckon, &work[thread]);
    }
    reckon(&work[threads - 1]);
    for (int thread = 0; thread < threads - 1; thread++) pthread_join(ids[thread], NULL);
    all = (Sums){0}, check = 0;
    for (int64_t worker = 0; worker < workers; worker++) {
      Sums own = sums[worker];
      all.seconds += own.seconds, all.fares += own.fares;
      all.pay_a += own.pay_a, all.tiers_a += own.tiers_a, all.floor_a += own.floor_a;
      all.pay_b += own.pay_b, all.tiers_b += own.tiers_b;
      uint64_t a = (uint64_t)(own.pay_a + own.tiers_a + own.floor_a), b = (uint64_t)(own.pay_b + own.tiers_b);
      check += (uint64_t)(1 + worker % 1009) * (a % 65521 * (b % 65521) + (uint64_t)own.seconds % 65521);
    }
    // The first run warms up and is not counted.
    if (repetition > 0) printf("%s%.9f", repetition > 1 ? ", " : "", now() - start);
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf(
    "], \"peak\": %lld, \"figures\": {\"orders\": %lld, \"seconds\": %lld, \"fares\": %lld, "
    "\"A\": {\"pay\": %lld, \"tiers\": %lld, \"floor\": %lld, \"total\": %lld}, "
    "\"B\": {\"pay\": %lld, \"tiers\": %lld, \"floor\": 0, \"total\": %lld}, \"check\": %llu}}\n",
    (long long)usage.ru_maxrss * 1024, (long long)orders, (long long)all.seconds, (long long)all.fares,
    (long long)all.pay_a, (long long)all.tiers_a, (long long)all.floor_a,
    (long long)(all.pay_a + all.tiers_a + all.floor_a), (long long)all.pay_b, (long long)all.tiers_b,
    (long long)(all.pay_b + all.tiers_b), (unsigned long long)check);
  return 0;
}
