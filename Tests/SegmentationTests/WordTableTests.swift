import Testing

@testable import Segmentation

@Suite struct WordTableTests {
  @Test func `joins the classes of a word`() {
    var table = WordTable<WordClass>()
    table.add("no nr", .numeral)
    table.add("no", .starter)
    #expect(table.classes(of: Array("no".utf8)) == [.numeral, .starter])
    #expect(table.classes(of: Array("nr".utf8)) == .numeral)
  }

  @Test func `does not know other words`() {
    var table = WordTable<WordClass>()
    table.add("co corp", .open)
    #expect(table.classes(of: Array("cor".utf8)) == [])
    #expect(table.classes(of: []) == [])
  }

  @Test func `folds the words it is given`() {
    var table = WordTable<WordClass>()
    table.add("Über ÄRZTE", .starter)
    #expect(table.classes(of: Array("über".utf8)) == .starter)
    #expect(table.classes(of: Array("ärzte".utf8)) == .starter)
  }

  @Test func `holds many words`() {
    var table = WordTable<WordClass>()
    let words = (0..<5000).map { "w\($0)" }
    table.add(words.joined(separator: " "), .binds)
    #expect(words.allSatisfy { table.classes(of: Array($0.utf8)) == .binds })
    #expect(table.classes(of: Array("w5000".utf8)) == [])
  }
}
