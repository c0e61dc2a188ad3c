import Testing

@testable import GalleyIO

struct CSVRowsTests {
  private func rows(_ text: String, _ separator: UInt8? = nil) throws -> [[String]] {
    var rows = CSVRows(Array(text.utf8), separator: separator)
    var all: [[String]] = []
    while let row = try rows.next() { all.append(row.map { String(decoding: $0, as: UTF8.self) }) }
    return all
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]), ("a\rb\r", [["a"], ["b"]]),
    ("a,,\n,,", [["a", "", ""], ["", "", ""]]), ("\n\na\n\n\nb\n\n", [["a"], ["b"]]),
    ("\u{FEFF}a,b", [["a", "b"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"\"", [[""]]),
    ("\"say \"\"no\"\"\",x", [["say \"no\"", "x"]]),
    ("\"one\ntwo\r\nthree\",x", [["one\ntwo\r\nthree", "x"]]),
    ("a \"b\" c,d", [["a \"b\" c", "d"]]), (" a , b ", [[" a ", " b "]]),
  ])
  func `fields are read as RFC 4180 writes them`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("a;b;c,d", ["a", "b", "c,d"]), ("a\tb,c\td", ["a", "b,c", "d"]), ("a|b", ["a", "b"]),
    ("\"x;y;z\",b", ["x;y;z", "b"]), ("alone", ["alone"]),
  ])
  func `the separator is the one that the first line has most of`(text: String, first: [String])
    throws
  {
    #expect(try rows(text).first == first)
  }

  @Test func `a separator that is given stands`() throws {
    #expect(try rows("a;b;c,d", 0x2C) == [["a;b;c", "d"]])
  }

  @Test func `what is wrong is found with its line`() {
    #expect(throws: CSVError(fact: .openQuote, line: 3)) { try rows("a\nb\nc,\"open\n\n\n") }
    #expect(throws: CSVError(fact: .behindQuote, line: 2)) { try rows("a\n\"b\"c") }
  }

  @Test func `a table has as many fields in each row as in its header`() throws {
    var table = try #require(try CSVTable(Array("a, b \n1,\"x\ny\"\n\n1,2,3".utf8)))
    #expect(table.header == ["a", "b"])
    #expect(try table.next() == [Array("1".utf8), Array("x\ny".utf8)])
    #expect(table.line == 2)
    #expect(throws: CSVError(fact: .fields(3, header: 2), line: 5)) { try table.next() }
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    var table = try #require(try CSVTable(Array("a\n".utf8) + [0xE4]))
    #expect(throws: CSVError(fact: .invalidUTF8, line: 2)) { try table.next() }
    #expect(throws: CSVError(fact: .invalidUTF8, line: 1)) { try CSVTable([0xFF, 0xFE, 0x61, 0]) }
  }

  @Test func `damaged tables end with their rows or with what is wrong`() {
    let text = "path,\"title\",url\r\na.html,\"One, \"\"two\"\"\nthree\",x\nb.html,,\"\"\n"
    for bytes in Mutations(text, marks: "\",;\t\r\n", seed: 5, count: 3000) {
      var rows = CSVRows(bytes)
      var fields = 0
      do {
        while let row = try rows.next() { fields += row.count }
      } catch {
        #expect(error.line >= 1)
      }
      #expect(fields <= bytes.count + 1)
    }
  }
}
