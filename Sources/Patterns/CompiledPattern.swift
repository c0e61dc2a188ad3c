internal import CPCRE2

/// Owns the compiled form of a pattern and the limits of its matches.
///
/// PCRE2 promises that both may be used by any number of threads at once as long as nobody changes
/// them (pcre2api, "Multithreading"), and nobody can: they are written in `init` and freed in
/// `deinit`. Swift does not let pointers pass between tasks, but numbers, so the addresses are kept
/// as numbers and the class is `Sendable` with nothing unchecked.
final class CompiledPattern: Sendable {
  /// Steps of backtracking from one place of the text.
  private static let matchLimit: UInt32 = 2_000_000
  /// Levels of backtracking, where the pattern is interpreted.
  private static let depthLimit: UInt32 = 1_000_000
  /// Memory for backtracking in KiB, where the just-in-time compiler's stack is too small.
  private static let heapLimit: UInt32 = 65_536
  /// Bytes of the longest pattern.
  private static let longestPattern = 1_000_000

  private let codeAddress: UInt
  private let contextAddress: UInt
  let groupCount: Int
  /// Whether the pattern asks where the search began, so that it cannot be searched in parts.
  let asksForStart: Bool

  init(_ source: String, _ options: Pattern.Options) throws(PatternError) {
    let code = try Self.compile(source, options)
    // Where no code can be made at run time, the pattern is interpreted.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    guard let context = pcre2_match_context_create_8(nil) else {
      preconditionFailure("PCRE2 has no memory for a match context")
    }
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groupCount = Int(count)
    asksForStart = zip(source.utf8, source.utf8.dropFirst()).contains {
      $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "G")
    }
    codeAddress = UInt(bitPattern: code)
    contextAddress = UInt(bitPattern: context)
  }

  deinit {
    pcre2_code_free_8(code)
    pcre2_match_context_free_8(context)
  }

  var code: OpaquePointer? { OpaquePointer(bitPattern: codeAddress) }
  var context: OpaquePointer? { OpaquePointer(bitPattern: contextAddress) }

  /// Groups that have a name, by number.
  func namedGroups() -> [(name: String, number: Int)] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [] }
    // An entry is two bytes of number and the name, ended by zero.
    let groups = (0..<Int(count)).map { i in
      let entry = table + i * Int(size)
      return (name: String(cString: entry + 2), number: Int(entry[0]) << 8 | Int(entry[1]))
    }
    return groups.sorted { $0.number < $1.number }
  }

  private static func compile(
    _ source: String, _ options: Pattern.Options
  ) throws(PatternError) -> OpaquePointer {
    let bytes = Array(source.utf8)
    var bits = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT
    if options.contains(.ignoreCase) { bits |= PCRE2_CASELESS }
    if options.contains(.multiline) { bits |= PCRE2_MULTILINE }
    if options.contains(.dotMatchesAll) { bits |= PCRE2_DOTALL }
    if options.contains(.extended) { bits |= PCRE2_EXTENDED }
    guard bytes.count <= longestPattern else {
      throw .syntax("more than \(longestPattern) bytes", offset: 0)
    }
    var error: Int32 = 0
    var offset = 0
    let code = pcre2_compile_8(bytes, bytes.count, bits, &error, &offset, nil)
    guard let code else { throw .syntax(message(error), offset: min(offset, bytes.count)) }
    return code
  }

  /// PCRE2's sentence for an error.
  static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return length < 0
      ? "error \(error)" : String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }
}
