import GalleyCommand
import Testing

/// What lint says of wrong tests.
struct TestLintTests {
  @Test(arguments: [
    ("name: a", "6:3: 'tests' takes a list, found a mapping", "begin each test with '- name: …'"),
    (
      "- name: a\n  gven: { text: A }\n  given: { text: A }\n  expect: { kept: true }",
      "7:5: unknown option 'gven' of a test", "did you mean 'given'?"
    ),
    (
      "- name: a\n  given: { text: A, htm: B }\n  expect: { kept: true }",
      "7:23: unknown option 'htm' of 'given'", "did you mean 'html'?"
    ),
    (
      "- name: a\n  given: { title: A }\n  expect: { kept: true }",
      "7:12: 'given' has nothing to begin with",
      "give one of text, html, html_file, text_file, record"
    ),
    (
      "- name: a\n  given: { text: A, html: B }\n  expect: { kept: true }",
      "7:12: 'given' has text and html at once",
      "give one of text, html, html_file, text_file, record"
    ),
    (
      "- name: a\n  given: { record: { titel: A } }\n  expect: { kept: true }",
      "7:24: unknown field 'titel' of the record", "did you mean 'title'?"
    ),
    (
      "- name: a\n  given: { record: { free_access: A } }\n  expect: { kept: true }",
      "7:37: 'free_access' takes true or false, found text", nil
    ),
    (
      "- name: a\n  given: { record: { text: A b., layers: { x: [c] } } }\n  expect: { kept: true }",
      "7:50: 'c' is not in the text after the annotation before it",
      "annotations stand in the order of the text"
    ),
    (
      "- name: a\n  through: segmnt\n  given: { text: A }\n  expect: { kept: true }",
      "7:14: no step is called 'segmnt'", "did you mean 'segment'?"
    ),
    (
      "- name: a\n  only: clean\n  through: clean\n  given: { text: A }\n  expect: { kept: true }",
      "7:11: 'only' and 'through' at once", "leave one of them out"
    ),
    (
      "- name: a\n  params: { x: 1 }\n  given: { text: A }\n  expect: { kept: true }",
      "7:13: a pipeline has no parameters", "'params' belongs to tests of a stage"
    ),
    (
      "- name: a\n  mocks: { cleen: { set: {} } }\n  given: { text: A }\n  expect: { kept: true }",
      "7:14: no step is called 'cleen'", "did you mean 'clean'?"
    ),
    (
      "- name: a\n  mocks: { clean: { set: {}, drop: x } }\n  given: { text: A }\n  expect: { kept: true }",
      "7:21: a mock does one thing", "one of set, output, drop, fail"
    ),
    (
      "- name: a\n  mocks: { clean: { set: { titel: A } } }\n  given: { text: A }\n  expect: { kept: true }",
      "7:30: the record has no field 'titel'", "did you mean 'title'?"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: {}", "8:13: 'expect' says nothing",
      "write kept: true where that is all"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { kept: false }",
      "8:21: a document that is not kept is dropped or failed",
      "write dropped: reason, or failed: reason"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { dropped: Too Short }",
      "8:24: expected snake_case code, found 'Too Short'", "write too_short"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { equals: { stats.wrods: 1 } }",
      "8:31: unknown field 'stats.wrods'", "did you mean 'stats.words'?"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { matches: { title: '(' } }",
      "8:35: missing closing parenthesis in pattern",
      "close the '(', or write \\( for the character"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { layers: { sentnce: 1 } }",
      "8:25: no stage makes a layer 'sentnce'", "did you mean 'sentence'?"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { layers: { date: [{ valeu: 1 }] } }",
      "8:34: unknown field 'valeu' of layers.date", "did you mean 'value'?"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { holds: stats.words }",
      "8:22: the expression must give true or false, not an integer", "write has(stats.words)"
    ),
    (
      "- name: a\n  given: { text: A }\n  expect: { record: { titel: 1 } }",
      "8:25: unknown field 'titel' of the record", "did you mean 'title'?"
    ),
    (
      "- name: a\n  given: { html_file: no.html }\n  expect: { kept: true }",
      "7:25: no.html: no such file or folder", "paths are relative to p.galley.yaml"
    ),
  ])
  func `says what is wrong with a test`(
    tests: String, message: String, hint: String?
  ) async throws {
    let result = try await TestedPipeline(tests).lint()
    #expect(result.status == .usage)
    let lines = result.error.split(separator: "\n")
    let place = message.prefix { $0 != " " }
    #expect(lines.first ?? "" == "p.galley.yaml:\(place) error:\(message.dropFirst(place.count))")
    let shown = lines.last?.split(separator: "^ ", omittingEmptySubsequences: false).dropFirst()
      .last
    #expect(shown.map(String.init) == hint)
  }

  @Test func `says all that is wrong at once`() async throws {
    let result = try await TestedPipeline(
      """
      - name: a
        given: { text: A }
        expect: { equals: { titel: A }, layers: { x: 1 }, kept: yes }
      - name: a
        through: x
        given: { txt: A }
        expect: { kept: true }
      """
    ).lint()
    #expect(
      result.error.matches(of: #/p.galley.yaml:([0-9]+:[0-9]+): error/#).map { String($0.output.1) }
        == ["8:25", "8:47", "8:61", "9:11", "10:14", "11:12", "11:14"])
  }
}
