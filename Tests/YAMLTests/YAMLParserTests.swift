import Testing
import YAML

/// A node as one line, so that a test can compare whole trees.
private func outline(_ node: YAMLNode) -> String {
  switch node.kind {
  case .scalar(let text, _): "'\(text)'"
  case .sequence(let elements): "[" + elements.map(outline).joined(separator: ", ") + "]"
  case .mapping(let members):
    "{" + members.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}

private func place(_ mark: YAMLMark) -> String { "\(mark.line):\(mark.column)+\(mark.offset)" }

@Suite struct YAMLParserTests {
  @Test func `reads blocks and brackets alike`() throws {
    let text = """
      galley: 1
      stages:
        - clean
        - language: { accept: [en, de] }
      """
    #expect(
      outline(try YAMLParser.parse(text))
        == "{galley: '1', stages: ['clean', {language: {accept: ['en', 'de']}}]}")
  }

  @Test(arguments: ["no", "1.0", "true", "null", "~", "2024-01-01", "0x10", "1_000"])
  func `leaves a scalar as text`(text: String) throws {
    #expect(try YAMLParser.parse("a: \(text)")["a"]?.value.text == text)
  }

  @Test func `tells an empty value from an empty text`() throws {
    let root = try YAMLParser.parse("a:\nb: ''\n")
    #expect(root["a"]?.value.isEmpty == true)
    #expect(root["b"]?.value.isEmpty == false)
  }

  @Test(arguments: [
    ("x", YAMLScalarStyle.plain), ("'x'", .singleQuoted), ("\"x\"", .doubleQuoted),
    ("|-\n  x", .literal), (">-\n  x", .folded),
  ])
  func `keeps the style of a scalar`(text: String, style: YAMLScalarStyle) throws {
    #expect(try YAMLParser.parse("a: \(text)")["a"]?.value.kind == .scalar("x", style))
  }

  @Test func `marks keys and values`() throws {
    let root = try YAMLParser.parse("a: 1\nlong: [x,  'y']\n")
    let member = try #require(root["long"])
    #expect(place(member.keyMark) == "2:1+5")
    #expect(place(member.keyEndMark) == "2:5+9")
    #expect(place(member.value.mark) == "2:7+11")
    #expect(place(member.value.endMark) == "2:16+20")
    let y = try #require(member.value.elements?.last)
    #expect(place(y.mark) == "2:12+16")
    #expect(place(y.endMark) == "2:15+19")
  }

  @Test func `counts columns in scalars and offsets in bytes`() throws {
    let root = try YAMLParser.parse("ä: 1\n'日本': { ö: x }\n")
    let value = try #require(root["日本"]?.value["ö"]?.value)
    #expect(place(value.mark) == "2:12+22")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `counts lines of every kind`(end: String) throws {
    let root = try YAMLParser.parse("a: 1\(end)\(end)b: 2\(end)")
    let mark = try #require(root["b"]?.keyMark)
    #expect((mark.line, mark.column) == (3, 1))
  }

  @Test func `reads past a byte order mark`() throws {
    let root = try YAMLParser.parse("\u{FEFF}a: 1\n")
    #expect(place(try #require(root["a"]).keyMark) == "1:1+3")
  }

  @Test func `ends a block with its last value`() throws {
    let root = try YAMLParser.parse("a:\n  - x\n  - yy\n\n# more\nb: 1\n")
    #expect(place(try #require(root["a"]).value.endMark) == "3:7+15")
  }

  @Test(arguments: [
    ("a: b + c", 4, "1:8+7"), ("a: 'ö + c'", 5, "1:9+9"), ("a: \"x y\"", 0, "1:5+4"),
  ])
  func `finds a byte of a scalar in the file`(text: String, offset: Int, expected: String) throws {
    let node = try #require(try YAMLParser.parse(text)["a"]?.value)
    #expect(node.mark(ofByte: offset).map(place) == expected)
  }

  @Test(arguments: [
    ("a: |\n  x + y\n", 4, "2:7"), ("a: |-\n\n    x\n     y\n", 1, "3:5"),
    ("a: |\n    x\n     ö +\n", 6, "3:8"), ("- a: | # why\n    x\n\n    y", 3, "4:5"),
    ("a: |\r\n  x\r\n  y\r\n", 2, "3:3"), ("a: |\n  x\n", 2, "3:3"),
  ])
  func `finds a byte of a literal block in the file`(
    text: String, offset: Int, expected: String
  ) throws {
    let root = try YAMLParser.parse(text)
    let node = try #require((root.elements?.first ?? root)["a"]?.value)
    #expect(node.mark(ofByte: offset).map { "\($0.line):\($0.column)" } == expected)
  }

  @Test(arguments: [
    ("a: 'it''s so'", 5, "1:11"), ("a: 'it''s'", 2, "1:7"), ("a: \"\\\\d+\"", 2, "1:8"),
    ("a: \"\\u00e9\\U0001F600 x\"", 7, "1:22"), ("a: \"x\\n\\\"y\"", 3, "1:10"),
    ("a: x\n  y z", 2, "2:3"), ("a: 'x\n\n   y'", 2, "3:4"), ("a: \"ö\n  y\"", 3, "2:3"),
    ("a: >\n  x\n  y z\n", 4, "3:5"), ("a: >-\n\n    x\n    y\n\n    z", 5, "6:5"),
    ("a: >\n  x\n    y\n  z\n", 4, "3:5"),
  ])
  func `finds a byte past escapes and folded lines`(
    text: String, offset: Int, expected: String
  ) throws {
    let node = try #require(try YAMLParser.parse(text)["a"]?.value)
    #expect(node.mark(ofByte: offset).map { "\($0.line):\($0.column)" } == expected)
  }

  @Test func `finds no byte where the text is not as written`() throws {
    for text in ["a: |2\n   x", "a: >2\n   x"] {
      let node = try #require(try YAMLParser.parse(text)["a"]?.value)
      #expect(node.mark(ofByte: 0) == nil)
    }
  }
}
