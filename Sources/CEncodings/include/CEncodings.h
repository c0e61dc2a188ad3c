#ifndef C_ENCODINGS_H
#define C_ENCODINGS_H

#include <stddef.h>
#include <stdint.h>

/// The indexes of the WHATWG Encoding Standard, as `Scripts/encoding-tables` writes them.
const uint8_t *encoding_tables(void);

/// The number of their bytes.
size_t encoding_tables_size(void);

#endif
