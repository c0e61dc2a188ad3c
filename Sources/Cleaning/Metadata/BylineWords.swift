/// Words of bylines that are no names.
enum BylineWords {
  /// What stands right before a name.
  static let lead: Set = [
    "by", "von", "par", "por", "di", "da", "door", "af", "av", "autor", "autorin", "author",
    "authors", "autore", "auteur", "reporter", "verfasser", "verfasst", "od", "przez", "text",
    "words", "writer", "автор", "від", "от", "yazan", "oleh", "tekst", "tekst:", "autoren",
    "autores", "editor", "redakteur", "door:", "por:", "penulis", "skrevet", "skriven", "texte",
    "texto", "testo", "escrito", "publié",
  ]
  /// What may stand before such a word.
  static let beforeLead: Set = [
    "posted", "written", "published", "story", "article", "text", "words", "ein", "eine",
    "beitrag", "artikel", "geschrieben", "veröffentlicht", "verfasst", "publicado", "escrito",
    "écrit", "publié", "rédigé", "scritto", "pubblicato", "geschreven", "report", "review",
    "updated", "created", "submitted", "opinion", "a", "the", "gastbeitrag", "kommentar",
    "interview", "skrevet", "skriven", "foto", "bericht", "analyse", "photos", "medically",
  ]
  static let conjunctions: Set = [
    "and", "und", "et", "y", "e", "og", "och", "en", "ja", "i", "и", "та", "und/oder", "with",
    "mit",
    "avec", "con", "ve", "dan",
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
    "none", "null", "news", "online", "press", "agency", "agencies", "web", "webdesk", "office",
    "writer", "writers", "reporter", "reporters", "contributor", "contributors", "agentur",
    "agenturen", "nachrichten", "toimitus", "pressestelle", "presse", "service", "media", "group",
    "inc", "llc", "gmbh", "ltd", "company", "agencia", "agencias", "agence", "redakcja",
    "редакция", "редакція", "correspondent", "magazine", "zeitung", "blog", "moderator",
    "support", "marketing", "communications", "department", "association", "institute",
    "foundation", "university", "editorial-team", "partner", "sponsored",
  ]
  static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
    "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
}
