/// A start tag or a run of text that the tokenizer kept, with the place where libxml2 will report
/// its stand-in.
///
/// Whole phrases, such as `<b>Rain</b>`, are a part of a text for libxml2; their tokens have its place,
/// with one for each end tag.
struct SourceToken {
  /// Offset in the skeleton: of a start tag's `>`, or just after a text's placeholder.
  var position: UInt32
  /// Offset of the token's first byte in the page.
  var source: UInt32
  /// First attribute of a start tag; start of a text in the page.
  var first: UInt32
  /// Just after the last attribute, or the end of the text.
  var end: UInt32
  var tag: Tag
  var style: TextStyle = .blank
}

/// How the bytes of a text token become text.
enum TextStyle: UInt8 {
  /// White space alone.
  case blank
  /// Character references are decoded.
  case references
  /// Taken as it stands (`xmp`, `plaintext`).
  case verbatim
  /// No text, but the end of a phrase.
  case end
}

/// An attribute that is kept: its name and its undecoded value in the page.
struct SourceAttribute: Sendable {
  var start: UInt32
  var end: UInt32
  var name: AttributeName
}
