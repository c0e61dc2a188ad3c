# the longest sentence
[.layers.sentence[] | .end - .start
| max
