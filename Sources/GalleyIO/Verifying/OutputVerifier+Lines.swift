internal import JSON

extension OutputVerifier {
  /// What the lines of a `jsonl` output are.
  enum Lines {
    /// Whole records.
    case records
    /// Records of which fields were chosen.
    case chosen
    /// Any JSON, as elements of a list are.
    case any

    /// As the options of the writer say, which a manifest holds.
    init(_ options: JSONNode?) {
      func isSet(_ key: String) -> Bool { options?[key].map { $0.kind != .null } ?? false }
      self = isSet("rows") ? .any : isSet("fields") ? .chosen : .records
    }
  }
}
