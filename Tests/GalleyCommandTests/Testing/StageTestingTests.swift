import GalleyCommand
import Testing

/// Tests of stages that a file defines.
struct StageTestingTests {
  private static let stage = """
    stage: watch@1
    summary: Days that a text speaks of.
    params:
      words: { type: integer, default: 1, help: fewest words }
    needs: [layers.sentence]
    provides: [layers.date]
    steps:
      - drop: { when: "stats.words < {{ words }}", reason: short }
      - dates
      - id: tagger
        exec: { command: [sh, -c, 'exit 3'], provides: [layers.topic] }
    tests:

    """

  @Test func `gives a stage what it needs, its parameters, and mocks of its steps`() async throws {
    let result = try await test(
      """
      - name: needs sentences of a page
        given: { html: '<article><p>They met on Monday, 4 May 2026, in the town hall.</p></article>' }
        mocks: { tagger: { set: { extra.tags: [a, b] } } }
        expect:
          layers: { sentence: 1, date: [{ text: 'Monday, 4 May 2026', value: 2026-05-04 }], topic: [] }
          equals: { extra.tags: [a, b] }
      - name: drops a short text
        params: { words: 4 }
        given: { text: One two three. }
        mocks: { exec: { set: {} } }
        expect: { dropped: { stage: watch, reason: short } }
      - name: has the answer of a program
        given: { text: On 4 May 2026. }
        mocks: { exec@1: { output: { summary: Short } } }
        expect: { equals: { summary: Short } }
      - name: fails with the step
        given: { text: On 4 May 2026. }
        mocks: { tagger: { fail: no model } }
        expect: { failed: { stage: watch, reason: mock, message: 'in tagger: no model' } }
      """)
    #expect(result.status == .success, "\(result)")
    #expect(result.output.hasSuffix("\n4 tests in 1 file: 4 passed\n"))
  }

  @Test func `runs the steps inside a stage up to one or alone`() async throws {
    let result = try await test(
      """
      - name: through
        through: dates
        given: { text: On 4 May 2026. }
        expect: { layers: { date: 1 } }
      - name: only
        only: drop
        params: { words: 9 }
        given: { text: On 4 May 2026. }
        expect: { dropped: short, layers: { date: 0, sentence: 0 } }
      """)
    #expect(result.status == .success, "\(result)")
  }

  @Test func `runs no program that is neither mocked nor allowed`() async throws {
    let tests = """
      - name: a
        given: { text: On 4 May 2026. }
        expect: { kept: true }
      """
    #expect(
      try await test(tests)
        == CommandResult(
          .failure,
          output: """
            FAIL  w.stage.yaml:13: a (0 ms)
                  w.stage.yaml:13:5: 'tagger' runs a program of this machine: mock it, or allow it \
            with --allow-exec
            1 test in 1 file: 0 passed, 1 failed

            """))
    let allowed = try await test(tests, "--allow-exec")
    #expect(allowed.status == .failure)
    #expect(allowed.output.contains("the document was failed by 'watch'"), "\(allowed)")
  }

  @Test func `tests the stages that a pipeline defines`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      define:
        - stage: short@1
          summary: Drops short texts.
          needs: [text]
          steps:
            - drop: { when: "stats.words < 3", reason: short }
          tests:
            - name: two words
              given: { text: Two words. }
              expect: { dropped: short }
      fetch: { files: { root: . } }
      stages: [clean, short@1]
      output: { jsonl: { path: o } }
      tests:
        - name: one word
          given: { text: One. }
          expect: { dropped: { stage: short, reason: short } }
      """)
    let result = await galley(["test", path], in: folder)
    #expect(result.status == .success, "\(result)")
    #expect(result.output.hasSuffix("\n2 tests in 1 file: 2 passed\n"))
  }

  @Test func `steps with the same stage are told apart by their place`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "w.stage.yaml",
      """
      stage: twice@1
      summary: Drops texts that are too short or too long.
      needs: [text]
      steps:
        - drop: { when: "stats.words < 2", reason: short }
        - drop: { when: "stats.words > 2", reason: long }
      tests:
        - name: the second alone
          only: steps[1].drop
          given: { text: One two three. }
          expect: { dropped: { stage: "steps[1].drop", reason: long } }
      """)
    let result = await galley(["test", path], in: folder)
    #expect(result.status == .success, "\(result)")
  }

  private func test(_ tests: String, _ flags: String...) async throws -> CommandResult {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "w.stage.yaml", Self.stage + tests.split(separator: "\n").map { "  \($0)\n" }.joined())
    let result = await galley(["test", path] + flags, in: folder)
    return CommandResult(result.status, output: result.output.withoutTimes, error: result.error)
  }
}
