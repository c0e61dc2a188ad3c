import GalleyCommand
import Glibc
import JQ

// The stage 'jq' runs its programs in a child, which is this program again.
if CommandLine.arguments.dropFirst().elementsEqual([JQServer.argument]) { JQServer.run() }

let status = await GalleyCommand.run(
  Array(CommandLine.arguments.dropFirst()), console: .standard())
exit(status.rawValue)
