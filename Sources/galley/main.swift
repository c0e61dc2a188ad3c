import GalleyCommand
import Glibc
import JQ

// The stage 'jq' runs its programs in a child, which is this program again.
if CommandLine.arguments.dropFirst().elementsEqual([JQServer.argument]) { JQServer.run() }

// A file that may not grow is a write that fails, and not the end of the program.
signal(SIGXFSZ, SIG_IGN)

let status = await GalleyCommand.run(
  Array(CommandLine.arguments.dropFirst()), console: .standard())
exit(status.rawValue)
