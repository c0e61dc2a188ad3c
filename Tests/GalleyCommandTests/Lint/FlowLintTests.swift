import Testing

/// Steps that need what no earlier step provides.
struct FlowLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "a text that nothing provides",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - segment
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: 'segment' needs text, which no earlier stage provides
            5 |   - segment
              |     ^^^^^^^ add 'clean' above it

        """#),
    LintCase(
      "stages in the wrong order",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - segment
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: 'segment' needs text, which no earlier stage provides
            5 |   - segment
              |     ^^^^^^^ move 'clean' above it

        """#),
    LintCase(
      "a field in a condition before it is there",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - drop: { when: "language.tag == 'de'" }
        - metadata
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:5: error: 'drop' needs language, which no earlier stage provides
            6 |   - drop: { when: "language.tag == 'de'" }
              |     ^^^^ move 'metadata' above it

        """#),
    LintCase(
      "a layer in a condition that no stage provides",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
        - keep: { when: 'count(layers.sentence, true) > 3' }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:6:5: error: 'keep' needs layers.sentence, which no earlier stage provides
            6 |   - keep: { when: 'count(layers.sentence, true) > 3' }
              |     ^^^^ add 'segment' above it

        """#),
    LintCase(
      "nothing about what an unknown stage may provide",
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
      "conditions where the reader is wrong",
      #"""
      galley: 1
      fetch:
        flies: { root: pages }
      stages:
        - clean
        - drop: { when: "stats.words < 'x'" }
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:3: error: unknown reader 'flies'
            3 |   flies: { root: pages }
              |   ^^^^^ did you mean 'files'?
        p.galley.yaml:6:20: error: an integer cannot be compared with text
            6 |   - drop: { when: "stats.words < 'x'" }
              |                    ^^^^^^^^^^^^^^^^^

        """#),
    LintCase(
      "a text that the reader is told not to give",
      #"""
      galley: 1
      fetch:
        jsonl: { path: a.jsonl, fields: { html: body } }
      stages:
        - segment
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:5:5: error: 'segment' needs text, which no earlier stage provides
            5 |   - segment
              |     ^^^^^^^ add 'clean' above it

        """#),
    LintCase(
      "all at once in the order of the file",
      #"""
      galley: 2
      name: a b
      fetch:
        files: { rot: pages }
      stages:
        - segment: { levls: [sentence] }
        - drop: { when: "stats.wrods < 80" }
        - clean
      output:
        jsonl: { path: "out/{date}.jsonl" }
      limits: { workers: none }
      extra: 1

      """#,
      says: #"""
        p.galley.yaml:1:9: error: version '2' of the language is not known
            1 | galley: 2
              |         ^ write 1
        p.galley.yaml:2:7: error: a name has letters, digits, '-', '_' and '.' alone
            2 | name: a b
              |       ^^^
        p.galley.yaml:4:10: error: reader 'files' needs 'root'
            4 |   files: { rot: pages }
              |          ^^^^^^^^^^^^^^ Folder with the pages.
        p.galley.yaml:4:12: error: unknown option 'rot' of reader 'files'
            4 |   files: { rot: pages }
              |            ^^^ did you mean 'root'?
        p.galley.yaml:6:16: error: unknown option 'levls' of stage 'segment'
            6 |   - segment: { levls: [sentence] }
              |                ^^^^^ did you mean 'levels'?
        p.galley.yaml:7:26: error: unknown field 'stats.wrods'
            7 |   - drop: { when: "stats.wrods < 80" }
              |                          ^^^^^ did you mean 'stats.words'?
        p.galley.yaml:10:10: error: writer 'jsonl': 'out/{date}.jsonl' has an unknown placeholder; there are {name}, {shard}
           10 |   jsonl: { path: "out/{date}.jsonl" }
              |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        p.galley.yaml:11:20: error: expected auto or a number from 1 to 1024, found 'none'
           11 | limits: { workers: none }
              |                    ^^^^
        p.galley.yaml:12:1: error: unknown key 'extra' of the pipeline file
           12 | extra: 1
              | ^^^^^ known are galley, name, use, define, fetch, stages, output, rejects, limits, tests

        """#),
  ]
}
