import Testing

/// Limits and rejects.
struct LimitLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "a percentage without its sign",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits:
        failures: { rate: 2 }

      """#,
      says: #"""
        p.galley.yaml:9:21: error: expected percentage such as 2%, found '2'
            9 |   failures: { rate: 2 }
              |                     ^

        """#),
    LintCase(
      "a percentage above all",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits:
        failures: { rate: 200% }

      """#,
      says: #"""
        p.galley.yaml:9:21: error: expected percentage such as 2%, found '200%'
            9 |   failures: { rate: 200% }
              |                     ^^^^

        """#),
    LintCase(
      "a duration without its unit",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { time: 5 } }

      """#,
      says: #"""
        p.galley.yaml:8:29: error: expected duration such as 500ms, 5s or 2m, found '5'
            8 | limits: { document: { time: 5 } }
              |                             ^

        """#),
    LintCase(
      "a size in another unit",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { bytes: 20 MiB } }

      """#,
      says: #"""
        p.galley.yaml:8:30: error: expected size such as 500KB or 20MB, found '20 MiB'
            8 | limits: { document: { bytes: 20 MiB } }
              |                              ^^^^^^

        """#),
    LintCase(
      "a number out of bounds",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { depth: 4 } }

      """#,
      says: #"""
        p.galley.yaml:8:30: error: 'depth' must be from 16 to 100000
            8 | limits: { document: { depth: 4 } }
              |                              ^

        """#),
    LintCase(
      "a number that is none",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { depth: deep } }

      """#,
      says: #"""
        p.galley.yaml:8:30: error: expected integer, found 'deep'
            8 | limits: { document: { depth: deep } }
              |                              ^^^^

        """#),
    LintCase(
      "workers that are none",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { workers: 0 }

      """#,
      says: #"""
        p.galley.yaml:8:20: error: expected auto or a number from 1 to 1024, found '0'
            8 | limits: { workers: 0 }
              |                    ^

        """#),
    LintCase(
      "limits that are a list",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: [1]

      """#,
      says: #"""
        p.galley.yaml:8:9: error: 'limits' takes a mapping of options
            8 | limits: [1]
              |         ^^^

        """#),
    LintCase(
      "an unknown limit",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits: { document: { tiem: 5s }, worker: 2 }

      """#,
      says: #"""
        p.galley.yaml:8:23: error: unknown option 'tiem' of 'limits'
            8 | limits: { document: { tiem: 5s }, worker: 2 }
              |                       ^^^^ did you mean 'time'?
        p.galley.yaml:8:35: error: unknown option 'worker' of 'limits'
            8 | limits: { document: { tiem: 5s }, worker: 2 }
              |                                   ^^^^^^ did you mean 'workers'?

        """#),
    LintCase(
      "rejects without a path",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      rejects: { keep: failed }

      """#,
      says: #"""
        p.galley.yaml:8:10: error: writer 'jsonl' needs 'path'
            8 | rejects: { keep: failed }
              |          ^^^^^^^^^^^^^^^^ File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard output.

        """#),
    LintCase(
      "an unknown option of rejects",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      rejects: { path: r.jsonl, kep: [failed] }

      """#,
      says: #"""
        p.galley.yaml:8:27: error: unknown option 'kep' of 'rejects'
            8 | rejects: { path: r.jsonl, kep: [failed] }
              |                           ^^^ did you mean 'keep'?

        """#),
    LintCase(
      "an unknown outcome",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      rejects: { path: r.jsonl, keep: [fialed] }

      """#,
      says: #"""
        p.galley.yaml:8:34: error: 'fialed' is not one of dropped, failed
            8 | rejects: { path: r.jsonl, keep: [fialed] }
              |                                  ^^^^^^ did you mean 'failed'?

        """#),
    LintCase(
      "rejects in the file of the records",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      rejects: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:8:10: error: 'rejects' would be written over the records
            8 | rejects: { path: out.jsonl }
              |          ^^^^^^^^^^^^^^^^^^^ give it another path

        """#),
  ]
}
