internal import Text

// Names of people.
extension EntityMerger {
  /// The person who has a whole name already, in another form: with a middle name more or less, or
  /// with initials.
  func samePerson(_ form: NameForm) -> Int? {
    candidates(.person, form.words.last).last { entity in
      entities[entity].forms.contains { isVariant(form, forms[$0]) }
    }
      ?? candidates(.person, form.words.first).last { entity in
        // "Mateo Iglesias" of "Mateo Iglesias Peña"
        entities[entity].forms.contains {
          form.words.count > 1 && forms[$0].words.count > 1
            && (form.begins(forms[$0]) || forms[$0].begins(form))
        }
      }
  }

  /// Whether two names with one last word have the same first word, or an initial of it, and the
  /// words of the shorter one are among those of the other.
  private func isVariant(_ a: NameForm, _ b: NameForm) -> Bool {
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    guard short.words.count > 1, short.words.last == long.words.last else { return false }
    if short.words.first == long.words.first {
      var rest = long.words[...]
      return short.words.allSatisfy { word in
        guard let place = rest.firstIndex(of: word) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
    return short.firstLetter == long.firstLetter && (isInitial(short) || isInitial(long))
  }

  private func isInitial(_ form: NameForm) -> Bool {
    let shape = text.tokens[form.name.tokens.lowerBound].shape
    return shape == .initial || shape == .letterDots
  }

  /// The person whom a family name or first name alone means: of several with it who was named
  /// last, or else who is named next.
  func person(_ i: Int) -> Int? {
    let form = forms[i]
    if isFamily(i) { return nil }
    for word in [form.words.last] + form.withoutEnding(text).map(Optional.some) {
      let bearers = candidates(.person, word).filter { fits(i, $0, word) }
      // The end of a name is more often said alone than its beginning.
      let byEnd = bearers.filter { entity in
        entities[entity].forms.contains { forms[$0].words.last == word }
      }
      let named = titled(byEnd.isEmpty ? bearers : byEnd, i)
      if let last = named.max(by: { entities[$0].last < entities[$1].last }),
        entities[last].last >= 0
      {
        return last
      }
      if let next = named.first { return next }
    }
    return nil
  }

  /// Of several people those who were called by the title that stands before a name.
  private func titled(_ people: [Int], _ i: Int) -> [Int] {
    guard people.count > 1, let title = title(before: forms[i].name.tokens.lowerBound) else {
      return people
    }
    let titled = people.filter { entities[$0].titles.contains(title) }
    return titled.isEmpty ? people : titled
  }

  /// The title or office before a name.
  func title(before first: Int) -> UInt32? {
    var at = first - 1
    if at > 0, text.tokens[at].isMark(".") { at -= 1 }
    guard at >= 0, !text.flags[at].isDisjoint(with: [.title, .office]) else { return nil }
    return text.tokens[at].folded
  }

  private func fits(_ i: Int, _ entity: Int, _ word: UInt32?) -> Bool {
    let said = gender(ofTitleBefore: forms[i].name.tokens.lowerBound)
    let known = entities[entity].gender
    if said != .unknown, known != .unknown, said != known { return false }
    return forms[i].isOneWord
      || entities[entity].forms.contains { forms[i].ends(forms[$0]) || forms[i].begins(forms[$0]) }
  }

  /// "the Reyeses", "los García": a family is none of its members.
  func isFamily(_ i: Int) -> Bool {
    let form = forms[i]
    let first = form.name.tokens.lowerBound
    return form.name.kind == .person && form.isOneWord && first > 0
      && NameWords.pluralArticles.contains(text.tokens[first - 1].folded)
  }

  // MARK: Gender

  /// What the title before a name tells.
  private func gender(ofTitleBefore first: Int) -> NameGender {
    for at in [first, first - 1, first - 2] where at >= 0 {
      if let gender = NameWords.titleGenders[text.tokens[at].folded] { return gender }
    }
    return .unknown
  }

  func gender(ofFirstNameIn form: NameForm) -> NameGender {
    let title = gender(ofTitleBefore: form.name.tokens.lowerBound)
    if title != .unknown { return title }
    let flags = text.flags[form.name.tokens.lowerBound].intersection(.given)
    return flags == .givenMale ? .male : flags == .givenFemale ? .female : .unknown
  }
}

/// What a name or title tells of a person.
enum NameGender {
  case male, female, unknown
}
