import Testing

@testable import Extraction

/// What a table of places may be.
struct PlaceTableTests {
  private typealias Fault = PlaceTableError.Fault

  private static let row = "5\tFR\tcity\t\t70000\t1.5\t-2.25\tElmwood\tOrmeville|Elm"

  private static func table(_ text: String) throws -> PlaceTable {
    try PlaceTable(tsv: Array(text.utf8))
  }

  @Test(arguments: [
    ("", Fault.columns), ("6\tFR\tcity", .columns), (row + "\t", .columns),
    ("x\tFR\tcity\t\t\t\t\tA\t", .id), ("0\tFR\tcity\t\t\t\t\tA\t", .id),
    ("-6\tFR\tcity\t\t\t\t\tA\t", .id), ("1234567890123456\tFR\tcity\t\t\t\t\tA\t", .id),
    (row, .repeated),
    ("6\tfr\tcity\t\t\t\t\tA\t", .country), ("6\tFRA\tcity\t\t\t\t\tA\t", .country),
    ("6\tFR\ttown\t\t\t\t\tA\t", .kind), ("6\tFR\t\t\t\t\t\tA\t", .kind),
    ("6\tFR\tcity\tx\t\t\t\tA\t", .holder), ("6\tFR\tcity\t0\t\t\t\tA\t", .holder),
    ("6\tFR\tcity\t\tmany\t\t\tA\t", .population), ("6\tFR\tcity\t\t-1\t\t\tA\t", .population),
    ("6\tFR\tcity\t\t99999999999\t\t\tA\t", .population),
    ("6\tFR\tcity\t\t\t1.5\t\tA\t", .coordinates), ("6\tFR\tcity\t\t\t91\t0\tA\t", .coordinates),
    ("6\tFR\tcity\t\t\t0\t-180.5\tA\t", .coordinates),
    ("6\tFR\tcity\t\t\t1e1\t0\tA\t", .coordinates),
    ("6\tFR\tcity\t\t\t1.\t0\tA\t", .coordinates), ("6\tFR\tcity\t\t\t--1\t0\tA\t", .coordinates),
    ("6\tFR\tcity\t\t\t\t\t\tA", .name),
  ]) func `a wrong line is told`(line: String, fault: PlaceTableError.Fault) {
    #expect(throws: PlaceTableError(line: 3, fault: fault)) {
      try Self.table("# places\n\(Self.row)\n\(line)\n")
    }
  }

  @Test func `a line must be UTF-8`() {
    let line: [UInt8] = Array("6\tFR\tcity\t\t\t\t\t".utf8) + [0xC3, 0x09]
    #expect(throws: PlaceTableError(line: 1, fault: .encoding)) { try PlaceTable(tsv: line) }
  }

  @Test func `faults are sentences`() {
    let sentences = Set(
      Fault.allCases.map { PlaceTableError(line: 7, fault: $0).description })
    #expect(sentences.count == Fault.allCases.count)
    #expect(
      PlaceTableError(line: 7, fault: .name).description == "line 7: the name is empty")
  }

  @Test(arguments: ["", "# nothing\n", row, row + "\n", row + "\r\n# end"])
  func `ends of lines and comments are free`(text: String) throws {
    let table = try Self.table(text)
    let found = table.places(named: Array("elmwood".utf8)).count
    #expect(table.count == found)
    #expect(table.places(named: Array("elm".utf8)).count == found)
  }

  @Test(arguments: [
    ("St. John’s", "st johns"), ("St John's", "st johns"), ("  Île-de-France ", "île de france"),
    ("The Hague", "hague"), ("Theale", "theale"), ("U.S.A.", "usa"), ("İzmir", "izmir"),
    ("ΑΘΗΝΑ", "αθηνα"), ("Москва́", "москва́"), ("東京・都", "東京 都"), ("–", ""),
    ("Wash­ington", "washington"),
  ]) func `names are compared folded`(name: String, folded: String) {
    #expect(PlaceNameFolding.folded(Array(name.utf8)) == Array(folded.utf8))
  }

  @Test func `names are main, alternative or letters`() throws {
    let table = try Self.table("1\tFR\tcity\t\t\t\t\tElmwood\tELM|Elm|E.W.|elmwood|Ewd")
    func standings(_ name: String) -> [PlaceNameStanding] {
      table.places(named: Array(name.utf8)).map(\.standing)
    }
    #expect(standings("elmwood") == [.main])
    #expect(standings("elm") == [.alternative])
    #expect(standings("ew") == [.code])
    #expect(standings("ewd") == [.alternative])
    #expect(standings("elmwoo").isEmpty && standings("").isEmpty)
  }

  @Test func `all names of many places are found, and no others`() throws {
    let names = (0..<3_000).map { "place \($0 * 7)" }
    let lines = names.enumerated().map { "\($0 + 1)\tFR\tcity\t\t\t\t\t\($1)\t" }
    let table = try Self.table(lines.joined(separator: "\n"))
    for number in 0..<21_000 {
      let found = table.places(named: Array("place \(number)".utf8)).map(\.place)
      #expect(found == (number % 7 == 0 ? [number / 7] : []))
    }
  }

  @Test func `places know what holds them`() throws {
    let table = try Self.table(
      """
      1\tFR\tcity\t2\t70\t\t\tA\t
      2\tFR\tcounty\t3\t\t\t\tB\t
      3\tFR\tregion\t4\t\t\t\tC\t
      4\tFR\tcountry\t99\t900\t\t\tD\t
      5\tFR\tcity\t3\t7\t\t\tE\t
      """)
    #expect(Array(table.holders(of: 0)) == [1, 2, 3])
    #expect(table.places.map(\.population) == [70, 70, 77, 900, 7])
    #expect((0..<5).map(table.region) == [2, 2, 2, nil, 2])
    #expect(table.lies(0, in: 1) && table.lies(0, in: 3) && !table.lies(4, in: 1))
    #expect(!table.lies(3, in: 3))
  }

  @Test func `places that hold each other hold up nobody`() throws {
    let table = try Self.table(
      "1\tFR\tregion\t2\t\t\t\tA\t\n2\tFR\tregion\t1\t\t\t\tA\t\n3\tFR\tcity\t3\t80000\t\t\tA\t")
    let places = [PlaceQuery(names: [Array("A".utf8)], qualifiers: [Array("A".utf8)])]
    #expect(PlaceLinker(table).links(of: places).count == 1)
  }
}
