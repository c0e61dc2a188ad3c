import ChildProcess
import Foundation
import Testing

/// Programs that do what they should not.
struct HostileChildTests {
  /// What happens when a script is asked once.
  private func fact(
    _ script: Script, within time: Duration = .seconds(60), answerBytes: Int = 1_000_000
  ) throws -> ChildFailure.Fact? {
    var limits = ChildProcess.Limits()
    limits.answer = answerBytes
    let child = try ChildProcess(script.command, limits: limits)
    do {
      _ = try child.ask("question", within: time)
      return nil
    } catch {
      return error.fact
    }
  }

  @Test(arguments: [
    ("read -r line; exit 3", ChildFailure.Fact.ended(.exited(3))),
    ("exit 0", .ended(.exited(0))),
    ("read -r line; kill -9 $$", .ended(.signalled(9))),
    ("read -r line; printf 'half a line'; exit 1", .ended(.exited(1))),
    ("read -r line; printf 'one\\ntwo\\n'; read -r line", .answeredTwice),
    ("read -r line; printf 'one\\ntw'; read -r line", .answeredTwice),
    ("read -r line; exec yes", .answeredTwice),
    ("read -r line; tr '\\0' x </dev/zero", .answerTooLong(limit: 1_000_000)),
    ("exec >&-; sleep 1000", .closedOutput),
  ])
  func `a program that fails`(text: String, expected: ChildFailure.Fact) throws {
    #expect(try fact(Script(sh: text)) == expected)
  }

  @Test(arguments: [
    "sleep 1000", "read -r line; sleep 1000", "read -r line; printf 'half'; sleep 1000",
    "read -r line; yes >&2", "trap '' TERM INT HUP; while :; do :; done",
    "read -r line; kill -STOP $$",
  ])
  func `a program that never answers`(text: String) throws {
    let fact = try fact(Script(sh: text), within: .milliseconds(200))
    guard case .noAnswer(let time) = fact else {
      Issue.record("\(String(describing: fact))")
      return
    }
    #expect(time > .milliseconds(190) && time <= .milliseconds(200))
  }

  @Test func `a program that does not read a long question`() throws {
    let script = try Script(sh: "sleep 1000")
    let child = try ChildProcess(script.command)
    let line = String(repeating: "x", count: 1_000_000)
    do {
      _ = try child.ask(line, within: .milliseconds(200))
      Issue.record("it answered")
    } catch {
      guard case .noAnswer = error.fact else { throw error }
    }
  }

  @Test func `a program that closes its input`() throws {
    let script = try Script(sh: "read -r line; echo ok; exec <&-; sleep 1000")
    let child = try ChildProcess(script.command)
    #expect(try child.ask("one") == "ok")
    let long = String(repeating: "x", count: 1_000_000)
    #expect { try child.ask(long) } throws: { ($0 as? ChildFailure)?.fact == .closedInput }
  }

  @Test func `a program that ends after its first answer`() throws {
    let script = try Script(sh: "read -r line; echo ok")
    let child = try ChildProcess(script.command)
    #expect(try child.ask("one") == "ok")
    #expect { try child.ask("two") } throws: {
      ($0 as? ChildFailure)?.fact == .ended(.exited(0))
    }
  }

  @Test func `a line before the question is no answer to it`() throws {
    let script = try Script(sh: "echo ready; : >said; while read -r line; do echo ok; done")
    let child = try ChildProcess(script.command)
    while !FileManager.default.fileExists(atPath: script.folder + "/said") { usleep(1_000) }
    #expect { try child.ask("one") } throws: {
      ($0 as? ChildFailure)?.fact == .answeredUnasked
    }
  }

  @Test func `bytes that are no text are the answer that they are`() throws {
    let script = try Script(sh: #"read -r line; printf '\377\000\n'"#)
    let child = try ChildProcess(script.command)
    #expect(try child.ask(Array("one".utf8), deadline: .now + .seconds(60)) == [0xFF, 0x00])
  }

  @Test func `the sentence ends with what the program said at last`() throws {
    let script = try Script(
      sh: "read -r line; echo 'loading' >&2; echo 'no such model: large' >&2; exit 2")
    do {
      _ = try ChildProcess(script.command).ask("one")
      Issue.record("it answered")
    } catch {
      #expect(
        error.description == """
          the program 'sh' ended before it answered (exit status 2); \
          its standard error ends: loading
          no such model: large
          """)
    }
  }

  @Test func `no descriptor is left behind`() throws {
    let script = try Script(sh: "while read -r line; do exit 1; done")
    let identifiers = try (0..<20).map { _ in
      let child = try ChildProcess(script.command)
      return (try? child.ask("one")) == nil
    }
    #expect(identifiers.allSatisfy { $0 })
    let targets = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    #expect(targets.count < 200)
  }
}
