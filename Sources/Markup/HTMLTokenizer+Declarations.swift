extension HTMLTokenizer {
  /// Writes `<body>` before the first element that the head so far cannot hold, unless the page
  /// does so.
  ///
  /// libxml2 knows the elements of HTML 4 alone: a head that is not closed would swallow an
  /// `<article>`, and all that is in it.
  mutating func beginBody(before tag: Tag) {
    if tag.isHeadContent {
      hasHead = true
      return
    }
    guard hasHead, open[Int(Tag.body.rawValue)] == 0, open[Int(Tag.noscript.rawValue)] == 0,
      tag != .body, tag != .frameset, tag != .frame
    else { return }
    write("<body>")
    open[Int(Tag.body.rawValue)] &+= 1
  }

  /// Passes a comment, doctype, CDATA section or bogus comment.
  mutating func declaration() {
    let body = at + 2
    if page.matches("--", at: body) {
      at = page.commentEnd(from: body + 2)
    } else if dropped == .svg || dropped == .math, page.matches("[CDATA[", at: body) {
      var i = page.offset(after: UInt8(ascii: ">"), from: body + 7)
      while i < end, !(source[i - 2] == UInt8(ascii: "]") && source[i - 3] == UInt8(ascii: "]")) {
        i = page.offset(after: UInt8(ascii: ">"), from: i)
      }
      at = i
    } else {
      at = page.offset(after: UInt8(ascii: ">"), from: body)
    }
  }
}
