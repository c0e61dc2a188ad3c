public import Markup

/// What one worker keeps from document to document: its parser and the clock of the current one.
///
/// A class, because the parser owns a C object; confined to its worker, so not `Sendable`.
public final class Workspace {
  /// The worker's HTML parser.
  public var parser: HTMLParser
  /// How often somebody asked whether a document's time is over.
  public private(set) var looks = 0
  /// When the current document's time is over.
  public var deadline = Deadline.never {
    didSet { unseen = 0 }
  }
  /// Most bytes of a document's text.
  public var longestText = Int.max

  /// So many more looks are answered without the clock, which takes longer than what is done between
  /// most of them.
  private var unseen = 0
  private static let mostUnseen = 7

  /// Whether the current document's time is over; seen at one of eight looks.
  public func isOver() -> Bool {
    looks += 1
    if unseen > 0 {
      unseen -= 1
      return false
    }
    let isOver = deadline.isOver
    if !isOver { unseen = Self.mostUnseen }
    return isOver
  }

  /// A workspace whose parser keeps `limits`.
  public init(limits: ParseLimits = ParseLimits()) {
    parser = HTMLParser(limits: limits)
  }
}

/// A point in time after which work on a document stops.
public struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?
  private let limit: Duration

  /// No limit.
  public static let never = Deadline(end: nil, limit: .zero)

  /// `limit` from `start`, which is now unless it is given.
  public static func after(
    _ limit: Duration, since start: ContinuousClock.Instant = .now
  ) -> Deadline {
    Deadline(end: start + limit, limit: limit)
  }

  private init(end: ContinuousClock.Instant?, limit: Duration) {
    self.end = end
    self.limit = limit
  }

  /// The same limit, from a later start.
  func postponed(by time: Duration) -> Deadline {
    Deadline(end: end.map { $0 + time }, limit: limit)
  }

  /// Whether the time is over.
  public var isOver: Bool {
    guard let end else { return false }
    return ContinuousClock.now >= end
  }

  /// The point in time, for what is bounded by one; `nil` without a limit.
  public var instant: ContinuousClock.Instant? { end }

  /// What is thrown when it is over.
  public var error: DeadlineExceeded { DeadlineExceeded(limit: limit) }
}
