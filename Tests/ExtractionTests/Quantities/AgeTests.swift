import Testing

/// Ages in all languages, and what changes from one number to another.
@Test(arguments: [
  ("Gwen Tregear, 58, owns it.", "en", ["58 = 58 measure a"]),
  ("A man, 41, was arrested.", "en", ["41 = 41 measure a"]),
  ("Milan Petrović, 29, fand sie.", "de", ["29 = 29 measure a"]),
  ("Mon père, qui a 83 ans, dort.", "fr", ["83 ans = 83 measure a"]),
  ("Émile Astruc, 52 ans, dort.", "fr", ["52 ans = 52 measure a"]),
  ("Il l'offre aux moins de 26 ans.", "fr", ["moins de 26 ans = 26 measure a less_than"]),
  ("Habla Pilar Otero, de 71 años.", "es", ["71 años = 71 measure a"]),
  ("Le bail de 30 ans expire.", "fr", []),
  (
    "The fee rose on Monday from €4 to €8.50.", "en", ["€4 = 4 money EUR", "€8.50 = 8.5 money EUR"]
  ),
  ("It has risen from 80 to 130 euros.", "en", ["80 = 80 money EUR", "130 euros = 130 money EUR"]),
  ("We sent up one balloon.", "en", ["one balloon = 1 count <balloon>"]),
  ("No one man, the one reason, one of us.", "en", []),
])
func `reads ages and changes`(text: String, language: String, mentions: [String]) {
  #expect(quantities(text, language) == mentions)
}
