internal import GalleyCore
internal import Text

extension Document {
  /// Adds annotations to a layer, which stays sorted by start and then end.
  mutating func add(_ annotations: [Annotation], to layer: String) {
    let old = layers[layer] ?? []
    // Sorting is stable, so what is there stays before what is added at the same place.
    layers[layer] = (old + annotations).sorted {
      ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end)
    }
  }
}
