#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
};

cicu_breaker *cicu_open(int kind, const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_breaker *breaker = calloc(1, sizeof(cicu_breaker));
  *error = U_MEMORY_ALLOCATION_ERROR;
  if (!breaker) return NULL;
  const UText empty = UTEXT_INITIALIZER;
  breaker->text = empty;
  UBreakIteratorType type = kind == cicu_sentence ? UBRK_SENTENCE : UBRK_WORD;
  breaker->iterator = ubrk_open(type, locale, NULL, 0, &status);
  *error = U_FAILURE(status) ? status : 0;
  if (U_SUCCESS(status)) return breaker;
  free(breaker);
  return NULL;
}

void cicu_close(cicu_breaker *breaker) {
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

int32_t cicu_set_text(cicu_breaker *breaker, const char *utf8, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, utf8, length, &status);
  ubrk_setUText(breaker->iterator, &breaker->text, &status);
  return U_FAILURE(status) ? status : 0;
}

int32_t cicu_next(cicu_breaker *breaker) {
  int32_t next = ubrk_next(breaker->iterator);
  return next == UBRK_DONE ? -1 : next;
}
