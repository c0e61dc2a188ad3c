#include "CLanguages.h"

// Compilers embed files since C23, and earlier as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] = {
#embed "lid.176.ftz"
};

const uint8_t *language_model(void) { return model; }

size_t language_model_size(void) { return sizeof model; }
