#ifndef C_WEIGHTS_H
#define C_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

/// What the model of main content has learned, as `galley-train` writes it.
const uint8_t *content_weights(void);

/// The number of its bytes.
size_t content_weights_size(void);

#endif
