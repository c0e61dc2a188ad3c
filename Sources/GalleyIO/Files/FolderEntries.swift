/// The entries of one folder, names in one buffer: a folder may have millions.
struct FolderEntries {
  enum Kind: UInt8 {
    case file, folder
  }

  private struct Item {
    var start: UInt32
    var length: UInt16
    var kind: Kind
  }

  private var names: [UInt8] = []
  private var items: [Item] = []

  var count: Int { items.count }

  mutating func append(_ name: UnsafeBufferPointer<UInt8>, _ kind: Kind) {
    items.append(
      Item(start: UInt32(names.count), length: UInt16(name.count), kind: kind))
    names.append(contentsOf: name)
  }

  func name(at position: Int) -> ArraySlice<UInt8> {
    let item = items[position]
    return names[Int(item.start)..<Int(item.start) + Int(item.length)]
  }

  func kind(at position: Int) -> Kind { items[position].kind }

  /// Sorts as the whole paths of what is listed compare: a folder with the slash after its name.
  mutating func sort() {
    names.withUnsafeBufferPointer { names in
      items.sort { Self.isOrdered($0, $1, names) }
    }
  }

  private static func isOrdered(
    _ a: Item, _ b: Item, _ names: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let shared = Int(min(a.length, b.length))
    for i in 0..<shared {
      let x = names[Int(a.start) + i]
      let y = names[Int(b.start) + i]
      if x != y { return x < y }
    }
    return byte(of: a, at: shared, names) < byte(of: b, at: shared, names)
  }

  private static func byte(
    of item: Item, at position: Int, _ names: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if position < item.length { return Int(names[Int(item.start) + position]) }
    return item.kind == .folder ? 0x2F : -1
  }
}
