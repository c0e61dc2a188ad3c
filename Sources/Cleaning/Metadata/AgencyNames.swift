/// News agencies, which are named in bylines beside people or in their place.
enum AgencyNames {
  /// What an agency is in a list of authors.
  static let role = "agency"

  /// Whether `name` is that of an agency, alone or with a desk or another agency: "dpa/lno".
  static func contains(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let last = words.last?.lowercased() ?? ""
    if words.count > 1, words.count <= 3, spelled.contains(name.lowercased()) { return true }
    if words.count == 2, desks.contains(last) { return contains(String(words[0])) }
    guard words.count == 1 else { return false }
    let parts = name.split { $0 == "/" || $0 == "-" }
    guard let first = parts.first, parts.count <= 3 else { return false }
    return initials.contains(String(first)) || spelled.contains(name.lowercased())
  }

  /// Short forms, which are names of agencies only in this spelling.
  private static let initials: Set = Set(
    """
    AFP dpa DPA AP Reuters REUTERS rtr RTR APA apa SDA sda KNA epd SID sid ANSA Ansa EFE PAP TASS \
    ITAR Xinhua Kyodo JIJI Yonhap ANI PTI IANS Lusa LUSA Belga BELGA ANP NTB Ritzau TT STT MTI \
    ČTK CTK TASR AAP UPI DHA İHA IHA ANKA Interfax Ukrinform MENA Anadolu Bernama \
    Antara ANTARA Keystone ATS afp afx ddp dapd AFX Notimex Télam Telam Agerpres BTA Tanjug HINA
    """.split(separator: " ").map(String.init))

  private static let spelled: Set<String> = [
    "associated press", "the associated press", "agence france-presse", "agence france presse",
    "press association", "pa media", "thomson reuters", "deutsche presse-agentur",
    "europa press", "agencia efe", "agência brasil", "agência lusa", "agencia brasil",
    "anadolu ajansı", "anadolu agency", "demirören haber ajansı", "ihlas haber ajansı",
    "canadian press", "the canadian press", "australian associated press", "jiji press",
    "kyodo news", "keystone-sda", "press trust", "dow jones", "austria presse agentur",
    "adnkronos", "askanews", "unian", "укринформ", "укрінформ", "интерфакс", "риа новости", "тасс",
    "新华社", "新華社", "共同通信", "時事通信", "연합뉴스", "ap news", "afp news", "belga news",
  ]

  private static let desks: Set<String> = ["news", "desk", "staff", "agency", "newsroom"]
}
