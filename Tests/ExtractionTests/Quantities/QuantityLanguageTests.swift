import Extraction
import Testing
import Text

struct QuantityLanguageTests {
  @Test(arguments: [
    (
      "Mehr als 350 neue Wohnungen fehlen.",
      "Mehr als 350 neue Wohnungen = 350 count more_than <neue Wohnungen>"
    ),
    ("Es kostet rund 2,3 Millionen Euro.", "rund 2,3 Millionen Euro = 2300000 money EUR about"),
    ("Es kostet 3 Mio. Euro.", "3 Mio. Euro = 3000000 money EUR"),
    ("Zwischen 30 und 40 Prozent stimmten zu.", "Zwischen 30 und 40 Prozent = 30..40 percent %"),
    ("Es kamen 30 bis 40 Menschen.", "30 bis 40 Menschen = 30..40 count <Menschen>"),
    ("Dreihundertfünfzig Menschen kamen.", "Dreihundertfünfzig Menschen = 350 count <Menschen>"),
    ("Eine halbe Million Menschen kam.", "Eine halbe Million Menschen = 500000 count <Menschen>"),
    ("Hunderte Menschen kamen.", "Hunderte Menschen = 100 count about <Menschen>"),
    ("Einige Dutzend Autos brannten.", "Einige Dutzend Autos = 12 count about <Autos>"),
    ("Zwei Drittel sind dafür.", "Zwei Drittel = 0.666667 count"),
    ("Die Strecke ist 1.234,5 Meter lang.", "1.234,5 Meter = 1234.5 measure m"),
    ("Es waren −5 Grad.", "−5 Grad = -5 measure Cel"),
    ("Er fuhr 50 km/h.", "50 km/h = 50 measure km/h"),
    ("Ein 34-jähriger Mann.", "34-jähriger = 34 measure a"),
    ("Sie starb im Alter von 34 Jahren.", "34 Jahren = 34 measure a"),
    ("Der Park hat 30 Quadratkilometer.", "30 Quadratkilometer = 30 measure km2"),
    ("Knapp 100 US-Soldaten blieben.", "Knapp 100 US-Soldaten = 100 count almost <US-Soldaten>"),
    ("Es gibt 12 000 Plätze.", "12 000 Plätze = 12000 count <Plätze>"),
  ])
  func `finds German quantities`(text: String, found: String) {
    #expect(quantities(text, "de") == [found])
  }

  @Test(arguments: [
    (
      "Plus de 350 personnes sont venues.",
      "Plus de 350 personnes = 350 count more_than <personnes>"
    ),
    ("Cela coûte 2,3 millions d’euros.", "2,3 millions d’euros = 2300000 money EUR"),
    ("Entre 30 et 40 % sont pour.", "Entre 30 et 40 % = 30..40 percent %"),
    ("Il y a de 30 à 40 soldats.", "de 30 à 40 soldats = 30..40 count <soldats>"),
    (
      "Quatre-vingt-dix-sept maisons ont brûlé.",
      "Quatre-vingt-dix-sept maisons = 97 count <maisons>"
    ),
    (
      "Des centaines de manifestants crient.",
      "centaines de manifestants = 100 count about <manifestants>"
    ),
    (
      "Une centaine de personnes crient.", "Une centaine de personnes = 100 count about <personnes>"
    ),
    ("Un tiers des voix suffit.", "Un tiers des voix = 0.333333 count <voix>"),
    ("Un million de personnes crient.", "Un million de personnes = 1000000 count <personnes>"),
    ("Il mesure 1 234,5 mètres.", "1 234,5 mètres = 1234.5 measure m"),
    ("Il coûte 12\u{202F}000\u{A0}€.", "12\u{202F}000\u{A0}€ = 12000 money EUR"),
    ("Un homme de 34 ans est mort.", "34 ans = 34 measure a"),
    ("Il vaut 3 M€.", "3 M€ = 3000000 money EUR"),
    ("Il compte 30 kilomètres carrés.", "30 kilomètres carrés = 30 measure km2"),
    ("Il a 12 nouveaux logements.", "12 nouveaux logements = 12 count <nouveaux logements>"),
  ])
  func `finds French quantities`(text: String, found: String) {
    #expect(quantities(text, "fr") == [found])
  }

  @Test(arguments: [
    ("Más de 350 personas vinieron.", "Más de 350 personas = 350 count more_than <personas>"),
    ("Cuesta unos 2,3 millones de euros.", "unos 2,3 millones de euros = 2300000 money EUR about"),
    ("Cuesta 3 mil millones de dólares.", "3 mil millones de dólares = 3000000000 money USD"),
    ("Entre 30 y 40 por ciento votó.", "Entre 30 y 40 por ciento = 30..40 percent %"),
    ("Hay treinta y dos mil casas.", "treinta y dos mil casas = 32000 count <casas>"),
    ("Hay de 20 a 25 mil casas.", "de 20 a 25 mil casas = 20000..25000 count <casas>"),
    ("Cientos de barcos salieron.", "Cientos de barcos = 100 count about <barcos>"),
    ("Llegó medio millón de personas.", "medio millón de personas = 500000 count <personas>"),
    ("Perdió un tercio.", "un tercio = 0.333333 count"),
    ("Mide 1.234,5 metros.", "1.234,5 metros = 1234.5 measure m"),
    ("Un hombre de 34 años murió.", "34 años = 34 measure a"),
    ("Hubo 12 nuevos casos.", "12 nuevos casos = 12 count <nuevos casos>"),
    ("Hace 20 grados centígrados.", "20 grados centígrados = 20 measure Cel"),
  ])
  func `finds Spanish quantities`(text: String, found: String) {
    #expect(quantities(text, "es") == [found])
  }

  @Test(arguments: [
    ("de", "Ein Mann kam am 3. Mai 2024 um 14.30 Uhr auf Platz 5 und Seite 12."),
    ("de", "Im Jahr 1984 dauerte es drei Tage, der 3. Platz war frei."),
    ("fr", "Le 3 mai 2024, à 14h30, page 12, une peine de 20 ans."),
    ("es", "El 3 de mayo de 2024, durante 34 años."),
    ("fr", "Le 1er prix en 1984, un homme."), ("es", "En 1984, el artículo 5."),
  ])
  func `leaves dates, lengths of time and labels`(language: String, text: String) {
    #expect(quantities(text, language) == [])
  }

  @Test(arguments: [
    ("en", "1,234.5 km", 1234.5), ("en", "1,234 km", 1234), ("en", "1.234 km", 1.234),
    ("de", "1.234 km", 1234), ("de", "1,234 km", 1.234), ("de", "2.5 km", 2.5),
    ("de-CH", "1’234.5 km", 1234.5),
    ("de-CH", "1.234 km", 1.234), ("fr", "1 234 km", 1234), ("fr", "1\u{A0}234,5 km", 1234.5),
    ("es", "1.234,5 km", 1234.5), ("es-MX", "1,234.5 km", 1234.5), ("es", "0,125 km", 0.125),
    ("fi", "1 234 567 km", 1_234_567), ("it", "1.234 km", 1234), ("pl", "2,5 km", 2.5),
    ("es", "220,000 km", 220_000), (nil, "1,234,567.8 km", 1_234_567.8),
  ])
  func `reads digits as their language writes them`(language: String?, text: String, value: Double)
  {
    let bytes = Array(text.utf8)
    let found = QuantityFinder(language: language).quantities(
      in: bytes, sentences: [Span(0, bytes.count)])
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.span) == [Span(0, bytes.count)])
  }

  @Test func `finds signs and symbols in other languages`() {
    #expect(
      quantities("Hinta on 20 €, eli 5,5 % ja 30 km/h.", "fi")
        == ["20 € = 20 money EUR", "5,5 % = 5.5 percent %", "30 km/h = 30 measure km/h"])
  }

  @Test func `the same with other cases and marks`() {
    #expect(
      quantities("over 350 PEOPLE, 30-40 people") == [
        "over 350 PEOPLE = 350 count more_than <PEOPLE>", "30-40 people = 30..40 count <people>",
      ])
    #expect(
      quantities("zweihundertfuenfzig Euro", "de") == ["zweihundertfuenfzig Euro = 250 money EUR"])
  }
}
