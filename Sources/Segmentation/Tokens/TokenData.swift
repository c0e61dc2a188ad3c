/// What the tokenizer knows about one language, as lists of words parted by spaces. Apostrophes are
/// spelled "'", whichever the text has.
///
/// The cuts are those of the treebanks of Universal Dependencies, between surface tokens: what these
/// treat as a multiword token (French "du", Spanish "dímelo") stays whole.
struct TokenData: Sendable {
  var elisions = ""
  var enclitics = ""
  var hyphenEnclitics = ""
  var hyphenProclitics = ""
  var prefixes = ""
  var suffixes = ""
  var whole = ""
  var apocopes = ""
  /// Two words in one, with "|" after the second or third character.
  var contractions = ""
  /// Whether a word before an apostrophe that a vowel follows is a token, whichever it is.
  var elidesAll = false
  /// Whether "n't" is a token.
  var partsNegation = false
  /// Whether enclitics follow verbs and pronouns alone, which are in lower case: German "geht's",
  /// but "Andrea's".
  var encliticsFollowLowercase = false
  /// Whether a hyphen between words is a token.
  var partsAtHyphens = false
  /// Whether a hyphen that stands for a part of a compound belongs to the word: "Vor- und Nachteile".
  var keepsOuterHyphens = false
  /// Whether endings follow a colon: "EU:n".
  var joinsColons = false
  /// Whether a space parts groups of three digits of one number: "10 000".
  var groupsDigitsBySpaces = false

  static let units = """
    km m cm mm µm nm kg g mg µg t l ml cl dl ha oz lb lbs ft mi yd hp ps kw kwh mw mwh gw gwh tw twh \
    hz khz mhz ghz kb mb gb tb mbps gbps mph kmh kph h hr hrs min mins sec secs ms am pm bn mn mln tn \
    mio mrd mld km/h kn kcal mah dpi bpm rpm ppm
    """
  static let ordinals = "st nd rd th s er re ère e ème eme nde º ª o a os as"
  static let domains = """
    com org net edu gov mil info biz io tv uk de fr es nl ch eu ru ua pl cz se dk fi jp cn kr br mx au \
    nz ca gr hu ro bg hr rs sk pt ie za app dev news online site blog xyz
    """
  static let ambiguousDomains = "it at in be no us me co so is am as to my id ai tr il si"
  static let slashed = "km/h m/s c/o w/o n/a b/c a/c kg/m g/km l/min mb/s"

  /// The data for a BCP 47 tag. A text whose language is not known is read as English.
  static func data(for tag: String?) -> TokenData {
    byTag[LanguageData.primarySubtag(of: tag ?? "en")] ?? TokenData()
  }

  private static let byTag: [String: TokenData] = [
    "en": english, "de": german, "nl": dutch, "af": dutch, "fr": french, "it": italian,
    "ca": catalan, "ro": romanian, "pl": TokenData(partsAtHyphens: true),
    "cs": TokenData(partsAtHyphens: true), "sk": TokenData(partsAtHyphens: true),
    "fi": nordic, "sv": nordic, "nb": nordic, "no": nordic, "nn": nordic,
    "da": nordic.with { $0.groupsDigitsBySpaces = false },
    "et": TokenData(keepsOuterHyphens: true, groupsDigitsBySpaces: true),
    "hu": TokenData(keepsOuterHyphens: true),
  ]

  private func with(_ change: (inout TokenData) -> Void) -> TokenData {
    var copy = self
    change(&copy)
    return copy
  }

  private static let english = TokenData(
    enclitics: "s m d re ve ll",
    prefixes: """
      aero agri ante anti arch auto be bi bio circum co contra counter cyber de demi di dis eco electro \
      em en ex extra geo hemi hexa homo hydro hyper hypo idio infra inter intra intro iso macro mega \
      meta micro mid mini mis mono multi nano neo non octa omni ortho para pan penta peri poly \
      post pre pro proto pseudo quasi re retro semi socio sub super supra tele tetra tran trans tri \
      ultra un uni vice
      """,
    suffixes: "esque ette fest fold gate itis less most rama wise",
    whole: "uh-huh uh-oh mm-hm mm-hmm uh-uh 'em 'til 'cause 'n' 'n 'round 'bout 'cos",
    contractions: """
      can|not gon|na wan|na got|ta gim|me lem|me dun|no 't|is 't|was 't|were 't|will y'|all d'|you \
      d'|ye c'm|on
      """,
    partsNegation: true, partsAtHyphens: true)

  private static let german = TokenData(
    enclitics: "s", encliticsFollowLowercase: true, keepsOuterHyphens: true)

  private static let dutch = TokenData(
    whole: "'s 't 'n 'm 'k 'r 'ns", keepsOuterHyphens: true)

  private static let nordic = TokenData(
    keepsOuterHyphens: true, joinsColons: true, groupsDigitsBySpaces: true)

  private static let french = TokenData(
    elisions: "l d j m t s n c ç qu jusqu lorsqu puisqu quoiqu",
    hyphenEnclitics: """
      je tu il elle on nous vous ils elles ce le la les lui leur moi toi y en ci là
      """,
    whole: "rendez-vous chez-soi chez-nous chez-moi au-delà par-là", groupsDigitsBySpaces: true)

  private static let italian = TokenData(
    apocopes: "po mo be fa va da di sta to de ne que vo", elidesAll: true)

  private static let catalan = TokenData(
    elisions: "l d n s m t", enclitics: "l ls n ns m t s hi ho",
    hyphenEnclitics: "ho hi lo la los les li ne me te se nos vos us en")

  private static let romanian = TokenData(
    hyphenEnclitics: "l i o le mi ți ţi și şi ne vă te",
    hyphenProclitics: "s l m v c n ne le mi ți ţi și şi i te d într dintr printr")
}
