internal import GalleyCore
internal import JSON
internal import Text

/// Records about pages, found by the pages' paths; in one buffer, because there may be millions.
struct PageIndex: Sendable {
  /// A record in the buffer: its key, and behind it the record as JSON.
  struct Entry: Sendable {
    fileprivate var start: Int
    fileprivate var keyCount: UInt32
    fileprivate var count: UInt32
    /// The line of the index that it stands in.
    let line: UInt32
  }

  /// Two records for one page.
  struct Repeated: Error, Equatable {
    let key: String
    let first: Int
    let second: Int
  }

  private var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  /// Adds a record. `seal` must follow before anything is looked for.
  mutating func add(_ key: ArraySlice<UInt8>, _ record: [UInt8], line: Int) {
    entries.append(
      Entry(
        start: bytes.count, keyCount: UInt32(clamping: key.count),
        count: UInt32(clamping: record.count), line: UInt32(clamping: line)))
    bytes += key
    bytes += record
  }

  /// Puts the records in the order of their keys, of which none may be there twice.
  mutating func seal() throws(Repeated) {
    let bytes = bytes
    entries.sort { first, second in
      let (a, b) = (bytes[Self.key(first)], bytes[Self.key(second)])
      return a == b ? first.line < second.line : a.lexicographicallyPrecedes(b)
    }
    for index in entries.indices.dropFirst()
    where bytes[Self.key(entries[index])] == bytes[Self.key(entries[index - 1])] {
      throw Repeated(
        key: key(at: index), first: Int(entries[index - 1].line), second: Int(entries[index].line))
    }
  }

  /// The place of the record with this key.
  func place(of key: ArraySlice<UInt8>) -> Int? {
    let place = entries.partitionPoint { bytes[Self.key($0)].lexicographicallyPrecedes(key) }
    return place < entries.count && bytes[Self.key(entries[place])] == key ? place : nil
  }

  /// The key at a place, as text.
  func key(at place: Int) -> String {
    String(decoding: bytes[Self.key(entries[place])], as: UTF8.self)
  }

  /// The record at a place.
  func record(at place: Int) -> [UInt8] {
    let end = Self.key(entries[place]).upperBound
    return Array(bytes[end..<end + Int(entries[place].count)])
  }

  private static func key(_ entry: Entry) -> Range<Int> {
    entry.start..<entry.start + Int(entry.keyCount)
  }
}
