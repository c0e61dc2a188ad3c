import JSON
import Testing
import Text

struct JSONDocumentTests {
  private func compact(_ text: String) throws -> String {
    let document = try JSONDocument(Array(text.utf8))
    return String(decoding: JSONValue(document.root).bytes(), as: UTF8.self)
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0.0", "-12", "1.5", "\"\"", "\"a\"", "[]", "{}", "[[]]",
    "[1,2,3]", "[{},[],null]", #"{"":""}"#, #"{"a":{"b":[1,{"c":null}]},"d":true}"#,
    #""\"\\\n\r\t\b\f\u0000\u001f""#, "\"\u{7F}\u{2028}é𝄞\"", "9223372036854775807",
    "-9223372036854775808", "123456789.0", "5e-324", "1.7976931348623157e+308",
  ])
  func `reads and writes the same text`(text: String) throws {
    #expect(try compact(text) == text)
  }

  @Test(arguments: [
    (" [ 1 ,\t2\r\n] ", "[1,2]"), (#"{ "a" : 1 }"#, #"{"a":1}"#), ("1E+2", "100.0"),
    ("1e2", "100.0"), (#""\/""#, #""/""#), (#""\u00e9\u00E9""#, "\"éé\""),
    (#""\ud834\udd1e""#, "\"𝄞\""), ("-0", "0"), ("1e-2", "0.01"), ("1e999", "null"),
    ("18446744073709551616", "1.8446744073709552e+19"),
  ])
  func `reads other spellings`(text: String, expected: String) throws {
    #expect(try compact(text) == expected)
  }

  @Test(arguments: [
    (#""\ud834""#, "\u{FFFD}"), (#""\udd1e""#, "\u{FFFD}"),
    (#""\ud834\ud834\udd1e""#, "\u{FFFD}𝄞"), (#""\ud834\u0041""#, "\u{FFFD}A"),
    (#""\ud834\n""#, "\u{FFFD}\n"), (#""\ud834x""#, "\u{FFFD}x"),
  ])
  func `replaces lone surrogates`(text: String, expected: String) throws {
    #expect(try JSONDocument(Array(text.utf8)).root.string == expected)
  }

  @Test(arguments: [
    ("", "1:1: the text ends inside a value"),
    ("[1", "1:3: the text ends inside a value"),
    ("[1,", "1:4: the text ends inside a value"),
    ("{\"a\"", "1:5: the text ends inside a value"),
    ("\"a", "1:3: the text ends inside a value"),
    ("\"a\\", "1:4: the text ends inside a value"),
    ("tru", "1:4: the text ends inside a value"),
    ("[1,]", "1:4: expected a value"),
    ("[,1]", "1:2: expected a value"),
    ("[1 2]", "1:4: expected a comma or ']'"),
    ("[1}", "1:3: expected a comma or ']'"),
    ("]", "1:1: expected a value"),
    ("{\"a\":1,}", "1:8: expected a key in quotation marks"),
    ("{a:1}", "1:2: expected a key in quotation marks"),
    ("{\"a\",1}", "1:5: expected a colon"),
    ("{\"a\":1]", "1:7: expected a comma or '}'"),
    ("{\"a\":}", "1:6: expected a value"),
    ("nul!", "1:1: expected a value"),
    ("True", "1:1: expected a value"),
    ("NaN", "1:1: expected a value"),
    ("'a'", "1:1: expected a value"),
    ("01", "1:1: invalid number"),
    ("-01", "1:2: invalid number"),
    ("-x", "1:2: invalid number"),
    ("[1.]", "1:4: invalid number"),
    ("[1e]", "1:4: invalid number"),
    ("[1e+]", "1:5: invalid number"),
    (".5", "1:1: expected a value"),
    ("+1", "1:1: expected a value"),
    ("1 2", "1:3: something follows the value"),
    ("{} x", "1:4: something follows the value"),
    ("\u{FEFF}1", "1:1: expected a value"),
    ("[1,\n \"é\" x]", "2:6: expected a comma or ']'"),
    ("\"a\nb\"", "1:3: control character 10 must be escaped in a string"),
    ("\"\u{0}\"", "1:2: control character 0 must be escaped in a string"),
    (#""\x""#, "1:2: invalid escape in a string"),
    (#""\u12g4""#, "1:2: invalid escape in a string"),
    (#""\u1""#, "1:2: invalid escape in a string"),
    (#""\u+123""#, "1:2: invalid escape in a string"),
    ("[\u{A0}1]", "1:2: expected a value"),
    ("\u{0}", "1:1: expected a value"),
  ])
  func `says what is wrong and where`(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try JSONDocument(Array(text.utf8)) }
    #expect(error?.description == message)
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xC0, 0x80, 0x22],
    ] as [[UInt8]])
  func `refuses what is not UTF-8`(bytes: [UInt8]) {
    #expect(throws: JSONError(.invalidUTF8, offset: 1, line: 1, column: 2)) {
      try JSONDocument(bytes)
    }
  }

  @Test func `reads a span and counts offsets from the start of the bytes`() throws {
    let bytes = Array("junk [1,2] junk".utf8)
    let document = try JSONDocument(bytes, span: Span(5, 10))
    #expect(document.root[1]?.integer == 2)
    #expect(document.root[1]?.offset == 8)
    #expect(throws: JSONError(.unexpectedEnd, offset: 9, line: 1, column: 5)) {
      try JSONDocument(bytes, span: Span(5, 9))
    }
  }

  @Test func `nests as deep as allowed and no deeper`() throws {
    let deep = [UInt8](repeating: 0x5B, count: 3) + [UInt8](repeating: 0x5D, count: 3)
    #expect(try JSONDocument(deep, maximumDepth: 3).root.kind == .array)
    #expect(throws: JSONError(.tooDeep(limit: 2), offset: 2, line: 1, column: 3)) {
      try JSONDocument(deep, maximumDepth: 2)
    }
  }

  @Test(arguments: [#"["#, #"{"a":"#, #"[{"a":["#])
  func `survives a million open brackets`(opening: String) throws {
    let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
    #expect(throws: JSONError.self) { try JSONDocument(bytes) }
    let all = try JSONDocument(bytes, mode: .lenient, maximumDepth: .max)
    #expect(all.isTruncated)
  }

  @Test func `every cut of a text is refused strictly and read leniently`() throws {
    let text = Array(#"{"a":[1,-2.5e3,true,null,"x\u00e9\\"],"b":{"c":{}}}"#.utf8)
    for length in 1..<text.count {
      #expect(throws: JSONError.self) { _ = try JSONDocument(Array(text[..<length])) }
      let document = try JSONDocument(Array(text[..<length]), mode: .lenient)
      #expect(document.isTruncated)
      let again = JSONValue(document.root).bytes()
      #expect(throws: Never.self) { _ = try JSONDocument(again) }
    }
  }
}
