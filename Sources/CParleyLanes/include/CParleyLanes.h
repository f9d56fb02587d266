// The inner loops of the pay kernel (Sources/ParleyPay/Kernel/Lanes), which are written in C
// because Swift cannot yet build one function for several instruction sets. The same loops are
// built for what every processor of the kind has, for AVX2 and for AVX-512; the best that the
// processor has is chosen when a program runs. All give the same bits: whole numbers, and quotients
// of whole numbers that the plan has proved exact.

#ifndef CPARLEYLANES_H
#define CPARLEYLANES_H

#include <stdbool.h>
#include <stdint.h>

// A column of codes: value = base + scale × code. A code above the largest is no value.
typedef struct {
  const void *codes;
  // Bytes of a code: 1, 2, 4 or 8.
  int32_t width;
  bool has_absent;
  int64_t base, scale;
  uint64_t largest;
} ParleyCodes;

// What leads from a moment to its class: see LaneMoments.
typedef struct {
  // By piece of each place's time: the day of pay in bits 16 to 30, and the class of all its
  // moments; or, with bit 31 set, the number of a pattern.
  const uint32_t *pieces;
  // The classes of the slots of all patterns.
  const uint16_t *patterns;
  // By area, the last for orders without one: the place's first piece.
  const uint32_t *places;
  uint32_t last_area;
  int32_t piece_seconds, slot_seconds;
  // Slots of a piece.
  int32_t slots;
} ParleyMoments;

// Whether something of the fare is kept at least, and whether as much in all classes.
typedef enum { PARLEY_NO_CAP, PARLEY_CAP_ALIKE, PARLEY_CAP_BY_CLASS } ParleyCap;

// The lines of all classes: see LaneRows. A pair has both lanes.
typedef struct {
  // Constant, per thousandth, per second, least amount; then what is kept of the fare where that
  // goes by class, the first line per fare, and further lines of four pairs, as the flags say.
  const double *rows;
  // Pairs of a row.
  int32_t stride;
  ParleyCap cap;
  bool reads_fare;
  int32_t further;
  double denominator[2];
  // What is kept of the fare where that is alike: no number where nothing is.
  double kept[2];
  // Added to what is kept of the fare.
  double shift[2];
} ParleyLines;

// Memory that the next block will read: asked for while this one is priced, since the processor
// looks ahead no further than a page by itself.
typedef struct {
  const char *memory;
  // Bytes of an order.
  int32_t width;
} ParleyAhead;

// The orders of a block. No array ends within 64 bytes behind the last order.
typedef struct {
  int32_t count;
  // The class in the low 16 bits.
  const uint32_t *entries;
  const int32_t *distance;
  // INT32_MIN where it is not known.
  const int32_t *fare;
  // By lane: below nought where it is not known.
  const int32_t *seconds[2];
  const ParleyAhead *ahead;
  int32_t ahead_count;
} ParleyOrders;

// The lines of the weather's additions of all classes, four pairs each: constant, per thousandth,
// per second, per fare.
typedef struct {
  const double *rows;
  int32_t lines;
  bool reads_fare;
  double denominator[2];
} ParleyAdditions;

// Tiers and hourly floors of days: see LanePeriods.
typedef struct {
  // By number of orders, both lanes: what tiers add to all of them; for numbers below `ranks`.
  const int64_t *tiers;
  int32_t ranks;
  double per_second[2], seconds_of_order[2], shift[2], denominator[2];
  // 1 in lanes with a floor, and where tiers count.
  double stated[2], tiers_count[2];
} ParleyDays;

// The loops for one instruction set.
typedef struct {
  // Writes base − origin + scale × code, or `absent`, for some rows.
  void (*values)(
    const ParleyCodes *column, int64_t first, int32_t count, int64_t origin, int32_t absent,
    int32_t *target
  );
  // The sum of the values of some rows; `present` gets how many there are.
  int64_t (*sum)(const ParleyCodes *column, int64_t first, int64_t count, int64_t *present);
  // Adds the stride to the classes of some rows for every bound that their code is above.
  void (*segments)(
    const ParleyCodes *column, int64_t first, int32_t count, const uint64_t *bounds,
    int32_t bound_count, uint16_t stride, uint16_t *classes
  );
  // Writes day and class from acceptance, area (or none) and what columns add to the class.
  void (*moments)(
    const ParleyMoments *plan, int32_t count, const int32_t *accepted, const uint16_t *classes,
    const int32_t *areas, uint32_t *entries
  );
  // Writes the running sums of pay of both lanes, from `pay[0]` = nought to `pay[count]`.
  void (*prices)(const ParleyLines *plan, const ParleyOrders *orders, int64_t (*pay)[2]);
  // Writes the running sums of seconds, those below nought as nought.
  void (*hours)(int32_t count, const int32_t *seconds, int64_t *hours);
  // Writes where runs of orders of one day (the high 16 bits) begin; returns how many runs there
  // are.
  int32_t (*runs)(const uint32_t *entries, int32_t start, int32_t end, int32_t *starts);
  // Lists the orders whose class is at least `first`; returns how many there are.
  int32_t (*marks)(const uint32_t *entries, int32_t count, uint32_t first, int32_t *marked);
  // Writes the weather's additions of the orders that are marked, `orders->count` of them.
  void (*additions)(
    const ParleyAdditions *plan, const ParleyOrders *orders, const int32_t *marked,
    int64_t (*target)[2]
  );
  // Writes what tiers and floors add to some runs of orders, both lanes. `starts` has one more than
  // runs, and room for three more. False where a run has more orders than there are ranks.
  bool (*days)(
    const ParleyDays *plan, int32_t count, int32_t *starts, const int64_t (*pay)[2],
    const int64_t *first_hours, const int64_t *second_hours, int64_t (*tiers)[2],
    int64_t (*floors)[2]
  );
} ParleyLanes;

// Says that memory will be filled soon and is better had in large pages; only a hint.
void parley_large_pages(void *memory, int64_t bytes);

// The loops for the instruction set with a number: 0 for what every processor has, 1 for AVX2, 2
// for AVX-512; nothing where the processor, or the kind of processor, lacks it.
const ParleyLanes *parley_lanes(int32_t set);

#endif
