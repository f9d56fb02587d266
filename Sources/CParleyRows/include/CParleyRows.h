// The inner loops of the import (Sources/ParleyRecords/Import), which are written in C because
// Swift cannot yet build one function for several instruction sets. The same loops are built for
// what every processor of the kind has, for AVX2 and for AVX-512; the best that the processor has
// is chosen when a program runs. All give the same.

#ifndef CPARLEYROWS_H
#define CPARLEYROWS_H

#include <stdbool.h>
#include <stdint.h>

// Bytes behind the end of a text that may be read, whatever they are.
#define PARLEY_ROWS_READABLE 64
// What stands for no value.
#define PARLEY_ROWS_ABSENT INT64_MIN

// A place in a dictionary of byte strings: see ByteDictionary.
typedef struct {
  uint64_t low, high;
  uint32_t length;
  // The number of the string plus one; 0 is a free place.
  uint32_t entry;
} ParleyWordSlot;

// A dictionary as the loops see it.
typedef struct {
  const ParleyWordSlot *slots;
  // Places − 1; there is a power of two of them.
  uint64_t mask;
  // The strings one behind the other, and where each ends.
  const uint8_t *texts;
  const int64_t *ends;
} ParleyWords;

typedef enum {
  // Not used; looked through for what makes a row unusable.
  ParleyFieldPassed = 0,
  // A word or worker that the dictionary has.
  ParleyFieldWord = 1,
  ParleyFieldIdentifier = 2,
  ParleyFieldMoment = 3,
  ParleyFieldNumber = 4,
  // Read by nobody here.
  ParleyFieldOther = 5,
} ParleyFieldKind;

typedef struct {
  int32_t kind;
  // The place among the columns that are used.
  int32_t step;
  // Decimals to which a number is read; then × factor ÷ divisor, which has to come out even.
  int32_t decimals;
  // Whether a word names the worker, which no row may lack.
  bool is_worker;
  int64_t factor, divisor;
  // The largest value.
  int64_t limit;
  int64_t *values;
  ParleyWords *words;
} ParleyField;

// Bytes that are marked at once, room for their marks, and rows that are read at once.
enum { ParleyMarkedBytes = 16384, ParleyMarks = 16384 + 64, ParleyBatchRows = 256 };

// The years whose months are known.
enum { ParleyFirstYear = 1970, ParleyYears = 230, ParleyMonths = 230 * 12 };

// Rows that are read at once.
typedef struct {
  // How many are looked for next; a power of two.
  int64_t rows;
  // How many marks each has; the first mark is that of the first row.
  int64_t stride;
  // Where each begins, and the one behind the last.
  int64_t starts[ParleyBatchRows + 1];
  // What is read of a column.
  uint64_t first[ParleyBatchRows], second[ParleyBatchRows];
  uint64_t third[ParleyBatchRows], fourth[ParleyBatchRows];
} ParleyBatch;

// Some rows of text and where their values go.
typedef struct {
  const ParleyField *fields;
  int32_t field_count;
  uint8_t delimiter;
  // Whether bytes beyond ASCII have to be looked at by somebody else, except in known words.
  bool checks_texts;
  bool is_identified;
  // Whether the text has completions, and not lengths of time alone.
  bool reads_completed;
  // The text; behind its end PARLEY_ROWS_READABLE bytes may be read.
  const uint8_t *text;
  int64_t end;
  // Where the next row begins, its line, and how many rows there are; rows that fit.
  int64_t place, line, count, capacity;
  int64_t *accepted, *completed, *engaged, *lines;
  // Other moments.
  int64_t *const *moments;
  int32_t moment_count;
  int64_t longest_duration;
  uint64_t *hashes;
  // Where the order number of each row begins, and its bytes.
  int64_t *identifier_starts, *identifier_counts;
  // By step, how many rows had no value.
  int64_t *missing;
  int64_t differing_durations;
  // By months since ParleyFirstYear, and the one behind the last, the days from 1970-01-01 to its
  // first day.
  const int32_t *months;
  // The marks of delimiters and control characters in the text from `marked_from` to below
  // `marked_to`, and the first that does not stand before `place`. In front of the first mark there
  // is room for one more.
  int64_t marked_from, marked_to;
  int32_t mark_count, mark;
  uint16_t *marks;
  // A bit for each mark that is no delimiter.
  uint64_t *kinds;
  ParleyBatch *batch;
} ParleyRows;

// Values in common of some numbers; see ValueSurvey.
typedef struct {
  int64_t least, greatest;
  bool has_absent;
} ParleySurvey;

typedef struct {
  // Takes rows in plain form as long as they come; stops in front of the first that is not, where
  // the text ends or where no room is left.
  void (*read)(ParleyRows *rows);
  // The least and the greatest of some numbers, those absent left out.
  ParleySurvey (*survey)(const int64_t *values, int64_t count);
  // The same of the sums of two numbers each, where the second is not absent.
  ParleySurvey (*survey_sums)(const int64_t *first, const int64_t *second, int64_t count);
  // Writes ((value − base) ≫ shift) × inverse as codes of 1, 2, 4 or 8 bytes, all ones for absent
  // values.
  void (*encode)(
    const int64_t *values, int64_t count, int64_t base, int32_t shift, uint64_t inverse,
    int32_t width, void *target
  );
  // How many of some hashes stand among those before them, or seem to by a part of their bits: 0
  // means that none does. `slots` are mask + 1 places, all 0 at first, more than there are hashes;
  // where they are passed on, the hashes of the calls before count too.
  int64_t (*repetitions)(
    const uint64_t *hashes, int64_t count, uint32_t *slots, uint64_t mask
  );
} ParleyRowLoops;

// The loops for an instruction set: 0 what every processor has, 1 AVX2, 2 AVX-512 (with VBMI2);
// null where the processor lacks it.
const ParleyRowLoops *parley_row_loops(int32_t set);

// A hash of some bytes.
uint64_t parley_hash(const uint8_t *bytes, int64_t count);

#endif
