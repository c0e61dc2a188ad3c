import Testing
import WARC

struct HTTPMessageTests {
  private func message(_ text: String) -> HTTPMessage? { HTTPMessage(Array(text.utf8)) }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody", 200, "OK", "1.1"),
    ("HTTP/1.0 404 Not Found\nA: b\n\nbody", 404, "Not Found", "1.0"),
    ("HTTP/2 200\r\nA: b\r\n\r\nbody", 200, "", "2"),
    ("HTTP/1.1 200 \r\nA: b\r\n\nbody", 200, "", "1.1"),
    ("http/1.1 301 Moved\r\nA: b\n\r\nbody", 301, "Moved", "1.1"),
  ])
  func `reads an answer`(text: String, status: Int, reason: String, version: String) {
    let message = self.message(text)
    #expect(message?.start == .response(status: status, reason: reason))
    #expect(message?.status == status)
    #expect(message?.version == version)
    #expect(message?.fields["a"] == "b")
    #expect(message.map { Array($0.body) } == Array("body".utf8))
  }

  @Test func `reads a request`() {
    let message = self.message("GET /a?b HTTP/1.1\r\nHost: news.example\r\n\r\n")
    #expect(message?.start == .request(method: "GET", target: "/a?b"))
    #expect(message?.status == nil)
    #expect(message?.fields["host"] == "news.example")
  }

  @Test(arguments: [
    "", "\r\n", "<html>", "HTTP/1.1", "HTTP/1.1 OK", "HTTP/1.1 2000 OK", "HTTP/x 200", "GET /",
    "HTTP/1.1 20 OK", "HTTP/ 200 OK",
  ])
  func `anything else is no message`(text: String) {
    #expect(message(text) == nil)
  }

  @Test func `fields go on in the next line, are found in any case, and may be repeated`() {
    let message = self.message(
      "HTTP/1.1 200 OK\r\nX-A: one\r\n  two\r\n\tthree\r\nx-b:1\r\nX-B : 2\r\nnothing\r\nEmpty:\r\n"
        + " later\r\n\r\n")
    #expect(
      message?.fields["x-a"].map { $0.split { $0 == " " || $0 == "\t" } } == [
        "one", "two", "three",
      ])
    #expect(message?.fields.values(of: "x-b") == ["1", "2"])
    #expect(message?.fields["EMPTY"] == "later")
    #expect(message?.fields["missing"] == nil)
    #expect(message?.fields.malformedLines == 1)
    #expect(message?.fields.count == 4)
  }

  @Test func `a message without end of its head has no body`() {
    #expect(message("HTTP/1.1 200 OK\r\nA: b")?.fields["a"] == "b")
    #expect(message("HTTP/1.1 200 OK\r\nA: b")?.body.isEmpty == true)
    #expect(message("HTTP/1.1 200 OK")?.body.isEmpty == true)
  }
}
