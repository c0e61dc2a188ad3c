internal import CCurl
internal import Glibc

/// One request on its way: owns a handle of libcurl, which is used again for the next one.
final class Transfer {
  let handle: UnsafeMutableRawPointer
  /// What is asked for.
  private(set) var task: FetchTask
  /// The number of its host.
  private(set) var host: Int
  private var exchange: HTTPExchange
  private let options: FetchOptions
  private let environment: ProxyEnvironment
  private var fields: UnsafeMutablePointer<curl_slist>?
  private var maximumBody = 0
  private var isProxied = false
  /// The address that was refused.
  private var refused: NetworkAddress?

  init(
    _ task: FetchTask, host: Int, _ options: FetchOptions, _ environment: ProxyEnvironment
  ) {
    guard let handle = curl_easy_init() else {
      preconditionFailure("libcurl has no memory for a request")
    }
    self.handle = handle
    self.task = task
    self.host = host
    self.options = options
    self.environment = environment
    exchange = HTTPExchange(url: task.url, date: "", request: [])
    setUp()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(fields)
  }

  private var own: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// What is the same for all requests.
  private func setUp() {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_TIMEOUT_MS, options.timeout.milliseconds)
    set(CURLOPT_CONNECTTIMEOUT_MS, options.timeout.milliseconds)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(ccurl_http_version))
    set(CURLOPT_PIPEWAIT, 1)
    set(CURLOPT_BUFFERSIZE, 65_536)
    ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_text(handle, CURLOPT_USERAGENT, options.userAgent)
    if let file = options.certificates { ccurl_set_text(handle, CURLOPT_CAINFO, file) }
    ccurl_set_writer(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.of(context).takeHead(UnsafeBufferPointer(start: bytes, count: size * count))
    }
    ccurl_set_pointer(handle, CURLOPT_HEADERDATA, own)
    ccurl_set_writer(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.of(context).takeBody(UnsafeBufferPointer(start: bytes, count: size * count))
    }
    ccurl_set_pointer(handle, CURLOPT_WRITEDATA, own)
    ccurl_set_pointer(handle, CURLOPT_PRIVATE, own)
    ccurl_set_socket_opener(handle) { context, purpose, address in
      guard let address, purpose == CURLSOCKTYPE_IPCXN else { return CURL_SOCKET_BAD }
      return Transfer.of(context).open(&address.pointee)
    }
    ccurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, own)
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl lost the context of a request") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  private func set(_ option: CURLoption, _ value: Int) { ccurl_set_number(handle, option, value) }

  /// Prepares the request for `task`.
  func prepare(_ task: FetchTask, host: Int) {
    self.task = task
    self.host = host
    refused = nil
    maximumBody = task.isRobots ? RobotsRules.maximumSize : options.maximumBody
    if task.job?.takesAnyType == true { maximumBody = PageListing.maximumSize }
    isProxied = environment.isProxied(task.url)
    let request = HTTPRequest(task, options)
    exchange = HTTPExchange(url: task.url, date: WebTime.now(), request: request.bytes)
    ccurl_set_text(handle, CURLOPT_URL, task.url.text)
    ccurl_set_text(handle, CURLOPT_PROXY, isProxied ? nil : "")
    // What is kept is what was sent: neither codings nor chunks are undone. A robots file is read
    // here and not kept.
    set(CURLOPT_HTTP_CONTENT_DECODING, task.isRobots ? 1 : 0)
    set(CURLOPT_HTTP_TRANSFER_DECODING, task.isRobots ? 1 : 0)
    ccurl_set_text(handle, CURLOPT_ACCEPT_ENCODING, task.isRobots ? "" : nil)
    curl_slist_free_all(fields)
    fields = nil
    for field in request.fields {
      fields = curl_slist_append(fields, "\(field.name): \(field.value)")
    }
    ccurl_set_list(handle, CURLOPT_HTTPHEADER, fields)
  }

  /// Opens the socket for a connection, where the address is one that may be reached. The address is
  /// the one that is really connected to, so that no second look at the name can give another.
  private func open(_ address: inout curl_sockaddr) -> curl_socket_t {
    if !options.allowsPrivate, !isProxied {
      let network = withUnsafePointer(to: &address.addr) { NetworkAddress($0) }
      guard let network, network.isPublic else {
        refused = network
        return CURL_SOCKET_BAD
      }
    }
    return socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
  }

  private func takeHead(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    let line = UnsafeRawBufferPointer(bytes)
    // Each answer begins anew: those with status 1xx, and a proxy's to CONNECT, come before.
    if line.starts(with: "HTTP/".utf8) { exchange.head = [] }
    exchange.head.append(contentsOf: line)
    // A head has no bound of its own in libcurl 7.88.
    return exchange.head.count > 256_000 ? 0 : bytes.count
  }

  private func takeBody(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    if exchange.body.isEmpty, !wantsBody() {
      exchange.truncation = .unspecified
      return 0
    }
    let room = maximumBody - exchange.body.count
    exchange.body.append(contentsOf: UnsafeRawBufferPointer(bytes).prefix(room))
    if bytes.count > room {
      exchange.truncation = .length
      return 0
    }
    return bytes.count
  }

  /// Whether the type is one that is read. Errors and redirects are kept whatever they are.
  private func wantsBody() -> Bool {
    var status = 0
    ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
    guard !task.takesAnyType, status == 200, let type = field("Content-Type") else { return true }
    let name = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return name.isEmpty || options.mediaTypes.contains(name)
  }

  /// A header field of the last answer.
  private func field(_ name: String) -> String? {
    var header: UnsafeMutablePointer<curl_header>?
    guard curl_easy_header(handle, name, 0, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK,
      let value = header?.pointee.value
    else { return nil }
    return String(cString: value)
  }

  /// What came of the request, which libcurl says has ended with `code`.
  func finished(_ code: CURLcode) -> Result<HTTPExchange, FetchFailure> {
    var status = 0
    ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
    if code == CURLE_OPERATION_TIMEDOUT, status == 200, !exchange.body.isEmpty {
      exchange.truncation = .time
    }
    guard code == CURLE_OK || exchange.truncation != nil else {
      return .failure(failure(code))
    }
    exchange.status = status
    var version = 0
    ccurl_get_number(handle, CURLINFO_HTTP_VERSION, &version)
    exchange.version = version == CURL_HTTP_VERSION_2_0 ? "2" : version == 1 ? "1.0" : "1.1"
    var ip: UnsafePointer<CChar>?
    ccurl_get_text(handle, CURLINFO_PRIMARY_IP, &ip)
    exchange.ip = ip.map { String(cString: $0) }
    exchange.contentType = field("Content-Type")
    exchange.location = field("Location")
    exchange.retryAfter = field("Retry-After")
    return .success(exchange)
  }

  /// Lets go of what the request held.
  func clear() { exchange = HTTPExchange(url: exchange.url, date: "", request: []) }

  private func failure(_ code: CURLcode) -> FetchFailure {
    if let refused { return .privateAddress("\(refused)") }
    let words = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unknownHost(words)
    case CURLE_OPERATION_TIMEDOUT: return .timeout
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return .certificate(words)
    default: return .connection(words)
    }
  }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
