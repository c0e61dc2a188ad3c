import GalleyCore
import JSON
import Testing

private enum Colour: String, ChoiceOption, Sendable {
  case red, green
  case darkBlue = "dark_blue"
}

struct OptionValueTests {
  @Test(arguments: ["no", "12", "~", "'quoted'", "true"])
  func `text is any scalar as it is written`(text: String) throws {
    let reading = try OptionReading(String.self, text)
    #expect(reading.value == text.filter { $0 != "'" })
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [("true", true), ("false", false)])
  func `a truth value is true or false`(text: String, value: Bool) throws {
    #expect(try OptionReading(Bool.self, text).value == value)
  }

  @Test(arguments: [
    ("yes", "'yes' — write true"), ("True", "'True' — write true"), ("0", "'0' — write false"),
    ("maybe", "'maybe'"), ("''", "nothing"),
  ])
  func `other words for truth are refused`(text: String, found: String) throws {
    let reading = try OptionReading(Bool.self, text)
    #expect(reading.value == nil)
    #expect(reading.problems == ["expected true or false, found \(found)"])
  }

  @Test(arguments: [("0", 0), ("-3", -3), ("+3", 3), ("1_000_000", 1_000_000)])
  func `an integer has digits, a sign and groups`(text: String, value: Int) throws {
    #expect(try OptionReading(Int.self, text).value == value)
  }

  @Test(arguments: ["1.5", "1e3", "0x10", "ten", "99999999999999999999", "_"])
  func `what is no integer is refused`(text: String) throws {
    let reading = try OptionReading(Int.self, text)
    #expect(reading.value == nil)
    #expect(reading.problems == ["expected integer, found '\(text)'"])
  }

  @Test(arguments: [("0.65", 0.65), ("2", 2), ("-1.5e3", -1500), (".5", 0.5)])
  func `a number is decimal`(text: String, value: Double) throws {
    #expect(try OptionReading(Double.self, text).value == value)
  }

  @Test(arguments: ["nan", "inf", "infinity", "0x10", "1e999", "1,5", "'1 '"])
  func `what is no finite decimal number is refused`(text: String) throws {
    let reading = try OptionReading(Double.self, text)
    #expect(reading.value == nil)
    #expect(reading.problems == ["expected number, found '\(text.filter { $0 != "'" })'"])
  }

  @Test(arguments: [("[a, b]", ["a", "b"]), ("a", ["a"]), ("[]", [])])
  func `a list is a sequence or one scalar`(text: String, value: [String]) throws {
    #expect(try OptionReading([String].self, text).value == value)
  }

  @Test func `every wrong element of a list is reported`() throws {
    let reading = try OptionReading([Int].self, "[1, two, 3, four]")
    #expect(reading.value == nil)
    #expect(
      reading.problems == [
        "expected integer, found 'two'", "expected integer, found 'four'",
      ])
  }

  @Test func `a mapping is no list`() throws {
    let reading = try OptionReading([Int].self, "{ a: 1 }")
    #expect(reading.value == nil)
    #expect(reading.problems == ["expected list of integer, found a mapping"])
  }

  @Test func `a list is no scalar`() throws {
    #expect(try OptionReading(Int.self, "[1]").problems == ["expected integer, found a list"])
  }

  @Test func `an optional reads what it wraps`() throws {
    #expect(try OptionReading(Int?.self, "7").value == 7)
    #expect(try OptionReading(Int?.self, "x").problems == ["expected integer, found 'x'"])
  }

  @Test func `a map of texts keeps the order of the file`() throws {
    let reading = try OptionReading(TextMap.self, "{ text: body, id: doc_id }")
    #expect(reading.value == TextMap([("text", "body"), ("id", "doc_id")]))
    #expect(reading.value?.json.compact == #"{"text":"body","id":"doc_id"}"#)
  }

  @Test func `a map of texts holds scalars alone`() throws {
    #expect(
      try OptionReading(TextMap.self, "{ a: [b] }").problems == ["expected text, found a list"])
    #expect(
      try OptionReading(TextMap.self, "a").problems == [
        "expected mapping of texts, found 'a' — such as { name: text }"
      ])
  }

  @Test func `a choice is one of its names`() throws {
    #expect(try OptionReading(Colour.self, "dark_blue").value == .darkBlue)
    #expect(
      try OptionReading(Colour.self, "gren").problems == [
        "'gren' is not one of red, green, dark_blue — did you mean 'green'?"
      ])
    #expect(
      try OptionReading(Colour.self, "xxxxxxx").problems == [
        "'xxxxxxx' is not one of red, green, dark_blue"
      ])
    #expect(Colour.typeName == "red | green | dark_blue")
    #expect(Colour.schema.compact == #"{"enum":["red","green","dark_blue"]}"#)
  }

  @Test func `a reason is in snake_case`() throws {
    #expect(try OptionReading(ReasonCode.self, "too_short_2").value?.code == "too_short_2")
    for text in ["Too_short", "too-short", "''", "too short", "zu_kürz"] {
      #expect(try OptionReading(ReasonCode.self, text).value == nil)
    }
    #expect(
      try OptionReading(ReasonCode.self, "Too Short").problems == [
        "expected snake_case code, found 'Too Short' — write too_short"
      ])
  }

  @Test func `an expression that cannot be read is reported at its place`() throws {
    #expect(
      try OptionReading(Expression.self, "stats.words < 80").value?.json == "stats.words < 80")
    #expect(try OptionReading(Expression.self, "stats.words <").problems.count == 1)
  }
}
