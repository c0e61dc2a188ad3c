import Learning
import Segmentation
import Testing
import Text

@testable import Extraction

/// Names in languages that nothing was learned from.
struct ForeignNamesTests {
  /// The names of a text as "words: kind".
  private func names(_ language: String, _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let segmenter = SentenceSegmenter(language: language)
    let sentences = ParagraphSegmenter().paragraphs(in: bytes).flatMap {
      segmenter.sentences(in: bytes, $0.span)
    }
    return ForeignNames(language: language).names(in: bytes, sentences: sentences, checkpoint: {})
      .map { "\(String(decoding: bytes[$0.span.range], as: UTF8.self)): \($0.kind)" }
  }

  // MARK: German

  @Test func `a German noun is no name for its capital`() {
    let text = "Am Abend fiel das Wasser. Die Hoffnung auf eine Lösung der Krise wächst."
    #expect(names("de", text).isEmpty)
  }

  @Test func `an office with a capital does not belong to the name behind it`() {
    let text = "Das sagte Kulturdezernentin Hannah Brehm. Später wich Brehm aus."
    #expect(names("de", text) == ["Hannah Brehm: person", "Brehm: person"])
  }

  @Test func `the ending of the genitive hides no name`() {
    #expect(names("de", "Es ging um Hamburgs Hafen.") == ["Hamburgs: place"])
  }

  @Test func `an adjective of a place is none`() {
    #expect(names("de", "Er stand vor dem Berliner Rathaus.").isEmpty)
  }

  @Test(arguments: [
    ("Das prüft der Verband der Gärtner.", "Verband der Gärtner"),
    ("Sie lehrt an der Universität Rostock.", "Universität Rostock"),
    ("Das meldete die Emstaler Rundschau.", "Emstaler Rundschau"),
    ("Davor warnt der Deutsche Wetterdienst.", "Deutsche Wetterdienst"),
    ("Das entschied der Bundesgerichtshof.", "Bundesgerichtshof"),
    ("Das forscht das Max-Planck-Institut.", "Max-Planck-Institut"),
  ])
  func `a German organization is known by a word in its name`(text: String, name: String) {
    #expect(names("de", text) == ["\(name): organization"])
  }

  @Test func `a noun for an organization does not belong to the name behind it`() {
    #expect(
      names("de", "Das fordert die Gewerkschaft Verdano.") == ["Verdano: organization"])
  }

  @Test func `an institution without a name is none`() {
    #expect(names("de", "Die Polizei sucht Zeugen. Die Gemeinde hilft.").isEmpty)
  }

  // MARK: French

  @Test(arguments: [
    ("Selon l’Agence de santé de la côte, rien ne change.", "Agence de santé de la côte"),
    ("C’est ce que dit la Fédération romande des secours.", "Fédération romande des secours"),
    ("Elle a parlé à La Gazette de Vauvert.", "La Gazette de Vauvert"),
    ("Il travaille pour la compagnie Boréalis.", "Boréalis"),
    ("D’après le quotidien « Le Rivage », rien ne change.", "Le Rivage"),
  ])
  func `a French organization has small words in its name`(text: String, name: String) {
    #expect(names("fr", text) == ["\(name): organization"])
  }

  @Test func `an article with an apostrophe is cut off`() {
    #expect(names("fr", "L’Allemagne a gagné.") == ["Allemagne: place"])
  }

  @Test func `an article inside of a person's name belongs to it`() {
    #expect(names("fr", "On a vu Marine Le Querrec hier.") == ["Marine Le Querrec: person"])
  }

  @Test func `a street has the name of a city with its noun`() {
    #expect(names("fr", "Ils vivent rue de Strasbourg.") == ["rue de Strasbourg: place"])
  }

  @Test func `the department of a minister is no name`() {
    #expect(
      names("fr", "Le ministre de la Culture, Paul Girard, est venu.") == ["Paul Girard: person"])
  }

  // MARK: Spanish

  @Test func `particles belong to the name of a person`() {
    let text = "Llegó Lucía García de la Hoz. Después habló García de la Hoz."
    #expect(
      names("es", text) == ["Lucía García de la Hoz: person", "García de la Hoz: person"])
  }

  @Test func `two people are two`() {
    let text = "Allí estaban Carlos Ruiz y Marta Gómez."
    #expect(names("es", text) == ["Carlos Ruiz: person", "Marta Gómez: person"])
  }

  @Test func `letters that are explained are the organization`() {
    let text = "Lo dijo la Empresa Regional de Ferrocarriles (ERF). La ERF pierde dinero."
    #expect(
      names("es", text) == [
        "Empresa Regional de Ferrocarriles: organization", "ERF: organization",
        "ERF: organization",
      ])
  }

  @Test func `a city with an article is its club`() {
    let text = "Vive en Sevilla. El domingo ganó el Sevilla."
    #expect(names("es", text) == ["Sevilla: place", "Sevilla: organization"])
  }

  @Test func `a dateline has a place and a source`() {
    let text = "PUERTO CLARO (Agencia Sur) — No hubo heridos."
    #expect(names("es", text) == ["PUERTO CLARO: place", "Agencia Sur: organization"])
  }

  @Test func `a noun for a place tells of the name behind it`() {
    #expect(names("es", "Nadie en el barrio de La Tejera durmió.") == ["La Tejera: place"])
  }

  // MARK: Others

  @Test func `other languages are read by the model alone`() {
    let text = "Statsminister talade i Stockholm med Mette Frederiksen."
    #expect(names("sv", text) == ["Stockholm: place", "Mette Frederiksen: person"])
  }

  @Test func `a finder tells whether it has learned its language`() {
    #expect(NameFinder(language: "en-GB").hasModel)
    #expect(!NameFinder(language: "de").hasModel)
    #expect(!NameFinder(language: "fi").hasModel)
  }

  private static let pieces = [
    "Der", "L’", "de", "la", "von", "der", "Le", "Écho", "Verband", "Anna", "Bonn", "y", "UMK",
    "(", ")", "«", "»", "\"", ",", ".", "-", "'", "l’", "rue", "Agence", "ministre", "Konzern",
    "Dorf", "et", "B.", "7", "É", "\n\n", "—",
  ]

  @Test(arguments: ["de", "fr", "es", "it"])
  func `names of any text are in order and apart`(language: String) {
    var random = SplitMix64(seed: 7)
    let finder = ForeignNames(language: language)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
      }
      let bytes = Array(words.joined().utf8)
      let half = bytes.count / 2
      let spans = [Span(0, half), Span(half, bytes.count)]
      let found = finder.names(in: bytes, sentences: spans, checkpoint: {}).map(\.span)
      #expect(found.allSatisfy { !$0.isEmpty && $0.end <= bytes.count })
      for (a, b) in zip(found, found.dropFirst()) { #expect(a.end <= b.start) }
    }
  }
}
