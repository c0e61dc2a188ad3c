internal import Foundation

/// The Python programs and packages that tests compare with, as `Scripts/test-packages` installs them.
public enum Engines {
  /// How a program ended, and what it printed.
  public struct Output: Equatable, Sendable {
    /// The exit code.
    public var status: Int32
    /// Standard output and standard error.
    public var text: String
  }

  /// A program that should have succeeded.
  public struct Failure: Error, CustomStringConvertible {
    /// What it printed.
    public let description: String
  }

  /// The path of a program of the environment.
  public static func path(of program: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
    return cache + "/galley-test-engines/bin/" + program
  }

  /// What a program of the environment prints.
  public static func run(_ program: String, _ arguments: [String]) throws -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: program))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }

  /// What a Python program prints, which must succeed.
  public static func python(_ program: String, _ arguments: String...) throws -> String {
    let output = try run("python", ["-c", program] + arguments)
    guard output.status == 0 else { throw Failure(description: output.text) }
    return output.text
  }
}
