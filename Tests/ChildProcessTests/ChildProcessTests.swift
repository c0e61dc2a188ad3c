import ChildProcess
import Foundation
import Testing

struct ChildProcessTests {
  @Test func `each line is answered by one child`() throws {
    let script = try Script(sh: #"while read -r line; do echo "$$ $line"; done"#)
    let child = try ChildProcess(script.command)
    let first = try child.ask("one").split(separator: " ")
    let second = try child.ask("two").split(separator: " ")
    #expect(first[1] == "one" && second[1] == "two" && first[0] == second[0])
  }

  @Test func `a question and an answer may be larger than a pipe`() throws {
    let script = try Script(sh: "exec cat")
    let child = try ChildProcess(script.command)
    let line = String(repeating: "Längere Zeilen ", count: 200_000)
    #expect(try child.ask(line) == line)
  }

  @Test func `a child sees the variables that it is given and no others`() throws {
    let script = try Script(sh: "read -r line; /usr/bin/env | sort | tr '\\n' ' '; echo")
    var command = script.command
    command.environment = ["PATH": "/usr/bin:/bin", "MODEL": "small one"]
    let answer = try ChildProcess(command).ask("")
    let names = answer.split(separator: " ").filter { $0.contains("=") && !$0.hasPrefix("_=") }
    #expect(answer.contains("MODEL=small one"))
    #expect(
      Set(names.compactMap { $0.split(separator: "=").first }) == ["MODEL", "PATH", "PWD"])
  }

  @Test func `a child runs in its folder`() throws {
    let script = try Script(sh: "read -r line; pwd -P")
    let answer = try ChildProcess(script.command).ask("")
    #expect(answer.hasSuffix(try #require(script.folder.split(separator: "/").last)))
  }

  @Test func `a child inherits three descriptors`() throws {
    let script = try Script(sh: "read -r line; echo $(ls /proc/self/fd)")
    let cat = try Script(sh: "exec cat")
    let open = try FileHandle(forReadingFrom: URL(fileURLWithPath: script.path))
    #expect(fcntl(open.fileDescriptor, F_SETFD, 0) == 0)
    let other = try ChildProcess(cat.command)
    // One more is the folder that is being listed.
    #expect(try ChildProcess(script.command).ask("") == "0 1 2 3")
    #expect(try other.ask("still there") == "still there")
    try open.close()
  }

  @Test func `signals do what they do by default`() throws {
    let script = try Script(sh: "read -r line; echo $(grep -E '^Sig(Blk|Ign)' /proc/self/status)")
    let answer = try ChildProcess(script.command).ask("").split(separator: " ")
    for set in [answer[1], answer[3]] {
      // The C library keeps signals 32 and 33 for itself.
      let signals = try #require(UInt64(set, radix: 16))
      #expect(signals & 0x7FFF_FFFF == 0, "\(answer)")
    }
  }

  @Test func `what goes to standard error is kept to the last`() throws {
    let script = try Script(
      sh: """
        while read -r line; do
          head -c 1000000 /dev/zero | tr '\\0' x >&2
          printf 'the end' >&2
          echo done
        done
        """)
    var limits = ChildProcess.Limits()
    limits.standardError = 10
    let child = try ChildProcess(script.command, limits: limits)
    #expect(try child.ask("one") == "done")
    #expect(try child.ask("two") == "done")
    #expect(child.standardError == "xxxthe end")
  }

  @Test func `a program that is not there`() {
    let command = ChildCommand(["/no/such/program"])
    #expect(
      throws: ChildFailure(.cannotStart("No such file or directory"), program: "/no/such/program")
    ) {
      try ChildProcess(command)
    }
  }

  @Test func `a folder that is not there`() throws {
    var command = try Script(sh: "cat").command
    command.folder = "/no/such/folder"
    #expect(
      throws: ChildFailure(.cannotStart("No such file or directory"), program: command.program)
    ) {
      try ChildProcess(command)
    }
  }

  @Test func `a child that is let go may write its last words`() throws {
    let script = try Script(sh: "while read -r line; do echo; done; echo bye >last")
    do {
      var limits = ChildProcess.Limits()
      limits.grace = .seconds(60)
      _ = try ChildProcess(script.command, limits: limits).ask("")
    }
    #expect(try script.text("last") == "bye\n")
  }

  @Test func `what a child started ends with it, and no zombie is left`() throws {
    let script = try Script(
      sh: """
        sleep 1000 & echo $! >below
        trap '' TERM HUP
        while read -r line; do echo $$; done
        sleep 1000
        """)
    var limits = ChildProcess.Limits()
    limits.grace = .milliseconds(10)
    let child = try ChildProcess(script.command, limits: limits).ask("")
    let below = try #require(Int32(script.text("below").dropLast()))
    #expect(kill(try #require(Int32(child)), 0) == -1 && errno == ESRCH)
    // Its new parent may take a moment to bury it.
    for _ in 0..<1000 where kill(below, 0) == 0 && !isZombie(below) { usleep(10_000) }
    #expect(kill(below, 0) == -1 || isZombie(below))
  }

  private func isZombie(_ identifier: Int32) -> Bool {
    let path = "/proc/\(identifier)/stat"
    return FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }?
      .contains(") Z ") ?? true
  }
}
