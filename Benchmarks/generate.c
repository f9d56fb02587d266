// The records of the reference workload (README.md, "The records"), in integer arithmetic from a seed.
//
//   generate ORDERS FOLDER [--columns] [--csv] [--order-numbers]
//
// --columns writes one .npy file for each column of the peers, --csv writes orders.csv and signals.csv.
// Both come from the same numbers. Equal arguments give equal bytes on every machine.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAYS = 30, AREAS = 8, HALF_HOURS = 48, DAY_SECONDS = 86400, MINUTES = DAYS * 1440 };
enum { FULL_WORKERS = 100000, ORDERS_OF_WORKER = 200, MOST_OF_DAY = 4096 };
static const uint64_t SEED = 20260601;

static const char *const AREA_NAMES[AREAS] = {
  "东湖区", "江北区", "南山区", "西城区", "高新区", "滨江区", "老城区", "港口区"};
static const char *const CATEGORY_NAMES[2] = {"专送", "众包"};

// How many of 4096 orders are accepted in each half hour of the day.
static const uint16_t PROFILE[HALF_HOURS] = {
  24, 18, 12, 10, 8, 8, 8, 8, 8, 8, 12, 16,              // 00:00 to 06:00
  24, 32, 48, 60, 64, 68, 72, 80, 100, 130, 250, 300,    // 06:00 to 12:00
  290, 230, 130, 90, 80, 76, 76, 80, 100, 120, 190, 240, // 12:00 to 18:00
  250, 220, 150, 110, 80, 64, 50, 40, 24, 16, 12, 10};   // 18:00 to 24:00

typedef enum { PACE, HOME, DUTY, LOAD, TIME, SIZE, LABEL, SIGNAL } Stream;

// A random word that depends only on seed, stream and index: the finaliser of SplitMix64.
static uint64_t draw(Stream stream, uint64_t index) {
  uint64_t z = SEED + ((uint64_t)stream << 56) + (index + 1) * 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// A whole number below a bound from some bits of a word.
static uint32_t below(uint64_t word, int shift, int bits, uint32_t bound) {
  return (uint32_t)((((word >> shift) & ((1u << bits) - 1)) * (uint64_t)bound) >> bits);
}

typedef struct {
  uint32_t accepted;  // second of the day
  uint16_t distance;  // metres
  uint16_t seconds;   // acceptance to completion
  uint16_t weight;    // grams
  uint16_t fare;      // fen
  uint8_t area, category, weather;
} Order;

// The level of the rainstorm signal in force in each area in each minute of June: 0 none, 1 yellow,
// 2 orange, 3 red. Where two overlap, the higher holds.
static uint8_t weather[AREAS][MINUTES];

static void signal_between(FILE *file, int area, int level, int from, int to) {
  static const char *const LEVELS[4] = {"", "yellow", "orange", "red"};
  if (from >= MINUTES) return;
  if (to > MINUTES) to = MINUTES;
  for (int minute = from; minute < to; minute++)
    if (weather[area][minute] < level) weather[area][minute] = (uint8_t)level;
  if (!file) return;
  // Signals still in force at the end of June end with it, on 1 July at 00:00.
  int end_month = to == MINUTES ? 7 : 6, end_day = to == MINUTES ? 1 : to / 1440 + 1;
  fprintf(
    file, "市气象台,rainstorm,%s,%s,2026-06-%02dT%02d:%02d:00,2026-%02d-%02dT%02d:%02d:00\n",
    LEVELS[level], AREA_NAMES[area], from / 1440 + 1, from / 60 % 24, from % 60, end_month, end_day,
    to / 60 % 24, to % 60);
}

static void make_weather(FILE *file) {
  if (file) fprintf(file, "issuer,signal,level,area,from,to\n");
  for (int area = 0; area < AREAS; area++) {
    int minute = 0;
    for (uint64_t episode = 0; minute < MINUTES; episode++) {
      uint64_t word = draw(SIGNAL, (uint64_t)area << 32 | episode);
      int from = minute + 600 + (int)below(word, 0, 16, 4200);
      int length = 180 + (int)below(word, 16, 12, 600);
      signal_between(file, area, 1, from, from + length);
      if (word >> 60 & 1) {
        int later = from + 30 + (int)below(word, 28, 8, 60);
        signal_between(file, area, 2, later, later + length / 2);
        if (word >> 61 & 1) signal_between(file, area, 3, later + 45, later + 45 + length / 4);
      }
      minute = from + length;
    }
  }
}

static uint32_t half_hour_ends[HALF_HOURS];

static uint32_t second_of_day(uint64_t word) {
  uint32_t place = word & 4095, half_hour = 0;
  while (half_hour_ends[half_hour] <= place) half_hour++;
  uint32_t second = half_hour * 1800 + below(word, 12, 20, 1800);
  // Room behind the last order, so that moments can be moved apart within the day.
  uint32_t last = DAY_SECONDS - MOST_OF_DAY;
  return second < last ? second : last - below(word, 32, 16, 1800);
}

// The orders of a worker's day, which begin with number `first` of the record.
static void make_day(Order *orders, uint32_t count, uint64_t first, int worker, int day) {
  for (uint32_t i = 0; i < count; i++) {
    uint32_t second = second_of_day(draw(TIME, first + i)), place = i;
    for (; place > 0 && orders[place - 1].accepted > second; place--)
      orders[place].accepted = orders[place - 1].accepted;
    orders[place].accepted = second;
  }
  int home = (int)(draw(HOME, (uint64_t)worker) % AREAS);
  uint8_t category = draw(HOME, (uint64_t)worker) >> 32 & 1;
  for (uint32_t i = 0; i < count; i++) {
    Order *order = &orders[i];
    // No two orders of a worker begin in the same second.
    if (i > 0 && order->accepted <= order[-1].accepted) order->accepted = order[-1].accepted + 1;
    uint64_t size = draw(SIZE, first + i), label = draw(LABEL, first + i);
    uint32_t metres = 400 + (uint32_t)((size & 4095) * (size >> 12 & 4095) >> 11);
    if ((size >> 24 & 7) == 0) metres += size >> 27 & 8191;
    uint32_t speed = 180 + (size >> 40 & 127);
    uint32_t grams = 100 + 10 * (uint32_t)((label & 1023) * (label >> 10 & 1023) >> 10);
    if ((label >> 20 & 15) == 0) grams += 8000;
    uint32_t fen = 300 + metres * (50 + (label >> 24 & 63)) / 1000 + (label >> 30 & 255);
    if ((label >> 38 & 15) == 0) fen += 800;
    order->distance = (uint16_t)metres;
    order->seconds = (uint16_t)(240 + metres * speed / 1000 + (size >> 47 & 511));
    order->weight = (uint16_t)grams;
    order->fare = (uint16_t)fen;
    order->area = (label >> 42 & 7) ? (uint8_t)home : (uint8_t)(label >> 45 & 7);
    order->category = category;
    order->weather = weather[order->area][day * 1440 + (int)order->accepted / 60];
  }
}

// Columns of the peers, one .npy file each.

typedef struct {
  const char *name, *type;
  size_t width;
  FILE *file;
} Column;

enum { WORKER_DAY, MINUTE, DISTANCE, SECONDS, WEIGHT, FARE, WEATHER, SLOT, ORDER_COLUMNS };

static Column order_columns[ORDER_COLUMNS] = {
  {"worker_day", "<u4", 4, 0}, {"minute", "<u2", 2, 0}, {"distance", "<u2", 2, 0},
  {"seconds", "<u2", 2, 0},    {"weight", "<u2", 2, 0}, {"fare", "<u2", 2, 0},
  {"weather", "|u1", 1, 0},    {"slot", "<u2", 2, 0}};
// Where the orders of each worker-day begin, and the worker-days of each worker, with one end behind
// the last.
static Column day_starts = {"day_starts", "<i8", 8, 0}, worker_starts = {"worker_starts", "<i8", 8, 0};

static void open_column(Column *column, const char *folder, uint64_t count) {
  char path[4096], header[129];
  snprintf(path, sizeof path, "%s/%s.npy", folder, column->name);
  column->file = fopen(path, "wb");
  if (!column->file) { perror(path); exit(73); }
  setvbuf(column->file, NULL, _IOFBF, 1 << 20);
  int length = snprintf(
    header, sizeof header, "%c%s%c%c%c%c{'descr': '%s', 'fortran_order': False, 'shape': (%llu,), }", 0x93,
    "NUMPY", 1, 0, 118, 0, column->type, (unsigned long long)count);
  // snprintf cannot print the zero byte of version and length.
  memset(header + length, ' ', sizeof header - (size_t)length);
  header[6] = 1, header[7] = 0, header[8] = 118, header[9] = 0, header[127] = '\n';
  fwrite(header, 1, 128, column->file);
}

static void put(Column *column, uint64_t value) { fwrite(&value, column->width, 1, column->file); }

static void close_file(FILE *file, const char *name) {
  if (file && (fflush(file) || ferror(file) || fclose(file))) { perror(name); exit(73); }
}

// Rows of the CSV file.

static char *digits(char *at, uint64_t value, int count) {
  for (int i = count - 1; i >= 0; i--, value /= 10) at[i] = (char)('0' + value % 10);
  return at + count;
}

static char *number(char *at, uint64_t value) {
  int count = 1;
  for (uint64_t rest = value; rest >= 10; rest /= 10) count++;
  return digits(at, value, count);
}

static char *moment(char *at, int day, uint32_t second) {
  day += (int)(second / DAY_SECONDS), second %= DAY_SECONDS;
  memcpy(at, day < DAYS ? "2026-06-" : "2026-07-", 8);
  at = digits(at + 8, (uint64_t)(day % DAYS + 1), 2);
  *at++ = 'T';
  at = digits(at, second / 3600, 2), *at++ = ':';
  at = digits(at, second / 60 % 60, 2), *at++ = ':';
  return digits(at, second % 60, 2);
}

static char *word(char *at, const char *text) {
  size_t length = strlen(text);
  memcpy(at, text, length);
  return at + length;
}

static void write_row(FILE *file, const Order *order, uint64_t place, int worker, int day, int numbered) {
  char row[160], *at = row;
  if (numbered) {
    at = digits(word(at, "2606"), (uint64_t)(day + 1), 2);
    // Numbers as a platform gives them: different, but not in the order of the file.
    at = digits(at, (place * 2654435761u + 7) % 10000000000u, 10), *at++ = ',';
  }
  *at++ = 'W', at = digits(at, (uint64_t)worker, 6), *at++ = ',';
  at = moment(at, day, order->accepted), *at++ = ',';
  at = moment(at, day, order->accepted + order->seconds), *at++ = ',';
  at = number(at, order->distance / 1000), *at++ = '.', at = digits(at, order->distance % 1000, 3);
  *at++ = ',', at = number(at, order->weight / 1000), *at++ = '.';
  at = digits(at, order->weight % 1000 / 10, 2), *at++ = ',';
  at = number(at, order->fare / 100), *at++ = '.', at = digits(at, order->fare % 100, 2), *at++ = ',';
  at = word(at, AREA_NAMES[order->area]), *at++ = ',';
  at = word(at, CATEGORY_NAMES[order->category]), *at++ = '\n';
  fwrite(row, 1, (size_t)(at - row), file);
}

int main(int count, char **arguments) {
  int columns = 0, csv = 0, numbered = 0;
  for (int i = 3; i < count; i++) {
    columns |= !strcmp(arguments[i], "--columns");
    csv |= !strcmp(arguments[i], "--csv");
    numbered |= !strcmp(arguments[i], "--order-numbers");
  }
  if (count < 3 || atoll(arguments[1]) <= 0) {
    fprintf(stderr, "usage: generate ORDERS FOLDER [--columns] [--csv] [--order-numbers]\n");
    return 64;
  }
  uint64_t orders = (uint64_t)atoll(arguments[1]);
  const char *folder = arguments[2];
  int workers = orders / ORDERS_OF_WORKER < FULL_WORKERS ? (int)(orders / ORDERS_OF_WORKER) : FULL_WORKERS;
  if (workers < 1) workers = 1;
  uint32_t end = 0;
  for (int i = 0; i < HALF_HOURS; i++) half_hour_ends[i] = end += PROFILE[i];
  if (end != 4096) { fprintf(stderr, "the profile of the day adds up to %u, not 4096\n", end); return 70; }

  char path[4096];
  FILE *rows = NULL, *signals = NULL;
  if (csv) {
    snprintf(path, sizeof path, "%s/signals.csv", folder);
    signals = fopen(path, "wb");
    snprintf(path, sizeof path, "%s/orders.csv", folder);
    rows = fopen(path, "wb");
    if (!rows || !signals) { perror(path); return 73; }
    setvbuf(rows, NULL, _IOFBF, 1 << 20);
    fputs(numbered ? "order," : "", rows);
    fputs("worker,accepted,completed,distance_km,weight_kg,fare,area,category\n", rows);
  }
  make_weather(signals);

  // Each worker works on about nine of ten days. Orders are shared out by a weight for each worker
  // and day, so that they add up exactly; every worker-day has at least one.
  size_t places = (size_t)workers * DAYS;
  uint16_t *load = calloc(places, sizeof *load);
  if (!load) return 70;
  uint64_t worker_days = 0, whole = 0;
  for (size_t place = 0; place < places; place++) {
    uint64_t duty = draw(DUTY, place);
    if (duty % 10 == 0 && place % DAYS != 0) continue;
    uint64_t pace = 40 + draw(PACE, place / DAYS) % 121;
    load[place] = (uint16_t)(pace * (60 + draw(LOAD, place) % 81) / 16);
    worker_days++, whole += load[place];
  }
  if (orders < worker_days) { fprintf(stderr, "fewer orders than worker-days\n"); return 64; }
  if (columns) {
    for (int i = 0; i < ORDER_COLUMNS; i++) open_column(&order_columns[i], folder, orders);
    open_column(&day_starts, folder, worker_days + 1);
    open_column(&worker_starts, folder, (uint64_t)workers + 1);
  }
  static Order day_orders[MOST_OF_DAY];
  uint64_t done = 0, summed = 0, days_done = 0, largest = 0;
  for (size_t place = 0; place < places; place++) {
    int worker = (int)(place / DAYS), day = (int)(place % DAYS);
    if (columns && day == 0) put(&worker_starts, days_done);
    if (!load[place]) continue;
    // done orders before = worker-days before + share of the rest
    days_done++, summed += load[place];
    uint64_t until = days_done + (uint64_t)((unsigned __int128)(orders - worker_days) * summed / whole);
    uint32_t today = (uint32_t)(until - done);
    if (today > MOST_OF_DAY) { fprintf(stderr, "too many orders in a day\n"); return 70; }
    if (today > largest) largest = today;
    make_day(day_orders, today, done, worker, day);
    if (columns) put(&day_starts, done);
    for (uint32_t i = 0; i < today; i++) {
      const Order *order = &day_orders[i];
      if (csv) write_row(rows, order, done + i, worker, day, numbered);
      if (!columns) continue;
      put(&order_columns[WORKER_DAY], (uint64_t)worker * 32 + (uint64_t)day);
      put(&order_columns[MINUTE], order->accepted / 60);
      put(&order_columns[DISTANCE], order->distance);
      put(&order_columns[SECONDS], order->seconds);
      put(&order_columns[WEIGHT], order->weight);
      put(&order_columns[FARE], order->fare);
      put(&order_columns[WEATHER], order->weather);
      unsigned step = (order->weight > 5000) + (order->weight > 10000);
      put(&order_columns[SLOT], (order->accepted / 1800 * 3 + step) * 4 + order->weather);
    }
    done = until;
  }
  if (columns) {
    put(&day_starts, done), put(&worker_starts, days_done);
    for (int i = 0; i < ORDER_COLUMNS; i++) close_file(order_columns[i].file, order_columns[i].name);
    close_file(day_starts.file, "day_starts"), close_file(worker_starts.file, "worker_starts");
  }
  close_file(rows, "orders.csv"), close_file(signals, "signals.csv");
  free(load);
  fprintf(
    stderr, "%llu orders, %d workers, %llu worker-days, at most %llu orders in a day\n",
    (unsigned long long)done, workers, (unsigned long long)worker_days, (unsigned long long)largest);
  return 0;
}
