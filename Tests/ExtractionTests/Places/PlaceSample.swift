import Extraction

/// A small table of places, and short ways to ask it.
enum PlaceSample {
  /// The columns are parted by single spaces here; `_` is a space of a name, `-` an empty column.
  private static let rows = """
    6255148 - region - 741000000 48.69096 9.14062 Europe Europa
    6252001 US country - 327167434 - - United_States USA|US|America
    6251999 CA country - 37058856 - - Canada CA
    2635167 GB country 6255148 66488991 - - United_Kingdom UK|Britain
    3017382 FR country 6255148 66987244 - - France FR
    614540 GE country - 3704500 - - Georgia GE|Géorgie
    1880251 SG country - 5638676 - - Singapore SG
    4736286 US region 6252001 22266440 - - Texas TX|Tex.
    4896861 US region 6252001 13245991 - - Illinois IL|Ill.
    6254926 US region 6252001 8056090 - - Massachusetts MA|Mass.
    4197000 US region 6252001 4835606 - - Georgia GA|Ga.
    5128638 US region 6252001 19000000 - - New_York NY|N.Y.
    5128594 US county 5128638 1600000 - - New_York_County New_York
    4896881 US county 4896861 200000 - - Sangamon_County Sangamon
    6093943 CA region 6251999 - - - Ontario ON|Ont.
    6269131 GB region 2635167 63250633 - - England -
    3012874 FR region 3017382 15314960 - - Île-de-France Ile-de-France
    2988507 FR capital 3012874 2138551 48.85341 2.3488 Paris PAR|Lutetia|Paris_i_Frankrike
    4717560 US city 4736286 24782 33.66094 -95.55551 Paris PRX
    4684888 US city 4736286 1300092 32.78306 -96.80667 Dallas DFW
    4250542 US city 4896881 114394 39.80172 -89.64371 Springfield SPI
    4951788 US city 6254926 154341 42.10148 -72.58981 Springfield SFY
    4930956 US city 6254926 653833 42.35843 -71.05977 Boston BOS
    4931972 US city 6254926 110402 42.3751 -71.10561 Cambridge New_Towne
    2653941 GB city 6269131 145674 52.2 0.11667 Cambridge CBG
    2640729 GB city 6269131 162100 51.75222 -1.25596 Oxford -
    2643743 GB capital 6269131 8961989 51.50853 -0.12574 London LON|Londres
    6058560 CA city 6093943 422324 42.98339 -81.23304 London YXU
    6167865 CA city 6093943 2794356 43.70643 -79.39864 Toronto -
    5969782 CA city 6093943 519949 43.25011 -79.84963 Hamilton -
    4180439 US city 4197000 510823 33.749 -84.38798 Atlanta ATL
    4221552 US city 4197000 145674 32.08354 -81.09983 Savannah SAV
    611717 GE capital 614540 1049498 41.69143 44.83412 Tbilisi Tiflis
    1880252 SG capital 1880251 5638700 1.28967 103.85007 Singapore -
    5128581 US city 5128638 8804190 40.71427 -74.00597 New_York NYC|New_York_City
    900001 GB city 6269131 16000 51.1 0.4 St._John’s-on-Sea Saint_John
    """

  /// The rows as a table.
  static let tsv: [UInt8] = {
    let lines = rows.split(separator: "\n").map { line in
      line.split(separator: " ").map { field in
        field == "-" ? "" : String(field.map { $0 == "_" ? " " : $0 })
      }.joined(separator: "\t")
    }
    return Array(("# a comment\n" + lines.joined(separator: "\n") + "\n").utf8)
  }()

  /// A place of a document: "Springfield", "Springfield, Illinois", "U.S. = USA", "Toronto × 3".
  static func query(_ text: String) -> PlaceQuery {
    let counted = text.components(of: " × ")
    let parts = counted[0].components(of: ", ")
    return PlaceQuery(
      names: parts[0].components(of: " = ").map { Array($0.utf8) },
      mentions: counted.dropFirst().first.flatMap { Int($0) } ?? 1,
      qualifiers: parts.dropFirst().map { Array($0.utf8) })
  }

  /// The links of a document that names these places.
  static func links(
    _ places: [String], countries: [String: Int] = [:], least: Double = 0.5
  ) throws -> [PlaceLink?] {
    let linker = PlaceLinker(try PlaceTable(tsv: tsv), least: least)
    return linker.links(of: places.map(query), countries: countries)
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
