internal import Compression
internal import GalleyCore
internal import Glibc
internal import Synchronization
internal import WARC
internal import Web

/// Keeps answers in a web archive, from which their pages are read: one that the user named, or one
/// that is gone when the run has ended.
///
/// Answers are added at the end only, each a member of its own, so that the archive is whole at any
/// time but for the last member.
final class PageStore: Sendable {
  private struct State {
    var encoder: WARCEncoder
    var end: Int
  }

  /// The archive.
  let path: String
  private let compression: Compression
  private let descriptor: Int32
  private let state: Mutex<State>
  /// What was there when the archive was opened.
  private let earlier: StoredAnswers
  /// Whether what was there is to be asked for again.
  private let refreshes: Bool

  /// An archive that is gone when the run has ended, however it ends.
  init() throws(EnvironmentError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/galley-pages-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw EnvironmentError.system(path, errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(path)
    compression = .none
    earlier = StoredAnswers()
    refreshes = false
    state = Mutex(State(encoder: WARCEncoder(compression: .none), end: 0))
  }

  /// The archive at `path`, with what is in it; `refreshes` where what is in it is to be asked for
  /// again. A last member that is not whole is cut off. `asker` and `keepsToRobots` say how its pages
  /// are got.
  init(
    _ path: String, refreshes: Bool = false, asker: String, keepsToRobots: Bool
  ) throws(EnvironmentError) {
    self.path = path
    self.refreshes = refreshes
    compression = Compression(path: path)
    try OutputFolder.make(above: path)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw EnvironmentError.system(path, errno) }
    try FileLock.take(descriptor, path)
    let content = try StoredAnswers(path)
    earlier = content
    guard ftruncate(descriptor, off_t(content.end)) == 0 else {
      throw EnvironmentError.system(path, errno)
    }
    state = Mutex(State(encoder: WARCEncoder(compression: compression), end: content.end))
    if content.end == 0 { try write(Self.information(path, asker, keepsToRobots)) }
  }

  deinit { close(descriptor) }

  /// The answer to an address that is kept, where that is not to be asked for again.
  func answer(to url: WebURL) -> StoredAnswer? {
    refreshes ? nil : earlier.answers[url.text]
  }

  /// By what the server tells whether the answer that is kept is still the same.
  func validators(of url: WebURL) -> StoredAnswers.Validators {
    earlier.validators[url.text] ?? StoredAnswers.Validators()
  }

  /// Keeps an exchange, request and answer. The answer is told of; where it says that nothing has
  /// changed, that is the one of before.
  func keep(_ exchange: HTTPExchange) throws(EnvironmentError) -> StoredAnswer {
    let url = exchange.url.text
    var facts = WARCRecord.Exchange(targetURI: url, date: exchange.date, ipAddress: exchange.ip)
    let answerID = id("response", exchange)
    let before = exchange.status == 304 ? earlier.answers[url] : nil
    let answer =
      before == nil
      ? WARCRecord.response(
        id: answerID, facts, exchange.head + exchange.body,
        truncated: exchange.truncation?.rawValue)
      : WARCRecord.revisit(
        id: answerID, facts, head: exchange.head,
        of: .init(targetURI: url, date: earlier.validators[url]?.date ?? exchange.date))
    facts.concurrentTo = [answerID]
    let place = try write(answer)
    try write(.request(id: id("request", exchange), facts, exchange.request))
    return before
      ?? StoredAnswer(
        offset: place.offset, length: place.length, status: exchange.status,
        location: exchange.location, contentType: exchange.contentType)
  }

  /// A name that no other record of the archive has: an address may be asked for twice in a second.
  private func id(_ type: String, _ exchange: HTTPExchange) -> String {
    let end = state.withLock { $0.end }
    return RecordID.urn(of: Array("\(type)\0\(exchange.url)\0\(exchange.date)\0\(end)".utf8))
  }

  @discardableResult
  private func write(_ record: WARCRecord) throws(EnvironmentError) -> (offset: Int, length: Int) {
    let (descriptor, path) = (descriptor, path)
    return try state.withLock { state throws(EnvironmentError) in
      let member = state.encoder.member(record)
      let offset = state.end
      if let failure = WholeWrite.write(member, to: descriptor, at: offset) {
        throw .system(path, failure.code)
      }
      state.end += member.count
      return (offset, member.count)
    }
  }

  /// Puts on the disk what was kept.
  func sync() throws(EnvironmentError) {
    guard fsync(descriptor) == 0 else { throw EnvironmentError.system(path, errno) }
  }

  /// The record of an answer. Throws a `PageError` where it is not what was kept.
  func record(_ answer: StoredAnswer) throws(PageError) -> WARCRecord {
    let bytes = [UInt8](unsafeUninitializedCapacity: answer.length) { buffer, count in
      while count < answer.length {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, answer.length - count,
          off_t(answer.offset + count))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        count += got
      }
    }
    var rest = bytes[...]
    var reader = WARCReader(limit: .max)
    let item = reader.next { piece in
      let count = min(piece.count, rest.count)
      _ = piece.update(fromContentsOf: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }
    guard case .record(let record, _)? = item else {
      throw PageError(reason: "unreadable", "\(path) has no record at byte \(answer.offset)")
    }
    return record
  }

  private static func information(
    _ path: String, _ asker: String, _ keepsToRobots: Bool
  ) -> WARCRecord {
    let date = WebTime.now()
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    return .warcinfo(
      id: RecordID.urn(type: .warcinfo, targetURI: name, date: date), date: date, filename: name,
      [
        ("software", "galley"), ("format", "WARC File Format 1.1"),
        ("http-header-user-agent", asker), ("robots", keepsToRobots ? "obey" : "ignore"),
      ])
  }
}
