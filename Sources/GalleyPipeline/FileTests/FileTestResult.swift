internal import GalleyCore

/// What came of a test.
public struct FileTestResult: Sendable {
  /// The test.
  public let test: FileTest
  /// Everything that was not as expected, in the order of the file.
  public let failures: [TestFailure]
  /// Time that it took.
  public let time: Duration

  /// Whether all was as expected.
  public var isPassed: Bool { failures.isEmpty }
}

/// One thing that was not as expected.
public struct TestFailure: Error, Sendable, Equatable {
  /// Where it is expected.
  public let place: FilePlace
  /// A sentence without capital and full stop.
  public let message: String
  /// Lines that show what was expected (`-`) and what was found (`+`).
  public let difference: [String]
}

/// How a document of a test ended.
enum TestEnding: Equatable, CustomStringConvertible {
  case kept
  case rejected(Reject)

  var description: String {
    switch self {
    case .kept: "kept"
    case .rejected(let reject):
      "\(reject.outcome.rawValue) by '\(reject.stage)': \(reject.reason)"
        + (reject.message.map { " (\($0))" } ?? "")
    }
  }
}
