import JSON
import Testing

struct LenientJSONTests {
  private func lenient(_ text: String) throws -> JSONDocument {
    try JSONDocument(Array(text.utf8), mode: .lenient)
  }

  private func compact(_ document: JSONDocument) -> String {
    String(decoding: JSONValue(document.root).bytes(), as: UTF8.self)
  }

  @Test(arguments: [
    "[1]", "\u{FEFF}[1]", "[1,]", "[1];", " [1] ; ", "<!--[1]-->", "<![CDATA[[1]]]>",
    "//<![CDATA[\n[1]\n//]]>", "// <![CDATA[ [1] // ]]>", "/*<![CDATA[*/[1]/*]]>*/",
    "<!--//--><![CDATA[//>\n[1]\n//--><!]]>", "// a note\n[1]", "/* a note */ [1] // the end",
    "[1] /* not closed",
  ])
  func `ignores what pages put around a value`(text: String) throws {
    let document = try lenient(text)
    #expect(compact(document) == "[1]")
  }

  @Test func `ignores a comma after the last member`() throws {
    #expect(compact(try lenient(#"{"a":{"b":1,},}"#)) == #"{"a":{"b":1}}"#)
  }

  @Test func `keeps control characters in strings`() throws {
    #expect(try lenient("\"a\n\tb\u{1}\"").root.string == "a\n\tb\u{1}")
  }

  @Test(arguments: [
    (#""\x41""#, #"\x41"#), (#""it\'s""#, #"it\'s"#), (#""\u12""#, #"\u12"#),
    (#""\uzzzz\n""#, "\\uzzzz\n"), (#""\é""#, #"\é"#),
  ])
  func `keeps unknown escapes as they are written`(text: String, expected: String) throws {
    let document = try lenient(text)
    #expect(document.root.string == expected)
    #expect(document.problem == nil)
  }

  @Test func `repairs what is not UTF-8 when it is read`() throws {
    let document = try JSONDocument([0x22, 0x61, 0xFF, 0x22], mode: .lenient)
    #expect(document.root.string == "a\u{FFFD}")
    #expect(document.root.stringBytes == Array("a\u{FFFD}".utf8))
  }

  @Test(arguments: [
    (#"{"a":1,"b":"cut"#, #"{"a":1}"#), (#"{"a":1,"b""#, #"{"a":1}"#),
    (#"{"a":1,"b":"#, #"{"a":1}"#), (#"{"a":1,"b":{"c":[1,2"#, #"{"a":1,"b":{"c":[1]}}"#),
    (#"{"a":1,"b":tr"#, #"{"a":1}"#), (#"{"a":1,"#, #"{"a":1}"#), ("[", "[]"),
    (#"["a","b\"#, #"["a"]"#), (#"[1."#, "[]"),
  ])
  func `keeps what was complete when the text is cut off`(text: String, expected: String) throws {
    let document = try lenient(text)
    #expect(compact(document) == expected)
    #expect(document.isTruncated)
  }

  @Test func `keeps what stands before a mistake and reports it`() throws {
    let document = try lenient(#"{"a":1,"b":oops,"c":2}"#)
    #expect(compact(document) == #"{"a":1}"#)
    #expect(document.problem?.description == "1:12: expected a value")
    #expect(!document.isTruncated)
  }

  @Test func `keeps the first of two values and reports the second`() throws {
    let document = try lenient(#"{"a":1}{"b":2}"#)
    #expect(compact(document) == #"{"a":1}"#)
    #expect(document.problem?.fact == .trailingContent)
  }

  @Test(arguments: ["", " ", ";", "<!-- -->", "var x = 1", "\"cut", "-", "]"])
  func `throws where there is no value at all`(text: String) {
    #expect(throws: JSONError.self) { try lenient(text) }
  }
}
