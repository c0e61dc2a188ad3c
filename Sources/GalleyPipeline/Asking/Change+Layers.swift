internal import GalleyCore
internal import Text

extension Change {
  private static let shownAnnotations = 3

  /// What differs in the layers: annotations that are new, and of others their new attributes.
  static func layers(_ before: Document, _ after: Document) -> [Change] {
    var changes: [Change] = []
    for (name, annotations) in after.layers.all {
      let old = before.layers[name]
      guard old != annotations else { continue }
      let former = Dictionary(grouping: old ?? [], by: \.span)
      let new = annotations.filter { former[$0.span]?.contains($0) != true }
      var detail = counted(annotations.count, "annotation")
      if let old {
        let isSameCount = old.count == annotations.count
        detail = isSameCount ? "\(new.count) of \(detail)" : "\(old.count) → \(detail)"
      }
      changes.append(
        Change(
          old == nil ? .set : .changed, "layers.\(name)", detail,
          parts: shown(new, former, after)))
    }
    for (name, annotations) in before.layers.all where after.layers[name] == nil {
      changes.append(
        Change(.removed, "layers.\(name)", counted(annotations.count, "annotation")))
    }
    return changes
  }

  /// The first of the annotations, with the attributes that they did not have before.
  private static func shown(
    _ annotations: [Annotation], _ former: [Span: [Annotation]], _ document: Document
  ) -> [String] {
    var parts = annotations.prefix(shownAnnotations).map { annotation in
      let old = former[annotation.span]?.first?.attributes ?? []
      let new = annotation.attributes.filter { !old.contains($0) }
      let gone = old.filter { old in !annotation.attributes.contains { $0.key == old.key } }
      return ShortText.of(.string(document.string(annotation.span)))
        + new.map { shown($0, document) }.joined() + gone.map { "  without \($0.key)" }.joined()
    }
    if annotations.count > shownAnnotations {
      parts.append("and \(annotations.count - shownAnnotations) more")
    }
    return parts
  }

  private static func shown(_ attribute: Annotation.Attribute, _ document: Document) -> String {
    switch attribute.content {
    case .value(let value): "  \(attribute.key) \(ShortText.bare(value))"
    case .span(let span): "  \(attribute.key) \(ShortText.of(.string(document.string(span))))"
    }
  }
}

extension Document {
  fileprivate func string(_ span: Span) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
