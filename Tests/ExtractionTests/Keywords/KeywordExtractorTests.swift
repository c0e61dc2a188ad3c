import Extraction
import Testing
import Text

/// The keywords of lines, each a sentence, the best first.
private func keywords(
  _ text: String, _ language: String?, count: Int = 10, longest: Int = 3,
  frequencies: DocumentFrequencies? = nil
) throws -> [(words: String, keyword: Keyword)] {
  let bytes = Array(text.utf8)
  var sentences: [Span] = []
  var start = 0
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if !line.isEmpty { sentences.append(Span(start, start + line.count)) }
    start += line.count + 1
  }
  var extractor = KeywordExtractor(language: language)
  extractor.count = count
  extractor.longest = longest
  extractor.frequencies = frequencies
  return try extractor.keywords(in: bytes, sentences: sentences).map {
    (String(decoding: bytes[$0.span.range], as: UTF8.self), $0)
  }
}

struct KeywordExtractorTests {
  private static let english = """
    The harbour tram returns to Port Ellery after forty years of silence.
    Mayor Ines Calder said the harbour tram would run from June.
    The council had argued about the cost of the tram for a long time, and the cost has doubled.
    “We waited for it,” said Calder, who rode the last tram as a child.
    In Port Ellery, the rails of the harbour tram were never taken away.
    Port Ellery paid for them twice.
    """
  private static let german = """
    Die Hafenbahn kehrt nach vierzig Jahren nach Kaltenfurt zurück.
    Bürgermeisterin Ines Kalder sagte, die Hafenbahn werde ab Juni wieder fahren.
    Der Gemeinderat hatte lange über die Kosten der Hafenbahn gestritten.
    Die Schienen liegen in Kaltenfurt noch unter der Straße.
    Ines Kalder fuhr als Kind mit der letzten Bahn.
    """
  private static let french = """
    Le tramway du port revient à Sainte-Orbe après quarante ans.
    La maire Inès Caldier a dit que le tramway du port roulerait dès le mois de juin.
    Le conseil avait longtemps discuté du prix de ce tramway.
    À Sainte-Orbe, les rails du tramway sont encore sous la rue.
    Inès Caldier était dans la dernière voiture.
    """
  private static let spanish = """
    El tranvía del puerto vuelve a Villarmar después de cuarenta años.
    La alcaldesa Inés Caldera dijo que el tranvía del puerto circulará desde junio.
    El ayuntamiento discutió mucho sobre el precio del tranvía.
    En Villarmar, los raíles del tranvía siguen debajo de la calle.
    Inés Caldera iba en el último coche.
    """

  @Test(arguments: [
    ("en", english, ["harbour tram", "Port Ellery"], ["the", "said", "June"]),
    ("de", german, ["Hafenbahn", "Kaltenfurt", "Ines Kalder"], ["die", "sagte", "Juni"]),
    ("fr", french, ["tramway du port", "Sainte-Orbe", "Inès Caldier"], ["le", "mois", "juin"]),
    ("es", spanish, ["tranvía del puerto", "Villarmar", "Inés Caldera"], ["el", "dijo", "junio"]),
  ])
  func `finds what a text is about`(
    language: String, text: String, wanted: [String], unwanted: [String]
  ) throws {
    let found = try keywords(text, language, count: 5).map(\.words)
    #expect(Set(wanted).isSubset(of: found), "\(found)")
    #expect(Set(unwanted).isDisjoint(with: found.map { $0.lowercased() }), "\(found)")
  }

  @Test func `in other languages short and frequent words are about nothing`() throws {
    let text = """
      De haventram komt na veertig jaar terug in Zandoord.
      De burgemeester van Zandoord zei dat de haventram in juni van start gaat.
      De rails van de haventram liggen nog onder de straat van het dorp.
      """
    let found = try keywords(text, "nl", count: 4).map(\.words)
    #expect(Set(["haventram", "Zandoord"]).isSubset(of: found), "\(found)")
    #expect(Set(["de", "van", "het", "in"]).isDisjoint(with: found))
  }

  @Test func `finds words in scripts without spaces`() throws {
    let text = "港口电车将于六月恢复运行。\n港口电车停运了四十年。\n市长说电车很重要。"
    #expect(try keywords(text, "zh").contains { $0.words.contains("电车") })
  }

  @Test func `a keyword is where it first stands, with its count, rank and score`() throws {
    let found = try keywords("Kelp farms grow.\nKelp is food.\nDivers cut kelp.", "en", count: 2)
    let best = try #require(found.first)
    #expect(best.words == "Kelp")
    #expect(best.keyword == Keyword(span: Span(0, 4), count: 3, rank: 1, score: 1))
    #expect(found.map(\.keyword.rank) == [1, 2])
    #expect(found[1].keyword.score > 0 && found[1].keyword.score < 1)
  }

  @Test func `a word counts alone only where it is no part of a phrase`() throws {
    let text = "Port Ellery voted.\nPeople in Port Ellery sang.\nThe poll in Port Ellery closed."
    let found = try keywords(text, "en").map(\.words)
    #expect(found.contains("Port Ellery"))
    #expect(!found.contains("Port") && !found.contains("Ellery"))
  }

  @Test func `a phrase that stands once is a name or none`() throws {
    let found = try keywords(
      "Yesterday Ines Calder opened windy streets.\nShe smiled.", "en"
    ).map(\.words)
    #expect(found.contains("Ines Calder"))
    #expect(!found.contains("windy streets"))
  }

  @Test func `no mark stands in a phrase and no name is cut`() throws {
    let text = "Apples, pears grow.\nApples, pears fall.\nThe Royal Kent Garden Society Club met."
    let found = try keywords(text, "en", count: 50).map(\.words)
    #expect(!found.contains { $0.contains(",") })
    #expect(!found.contains("Royal Kent Garden") && !found.contains("Garden Society Club"))
  }

  @Test func `keeps to the longest that is allowed`() throws {
    for longest in 1...3 {
      let found = try keywords(Self.english, "en", count: 30, longest: longest)
      #expect(found.allSatisfy { $0.words.split(separator: " ").count <= longest })
    }
    #expect(try keywords(Self.english, "en", count: 3).count == 3)
  }

  @Test func `forms of one word are one keyword`() throws {
    let found = try keywords("Ferries wait.\nA ferry sank.\nTrams, tram, trams, tram.", "en")
    #expect(found.count { $0.words.lowercased().hasPrefix("tram") } == 1)
  }

  @Test func `words that are common elsewhere count less`() throws {
    let text = "Kelp and police.\nPolice and kelp.\nThe police took kelp."
    #expect(try keywords(text, "en", count: 1).map(\.words) == ["Kelp"])
    var frequencies = DocumentFrequencies(documents: 1000)
    frequencies.add(Array("KELP".utf8), 900)
    frequencies.add(Array("police".utf8), 2)
    #expect(
      try keywords(text, "en", count: 1, frequencies: frequencies).map(\.words) == ["police"])
  }

  @Test(arguments: ["", " ", "The of and.", "12 345 – 7!", "…"])
  func `a text about nothing has no keywords`(text: String) throws {
    #expect(try keywords(text, "en").isEmpty)
  }
}
