import GalleyCore
import GalleyPipeline
import JSON
import Testing

struct SubstitutionTests {
  /// The reason for which a text is dropped by a stage with one parameter.
  private func verdict(
    _ condition: String, type: String = "words", given: String, text: String
  ) throws -> Verdict {
    let stages = DefinedStages(
      "  - s@1: { p: \(given) }",
      head: """
        define:
          - stage: s@1
            summary: x
            params: { p: { type: \(type) } }
            needs: [text]
            steps:
              - drop: { when: "\(condition)", reason: dropped }
        """)
    #expect(stages.said() == [])
    return try stages.outcome(text).verdict
  }

  @Test(arguments: [
    ("[a.b, c]", "xa.bx", Verdict.drop(reason: "dropped")), ("[a.b, c]", "a-b", .keep),
    ("c", "abc", .drop(reason: "dropped")),
  ])
  func `writes texts as a pattern that means them literally`(
    _ given: String, _ text: String, _ verdict: Verdict
  ) throws {
    #expect(
      try self.verdict(
        "matches(text, r'{{ p | pattern }}')", given: given, text: text) == verdict)
  }

  @Test(arguments: [
    ("text in {{ p | expression }}", "[\"it's\", b]", "it's", Verdict.drop(reason: "dropped")),
    ("text in {{ p | expression }}", "[\"it's\", b]", "a", .keep),
    ("text == {{ p | json }}", "it's", "it's", .drop(reason: "dropped")),
    ("text in {{ p | json }}", "[\"it's\", b]", "it's", .drop(reason: "dropped")),
    ("text in {{ p | json }}", "[1, 2]", "1", .drop(reason: "dropped")),
    ("size(text) == {{ p | json }}", "3", "abc", .drop(reason: "dropped")),
    ("text == {{ p | expression }}", "\"back\\\\slash\"", "back\\slash", .drop(reason: "dropped")),
  ])
  func `writes values as an expression`(
    _ condition: String, _ given: String, _ text: String, _ verdict: Verdict
  ) throws {
    let type = given.hasPrefix("[") ? "words" : "text"
    #expect(try self.verdict(condition, type: type, given: given, text: text) == verdict)
  }

  @Test func `refuses a list inside a text`() {
    let stages = DefinedStages(
      "  - s@1",
      head: """
        define:
          - stage: s@1
            summary: x
            params: { p: { type: words, default: [a, b] } }
            needs: [text]
            steps:
              - drop: { when: "text == '{{ p }}'" }
        """)
    #expect(
      stages.said() == [
        "p.galley.yaml:10:23: error: a list cannot stand inside a text (write {{ p | pattern }} or {{ p | expression }})"
      ])
  }

  @Test func `leaves other braces alone`() throws {
    #expect(
      try verdict(
        "text == '{{ }} {{a b}} {{ p }}'", type: "text", given: "x", text: "{{ }} {{a b}} x")
        == .drop(reason: "dropped"))
  }

  @Test func `joins a list to the list around it`() {
    let stages = DefinedStages(
      "  - s@1: { p: [paragraph] }",
      head: """
        define:
          - stage: s@1
            summary: x
            params: { p: { type: words } }
            needs: [text]
            provides: [layers.sentence, layers.paragraph]
            steps:
              - segment: { levels: [sentence, "{{ p }}"] }
        """)
    let inner = stages.check().pipeline?.steps.first?.stage.steps.first?.stage
    #expect(inner?.options.compact == #"{"levels":["sentence","paragraph"]}"#)
  }
}
