/// Why a row cannot be read.
struct CSVError: Error, Equatable {
  /// What is wrong.
  enum Fact: Equatable {
    /// A quotation mark is never closed.
    case openQuote
    /// Something stands between a closing quotation mark and the next separator.
    case behindQuote
    /// The row has another number of fields than the header.
    case fields(Int, header: Int)
    /// The bytes are not UTF-8.
    case invalidUTF8
  }

  /// What is wrong.
  let fact: Fact
  /// The line that the row, or the open quotation mark, begins in.
  let line: Int
}

extension CSVError.Fact: CustomStringConvertible {
  /// The sentence.
  var description: String {
    switch self {
    case .openQuote: "a quotation mark is never closed"
    case .behindQuote: "something follows a closing quotation mark"
    case .fields(let count, let header):
      "\(count) field\(count == 1 ? "" : "s"), where the header has \(header)"
    case .invalidUTF8: "not valid UTF-8"
    }
  }
}
