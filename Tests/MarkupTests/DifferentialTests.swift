import Foundation
import Markup
import Testing
import Text

/// The flat tree shows the text that libxml2's own tree of the page shows.
///
/// On 2,336 saved pages of news, shops, blogs and documentation the two differ in 3 of 100. Every
/// difference is one of these, and in each the flat tree shows what the HTML standard says:
///
/// - **references**: libxml2 knows the names of HTML 4 only (`&mldr;`, `&colon;`), and leaves
///   names without a semicolon (`&copy 2026`) and what follows an unfinished one.
/// - **windows-1252**: `&#150;` is a dash to the standard, a control character to libxml2.
/// - **comments**: `<! … >`, `<!– … –>`, `--!>` and `<!-->` are comments to the standard;
///   libxml2 shows them as text, or takes them for longer than they are.
/// - **scripts**: `<!--` with a `<script>` inside hides `</script>`; libxml2 ends the script.
/// - **markup**: in a tag with an attribute name that XML does not allow (`@click`, `"`), libxml2
///   ends the tag at the first `>` inside a quoted value and shows the rest as text; it shows the
///   `>` of `</>`. An `svg` or `template` that is not closed swallows the text after it in libxml2,
///   but ends in the standard where a paragraph or its own end tag says so.
/// - **control characters**: libxml2 drops those that XML does not allow, and stops at NUL.
/// - **first line of `pre`**: the standard drops a line feed right after the start tag.
struct DifferentialTests {
  private func texts(_ page: [UInt8]) throws -> (flat: [UInt8], reference: [UInt8]) {
    var parser = HTMLParser()
    let tree = try parser.parse(page)
    return (
      Whitespace.squeezed(tree.visibleText),
      Whitespace.squeezed(DOMReference.visibleText(page, encoding: "UTF-8"))
    )
  }

  @Test(arguments: [
    "<!DOCTYPE html><html><head><title>T</title></head><body><h1>H</h1><p>a</p></body></html>",
    "<p>One<p>two <b>bold <i>both</b> italic</i> end<div>d</p>e</div>",
    "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>after<dl><dt>t<dd>d<dt>u</dl>",
    "<table><tr><td>a<td>b<tr><th>c</table><table>x<tr><td>y</td></tr>z</table>",
    "<b>a</b> <i>b</i>\n<u>c</u><br> d <img alt=x> e",
    "a<script>x<b></script>b<style>c</style>d<!-- e -->f<noscript>g</noscript>",
    "<svg><text>a</text></svg>b<math><mi>c</mi></math>d<iframe>e</iframe>f<textarea>g</textarea>h",
    "&amp;&lt;p&gt; &eacute;&nbsp;&#233;&#xe9; &nosuch; & a&b",
    "<a href=x>one<a href=y>two</a></a><form>f<form>g</form></form><select><option>o<option>p</select>",
    "<article><header><h2>t</h2></header><section><p>p<figure><figcaption>c</figcaption></figure>"
      + "</section></article><footer>f",
    "<p>a</div></span></p>b</body>c</html>d",
    "<h1>a<h2>b</h1>c</h2><blockquote>q<p>r</blockquote>s<pre> t\n u</pre>",
    "text before<html><head><meta charset=utf-8><title>x</title><body class=b>text after",
    "<center><font color=red>a<table><caption>c</caption><tbody><tr><td><p>b</td></tr></table>d",
    "<p>Größe — “quoted” 日本語 😀<p>العربية",
    "<button>a<div>b</button>c</div><label>d<input>e</label><fieldset><legend>f</legend>g",
    "<ruby>漢<rp>(<rt>kan<rp>)</ruby> <del>a</del><ins>b</ins><sub>c</sub><wbr><nobr>d</nobr>",
    "<frameset><frame><noframes>a</noframes></frameset>",
    "<DIV CLASS=A>MIXED<SpAn>case</sPaN></DIV>",
  ])
  func `shows the same text as libxml2`(html: String) throws {
    let texts = try texts(Array(html.utf8))
    #expect(
      String(decoding: texts.flat, as: UTF8.self)
        == String(decoding: texts.reference, as: UTF8.self))
  }

  /// Pages (`*.html`) in and below the folder that `GALLEY_CORPORA` names.
  private static let corpus: String? = ProcessInfo.processInfo.environment["GALLEY_CORPORA"]

  @Test(.enabled(if: corpus != nil, "GALLEY_CORPORA names no folder"))
  func `shows the same text as libxml2 on a corpus`() throws {
    let root = try #require(Self.corpus)
    let files = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".html") }.sorted()
    var classes: [String: [String]] = [:]
    for file in files {
      let data = try #require(FileManager.default.contents(atPath: root + "/" + file))
      let page = CharacterDecoder.decode(Array(data), transportCharset: nil, isHTML: true).bytes
      let texts = try texts(page)
      guard texts.flat != texts.reference else { continue }
      let name = difference(texts.flat, texts.reference)
      classes[name, default: []].append(file)
    }
    let different = classes.values.reduce(0) { $0 + $1.count }
    print("\(files.count - different) of \(files.count) pages show the same text")
    for (name, files) in classes.sorted(by: { $0.key < $1.key }) {
      print("\(name): \(files.count)\n  \(files.joined(separator: "\n  "))")
    }
    #expect(different * 100 <= files.count * 5)
  }

  /// The kind of the first difference, by what libxml2 shows there.
  private func difference(_ flat: [UInt8], _ reference: [UInt8]) -> String {
    let place = zip(flat, reference).prefix { $0 == $1 }.count
    let around = String(
      decoding: reference[max(0, place - 12)..<min(reference.count, place + 12)], as: UTF8.self)
    if around.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) {
      return "windows-1252"
    }
    if around.contains("<!") || around.contains("->") { return "comments" }
    if around.contains("&") { return "references" }
    return "markup: \(around.debugDescription)"
  }
}
