import ChildProcess
import Foundation
import Testing

/// Messages to a child and from it.
struct ChildMessageTests {
  @Test(arguments: [0, 1, 7, 8, 255, 256, 65_536, 3_000_000])
  func `a message comes back from a child that gives back what it gets`(count: Int) throws {
    let script = try Script(sh: "exec cat")
    let child = try ChildProcess(script.command)
    let deadline = ContinuousClock.now + .seconds(60)
    let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for _ in 0..<3 {
      try child.send(message, deadline: deadline)
      #expect(try child.receive(deadline: deadline) == message)
    }
  }

  @Test func `several messages at once are taken one by one`() throws {
    let script = try Script(sh: "exec cat")
    let child = try ChildProcess(script.command)
    let deadline = ContinuousClock.now + .seconds(60)
    for number in 0..<100 { try child.send([UInt8(number)], deadline: deadline) }
    for number in 0..<100 { #expect(try child.receive(deadline: deadline) == [UInt8(number)]) }
  }

  @Test func `a child that dies is told with its signal and its last words`() throws {
    let script = try Script(sh: "echo oh no >&2; kill -SEGV $$")
    let child = try ChildProcess(script.command)
    let failure = #expect(throws: ChildFailure.self) {
      try child.receive(deadline: .now + .seconds(60))
    }
    #expect(failure?.fact == .ended(.signalled(SIGSEGV)))
    #expect(failure?.lastWords() == "oh no")
  }

  @Test func `a child that says nothing is ended at the deadline`() throws {
    let script = try Script(sh: "sleep 100")
    let child = try ChildProcess(script.command)
    let failure = #expect(throws: ChildFailure.self) {
      try child.receive(deadline: .now + .milliseconds(50))
    }
    guard case .noAnswer = failure?.fact else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `a child that takes nothing is ended at the deadline`() throws {
    let script = try Script(sh: "sleep 100")
    let child = try ChildProcess(script.command)
    let failure = #expect(throws: ChildFailure.self) {
      try child.send([UInt8](repeating: 1, count: 1_000_000), deadline: .now + .milliseconds(50))
    }
    guard case .noAnswer = failure?.fact else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `half a message is none`() throws {
    let script = try Script(sh: #"printf '\003\000\000\000\000\000\000\000ab'"#)
    let child = try ChildProcess(script.command)
    let failure = #expect(throws: ChildFailure.self) {
      try child.receive(deadline: .now + .seconds(60))
    }
    #expect(failure?.fact == .ended(.exited(0)))
  }
}
