import Testing

/// Environment variables in pipeline files.
struct EnvironmentLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "a variable that is not set",
      #"""
      galley: 1
      fetch:
        files: { root: "${CORPUS}" }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:18: error: environment variable 'CORPUS' is not set
            3 |   files: { root: "${CORPUS}" }
              |                  ^^^^^^^^^^^ set it, or give a default: ${CORPUS:-…}

        """#),
    LintCase(
      "a variable near one that is set",
      #"""
      galley: 1
      fetch:
        files: { root: "${CORPSU}/a" }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      environment: ["CORPUS": "x"],
      says: #"""
        p.galley.yaml:3:18: error: environment variable 'CORPSU' is not set
            3 |   files: { root: "${CORPSU}/a" }
              |                  ^^^^^^^^^^^^^ did you mean 'CORPUS'?

        """#),
    LintCase(
      "a variable without brace",
      #"""
      galley: 1
      fetch:
        files: { root: "${CORPUS" }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      environment: ["CORPUS": "x"],
      says: #"""
        p.galley.yaml:3:18: error: '${' without '}'
            3 |   files: { root: "${CORPUS" }
              |                  ^^^^^^^^^^ write $${ for a literal ${

        """#),
    LintCase(
      "a variable that has no name",
      #"""
      galley: 1
      fetch:
        files: { root: "${1A}${}" }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:18: error: '1A' is not the name of an environment variable
            3 |   files: { root: "${1A}${}" }
              |                  ^^^^^^^^^^ letters, digits and '_', as in ${CORPUS}; write $${ for a literal ${
        p.galley.yaml:3:18: error: '' is not the name of an environment variable
            3 |   files: { root: "${1A}${}" }
              |                  ^^^^^^^^^^ letters, digits and '_', as in ${CORPUS}; write $${ for a literal ${

        """#),
    LintCase(
      "a variable in the middle of a path",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: "${OUT}/{name}.jsonl" }

      """#,
      says: #"""
        p.galley.yaml:7:18: error: environment variable 'OUT' is not set
            7 |   jsonl: { path: "${OUT}/{name}.jsonl" }
              |                  ^^^^^^^^^^^^^^^^^^^^^ set it, or give a default: ${OUT:-…}

        """#),
    LintCase(
      "a variable as the whole path",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: "${OUT}" }

      """#,
      says: #"""
        p.galley.yaml:7:18: error: environment variable 'OUT' is not set
            7 |   jsonl: { path: "${OUT}" }
              |                  ^^^^^^^^ set it, or give a default: ${OUT:-…}

        """#),
    LintCase(
      "a variable instead of a duration",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { time: "${TIME}" } }

      """#,
      says: #"""
        p.galley.yaml:8:29: error: environment variable 'TIME' is not set
            8 | limits: { document: { time: "${TIME}" } }
              |                             ^^^^^^^^^ set it, or give a default: ${TIME:-…}

        """#),
    LintCase(
      "a value of the wrong type",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { time: "${TIME}" } }

      """#,
      environment: ["TIME": "soon"],
      says: #"""
        p.galley.yaml:8:29: error: expected duration such as 500ms, 5s or 2m, found 'soon'
            8 | limits: { document: { time: "${TIME}" } }
              |                             ^^^^^^^^^ Longest time for one document.

        """#),
    LintCase(
      "a value cannot add options",
      #"""
      galley: 1
      fetch:
        files: { root: pages, follow_links: "${LINKS}" }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      environment: ["LINKS": "true, include: x"],
      says: #"""
        p.galley.yaml:3:39: error: expected true or false, found 'true, include: x'
            3 |   files: { root: pages, follow_links: "${LINKS}" }
              |                                       ^^^^^^^^^^ Whether links are followed.

        """#),
    LintCase(
      "a variable in a path of its own line",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: 
          path: "${OUT}"

      """#,
      says: #"""
        p.galley.yaml:8:11: error: environment variable 'OUT' is not set
            8 |     path: "${OUT}"
              |           ^^^^^^^^ set it, or give a default: ${OUT:-…}

        """#),
  ]
}
