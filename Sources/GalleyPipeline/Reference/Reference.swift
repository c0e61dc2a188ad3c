public import GalleyCore

/// The reference of all components as Markdown, and single ones as text for a terminal.
public enum Reference {
  /// `docs/reference.md`.
  public static func markdown(_ registry: Registry) -> String {
    var text = """
      # Reference

      Made from the components themselves; a test compares this file with them.

      A pipeline file has the keys `galley: 1`, `name`, `fetch` (one reader), `stages` (a list),
      `output` (one writer), `rejects` and `limits`.

      """
    text += section("Readers", registry.readers)
    text += section("Stages", registry.stages)
    text += section("Writers", registry.writers)
    text += "\n## Limits\n\n" + table(OptionSummary.all(of: Limits.self))
    text += "\n### `document`\n\n" + table(OptionSummary.all(of: DocumentLimits.self))
    text += "\n### `failures`\n\n" + table(OptionSummary.all(of: FailureLimits.self))
    return text + recordSection
  }

  /// One component for a terminal.
  public static func text<C>(_ entry: ComponentEntry<C>, kind: String) -> String {
    let spec = entry.spec
    var text = "\(spec.versionedName) (\(kind))\n\n  \(spec.summary)\n"
    if !spec.reads.isEmpty { text += "\n  reads     \(names(spec.reads))" }
    if !spec.provides.isEmpty { text += "\n  provides  \(names(spec.provides))" }
    if !spec.reads.isEmpty || !spec.provides.isEmpty { text += "\n" }
    if !entry.options.isEmpty { text += "\nOptions\n\n" }
    for option in entry.options {
      let shown = option.defaultValue.map { ShortText.line($0, ShortText.limit) }
      let value = shown.map { "default \($0)" } ?? "required"
      text += "  \(option.name)  (\(option.type); \(value))\n      \(option.summary)\n"
    }
    let example = spec.example.split(separator: "\n", omittingEmptySubsequences: false)
    return text + "\nExample\n\n" + example.map { "  \($0)\n" }.joined()
  }

  private static func section<C>(_ title: String, _ entries: [ComponentEntry<C>]) -> String {
    "\n## \(title)\n" + entries.map(markdown).joined()
  }

  private static func markdown<C>(_ entry: ComponentEntry<C>) -> String {
    let spec = entry.spec
    var text = "\n### `\(spec.versionedName)`\n\n\(spec.summary)\n"
    if !spec.reads.isEmpty { text += "\nReads \(marked(spec.reads))." }
    if !spec.provides.isEmpty { text += "\nProvides \(marked(spec.provides))." }
    if !spec.reads.isEmpty || !spec.provides.isEmpty { text += "\n" }
    if !entry.options.isEmpty { text += "\n" + table(entry.options) }
    return text + "\n```yaml\n\(spec.example)\n```\n"
  }

  private static func table(_ options: [OptionSummary]) -> String {
    var text = "| option | type | default | |\n| --- | --- | --- | --- |\n"
    for option in options {
      let value = option.defaultValue.map { "`\($0)`" } ?? "required"
      let type = option.type.replacing("|", with: "\\|")
      text += "| `\(option.name)` | \(type) | \(value) | \(option.summary) |\n"
    }
    return text
  }

  private static var recordSection: String {
    var text = """

      ## The record

      One JSON object a line, schema `\(RecordSchema.identifier)`, keys in this order.

      | field | shape | |
      | --- | --- | --- |

      """
    for field in RecordSchema.fields {
      text += "| `\(field.name)` | \(field.shape.words) | \(field.summary) |\n"
    }
    return text
  }

  private static func names(_ slots: [Slot]) -> String {
    slots.map(\.name).joined(separator: ", ")
  }

  private static func marked(_ slots: [Slot]) -> String {
    slots.map { "`\($0.name)`" }.joined(separator: ", ")
  }
}

extension Shape {
  /// The shape in words, for the reference.
  var words: String {
    switch self {
    case .string: "text"
    case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
    case .integer: "integer"
    case .number: "number"
    case .boolean: "true or false"
    case .list(let element): "list of \(element.words)"
    case .map(let element): "name to \(element.words)"
    case .any: "anything"
    case .object(let members):
      "{" + members.map { $0.name + ($0.isRequired ? "" : "?") }.joined(separator: ", ") + "}"
    }
  }
}
