internal import Text

/// Finds the words that a short form stands for at the least cost.
///
/// Letters of the short form are matched in order, the first at the start of a word, as Schwartz
/// and Hearst do (A simple algorithm for identifying abbreviation definitions in biomedical text,
/// PSB 2003). Of all such matches the best is taken rather than the shortest: initials cost nothing,
/// inner letters and words left out do, in the order in which Sohn et al. (Abbreviation definition
/// identification based on automatic precision estimates, BMC Bioinformatics 2008) rank strategies.
struct AcronymAlignment {
  /// Where a long form must begin and end.
  enum Place {
    /// It ends with the words, and begins at any.
    case end
    /// It begins with the words, and ends at any.
    case start
    /// All words belong to it.
    case whole
  }

  private struct Cell {
    var cost: Int
    /// The word with the first match.
    var first: Int

    static let none = Cell(cost: 1 << 40, first: -1)

    /// The better of two; of equals the one that begins later.
    func better(_ other: Cell) -> Cell {
      other.cost < cost || (other.cost == cost && other.first > first) ? other : self
    }

    func adding(_ cost: Int) -> Cell { Cell(cost: self.cost + cost, first: first) }
  }

  let cost: Int
  /// What the words behind the last match cost of that.
  let tail: Int
  /// The words that match, with those left out between them and behind.
  let words: ClosedRange<Int>

  /// The best match, or nil where there is none.
  init?(_ short: ShortForm, _ long: LongForm, _ place: Place) {
    let skips = long.words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.skip) }
    var row = [Cell](repeating: .none, count: long.letters.count)
    for index in short.units.indices {
      var next = Self.row(index, short, long, place, row, skips)
      if let omission = short.omission(index) {
        for i in next.indices { next[i] = next[i].better(row[i].adding(omission)) }
      }
      row = next
    }
    var (best, last) = (Cell.none, 0)
    for (letter, cell) in zip(long.letters, row) where cell.first >= 0 {
      let rest = place == .start ? 0 : skips[long.words.count] - skips[letter.word + 1]
      let whole = cell.adding(rest)
      // Of equals, the one that leaves the fewest words behind.
      let isEqual = whole.cost == best.cost && whole.first >= best.first && place != .start
      if whole.cost < best.cost || isEqual {
        (best, last) = (whole, letter.word)
      }
    }
    guard best.first >= 0 else { return nil }
    cost = best.cost
    tail = place == .start ? 0 : skips[long.words.count] - skips[last + 1]
    words = best.first...(place == .start ? last : long.words.count - 1)
  }

  /// The cost of each letter as the match of the unit at `index`, from the row of the unit before.
  private static func row(
    _ index: Int, _ short: ShortForm, _ long: LongForm, _ place: Place, _ previous: [Cell],
    _ skips: [Int]
  ) -> [Cell] {
    let unit = short.units[index]
    var row = [Cell](repeating: .none, count: previous.count)
    // The best match before in an earlier word, less the cost of words up to that one, and in this.
    var (earlier, here) = (Cell.none, Cell.none)
    var word = -1
    for (i, letter) in long.letters.enumerated() {
      if letter.word != word {
        if here.first >= 0 { earlier = earlier.better(here.adding(-skips[word + 1])) }
        (word, here) = (letter.word, .none)
      }
      if matches(unit, letter) {
        let entry = entry(letter, long.words[word], isCapital: short.areCapitals[index])
        if index == 0 {
          row[i] = first(letter, long.words[word], place).adding(entry)
        } else {
          row[i] = earlier.adding(skips[word] + entry)
          if here.first >= 0 {
            let inner = previous[i - 1].first >= 0 ? AcronymCost.next : AcronymCost.inner
            row[i] = row[i].better(here.adding(min(inner, entry)))
          }
        }
      }
      if index > 0, previous[i].first >= 0 { here = here.better(previous[i]) }
    }
    return row
  }

  private static func matches(_ unit: AcronymUnit, _ letter: LongForm.Letter) -> Bool {
    letter.unit == unit || (unit.isNumber && letter.number == unit.value && letter.number != 0)
  }

  /// The cost of beginning at a letter.
  private static func first(
    _ letter: LongForm.Letter, _ word: LongForm.Word, _ place: Place
  ) -> Cell {
    guard letter.isInitial, place == .end || letter.word == 0 else { return .none }
    return Cell(cost: word.isJoined ? AcronymCost.compound : 0, first: letter.word)
  }

  private static func entry(
    _ letter: LongForm.Letter, _ word: LongForm.Word, isCapital: Bool
  ) -> Int {
    letter.isInitial && word.isFunction && isCapital ? AcronymCost.functionInitial : letter.entry
  }
}
