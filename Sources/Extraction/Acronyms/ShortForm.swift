internal import Text

/// The letters and numbers of what may be an acronym.
struct ShortForm {
  let span: Span
  private(set) var units: [AcronymUnit] = []
  /// For each unit, whether it is a capital.
  private(set) var areCapitals: [Bool] = []
  private(set) var capitals = 0
  private(set) var numbers = 0

  /// Nil where `span` is nothing that is written short: one or two words of few letters, without
  /// marks but those that join letters.
  init?(_ text: [UInt8], _ span: Span) {
    guard !span.isEmpty, span.count <= 32 else { return nil }
    self.span = span
    var spaces = 0
    var hasStop = false
    var at = span.start
    while at < span.end {
      let (unit, length) = AcronymUnit.read(text, at: at, end: span.end)
      if let unit {
        add(unit, isCapital: CharacterClass.isUppercase(text.scalar(at: at).value))
      } else {
        guard at > span.start, Self.joins(text.scalar(at: at).value) else { return nil }
        spaces += text[at] == 0x20 ? 1 : 0
        hasStop = hasStop || text[at] == 0x2E
      }
      at += length
    }
    guard spaces <= 1, numbers < units.count, units.count <= 10 else { return nil }
    let isEnumeration = units.allSatisfy {
      $0.value == 0x69 || $0.value == 0x76 || $0.value == 0x78
    }
    if capitals == 0, spaces > 0 || hasStop || isEnumeration { return nil }
  }

  private mutating func add(_ unit: AcronymUnit, isCapital: Bool) {
    units.append(unit)
    areCapitals.append(isCapital)
    capitals += isCapital ? 1 : 0
    numbers += unit.isNumber ? 1 : 0
  }

  /// Marks that may stand between the letters of an acronym.
  private static func joins(_ c: UInt32) -> Bool {
    switch c {
    case 0x20, 0x26, 0x27, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0x2010...0x2013, 0x2019: true
    default: LongForm.isWithinWord(c)
    }
  }

  /// The cost of leaving a unit out: a plural has its own ending, and
  /// a version or a yearly event its number.
  func omission(_ index: Int) -> Int? {
    guard index > 0, units.count > 2 || numbers == 0 else { return nil }
    if units[index].isNumber {
      let isVersion = units[index].value < 100 || 1900...2099 ~= units[index].value
      return isVersion ? AcronymCost.number : nil
    }
    let isPlural = index == units.count - 1 && units[index].value == 0x73 && !areCapitals[index]
    return isPlural && capitals > 1 ? AcronymCost.plural : nil
  }

  /// How much a long form may cost. What looks like a word of its own must be matched closely.
  var limit: Int {
    let limit = AcronymCost.base + AcronymCost.unit * (units.count - 1)
    if capitals + numbers == 0 { return min(limit, 6) }
    if capitals + numbers == 1, units.count > 3 { return min(limit, 10) }
    return limit
  }

  /// How much the whole of a bracket may cost: it may be about anything.
  var bracketLimit: Int {
    if capitals < 2 { return capitals > 0 && units.count > 2 ? strictLimit : -1 }
    return AcronymCost.base + AcronymCost.bracketUnit * (units.count - 1)
  }

  /// How much a long form may cost where no bracket says that there is one: no word is left over,
  /// but one of many.
  var strictLimit: Int {
    units.count < 4 ? min(3 * units.count, AcronymCost.word - 1) : AcronymCost.word + 4
  }

  /// The form with each letter as often as the number behind it says: "W3C" is WWWC.
  var repeated: ShortForm? {
    var form = self
    (form.units, form.areCapitals) = ([], [])
    for (unit, isCapital) in zip(units, areCapitals) {
      guard unit.isNumber, let last = form.units.last, !last.isNumber, 2...3 ~= unit.value else {
        form.units.append(unit)
        form.areCapitals.append(isCapital)
        continue
      }
      form.units += [AcronymUnit](repeating: last, count: Int(unit.value) - 1)
      form.areCapitals += [Bool](
        repeating: form.areCapitals[form.areCapitals.count - 1], count: Int(unit.value) - 1)
    }
    form.numbers = form.units.count(where: \.isNumber)
    return form.numbers < numbers ? form : nil
  }
}

/// What a match costs, in tenths of a word that has no letter in the short form.
enum AcronymCost {
  /// A word without a letter in the short form.
  static let word = 10
  /// A function word without one.
  static let functionWord = 2
  /// A capital that is the initial of a function word.
  static let functionInitial = 10
  /// A letter within a word whose initial, or another letter, is matched before.
  static let inner = 4
  /// The letter just behind one that is matched.
  static let next = 1
  /// A letter within a word of which nothing is matched before.
  static let lone = 20
  /// A number or a capital within a word.
  static let part = 3
  /// A long form that begins within a compound.
  static let compound = 3
  /// A number that the long form lacks.
  static let number = 10
  /// An ending of the plural.
  static let plural = 4
  /// What may be spent on the first letter, and on each other.
  static let base = 4
  static let unit = 11
  static let bracketUnit = 7
}
