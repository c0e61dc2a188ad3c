#include "CNames.h"

// Compilers embed files since C23, and earlier as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] = {
#embed "english.names"
};

static const uint8_t nouns[] = {
#embed "german.nouns"
};

const uint8_t *name_model(void) { return model; }

size_t name_model_size(void) { return sizeof model; }

const uint8_t *german_nouns(void) { return nouns; }

size_t german_nouns_size(void) { return sizeof nouns; }
