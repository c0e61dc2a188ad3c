internal import GalleyCore

extension Slot {
  /// The members of `extra` that a reader provides; what `rest` brings is known to nobody before.
  static func extra(_ fields: TextMap, _ extra: ExtraKeys) -> [Slot] {
    // Options that are wrong are reported where the reader is made.
    let known = fields.pairs.map(\.key).filter { $0.utf8.starts(with: "extra.".utf8) }
    guard case .listed(let keys) = extra else { return known.map(Slot.field) }
    let names = keys.compactMap { FieldKey($0)?.last }
    return (known + names.map { "extra.\($0)" }).map(Slot.field)
  }
}
