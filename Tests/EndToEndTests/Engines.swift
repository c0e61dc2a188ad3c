import Foundation

/// The Python packages that tests compare with, as `Scripts/test-engines` installs them.
enum Engines {
  static var python: String {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "/root") + "/.cache"
    return cache + "/galley-test-engines/bin/python"
  }
}
