import Foundation
import GalleyCommand
import Testing

/// What the program says about itself, whole.
struct HelpTests {
  @Test func `says what it is and lists its commands`() async {
    let width = Self.helps.map(\.command.count).max() ?? 0
    let rows = Self.helps.map { command, help in
      "  \(command.padding(toLength: width, withPad: " ", startingAt: 0))  "
        + "\(help.prefix { $0 != "\n" })\n"
    }
    let overview = """
      galley turns directories of saved articles into clean, segmented, annotated JSON Lines.

      Usage: galley COMMAND [options]

      Commands:
      \(rows.joined())
      'galley COMMAND --help' shows a command's options.

      """
    #expect(await galley(["help"]) == CommandResult(.success, output: overview))
    #expect(await galley(["--help"]) == CommandResult(.success, output: overview))
    #expect(await galley(["-h"]) == CommandResult(.success, output: overview))
    #expect(await galley([]) == CommandResult(.usage, error: overview))
    #expect(
      await galley(["nonsense"])
        == CommandResult(.usage, error: "galley: unknown command 'nonsense'\n\n" + overview))
    #expect(
      await galley(["lnit"])
        == CommandResult(
          .usage, error: "galley: unknown command 'lnit'; did you mean 'lint'?\n\n" + overview))
  }

  @Test func `says its version`() async {
    for arguments in [["version"], ["--version"]] {
      #expect(await galley(arguments) == CommandResult(.success, output: "galley 0.1.0\n"))
    }
  }

  @Test(arguments: helps)
  func `shows the help of a command in three ways`(command: String, help: String) async {
    #expect(help.hasPrefix(help.prefix { $0 != "\n" } + "\n\nUsage: galley \(command)"))
    let expected = CommandResult(.success, output: help)
    #expect(await galley([command, "--help"]) == expected)
    #expect(await galley([command, "-h"]) == expected)
    #expect(await galley(["help", command]) == expected)
  }

  /// Every command with its help, as the manual has it, which is made from the commands and read by
  /// people.
  static let helps: [(command: String, help: String)] = {
    let manual = FileManager.default.contents(atPath: sourceTree + "/docs/commands.md") ?? Data()
    return String(decoding: manual, as: UTF8.self).components(separatedBy: "\n## `galley ")
      .dropFirst().map { section in
        let parts = section.components(separatedBy: "```")
        return (String(section.prefix { $0 != "`" }), String(parts[1].dropFirst()))
      }
  }()
}
