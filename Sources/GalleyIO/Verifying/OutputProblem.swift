/// Something wrong with a finished output, and where.
public struct OutputProblem: Equatable, Sendable, CustomStringConvertible {
  /// What it is about; of each kind only so many are shown.
  public enum Kind: String, CaseIterable, Sendable {
    case manifest, counts, missing, bytes, hash, records, damage, json, record, id, rejects
    case leftover
  }

  /// What it is about.
  public let kind: Kind
  /// The file.
  public let path: String
  /// The line from one; `nil` where it is the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let fact: String

  init(_ kind: Kind, _ path: String, _ line: Int?, _ fact: String) {
    self.kind = kind
    self.path = path
    self.line = line
    self.fact = fact
  }

  /// `path:line: fact`
  public var description: String { "\(path):\(line.map { "\($0):" } ?? "") \(fact)" }
}
