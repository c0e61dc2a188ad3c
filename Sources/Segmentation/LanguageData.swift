/// What the rules know about one language, as lists of words parted by spaces.
///
/// Abbreviations are spelled without their last stop; inner stops stay ("z.b").
struct LanguageData: Sendable {
  var binds = ""
  var numeral = ""
  var open = ""
  var closes = ""
  var afterNumber = ""
  var starters = ""
  var speech = ""
  /// Words that go on after a time of day: days, months, time zones.
  var calendar = ""
  /// What names the maker of a picture, which pages mix in all languages.
  var credits = """
    image photo photograph picture credit photos images credits foto fotos bild bilder imagen imagem \
    immagine crédit crédito zdjęcie obraz kuva kép фото
    """
  /// Whether ordinals are written as a number with a stop ("3. Mai").
  var hasOrdinalStops = false
  /// Marks of this language alone that end a sentence, such as the Greek ";".
  var extraStops: [UInt8] = []
  /// Whether "." ends sentences at all.
  var stopEndsSentences = true

  /// The data for a BCP 47 tag; what is unknown gets abbreviations in use across Europe.
  static func data(for tag: String?) -> LanguageData {
    byTag[primarySubtag(of: tag ?? "")] ?? international
  }

  /// What a language is looked up by: `en` for `en-GB`.
  static func primarySubtag(of tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  private static let byTag: [String: LanguageData] = [
    "en": english, "de": german, "nl": dutch, "af": dutch, "fr": french, "es": spanish,
    "ca": spanish, "gl": portuguese, "it": italian, "pt": portuguese, "ro": romanian,
    "ru": russian, "uk": ukrainian, "be": russian, "bg": russian, "kk": russian, "ky": russian,
    "pl": polish, "cs": czech, "sk": czech, "sl": southSlavic, "hr": southSlavic,
    "bs": southSlavic, "sr": southSlavic, "da": danish, "nb": danish, "no": danish,
    "nn": danish, "sv": swedish, "fi": finnish, "et": finnish, "hu": hungarian, "tr": turkish,
    "az": turkish, "el": greek, "hy": armenian, "id": indonesian, "ms": indonesian, "ar": arabic,
    "fa": persian, "ur": persian, "hi": hindi, "mr": hindi, "ne": hindi,
  ]

  /// For a language that is not known, or has no list of its own.
  static let international = english.with {
    $0.numeral += " nr n° nº art str"
    $0.open += " ca bzw tel"
  }

  static let greek = international.with {
    $0.binds += " κ κος κα δρ αγ π.χ δηλ βλ καθ"
    $0.numeral += " αρ σελ τομ εκδ ν"
    $0.closes += " κ.λπ κλπ κ.ά κ.τ.λ κτλ μ.χ π.μ μ.μ"
    $0.extraStops = [0x3B]
  }

  static let armenian = LanguageData(extraStops: [0x3A], stopEndsSentences: false)

  func with(_ change: (inout LanguageData) -> Void) -> LanguageData {
    var copy = self
    change(&copy)
    return copy
  }
}
