#include "cfasttext.h"

#include <CLanguages.h>
#include <fasttext/fasttext.h>

#include <cmath>
#include <istream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <vector>

namespace {

// Bytes in memory as the streams that the library reads from.
struct Bytes : std::streambuf {
  Bytes(const void *bytes, size_t length) {
    char *start = static_cast<char *>(const_cast<void *>(bytes));
    setg(start, start, start + length);
  }
};

struct LanguageModel : fasttext::FastText {
  std::vector<std::string> codes;

  LanguageModel() {
    Bytes bytes(language_model(), language_model_size());
    std::istream stream(&bytes);
    // Reads the version, which says how the rest is to be read.
    if (!checkModel(stream)) throw std::runtime_error("lid.176.ftz is no model of this library");
    loadModel(stream);
    const size_t prefix = std::string("__label__").size();
    for (int32_t label = 0; label < getDictionary()->nlabels(); label++) {
      codes.push_back(getDictionary()->getLabel(label).substr(prefix));
    }
  }
};

const LanguageModel &model() {
  // Never freed: at the end of the program the system is faster at that.
  static const LanguageModel &model = *new LanguageModel;
  return model;
}

}  // namespace

// What is less likely is not looked for: most of the time would go to languages that a text is not in.
static const float least = 1e-4f;

int cfasttext_detect(
    const char *text, size_t length, cfasttext_language *languages, int capacity) {
  Bytes bytes(text, length);
  std::istream stream(&bytes);
  std::vector<int32_t> words, labels;
  model().getDictionary()->getLine(stream, words, labels);
  if (words.empty()) return 0;
  fasttext::Predictions predictions;
  model().predict(capacity, words, predictions, least);
  int count = 0;
  for (const auto &[logarithm, label] : predictions) {
    languages[count++] = {label, std::exp(logarithm)};
  }
  return count;
}

const char *cfasttext_code(int label) {
  const auto &codes = model().codes;
  return size_t(label) < codes.size() ? codes[label].c_str() : nullptr;
}
