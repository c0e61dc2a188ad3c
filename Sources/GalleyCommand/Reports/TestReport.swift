internal import GalleyPipeline
internal import JSON

/// A file with what came of its tests.
struct TestedFile {
  let path: String
  var results: [FileTestResult] = []
  /// Whether the file itself has errors, so that its tests were not run.
  var isWrong = false
  var isWithoutTests = false

  var failed: Int { results.count { !$0.isPassed } }
  var time: Duration { results.reduce(.zero) { $0 + $1.time } }
}

/// What came of tests, for people and as JSON.
enum TestReport {
  /// One line, and below it what was not as expected.
  static func text(_ result: FileTestResult) -> String {
    let place = "\(result.test.place.file):\(result.test.place.line)"
    let time = NumberFormat.milliseconds(result.time)
    let head =
      "\(result.isPassed ? "ok  " : "FAIL")  \(place): \(result.test.name) (\(time))\n"
    return head + result.failures.map(text).joined()
  }

  /// Place and sentence, and the lines that differ.
  static func text(_ failure: TestFailure) -> String {
    "      \(failure.place): \(failure.message)\n"
      + failure.difference.map { "      \($0)\n" }.joined()
  }

  static func summary(_ files: [TestedFile]) -> String {
    let results = files.flatMap(\.results)
    let failed = results.count { !$0.isPassed }
    var parts = ["\(results.count - failed) passed"]
    if failed > 0 { parts.append("\(failed) failed") }
    let wrong = files.count(where: \.isWrong)
    if wrong > 0 { parts.append("\(count(wrong, "file")) with errors not run") }
    return "\(count(results.count, "test")) in \(count(files.count, "file")): "
      + parts.joined(separator: ", ") + "\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(NumberFormat.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  static func json(_ files: [TestedFile]) -> JSONValue {
    .array(
      files.map { file in
        [
          "file": .string(file.path), "is_wrong": .boolean(file.isWrong),
          "tests": .array(file.results.map(json)),
        ]
      })
  }

  private static func json(_ result: FileTestResult) -> JSONValue {
    [
      "name": .string(result.test.name), "line": .integer(result.test.place.line),
      "passed": .boolean(result.isPassed), "seconds": .number(result.time.seconds),
      "failures": .array(
        result.failures.map { failure in
          [
            "file": .string(failure.place.file), "line": .integer(failure.place.line),
            "column": .integer(failure.place.column), "message": .string(failure.message),
            "difference": .array(failure.difference.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension NumberFormat {
  /// `0.4 ms`
  static func milliseconds(_ time: Duration) -> String { short(time / .milliseconds(1)) + " ms" }
}

extension Duration {
  /// Seconds with three decimals.
  var seconds: Double { (self / .milliseconds(1)).rounded() / 1000 }
}
