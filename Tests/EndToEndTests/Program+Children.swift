import Foundation
import Glibc

extension Program {
  /// The worker processes that it has at this time.
  var workers: [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { identifier in
      guard let status = FileManager.default.contents(atPath: "/proc/\(identifier)/stat"),
        let command = FileManager.default.contents(atPath: "/proc/\(identifier)/cmdline")
      else { return false }
      // The name of the program is in brackets, and may hold anything.
      let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last ?? ""
      let parent = fields.split(separator: " ").dropFirst().first.flatMap { pid_t($0) }
      return parent == process
        && command.split(separator: 0).dropFirst().first == Data("worker".utf8)
    }
  }

  /// Waits until it has a worker process.
  func worker() -> pid_t? {
    while !isOver {
      if let worker = workers.first { return worker }
      usleep(500)
    }
    return nil
  }
}
