/// What a run tells those who watch it.
public enum RunEvent: Sendable {
  /// Its outputs are open.
  case started(RunStart)
  /// Something is wrong that does not stop it.
  case warning(String)
  /// The account has grown.
  case progress(RunProgress)
  /// It is over. Nothing comes after it.
  case ended(RunEnd)
}

/// What is known of a run when it starts.
public struct RunStart: Sendable {
  /// What the run is called.
  public var name: String
  /// Which part of the input it takes.
  public var shard: String
  /// Inputs in all, where that is known.
  public var expected: Int?
  /// Documents that are worked on at a time.
  public var workers: Int
  /// What attempts before this one had done; `nil` for the first.
  public var resumed: RunCounts?
  /// What it has taken up to now.
  public var usage: RunUsage

  /// What is known of a run.
  public init(
    name: String, shard: String, expected: Int?, workers: Int, resumed: RunCounts? = nil,
    usage: RunUsage = RunUsage()
  ) {
    self.name = name
    self.shard = shard
    self.expected = expected
    self.workers = workers
    self.resumed = resumed
    self.usage = usage
  }
}

/// How far a run is.
///
/// The counts are those of the whole run; rate and time left follow from what this attempt has done
/// itself.
public struct RunProgress: Sendable {
  /// What became of the documents, over all attempts.
  public var counts: RunCounts
  /// Inputs in all, where that is known.
  public var expected: Int?
  /// Inputs that were done before this attempt.
  public var resumed = 0
  /// Time of this attempt.
  public var time: Duration

  /// How far a run is.
  public init(counts: RunCounts, expected: Int?, resumed: Int = 0, time: Duration) {
    self.counts = counts
    self.expected = expected
    self.resumed = resumed
    self.time = time
  }

  /// Documents a second of this attempt.
  public var rate: Double {
    Double(counts.inputs - resumed) / max(time / .seconds(1), 0.001)
  }

  /// Seconds to the end at this rate; `nil` where it is not known.
  public var secondsLeft: Double? {
    guard let expected, counts.inputs > resumed else { return nil }
    return Double(max(0, expected - counts.inputs)) / rate
  }
}

/// How a run ended.
public struct RunEnd: Sendable {
  /// The ways in which it can.
  public enum Outcome: String, Sendable {
    /// All inputs were worked on.
    case finished
    /// It was asked to stop with work left.
    case stopped
    /// Something stood in the way.
    case failed
  }

  /// Which of them.
  public var outcome: Outcome
  /// What stood in the way.
  public var message: String?
  /// The account; `nil` where the run did not begin, or left none.
  public var report: RunReport?
  /// The program's exit status.
  public var status: Int32

  /// The end of a run.
  public init(_ outcome: Outcome, message: String? = nil, report: RunReport?, status: Int32) {
    self.outcome = outcome
    self.message = message
    self.report = report
    self.status = status
  }
}
