import ChildProcess
import Testing

struct LineProgramTests {
  private func policy(restarts: Int?) -> LineProgram.Policy {
    var policy = LineProgram.Policy()
    policy.restarts = restarts
    policy.pause = .milliseconds(1)
    return policy
  }

  private func fact(_ ask: () throws -> String) -> ChildFailure.Fact? {
    do {
      _ = try ask()
      return nil
    } catch {
      return (error as? ChildFailure)?.fact
    }
  }

  @Test func `a program starts with the first question`() throws {
    let script = try Script(sh: "exec cat")
    let program = LineProgram(script.command)
    #expect(!program.isRunning)
    #expect(try program.ask("one") == "one")
    #expect(program.isRunning)
  }

  @Test func `a program that failed is started for the next question`() throws {
    let script = try Script(
      sh: #"while read -r line; do test "$line" = bad && exit 7; echo "$line"; done"#)
    let program = LineProgram(script.command, policy: policy(restarts: 1))
    for _ in 0..<5 {
      #expect(fact { try program.ask("bad") } == .ended(.exited(7)))
      #expect(try program.ask("good") == "good")
    }
  }

  @Test func `a program that fails every time is given up`() throws {
    let script = try Script(sh: "echo x >>starts; exit 7")
    let program = LineProgram(script.command, policy: policy(restarts: 2))
    for _ in 0..<3 { #expect(fact { try program.ask("one") } == .ended(.exited(7))) }
    let gaveUp = ChildFailure.Fact.gaveUp(
      failures: 3, last: "ended before it answered (exit status 7)")
    for _ in 0..<3 { #expect(fact { try program.ask("one") } == gaveUp) }
    #expect(try script.text("starts") == "x\nx\nx\n")
  }

  @Test func `a program that cannot be started is given up too`() {
    let program = LineProgram(ChildCommand(["/no/such"]), policy: policy(restarts: 1))
    for _ in 0..<2 {
      #expect(fact { try program.ask("one") } == .cannotStart("No such file or directory"))
    }
    #expect(
      fact { try program.ask("one") }
        == .gaveUp(failures: 2, last: "cannot be started: No such file or directory"))
  }

  @Test func `the deadline bounds a start that is slow`() throws {
    let script = try Script(sh: "sleep 1000")
    let program = LineProgram(script.command, policy: policy(restarts: 1))
    let fact = fact {
      String(
        decoding: try program.ask(
          [0x61], time: .seconds(1000), deadline: .now + .milliseconds(100)), as: UTF8.self)
    }
    guard case .noAnswer = fact else {
      Issue.record("\(String(describing: fact))")
      return
    }
  }

  @Test func `the first answer may take the time of the start as well`() throws {
    let script = try Script(sh: "sleep 0.3; exec cat")
    var policy = policy(restarts: 0)
    policy.startTime = .seconds(60)
    let program = LineProgram(script.command, policy: policy)
    #expect(try program.ask("one", within: .milliseconds(100)) == "one")
  }
}
