internal import GalleyCore
internal import JSON

/// What a worker process is asked.
enum WorkerRequest: Sendable, MessagePart {
  /// To take a page through the stages, whose loading took nanoseconds of its time.
  case page(Page, PagePlace, nanoseconds: Int)
  /// To put a reject among the others.
  case reject(Reject)
  /// To give the result of the batch.
  case finish

  func append(to message: inout [UInt8]) {
    switch self {
    case .page(let page, let place, let nanoseconds):
      message.append(0)
      page.append(to: &message)
      place.path.append(to: &message)
      place.record.append(to: &message)
      nanoseconds.append(to: &message)
    case .reject(let reject):
      message.append(1)
      reject.append(to: &message)
    case .finish: message.append(2)
    }
  }

  init(from message: inout MessageReader) throws(MessageError) {
    switch try message.next(UInt8.self) {
    case 0:
      self = .page(
        try message.next(), PagePlace(path: try message.next(), record: try message.next()),
        nanoseconds: try message.next())
    case 1: self = .reject(try message.next())
    case 2: self = .finish
    default: throw MessageError()
    }
  }
}

/// What a worker process says.
enum WorkerReply: Sendable, Equatable, MessagePart {
  /// It has begun, with this pipeline.
  case ready(identity: String)
  /// A page has come to the stage at a place.
  case entered(Int)
  /// It is done with what it was asked.
  case done
  /// The result of the batch: output, rejects, and the counts as JSON.
  case result([OutputPart], [OutputPart], counts: [UInt8])

  func append(to message: inout [UInt8]) {
    switch self {
    case .ready(let identity):
      message.append(0)
      identity.append(to: &message)
    case .entered(let place):
      message.append(1)
      place.append(to: &message)
    case .done: message.append(2)
    case .result(let output, let rejects, let counts):
      message.append(3)
      output.append(to: &message)
      rejects.append(to: &message)
      counts.append(to: &message)
    }
  }

  init(from message: inout MessageReader) throws(MessageError) {
    switch try message.next(UInt8.self) {
    case 0: self = .ready(identity: try message.next())
    case 1: self = .entered(try message.next())
    case 2: self = .done
    case 3: self = .result(try message.next(), try message.next(), counts: try message.next())
    default: throw MessageError()
    }
  }
}

extension MessagePart {
  /// A whole message.
  var message: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// What a whole message says.
  init(message: [UInt8]) throws(MessageError) {
    var reader = MessageReader(message)
    self = try reader.next()
    try reader.finish()
  }
}

extension BatchResult {
  var reply: WorkerReply { .result(output, rejects, counts: counts.json.bytes()) }

  /// A result as it was sent; the counts are those of stages of these names.
  init(
    _ output: [OutputPart], _ rejects: [OutputPart], _ counts: [UInt8], stages: [String]
  ) throws(MessageError) {
    let root: JSONNode
    do {
      root = try JSONDocument(counts).root
    } catch {
      throw MessageError()
    }
    guard let counts = RunCounts(root, stages: stages) else { throw MessageError() }
    self.init(output: output, rejects: rejects, counts: counts)
  }
}
