import Foundation
import Testing

/// What no file does.
struct HabitTests {
  @Test func `no source file has more than 400 lines`() throws {
    for file in try SourceTree.swiftFiles("Sources") {
      #expect(file.lines.count <= 401, "\(file.path)")
    }
  }

  @Test(arguments: [
    "@unchecked Sendable", "try!", "as!", "nonisolated(unsafe)", "import Foundation",
    "catch {}", "catch { }",
  ])
  func `no source file takes a short cut`(words: String) throws {
    for file in try SourceTree.swiftFiles("Sources") {
      for (index, line) in file.lines.enumerated() where isFound(words, in: line) {
        Issue.record("\(file.path):\(index + 1): \(words)")
      }
    }
  }

  @Test func `no text in a source file names a host`() throws {
    for file in try SourceTree.swiftFiles("Sources") {
      for (index, line) in file.lines.enumerated() where namesHost(line) {
        Issue.record("\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test(arguments: [
    (#"let url = "https://news.example.com/a""#, true), (#"name == "www.example""#, true),
    (#"case "example.org": 1"#, true), (#"host.hasPrefix("www.")"#, false),
    (#"values.compactMap { "\($0.common)" }"#, false),
    (#""$schema": "https://json-schema.org/draft/2020-12/schema""#, false),
    (#"static let profiles = "http://netpreserve.org/warc/1.1/revisit/""#, false),
  ])
  func `knows a host in a text`(line: String, isHost: Bool) {
    #expect(namesHost(line[...]) == isHost)
  }

  @Test func `no test file is empty`() throws {
    for file in try SourceTree.swiftFiles("Tests") {
      let isEmpty = file.text.allSatisfy { $0.isWhitespace }
      #expect(!isEmpty, "\(file.path)")
    }
  }

  private func namesHost(_ line: Substring) -> Bool {
    // Names of schemas look like addresses, and are none.
    let schema = #/(?:json-schema|schema|netpreserve|www\.tei-c|www\.iptc)\.org\b/#
    let rest = line.replacing(schema, with: "")
    let host = #/"[^"]*\b(?:www\.[a-z0-9-]|[a-z0-9-]+\.(?:com|org|net|edu|gov|info)\b)[^"]*"/#
    return rest.firstMatch(of: host.wordBoundaryKind(.simple)) != nil
  }

  /// A word that is matched must stand alone: `as!` is not the end of `has!`.
  private func isFound(_ words: String, in line: Substring) -> Bool {
    guard !line.drop(while: { $0 == " " }).hasPrefix("//"), let found = line.firstRange(of: words)
    else { return false }
    guard found.lowerBound > line.startIndex, words.first?.isLetter == true else { return true }
    return !line[line.index(before: found.lowerBound)].isLetter
  }

  /// A checkout says nothing about where and how it was made.
  @Test func `no file names the place where it was written`() throws {
    // Put together here, so that this file is not one of those that it looks for.
    let words = ["suba" + "gent", "age" + "nt", "ses" + "sion"]
    let paths = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/"]
    for file in try SourceTree.trackedFiles() where !isArticle(file.path) {
      for (index, line) in file.lines.enumerated() {
        let place = "\(file.path):\(index + 1): \(line)"
        let found = line.lowercased().split { !$0.isLetter && $0 != "_" && $0 != "-" }
        #expect(!found.contains { words.contains(String($0)) }, "\(place)")
        #expect(!paths.contains { line.contains($0) }, "\(place)")
      }
    }
  }

  /// Articles are about all the world, and a list of names and words is in every language.
  private func isArticle(_ path: String) -> Bool {
    path.hasPrefix("Examples/articles/") || path.hasPrefix("Examples/jsonl/")
      || path.hasPrefix("Tests/GoldenTests/Pages/") || path.hasPrefix("Sources/CNames/")
      || path == "Scripts/gazetteers.extra.tsv"
  }
}
