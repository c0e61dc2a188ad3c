/// Small words that tell of names, in the languages whose names are read.
enum NameWords {
  static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { NameHash($0).value })
  }

  /// Articles before the plural of a family.
  static let pluralArticles = hashes("the los las les die")

  /// Words before a noun that are no part of what it says of somebody.
  static let determiners = hashes(
    """
    the a an his her its their our my this that some one another whose \
    der die das den dem des ein eine einen einem einer eines sein seine ihr ihre deren dessen \
    le la les l un une son sa ses leur leurs el los las lo un una su sus
    """)

  /// What names of files end with.
  static let fileEndings = hashes(
    "pdf doc docx xls xlsx ppt pptx txt rtf csv html htm jpg jpeg png gif mp3 mp4 zip exe")

  /// What stands behind a comma in names of firms.
  static let legalForms = hashes("inc llc ltd corp plc llp lp")

  /// Words before names that storms are given.
  static let storms = hashes("hurricane typhoon cyclone storm")

  /// Small words that end whatever stands before a name.
  static let auxiliaries = hashes(
    """
    will would has have had is are was were be been can could may might must should shall do does did \
    and or but not also who which that when as while he she they it we i you told met
    """)

  /// "of", before what an office is for.
  static let attachments = hashes("of for de du für von")

  private static let honorifics = hashes(
    """
    mr mrs ms miss mx sir lady lord dame dr prof st herr frau monsieur m mme madame mademoiselle mlle \
    señor señora señorita sr sra srta don doña
    """)

  /// Titles that are no office.
  static func isHonorific(_ word: UInt32) -> Bool { honorifics.contains(word) }

  /// What titles say of those who bear them.
  static let titleGenders: [UInt32: NameGender] = {
    var genders: [UInt32: NameGender] = [:]
    for hash in hashes("mr sir lord king prince herr monsieur señor sr don") {
      genders[hash] = .male
    }
    for hash in hashes(
      "mrs ms miss lady dame queen princess frau madame mme mademoiselle mlle señora sra doña")
    {
      genders[hash] = .female
    }
    return genders
  }()
}
