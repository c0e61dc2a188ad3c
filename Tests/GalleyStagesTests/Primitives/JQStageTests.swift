import Foundation
import GalleyCore
import GalleyStages
import Testing
import YAML

/// What configuring a stage reports: line, column, message.
func problems(_ yaml: String, files: [String: String] = [:]) throws -> [String] {
  let node = try YAMLParser.parse(Array(yaml.utf8))
  let member = try #require(node.members?.first)
  let entry = try #require(Registry.builtinStages.first { $0.spec.name == member.key })
  var reader = ConfigReader(file: "test.yaml") { path in
    guard let text = files[path] else { throw NoFiles() }
    return Array(text.utf8)
  }
  _ = entry.configure(member.value, &reader)
  return reader.diagnostics.map { "\($0.file):\($0.line):\($0.column): \($0.message)" }
}

/// The reason and the sentence for which a stage fails.
func failure(_ body: () throws -> Verdict) -> String? {
  do {
    let verdict = try body()
    Issue.record("it did not fail: \(verdict)")
    return nil
  } catch {
    return "\((error as? any ReasonedError)?.reason ?? "?"): \(error)"
  }
}

struct JQStageTests {
  @Test func `the output is the new record`() throws {
    var document = document(.given("Two words."))
    document.metadata.title = "Old"
    document.extra = [.init("gone", .integer(1))]
    let program = """
      jq:
        program: |
          .title = "New"
          | .extra = {words: (.text | split(" ") | length)}
      """
    #expect(try document.run(program) == .keep)
    #expect(document.metadata.title == "New")
    #expect(document.extra == [.init("words", .integer(2))])
    #expect(document.string == "Two words.")
    #expect(document.provenance.contains { $0.field == "title" && $0.from == "jq" })
  }

  @Test func `what the output leaves out is removed`() throws {
    var document = document(.given("Two words."))
    document.metadata.title = "Old"
    #expect(try document.run("jq: { program: 'del(.title)' }") == .keep)
    #expect(document.metadata.title == nil)
    #expect(document.string == "Two words.")
  }

  @Test func `a record that is not changed stays as it is`() throws {
    var document = document(.html(articlePage), url: "https://news.example/2026/tram")
    _ = try document.run("clean", "metadata", "segment")
    var encoder = RecordEncoder()
    encoder.append(document)
    let before = encoder.lines
    #expect(try document.run("jq: { program: '.' }") == .keep)
    encoder.clear()
    encoder.append(document)
    #expect(
      String(decoding: encoder.lines, as: UTF8.self) == String(decoding: before, as: UTF8.self))
  }

  @Test func `the output goes to a field`() throws {
    var document = document(.given("Two words."))
    #expect(try document.run("jq: { program: '.stats.words', to: extra.words }") == .keep)
    #expect(document.extra == [.init("words", .integer(2))])
  }

  @Test(arguments: [
    (".text | split(\" \")[]", Value.list([.string("Two"), .string("words.")])),
    ("empty", .list([])),
  ])
  func `all outputs go to a field`(program: String, expected: Value) throws {
    var document = document(.given("Two words."))
    #expect(try document.run("jq: { program: '\(program)', to: extra.all, all: true }") == .keep)
    #expect(document.extra == [.init("all", expected)])
  }

  @Test func `arguments are texts with a name`() throws {
    var document = document(.given("Two words."))
    let yaml = "jq: { program: '$a + $b', to: title, arguments: { a: x, b: \"1\" } }"
    #expect(try document.run(yaml) == .keep)
    #expect(document.metadata.title == "x1")
  }

  @Test(arguments: [
    ("jq: { program: empty }", "jq_empty"),
    ("jq: { program: 'select(.stats.words > 5)', empty: short }", "short"),
    ("jq: { program: empty, to: title }", "jq_empty"),
  ])
  func `a document without output is dropped`(yaml: String, reason: String) throws {
    var document = document(.given("Two words."))
    #expect(try document.run(yaml) == .drop(reason: reason))
  }

  @Test(arguments: [
    (
      "'., .'",
      "jq_many: the jq program gives more than one output; wrap it as [ … ] or in first( … )"
    ),
    (
      "repeat(.)",
      "jq_many: the jq program gives more than one output; wrap it as [ … ] or in first( … )"
    ),
    ("'error(\"no date\")'", "jq_error: no date"),
    ("'.text.a'", "jq_error: Cannot index string with string \"a\""),
    (
      "'.text'",
      "jq_not_object: the jq program gives no object, so it is no record; say with 'to' where it goes"
    ),
    ("'{titel: 1}'", "wrong_field: the record has no field 'titel', did you mean 'title'?"),
    ("'.id = \"x\"'", "wrong_field: 'id' cannot be changed"),
    ("'.title = 1'", "wrong_field: 'title' takes text, found an integer"),
  ])
  func `a program that goes wrong fails the document`(program: String, expected: String) throws {
    var document = document(.given("Two words."))
    #expect(failure { try document.run("jq: { program: \(program) }") } == expected)
  }

  @Test func `of several outputs for a field it is said how to take all`() throws {
    var document = document(.given("Two words."))
    #expect(
      failure { try document.run("jq: { program: '1, 2', to: extra.n }") }
        == "jq_many: the jq program gives more than one output; wrap it as [ … ] or in first( … ), "
        + "or give 'all: true'")
  }

  @Test func `a program that never ends fails the document, and the next has a process`() throws {
    var stage = try stage(
      "jq: { program: 'if .text == \"bad\" then last(repeat(1)) else . end', time: 300ms }")
    for text in ["bad", "good", "bad", "good"] {
      var document = document(.given(text))
      if text == "good" {
        #expect(try stage.process(&document) == .keep)
      } else {
        let failure = failure { try stage.process(&document) } ?? ""
        #expect(
          failure.hasPrefix("jq_time_limit: the jq program takes longer than 0.3"), "\(failure)")
      }
    }
  }

  @Test func `a program that takes all memory fails the document`() throws {
    var document = document(.given("Two words."))
    let failure = failure {
      try document.run("jq: { program: '[range(1e12)]', to: extra.n, time: 60s }")
    }
    #expect(
      failure == "jq_memory_limit: the jq program needs more than 256 MB of memory on this text")
  }

  @Test func `the document's limit ends a program first`() throws {
    let workspace = Workspace()
    workspace.deadline = .after(.milliseconds(200))
    let origin = Page.Origin(path: "a", bytes: 0, sha256: "00", mediaType: "text/html")
    var document = Document(
      Page(id: "1", origin: origin, content: .given("x"), facts: Page.Facts(from: "sidecar")),
      workspace: workspace)
    #expect(throws: DeadlineExceeded.self) {
      try document.run("jq: { program: 'last(repeat(1))', time: 60s }")
    }
  }

  @Test(arguments: [
    ("jq: { program: '.a | foo' }", "test.yaml:1:22: jq: foo/0 is not defined"),
    (
      "jq:\n  program: |\n    .a\n\n    | foo(1)",
      "test.yaml:5:7: jq: foo/1 is not defined"
    ),
    (
      "jq:\n  program: |\n    # é\n    \"é\" | foo",
      "test.yaml:4:11: jq: foo/0 is not defined"
    ),
    (
      "jq:\n  program: >\n    .a\n    | foo(1)",
      "test.yaml:4:7: jq: foo/1 is not defined"
    ),
    (
      "jq: { program: '.a | [now]' }",
      "test.yaml:1:23: jq: 'now' cannot be used: the same text must give the same result at any time and place"
    ),
    ("jq: { program: '$name' }", "test.yaml:1:17: jq: $name is not defined"),
    (
      "jq: { program: ., file: a.jq }",
      "test.yaml:1:19: stage 'jq': 'program' and 'file' at once"
    ),
    ("jq: { to: title }", "test.yaml:1:5: stage 'jq': there is no program"),
    (
      "jq: { program: ., all: true }",
      "test.yaml:1:19: stage 'jq': 'all' gives a list, which is no record"
    ),
    ("jq: { file: a.jq, arguments: { x: y } }", "a.jq:2:3: jq: foo/0 is not defined"),
    (
      "jq: { program: ., to: stats }",
      "test.yaml:1:23: 'stats' follows from the page and cannot be set"
    ),
  ])
  func `mistakes are shown at their place`(yaml: String, expected: String) throws {
    #expect(try problems(yaml, files: ["a.jq": "$x |\n  foo"]).first == expected)
  }

  @Test func `a program in a file`() throws {
    let files = ["a.jq": ". | $x\n"]
    #expect(try problems("jq: { file: a.jq, to: title, arguments: { x: y } }", files: files) == [])
  }

  @Test func `parts that a program sets are provided`() throws {
    let node = try YAMLParser.parse(
      "{ program: ., provides: [layers.quote, extra.actor], to: title }")
    let entry = try #require(Registry.builtinStages.first { $0.spec.name == "jq" })
    var reader = ConfigReader(file: "test.yaml")
    reader.declaredLayers = ["quote": [.init("cue", .string)]]
    let provided = try #require(entry.configure(node, &reader)).provides
    #expect(provided.map(\.name) == ["layers.quote", "extra.actor", "title"])
    #expect(provided[0].attributes == [.init("cue", .string)])
  }
}
