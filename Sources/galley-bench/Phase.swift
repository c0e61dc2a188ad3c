internal import CAllocations
import Glibc

/// A piece of work over all pages, with its best time.
struct Phase {
  let name: String
  private let work: () throws -> Int
  private(set) var seconds = Double.infinity
  private(set) var sum = 0
  /// Pieces of memory that it asks for.
  private(set) var allocations = 0

  /// `work` returns a number that depends on its result, so that nothing can be optimised away.
  init(_ name: String, _ work: @escaping () throws -> Int) {
    self.name = name
    self.work = work
  }

  /// Does the work once and keeps the time if it is the best.
  mutating func run() throws {
    let (start, allocated) = (Self.processorTime, callocations_count())
    sum = try work()
    seconds = min(seconds, Self.processorTime - start)
    allocations = Int(callocations_count() - allocated)
  }

  /// Processor time of this process in seconds, for work that changes threads.
  static var processTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Processor time of this thread in seconds: what other processes do is not counted.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
