import GalleyCore
import Testing

struct RecordEncoderTests {
  @Test func `a full document has every field in its order`() {
    #expect(
      line(fullDocument()) == #"""
        {"schema":"galley.article/1","id":"0011","text":"Größe 🎈\n\n„Ja“, said Ito.",\#
        "title":"A \"title\"","subtitle":"Sub","summary":"Sum\nmary",\#
        "url":"https://www.news.example/a","url_canonical":"https://news.example/a",\#
        "publisher":{"name":"News","host":"www.news.example","domain":"news.example"},\#
        "authors":[{"name":"Aiko Ito","role":"reporter"},{"name":"Bo"}],\#
        "published":{"value":"2026-05","precision":"month","from":"url"},\#
        "modified":{"value":"2026","precision":"year","from":"text"},\#
        "fetched":{"value":"2026-06-01T10:00:00Z","precision":"second","from":"sidecar"},\#
        "language":{"tag":"de","score":0.75,"from":"html:lang"},"section":"World",\#
        "keywords":["a","b"],"dateline":"LIMA","free_access":false,\#
        "images":[{"url":"https://news.example/i.png","caption":"C","credit":"D"}],\#
        "links":[{"url":"https://news.example/l","start":6,"end":7,"rel":"nofollow"}],\#
        "offset_unit":"codepoint",\#
        "blocks":[{"kind":"heading","start":0,"end":7,"level":2,\#
        "rows":[[[0,5],[6,7]],[]],"xpath":"/html/body/h2","line":3},\#
        {"kind":"paragraph","start":9,"end":24}],\#
        "layers":{"quote":[{"start":9,"end":13,"kind":"direct","speaker":[20,23],"score":0.5}],\#
        "entity":[{"start":20,"end":23,"kind":"person","entity":"e1"}],"sentence":[]},\#
        "entities":[{"id":"e1","name":"Aiko Ito","kind":"person","role":"mayor",\#
        "place":{"id":7,"country":"PE","latitude":-12.5,"longitude":77.0,"score":0.75},\#
        "mentions":[0],"aliases":["Ito"],"first":[20,23]}],\#
        "provenance":{"url":"sidecar","publisher":"url","fetched":"sidecar",\#
        "title":"meta:og:title"},\#
        "source":{"path":"a.warc","record":"7","bytes":120,"sha256":"abcd",\#
        "media_type":"text/html"},\#
        "stats":{"characters":24,"words":4,"sentences":2,"mean_sentence_length":2.0,"link_density":0.123},\#
        "text_hash":"c39807f20cd4fe173f25c2095ca1a5c2","warnings":["charset_guessed"],\#
        "extra":{"score":3,"tags":[null,true]}}

        """#)
  }

  @Test func `absent fields are left out`() {
    let page = Page(
      id: "1", origin: .init(path: "a.html", bytes: 0, sha256: "00", mediaType: "text/html"),
      content: .html([]))
    #expect(
      line(Document(page, workspace: Workspace())) == """
        {"schema":"galley.article/1","id":"1","text":"","offset_unit":"codepoint",\
        "source":{"path":"a.html","bytes":0,"sha256":"00","media_type":"text/html"},\
        "stats":{"characters":0,"words":0}}

        """)
  }

  @Test func `a reject says who, where and why, and how far the document came`() {
    var encoder = RecordEncoder()
    let reject = Reject(
      id: "1", path: "a.html", record: nil, outcome: .failed, stage: "clean", reason: "too_deep",
      message: "nested “too” deep")
    encoder.append(reject, partial: nil)
    encoder.append(reject, partial: Document(givenPage("x"), workspace: Workspace()))
    let lines = String(decoding: encoder.lines, as: UTF8.self).split(separator: "\n")
    let start = """
      {"id":"1","source":{"path":"a.html"},"outcome":"failed","stage":"clean",\
      "reason":"too_deep","message":"nested “too” deep"
      """
    #expect(lines.count == 2)
    #expect(lines[0] == start + "}")
    #expect(lines[1].hasPrefix(start + #","partial":{"schema":"galley.article/1","id":"id""#))
  }

  @Test func `a cleared encoder starts anew`() {
    var encoder = RecordEncoder()
    encoder.append(fullDocument())
    let first = encoder.lines
    encoder.clear()
    #expect(encoder.lines.isEmpty)
    encoder.append(fullDocument())
    #expect(encoder.lines == first)
  }
}
