import GalleyCommand
import Testing

struct GraphCommandTests {
  private func pipeline(_ folder: TemporaryFolder) throws -> String {
    try folder.write(
      "p.galley.yaml",
      #"""
      galley: 1
      fetch: { files: { root: 'pages "<b>" #1\' } }
      define:
        - stage: long_text@1
          summary: Keeps long texts.
          needs: [text]
          provides: []
          steps:
            - drop: { when: "stats.words < 9", reason: too_short }
      stages:
        - clean
        - id: length
          drop: { when: "stats.words < 80", reason: short }
        - long_text@1
        - segment
        - dates
      output: { jsonl: { path: out.jsonl } }
      """#)
  }

  @Test func `draws for Mermaid`() async throws {
    let folder = try TemporaryFolder()
    #expect(
      await galley(["graph", try pipeline(folder)])
        == CommandResult(
          .success,
          output: #"""
            flowchart TD
              fetch[/"fetch: files@1<br/>pages #34;#60;b#62;#34; #35;1#92;"/]
              step0["clean@1"]
              step1["length<br/>drop@1"]
              step2["long_text@1<br/>drop"]
              step3["segment@1"]
              step4["dates@1"]
              output[("output: jsonl@1<br/>out.jsonl")]
              rejects[("rejects<br/>counted, not written")]
              fetch -->|"page"| step0
              step0 -->|"text"| step1
              step0 -.->|"text"| step2
              step1 --> step2
              step0 -.->|"text"| step3
              step2 --> step3
              step0 -.->|"text"| step4
              step3 -->|"layers.sentence"| step4
              step4 -->|"records"| output
              step1 -.->|"short"| rejects
              step2 -.->|"too_short"| rejects
              fetch -.->|"failed at any step"| rejects

            """#))
  }

  @Test func `draws for Graphviz`() async throws {
    let folder = try TemporaryFolder()
    #expect(
      await galley(["graph", "--format", "dot", try pipeline(folder)])
        == CommandResult(
          .success,
          output: #"""
            digraph pipeline {
              node [shape=box]
              fetch [label="fetch: files@1\npages \"<b>\" #1\\", shape=parallelogram]
              step0 [label="clean@1"]
              step1 [label="length\ndrop@1"]
              step2 [label="long_text@1\ndrop"]
              step3 [label="segment@1"]
              step4 [label="dates@1"]
              output [label="output: jsonl@1\nout.jsonl", shape=cylinder]
              rejects [label="rejects\ncounted, not written", shape=cylinder]
              fetch -> step0 [label="page"]
              step0 -> step1 [label="text"]
              step0 -> step2 [label="text", style=dashed]
              step1 -> step2
              step0 -> step3 [label="text", style=dashed]
              step2 -> step3
              step0 -> step4 [label="text", style=dashed]
              step3 -> step4 [label="layers.sentence"]
              step4 -> output [label="records"]
              step1 -> rejects [label="short", style=dotted]
              step2 -> rejects [label="too_short", style=dotted]
              fetch -> rejects [label="failed at any step", style=dotted]
            }

            """#))
  }
}
