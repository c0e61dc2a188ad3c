#ifndef C_NAMES_H
#define C_NAMES_H

#include <stddef.h>
#include <stdint.h>

/// What the tagger of names has learned, as `galley-train` writes it.
const uint8_t *name_model(void);

/// The number of its bytes.
size_t name_model_size(void);

/// Nouns that German writes with a capital though they are no names, one a line, as
/// `Scripts/gazetteers` writes them.
const uint8_t *german_nouns(void);

/// The number of its bytes.
size_t german_nouns_size(void);

#endif
