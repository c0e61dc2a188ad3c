#include "CWeights.h"

// Compilers embed files since C23, and earlier as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t forest[] = {
#embed "content.forest"
};

const uint8_t *content_forest(void) { return forest; }

size_t content_forest_size(void) { return sizeof forest; }
