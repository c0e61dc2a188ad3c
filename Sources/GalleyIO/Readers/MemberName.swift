internal import GalleyCore

/// Names of members: they are identities and nothing else, but may be meant to lead elsewhere.
enum MemberName {
  private static let maximumLength = 4096

  /// The name without empty and `.` parts. Throws for a name that leads out of the archive.
  static func normalised(_ name: [UInt8]) throws(PageError) -> [UInt8] {
    let parts = name.split(separator: 0x2F)
    if name.isEmpty || name.count > maximumLength { throw unsafe("is empty or too long") }
    if name.first == 0x2F || name.first == 0x5C || isDrive(name) {
      throw unsafe("is absolute")
    }
    let steps = name.split { $0 == 0x2F || $0 == 0x5C }
    if steps.contains(where: { $0.elementsEqual([0x2E, 0x2E]) }) {
      throw unsafe("leads out of the archive")
    }
    let kept = parts.filter { !$0.elementsEqual([0x2E]) }
    if kept.isEmpty { throw unsafe("names nothing") }
    return Array(kept.joined(separator: [0x2F]))
  }

  /// A drive's letter with a colon, as in `C:\`.
  private static func isDrive(_ name: [UInt8]) -> Bool {
    name.count > 2 && (0x61...0x7A).contains(name[0] | 0x20) && name[1] == 0x3A
      && (name[2] == 0x5C || name[2] == 0x2F)
  }

  private static func unsafe(_ what: String) -> PageError {
    PageError(reason: "unsafe_name", "the member's name \(what)")
  }
}
