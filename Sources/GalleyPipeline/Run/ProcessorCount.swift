internal import Glibc

/// Processors that are switched on.
enum ProcessorCount {
  static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
