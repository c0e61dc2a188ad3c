import ChildProcess
import JQ
import JSON
import Testing

/// Programs that never end, or that take more than there is.
struct HostileProgramTests {
  /// What happens to a program, and that the next text finds a process.
  private func failure(
    _ program: String, _ change: (inout JQProcess.Limits) -> Void
  ) throws -> JQFailure? {
    var limits = generous
    change(&limits)
    let source = "if . == 0 then \"still here\" else \(program) end"
    let process = JQProcess(JQProgram(source), server: server, limits: limits)
    #expect(try process.run([0x30]).first?.string == "still here")
    do {
      _ = try process.run([0x31])
      Issue.record("it ended")
      return nil
    } catch {
      #expect(try process.run([0x30]).first?.string == "still here")
      return error
    }
  }

  @Test(arguments: [
    "(def f: f; f)", "last(range(1e18))", "last(repeat(1))", "(\"x\" * 1e9)",
    "([limit(1e12; repeat(1))] | length)", "until(false; .)",
    "([range(30)] | combinations(20) | select(false))",
  ])
  func `a program that never ends is ended`(program: String) throws {
    let failure = try failure(program) {
      $0.time = .milliseconds(300)
      $0.memory = 4_000_000_000
    }
    guard case .time = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test(arguments: [
    "[range(1e12)]", "reduce range(1e12) as $i ([]; . + [$i])", "([limit(1e12; repeat(1))])",
    "(reduce range(60) as $i (\"xy\"; . + .))",
  ])
  func `a program that takes all memory is ended`(program: String) throws {
    let failure = try failure(program) { $0.memory = 16_000_000 }
    #expect(failure == .memory(16_000_000))
  }

  @Test func `a program that gives outputs without end is ended`() throws {
    let failure = try failure("repeat(\"x\" * 1000)") { $0.output = 100_000 }
    #expect(failure == .output(100_000))
  }

  @Test func `a value that is too deep for jq breaks its process alone`() throws {
    let failure = try failure("reduce range(1000000) as $i (1; [.])") { $0.memory = 1_000_000_000 }
    guard case .crashed = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `a deep value is an output`() throws {
    #expect(
      try outputs("reduce range(5000) as $i (1; [.]) | flatten", "0") == ["[1]"])
  }

  @Test func `a regular expression that backtracks ends by itself`() throws {
    let failure = try failure("(\"\("a" * 40)b\" | test(\"(a+)+$\"))") { $0.time = .seconds(60) }
    guard case .failed(let message) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(message.contains("limit"))
  }

  @Test func `a program that is not there`() {
    let other = JQServer.command(program: "no-such-program")
    let process = JQProcess(JQProgram("."), server: other)
    #expect {
      try process.run([0x30])
    } throws: {
      guard case .child(let failure) = $0 as? JQFailure else { return false }
      return failure.fact == .cannotStart("No such file or directory")
    }
  }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
