import Foundation
import Glibc
import Testing

/// The whole of a stopped run is the beginning of a whole run.
struct SignalTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `the first signal stops a run that can go on later`(number: Int32) throws {
    let corpus = try Corpus(rejects: "pipe")
    let pipe = try NamedPipe(corpus.folder.file("pipe"))
    try corpus.addPages(3000)
    for page in 0..<3000 {
      try corpus.folder.write("pages/\(String(format: "%05d", page))-empty.html", "")
    }
    let program = try Program(["run", "p.galley.yaml", "--workers", "2"], in: corpus.folder)
    // It has written some pages and waits for the pipe; thousands are left.
    try pipe.waitUntilFull()
    program.signal(number)
    while program.hasPending(number) { usleep(1000) }
    usleep(200_000)
    _ = pipe.drain { program.isOver }
    let ending = try program.ending()
    #expect(ending.code == 75, "\(ending.error)")
    #expect(ending.error.contains("wrote out.jsonl.partial (partial)\n"))
    let stopped = try corpus.pages(of: "out.jsonl.partial")
    #expect(!stopped.isEmpty)
    #expect(stopped.count < 3000)
    let begun = try corpus.folder.bytes("out.jsonl.partial")
    unlink(corpus.folder.file("pipe"))
    #expect(try corpus.run().code == 0)
    #expect(try corpus.pages().count == 3000)
    #expect(try corpus.folder.bytes("out.jsonl").starts(with: begun))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `the second signal leaves at once`(number: Int32) throws {
    // Nobody reads from the pipe, so the run cannot finish what is in flight.
    let corpus = try Corpus(output: "pipe")
    let pipe = try NamedPipe(corpus.folder.file("pipe"))
    try corpus.addPages(300)
    let program = try Program(["run", "p.galley.yaml"], in: corpus.folder)
    try pipe.waitUntilFull()
    // Signals that arrive together are one, so some are sent.
    for _ in 0..<5000 where !program.isOver {
      program.signal(number)
      usleep(2000)
    }
    if !program.isOver { program.signal(SIGKILL) }
    #expect(try program.ending().code == 128 + number)
  }
}
