#ifndef C_LANGUAGES_H
#define C_LANGUAGES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// fastText's compressed model of 176 languages, as its authors publish it.
const uint8_t *language_model(void);

/// The number of its bytes.
size_t language_model_size(void);

#ifdef __cplusplus
}
#endif

#endif
