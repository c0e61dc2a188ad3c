import GalleyCommand
import Testing

/// What `list` and `describe` print, whole.
struct ComponentCommandTests {
  @Test func `shows of long defaults how they begin`() async throws {
    let folder = try TemporaryFolder()
    let words = (100..<200).map { "word\($0)" }.joined(separator: ", ")
    let path = try folder.write(
      "long.stage.yaml",
      """
      stage: long@1
      summary: Finds words.
      params:
        words: { type: words, default: [\(words)], help: words to find }
        reach: { type: integer, default: 40, help: how far }
      needs: [text]
      provides: [layers.word]
      steps:
        - lexicon: { words: "{{ words }}", emit: word }
        - discard: { from: word, where: "size(text) > {{ reach }}" }
      """)
    let output = await galley(["describe", "long@1", path], in: folder).output
    #expect(output.contains("default [\"word100\",\"word101\""))
    #expect(!output.contains("word120") && output.hasSuffix("\n  long@1: { reach: 40 }\n"))
  }

  @Test func `lists all components`() async {
    let list = #"""
      Readers
        files    Reads .html, .htm, .xhtml, .mhtml, .mht and .txt files, also as .gz and .zst, of a tree.
        jsonl    Reads one document a line, with html or with a text that is kept as it is.
        archive  Reads the pages in archives: tar, also with gzip, zstd, xz, bzip2 or lz4, and zip.
        warc     Reads the HTML pages among the answers in web archives (WARC).
        urls     Fetches pages from addresses, sitemaps and feeds, keeping to each site's robots.txt and pace.

      Stages
        clean       Finds the main content of a page and cuts it into blocks.
        metadata    Reads title, authors, dates, language and more, each with where it was read.
        language    Finds the language by the text and by what the page declares, and paragraphs in others.
        segment     Finds paragraphs, sentences and tokens.
        dates       Finds expressions of time, with values as TIMEX3 writes them.
        entities    Finds the names of people, organizations and places, and puts together those that mean the same.
        quotes      Finds quotations and reported speech, with cues and speakers.
        quantities  Finds numbers with what they count or measure: money, percent, units, nouns.
        acronyms    Finds acronyms that the text explains, each pair where it first stands.
        keywords    Finds the words and phrases that tell what the text is about, with ranks.
        match       Finds patterns and adds what they match to a layer or a field.
        lexicon     Finds words and phrases of a list and adds them to a layer.
        near        Attaches to each annotation of a layer the nearest word, match or annotation.
        drop        Drops documents for which a condition holds.
        keep        Keeps only documents for which a condition holds.
        select      Selects elements by CSS or XPath into a field or a layer, or removes them from the page.
        set         Sets fields and attributes of annotations to the values of expressions.
        rename      Moves fields, layers and attributes of annotations to other names.
        remove      Removes fields, layers and attributes of annotations, where they are there.
        discard     Removes the annotations of a layer for which a condition holds.
        score       Adds up the weights of the conditions that are true.
        split       Cuts a text into a list, or annotations into shorter ones.
        join        Joins a list into a text, or annotations that are near each other into one.
        jq          Changes the record by a jq program, or sets a field to its output.
        exec        Asks a program about each document: a line of JSON goes out, and one comes back.

      Writers
        jsonl      Writes one record a line; .gz and .zst files are chains of complete members.
        text       Writes each text into a .txt file of its own, in the folders of the pages.
        conllu     Writes sentences and tokens in CoNLL-U, as Universal Dependencies have it.
        tei        Writes each document as TEI P5 into an .xml file of its own, in the folders of the pages.
        ninjs      Writes each document as a news item of IPTC's ninjs 3.0, one a line.
        schemaorg  Writes each document as a NewsArticle of schema.org in JSON-LD, one a line.

      """#
    #expect(await galley(["list"]) == CommandResult(.success, output: list))
  }

  @Test(arguments: descriptions)
  func `describes a component`(name: String, text: String) async {
    #expect(await galley(["describe", name]) == CommandResult(.success, output: text))
    #expect(await galley(["describe", name + "@1"]) == CommandResult(.success, output: text))
  }

  static let descriptions: [(String, String)] = [
    (
      "warc",
      #"""
      warc@1 (reader)

        Reads the HTML pages among the answers in web archives (WARC).

        provides  page

      Options

        path  (list of text; required)
            Files to read, or patterns such as crawl/*.warc.gz; plain, .gz and .zst, told by their bytes.
        media_types  (list of text; default ["text/html","application/xhtml+xml"])
            Media types of the answers that are pages; all others are dropped.
        verify_digests  (true or false; default true)
            Whether a record fails whose bytes are not those that its digest was made of.

      Example

        warc: { path: ["crawl/*.warc.gz"] }

      """#
    ),
    (
      "files",
      #"""
      files@1 (reader)

        Reads .html, .htm, .xhtml, .mhtml, .mht and .txt files, also as .gz and .zst, of a tree.

        provides  page

      Options

        root  (text; required)
            Folder with the pages.
        include  (list of file pattern; default ["**/*.{html,htm,xhtml,mht,mhtml,txt}","**/*.{html,htm,xhtml,mht,mhtml,t…)
            Patterns of files to read, relative to the root.
        exclude  (list of file pattern; default [])
            Patterns of files to leave out.
        follow_links  (true or false; default false)
            Whether links are followed.
        metadata  (options; default null)
            A table of what is known of the pages, found by their paths: CSV or JSON Lines.
        urls  (none | wget; default "none")
            What paths say of addresses: wget for the folders of a mirror, HOST/PATH.

      Example

        files: { root: Examples/articles, include: ["**/*.html"] }

      """#
    ),
    (
      "jsonl",
      #"""
      jsonl@1 (reader)

        Reads one document a line, with html or with a text that is kept as it is.

        provides  page, text

      Options

        path  (list of text; required)
            Files to read, or patterns of them, in this order; also .gz and .zst.
        fields  (mapping of texts; default {})
            Record field to key of the line; fields are id, text, html, html_b64, url, published, fetched, language, title, authors, and extra.NAME for anything else. By default each field is read from the key of its own name.
        extra  (list of text or rest; default [])
            Keys of the line that go to 'extra' under their own names; rest stands for all that no field is read from.

      Example

        jsonl: { path: articles.jsonl, fields: { id: doc_id, text: body } }

      jsonl@1 (writer)

        Writes one record a line; .gz and .zst files are chains of complete members.

      Options

        path  (text; required)
            File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard output.
        fields  (list of fields such as id or published.value; default null)
            Fields to write, in this order, such as [id, title, published.value, text]; all by default.
        rows  (field such as title, extra.actor or layers.quote.loud; default null)
            List such as extra.rows whose elements are the lines, in place of the record; a document without any gives none.
        level  (integer; default null)
            How much work compression takes: 1 to 9 for .gz (6 by default), 1 to 19 for .zst (3).
        split  (options; default null)
            When another file begins, numbered before the ending: { records: 100000 } or { bytes: 256MB }.
        by  (folders such as {language.tag}/{published.value[:7]}; default null)
            Folders of the path's folder that records go into, named by their fields, such as {language.tag}/{published.value[:7]}; _none where a record has none.

      Example

        jsonl: { path: "out/{name}.jsonl.zst" }

      """#
    ),
    (
      "text",
      #"""
      text@1 (writer)

        Writes each text into a .txt file of its own, in the folders of the pages.

        reads     text

      Options

        path  (text; required)
            Folder to write to; {name} and {shard} are replaced.
        title  (true or false; default false)
            Whether the title stands above the text, with a blank line between.

      Example

        text: { path: "out/{name}" }

      """#
    ),
    (
      "conllu",
      #"""
      conllu@1 (writer)

        Writes sentences and tokens in CoNLL-U, as Universal Dependencies have it.

        reads     text, layers.sentence, layers.token

      Options

        path  (text; required)
            File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard output.
        level  (integer; default null)
            How much work compression takes: 1 to 9 for .gz (6 by default), 1 to 19 for .zst (3).
        split  (options; default null)
            When another file begins, numbered before the ending: { records: 100000 } or { bytes: 256MB }.
        by  (folders such as {language.tag}/{published.value[:7]}; default null)
            Folders of the path's folder that records go into, named by their fields, such as {language.tag}/{published.value[:7]}; _none where a record has none.

      Example

        conllu: { path: "out/{name}.conllu.gz" }

      """#
    ),
    (
      "tei",
      #"""
      tei@1 (writer)

        Writes each document as TEI P5 into an .xml file of its own, in the folders of the pages.

        reads     text

      Options

        path  (text; required)
            Folder to write to; {name} and {shard} are replaced.
        layers  (list of sentence | quote | link | entity | date | token; default null)
            Layers that become elements; by default all of these that are there, without token.

      Example

        tei: { path: "out/{name}" }

      """#
    ),
    (
      "ninjs",
      #"""
      ninjs@1 (writer)

        Writes each document as a news item of IPTC's ninjs 3.0, one a line.

        reads     text

      Options

        path  (text; required)
            File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard output.
        level  (integer; default null)
            How much work compression takes: 1 to 9 for .gz (6 by default), 1 to 19 for .zst (3).
        split  (options; default null)
            When another file begins, numbered before the ending: { records: 100000 } or { bytes: 256MB }.
        by  (folders such as {language.tag}/{published.value[:7]}; default null)
            Folders of the path's folder that records go into, named by their fields, such as {language.tag}/{published.value[:7]}; _none where a record has none.

      Example

        ninjs: { path: "out/{name}.jsonl.gz" }

      """#
    ),
    (
      "schemaorg",
      #"""
      schemaorg@1 (writer)

        Writes each document as a NewsArticle of schema.org in JSON-LD, one a line.

        reads     text

      Options

        path  (text; required)
            File to write; {name} and {shard} are replaced, .gz and .zst compress, - is standard output.
        level  (integer; default null)
            How much work compression takes: 1 to 9 for .gz (6 by default), 1 to 19 for .zst (3).
        split  (options; default null)
            When another file begins, numbered before the ending: { records: 100000 } or { bytes: 256MB }.
        by  (folders such as {language.tag}/{published.value[:7]}; default null)
            Folders of the path's folder that records go into, named by their fields, such as {language.tag}/{published.value[:7]}; _none where a record has none.

      Example

        schemaorg: { path: "out/{name}.jsonl.gz" }

      """#
    ),
    (
      "clean",
      #"""
      clean@1 (stage)

        Finds the main content of a page and cuts it into blocks.

        reads     page
        provides  text, blocks, links, images

      Options

        favor  (balanced | precision | recall; default "balanced")
            Which error is worse: 'precision' leaves out more of what may be no part of the article, 'recall' keeps more of what may be part of it.
        keep  (list of title | byline | dateline | captions | credits | links; default [])
            Parts that stand in 'text', in their place and as blocks of their kind, though they are no text of the article: its title, byline, dateline (a line of place or date of its own), captions, credits and lists of links. Captions and credits are in 'images' in any case. Headings, lists, tables, quotations and code of the article are always kept; 'remove' takes them out.
        remove  (list of CSS selector; default [])
            Elements that are not read, in CSS, such as [table, ".box > ul"]. Other stages still see them.
        comments  (drop | separate; default "drop")
            What becomes of readers' comments: 'drop' leaves them out, 'separate' puts them into 'extra.comments', a list of texts.
        minimum_words  (integer; default 0)
            Drops documents whose text has fewer words, for the reason too_short.

      Example

        clean: { keep: [captions], remove: ["aside, .advert"] }

      """#
    ),
    (
      "segment",
      #"""
      segment@1 (stage)

        Finds paragraphs, sentences and tokens.

        reads     text
        provides  layers.sentence, layers.paragraph, layers.token

      Options

        levels  (list of paragraph | sentence | token; default ["sentence"])
            Layers to add.

      Example

        segment: { levels: [paragraph, sentence] }

      """#
    ),
    (
      "drop",
      #"""
      drop@1 (stage)

        Drops documents for which a condition holds.

      Options

        when  (expression; required)
            Condition for dropping a document.
        reason  (snake_case code; default "dropped")
            Reason code in counts and rejects.

      Example

        drop: { when: "stats.words < 80", reason: too_short }

      """#
    ),
  ]
}
