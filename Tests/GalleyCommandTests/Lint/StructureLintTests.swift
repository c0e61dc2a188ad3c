import Testing

/// Files whose parts are missing, unknown or in the wrong place.
struct StructureLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "an unknown key",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      stage: [clean]

      """#,
      says: #"""
        p.galley.yaml:8:1: error: unknown key 'stage' of the pipeline file
            8 | stage: [clean]
              | ^^^^^ did you mean 'stages'?

        """#),
    LintCase(
      "an unknown key that is near none",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      wardrobe: 1

      """#,
      says: #"""
        p.galley.yaml:8:1: error: unknown key 'wardrobe' of the pipeline file
            8 | wardrobe: 1
              | ^^^^^^^^ known are galley, name, use, define, fetch, stages, output, rejects, limits, tests

        """#),
    LintCase(
      "no version",
      #"""
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:1:1: error: the version of the language is missing
            1 | fetch:
              | ^ begin with 'galley: 1'

        """#),
    LintCase(
      "another version",
      #"""
      galley: 2
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:1:9: error: version '2' of the language is not known
            1 | galley: 2
              |         ^ write 1

        """#),
    LintCase(
      "no reader",
      #"""
      galley: 1
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:1:1: error: 'fetch' is missing
            1 | galley: 1
              | ^ name one reader: files, jsonl

        """#),
    LintCase(
      "no output",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean

      """#,
      says: #"""
        p.galley.yaml:1:1: error: 'output' is missing
            1 | galley: 1
              | ^ name one writer: jsonl

        """#),
    LintCase(
      "an empty mapping",
      #"""
      {}

      """#,
      says: #"""
        p.galley.yaml:1:1: error: the version of the language is missing
            1 | {}
              | ^ begin with 'galley: 1'
        p.galley.yaml:1:1: error: 'fetch' is missing
            1 | {}
              | ^ name one reader: files, jsonl
        p.galley.yaml:1:1: error: 'stages' is missing
            1 | {}
              | ^ list the stages in order
        p.galley.yaml:1:1: error: 'output' is missing
            1 | {}
              | ^ name one writer: jsonl

        """#),
    LintCase(
      "an unknown reader",
      #"""
      galley: 1
      fetch:
        flies: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:3: error: unknown reader 'flies'
            3 |   flies: { root: pages }
              |   ^^^^^ did you mean 'files'?

        """#),
    LintCase(
      "a reader near none",
      #"""
      galley: 1
      fetch:
        postgres: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:3: error: unknown reader 'postgres'
            3 |   postgres: { root: pages }
              |   ^^^^^^^^ known are files, jsonl

        """#),
    LintCase(
      "an unknown writer",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        json: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:7:3: error: unknown writer 'json'
            7 |   json: { path: out.jsonl }
              |   ^^^^ did you mean 'jsonl'?

        """#),
    LintCase(
      "two readers",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
        jsonl: { path: a.jsonl }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:3: error: 'fetch' takes exactly one reader
            3 |   files: { root: pages }
              |   ^ one of files, jsonl

        """#),
    LintCase(
      "no reader under fetch",
      #"""
      galley: 1
      fetch:
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:2:7: error: 'fetch' takes exactly one reader
            2 | fetch:
              |       ^ one of files, jsonl

        """#),
    LintCase(
      "a list of readers",
      #"""
      galley: 1
      fetch: [files]
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:2:8: error: 'fetch' takes exactly one reader
            2 | fetch: [files]
              |        ^^^^^^^ one of files, jsonl

        """#),
    LintCase(
      "a reader without its options",
      #"""
      galley: 1
      fetch: files
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:2:8: error: reader 'files' needs 'root'
            2 | fetch: files
              |        ^^^^^ Folder with the pages.

        """#),
    LintCase(
      "a name with a slash",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      name: news/room

      """#,
      says: #"""
        p.galley.yaml:8:7: error: a name has letters, digits, '-', '_' and '.' alone
            8 | name: news/room
              |       ^^^^^^^^^

        """#),
    LintCase(
      "a name that hides",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      name: .news

      """#,
      says: #"""
        p.galley.yaml:8:7: error: a name has letters, digits, '-', '_' and '.' alone
            8 | name: .news
              |       ^^^^^ begin with another character than '.'

        """#),
  ]
}
