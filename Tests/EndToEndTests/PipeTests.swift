import Foundation
import Glibc
import JSON
import Testing

/// `galley pipe` under those who start it.
struct PipeTests {
  private static func line(_ members: [(String, String)]) -> String {
    JSONValue.object(members.map { .init($0.0, .string($0.1)) }).compact
  }

  /// Lines with pages of all kinds, good and bad, and what becomes of each.
  private static func lines(_ count: Int) -> [(line: String, id: String?, outcome: String)] {
    (0..<count).map { number in
      let (id, page) = ("doc-\(number)", Corpus.page(number))
      switch number % 7 {
      case 0, 1: return (line([("id", id), ("html", page)]), id, "kept")
      case 2:
        let bytes = Data(page.utf8).base64EncodedString()
        return (line([("html_b64", bytes), ("id", id)]), id, "kept")
      case 3: return (line([("id", id), ("path", "pages/00000.html")]), id, "kept")
      case 4: return (line([("id", id), ("html", "<p>short</p>")]), id, "dropped")
      case 5: return (line([("id", id), ("path", "pages/none.html")]), id, "failed")
      default: return ("{\"id\": \"\(id)\", \"html\": ", nil, "failed")
      }
    }
  }

  private static func corpus(_ limits: String = "document: { isolate: none }") throws -> Corpus {
    let corpus = try Corpus(
      stages: "- drop: { when: \"stats.words < 20\", reason: short }", limits: limits)
    try corpus.addPages(1)
    return corpus
  }

  private static func root(_ line: String) throws -> JSONNode {
    try JSONDocument(Array(line.utf8)).root
  }

  @Test(arguments: ["none", "process"])
  func `every line has one answer, in order`(isolation: String) throws {
    let corpus = try Self.corpus("document: { isolate: \(isolation) }")
    let lines = Self.lines(isolation == "none" ? 1400 : 140)
    let (answers, code, error) = try Piped(corpus.folder, "--workers", "3").all(lines.map(\.line))
    #expect(code == 0, "\(error)")
    #expect(error.isEmpty)
    try #require(answers.count == lines.count)
    for (line, answer) in zip(lines, answers) {
      let root = try Self.root(answer)
      #expect(root["id"]?.string == line.id, "\(answer)")
      #expect(root["outcome"]?.string == line.outcome, "\(answer)")
      #expect((root["record"] != nil) == (line.outcome == "kept"))
      #expect((root["reason"]?.string == nil) == (line.outcome == "kept"))
    }
  }

  @Test func `answers are the same for any number of workers, and records those of a run`() throws {
    let corpus = try Self.corpus()
    let lines = Self.lines(210).map(\.line)
    let one = try Piped(corpus.folder, "--workers", "1").all(lines)
    #expect(try Piped(corpus.folder, "--workers", "4").all(lines).answers == one.answers)
    #expect(try corpus.run().code == 0)
    let line = try #require(corpus.folder.lines("out.jsonl").first)
    let run = try Self.root(line)
    let answers = try Piped(corpus.folder).all([#"{"path": "pages/00000.html"}"#]).answers
    // Its name below the folder of the run is another.
    let answer = try #require(answers.first)
    let record = try #require(try Self.root(answer)["record"])
    for key in ["text", "title", "text_hash", "layers", "blocks", "stats"] {
      #expect(record[key].map(JSONValue.init) == run[key].map(JSONValue.init), "\(key)")
    }
  }

  @Test func `an answer does not wait for more lines`() throws {
    let pipe = try Piped(Self.corpus().folder)
    for number in 0..<5 {
      try pipe.write([Self.line([("id", "\(number)"), ("html", Corpus.page(number))])])
      let answer = try #require(try pipe.answer())
      #expect(try Self.root(answer)["id"]?.string == "\(number)")
    }
    try pipe.closeInput()
    let (answers, code, _) = try pipe.ending()
    #expect(answers.isEmpty)
    #expect(code == 0)
  }

  @Test func `no line has no answer, and a blank one has`() throws {
    let corpus = try Self.corpus()
    let empty = try Piped(corpus.folder).all([])
    #expect(empty.answers.isEmpty)
    #expect(empty.code == 0, "\(empty.error)")
    let blank = try Piped(corpus.folder).all(["", " "]).answers
    #expect(try blank.map { try Self.root($0)["reason"]?.string } == ["bad_json", "bad_json"])
  }

  @Test func `a line that is too long is answered and not kept`() throws {
    let long = Self.line([("id", "a"), ("html", String(repeating: "x", count: 3_000_000))])
    let good = Self.line([("id", "b"), ("html", Corpus.page(1))])
    let (answers, code, _) = try Piped(Self.corpus().folder, "--max-line", "1MB").all([long, good])
    #expect(code == 0)
    try #require(answers.count == 2)
    #expect(try Self.root(answers[0])["reason"]?.string == "too_large")
    #expect(try Self.root(answers[0])["id"]?.isNull == true)
    #expect(try Self.root(answers[1])["id"]?.string == "b")
  }

  @Test func `a signal ends the waiting, and what was read is answered`() throws {
    let pipe = try Piped(Self.corpus().folder)
    try pipe.write([Self.line([("id", "a"), ("html", Corpus.page(1))]), "{\"id\": \"cut"])
    _ = try #require(try pipe.answer())
    pipe.terminate()
    #expect(try pipe.code() == 75)
    try pipe.closeInput()
  }

  @Test func `a reader that goes away is the end`() throws {
    let pipe = try Piped(Self.corpus().folder)
    try pipe.closeOutput()
    try? pipe.write([Self.line([("id", "a"), ("html", Corpus.page(1))])])
    try? pipe.closeInput()
    #expect(try pipe.code() == 3)
  }

  @Test func `strict ends with its own status, and a wrong pipeline with that of usage`() throws {
    let corpus = try Self.corpus()
    #expect(try Piped(corpus.folder, "--strict").all(["{}"]).code == 4)
    let file = String(decoding: try corpus.folder.bytes("p.galley.yaml"), as: UTF8.self)
    try corpus.folder.write(
      "p.galley.yaml", file.replacingOccurrences(of: "- clean", with: "- claen"))
    let wrong = try Piped(corpus.folder).all([])
    #expect(wrong.code == 2)
    #expect(wrong.error.contains("unknown stage 'claen'"), "\(wrong.error)")
  }
}
