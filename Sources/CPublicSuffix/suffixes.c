#include "CPublicSuffix.h"

// Compilers embed files since C23, and earlier as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t suffixes[] = {
#embed "public_suffixes.txt"
};

const uint8_t *public_suffixes(void) { return suffixes; }

size_t public_suffixes_size(void) { return sizeof suffixes; }
