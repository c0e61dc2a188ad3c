internal import CICU
public import Text

/// Finds the boundaries of words or sentences by ICU's break iterators: the rules of UAX #29, and
/// dictionaries for scripts without spaces between words.
///
/// One iterator serves any number of texts, one after another.
public final class BreakIterator {
  /// What stands between two boundaries.
  public enum Kind: Sendable {
    /// Words, and each mark and run of white space between them.
    case word
    /// Sentences, each with the white space behind it.
    case sentence
  }

  private let breaker: OpaquePointer

  /// An iterator with the rules of `locale`, named as ICU does ("th", "pt_BR"); "" is the root.
  /// Throws an `ICUFailure` where ICU lacks its data.
  public init(_ kind: Kind, locale: String = "") throws {
    var error: Int32 = 0
    guard let breaker = cicu_open(kind.code, locale, &error) else {
      throw ICUFailure(code: Int(error))
    }
    self.breaker = breaker
  }

  deinit { cicu_close(breaker) }

  /// Appends the boundaries in `span` of `text`, which is UTF-8, to `boundaries`: offsets in `text`,
  /// ascending, after the start of the span up to and with its end. Throws an `ICUFailure`.
  public func appendBoundaries(
    in text: [UInt8], _ span: Text.Span, to boundaries: inout [Int]
  ) throws {
    guard !span.isEmpty else { return }
    try text.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[span.range])
      let error = cicu_set_text(
        breaker, part.bindMemory(to: CChar.self).baseAddress, Int64(part.count))
      guard error == 0 else { throw ICUFailure(code: Int(error)) }
      while true {
        let next = cicu_next(breaker)
        guard next >= 0 else { return }
        boundaries.append(span.start + Int(next))
      }
    }
  }
}

extension BreakIterator.Kind {
  fileprivate var code: Int32 {
    switch self {
    case .word: Int32(cicu_word)
    case .sentence: Int32(cicu_sentence)
    }
  }
}
