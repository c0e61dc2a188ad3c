internal import Text

/// Words of bylines that are no names.
enum BylineWords {
  /// What stands right before a name.
  static let lead: Set = [
    "by", "von", "par", "por", "di", "da", "door", "af", "av", "autor", "autorin", "author",
    "authors", "autore", "auteur", "reporter", "verfasser", "verfasst", "od", "przez", "text",
    "words", "writer", "автор", "від", "от", "yazan", "oleh", "tekst", "tekst:", "autoren",
    "autores", "editor", "redakteur", "door:", "por:", "penulis", "skrevet", "skriven", "texte",
    "texto", "testo", "escrito", "publié", "vom", "redaktion:", "autor:", "作者", "记者", "記者", "撰文",
    "文", "글", "기자", "责任编辑", "編輯", "oleh:", "автор:", "autores:", "ditulis", "napisał", "napisała",
    "kirjoittanut", "írta", "autori", "συντάκτης", "بقلم", "كتب",
  ]
  /// `text` with the colons of East Asian scripts set apart, as they stand without a space, and
  /// signs that join what are two names.
  static func spaced(_ text: [UInt8]) -> [UInt8] {
    var spaced: [UInt8] = []
    spaced.reserveCapacity(text.count + 8)
    var i = 0
    while i < text.count {
      if text[i] == 0xEF, text[i...].starts(with: "：".utf8) {
        spaced.append(contentsOf: ": ".utf8)
        i += 3
      } else if text[i] == 0x3B, i + 1 < text.count, text[i + 1] != 0x20 {
        spaced.append(contentsOf: "; ".utf8)
        i += 1
      } else {
        spaced.append(text[i])
        i += 1
      }
    }
    return spaced
  }
  /// What announces a name wherever it stands, as it is no part of names.
  static let anywhere: Set = ["by", "By", "BY", "Von", "Par", "Por", "Door"]
  /// What may stand before such a word.
  static let beforeLead: Set = [
    "gespeichert", "submitted", "posted", "written", "published", "story", "article", "text",
    "words", "ein", "eine",
    "beitrag", "artikel", "geschrieben", "veröffentlicht", "verfasst", "publicado", "escrito",
    "écrit", "publié", "rédigé", "scritto", "pubblicato", "geschreven", "report", "review",
    "updated", "created", "submitted", "opinion", "a", "the", "gastbeitrag", "kommentar",
    "interview", "eingestellt", "erstellt", "pressemitteilung", "rezept", "recipe",
    "reviewed", "skrevet", "skriven", "foto", "bericht", "analyse", "photos", "medically",
  ]
  /// Whether a line may begin with one of those words, or a mark before it: by its first two bytes.
  static func mayLead(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    let letter = ASCIIWord.shared[first]
    return letter == 0 || line.count == 1 || beginnings[Int(letter) << 8 | Int(line[1] | 0x20)]
  }

  private static let beginnings = lead.union(beforeLead).reduce(
    into: [Bool](repeating: false, count: 1 << 16)
  ) { beginnings, word in
    let bytes = Array(word.utf8)
    // Whatever stands behind a word of one letter.
    for next in bytes.count > 1 ? [Int(bytes[1] | 0x20)] : Array(0...0xFF) {
      beginnings[Int(bytes[0]) << 8 | next] = true
    }
  }
  /// What ends a byline: words of buttons, and of what follows.
  static let ends: Set = [
    "subscribe", "share", "follow", "updated", "reviewed", "last", "read", "more", "about", "view",
    "posts", "kategorien", "kategorie", "category", "categories", "posted", "published", "says",
    "sagt", "sagte", "artikel", "articles", "alle", "all", "see", "comments", "comment", "leave",
    "terms", "privacy", "copyright", "©", "fact-checked", "edited", "medically", "name", "home",
    "print", "email", "e-mail", "facebook", "twitter", "linkedin", "instagram", "min", "mins",
    "minutes", "photo", "photography", "foto", "fotos", "bild", "bilder", "illustration", "zur",
    "aktualisiert", "veröffentlicht", "reading", "menu", "search", "login", "contact", "kontakt",
    "stand", "stand:", "datum", "date", "publiziert", "folgen", "teilen", "merken", "drucken",
    "anzeige", "gesponserte", "werbung", "heute", "gestern", "today", "yesterday", "seguir",
    "compartir", "partager", "suivre", "condividi", "segui", "publicado", "publié", "pubblicato",
    "legend", "fact", "checked", "jobs", "zeige", "mehr", "weitere", "kommentare", "alles", "über",
  ]
  /// What may stand right before a name without a word such as "by".
  static let before: Set = [
    "interview", "kommentar", "gastbeitrag", "analyse", "bericht", "reportage", "text", "foto",
    "fotos", "words", "story", "report", "review", "opinion", "written", "posted",
  ]
  /// What may follow a name and is no part of it.
  static let after: Set = [
    "am", "um", "on", "at", "in", "vom", "le", "el", "il", "sponsored", "op", "den", "the", "für",
    "for", "–", "-",
  ]
  /// What may come before the words of `roles`.
  static let beforeRole: Set = [
    "former", "deputy", "assistant", "associate", "managing", "contributing", "guest", "special",
    "foreign", "principal", "executive", "lead", "junior", "freier", "freie", "leitender",
    "leitende", "stellvertretender", "stellvertretende",
  ]
  static let conjunctions: Set = [
    "and", "und", "et", "y", "e", "og", "och", "en", "ja", "i", "и", "та", "und/oder", "with",
    "mit",
    "avec", "con", "ve", "dan", "AND", "UND", "Y", "E",
  ]
  static let prepositions: Set = [
    "in", "for", "aus", "à", "für", "im", "at", "from", "pour", "para", "per", "voor", "on",
  ]
  static let roles: Set = [
    "editor", "reporter", "correspondent", "writer", "redakteur", "redakteurin", "journalist",
    "journalistin", "journaliste", "contributor", "columnist", "producer", "korrespondent",
    "korrespondentin", "chefredakteur", "chefredakteurin", "redactor", "redactora", "director",
    "manager", "founder", "ceo", "photographer", "staff", "editor-in-chief", "co-founder", "head",
    "analyst", "specialist", "strategist", "professor", "fotograf", "autor", "autorin", "author",
    "redaktion", "freelance", "senior", "chief", "president", "engineer", "officer", "bureau",
  ]
  /// Words that no person is called.
  static let generic: Set = [
    "redaktion", "redaktionen", "redacción", "redaccion", "rédaction", "redazione", "redação",
    "redactie", "staff", "admin", "administrator", "editor", "editors", "editorial", "newsroom",
    "team", "desk", "webmaster", "root", "user", "guest", "author", "anonymous", "unknown",
    "none", "null", "news", "online", "press", "agencies", "web", "webdesk", "office",
    "writer", "writers", "reporter", "reporters", "contributor", "contributors", "agentur",
    "agenturen", "nachrichten", "toimitus", "pressestelle", "presse", "service", "media", "group",
    "inc", "llc", "ltd", "company", "agencia", "agencias", "agence", "redakcja",
    "редакция", "редакція", "correspondent", "magazine", "zeitung", "blog", "moderator",
    "support", "marketing", "communications", "department", "association", "institute",
    "foundation", "university", "editorial-team", "partner", "sponsored", "e.v", "e.v.", "ev",
    "gmbh", "ag", "verlag", "verein", "stiftung", "universität",
    "institut", "ministerium", "society", "council", "agency", "club", "studio", "network", "daily",
    "times", "post", "journal", "radio", "tv", "fm",
  ]
  static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
    "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
}
