/// One reader of bytes that come from outside, under a name.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// All of them, by where the bytes come from: pages, files, pipelines, runs that were stopped,
  /// and texts.
  static let all = pages + files + pipelines + runs + texts

  /// The one that the command line names. A function for C cannot hold it: it looks here.
  static let chosen = all.first { $0.name == CommandLine.arguments.dropFirst().first }

  /// Asserts that a place, line and column from one, is in `bytes` or just behind them.
  static func checkPlace(_ line: Int, _ column: Int = 1, in bytes: [UInt8]) {
    let last = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    promise((1...last.count).contains(line), "a line that is not there")
    promise((1...last[line - 1].count + 1).contains(column), "a column that is not there")
  }
}

/// Stops with `breach` where a promise is not kept. A precondition says nothing in optimised code.
func promise(_ isKept: Bool, _ breach: @autoclosure () -> String) {
  if !isKept { fatalError(breach()) }
}
