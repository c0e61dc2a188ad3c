import GalleyCore
import Testing
import Text

struct LayersTests {
  @Test func `layers keep the order in which they were made`() {
    var layers = Layers()
    layers["b"] = []
    layers["a"] = [Annotation(Span(0, 1))]
    layers["b"] = [Annotation(Span(1, 2))]
    #expect(layers.all.map(\.name) == ["b", "a"])
    layers["b"] = nil
    #expect(layers.all.map(\.name) == ["a"])
    #expect(layers["b"] == nil)
  }
}
