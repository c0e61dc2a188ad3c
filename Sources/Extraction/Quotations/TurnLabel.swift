internal import Text

/// The name before a turn of a transcript: "RAMOS: Secretary, did you …".
struct TurnLabel {
  /// The name.
  let name: Span
  /// What is said.
  let turn: Span

  /// Names of more bytes are none.
  private static let longest = 40

  /// The label that `stretch` begins with: words of capitals alone, and a colon.
  init?(_ text: [UInt8], _ stretch: Span) {
    var at = stretch.start
    var letters = 0
    while at < stretch.end, at - stretch.start < Self.longest {
      let scalar = text.scalar(at: at)
      if scalar.value == 0x3A { break }
      let isPart = scalar.value == 0x20 || scalar.value == 0x2E || scalar.value == 0x27
      guard isPart || CharacterClass.isUppercase(scalar.value) else { return nil }
      letters += isPart ? 0 : 1
      at += scalar.length
    }
    guard letters > 1, at + 1 < stretch.end, text[at] == 0x3A, text[at + 1] == 0x20 else {
      return nil
    }
    name = Span(stretch.start, at)
    turn = Whitespace.trimmed(Span(at + 1, stretch.end), in: text)
  }
}
