import Testing

/// Conditions that cannot be evaluated.
struct ExpressionLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "an empty expression",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:20: error: the expression is empty
            6 |   - drop: { when: "" }
              |                    ^

        """#),
    LintCase(
      "an expression that ends too soon",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "stats.words <" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:33: error: expected a value, found the end
            6 |   - drop: { when: "stats.words <" }
              |                                 ^

        """#),
    LintCase(
      "an unknown function",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "siez(text) < 9" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:20: error: unknown function 'siez'
            6 |   - drop: { when: "siez(text) < 9" }
              |                    ^^^^ did you mean 'size'?

        """#),
    LintCase(
      "an unknown field",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "stats.wrods < 80" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:26: error: unknown field 'stats.wrods'
            6 |   - drop: { when: "stats.wrods < 80" }
              |                          ^^^^^ did you mean 'stats.words'?

        """#),
    LintCase(
      "a comparison of unlike types",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "stats.words < 'x'" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:20: error: an integer cannot be compared with text
            6 |   - drop: { when: "stats.words < 'x'" }
              |                    ^^^^^^^^^^^^^^^^^

        """#),
    LintCase(
      "a condition that is a number",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "stats.words + 1" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:20: error: the expression must give true or false, not an integer
            6 |   - drop: { when: "stats.words + 1" }
              |                    ^^^^^^^^^^^^^^^

        """#),
    LintCase(
      "a member of a text",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "title.length > 3" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:26: error: 'title' is text and has no members
            6 |   - drop: { when: "title.length > 3" }
              |                          ^^^^^^

        """#),
    LintCase(
      "a bad regular expression",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "title matches '(a'" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:26: error: expected an operator, found 'matches'
            6 |   - drop: { when: "title matches '(a'" }
              |                          ^^^^^^^ write matches(…, …)

        """#),
    LintCase(
      "an expression over several lines",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop:
            when: >
              stats.words <
              'x'
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:7:13: error: an integer cannot be compared with text
            7 |       when: >
              |             ^

        """#),
    LintCase(
      "a plain expression",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: stats.wrods < 80 }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:25: error: unknown field 'stats.wrods'
            6 |   - drop: { when: stats.wrods < 80 }
              |                         ^^^^^ did you mean 'stats.words'?

        """#),
  ]
}
