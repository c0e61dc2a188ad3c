/// Which time a text tells of: its own, as news do, or another, as biographies do.
struct TimeEvidence {
  /// Years that lie at least two years from that of writing.
  private var far = 0
  /// What is near the day of writing, or reckoned from it.
  private var near = 0

  init(_ meanings: some Sequence<TimeMeaning>, year: Int) {
    for meaning in meanings { add(meaning, year) }
  }

  private mutating func add(_ meaning: TimeMeaning, _ written: Int) {
    switch meaning {
    case .calendar(.given(let year), _, _), .holiday(_, .given(let year)),
      .season(_, .given(let year), _), .quarter(_, .given(let year)):
      if abs(year - written) < 2 { near += 1 } else { far += 1 }
    case .decade, .century: far += 1
    case .month, .weekday, .weekdayOfWeek: near += 1
    case .offset(_, let shift), .calendar(.shifted(let shift), _, _):
      if !shift.isFromText { near += 1 }
    default: break
    }
  }

  /// Whether hardly anything but other years is spoken of, and often enough to tell.
  var isNarrative: Bool { far >= 4 && far >= 4 * near }
}
