import GalleyCore
import GalleyIO
import Testing
import Text

/// What each writer makes of one document, whole.
struct FormatTests {
  @Test func `text is the text, under its title where that is wanted`() throws {
    var document = document("7", text: "Erster Satz.\n\nZweiter.")
    document.metadata.title = "Ein\nTitel"
    #expect(try writer("text: { path: out }").text(document) == "Erster Satz.\n\nZweiter.\n")
    #expect(
      try writer("text: { path: out, title: true }").text(document)
        == "Ein Titel\n\nErster Satz.\n\nZweiter.\n")
    document.metadata.title = "Erster Satz."
    #expect(
      try writer("text: { path: out, title: true }").text(document)
        == "Erster Satz.\n\nZweiter.\n")
  }

  @Test func `fields are written in the order in which they are named`() throws {
    let document = annotatedDocument()
    let fields = """
      jsonl: { path: a.jsonl, fields: [title, published.value, id, layers.entity, published.from,
        stats.words, section, layers.none, extra.none, source.path] }
      """
    #expect(
      try writer(fields).text(document) == #"""
        {"title":"Gates < & \"barriers\"","published":{"value":"2026-05-12T06:30","from":"meta"},\#
        "id":"a/b 1","layers":{"entity":[{"start":30,"end":37,"kind":"person"},\#
        {"start":61,"end":64,"kind":"agency"}]},"stats":{"words":15},\#
        "source":{"path":"2026/a.html"}}

        """#)
  }

  @Test func `sentences and tokens become CoNLL-U`() throws {
    #expect(
      try writer("conllu: { path: a.conllu }").text(annotatedDocument()) == """
        # newdoc id = a%2Fb%201
        # meta::title = Gates < & "barriers"
        # meta::url = https://news.example/a
        # meta::published = 2026-05-12T06:30
        # meta::language = en-GB
        # newpar id = a%2Fb%201-p1
        # sent_id = a%2Fb%201-1
        # text = The barrier
        1	The	_	_	_	_	_	_	_	_
        2	barrier	_	_	_	_	_	_	_	_

        # newpar id = a%2Fb%201-p2
        # sent_id = a%2Fb%201-2
        # text = “It works,” said Ann Ito.
        1	“	_	_	_	_	_	_	_	SpaceAfter=No
        2	It	_	_	_	_	_	_	_	_
        3	works	_	_	_	_	_	_	_	SpaceAfter=No
        4	,	_	_	_	_	_	_	_	SpaceAfter=No
        5	”	_	_	_	_	_	_	_	_
        6	said	_	_	_	_	_	_	_	_
        7	Ann	_	_	_	_	_	_	_	NER=B-person
        8	Ito	_	_	_	_	_	_	_	NER=I-person|SpaceAfter=No
        9	.	_	_	_	_	_	_	_	_

        # sent_id = a%2Fb%201-3
        # text = On 12 May it did, the NRA said.
        1	On	_	_	_	_	_	_	_	_
        2	12	_	_	_	_	_	_	_	_
        3	May	_	_	_	_	_	_	_	_
        4	it	_	_	_	_	_	_	_	_
        5	did	_	_	_	_	_	_	_	SpaceAfter=No
        6	,	_	_	_	_	_	_	_	_
        7	the	_	_	_	_	_	_	_	_
        8	NRA	_	_	_	_	_	_	_	NER=B-agency
        9	said	_	_	_	_	_	_	_	SpaceAfter=No
        10	.	_	_	_	_	_	_	_	_


        """)
  }

  @Test func `a document without sentences gives nothing`() throws {
    #expect(try writer("conllu: { path: a }").parts([[document("7")]]) == [])
  }

  @Test func `blocks and annotations become TEI`() throws {
    let text = try writer("tei: { path: out }").text(annotatedDocument())
    let body = try #require(text.firstRange(of: "<text "))
    #expect(text.hasPrefix(#"<?xml version="1.0" encoding="UTF-8"?>"#))
    #expect(
      text[body.lowerBound...] == """
        <text xml:lang="en-GB">
        <body>
        <div>
        <head><s>The barrier</s></head>
        <p><s><said direct="true">“It works,”</said> said <persName>Ann Ito</persName>.</s> \
        <s>On <date when="2026-05-12">12 May</date> it <ref target="https://news.example/n?a=b&amp;c=%3C">did</ref>, \
        the <name type="agency">NRA</name> said.</s></p>
        </div>
        </body>
        </text>
        </TEI>

        """)
    let chosen = try writer("tei: { path: out, layers: [token] }").text(annotatedDocument())
    #expect(
      chosen.contains(
        "<p><pc>“</pc><w>It</w> <w>works</w><pc>,</pc><pc>”</pc> <w>said</w> <w>Ann</w>"))
  }

  @Test func `kinds of blocks become elements`() throws {
    let words =
      "Lead.\n\nA\n\nOne\n\nTwo\n\nPic\n\nBo\n\nx < 1\n\nR C\n\nSaid\n\nB\n\nBy\n\nEnd"
    var blocks: [Block] = []
    var at = 0
    let kinds: [Block.Kind] = [
      .standfirst, .heading, .listItem, .listItem, .caption, .credit, .code, .table, .quote,
      .heading, .byline,
    ]
    for (index, length) in [5, 1, 3, 3, 3, 2, 5, 3, 4, 1, 2].enumerated() {
      let span = Span(at, at + length)
      let rows = kinds[index] == .table ? [[Span(at, at + 1), Span(at + 2, at + 3)], []] : []
      blocks.append(
        Block(kinds[index], span, level: kinds[index] == .heading ? index : nil, rows: rows))
      at += length + 2
    }
    var document = document("7")
    document.setText(Array(words.utf8), blocks: blocks)
    let text = try writer("tei: { path: out }").text(document)
    let body = try #require(text.firstRange(of: "<body>\n"))
    #expect(
      text[body.upperBound...] == """
        <ab type="standfirst">Lead.</ab>
        <div>
        <head>A</head>
        <list>
        <item>One</item>
        <item>Two</item>
        </list>
        <figure>
        <head>Pic</head>
        <ab type="credit">Bo</ab>
        </figure>
        <p><code>x &lt; 1</code></p>
        <table>
        <row><cell>R</cell><cell>C</cell></row>
        </table>
        <quote>Said</quote>
        <div>
        <head>B</head>
        <ab type="byline">By</ab>
        <p>End</p>
        </div>
        </div>
        </body>
        </text>
        </TEI>

        """)
  }

  @Test func `what crosses sentences is an element in each`() throws {
    var document = document("7", text: "He said: Go. Now. And left.")
    document.layers["sentence"] = [Span(0, 12), Span(13, 17), Span(18, 27)].map { Annotation($0) }
    document.layers["quote"] = [Annotation(Span(9, 17), [.init("kind", .string("direct"))])]
    document.layers["entity"] = [Annotation(Span(20, 30 - 5), [.init("kind", .string("person"))])]
    document.metadata.links = [.init(url: "https://news.example/", span: Span(22, 27))]
    let text = try writer("tei: { path: out }").text(document)
    #expect(
      text.contains(
        """
        <p><s>He said: <said direct="true">Go.</said></s> <s><said direct="true">Now.</said></s> \
        <s>An<persName>d lef</persName>t.</s></p>
        """), "\(text)")
  }

  @Test func `ninjs has what IPTC calls it`() throws {
    #expect(
      try writer("ninjs: { path: a }").text(annotatedDocument()) == #"""
        {"uri":"https://news.example/a","standard":{"name":"ninjs","version":"3.0",\#
        "schema":"https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"},"type":"text",\#
        "representationType":"complete","firstCreated":"2026-05-12T06:30:00Z",\#
        "versionCreated":"2026-05-13T00:00:00Z","pubStatus":"usable","language":"en-GB",\#
        "by":"Bo Lee","headlines":[{"role":"main","value":"Gates < & \"barriers\""}],\#
        "descriptions":[{"role":"summary","value":"Sum."}],"located":"ARLE",\#
        "people":[{"rel":"mentions","name":"Ann Ito"}],\#
        "subjects":[{"rel":"keyword","name":"Rivers"}],\#
        "infoSources":[{"rel":"publisher","name":"News","literal":"news.example"}],\#
        "bodies":[{"role":"main","contentType":"text/plain","charCount":70,"wordCount":15,\#
        "value":"The barrier\n\n“It works,” said Ann Ito. On 12 May it did, the NRA said."}],\#
        "associations":[{"name":"picture1","uri":"https://news.example/i.png","type":"picture",\#
        "by":"Cy","descriptions":[{"role":"caption","value":"Gate"}]}],\#
        "altIds":[{"role":"galley","value":"a/b 1"}]}

        """#)
  }

  @Test func `a news item without an address gets a name`() throws {
    let text = try writer("ninjs: { path: a }").text(document("id ö"))
    #expect(text.hasPrefix(#"{"uri":"urn:galley:id%20%C3%B6","standard""#))
  }

  @Test func `schema.org has what it calls it`() throws {
    #expect(
      try writer("schemaorg: { path: a }").text(annotatedDocument()) == #"""
        {"@context":"https://schema.org","@type":"NewsArticle","identifier":"a/b 1",\#
        "headline":"Gates < & \"barriers\"","description":"Sum.","url":"https://news.example/a",\#
        "publisher":{"@type":"Organization","name":"News","identifier":"news.example"},\#
        "author":[{"@type":"Person","name":"Bo Lee","jobTitle":"reporter"}],\#
        "datePublished":"2026-05-12T06:30","dateModified":"2026-05-13","inLanguage":"en-GB",\#
        "keywords":["Rivers"],"dateline":"ARLE","isAccessibleForFree":true,\#
        "image":[{"@type":"ImageObject","contentUrl":"https://news.example/i.png",\#
        "caption":"Gate","creditText":"Cy"},{"@type":"ImageObject","caption":"None"}],\#
        "articleBody":"The barrier\n\n“It works,” said Ann Ito. On 12 May it did, the NRA said.",\#
        "wordCount":15,"mentions":[{"@type":"Person","name":"Ann Ito"}]}

        """#)
  }
}
