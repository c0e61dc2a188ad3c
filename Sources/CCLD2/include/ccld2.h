#ifndef CCLD2_H
#define CCLD2_H

#ifdef __cplusplus
extern "C" {
#endif

// One of the languages of a text.
typedef struct {
  // As CLD2 spells it, in memory that stays: mostly ISO 639-1, "un" for none.
  const char *code;
  // Share of the text's letters in percent.
  int percent;
  // How usual the text is for the language: about 1 for prose, far from it for gibberish.
  double score;
} ccld2_language;

typedef struct {
  // The most frequent first.
  ccld2_language languages[3];
  // Whether the first is clearly likelier than the next.
  int is_reliable;
  // Bytes of letters that were looked at.
  int letter_bytes;
} ccld2_result;

// Which languages `length` bytes of plain text are in. Text that is no UTF-8 has none.
ccld2_result ccld2_detect(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
