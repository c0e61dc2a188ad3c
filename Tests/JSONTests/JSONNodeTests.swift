import JSON
import Testing

struct JSONNodeTests {
  private func node(_ text: String) throws -> JSONNode {
    try JSONDocument(Array(text.utf8)).root
  }

  @Test func `follows keys and positions`() throws {
    let root = try node(#"{"a":[{"b":"x"},{"b":"y"}],"c":1}"#)
    #expect(root["a"]?[1]?["b"]?.string == "y")
    #expect(root["c"]?.integer == 1)
  }

  @Test func `answers nil for what is not there`() throws {
    let root = try node(#"{"a":[1]}"#)
    #expect(root["b"] == nil)
    #expect(root["a"]?[1] == nil)
    #expect(root["a"]?[-1] == nil)
    #expect(root["a"]?["a"] == nil)
    #expect(root[0] == nil)
    #expect(root.string == nil)
    #expect(root["a"]?.number == nil)
  }

  @Test func `finds the first of repeated keys and lists all`() throws {
    let root = try node(#"{"a":1,"b":2,"a":3}"#)
    #expect(root["a"]?.integer == 1)
    #expect(root.members.map(\.key) == ["a", "b", "a"])
    #expect(root.members.map(\.value.integer) == [1, 2, 3])
  }

  @Test func `compares keys after their escapes are resolved`() throws {
    let root = try node(#"{"\u0061\n":1,"a":2}"#)
    #expect(root["a\n"]?.integer == 1)
    #expect(root["a"]?.integer == 2)
    #expect(root[#"\u0061\n"#] == nil)
  }

  @Test func `a nested key is not a key of the object around it`() throws {
    #expect(try node(#"{"a":{"b":1},"c":["b"]}"#)["b"] == nil)
  }

  @Test func `a string value is not taken for a key`() throws {
    #expect(try node(#"{"a":"b","c":1}"#)["b"] == nil)
  }

  @Test func `skips whole containers between elements`() throws {
    let root = try node(#"[[1,[2]],{"a":[3]},4]"#)
    #expect(root.elements.map(\.kind) == [.array, .object, .number])
    #expect(root[2]?.integer == 4)
  }

  @Test func `elements of an object and members of an array are none`() throws {
    #expect(try Array(node(#"{"a":1}"#).elements).isEmpty)
    #expect(try Array(node(#"["a",1]"#).members).isEmpty)
  }

  @Test(arguments: [
    ("12", 12), ("-12", -12), ("12.0", 12), ("1.2e1", 12), ("12.5", nil), ("1e300", nil),
    ("9223372036854775808", nil), ("-9223372036854775808", Int.min), ("\"12\"", nil),
    ("-9223372036854775809", nil), ("10000000000000000000000", nil),
  ])
  func `reads whole numbers`(text: String, expected: Int?) throws {
    #expect(try node(text).integer == expected)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("12", 12), ("-0", -0.0), ("1e400", nil), ("1e-400", 0),
    ("123456789012345678901234567890", 1.2345678901234568e29), ("true", nil),
    ("9007199254740993", 9_007_199_254_740_992),
  ])
  func `reads numbers`(text: String, expected: Double?) throws {
    #expect(try node(text).number == expected)
  }

  @Test func `keeps the sign of zero`() throws {
    #expect(try node("-0").number?.sign == .minus)
  }

  @Test func `tells the truth values and null apart`() throws {
    let root = try node("[true,false,null]")
    #expect(root.elements.map(\.boolean) == [true, false, nil])
    #expect(root.elements.map(\.isNull) == [false, false, true])
  }

  @Test func `gives strings as bytes`() throws {
    #expect(try node(#""a\u00e9""#).stringBytes == Array("aé".utf8))
    #expect(try node("1").stringBytes == nil)
  }
}
