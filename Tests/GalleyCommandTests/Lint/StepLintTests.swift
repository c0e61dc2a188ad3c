import Testing

/// Steps that name no stage, or a name that is taken.
struct StepLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "no stages",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:1:1: error: 'stages' is missing
            1 | galley: 1
              | ^ list the stages in order

        """#),
    LintCase(
      "an unknown stage",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - claen
        - segment
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: unknown stage 'claen'
            5 |   - claen
              |     ^^^^^ did you mean 'clean'?

        """#),
    LintCase(
      "a stage of another version",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean@9
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: unknown stage 'clean@9'
            5 |   - clean@9
              |     ^^^^^^^ there is clean@1

        """#),
    LintCase(
      "stages that are no list",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages: clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:4:9: error: 'stages' takes a list
            4 | stages: clean
              |         ^^^^^ one stage a line: '- clean'

        """#),
    LintCase(
      "stages without a value",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:4:8: error: 'stages' takes a list
            4 | stages:
              |        ^ one stage a line: '- clean'

        """#),
    LintCase(
      "a step of two stages",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean:
          segment: {}
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: a step is one stage
            5 |   - clean:
              |     ^ begin each stage with '- '

        """#),
    LintCase(
      "a step without a stage",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - id: first
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: a step is one stage
            5 |   - id: first
              |     ^^^^^^^^^ name the stage

        """#),
    LintCase(
      "an empty step",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        -
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:4: error: a step is one stage
            5 |   -
              |    ^ name the stage

        """#),
    LintCase(
      "a list of steps inside the list",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - [clean, segment]
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: a step is one stage, not a list
            5 |   - [clean, segment]
              |     ^^^^^^^^^^^^^^^^

        """#),
    LintCase(
      "an id used twice",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - id: first
          clean: {}
        - id: first
          segment: {}
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:7:9: error: another step is called 'first'
            7 |   - id: first
              |         ^^^^^ choose another id

        """#),
    LintCase(
      "an id that is the name of another step",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - id: clean
          segment: {}
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:9: error: another step is called 'clean'
            6 |   - id: clean
              |         ^^^^^ choose another id

        """#),
    LintCase(
      "an id that the run itself uses",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - id: output
          clean: {}
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:9: error: another step is called 'output'
            5 |   - id: output
              |         ^^^^^^ choose another id

        """#),
    LintCase(
      "an id that is a list",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - id: [a]
          clean: {}
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:9: error: expected a name
            5 |   - id: [a]
              |         ^^^

        """#),
    LintCase(
      "an empty id",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - id: ''
          clean: {}
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:9: error: a name has letters, digits, '-', '_' and '.' alone
            5 |   - id: ''
              |         ^^

        """#),
  ]
}
