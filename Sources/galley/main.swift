import GalleyCommand
import Glibc

let status = await GalleyCommand.run(
  Array(CommandLine.arguments.dropFirst()), console: .standard())
exit(status.rawValue)
