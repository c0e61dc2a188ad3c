import Foundation
import Testing

@testable import GalleyIO

struct Base64Tests {
  private func decoded(_ text: String, strict: Bool = true) -> String? {
    Base64.decode(Array(text.utf8)[...], isStrict: strict).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"),
    ("Zm9vYmE=", "fooba"), ("Zm9vYmFy", "foobar"),
  ])
  func `the examples of RFC 4648 are read`(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(arguments: [
    "Z", "Zg", "Zg=", "Zg===", "Z===", "=", "====", "Zm9v=", "Zg==Zg==", "Zm9v\n", "Zm-_",
  ])
  func `what is not whole is refused where that is asked for`(text: String) {
    #expect(decoded(text) == nil)
  }

  @Test(arguments: [
    ("Zm 9v\r\nYm Fy", "foobar"), ("Zm9vYg", "foob"), ("Zm9v!Zg==rest", "foof"), ("Z", ""),
  ])
  func `mail is read as far as it goes`(text: String, expected: String) {
    #expect(decoded(text, strict: false) == expected)
  }

  @Test func `every byte comes back`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for count in 0..<300 {
      let text = Array(Data(bytes.prefix(count)).base64EncodedString().utf8)
      #expect(Base64.decode(text[...], isStrict: true) == Array(bytes.prefix(count)))
    }
  }
}
