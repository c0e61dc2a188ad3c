internal import GalleyCore
internal import YAML

extension ConfigReader {
  /// Names of pipelines and steps are parts of paths and of reports.
  mutating func checkPlain(_ name: String, at node: YAMLNode) {
    let isPlain = name.utf8.allSatisfy {
      $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || (0x30...0x39).contains($0)
        || (0x41...0x5A).contains($0 & 0xDF)
    }
    guard !isPlain || name.isEmpty || name.hasPrefix(".") else { return }
    error(
      "a name has letters, digits, '-', '_' and '.' alone", at: node,
      hint: name.hasPrefix(".") ? "begin with another character than '.'" : "such as daily-news_2")
  }
}

extension Array {
  /// The component called `name`, with or without its version, or an error with the nearest name.
  /// Without a version it is the newest, which is noted where a file defines it.
  func entry<Configured>(
    _ name: String, _ kind: String, _ start: YAMLMark, _ end: YAMLMark, _ reader: inout ConfigReader
  ) -> ComponentEntry<Configured>? where Element == ComponentEntry<Configured> {
    if let exact = first(where: { $0.spec.versionedName == name }) { return exact }
    let newest = filter { $0.spec.name == name }.max { $0.spec.version < $1.spec.version }
    if let newest {
      if newest.definedIn != nil {
        reader.report(
          "'\(name)' means \(newest.spec.versionedName) today", from: start, to: end,
          severity: .note, hint: "write '\(newest.spec.versionedName)' to keep that version")
      }
      return newest
    }
    reader.report(
      "unknown \(kind) '\(name)'", from: start, to: end, hint: hint(for: name, kind))
    return nil
  }

  private func hint<Configured>(for name: String, _ kind: String) -> String
  where Element == ComponentEntry<Configured> {
    let plain = String(name.prefix { $0 != "@" })
    let versions = filter { $0.spec.name == plain }.map(\.spec.versionedName)
    if !versions.isEmpty { return "there is \(versions.joined(separator: ", "))" }
    let names = map(\.spec.name)
    return Suggestion.hint(for: name, among: names)
      ?? "known are \(names.joined(separator: ", "))"
      + (kind == "stage" ? "; 'use' names files that define others" : "")
  }
}
