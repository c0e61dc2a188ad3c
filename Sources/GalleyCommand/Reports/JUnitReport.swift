internal import GalleyPipeline

/// What came of tests in the XML that JUnit writes and build servers read.
enum JUnitReport {
  static func text(_ files: [TestedFile]) -> String {
    let tests = files.reduce(0) { $0 + $1.results.count }
    let failures = files.reduce(0) { $0 + $1.failed }
    let errors = files.count(where: \.isWrong)
    let time = files.reduce(Duration.zero) { $0 + $1.time }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="galley" tests="\(tests)" failures="\(failures)" errors="\(errors)" \
      time="\(time.seconds)">

      """ + files.map(suite).joined() + "</testsuites>\n"
  }

  private static func suite(_ file: TestedFile) -> String {
    let name = attribute(file.path)
    let head = """
        <testsuite name="\(name)" tests="\(file.results.count)" failures="\(file.failed)" \
      errors="\(file.isWrong ? 1 : 0)" time="\(file.time.seconds)">

      """
    let error =
      file.isWrong ? "    <system-err>the file has errors: see galley lint</system-err>\n" : ""
    return head + file.results.map { testCase($0, name) }.joined() + error + "  </testsuite>\n"
  }

  private static func testCase(_ result: FileTestResult, _ file: String) -> String {
    let head = """
          <testcase classname="\(file)" name="\(attribute(result.test.name))" file="\(file)" \
      line="\(result.test.place.line)" time="\(result.time.seconds)"
      """
    guard !result.isPassed else { return head + "/>\n" }
    let failures = result.failures.map { failure in
      """
            <failure message="\(attribute(failure.message))">\(escaped(TestReport.text(failure)))\
      </failure>

      """
    }
    return head + ">\n" + failures.joined() + "    </testcase>\n"
  }

  /// Text between tags. Characters that XML 1.0 cannot have become U+FFFD.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\r": output += "&#13;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// Text in an attribute, where a parser would make blanks of line feeds and tabs.
  static func attribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }
}
