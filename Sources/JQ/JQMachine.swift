internal import CJQ
internal import Glibc
internal import JSON

/// Owns a state of libjq with a program.
///
/// libjq's functions take over the values that they are given, except where `jv_copy` stands.
final class JQMachine {
  private var state: OpaquePointer?

  init() {
    guard let state = jq_init() else { exit(2) }
    self.state = state
    // libjq would end the process with a signal; this way it says why.
    jq_set_nomem_handler(
      state,
      { _ in
        _ = write(1, Output.outOfMemory.utf8Start, Output.outOfMemory.utf8CodeUnitCount)
        _exit(0)
      }, nil)
  }

  deinit { jq_teardown(&state) }

  /// Compiles a program; gives the compiler's messages where it cannot be.
  func compile(_ source: String, _ arguments: [String: String]) -> [String] {
    let messages = Messages()
    jq_set_error_cb(
      state,
      { context, message in
        guard let context else { return jv_free(message) }
        Unmanaged<Messages>.fromOpaque(context).takeUnretainedValue().add(message)
      }, Unmanaged.passUnretained(messages).toOpaque())
    defer { jq_set_error_cb(state, { _, message in jv_free(message) }, nil) }
    var constants = jv_object()
    for (name, text) in arguments {
      constants = jv_object_set(constants, jv_string(name), jv_string(text))
    }
    let compiled = jq_compile_args(state, source, constants) != 0
    if compiled { return [] }
    return messages.texts.isEmpty ? ["the program cannot be compiled"] : messages.texts
  }

  /// Messages of the compiler.
  private final class Messages {
    var texts: [String] = []

    func add(_ message: jv) { texts.append(JQMachine.text(jq_format_error(message))) }
  }

  /// Runs the program over a JSON text and gives the answer line.
  func run(_ text: [UInt8], outputs: Int, bytes: Int) -> [UInt8] {
    let input = text.withUnsafeBytes { buffer in
      jv_parse_sized(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
    guard jv_get_kind(input) != JV_KIND_INVALID else { return Self.failure(of: input) }
    jq_start(state, input, 0)
    // What is left of the last text goes when the next one is started.
    var answer = Array("{\"outputs\":[".utf8)
    var count = 0
    while count < outputs {
      let value = jq_next(state)
      guard jv_get_kind(value) != JV_KIND_INVALID else {
        if jv_invalid_has_msg(jv_copy(value)) != 0 { return Self.failure(of: value) }
        jv_free(value)
        break
      }
      if count > 0 { answer.append(UInt8(ascii: ",")) }
      Self.append(value, to: &answer)
      guard answer.count <= bytes else {
        return Array("\(Output.limit)\"output\"}\n".utf8)
      }
      count += 1
    }
    return answer + Array("]}\n".utf8)
  }

  private static func append(_ value: jv, to answer: inout [UInt8]) {
    let dump = jv_dump_string(value, 0)
    let length = Int(jv_string_length_bytes(jv_copy(dump)))
    if let start = jv_string_value(dump) {
      answer += UnsafeRawBufferPointer(start: start, count: length)
    }
    jv_free(dump)
  }

  /// The answer for a message, which is a text or what the program gave to `error`.
  private static func failure(of value: jv) -> [UInt8] {
    let message = jv_invalid_get_msg(value)
    let isText = jv_get_kind(message) == JV_KIND_STRING
    let text = text(isText ? message : jv_dump_string(message, 0))
    return JSONValue.object([.init("error", .string(text))]).bytes() + [0x0A]
  }

  /// The text of a string, which is taken over.
  private static func text(_ string: jv) -> String {
    defer { jv_free(string) }
    guard jv_get_kind(string) == JV_KIND_STRING, let start = jv_string_value(string) else {
      return "error without a message"
    }
    let length = Int(jv_string_length_bytes(jv_copy(string)))
    return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
