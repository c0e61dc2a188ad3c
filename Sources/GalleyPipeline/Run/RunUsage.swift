internal import Glibc

/// What a run has taken, over all attempts at it.
public struct RunUsage: Sendable, Equatable {
  /// Time on the clock, without that between attempts and what a killed one had not yet noted.
  public var time = Duration.zero
  /// Of this, what the last attempt took.
  public var attemptTime = Duration.zero
  /// How often it was begun or gone on with, as far as its journal knows.
  public var attempts = 1
  /// Most memory that a process of it has held at a time, in bytes.
  public var peakMemory = 0

  /// Nothing yet.
  public init() {}
}

/// Measures what a run takes.
struct UsageMeter: Sendable {
  private let start: ContinuousClock.Instant
  private let earlier: RunUsage?

  /// Measures from `start`, and adds what earlier attempts took.
  init(from start: ContinuousClock.Instant, earlier: RunUsage?) {
    self.start = start
    self.earlier = earlier
  }

  /// What the run has taken up to now.
  var usage: RunUsage {
    var usage = RunUsage()
    usage.attemptTime = ContinuousClock.now - start
    usage.time = (earlier?.time ?? .zero) + usage.attemptTime
    usage.attempts = (earlier?.attempts ?? 0) &+ 1
    usage.peakMemory = max(earlier?.peakMemory ?? 0, ProcessMemory.peak)
    return usage
  }
}

/// Memory of this process.
public enum ProcessMemory {
  /// Most bytes that were resident at a time.
  ///
  /// From /proc where it is there, as the figure of `getrusage` begins with that of the process that
  /// started this one.
  public static var peak: Int {
    if let peak = resident { return peak }
    var usage = rusage()
    return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss * 1024 : 0
  }

  private static var resident: Int? {
    let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &bytes, bytes.count)
    return parse(bytes.prefix(max(0, count)))
  }

  /// The figure of the line `VmHWM: 1234 kB`; `nil` where there is none.
  static func parse(_ status: ArraySlice<UInt8>) -> Int? {
    let name = Array("VmHWM:".utf8)
    guard let line = status.split(separator: 0x0A).first(where: { $0.starts(with: name) }) else {
      return nil
    }
    let digits = line.dropFirst(name.count).drop { !(0x30...0x39 ~= $0) }.prefix {
      0x30...0x39 ~= $0
    }
    return digits.reduce(0) { $0 &* 10 &+ Int($1 - 0x30) } &* 1024
  }
}
