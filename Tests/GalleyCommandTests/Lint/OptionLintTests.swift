import Testing

/// Options that are unknown, missing or wrong.
struct OptionLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "an unknown option",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - segment:  { levls: [paragraph, sentence] }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:17: error: unknown option 'levls' of stage 'segment'
            6 |   - segment:  { levls: [paragraph, sentence] }
              |                 ^^^^^ did you mean 'levels'?

        """#),
    LintCase(
      "an option of a stage that has none",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean: { fast: true }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:14: error: unknown option 'fast' of stage 'clean'
            5 |   - clean: { fast: true }
              |              ^^^^ it has none

        """#),
    LintCase(
      "an unknown choice",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - segment: { levels: [sentense, verse] }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:25: error: 'sentense' is not one of paragraph, sentence
            6 |   - segment: { levels: [sentense, verse] }
              |                         ^^^^^^^^ did you mean 'sentence'?
        p.galley.yaml:6:35: error: 'verse' is not one of paragraph, sentence
            6 |   - segment: { levels: [sentense, verse] }
              |                                   ^^^^^

        """#),
    LintCase(
      "a mapping instead of a list",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - segment: { levels: { sentence: true } }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:24: error: expected list of paragraph | sentence
            6 |   - segment: { levels: { sentence: true } }
              |                        ^^^^^^^^^^^^^^^^^^

        """#),
    LintCase(
      "options that are no mapping",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - segment: [sentence]
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:14: error: stage 'segment' takes a mapping of options
            6 |   - segment: [sentence]
              |              ^^^^^^^^^^

        """#),
    LintCase(
      "no required option",
      #"""
      galley: 1
      fetch:
        files: { follow_links: true }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:10: error: reader 'files' needs 'root'
            3 |   files: { follow_links: true }
              |          ^^^^^^^^^^^^^^^^^^^^^^ Folder with the pages.

        """#),
    LintCase(
      "a stage without its required option",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:5: error: stage 'drop' needs 'when'
            6 |   - drop
              |     ^^^^ Condition for dropping a document.

        """#),
    LintCase(
      "a list instead of a text",
      #"""
      galley: 1
      fetch:
        files: { root: [a, b] }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:18: error: expected text
            3 |   files: { root: [a, b] }
              |                  ^^^^^^

        """#),
    LintCase(
      "a text instead of true or false",
      #"""
      galley: 1
      fetch:
        files: { root: pages, follow_links: yes }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:39: error: expected true or false, found 'yes'
            3 |   files: { root: pages, follow_links: yes }
              |                                       ^^^

        """#),
    LintCase(
      "a code that is not in snake case",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: stats.words < 80, reason: Too Short }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:45: error: expected snake_case code, found 'Too Short'
            6 |   - drop: { when: stats.words < 80, reason: Too Short }
              |                                             ^^^^^^^^^

        """#),
    LintCase(
      "a bad pattern of files",
      #"""
      galley: 1
      fetch:
        files: { root: pages, include: ['*.html', '[a-'] }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:45: error: pattern '[a-', character 1: '[' is not closed
            3 |   files: { root: pages, include: ['*.html', '[a-'] }
              |                                             ^^^^^

        """#),
    LintCase(
      "a pattern of files that begins with a slash",
      #"""
      galley: 1
      fetch:
        files: { root: pages, exclude: /tmp/* }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:34: error: pattern '/tmp/*', character 1: the pattern must not begin with '/'
            3 |   files: { root: pages, exclude: /tmp/* }
              |                                  ^^^^^^

        """#),
    LintCase(
      "an unknown placeholder",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: 'out/{date}.jsonl' }

      """#,
      says: #"""
        p.galley.yaml:7:10: error: writer 'jsonl': 'out/{date}.jsonl' has an unknown placeholder; there are {name}, {shard}
            7 |   jsonl: { path: 'out/{date}.jsonl' }
              |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        """#),
    LintCase(
      "a path that names no file",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out/ }

      """#,
      says: #"""
        p.galley.yaml:7:10: error: writer 'jsonl': 'out/' names no file
            7 |   jsonl: { path: out/ }
              |          ^^^^^^^^^^^^^^

        """#),
    LintCase(
      "an unknown field of lines",
      #"""
      galley: 1
      fetch:
        jsonl: { path: a.jsonl, fields: { txt: body } }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:10: error: reader 'jsonl': no field is called 'txt'; did you mean 'text'?
            3 |   jsonl: { path: a.jsonl, fields: { txt: body } }
              |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        """#),
  ]
}
