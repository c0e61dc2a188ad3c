/// What restricts or widens an expression of time (values of TIMEX3's `mod`).
public enum TimeModifier: String, Sendable, CaseIterable {
  /// The first part of a stretch ("early June"), its middle and its last part.
  case start, mid, end
  /// "about three years"
  case approx
  /// "more than three years ago", "less than three years ago"
  case before, after
  /// "less than three years", "more than three years"
  case lessThan = "less_than"
  case moreThan = "more_than"
  /// "up to three years", "at least three years"
  case equalOrLess = "equal_or_less"
  case equalOrMore = "equal_or_more"

  /// What it is of a point in time that lies so far from another.
  var ofPoint: TimeModifier {
    switch self {
    case .moreThan, .equalOrMore: .before
    case .lessThan, .equalOrLess: .after
    default: self
    }
  }
}
