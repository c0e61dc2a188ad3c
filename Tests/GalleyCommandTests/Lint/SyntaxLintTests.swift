import Testing

/// Files that are not the YAML that galley reads.
struct SyntaxLintTests {
  @Test(arguments: cases)
  func `says what is wrong and writes nothing`(_ wrong: LintCase) async throws {
    try await wrong.check()
  }

  static let cases: [LintCase] = [
    LintCase(
      "an empty file",
      "",
      says: #"""
        p.galley.yaml:1:1: error: the file is empty
            1 | 
              | ^

        """#),
    LintCase(
      "a file of comments alone",
      #"""
      # nothing

      """#,
      says: #"""
        p.galley.yaml:1:1: error: the file is empty
            1 | # nothing
              | ^

        """#),
    LintCase(
      "bytes that are not UTF-8",
      Array("galley: 1\nname: caf".utf8) + [0xE9, 0x0A],
      says: #"""
        p.galley.yaml:2:10: error: the file is not UTF-8
            2 | name: caf�
              |          ^

        """#),
    LintCase(
      "a list instead of a mapping",
      #"""
      - galley

      """#,
      says: #"""
        p.galley.yaml:1:1: error: a pipeline file takes a mapping of options
            1 | - galley
              | ^^^^^^^^

        """#),
    LintCase(
      "a text instead of a mapping",
      #"""
      galley

      """#,
      says: #"""
        p.galley.yaml:1:1: error: a pipeline file takes a mapping of options
            1 | galley
              | ^^^^^^

        """#),
    LintCase(
      "a duplicate key",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      name: a
      name: b

      """#,
      says: #"""
        p.galley.yaml:9:1: error: key 'name' is already given at line 8, column 1
            9 | name: b
              | ^^^^

        """#),
    LintCase(
      "a tab as indentation",
      #"""
      galley: 1
      fetch:
      \#tfiles: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:1: error: a tab cannot indent a line
            3 |  files: { root: pages }
              | ^ indent with spaces

        """#),
    LintCase(
      "an anchor and an alias",
      #"""
      galley: 1
      fetch:
        files: { root: &p pages, include: [*p] }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:18: error: anchors ('&p') are not allowed
            3 |   files: { root: &p pages, include: [*p] }
              |                  ^^ quote a text that begins with '&'
        p.galley.yaml:3:38: error: aliases ('*p') are not allowed
            3 |   files: { root: &p pages, include: [*p] }
              |                                      ^^ repeat the value, or quote a text that begins with '*'

        """#),
    LintCase(
      "a tag",
      #"""
      galley: 1
      fetch:
        files: { root: !!str pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:18: error: tags ('!!str') are not allowed
            3 |   files: { root: !!str pages }
              |                  ^^^^^ types come from the options; quote a text that begins with '!'

        """#),
    LintCase(
      "a merge key",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      limits:
        <<: { workers: 1 }

      """#,
      says: #"""
        p.galley.yaml:9:3: error: merge keys ('<<') are not allowed
            9 |   <<: { workers: 1 }
              |   ^^ repeat the keys

        """#),
    LintCase(
      "a second document",
      #"""
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }
      ---
      galley: 1

      """#,
      says: #"""
        p.galley.yaml:8:1: error: a file holds one document
            8 | ---
              | ^^^ put the rest into a file of its own

        """#),
    LintCase(
      "a bracket that is not closed",
      #"""
      galley: 1
      fetch:
        files: { root: pages
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:4:7: error: did not find expected ',' or '}' while parsing a flow mapping that begins at line 3
            4 | stages:
              |       ^

        """#),
    LintCase(
      "a directive",
      #"""
      %YAML 1.2
      ---
      galley: 1
      fetch:
        files: { root: pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:1:1: error: directives ('%') are not allowed
            1 | %YAML 1.2
              | ^

        """#),
    LintCase(
      "a quotation mark that is not closed",
      #"""
      galley: 1
      fetch:
        files: { root: "pages }
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:8:1: error: found unexpected end of stream while scanning a quoted scalar that begins at line 3
            8 | 
              | ^ a quotation mark or bracket is not closed

        """#),
    LintCase(
      "a text with a colon",
      #"""
      galley: 1
      fetch:
        files: root: a: b
      stages:
        - clean
      output:
        jsonl: { path: out.jsonl }

      """#,
      says: #"""
        p.galley.yaml:3:14: error: mapping values are not allowed in this context
            3 |   files: root: a: b
              |              ^ quote a text that contains ': ', or check the indentation

        """#),
  ]
}
