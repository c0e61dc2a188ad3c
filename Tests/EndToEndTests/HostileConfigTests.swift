import Foundation
import Testing

/// Pipelines that would hang, flood or break the program: each step fails its document within the
/// limit, with a reason that says so, and the run goes on.
struct HostileConfigTests {
  /// A corpus of three pages through `stage`, each of which it fails.
  private func expectRejects(
    _ stage: String, _ reason: String, stops: [String] = [],
    location: SourceLocation = #_sourceLocation, _ prepare: (Corpus) throws -> Void = { _ in }
  ) throws {
    let corpus = try Corpus(
      stages: stage, limits: "document: { time: 500ms }, failures: { rate: 100% }")
    try corpus.addPages(3)
    try prepare(corpus)
    let ending = try corpus.run("--allow-exec", "--workers", "2")
    #expect(ending.code == 0, "\(ending.error)", sourceLocation: location)
    #expect(
      ending.error.contains("3 inputs = 0 output + 0 dropped + 3 failed\n"), "\(ending.error)",
      sourceLocation: location)
    for number in 0..<3 {
      let reject = try corpus.reject("0000\(number).html")
      #expect(([reason] + stops).contains(reject[1]), "\(reject)", sourceLocation: location)
      #expect(reject[2]?.isEmpty == false, sourceLocation: location)
    }
    #expect(ending.peakMemory < 400_000_000, sourceLocation: location)
  }

  @Test(arguments: ["(a+)+$", "^(([a-z ])+.)+[A-Z]([a-z ])+$", "(?:\\\\w+\\\\s?)+$"])
  func `a pattern that backtracks without end`(pattern: String) throws {
    let stage = "- match: { pattern: \"\(pattern)\", over: document, emit: x }"
    try expectRejects(stage, "pattern_limit", stops: ["time_limit"]) {
      for number in 0..<3 {
        let letters = String(repeating: "a", count: 4000)
        let page = Corpus.page(number).replacing("The council", with: letters + " council")
        try $0.folder.write("pages/0000\(number).html", page)
      }
    }
  }

  @Test func `an XPath expression that takes for ever`() throws {
    let steps = String(repeating: "[ancestor-or-self::*//*", count: 12)
    let stage =
      "- select: { xpath: \"//*\(steps)\(String(repeating: "]", count: 12))\", to: title }"
    try expectRejects(stage, "xpath_limit", stops: ["time_limit"])
  }

  @Test(arguments: ["def f: f; f", "[repeat(1)]", "reduce range(1e18) as $i (0; . + 1)"])
  func `a jq program that never ends`(program: String) throws {
    try expectRejects(
      "- jq: { program: '\(program)', to: extra.x }", "jq_time_limit",
      stops: ["time_limit", "jq_memory_limit", "jq_ended", "jq_gave_up"])
  }

  @Test func `a program that hangs`() throws {
    try expectRejects(
      "- exec: { command: [sleep, '1000'], start_time: 100ms, time: 100ms, restarts: 1 }",
      "exec_time_limit", stops: ["exec_gave_up", "time_limit"])
  }

  @Test func `a program that floods`() throws {
    try expectRejects(
      "- exec: { command: [cat, /dev/zero], restarts: 1 }", "exec_protocol",
      stops: ["exec_gave_up", "exec_time_limit", "time_limit"])
  }

  @Test func `a program that floods the standard error`() throws {
    try expectRejects(
      "- exec: { command: [sh, -c, 'yes >&2'], start_time: 100ms, time: 100ms, restarts: 1 }",
      "exec_time_limit", stops: ["exec_gave_up", "time_limit"])
  }

  @Test func `a program that dies`() throws {
    try expectRejects(
      "- exec: { command: [sh, -c, 'read -r line; kill -9 $$'], restarts: 1 }", "exec_ended",
      stops: ["exec_gave_up", "time_limit"])
  }

  @Test func `a program that answers twice`() throws {
    let program = "while read -r line; do printf \"{}\\n{}\\n\"; done"
    try expectRejects(
      "- exec: { command: [sh, -c, '\(program)'], restarts: 1 }", "exec_protocol",
      stops: ["exec_gave_up", "time_limit"])
  }

  @Test func `a program that answers with no JSON`() throws {
    let program = "while read -r line; do echo nonsense; done"
    try expectRejects("- exec: { command: [sh, -c, '\(program)'] }", "exec_answer")
  }

  @Test func `a file of 100,000 nested levels`() throws {
    let corpus = try Corpus()
    try corpus.folder.write(
      "p.galley.yaml", "galley: 1\nstages: " + String(repeating: "[", count: 100_000))
    let ending = try corpus.run()
    #expect(ending.code == 2)
    #expect(ending.error.hasPrefix("p.galley.yaml:2:"), "\(ending.error.prefix(300))")
    #expect(ending.error.contains("nested"), "\(ending.error.prefix(300))")
    #expect(ending.error.utf8.count < 2000)
  }

  @Test func `too many failures of a stage stop the run`() throws {
    let corpus = try Corpus(
      stages: "- exec: { command: [sh, -c, 'exit 1'], restarts: 0 }",
      limits: "failures: { rate: 10%, after: 5 }")
    try corpus.addPages(500)
    let ending = try corpus.run("--allow-exec")
    #expect(ending.code == 1, "\(ending.error)")
    #expect(ending.error.contains("documents failed, more than the limit of 10%\n"))
  }
}
