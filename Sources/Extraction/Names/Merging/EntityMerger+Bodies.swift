internal import Text

// Names of organizations and places.
extension EntityMerger {
  /// The organization or place that a whole name belongs to, which is longer or shorter than what is
  /// known of it: by a last word that says what sort it is, or by the words before.
  func sameBody(_ form: NameForm) -> Int? {
    let sort: NameFlags = form.name.kind == .place ? [.placeWord] : .designator
    return candidates(form.name.kind, form.words.first).last { entity in
      entities[entity].forms.contains { known in
        isLonger(forms[known], than: form, by: sort) || isLonger(form, than: forms[known], by: sort)
      }
    } ?? (form.name.kind == .organization ? rest(form) : nil)
  }

  /// "Ohio State" and "Ohio State University", but no acronym: what is of the UN is not the UN.
  private func isLonger(_ long: NameForm, than short: NameForm, by sort: NameFlags) -> Bool {
    guard short.begins(long), long.words.count == short.words.count + 1, short.acronym == nil,
      let last = long.name.tokens.last(where: { text.tokens[$0].isCapital })
    else { return false }
    return !text.flags[last].isDisjoint(with: sort)
  }

  /// "Security Council" of "UN Security Council".
  private func rest(_ form: NameForm) -> Int? {
    let longer = candidates(.organization, form.words.last).filter { entity in
      entities[entity].forms.contains { form.words.count > 1 && form.ends(forms[$0]) }
    }
    return longer.count == 1 ? longer.first : nil
  }

  /// The organization or place that a single word means.
  func body(_ i: Int) -> Int? {
    let form = forms[i]
    guard form.name.kind.isBody, form.isOneWord else { return nil }
    if let acronym = form.acronym {
      return beside(i) ?? expansion(of: acronym, form.name.kind)
    }
    let longer = candidates(form.name.kind, form.words.first).filter { entity in
      entities[entity].forms.contains { form.begins(forms[$0]) && isNamed($0, before: i) }
    }
    return longer.count == 1 && form.name.kind == .organization ? longer.first : nil
  }

  /// A name in a headline may stand before the whole one.
  private func isNamed(_ whole: Int, before i: Int) -> Bool {
    whole < i || forms[i].name.tokens.lowerBound == 0
  }

  /// What has these letters as its initials, if it is only one.
  func expansion(of acronym: UInt32, _ kind: NameKind) -> Int? {
    guard let found = byInitials[Key(kind: kind, hash: acronym)], found.count == 1 else {
      return nil
    }
    return found[0]
  }

  /// "Korean Central News Agency (KCNA)": the letters mean the same, also where some are left out.
  private func beside(_ i: Int) -> Int? {
    let form = forms[i]
    let open = form.name.tokens.lowerBound - 1
    guard open > 0, i > 0, text.tokens[open].isMark("("), entityOf[i - 1] >= 0,
      forms[i - 1].name.kind == .organization, !forms[i - 1].isOneWord,
      open - forms[i - 1].name.tokens.upperBound <= 1,
      forms[i - 1].firstLetter == form.firstLetter
    else { return nil }
    return entityOf[i - 1]
  }
}
