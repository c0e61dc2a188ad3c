internal import GalleyCore

/// Foresees a full disk: a run stops while there is still room for what is in flight.
struct DiskReserve: Sendable {
  private let bytes: Int

  init(_ limit: ByteLimit) {
    bytes = if case .bytes(let count) = limit { count.bytes } else { 0 }
  }

  /// Throws an `EnvironmentError` where less is free than is to stay.
  func check(_ space: FreeSpace?) throws {
    guard bytes > 0, let space, space.bytes < bytes else { return }
    throw EnvironmentError(
      "\(space.folder) is nearly full: \(Self.text(space.bytes)) are free, and limits.disk_free "
        + "wants \(Self.text(bytes))")
  }

  /// Rounded down, as what is free is not to look like more.
  private static func text(_ bytes: Int) -> String {
    bytes < 10_000_000 ? "\(bytes / 1_000) KB" : "\(bytes / 1_000_000) MB"
  }
}
