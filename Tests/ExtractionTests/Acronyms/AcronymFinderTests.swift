import Extraction
import Testing
import Text

/// The acronyms of a text of one sentence, as "short = long".
private func found(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return AcronymFinder().acronyms(in: bytes, sentences: [Span(0, bytes.count)]).map {
    let (short, long) = (bytes[$0.short.range], bytes[$0.long.range])
    return "\(String(decoding: short, as: UTF8.self)) = \(String(decoding: long, as: UTF8.self))"
  }
}

@Test(arguments: [
  ("The Harbour Safety Board (HSB) met.", "HSB = Harbour Safety Board"),
  ("The Ministry of Rural Affairs [MoRA] paid.", "MoRA = Ministry of Rural Affairs"),
  ("Das Landesamt für Gewässerschutz (LfG) warnt.", "LfG = Landesamt für Gewässerschutz"),
  ("Der Bundesgrenzwasserdienst (BGD) misst.", "BGD = Bundesgrenzwasserdienst"),
  (
    "L’Union des marins de l’Ouest (UMO) proteste.", "UMO = Union des marins de l’Ouest"
  ),
  ("Énergie des Alpes (EDA) recrute.", "EDA = Énergie des Alpes"),
  (
    "La Agencia de Puertos y Faros (APF) lo negó.", "APF = Agencia de Puertos y Faros"
  ),
  ("Союз Речных Портов (СРП) против.", "СРП = Союз Речных Портов"),
])
func `finds a short form in brackets`(text: String, pair: String) {
  #expect(found(text) == [pair])
}

@Test(arguments: [
  ("The HSB (Harbour Safety Board) met.", "HSB = Harbour Safety Board"),
  ("HSB (the Harbour Safety Board; Dover) met.", "HSB = Harbour Safety Board"),
  ("HSB (Harbour Safety Board, once the Pilots’ Guild) met.", "HSB = Harbour Safety Board"),
  ("HSB (short for Harbour Safety Board) met.", "HSB = Harbour Safety Board"),
  (
    "in the PRV [People’s Republic of Vesper] today", "PRV = People’s Republic of Vesper"
  ),
  ("ALR (art, law and religion) is taught.", "ALR = art, law and religion"),
])
func `finds a long form in brackets`(text: String, pair: String) {
  #expect(found(text) == [pair])
}

@Test(arguments: [
  ("The Harbour Safety Board, or HSB, met.", "HSB = Harbour Safety Board"),
  ("The Harbour Safety Board — also known as the “HSB” — met.", "HSB = Harbour Safety Board"),
  ("The Harbour Safety Board, abbreviated HSB, met.", "HSB = Harbour Safety Board"),
  ("HSB, which stands for Harbour Safety Board, met.", "HSB = Harbour Safety Board"),
  (
    "It reads “HSB” which is the abbreviation for Harbour Safety Board.",
    "HSB = Harbour Safety Board"
  ),
  ("Der Freie Fährverband, kurz FFV, zahlt.", "FFV = Freie Fährverband"),
  ("Der Freie Fährverband (kurz: FFV) zahlt.", "FFV = Freie Fährverband"),
  ("Der Freie Fährverband, auch FFV genannt, zahlt.", nil),
  ("FFV steht für Freier Fährverband.", "FFV = Freier Fährverband"),
  ("La Ligue des pêcheurs du Nord, dite LPN, vote.", "LPN = Ligue des pêcheurs du Nord"),
  ("LPN est le sigle de la Ligue des pêcheurs du Nord.", "LPN = Ligue des pêcheurs du Nord"),
  (
    "La Mesa de Radio Libre (MRL, por sus siglas) calla.", "MRL = Mesa de Radio Libre"
  ),
  (
    "La Mesa de Radio Libre, conocida como MRL, calla.", "MRL = Mesa de Radio Libre"
  ),
  ("MRL significa Mesa de Radio Libre.", "MRL = Mesa de Radio Libre"),
])
func `finds what is said of an acronym`(text: String, pair: String?) {
  #expect(found(text) == (pair.map { [$0] } ?? []))
}

@Test(arguments: [
  ("Two free harbour boards (FHBs) met.", "FHBs = free harbour boards"),
  ("The Council of Nine (C9) met.", "C9 = Council of Nine"),
  ("A walker-to-walker (W2W) radio.", "W2W = walker-to-walker"),
  ("The Bright Blue Boat Club (B3C) sailed.", "B3C = Bright Blue Boat Club"),
  ("Levels of kerosin gamma (KER-γ) fell.", "KER-γ = kerosin gamma"),
  ("The Pilot Boat Conference (PBC 2024) met.", "PBC 2024 = Pilot Boat Conference"),
  ("The Fish & Boat Council (F&BC) met.", "F&BC = Fish & Boat Council"),
  ("The Harbour Board’s (HB) plan", "HB = Harbour Board"),
  ("The “Harbour Safety Board” (HSB) met.", "HSB = Harbour Safety Board"),
  ("A tide gauge (Harbour Safety Board, HSB) broke.", "HSB = Harbour Safety Board"),
  ("The 4-alpha-fluorinol (AF) is new.", "AF = 4-alpha-fluorinol"),
  ("The Har\u{AD}bour Safety Board (HSB) met.", "HSB = Har\u{AD}bour Safety Board"),
])
func `knows plurals, numbers, marks and compounds`(text: String, pair: String) {
  #expect(found(text) == [pair])
}

@Test(arguments: [
  "They stayed in the PRV [North Vesper].", "Senator Ann Dall (D) and Bo Ree (R-Ohio) spoke.",
  "DOVER (AP) — Rain fell.", "The coast(s) of Kent.", "He was late (see Home).",
  "Boats such as UL, CSA, or ETL.", "It rained (p = 0.5) at the pier.", "It began (ii) in Dover.",
  "Two (14 boats), three (17 boats).", "She waited (i.e. in earnest).", "()", "(", "[)", "( HSB )",
  "Harbour Safety Board (HSB", "Harbour Safety Board HSB)", "an EV (or even a PHEV)", "",
])
func `leaves what is no definition`(text: String) {
  #expect(found(text) == [])
}

@Test func `a pair is told once, another reading again`() {
  let text = "The Sea Bank (SB), the sea bank (SB), and the Snow Bus (SB)."
  #expect(found(text) == ["SB = Sea Bank", "SB = Snow Bus"])
}

@Test func `a long form does not begin before its sentence`() {
  let text = Array("He loves the Harbour. Safety Board (HSB) staff met.".utf8)
  let sentences = [Span(0, 21), Span(22, text.count)]
  #expect(AcronymFinder().acronyms(in: text, sentences: sentences).isEmpty)
}

@Test func `prefers initials to the shortest words`() {
  #expect(found("The Rail Union of Riverton (RUR) struck.") == ["RUR = Rail Union of Riverton"])
  #expect(
    found("A comet tail and cold tail analysis (CTA)") == ["CTA = cold tail analysis"])
}
