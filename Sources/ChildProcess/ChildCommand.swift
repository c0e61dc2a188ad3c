internal import Glibc

/// A program to run as a child: nothing of the parent's surroundings reaches it but what stands
/// here.
public struct ChildCommand: Hashable, Sendable {
  /// The program's path, then its arguments. No shell sees them.
  public var arguments: [String]
  /// All of the child's environment variables.
  public var environment: [String: String]
  /// The folder that it runs in.
  public var folder: String

  /// A command. `arguments` must not be empty.
  public init(_ arguments: [String], environment: [String: String] = [:], folder: String = "/") {
    precondition(!arguments.isEmpty, "a command names a program")
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
  }

  /// The program's path.
  public var program: String { arguments[0] }

  /// The file that `name` means: with a slash a path relative to `folder`; without one the first
  /// program of that name in the folders of `searchPath` (as `PATH`), and then the one in `folder`.
  ///
  /// `nil` where there is none, or none that may be run.
  public static func find(_ name: String, searchPath: String, folder: String) -> String? {
    guard !name.isEmpty else { return nil }
    guard !name.contains("/") else {
      let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
      return isProgram(path) ? path : nil
    }
    // What is relative in PATH would depend on where the parent was started.
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
    return (folders + [folder]).map { "\($0)/\(name)" }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// The few variables without which programs do odd things, as `environment` has them: `PATH`,
  /// `HOME` and `LANG`.
  public static func minimalEnvironment(of environment: [String: String]) -> [String: String] {
    var minimal = environment.filter { ["PATH", "HOME"].contains($0.key) }
    minimal["LANG"] = environment["LANG"] ?? "C.UTF-8"
    return minimal
  }
}
