internal import Archives
internal import GalleyCore

/// The pages of several archives, in the order in which they stand there.
///
/// A page is held back until the member behind it was looked at, which may be its sidecar.
struct ArchiveStream: PageStream {
  private var paths: ArraySlice<String>
  /// That of the archives.
  let fingerprint: String?
  private let choice: MemberChoice
  private var archive: OpenedArchive?
  private var held: MemberPage?
  private var ready: ArraySlice<PageSource> = []
  /// A JSON file that came before, with its name.
  private var json: (name: [UInt8], bytes: [UInt8])?

  private static let maximumMember = 256_000_000
  private static let mostBytesAtOnce = 4_000_000

  /// The pages of the archives at `paths`.
  init(_ paths: [String], _ choice: MemberChoice) {
    self.paths = paths[...]
    fingerprint = InputFingerprint.of(paths)
    self.choice = choice
  }

  var expectedCount: Int? { nil }
  var problems: [String] { [] }

  mutating func next(_ count: Int) async throws -> [PageSource] {
    var sources: [PageSource] = []
    var bytes = 0
    // Members are held in memory until they are worked on: large ones come few at a time.
    while sources.count < count, bytes < Self.mostBytesAtOnce {
      if let source = ready.popFirst() {
        bytes += source.bytes
        sources.append(source)
        continue
      }
      guard let archive else {
        guard let path = paths.popFirst() else { break }
        try open(path)
        continue
      }
      ready += step(archive)
    }
    return sources
  }

  /// Opens an archive, which was one when the run began.
  private mutating func open(_ path: String) throws(EnvironmentError) {
    do throws(ArchiveError) {
      archive = try OpenedArchive(path)
    } catch {
      guard error.isDamage else { throw EnvironmentError("\(path): \(error)") }
      ready.append(Self.broken(path, error))
    }
  }

  private static func broken(_ path: String, _ error: ArchiveError) -> PageSource {
    MemberPage(path, nil, .failure(PageError(ofArchive: error))).source()
  }

  /// Looks at the next member; what has become ready.
  private mutating func step(_ archive: OpenedArchive) -> [PageSource] {
    do throws(ArchiveError) {
      guard let member = try archive.next() else { return end() }
      return try take(member, archive)
    } catch {
      // What was read before stands.
      return end() + [Self.broken(archive.path, error)]
    }
  }

  /// The archive is over.
  private mutating func end() -> [PageSource] {
    archive = nil
    json = nil
    return release(nil)
  }

  private mutating func take(
    _ member: ArchiveMember, _ archive: OpenedArchive
  ) throws(ArchiveError) -> [PageSource] {
    if member.kind == .folder { return [] }
    let name: [UInt8]
    do throws(PageError) {
      name = try MemberName.normalised(member.name)
    } catch {
      return release(MemberPage(archive.path, member.name, .failure(error)))
    }
    guard choice.takes(name) else { return try takeOther(name, member, archive) }
    guard member.kind == .file else {
      let error = PageError(
        .dropped, reason: "no_file", "the member is a link or a device, which is not followed")
      return release(MemberPage(archive.path, name, .failure(error)))
    }
    var page = MemberPage(archive.path, name, try content(archive))
    if let json, Sidecar.names(of: name).contains(json.name) { page.sidecar = json }
    json = nil
    return release(page)
  }

  /// A member that is no page may be the sidecar of one beside it.
  private mutating func takeOther(
    _ name: [UInt8], _ member: ArchiveMember, _ archive: OpenedArchive
  ) throws(ArchiveError) -> [PageSource] {
    guard member.kind == .file, name.suffix(Sidecar.suffix.count).elementsEqual(Sidecar.suffix),
      case .success(let bytes) = try content(archive, limit: Sidecar.maximumSize)
    else { return [] }
    if let page = held?.name, held?.sidecar == nil, Sidecar.names(of: page).contains(name) {
      held?.sidecar = (name, bytes)
      return release(nil)
    }
    json = (name, bytes)
    return []
  }

  /// Lets go of the page that was held, and holds another.
  private mutating func release(_ page: MemberPage?) -> [PageSource] {
    defer { held = page }
    return held.map { [$0.source()] } ?? []
  }

  /// The bytes of the member, or why there are none; throws where that ends the archive.
  private func content(
    _ archive: OpenedArchive, limit: Int = Self.maximumMember
  ) throws(ArchiveError) -> Result<[UInt8], PageError> {
    do throws(ArchiveError) {
      return .success(try archive.content(limit: limit))
    } catch {
      guard error.isOfMember else { throw error }
      return .failure(PageError(ofArchive: error))
    }
  }
}

/// A member that is a page, as it stands in the archive.
private struct MemberPage: Sendable {
  let path: String
  /// `nil` for what is wrong with the archive itself.
  let name: [UInt8]?
  let content: Result<[UInt8], PageError>
  var sidecar: (name: [UInt8], bytes: [UInt8])?

  init(_ path: String, _ name: [UInt8]?, _ content: Result<[UInt8], PageError>) {
    self.path = path
    self.name = name
    self.content = content
  }

  private var size: Int {
    switch content {
    case .success(let bytes): bytes.count
    case .failure: 0
    }
  }

  func source() -> PageSource {
    let record = name.map { String(decoding: $0, as: UTF8.self) }
    return PageSource(path: path, record: record, bytes: size) {
      limits throws(PageError) in
      let stored = try content.get()
      guard stored.count <= limits.bytes else {
        throw PageError(reason: "too_large", "the member has more than \(limits.bytes) bytes")
      }
      let content = try PageContent(stored, name: record ?? path, limits)
      let given = try sidecar.map { sidecar throws(PageError) in
        try Sidecar.facts(sidecar.bytes, name: sidecar.name)
      }
      return content.page(path: path, record: record, given ?? InputFacts())
    }
  }
}

extension PageError {
  /// A member, or what is left of an archive, that cannot be read.
  fileprivate init(ofArchive error: ArchiveError) {
    let reason =
      switch error {
      case .encrypted: "encrypted"
      case .tooLarge: "too_large"
      case .tooExpanded: "archive_bomb"
      default: "bad_archive"
      }
    self.init(reason: reason, error.isOfMember ? "\(error)" : "the archive ends here: \(error)")
  }
}
