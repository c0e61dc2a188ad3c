#ifndef CICU_H
#define CICU_H

#include <stdint.h>

// ICU's functions carry its version in their names, which macros hide from C alone.

// Finds boundaries in one UTF-8 text after another. One thread at a time may use it.
typedef struct cicu_breaker cicu_breaker;

enum { cicu_word = 0, cicu_sentence = 1 };

// A breaker for words or sentences; "" is the root locale. Null, and ICU's error code in `error`, if
// it cannot be made.
cicu_breaker *cicu_open(int kind, const char *locale, int32_t *error);

void cicu_close(cicu_breaker *breaker);

// Begins at the start of `length` bytes of UTF-8, which must stay as they are until the last call of
// `cicu_next` for them. Returns ICU's error code, or zero.
int32_t cicu_set_text(cicu_breaker *breaker, const char *utf8, int64_t length);

// The offset of the next boundary in bytes, or -1 behind the last.
int32_t cicu_next(cicu_breaker *breaker);

#endif
