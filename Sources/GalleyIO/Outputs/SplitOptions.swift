public import GalleyCore

/// When an output goes on in another file.
public struct SplitOptions: OptionGroup, Equatable {
  /// Most records of a file.
  public var records: Int?
  /// Most bytes of a file.
  public var bytes: ByteCount?

  /// The options of `split`.
  public static let options = [
    Option<SplitOptions>("records", \.records, "Most records of a file, such as 100000."),
    Option(
      "bytes", \.bytes,
      "Most bytes of a file as it is stored, such as 256MB; a single member may be larger."),
  ]

  /// Neither.
  public init() {}

  /// Throws an `OptionError` for limits that cannot be.
  func check() throws {
    if records != nil, bytes != nil {
      throw OptionError(
        "'split' takes records or bytes", at: .value("split"), hint: "leave one of them out")
    }
    if let records, records < 1 {
      throw OptionError("'records' must be at least 1", at: .value("split"))
    }
  }
}
