import Testing

@testable import Markup

/// What libxml2 is given for a page.
private func skeleton(_ html: String) -> String {
  let written = String(decoding: HTMLTokens(Array(html.utf8)).skeleton, as: UTF8.self)
  return String(written.dropFirst("<html>".count).dropLast("</x>".count))
}

struct HTMLTokenizerTests {
  @Test(arguments: [
    ("a<b>c</b> d", "x<b>x</b>x"),
    ("<p class='a > b' x=\"<i>\">t</p>", "<p>x</p>"),
    ("<DIV>\n</DIV>", "<div> </div>"),
    ("<br/><br>", "<br><br>"),
    ("</br>", "<br>"),
    ("a < b <3 <", "x"),
    ("a</", "x"),
    ("</>a", "x"),
    ("</ p>a", "x"),
    ("<?php p > ?>a", "x"),
    ("<my-tag:x.y_é>a", "<my-tag:x.y___>x"),
    ("</div>a", "x"),
    ("<html><body>a</body></html>b", "<body>x"),
    ("<p>a</p></p>", "<p>x</p></p>"),
    ("<p a=b<i>c", "<p>x"),
    ("<p =a>c", "<p>x"),
    ("<p/a/>c", "<p>x"),
    ("<a href=a/>c", "<a>x"),
  ])
  func `writes bare tags and placeholders`(html: String, expected: String) {
    #expect(skeleton(html) == expected)
  }

  @Test(arguments: [
    ("a<!-- b -->c", "x"),
    ("a<!-- b --!>c", "x"),
    ("a<!-->b", "x"),
    ("a<!--->b", "x"),
    ("<!-- > -> -- ><p>--><i>", "<i>"),
    ("<!--!><p>--><i>", "<i>"),
    ("<!- a ><i>", "<i>"),
    ("<!DOCTYPE html><i>", "<i>"),
    ("<![CDATA[ a ]]><i>", "<i>"),
    ("<!", ""),
    ("<!-", ""),
    ("<!-- a", ""),
  ])
  func `drops comments and declarations`(html: String, expected: String) {
    #expect(skeleton(html) == expected)
  }

  @Test(arguments: [
    ("<script>a<b></script><i>", "<i>"),
    ("<script>'</scripty>'</script ><i>", "<i>"),
    ("<script><!-- <script> </script> --></script><i>", "<i>"),
    ("<script><!-- --><script></script><i>", "<i>"),
    ("<script><!--></script><i>", "<i>"),
    ("<SCRIPT>a</Script><i>", "<i>"),
    ("<style><p></style><i>", "<i>"),
    ("<svg><path d='>'/><p>a", "<svg></svg><p>x"),
    ("<svg><title>a</title><p>b</p></svg>c", "<svg></svg>x"),
    ("<svg><foreignObject><p>b</p></foreignObject></svg>c", "<svg></svg>x"),
    ("<svg><svg></svg>a</svg>b", "<svg></svg>x"),
    ("<svg/>a", "<svg></svg>x"),
    ("<svg><![CDATA[ </svg> ]]></svg>a", "<svg></svg>x"),
    ("<math><mi>a</mi></math>b", "<math></math>x"),
    ("<template><p>a</p><template></template></template>b", "<template></template>x"),
    ("<template><script></template></script></template>b", "<template></template>x"),
    ("<iframe><p></iframe>a", "<iframe></iframe>x"),
    ("<textarea></p>a</textarea>b", "<textarea></textarea>x"),
    ("<object><p>a</object>b", "<object></object>x"),
    ("<object><p>a", "<object><p>x"),
    ("<title>a<b>c</title>d", "<title>x</title>x"),
    ("<xmp><b>&lt;</xmp>", "<xmp>x</xmp>"),
    ("<plaintext><b></plaintext>", "<plaintext>x"),
    ("<noscript><img></noscript>", "<noscript><img></noscript>"),
    ("<pre>\n</pre>", "<pre></pre>"),
    ("<pre>\n\na</pre>", "<pre>x</pre>"),
  ])
  func `reads special elements by their own rules`(html: String, expected: String) {
    #expect(skeleton(html) == expected)
  }

  @Test(arguments: [
    "<p", "<p ", "<p a", "<p a=", "<p a='", "<p a='b", "<p a='b'", "</p", "</p a='",
  ])
  func `drops a tag that the end cuts off`(tag: String) {
    #expect(skeleton("<p>a" + tag) == "<p>x")
  }

  @Test func `keeps the first attributes of html`() throws {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<!doctype html><html lang=fr><p><html lang=de>".utf8))
    #expect(tree.attributeString(1, .lang) == "fr")
    #expect(tree.sourceOffset(1) == 15)
  }

  @Test func `gives the attributes of a late body to the body`() throws {
    var parser = HTMLParser()
    let tree = try parser.parse(Array("<p>a<body class=b><p>c".utf8))
    let body = try tree.node(.body)
    #expect(tree.attributeString(body, .class) == "b")
  }

  @Test(arguments: Markup.Tag.allCases.filter { $0.rawValue > Markup.Tag.unknown.rawValue })
  func `knows every element by its name`(tag: Markup.Tag) {
    #expect(Markup.Tag.named(tag.name.utf8) == tag)
    #expect(Markup.Tag.named(tag.name.uppercased().utf8) == tag)
    #expect(Markup.Tag.named((tag.name + "x").utf8) != tag)
  }

  @Test(arguments: AttributeName.allCases)
  func `knows every attribute by its name`(name: AttributeName) {
    #expect(AttributeName.named(name.spelling.utf8) == name)
    #expect(name.spelling.allSatisfy { $0.isLowercase || $0 == "-" || $0 == ":" })
  }

  @Test func `spells attributes as HTML does`() {
    #expect(AttributeName.httpEquiv.spelling == "http-equiv")
    #expect(AttributeName.xmlLang.spelling == "xml:lang")
    #expect(AttributeName.ariaHidden.spelling == "aria-hidden")
    #expect(AttributeName.for.spelling == "for")
  }
}
