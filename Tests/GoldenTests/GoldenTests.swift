import Foundation
import JSON
import Testing

/// Every folder of `Pages` holds a difficulty: `source.html` (or `page`, the path of a page of the
/// repository), `expected.json` and `note.md`.
struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["GALLEY_RECORD"] == "1"

  @Test(arguments: try GoldenPage.all())
  func `a page gives what a reader would want`(page: GoldenPage) throws {
    let expectation = try page.expectation()
    let record = try GoldenRecord(try page.source())
    if Self.isRecording {
      try page.write(try expectation.recording { try record.value($0) })
      Issue.record("\(page.name)/expected.json was written; look at it and run the tests again")
      return
    }
    for (key, expected) in expectation.values {
      let found = try record.value(key)
      let difference = LineDifference(expected: lines(expected), found: lines(found))
      let message = "\(key.rawValue):\n\(difference)"
      if let reason = expectation.reason(for: key) {
        // What comes out right must leave the list of what does not.
        withKnownIssue("\(key.rawValue): \(reason)") { #expect(found == expected, "\(message)") }
      } else {
        #expect(found == expected, "\(message)")
      }
    }
  }

  @Test(arguments: try GoldenPage.all())
  func `a note says why the page is here`(page: GoldenPage) throws {
    #expect(try page.note().count > 20)
  }

  @Test(arguments: [
    (#"{"text": ["a"], "titel": "b"}"#, Expectation.Mistake.unknownKey("titel")),
    (#"{"known": {}}"#, .nothingExpected),
    (#"{"text": [], "known": {"title": "cut off"}}"#, .wrongKnown("title")),
    (#"{"text": [], "known": {"text": ""}}"#, .wrongKnown("text")),
    (#"{"text": [], "known": "all"}"#, .wrongKnown("known")),
    (#"[]"#, .isNoObject),
  ])
  func `a mistake in expected.json is an error`(json: String, mistake: Expectation.Mistake) {
    #expect(throws: mistake) { try Expectation(json: Array(json.utf8)) }
  }

  @Test func `recording writes what is found but for what is known to be wrong`() throws {
    let json = #"{"title": "old", "section": "old", "known": {"section": "is the kicker"}}"#
    let recorded = try Expectation(json: Array(json.utf8)).recording { _ in "new" }
    #expect(recorded.values.map(\.value) == ["new", "old"])
    #expect(try Expectation(json: recorded.json) == recorded)
  }

  @Test func `a difference is shown line by line`() {
    let difference = LineDifference(expected: "one\n\ntwo\n\nthree", found: "one\n\nthree\n\nfour")
    #expect(difference.description == "  one\n  \n- two\n- \n  three\n+ \n+ four")
  }

  /// A list with a line for each element, anything else as it is.
  private func lines(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .array(let elements): elements.map(lines).joined(separator: "\n")
    default: String(decoding: value.bytes(), as: UTF8.self)
    }
  }
}
