#ifndef CFASTTEXT_H
#define CFASTTEXT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// One of the languages that a text may be in.
typedef struct {
  // The number of its label, counted from 0.
  int label;
  // From 0 to 1; those of all languages sum to 1.
  float probability;
} cfasttext_language;

// The likeliest languages of `length` bytes of UTF-8, the likeliest first, at most `capacity`;
// returns how many. Line ends must have been replaced: the library reads one line.
//
// The model is read at the first call, which takes some 10 ms. Any number of threads may call.
int cfasttext_detect(
    const char *text, size_t length, cfasttext_language *languages, int capacity);

// The ISO 639 code of a label as the model spells it, in memory that stays; NULL after the last.
const char *cfasttext_code(int label);

#ifdef __cplusplus
}
#endif

#endif
