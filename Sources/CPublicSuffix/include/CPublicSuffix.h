#ifndef C_PUBLIC_SUFFIX_H
#define C_PUBLIC_SUFFIX_H

#include <stddef.h>
#include <stdint.h>

/// The rules of the public suffix list, as `Scripts/public-suffixes` writes them.
const uint8_t *public_suffixes(void);

/// The number of their bytes.
size_t public_suffixes_size(void);

#endif
