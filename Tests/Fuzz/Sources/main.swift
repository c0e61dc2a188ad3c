// A fuzz program: `galley-fuzz TARGET …`, where what follows goes to libFuzzer.
internal import Glibc

typealias FuzzInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: FuzzInput
) -> CInt

let names = FuzzTarget.all.map(\.name)
guard CommandLine.arguments.count > 1 else {
  print(names.joined(separator: "\n"))
  exit(0)
}
guard FuzzTarget.chosen != nil else {
  print("no target \(CommandLine.arguments[1]): \(names.joined(separator: ", "))")
  exit(2)
}

/// The name is that which libFuzzer's own `main` asks for; the linker takes ours instead of it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

// libFuzzer reads its own name first, which is what it starts again.
var words = CommandLine.arguments
words.remove(at: 1)
var pointers = words.map { strdup($0) } + [nil]
var count = CInt(words.count)
let status = pointers.withUnsafeMutableBufferPointer { buffer in
  var base = buffer.baseAddress!
  return runFuzzer(&count, &base, testOneInput)
}
exit(status)
