import Testing

@testable import GalleyIO

struct MIMEValueTests {
  @Test(arguments: [
    ("text/html", "text/html", [:]),
    ("Text/HTML; Charset=\"UTF-8\"", "text/html", ["charset": "UTF-8"]),
    ("a/b;x=1;y = 2 ; x=3", "a/b", ["x": "1", "y": "2"]),
    (#"a/b; x="one; \"two\""; y=3"#, "a/b", ["x": #"one; "two""#, "y": "3"]),
    ("a/b; x=\"open", "a/b", ["x": "open"]), ("a/b;;;x", "a/b", [:]), ("", "", [:]),
  ])
  func `a value comes with its parameters`(
    text: String, value: String, parameters: [String: String]
  ) {
    let read = MIMEValue(text)
    #expect(read.value == value)
    #expect(read.parameters == parameters)
  }
}
