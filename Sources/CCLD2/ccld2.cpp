#include "ccld2.h"

// The header of the library uses FILE and std::vector and says so only in part.
#include <cstdio>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

ccld2_result ccld2_detect(const char *text, int length) {
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int letter_bytes = 0;
  int valid_bytes = 0;
  bool is_reliable = false;
  for (auto &language : languages) language = CLD2::UNKNOWN_LANGUAGE;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, length, true, &hints, 0, languages, percents, scores, nullptr, &letter_bytes,
      &is_reliable, &valid_bytes);
  ccld2_result result;
  for (int i = 0; i < 3; i++) {
    result.languages[i] = {CLD2::LanguageCode(languages[i]), percents[i], scores[i]};
  }
  result.is_reliable = is_reliable && valid_bytes == length;
  result.letter_bytes = letter_bytes;
  return result;
}
