import Foundation
import GalleyCommand
import GalleyCore
import GalleyPipeline
import JSON
import Testing

struct EchoTests {
  @Test func `leaves stages in the files that define them`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("lists/ports.txt", "quay\n")
    _ = try folder.write(
      "stages/ports.stage.yaml",
      """
      stage: ports@1
      summary: Ports.
      params: { words: { type: file, default: ../lists/ports.txt } }
      needs: [text]
      provides: [layers.port]
      steps: [{ lexicon: { file: "{{ words }}", emit: port } }]
      """)
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      use: stages/*.stage.yaml
      fetch: { files: { root: pages } }
      stages: [clean, ports@1]
      output: { jsonl: { path: out.jsonl } }
      """)
    let echoed = await galley(["echo", "--plain", path], in: folder)
    #expect(echoed.output.contains("\nuse: \"stages/*.stage.yaml\"\nfetch:"), "\(echoed)")
    #expect(echoed.output.contains("\n  - ports@1:\n      words: lists/ports.txt\n"), "\(echoed)")
    let again = try folder.write("again.galley.yaml", echoed.output)
    #expect(await galley(["lint", again], in: folder).status == .success)
    #expect(await galley(["echo", "--plain", again], in: folder).output == echoed.output)
  }

  @Test func `shows every default`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "small.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: pages } }
      stages:
        - clean
        - id: short
          drop: { when: "stats.words < 80" }
        - segment
      output: { jsonl: { path: "out/{name}.jsonl" } }
      rejects: { path: r.jsonl, keep: failed }
      """)
    let result = await galley(["echo", "--plain", path], in: folder)
    #expect(
      result
        == CommandResult(
          .success,
          output: """
            galley: 1
            name: small
            fetch:
              files@1:
                root: pages
                include: ["**/*.{html,htm,xhtml,mht,mhtml,txt}", "**/*.{html,htm,xhtml,mht,mhtml,txt}.{gz,zst}"]
                exclude: []
                follow_links: false
                urls: none
            stages:
              - clean@1:
                  favor: balanced
                  keep: []
                  remove: []
                  comments: drop
                  minimum_words: 0
              - id: short
                drop@1:
                  when: "stats.words < 80"
                  reason: dropped
              - segment@1:
                  levels: [sentence]
            output:
              jsonl@1:
                path: "out/{name}.jsonl"
            rejects:
              path: r.jsonl
              keep: [failed]
            limits:
              document:
                time: 10s
                bytes: 20MB
                depth: 1024
                nodes: 1000000
                text: 10MB
                isolate: none
                memory: none
              failures:
                rate: 2%
                after: 500
              workers: auto
              disk_free: 256MB

            """))
  }

  @Test func `says where each value is from`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "small.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: pages, include: ["${A:-*}.html", "${B:-*}.txt"] } }
      stages:
        - clean
        - drop: { when: "stats.words < ${LEAST}" }
      output: { jsonl: { path: "${OUT:-out}/{name}.jsonl" } }
      rejects: { path: r.jsonl }
      limits:
        workers: 3

      """)
    let result = await galley(
      ["echo", path, "--input", "there"], in: folder,
      environment: ["LEAST": "80", "A": "a", "B": "b", "OUT": ""])
    #expect(
      result
        == CommandResult(
          .success,
          output: """
            galley: 1                       # small.galley.yaml:1
            name: small                     # default
            fetch:
              files@1:
                root: there                 # --input
                include: [a.html, b.txt]    # environment A, B
                exclude: []                 # default
                follow_links: false         # default
                urls: none                  # default
            stages:
              - clean@1:
                  favor: balanced           # default
                  keep: []                  # default
                  remove: []                # default
                  comments: drop            # default
                  minimum_words: 0          # default
              - drop@1:
                  when: "stats.words < 80"  # environment LEAST
                  reason: dropped           # default
            output:
              jsonl@1:
                path: "out/{name}.jsonl"    # small.galley.yaml:6
            rejects:
              path: r.jsonl                 # small.galley.yaml:7
              keep: [dropped, failed]       # default
            limits:
              document:
                time: 10s                   # default
                bytes: 20MB                 # default
                depth: 1024                 # default
                nodes: 1000000              # default
                text: 10MB                  # default
                isolate: none               # default
                memory: none                # default
              failures:
                rate: 2%                    # default
                after: 500                  # default
              workers: 3                    # small.galley.yaml:9
              disk_free: 256MB              # default

            """))
  }

  @Test(arguments: [
    #"fetch: { files: { root: "a: b # c", include: ["*.html", "[a-z]*"], exclude: x } }"#,
    #"fetch: { files: { root: "- a", follow_links: true } }"#,
    #"fetch: { files: { root: "$${HOME} $$${X}" } }"#,
    #"fetch: { files: { root: "${HERE}/${AWAY:-there}" } }"#,
    #"fetch: { files: { root: "tab\t, \"quote\", \\, line\nbreak, é 🛶 \u2028 \x7f \u0085" } }"#,
    #"fetch: { files: { root: " spaces " } }"#, #"fetch: { files: { root: "null" } }"#,
    #"fetch: { jsonl: { path: [a.jsonl, b.jsonl], fields: { text: "true", id: "1" } } }"#,
    #"fetch: { jsonl: { path: a.jsonl } }"#,
  ])
  func `reads back as the same pipeline`(fetch: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "first.galley.yaml",
      """
      galley: 1
      name: some-name
      \(fetch)
      stages:
        - clean
        - metadata
        - clean
        - keep: { when: "title == 'a: b' || stats.words > 1" }
      output: { jsonl: { path: "-" } }
      limits: { workers: 3, document: { time: 1500ms }, failures: { rate: 0.5% } }
      """)
    let environment = ["HERE": "a ${b} c"]
    let first = await galley(["echo", "--plain", path], in: folder, environment: environment)
    #expect(first.status == .success, "\(first.error)")
    let commented = await galley(["echo", path], in: folder, environment: environment)
    for output in [first.output, commented.output] {
      let echoed = try folder.write("second.galley.yaml", output)
      let second = await galley(["echo", "--plain", echoed], in: folder)
      #expect(second == first)
      #expect(try options(path, environment) == options(echoed, [:]))
    }
  }

  /// What the reader and the writer are told, and the limits.
  private func options(_ path: String, _ environment: [String: String]) throws -> [JSONValue] {
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    let result = PipelineFile(path: path, text: Array(text))
      .check(registry: .builtin, environment: environment)
    let pipeline = try #require(result.pipeline)
    return [pipeline.reader.options, pipeline.output.options, pipeline.limits.json]
      + pipeline.steps.map(\.stage.options)
  }
}
