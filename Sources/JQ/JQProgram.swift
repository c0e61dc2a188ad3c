public import ChildProcess
internal import JSON

/// A program in the language of jq, with the constants that it may use.
///
/// It is run by libjq in a child process. libjq has calls that never come back (a regular
/// expression that backtracks, a text that is repeated a billion times), ends its process when
/// memory runs out or an assertion fails, and overflows the stack on values that are deep enough:
/// no thread beside it can make that safe, and a process can.
public struct JQProgram: Hashable, Sendable {
  /// The program as written.
  public let source: String
  /// Texts by the names that the program knows them by: `name` for `$name`.
  public let arguments: [String: String]

  /// A program; nothing is checked yet.
  public init(_ source: String, arguments: [String: String] = [:]) {
    self.source = source
    self.arguments = arguments
  }

  /// What is wrong with the program: what is refused here, or else what jq's compiler says. Throws
  /// where the child cannot say.
  public func problems(server: ChildCommand) throws(ChildFailure) -> [JQProblem] {
    let refused = refusals
    guard refused.isEmpty else { return refused }
    let process = JQProcess(self, server: server)
    do {
      try process.start(deadline: nil)
      return []
    } catch .child(let failure) {
      throw failure
    } catch .compile(let problems) {
      return problems
    } catch {
      preconditionFailure("a program that is only compiled has no result: \(error)")
    }
  }

  /// What can be seen to be refused without compiling.
  var refusals: [JQProblem] {
    let bytes = Array(source.utf8)
    if let zero = bytes.firstIndex(of: 0) {
      return [JQProblem("a program has no zero byte", offset: zero)]
    }
    return JQRefusal.problems(in: bytes)
  }
}
