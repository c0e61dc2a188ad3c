public import ChildProcess
internal import Glibc
internal import JSON

/// The other side of `JQProcess`: a process that compiles one program and runs it over the lines
/// of its standard input.
///
/// It answers each line with one line: `{"outputs":[…]}`, `{"error":"…"}`, `{"limit":"…"}` or,
/// after the first, `{"ready":true}` or `{"errors":[…]}`.
public enum JQServer {
  /// The one argument that asks a program to be such a process.
  public static let argument = "--jq-server"

  /// The command that starts such a process: the program `name` in the folder of the one that
  /// runs, which mostly is itself.
  public static func command(program name: String) -> ChildCommand {
    let path = realpath("/proc/self/exe", nil)
    defer { free(path) }
    let own = path.map { String(cString: $0) } ?? ""
    let folder = own.lastIndex(of: "/").map { own[..<$0] } ?? ""
    return ChildCommand(["\(folder)/\(name)", argument])
  }

  /// Serves until the input ends or the program passes its limit of memory.
  public static func run() -> Never {
    var input = InputLines()
    guard let line = input.next() else { exit(0) }
    do {
      guard let request = try JQRequest(line) else { exit(2) }
      Confinement.enter(memory: request.memory)
      serve(request, &input)
    } catch {
      exit(2)
    }
    exit(0)
  }

  private static func serve(_ request: JQRequest, _ input: inout InputLines) {
    // Should the parent be gone, nobody else ends a program that never ends.
    alarm(UInt32(request.seconds))
    let machine = JQMachine()
    let errors = machine.compile(request.source, request.arguments)
    guard errors.isEmpty else {
      let list = JSONValue.array(errors.map { .string($0) })
      return Output.write(JSONValue.object([.init("errors", list)]).bytes() + [0x0A])
    }
    alarm(0)
    Output.write(Array("{\"ready\":true}\n".utf8))
    while let line = input.next() {
      alarm(UInt32(request.seconds))
      let answer = machine.run(line, outputs: request.outputs, bytes: request.output)
      alarm(0)
      Output.write(answer)
      if answer.starts(with: Output.limit.utf8) { return }
    }
  }
}

/// What is taken from a process that runs what others wrote.
private enum Confinement {
  /// Bounds memory to `memory` bytes more than are in use, and lets no file be opened.
  static func enter(memory: Int) {
    set(Int32(RLIMIT_AS.rawValue), usedMemory() + memory)
    set(Int32(RLIMIT_CORE.rawValue), 0)
    set(Int32(RLIMIT_NOFILE.rawValue), 0)
  }

  private static func set(_ resource: Int32, _ value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(resource, &limit)
  }

  /// Address space in use: the first number of `statm`, in pages.
  private static func usedMemory() -> Int {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 1 << 30 }
    defer { close(file) }
    let text = [UInt8](unsafeUninitializedCapacity: 128) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    let pages = Int(String(decoding: text.prefix { $0 != 0x20 }, as: UTF8.self))
    return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) } ?? 1 << 30
  }
}

/// Lines of standard input.
private struct InputLines {
  private var bytes: [UInt8] = []
  private var searched = 0

  /// The next line without its line feed; `nil` at the end.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        let line = Array(bytes[..<end])
        bytes.removeFirst(end + 1)
        searched = 0
        return line
      }
      searched = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, read(0, buffer.baseAddress, buffer.count))
      }
      guard !chunk.isEmpty else { return nil }
      bytes += chunk
    }
  }
}
