#include "CWeights.h"

// Compilers embed files since C23, and earlier as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t weights[] = {
#embed "content.weights"
};

const uint8_t *content_weights(void) { return weights; }

size_t content_weights_size(void) { return sizeof weights; }
