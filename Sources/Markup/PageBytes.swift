internal import Glibc

/// The bytes of a page, and where things begin and end in them.
///
/// Kept apart from the tokenizer, so that a look at them does not pass all that the tokenizer holds.
struct PageBytes {
  let source: UnsafePointer<UInt8>
  let end: Int

  /// All of them.
  var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: source, count: end) }

  @inline(__always)
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// A byte of a name as libxml2 can read it.
  @inline(__always)
  func nameByte(_ byte: UInt8) -> UInt8 {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    let isPlain = lower &- 0x61 < 26 || lower &- 0x30 < 11 || lower == 0x2D || lower == 0x2E
    return isPlain ? lower : UInt8(ascii: "_")
  }

  /// The first `byte` at or after `from`, or the end of the page.
  @inline(__always)
  func offset(of byte: UInt8, from: Int) -> Int {
    guard from < end, let found = memchr(source + from, Int32(byte), end - from) else { return end }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - source
  }

  /// Just after the first `byte` at or after `from`, or the end of the page.
  func offset(after byte: UInt8, from: Int) -> Int { min(offset(of: byte, from: from) + 1, end) }

  /// The first `<` at or after `from` that begins markup, or the end of the page.
  func nextMarkup(from: Int) -> Int {
    var i = from
    while true {
      i = offset(of: UInt8(ascii: "<"), from: i)
      guard i + 1 < end else { return end }
      let next = source[i + 1]
      if isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return i }
      if next == UInt8(ascii: "/"), i + 2 < end { return i }
      i += 1
    }
  }

  /// Just after the end of a comment whose text begins at `body`.
  func commentEnd(from body: Int) -> Int {
    if matches(">", at: body) { return body + 1 }
    if matches("->", at: body) { return body + 2 }
    var i = body
    while true {
      i = offset(of: UInt8(ascii: ">"), from: i)
      if i >= end { return end }
      if i >= body + 2, source[i - 1] == UInt8(ascii: "-"), source[i - 2] == UInt8(ascii: "-") {
        return i + 1
      }
      if i >= body + 3, source[i - 1] == UInt8(ascii: "!"), source[i - 2] == UInt8(ascii: "-"),
        source[i - 3] == UInt8(ascii: "-")
      {
        return i + 1
      }
      i += 1
    }
  }

  /// Whether the bytes at `offset` are `text`, which is given in lower case, in any ASCII case.
  func matches(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= end else { return false }
    for i in 0..<text.utf8CodeUnitCount {
      let byte = source[offset + i]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let wanted = text.utf8Start[i]
      if lower != wanted, byte != wanted { return false }
    }
    return true
  }

  /// The `<` of the next end tag called `name`, or the end of the page.
  func closeTag(_ name: StaticString, from: Int) -> Int {
    var i = from
    while true {
      i = offset(of: UInt8(ascii: "<"), from: i)
      if i >= end { return end }
      if i + 1 < end, source[i + 1] == UInt8(ascii: "/"), matches(name, at: i + 2),
        endsName(i + 2 + name.utf8CodeUnitCount)
      {
        return i
      }
      i += 1
    }
  }

  private func endsName(_ offset: Int) -> Bool {
    guard offset < end else { return false }
    let byte = source[offset]
    return isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The `<` of the end tag of a script that begins at `from`, or the end of the page.
  ///
  /// Inside `<!--`, a nested `<script` hides the next `</script>`.
  func scriptEnd(from: Int) -> Int {
    var isEscaped = false
    var isDoubleEscaped = false
    var comment = from
    var i = from
    while true {
      i = offset(of: UInt8(ascii: "<"), from: i)
      if i >= end { return end }
      if isEscaped, endsComment(from: comment, to: i) {
        isEscaped = false
        isDoubleEscaped = false
      }
      if matches("!--", at: i + 1) {
        if !isEscaped { comment = i + 4 }
        isEscaped = true
      } else if matches("/script", at: i + 1), endsName(i + 8) {
        guard isDoubleEscaped else { return i }
        isDoubleEscaped = false
      } else if isEscaped, matches("script", at: i + 1), endsName(i + 7) {
        isDoubleEscaped = true
      }
      // Only what follows has not been searched for the end of the comment.
      if isEscaped { comment = max(comment, i) }
      i += 1
    }
  }

  private func endsComment(from: Int, to stop: Int) -> Bool {
    var i = max(from - 2, 2)
    while i < stop {
      if source[i] == UInt8(ascii: ">"), source[i - 1] == UInt8(ascii: "-"),
        source[i - 2] == UInt8(ascii: "-")
      {
        return true
      }
      i += 1
    }
    return false
  }
}
