import Testing

@testable import GalleyIO

struct WebArchiveTests {
  static let blink = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://news.example/harbour
    Subject: =?utf-8?Q?The=20harbour?=
    Date: Tue, 10 May 2022 09:22:33 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related;
    \ttype="text/html";
    \tboundary="----MultipartBoundary--x----"


    ------MultipartBoundary--x----
    Content-Type: text/html
    Content-ID: <frame-1@mhtml.blink>
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://news.example/harbour

    <p class=3D"a">Gr=C3=B6=
    =C3=9Fe</p>
    ------MultipartBoundary--x----
    Content-Type: image/png
    Content-Transfer-Encoding: base64
    Content-Location: https://news.example/a.png

    AAAA
    ------MultipartBoundary--x------

    """.replacing("\n", with: "\r\n")

  private func page(_ text: String) throws -> WebArchive { try WebArchive(Array(text.utf8)) }

  @Test func `a page is taken out of its message`() throws {
    let page = try page(Self.blink)
    #expect(String(decoding: page.content, as: UTF8.self) == "<p class=\"a\">Größe</p>")
    #expect(page.url == "https://news.example/harbour")
    #expect(page.date == "Tue, 10 May 2022 09:22:33 -0000")
    #expect(page.mediaType == "text/html")
    #expect(page.charset == nil)
    #expect(!page.isCutOff)
  }

  @Test func `lines may end with one byte`() throws {
    let one = try page(Self.blink.replacing("\r\n", with: "\n"))
    #expect(try one.content == page(Self.blink).content)
  }

  private func message(_ type: String, _ body: String) -> String {
    "Content-Type: \(type)\n\n\(body)"
  }

  @Test func `the part that start names is the page, whatever comes first`() throws {
    let text = message(
      "multipart/related; boundary=b; start=\"<2>\"",
      """
      --b
      Content-Type: text/html
      Content-ID: <1>

      frame
      --b
      Content-Type: text/html; charset=koi8-r
      Content-ID: <2>

      page
      --b--
      """)
    #expect(String(decoding: try page(text).content, as: UTF8.self) == "page")
    #expect(try page(text).charset == "koi8-r")
    let other = text.replacing("<2>\"", with: "<3>\"")
    #expect(String(decoding: try page(other).content, as: UTF8.self) == "frame")
  }

  @Test func `parts may hold parts`() throws {
    let text = message(
      "multipart/related; boundary=b",
      """
      for old programs
      --b
      Content-Type: multipart/alternative; boundary="b2"

      --b2
      Content-Type: text/plain

      text
      --b2
      Content-Type: text/html
      Content-Transfer-Encoding: base64

      PHA+eA==
      --b2--
      --b--
      """)
    #expect(String(decoding: try page(text).content, as: UTF8.self) == "<p>x")
  }

  @Test func `a page may be the whole message`() throws {
    let page = try page("Content-Location: https://a.example/\nContent-Type: text/html\n\n<p>x")
    #expect(String(decoding: page.content, as: UTF8.self) == "<p>x")
    #expect(page.url == "https://a.example/")
  }

  @Test func `a page that is cut off is told`() throws {
    let text = message(
      "multipart/related; boundary=b", "--b\nContent-Type: text/html\n\n<p>only the beg")
    #expect(try page(text).isCutOff)
    #expect(String(decoding: try page(text).content, as: UTF8.self) == "<p>only the beg")
  }

  @Test(
    arguments: [
      ("", .noHeader), ("<html>", .noHeader), ("Subject: x\n\nbody", .noHeader),
      ("Content-Type: multipart/related\n\n--b\n", .noBoundary),
      ("Content-Type: multipart/related; boundary=\"\"\n\n--b\n", .noBoundary),
      ("Content-Type: multipart/related; boundary=b\n\nnothing", .noPage),
      ("Content-Type: multipart/related; boundary=b\n\n--b--\n", .noPage),
      ("Content-Type: multipart/related; boundary=b\n\n--b\n\nplain\n--b--", .noPage),
      ("Content-Type: image/png\n\nx", .noPage),
    ] as [(String, WebArchive.Problem)])
  func `a message without a page says why`(text: String, problem: WebArchive.Problem) {
    #expect(throws: problem) { try page(text) }
  }

  @Test func `parts nested without end are refused`() {
    var text = ""
    for depth in 0..<50 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(throws: WebArchive.Problem.tooDeep) { try page(text) }
  }

  @Test func `an address that is none of the web is none`() throws {
    let text = "Content-Location: file:///C:/page.html\nContent-Type: text/html\n\n<p>x"
    #expect(try page(text).url == nil)
  }

  @Test func `damaged messages are read or refused`() {
    for bytes in Mutations(Self.blink, marks: "\r\n-=:;\" ", seed: 3, count: 2000) {
      do {
        let page = try WebArchive(bytes)
        #expect(page.content.count <= bytes.count)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
