internal import Text

/// The titles of a page in a form in which they can be compared: words alone, in lower case.
struct TitleKeys {
  private var keys: [[UInt8]] = []

  init(_ facts: PageFacts) {
    for candidate in facts.all(.title) {
      keys.append(Self.key(candidate.value))
    }
    keys += facts.headings.map(\.key)
    if let title = facts.title { keys.append(title.key) }
  }

  /// Whether `title` is one of the titles, or a part of one.
  func contains(_ title: [UInt8]) -> Bool {
    let key = Self.key(title)
    return key.count > 6 && keys.contains { Self.contains($0, key) }
  }

  /// The words of `title`, in lower case, a space before each.
  static func key(_ title: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(title.count + 1)
    var inWord = false
    var i = 0
    while i < title.count {
      if title[i] < 0x80 {
        let letter = ASCIIWord.shared[title[i]]
        if letter != 0 {
          if !inWord { key.append(0x20) }
          key.append(letter)
        }
        inWord = letter != 0
        i += 1
        continue
      }
      let scalar = title.scalar(at: i)
      if CharacterClass.isLetter(scalar.value) || CharacterClass.isDigit(scalar.value) {
        if !inWord { key.append(0x20) }
        inWord = true
        CaseFolding.appendLowercased(title[i..<i + scalar.length], to: &key)
      } else if !CharacterClass.isInvisible(scalar.value) {
        inWord = false
      }
      i += scalar.length
    }
    return key
  }

  /// Whether the words of `part` are all in `key`, one after the other.
  static func contains(_ key: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= key.count else { return false }
    var at = 0
    while at + part.count <= key.count {
      if key[at] == part[0], key[at..<at + part.count].elementsEqual(part),
        at + part.count == key.count || key[at + part.count] == 0x20
      {
        return true
      }
      at += 1
    }
    return false
  }
}
