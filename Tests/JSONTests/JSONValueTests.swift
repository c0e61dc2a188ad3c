import JSON
import Testing

struct JSONValueTests {
  @Test func `literals read like JSON`() {
    let value: JSONValue = [
      "type": "object", "minimum": 0, "ratio": 0.5, "enum": ["a", nil, true], "properties": [:],
    ]
    #expect(
      String(decoding: value.bytes(), as: UTF8.self)
        == #"{"type":"object","minimum":0,"ratio":0.5,"enum":["a",null,true],"properties":{}}"#)
  }

  @Test func `reads what it wrote`() throws {
    let value: JSONValue = ["a": [1, -2.0, "\"\n", nil, false, [:], []], "b": ["c": 1e100]]
    #expect(try JSONValue(JSONDocument(value.bytes()).root) == value)
    #expect(try JSONValue(JSONDocument(value.bytes(.pretty)).root) == value)
  }

  @Test func `finds the first member of a key`() {
    let value = JSONValue.object([.init("a", 1), .init("a", 2)])
    #expect(value["a"] == 1)
    #expect(value["b"] == nil)
  }

  @Test func `the order of members is part of the value`() {
    #expect(JSONValue.object([.init("a", 1), .init("b", 2)]) != ["b": 2, "a": 1])
  }
}
