internal import CLibXML2

/// Where libxml2's callbacks leave their events: a plain struct behind a pointer, because they run
/// once for each tag of a page.
struct EventRecord {
  var context: htmlParserCtxtPtr?
  var events: UnsafeMutablePointer<SkeletonEvent>
  var count = 0
  var capacity: Int
  /// Open elements now, and at most so far.
  var depth = 0
  var deepest = 0
  /// Elements and texts so far.
  var started = 0

  init(capacity: Int) {
    self.capacity = capacity
    events = .allocate(capacity: capacity)
  }

  @inline(__always)
  static func at(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutablePointer<EventRecord> {
    pointer.assumingMemoryBound(to: EventRecord.self)
  }
}

extension UnsafeMutablePointer<EventRecord> {
  @inline(__always)
  func started(_ name: UnsafePointer<UInt8>) {
    pointee.depth &+= 1
    if pointee.depth > pointee.deepest { pointee.deepest = pointee.depth }
    pointee.started &+= 1
    append(Self.startKind(name))
  }

  @inline(__always)
  func ended() {
    pointee.depth &-= 1
    append(.end)
  }

  @inline(__always)
  func text() {
    pointee.started &+= 1
    append(.text)
  }

  @inline(__always)
  private func append(_ kind: SkeletonEvent.Kind) {
    if pointee.count == pointee.capacity { grow() }
    pointee.events[pointee.count] = SkeletonEvent(kind, position: position)
    pointee.count &+= 1
  }

  /// How much of the skeleton libxml2 has read.
  @inline(__always)
  private var position: Int {
    guard let input = pointee.context?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) &+ (input.pointee.cur - input.pointee.base)
  }

  private func grow() {
    let events = UnsafeMutablePointer<SkeletonEvent>.allocate(capacity: pointee.capacity * 2)
    events.moveInitialize(from: pointee.events, count: pointee.count)
    pointee.events.deallocate()
    pointee.events = events
    pointee.capacity *= 2
  }

  @inline(__always)
  private static func startKind(_ name: UnsafePointer<UInt8>) -> SkeletonEvent.Kind {
    switch name[0] {
    case UInt8(ascii: "p"):
      return name[1] == 0 ? .startParagraph : .start
    case UInt8(ascii: "b"):
      return equals(name, "body") ? .startBody : .start
    case UInt8(ascii: "h"):
      return equals(name, "html") ? .startHTML : equals(name, "head") ? .startHead : .start
    default:
      return .start
    }
  }

  @inline(__always)
  private static func equals(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    for i in 0..<4 where name[i] != word.utf8Start[i] { return false }
    return name[4] == 0
  }
}

/// Owns the memory that libxml2's callbacks write the events of one page to.
final class EventBuffer {
  let record: UnsafeMutablePointer<EventRecord>

  init(capacity: Int) {
    record = .allocate(capacity: 1)
    record.initialize(to: EventRecord(capacity: capacity))
  }

  func withEvents<Result>(_ body: (UnsafeBufferPointer<SkeletonEvent>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: record.pointee.events, count: record.pointee.count))
  }

  deinit {
    record.pointee.events.deallocate()
    record.deinitialize(count: 1)
    record.deallocate()
  }
}
