internal import GalleyCore
internal import Text

/// A stretch of the text that is an element.
struct TEIMark {
  var span: Span
  let layer: TEILayer
  let element: String
  let attributes: XMLText.Attributes

  var isSentence: Bool { layer == .sentence }

  /// Whether an element begins before another: the one that holds the other does.
  func isBefore(_ other: TEIMark) -> Bool {
    if span != other.span { return span < other.span }
    return layer.depth < other.layer.depth
  }

  /// Whether another element may be inside of this one.
  func takes(_ inner: TEIMark) -> Bool {
    guard span.contains(inner.span) else { return false }
    switch layer {
    case .token: return false
    case .date: return inner.layer != .quote && inner.layer != .sentence
    case .sentence, .entity: return inner.layer != .sentence
    case .quote, .link: return true
    }
  }
}

extension TEILayer {
  /// Which of two elements around the same words is the inner one.
  fileprivate var depth: Int {
    switch self {
    case .sentence: 0
    case .quote: 1
    case .link: 2
    case .entity: 3
    case .date: 4
    case .token: 5
    }
  }
}

/// Reads layers as marks.
struct TEIMarks {
  private let document: Document
  /// Sentences that do not overlap.
  let sentences: [Span]
  /// Names of entities by their ids.
  private let names: [String: String]

  init(_ document: Document) {
    self.document = document
    names = Dictionary(
      document.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var end = 0
    sentences = (document.layers["sentence"] ?? []).map(\.span).filter { span in
      guard span.start >= end, !span.isEmpty else { return false }
      end = span.end
      return true
    }
  }

  func marks(of layer: TEILayer) -> [TEIMark] {
    switch layer {
    case .sentence: return sentences.map { mark($0, layer, "s") }
    case .link:
      return document.metadata.links.map { link in
        mark(link.span, layer, "ref", ["target": WebLink.escaped(link.url)])
      }
    case .quote:
      return annotations(layer) { annotation, kind in
        mark(annotation.span, layer, "said", ["direct": kind == "indirect" ? "false" : "true"])
      }
    case .entity: return annotations(layer, name)
    case .date:
      return annotations(layer) { annotation, _ in
        mark(
          annotation.span, layer, "date", ["when": XMLDate(annotation.text("value") ?? "")?.text])
      }
    case .token: return annotations(layer, token)
    }
  }

  private func annotations(
    _ layer: TEILayer, _ mark: (Annotation, String) -> TEIMark
  ) -> [TEIMark] {
    (document.layers[layer.rawValue] ?? []).filter { !$0.span.isEmpty }
      .map { mark($0, $0.text("kind") ?? "") }
  }

  private func name(_ annotation: Annotation, _ kind: String) -> TEIMark {
    let elements = ["person": "persName", "organization": "orgName", "place": "placeName"]
    guard let element = elements[kind] else {
      return mark(
        annotation.span, .entity, "name", ["type": Self.word(kind), "key": key(annotation)])
    }
    return mark(annotation.span, .entity, element, ["key": key(annotation)])
  }

  /// What the entity of a name is called, by which those of one are found.
  private func key(_ annotation: Annotation) -> String? {
    annotation.text("entity").flatMap { names[$0] }
  }

  private func token(_ annotation: Annotation, _ kind: String) -> TEIMark {
    switch kind {
    case "punctuation": mark(annotation.span, .token, "pc")
    case "word": mark(annotation.span, .token, "w")
    default: mark(annotation.span, .token, "w", ["type": Self.word(kind)])
    }
  }

  private func mark(
    _ span: Span, _ layer: TEILayer, _ element: String, _ attributes: XMLText.Attributes = [:]
  ) -> TEIMark {
    TEIMark(span: span, layer: layer, element: element, attributes: attributes)
  }

  /// A kind as a value of `type`, which is one word; `nil` for none.
  private static func word(_ kind: String) -> String? {
    guard !kind.isEmpty else { return nil }
    return String(
      decoding: kind.utf8.map { byte in
        let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        return isPlain ? byte : 0x5F
      }, as: UTF8.self)
  }
}
