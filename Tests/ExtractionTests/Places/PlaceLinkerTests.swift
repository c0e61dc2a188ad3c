import Extraction
import Testing

/// Which place a name means.
struct PlaceLinkerTests {
  /// The id of the first place of a document, 0 where there is none.
  @Test(arguments: [
    (["Paris"], 2_988_507),
    (["Paris, Texas"], 4_717_560),
    (["Paris, TX"], 4_717_560),
    (["Paris, France"], 2_988_507),
    (["Paris", "Dallas"], 2_988_507),
    (["Springfield, Illinois"], 4_250_542),
    (["Springfield, Ill."], 4_250_542),
    (["Springfield, Massachusetts"], 4_951_788),
    (["Springfield, Sangamon County"], 4_250_542),
    (["Springfield", "Illinois"], 4_250_542),
    (["Springfield", "Boston"], 4_951_788),
    (["Georgia", "Tbilisi"], 614_540),
    (["Georgia", "Atlanta × 4", "Savannah"], 4_197_000),
    (["Cambridge", "Oxford", "London × 3"], 2_653_941),
    (["Cambridge", "Boston", "Massachusetts"], 4_931_972),
    // Whichever Springfield it is, it is American.
    (["Cambridge", "Springfield"], 4_931_972),
    (["London"], 2_643_743),
    (["London, Ontario"], 6_058_560),
    (["London, Ont."], 6_058_560),
    (["London", "Toronto × 9", "Hamilton × 4", "Ontario × 9"], 6_058_560),
    (["London", "Canada"], 2_643_743),
    (["New York"], 5_128_581),
    (["New York = N.Y.", "Boston"], 5_128_638),
    (["New York = NYC = New York City"], 5_128_581),
    (["Singapore"], 1_880_251),
    (["U.S. = United States = America"], 6_252_001),
    (["the United Kingdom"], 2_635_167),
    (["Europe"], 6_255_148),
    (["PARIS"], 2_988_507),
    (["Ile de France"], 3_012_874),
    (["St John's on Sea", "England", "London"], 900_001),
  ]) func `names are linked by what surrounds them`(places: [String], id: Int) throws {
    let link = try #require(try PlaceSample.links(places)[0], "\(places)")
    #expect(link.id == id, "\(places): \(link)")
    #expect(link.score >= 0.5 && link.score < 1)
  }

  @Test(arguments: [
    ["Elmwood Corners"], [""], ["…"], ["Springfield"], ["Cambridge"],
    // The table has no such place.
    ["Paris, Ontario"], ["Springfield, Canada"],
    // A town so small that the table may well lack a larger namesake.
    ["St. John's-on-Sea"],
    // Letters of airports.
    ["PRX"], ["SFY"],
  ]) func `no link is forced`(places: [String]) throws {
    #expect(try PlaceSample.links(places)[0] == nil)
  }

  @Test func `links say all that the table does`() throws {
    let links = try PlaceSample.links(["Paris", "Georgia", "Europe"], countries: ["GE": 4])
    #expect(
      links == [
        PlaceLink(
          id: 2_988_507, country: "FR", kind: .city, latitude: 48.85341, longitude: 2.3488,
          name: "Paris", score: 0.9836),
        PlaceLink(id: 614_540, country: "GE", kind: .country, name: "Georgia", score: 0.9804),
        PlaceLink(
          id: 6_255_148, kind: .region, latitude: 48.69096, longitude: 9.14062, name: "Europe",
          score: 0.9997),
      ])
  }

  @Test func `countries that are spoken of decide`() throws {
    let links = try ["GB", "US"].map {
      try PlaceSample.links(["Cambridge"], countries: [$0: 3])[0]?.country
    }
    #expect(links == ["GB", "US"])
    let torn = try PlaceSample.links(["Cambridge"], countries: ["GB": 3, "US": 3, "?": 9])[0]
    #expect(torn?.score ?? 0 < 0.6)
  }

  @Test func `a city beside another is no qualifier`() throws {
    #expect(try PlaceSample.links(["Paris, London"])[0]?.country == "FR")
    #expect(try PlaceSample.links(["Paris, Elmwood Corners"])[0]?.country == "FR")
  }

  @Test func `a name does not speak for itself`() throws {
    let once = try PlaceSample.links(["London"])[0]
    #expect(try PlaceSample.links(["London × 9"])[0] == once)
  }

  @Test func `nothing is linked below the least score`() throws {
    #expect(try PlaceSample.links(["London"], least: 0.99)[0] == nil)
    let link = try PlaceSample.links(["Springfield"], least: 0)[0]
    #expect(link?.id == 4_951_788 && (link?.score ?? 1) < 0.5)
  }

  @Test func `all places of a document are answered in their order`() throws {
    let links = try PlaceSample.links(["Oxford", "Nowhere", "Boston"])
    #expect(links.map { $0?.name } == ["Oxford", nil, "Boston"])
    #expect(try PlaceSample.links([]) == [])
  }
}
