internal import GalleyCore

extension Value {
  /// A text as a value of a declared type, numbers with or without marks between thousands; `nil`
  /// where it is none.
  init?(_ text: String, as type: ValueType) {
    let trimmed = text.drop { $0 == " " }
    switch type {
    case .integer:
      guard let integer = Int(trimmed.filter { $0 != "," && $0 != "_" && $0 != " " }) else {
        return nil
      }
      self = .integer(integer)
    case .decimal:
      guard let number = Double(trimmed.filter { $0 != "," && $0 != "_" && $0 != " " }),
        number.isFinite
      else { return nil }
      self = .decimal(number)
    case .boolean:
      switch trimmed.lowercased() {
      // An HTML attribute without a value is one that is set.
      case "", "true", "yes", "1": self = .boolean(true)
      case "false", "no", "0": self = .boolean(false)
      default: return nil
      }
    default:
      self = .string(text)
    }
  }
}
