import Extraction
import Testing
import Text

/// Numbers in words, spelled by rules of their own.
private struct Speller: Sendable {
  let language: String
  let percent: String
  let spell: @Sendable (Int) -> String

  static let english = Speller(language: "en", percent: "percent") { english($0) }
  static let german = Speller(language: "de", percent: "Prozent") { german($0) }
  static let french = Speller(language: "fr", percent: "pour cent") { french($0) }
  static let spanish = Speller(language: "es", percent: "por ciento") { spanish($0) }

  private static func words(_ list: String) -> [String] {
    list.split(separator: " ").map(String.init)
  }

  private static let englishOnes = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      + "sixteen seventeen eighteen nineteen")
  private static let englishTens = words("twenty thirty forty fifty sixty seventy eighty ninety")

  private static func english(_ n: Int) -> String {
    switch n {
    case ..<20: englishOnes[n]
    case ..<100: englishTens[n / 10 - 2] + (n % 10 == 0 ? "" : "-" + englishOnes[n % 10])
    case ..<1000:
      englishOnes[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + english(n % 100))
    default:
      english(n / 1000) + " thousand"
        + (n % 1000 == 0 ? "" : (n % 1000 < 100 ? " and " : " ") + english(n % 1000))
    }
  }

  private static let germanOnes = words(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
      + "sechzehn siebzehn achtzehn neunzehn")
  private static let germanTens = words(
    "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")

  private static func german(_ n: Int, last: Bool = true) -> String {
    switch n {
    case 1: last ? "eins" : "ein"
    case ..<20: germanOnes[n]
    case ..<100: (n % 10 == 0 ? "" : germanOnes[n % 10] + "und") + germanTens[n / 10 - 2]
    case ..<1000: germanOnes[n / 100] + "hundert" + (n % 100 == 0 ? "" : german(n % 100))
    default: german(n / 1000, last: false) + "tausend" + (n % 1000 == 0 ? "" : german(n % 1000))
    }
  }

  private static let frenchOnes = words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
      + "dix-sept dix-huit dix-neuf")
  private static let frenchTens = words("vingt trente quarante cinquante soixante")

  private static func french(_ n: Int, last: Bool = true) -> String {
    switch n {
    case ..<20: return frenchOnes[n]
    case 80: return last ? "quatre-vingts" : "quatre-vingt"
    case 81..<100: return "quatre-vingt-" + frenchOnes[n - 80]
    case 70..<80: return "soixante" + (n == 71 ? " et " : "-") + frenchOnes[n - 60]
    case ..<100:
      let ones = n % 10
      return frenchTens[n / 10 - 2]
        + (ones == 0 ? "" : (ones == 1 ? " et " : "-") + frenchOnes[ones])
    case ..<1000:
      let head =
        n < 200 ? "cent" : frenchOnes[n / 100] + (n % 100 == 0 && last ? " cents" : " cent")
      return head + (n % 100 == 0 ? "" : " " + french(n % 100))
    default:
      let head = n < 2000 ? "mille" : french(n / 1000, last: false) + " mille"
      return head + (n % 1000 == 0 ? "" : " " + french(n % 1000))
    }
  }

  private static let spanishOnes = words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
      + "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
      + "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve")
  private static let spanishTens = words(
    "treinta cuarenta cincuenta sesenta setenta ochenta noventa")
  private static let spanishHundreds = words(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
      + "novecientos")

  private static func spanish(_ n: Int) -> String {
    switch n {
    case 100: "cien"
    case ..<30: spanishOnes[n]
    case ..<100: spanishTens[n / 10 - 3] + (n % 10 == 0 ? "" : " y " + spanishOnes[n % 10])
    case ..<1000: spanishHundreds[n / 100 - 1] + (n % 100 == 0 ? "" : " " + spanish(n % 100))
    default:
      (n < 2000 ? "" : spanish(n / 1000) + " ") + "mil"
        + (n % 1000 == 0 ? "" : " " + spanish(n % 1000))
    }
  }
}

struct NumeralTests {
  /// One is left out where its word is the article.
  private func wrong(_ speller: Speller, from first: Int) -> [String] {
    let finder = QuantityFinder(language: speller.language)
    return (first...9999).compactMap { n in
      let words = "\(speller.spell(n)) \(speller.percent)"
      let found = quantities(words, finder)
      return found == ["\(words) = \(n) percent %"] ? nil : "\(n): \(words) gave \(found)"
    }
  }

  @Test func `reads all English numbers up to 9999`() { #expect(wrong(.english, from: 1) == []) }
  @Test func `reads all German numbers up to 9999`() { #expect(wrong(.german, from: 2) == []) }
  @Test func `reads all French numbers up to 9999`() { #expect(wrong(.french, from: 2) == []) }
  @Test func `reads all Spanish numbers up to 9999`() { #expect(wrong(.spanish, from: 2) == []) }

  @Test(arguments: [
    ("en", "two hundred thousand percent", 200_000),
    ("en", "one hundred and twenty-three million percent", 123_000_000),
    ("en", "two million three hundred thousand and five percent", 2_300_005),
    ("en", "five hundred billion percent", 500_000_000_000),
    ("en", "one million percent", 1_000_000),
    ("de", "zweihunderttausend Prozent", 200_000), ("de", "drei Millionen Prozent", 3_000_000),
    ("de", "vierhundertfünfundzwanzigtausenddreihundertelf Prozent", 425_311),
    ("de", "zwei Millionen dreihunderttausend Prozent", 2_300_000),
    ("fr", "trois cent mille pour cent", 300_000),
    ("fr", "deux milliards pour cent", 2_000_000_000),
    ("fr", "septante-deux pour cent", 72), ("fr", "vingt-et-un pour cent", 21),
    ("es", "dos mil millones por ciento", 2_000_000_000),
    ("es", "un millón cien mil por ciento", 1_100_000),
    ("es", "trescientos mil por ciento", 300_000),
  ])
  func `reads larger numbers`(language: String, text: String, value: Int) {
    #expect(quantities(text, language) == ["\(text) = \(value) percent %"])
  }
}
