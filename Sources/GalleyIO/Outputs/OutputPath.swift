internal import GalleyCore

/// Paths of outputs, with what stands for their placeholders.
enum OutputPath {
  private static let placeholders = ["{name}", "{shard}"]

  /// Throws an `OptionError` for an unknown placeholder or no file at all.
  static func check(_ path: String) throws {
    guard !path.isEmpty, path.last != "/" else {
      throw OptionError(
        "'\(path)' names no file", at: .value("path"), hint: "such as out/{name}.jsonl")
    }
    try checkPlaceholders(path)
  }

  /// Throws an `OptionError` for what is no folder of an output of many files; the folder without a
  /// slash at its end.
  static func folder(_ path: String) throws -> String {
    guard path != "-" else {
      throw OptionError(
        "a file is written for each document, which standard output cannot take",
        at: .value("path"), hint: "name a folder, such as out/{name}")
    }
    var rest = path[...]
    while rest.utf8.count > 1, rest.utf8.last == 0x2F { rest.removeLast() }
    guard !rest.isEmpty else {
      throw OptionError(
        "'\(path)' names no folder", at: .value("path"), hint: "such as out/{name}")
    }
    try checkPlaceholders(path)
    return String(rest)
  }

  private static func checkPlaceholders(_ path: String) throws {
    var rest = path
    for placeholder in placeholders { rest = rest.replacing(placeholder, with: "") }
    guard !rest.contains("{"), !rest.contains("}") else {
      throw OptionError(
        "'\(path)' has an unknown placeholder", at: .value("path"),
        hint: "there are \(placeholders.joined(separator: " and "))")
    }
  }

  static func resolve(_ path: String, _ context: OutputContext) -> String {
    path.replacing("{name}", with: context.name).replacing("{shard}", with: context.shard)
  }
}
