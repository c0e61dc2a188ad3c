#ifndef C_WEIGHTS_H
#define C_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

/// The forest that judges which blocks of a page are its article, as `galley-train` writes it.
const uint8_t *content_forest(void);

/// The number of its bytes.
size_t content_forest_size(void);

#endif
