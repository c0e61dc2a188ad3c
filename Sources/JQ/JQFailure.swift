public import ChildProcess

/// Why a program gave no result.
public enum JQFailure: Error, Equatable, Sendable {
  /// The program cannot be compiled.
  case compile([JQProblem])
  /// The program failed: jq's message, or what it gave to `error`.
  case failed(String)
  /// It took longer than this.
  case time(Duration)
  /// It needed more memory than this many bytes.
  case memory(Int)
  /// Its outputs have more bytes than this.
  case output(Int)
  /// It broke jq itself, mostly by a value that is nested too deeply.
  case crashed(ChildStatus)
  /// The process that runs jq cannot be used.
  case child(ChildFailure)
}

extension JQFailure: CustomStringConvertible {
  /// The sentence.
  public var description: String {
    switch self {
    case .compile(let problems): problems.map(\.message).joined(separator: "; ")
    case .failed(let message): message
    case .time(let time): "the jq program takes longer than \(time) on this text"
    case .memory(let bytes):
      "the jq program needs more than \(bytes / 1_000_000) MB of memory on this text"
    case .output(let bytes): "the jq program gives more than \(bytes / 1_000_000) MB for this text"
    case .crashed(let status):
      "the jq program breaks jq on this text (\(status)), perhaps by a value that is too deep"
    case .child(let failure): "jq cannot be run: \(failure)"
    }
  }
}
