extension PipelineGraph {
  /// The graph for Mermaid.
  public var mermaid: String {
    var text = "flowchart TD\n"
    for node in nodes {
      let label = "\"" + node.lines.map(Self.mermaid).joined(separator: "<br/>") + "\""
      let shape =
        switch node.kind {
        case .reader: "[/\(label)/]"
        case .step: "[\(label)]"
        case .writer, .rejects: "[(\(label))]"
        }
      text += "  \(node.id)\(shape)\n"
    }
    for edge in edges {
      let arrow = edge.kind == .documents ? "-->" : "-.->"
      let label = edge.label.isEmpty ? "" : "|\"\(Self.mermaid(edge.label))\"|"
      text += "  \(edge.from) \(arrow)\(label) \(edge.to)\n"
    }
    return text
  }

  /// The graph for Graphviz.
  public var dot: String {
    var text = "digraph pipeline {\n  node [shape=box]\n"
    for node in nodes {
      let label = node.lines.map(Self.dot).joined(separator: "\\n")
      let shape =
        switch node.kind {
        case .reader: ", shape=parallelogram"
        case .step: ""
        case .writer, .rejects: ", shape=cylinder"
        }
      text += "  \(node.id) [label=\"\(label)\"\(shape)]\n"
    }
    for edge in edges {
      let style = edge.kind == .documents ? "" : edge.kind == .data ? "dashed" : "dotted"
      let attributes =
        (edge.label.isEmpty ? [] : ["label=\"\(Self.dot(edge.label))\""])
        + (style.isEmpty ? [] : ["style=\(style)"])
      let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      text += "  \(edge.from) -> \(edge.to)\(list)\n"
    }
    return text + "}\n"
  }

  /// Mermaid takes a text between quotation marks, with entities for what would end it or would
  /// be read as HTML.
  private static func mermaid(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\"", "<", ">", "&", "#", "`", "\\": "#\(scalar.value);"
      default: nil
      }
    }
  }

  private static func dot(_ text: String) -> String {
    escaped(text) { $0 == "\"" || $0 == "\\" ? "\\" + String($0) : nil }
  }

  /// The text on one line, with the replacements that `replaced` gives.
  private static func escaped(
    _ text: String, _ replaced: (Unicode.Scalar) -> String?
  ) -> String {
    var output = ""
    for scalar in ShortText.line(text, .max).unicodeScalars {
      if let replacement = replaced(scalar) {
        output += replacement
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
