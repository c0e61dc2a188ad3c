internal import Glibc

/// Processors that this process may use.
enum ProcessorCount {
  static var available: Int {
    var set = cpu_set_t()
    guard sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 else { return 1 }
    return withUnsafeBytes(of: set) { max(1, $0.reduce(0) { $0 + $1.nonzeroBitCount }) }
  }
}
