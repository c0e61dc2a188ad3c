/// A request as it goes over the wire in HTTP/1.1. What is kept of one over HTTP/2 is this, too.
struct HTTPRequest {
  struct Field {
    let name: String
    let value: String
  }

  /// Header fields besides `Host` and `User-Agent`.
  let fields: [Field]
  /// Request line, header fields and the empty line.
  let bytes: [UInt8]

  private static let pages = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"

  init(_ task: FetchTask, _ options: FetchOptions) {
    var fields = [Field(name: "Accept", value: task.takesAnyType ? "*/*" : Self.pages)]
    // For a robots file libcurl itself says which codings it can undo.
    if !task.isRobots {
      fields.append(Field(name: "Accept-Encoding", value: "gzip, deflate, br, zstd"))
    }
    if let tag = task.job?.entityTag { fields.append(Field(name: "If-None-Match", value: tag)) }
    if let date = task.job?.lastModified {
      fields.append(Field(name: "If-Modified-Since", value: date))
    }
    let host = task.url.origin.drop { $0 != "/" }.dropFirst(2)
    let head =
      ["GET \(task.url.target) HTTP/1.1", "Host: \(host)", "User-Agent: \(options.userAgent)"]
      + fields.map { "\($0.name): \($0.value)" }
    self.fields = fields
    bytes = Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}

/// A request that the fetch loop makes: for a job, or for the robots file of an origin.
struct FetchTask {
  /// The job; `nil` for a robots file.
  var job: FetchJob?
  /// The address.
  var url: WebURL
  /// The origin whose robots file it is; `nil` for a job.
  var robotsOf: String?
  /// How often it was sent before.
  var attempts = 0
  /// How often the robots file was found to be elsewhere.
  var redirects = 0

  var isRobots: Bool { robotsOf != nil }
  var takesAnyType: Bool { isRobots || job?.takesAnyType == true }
}
