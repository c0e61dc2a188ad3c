import GalleyCore
import GalleyStages
import Testing
import Text
import YAML

/// What a definition around a stage gives it.
struct Surroundings {
  var declared: [String: [ValueType.Field]] = [:]
  var files: [String: String] = [:]

  /// A stage as a file would make it, or what is wrong with it.
  func configure(_ yaml: String) throws -> (stage: ConfiguredStage?, diagnostics: [Diagnostic]) {
    let node = try YAMLParser.parse(yaml)
    let member = node.members?.first
    let name = member?.key ?? node.text
    let entry = try #require(Registry.builtinStages.first { $0.spec.name == name })
    let files = files
    var reader = ConfigReader(file: "stages/test.yaml") { path in
      guard let text = files[path] else { throw NoFiles() }
      return Array(text.utf8)
    }
    reader.declaredLayers = declared
    let stage = entry.configure(member?.value, &reader)
    return (stage, reader.diagnostics)
  }

  /// Runs stages over a text one after the other.
  func run(_ text: String, _ stages: String...) throws -> Document {
    var document = document(.given(text))
    for yaml in stages {
      let (stage, diagnostics) = try configure(yaml)
      guard let stage else {
        throw StageProblems(description: diagnostics.map(\.message).joined(separator: "\n"))
      }
      var made = try stage.make()
      #expect(try made.process(&document) == .keep)
    }
    return document
  }

  /// What is wrong with a stage: line, column, sentence.
  func problems(_ yaml: String) throws -> [String] {
    let (stage, diagnostics) = try configure(yaml)
    #expect(stage == nil)
    return diagnostics.map { "\($0.file):\($0.line):\($0.column): \($0.message)" }
  }
}

extension Document {
  /// A layer's annotations as text: `words key=words key="value"`.
  func rows(_ layer: String) -> [String] {
    (layers[layer] ?? []).map { annotation in
      let parts = annotation.attributes.map { attribute in
        switch attribute.content {
        case .span(let span): "\(attribute.key)=\(words(span))"
        case .value(let value): "\(attribute.key)=\(value)"
        }
      }
      return ([words(annotation.span)] + parts).joined(separator: " ")
    }
  }

  private func words(_ span: Span) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
