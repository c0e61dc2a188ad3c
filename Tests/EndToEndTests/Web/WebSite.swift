import Foundation
import Glibc

/// A site of our own, served by a real nginx on loopback addresses, each of which is a host.
final class WebSite {
  let folder: TemporaryFolder
  let port: Int
  let securePort: Int
  private let backend = Process()
  private let backendInput = Pipe()
  private let server = Process()

  /// Articles on the main host.
  let pages: Int

  /// Starts the servers. Of `pages` articles a half is in sitemaps, a few are in feeds.
  init(pages: Int) throws {
    self.pages = pages
    folder = try TemporaryFolder()
    (port, securePort) = (try Self.freePort(), try Self.freePort())
    try writeFiles()
    let backendPort = try startBackend()
    try certify()
    try folder.write("nginx.conf", configuration(backendPort))
    server.executableURL = URL(fileURLWithPath: "/usr/sbin/nginx")
    server.arguments = [
      "-p", folder.path, "-c", folder.file("nginx.conf"), "-e", folder.file("error.log"),
    ]
    try server.run()
    try waitUntilUp()
  }

  deinit {
    server.terminate()
    server.waitUntilExit()
    try? backendInput.fileHandleForWriting.close()
    backend.terminate()
    backend.waitUntilExit()
  }

  /// The main host.
  var root: String { "http://127.0.0.1:\(port)" }
  /// Another host, by its number, with pages `/a0.html` to `/a9.html` of its own.
  func other(_ number: Int) -> String { "http://127.0.0.\(number):\(port)" }
  /// A proxy.
  var proxy: String { other(7) }
  /// A host that speaks HTTP/2.
  var secure: String { "https://127.0.0.2:\(securePort)" }
  var certificate: String { folder.file("certificate.pem") }

  func article(_ number: Int) -> String { "\(root)/articles/\(number).html" }

  /// A request as the server's log has it.
  struct Request {
    /// Seconds since 1970 when it was answered.
    let time: Double
    let host: String
    let path: String
    let status: Int
    let `protocol`: String
    let asker: String
  }

  /// All requests up to now.
  func requests() throws -> [Request] {
    try folder.lines("access.log").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Request(
        time: Double(parts[0]) ?? 0, host: parts[1], path: parts[2], status: Int(parts[3]) ?? 0,
        protocol: parts[4], asker: parts[5])
    }
  }

  func forgetRequests() throws {
    truncate(folder.file("access.log"), 0)
  }

  // MARK: Servers

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRINUSE) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private func startBackend() throws -> Int {
    backend.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    backend.arguments = ["python3", sourceTree + "/Tests/EndToEndTests/Web/backend.py"]
    let output = Pipe()
    backend.standardInput = backendInput
    backend.standardOutput = output
    backend.standardError = FileHandle.nullDevice
    try backend.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.filter(\.isNumber)) else { throw POSIXError(.ECONNREFUSED) }
    return port
  }

  private func waitUntilUp() throws {
    for _ in 0..<500 {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      address.sin_port = UInt16(port).bigEndian
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      let status = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      if status == 0 { return }
      guard server.isRunning else { break }
      usleep(20_000)
    }
    throw ServerError(description: (try? folder.text("error.log")) ?? "nginx did not start")
  }

  struct ServerError: Error { let description: String }

  private func certify() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
      "/CN=galley test", "-addext", "subjectAltName=IP:127.0.0.2", "-keyout",
      folder.file("key.pem"),
      "-out", certificate,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ServerError(description: "no certificate") }
  }

  /// `/chain/0.html` leads over twelve others to an article.
  private var chain: String {
    (0...12).map { step in
      let next = step == 12 ? "/articles/1.html" : "/chain/\(step + 1).html"
      return "location = /chain/\(step).html { return 302 \(next); }"
    }.joined(separator: "\n        ")
  }

  private func configuration(_ backendPort: Int) -> String {
    """
    daemon off;
    worker_processes 1;
    pid nginx.pid;
    events { worker_connections 1024; }
    http {
      log_format line '$msec\\t$server_addr\\t$request_uri\\t$status\\t$server_protocol\\t$http_user_agent';
      access_log access.log line;
      client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      keepalive_requests 100000;
      types { text/html html; text/xml xml; application/gzip gz; text/plain txt; application/pdf pdf; }
      server {
        listen 127.0.0.1:\(port);
        root site;
        location = /moved.html { return 301 /articles/0.html; }
        location = /elsewhere.html { return 302 \(other(3))/a0.html; }
        location = /forbidden-by-way.html { return 302 /private/0.html; }
        location = /loop/a.html { return 302 /loop/b.html; }
        location = /loop/b.html { return 307 /loop/a.html; }
        location = /loop/self.html { return 302 /loop/self.html; }
        \(chain)
        location = /to-a-file.html { return 302 file:///etc/passwd; }
        location = /dropped.html { return 444; }
        location /bomb/ { default_type text/html; types { } add_header Content-Encoding gzip; }
        location /charsets/latin1.html { types { } default_type "text/html; charset=utf-8"; }
        location /strain/ { proxy_pass http://127.0.0.1:\(backendPort); proxy_buffering off;
          proxy_http_version 1.1; proxy_read_timeout 60s; }
        location /compressed/ { gzip on; gzip_min_length 1; }
      }
      server {
        listen 127.0.0.2:\(securePort) ssl http2;
        ssl_certificate certificate.pem;
        ssl_certificate_key key.pem;
        root other;
      }
      server {
        listen 127.0.0.3:\(port);
        root other;
      }
      server {
        listen 127.0.0.4:\(port);
        root other;
        location = /robots.txt { return 503; }
      }
      server {
        listen 127.0.0.5:\(port);
        root other;
        location = /robots.txt { return 200 "User-agent: *\\nCrawl-delay: 0.3\\n"; }
      }
      server {
        listen 127.0.0.6:\(port);
        root other;
        location = /robots.txt { return 301 \(root)/robots.txt; }
      }
      server {
        listen 127.0.0.7:\(port);
        location / { proxy_pass http://$http_host$request_uri; }
      }
    }
    """
  }
}
