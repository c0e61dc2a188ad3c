#include "CEncodings.h"

// Compilers embed files since C23, and earlier as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t tables[] = {
#embed "encodings.tables"
};

const uint8_t *encoding_tables(void) { return tables; }

size_t encoding_tables_size(void) { return sizeof tables; }
