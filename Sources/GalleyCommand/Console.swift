internal import Glibc
internal import JSON

/// What a command talks to. Passed in, so that tests see whole outputs.
public struct Console: Sendable {
  /// Takes data: records, schemas, listings.
  public var output: @Sendable ([UInt8]) -> Void
  /// Takes everything else: progress, messages.
  public var error: @Sendable (String) -> Void
  /// Whether `error` is a terminal on which a line may be drawn again.
  public var isTerminal: Bool
  /// Time between two lines of progress; `nil` shows none.
  public var progressInterval: Duration?
  /// Columns of the terminal.
  public var columns: Int
  /// Environment variables, for `${NAME}` in pipeline files.
  public var environment: [String: String]
  /// Whether SIGINT and SIGTERM stop a run.
  public var handlesSignals: Bool

  /// A console for tests and embedding: no terminal, no signals, no progress.
  public init(
    output: @escaping @Sendable ([UInt8]) -> Void, error: @escaping @Sendable (String) -> Void,
    environment: [String: String] = [:]
  ) {
    self.output = output
    self.error = error
    self.environment = environment
    isTerminal = false
    columns = 80
    handlesSignals = false
  }

  /// The process's own streams.
  public static func standard() -> Console {
    var console = Console(
      output: { Descriptor.write($0, to: STDOUT_FILENO) },
      error: { Descriptor.write(Array($0.utf8), to: STDERR_FILENO) },
      environment: Self.processEnvironment())
    console.isTerminal = isatty(STDERR_FILENO) == 1
    console.progressInterval = console.isTerminal ? .milliseconds(100) : .seconds(10)
    var size = winsize()
    if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      console.columns = Int(size.ws_col)
    }
    console.handlesSignals = true
    return console
  }

  /// A value for programs, laid out for people.
  func print(_ value: JSONValue) { output(value.bytes(.pretty) + [0x0A]) }

  /// What `--format` asks for: a value for programs, or a text for people, which ends its last line.
  func report(
    _ arguments: Arguments, json: @autoclosure () -> JSONValue, text: @autoclosure () -> String
  ) {
    if arguments.value("--format") == "json" { print(json()) } else { output(Array(text().utf8)) }
  }

  func print(_ text: String) { output(Array((text + "\n").utf8)) }

  func note(_ text: String) { error(text + "\n") }

  /// The environment from /proc, since the C variable is not safe to read from several threads.
  private static func processEnvironment() -> [String: String] {
    guard let bytes = Descriptor.readAll("/proc/self/environ") else { return [:] }
    var variables: [String: String] = [:]
    for entry in bytes.split(separator: 0) {
      guard let equals = entry.firstIndex(of: 0x3D) else { continue }
      let name = String(decoding: entry[..<equals], as: UTF8.self)
      variables[name] = String(decoding: entry[(equals + 1)...], as: UTF8.self)
    }
    return variables
  }
}

/// Plain reading and writing of file descriptors.
enum Descriptor {
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      // A reader that has gone away, as `head` does, ends the output and nothing else.
      guard count > 0 else { return }
      written += count
    }
  }

  static func readAll(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
