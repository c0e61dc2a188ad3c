import JSON
import Testing
import Text

struct JSONWriterTests {
  private func written(
    _ style: JSONWriter.Style = .compact, _ write: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(style)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func example(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("list")
    writer.beginArray()
    writer.integer(1)
    writer.beginObject()
    writer.endObject()
    writer.null()
    writer.endArray()
    writer.key("none")
    writer.beginArray()
    writer.endArray()
    writer.key("flag")
    writer.boolean(false)
    writer.endObject()
  }

  @Test func `sets commas where they belong`() {
    #expect(written(.compact, example) == #"{"list":[1,{},null],"none":[],"flag":false}"#)
  }

  @Test func `indents by two spaces`() {
    #expect(
      written(.pretty, example) == """
        {
          "list": [
            1,
            {},
            null
          ],
          "none": [],
          "flag": false
        }
        """)
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("\"\\/", #""\"\\/""#),
    ("\n\r\t\u{8}\u{C}\u{0}\u{B}\u{1F}", #""\n\r\t\b\f\u0000\u000b\u001f""#),
    ("\u{7F}\u{2028}\u{2029}é𝄞", "\"\u{7F}\u{2028}\u{2029}é𝄞\""),
    ("a longer text, \"quoted\" somewhere", #""a longer text, \"quoted\" somewhere""#),
  ])
  func `escapes only what it must`(text: String, expected: String) {
    #expect(written { $0.string(text) } == expected)
    #expect(written { $0.string(Array(text.utf8)) } == expected)
  }

  @Test func `escapes at every position of a long string`() {
    for length in 0..<40 {
      for at in 0..<max(length, 1) {
        var bytes = [UInt8](repeating: 0xC3, count: length)
        if at < length { bytes[at] = 0x22 }
        var writer = JSONWriter()
        writer.string(bytes)
        let expected = bytes.flatMap { $0 == 0x22 ? [0x5C, 0x22] : [$0] }
        #expect(writer.bytes == [0x22] + expected + [0x22])
      }
    }
  }

  @Test func `writes parts of bytes`() {
    let bytes = Array("one two three".utf8)
    #expect(written { $0.string(bytes[4..<7]) } == #""two""#)
    #expect(written { $0.string(bytes, Span(4, 7)) } == #""two""#)
  }

  @Test(arguments: [
    (0, "0"), (-1, "-1"), (1000, "1000"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func `writes whole numbers`(value: Int, expected: String) {
    #expect(written { $0.integer(value) } == expected)
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (-2.5, "-2.5"), (0.1, "0.1"),
    (1e16, "10000000000000000.0"),
    (1e18, "1000000000000000000.0"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"),
    (.infinity, "null"),
    (-.infinity, "null"), (.nan, "null"), (1.0 / 3, "0.3333333333333333"),
  ])
  func `writes numbers in their shortest form`(value: Double, expected: String) {
    #expect(written { $0.number(value) } == expected)
  }

  @Test func `every double reads back as itself`() throws {
    for seed in 1...UInt64(20_000) {
      let value = Double(bitPattern: seed &* 0x9E37_79B9_7F4A_7C15)
      guard value.isFinite else { continue }
      var writer = JSONWriter()
      writer.number(value)
      #expect(try JSONDocument(writer.bytes).root.number?.bitPattern == value.bitPattern)
    }
  }

  @Test func `writes line after line`() {
    let text = written {
      $0.integer(1)
      $0.endLine()
      $0.beginArray()
      $0.raw(Array(#"{"a":1}"#.utf8))
      $0.raw(Array("2".utf8))
      $0.endArray()
      $0.endLine()
    }
    #expect(text == "1\n[{\"a\":1},2]\n")
  }

  @Test func `starts anew after it is cleared`() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.integer(1)
    writer.clear()
    writer.boolean(true)
    #expect(writer.bytes == Array("true".utf8))
  }
}
