import Foundation
import Glibc

/// How the built program ended, and what it said.
struct Ending {
  /// The exit code, or 128 and the signal that ended it.
  let code: Int32
  let output: Data
  let error: String
  /// Most memory that it held at a time, in bytes; zero where that is less than this process has held
  /// itself, with whose peak the system lets a child begin.
  let peakMemory: Int
}

/// The built program, run as a child of its own.
struct Program {
  let process: pid_t
  private let output: String
  private let error: String

  /// The program beside the test bundle.
  static var path: String {
    let bundle = CommandLine.arguments[0]
    let folder = URL(fileURLWithPath: bundle).deletingLastPathComponent().path
    return folder + "/galley"
  }

  /// The program as users have it, which `Scripts/test` builds: fast enough for many runs, and with the
  /// memory that it really takes.
  static var release: String {
    get throws {
      let path = sourceTree + "/.build/release/galley"
      guard access(path, X_OK) == 0 else {
        throw Missing(description: "\(path): Scripts/build makes it")
      }
      return path
    }
  }

  /// A program that is not there.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts it, or another program, in `folder`; `environment` is what it sees beside that of the tests,
  /// each as `NAME=VALUE`.
  init(
    _ arguments: [String], of program: String = path, in folder: TemporaryFolder,
    environment: [String] = []
  ) throws {
    let name = UUID().uuidString
    output = folder.file(".\(name).out")
    error = folder.file(".\(name).err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, error, flags, 0o644)
    // The shell changes the folder and then becomes the program.
    let shell =
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + ["/usr/bin/env"] + environment
      + [program]
    var words: [UnsafeMutablePointer<CChar>?] = (shell + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var started = pid_t()
    let code = posix_spawn(&started, shell[0], &actions, nil, words, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    process = started
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Whether a signal has been sent that it has not yet taken.
  func hasPending(_ number: Int32) -> Bool {
    hasBit(of: number, in: ["SigPnd:", "ShdPnd:"])
  }

  /// Whether it has told the system what it does at a signal.
  func catches(_ number: Int32) -> Bool { hasBit(of: number, in: ["SigCgt:"]) }

  private func hasBit(of number: Int32, in masks: [String]) -> Bool {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
    return String(decoding: status, as: UTF8.self).split(separator: "\n").contains { line in
      guard masks.contains(where: line.hasPrefix) else { return false }
      let mask = UInt64(line.split(separator: "\t").last ?? "0", radix: 16) ?? 0
      return mask & (1 << UInt64(number - 1)) != 0
    }
  }

  /// The most memory that it has held until now, in bytes; zero when it has ended.
  var peakMemory: Int {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first {
      $0.hasPrefix("VmHWM:")
    }
    return line?.split { !$0.isNumber }.first.flatMap { Int($0) }.map { $0 * 1024 } ?? 0
  }

  /// Whether it has ended.
  var isOver: Bool {
    var information = siginfo_t()
    let code = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return code == 0 && information.si_signo == SIGCHLD
  }

  /// The peak of this process in kilobytes.
  private static var ownPeak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  /// Waits for its end.
  func ending() throws -> Ending {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECHILD) }
    }
    let signal = status & 0x7F
    defer {
      unlink(output)
      unlink(error)
    }
    return Ending(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: try Data(contentsOf: URL(fileURLWithPath: output)),
      error: String(decoding: try Data(contentsOf: URL(fileURLWithPath: error)), as: UTF8.self),
      peakMemory: usage.ru_maxrss > Self.ownPeak ? usage.ru_maxrss * 1024 : 0)
  }

  /// Runs it, or another program, to its end.
  static func run(
    _ arguments: [String], of program: String = path, in folder: TemporaryFolder,
    environment: [String] = []
  ) throws -> Ending {
    try Program(arguments, of: program, in: folder, environment: environment).ending()
  }
}

/// The top of the source tree.
let sourceTree = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
