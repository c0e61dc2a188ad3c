import GalleyCore
import Testing

struct ConditionStagesTests {
  @Test(arguments: [
    ("drop: { when: 'stats.words < 3', reason: too_short }", Verdict.drop(reason: "too_short")),
    ("drop: { when: 'stats.words < 2', reason: too_short }", .keep),
    ("drop: { when: 'stats.words < 3' }", .drop(reason: "dropped")),
    ("keep: { when: 'stats.words < 3' }", .keep),
    ("keep: { when: 'stats.words > 3' }", .drop(reason: "not_kept")),
    ("keep: { when: 'stats.words > 3', reason: short }", .drop(reason: "short")),
  ])
  func `a condition decides, and its reason is given`(yaml: String, verdict: Verdict) throws {
    var document = document(.given("Two words."))
    #expect(try document.run(yaml) == verdict)
  }

  @Test(arguments: [
    ("drop: { when: 'stats.sentences < 3' }", Verdict.keep),
    ("keep: { when: 'stats.sentences < 3' }", .drop(reason: "not_kept")),
    ("drop: { when: 'extra.score' }", .keep),
    ("keep: { when: 'extra.score' }", .drop(reason: "not_kept")),
  ])
  func `a condition without a value is not true`(yaml: String, verdict: Verdict) throws {
    var document = document(.given("Two words."))
    #expect(try document.run(yaml) == verdict)
  }

  @Test(arguments: [
    "drop", "keep", "drop: {}", "drop: { reason: a }", "drop: { when: 'size(' }",
    "drop: { when: 'true', reason: Not a code }",
  ])
  func `what is missing or malformed is refused`(yaml: String) {
    #expect(throws: StageProblems.self) { try stage(yaml) }
  }
}
