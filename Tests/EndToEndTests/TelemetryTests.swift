import Engines
import Foundation
import Glibc
import JSON
import Testing

/// What the program tells while it runs.
@Suite(.serialized) struct TelemetryTests {
  private func events(_ ending: Ending) throws -> [JSONNode] {
    try ending.error.split(separator: "\n").map { try JSONDocument(Array($0.utf8)).root }
  }

  /// The value of each metric without labels but those of the run, by Prometheus' own parser.
  private func metrics(_ folder: TemporaryFolder) throws -> [String: Double] {
    let program = """
      import sys
      from prometheus_client.parser import text_string_to_metric_families
      for family in text_string_to_metric_families(open(sys.argv[1]).read()):
          for sample in family.samples:
              if set(sample.labels) == {'pipeline', 'shard'}:
                  print(sample.name, sample.value)
      """
    var values: [String: Double] = [:]
    for line in try Engines.python(program, folder.file("m.prom")).split(separator: "\n") {
      let parts = line.split(separator: " ")
      values[String(parts[0])] = Double(parts[1])
    }
    return values
  }

  @Test func `a run that is stopped and gone on with tells the truth`() throws {
    let corpus = try Corpus()
    try corpus.addPages(1500)
    let arguments = ["run", "p.galley.yaml", "--log", "json", "--metrics", "m.prom"]
    let program = try Program(arguments, in: corpus.folder)
    while !program.isOver,
      !FileManager.default.fileExists(atPath: corpus.folder.file(".out.jsonl.journal"))
    {
      usleep(1000)
    }
    usleep(400_000)
    program.signal(SIGTERM)
    let stopped = try program.ending()
    try #require(stopped.code == 75, "\(stopped.error)")
    let first = try events(stopped)
    #expect(first.map { $0["event"]?.string } == ["started", "stopped"])
    #expect(first.last?["status"]?.integer == 75)
    let done = try #require(first.last?["counts"]?["inputs"]?.integer)
    #expect(done > 0)
    var figures = try metrics(corpus.folder)
    #expect(figures["galley_run_complete"] == 0)
    #expect(figures["galley_run_exit_status"] == 75)
    #expect(figures["galley_inputs_expected"] == 1500)

    let finished = try Program.run(arguments, in: corpus.folder)
    #expect(finished.code == 0, "\(finished.error)")
    let second = try events(finished)
    #expect(second.first?["event"]?.string == "started")
    #expect(second.first?["resumed"]?["inputs"]?.integer == done)
    #expect(second.first?["attempt"]?.integer == 2)
    let end = try #require(second.last)
    #expect(end["event"]?.string == "finished")
    #expect(end["counts"]?["inputs"]?.integer == 1500)
    #expect(end["attempts"]?.integer == 2)
    #expect(try #require(end["memory_peak_bytes"]?.integer) > 1_000_000)
    for event in first + second { #expect(try isTime(event["time"]?.string), "\(event)") }
    figures = try metrics(corpus.folder)
    #expect(figures["galley_run_complete"] == 1)
    #expect(figures["galley_inputs_resumed"] == Double(done))
    #expect(figures["galley_run_attempts"] == 2)
    #expect(try corpus.folder.names().allSatisfy { !$0.hasPrefix(".m.prom") })
  }

  private func isTime(_ text: String?) throws -> Bool {
    try #require(text).wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#) != nil
  }

  @Test func `figures that cannot be kept any more do not end a run`() throws {
    let corpus = try Corpus(rejects: "pipe")
    let pipe = try NamedPipe(corpus.folder.file("pipe"))
    try corpus.addPages(3)
    for page in 0..<2000 {
      try corpus.folder.write("pages/\(String(format: "%05d", page))-empty.html", "")
    }
    let program = try Program(
      ["run", "p.galley.yaml", "--log", "json", "--metrics", "figures/m.prom"], in: corpus.folder)
    // It has told of its start, and waits for the pipe.
    try pipe.waitUntilFull()
    #expect(try corpus.folder.text("figures/m.prom").contains("galley_run_complete"))
    try FileManager.default.removeItem(atPath: corpus.folder.file("figures"))
    _ = pipe.drain { program.isOver }
    let ending = try program.ending()
    #expect(ending.code == 0, "\(ending.error)")
    let events = try events(ending).filter { $0["event"]?.string != "progress" }
    #expect(events.map { $0["event"]?.string } == ["started", "warning", "finished"])
    #expect(
      events[1]["message"]?.string == "cannot write figures/m.prom: No such file or directory")
  }
}
