import GalleyIO
import Testing

struct GlobTests {
  @Test(arguments: [
    ("a", "a"), ("*", "a.html"), ("*", ""), ("*.html", "a.html"), ("*.html", ".html"),
    ("a*b*c", "aXbYbZc"), ("?", "é"), ("a?c", "abc"), ("[a-c]x", "bx"), ("[!a-c]x", "dx"),
    ("[^a-c]x", "dx"), ("[]x]", "]"), ("[a-]", "-"), ("[é-ü]", "ö"), ("{a,b}", "b"),
    ("{a,}x", "x"), ("{a,b{c,d}}e", "bde"), ("{a}", "a"), ("a,b", "a,b"), (#"\*"#, "*"),
    (#"\{a\,b\}"#, "{a,b}"), (#"[\]]"#, "]"), ("**", "a/b/c"), ("**/*.html", "a.html"),
    ("**/*.html", "a/b/c.html"), ("a/**", "a/b"), ("a/**", "a/b/c"), ("a/**/b", "a/b"),
    ("a/**/b", "a/x/y/b"), ("a/**/**/b", "a/b"), ("{**/x,y}", "a/b/x"), ("{a/**,b}", "a/c"),
    ("*/*", "a/b"), ("2020-0[1-6]/**/*.{html,htm}{,.gz}", "2020-03/x/y.htm.gz"),
    ("*.*.gz", "a.b.c.gz"), ("**/b/**", "b/c"),
  ])
  func `matches`(pattern: String, path: String) throws {
    #expect(try Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("a", "b"), ("a", "ab"), ("a", ""), ("*", "a/b"), ("?", "/"), ("?", ""), ("a?b", "a/b"),
    ("a[!x]b", "a/b"), ("a[/]b", "a/b"), ("[a-c]", "d"), ("[!a-c]", "b"), ("*.html", "a.HTML"),
    ("{a,b}", "c"), ("{a,b}", "a,b"), ("**/*.html", "a.html/b"), ("a/**", "a"), ("a/**", "ab/c"),
    ("a/**/b", "axb"), ("a/**/b", "a/xb"), ("a/**/b", "a/b/c"), ("*/*", "a/b/c"), (#"\*"#, "a"),
    ("**/b", "ab"),
  ])
  func `does not match`(pattern: String, path: String) throws {
    #expect(try !Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("", "character 1: the pattern is empty"),
    ("/a", "character 1: the pattern must not begin with '/'"),
    ("é/", "character 2: the pattern ends with '/' and would match no file"),
    ("é[a", "character 2: '[' is not closed"),
    ("[]", "character 1: '[' is not closed"),
    ("[c-a]", "character 2: the range is reversed"),
    ("a{b,{c}", "character 2: '{' is not closed"),
    ("a}b", "character 2: '}' without '{'"),
    (#"ab\"#, #"character 3: nothing follows '\'"#),
    ("a**", "character 2: '**' must stand alone between slashes"),
    ("**a", "character 1: '**' must stand alone between slashes"),
    ("a/***", "character 3: '**' must stand alone between slashes"),
    (String(repeating: "{", count: 17), "character 17: braces are nested deeper than 16 levels"),
  ])
  func `says what is wrong and where`(pattern: String, message: String) {
    let error = #expect(throws: GlobError.self) { try Glob(pattern) }
    #expect(error?.description == "pattern '\(pattern)', \(message)")
  }

  @Test func `refuses a pattern of more than 4096 bytes`() throws {
    _ = try Glob(String(repeating: "a", count: 4096))
    let error = #expect(throws: GlobError.self) { try Glob(String(repeating: "a", count: 4097)) }
    #expect(error?.fact == .tooLong)
  }

  @Test(arguments: [
    (String(repeating: "*a", count: 100) + "b", String(repeating: "a", count: 4000)),
    (String(repeating: "{a,aa}", count: 100) + "b", String(repeating: "a", count: 4000)),
    (String(repeating: "**/a/", count: 50) + "b", String(repeating: "a/", count: 2000)),
    (String(repeating: "{a,", count: 16) + String(repeating: "}", count: 16) + "b", "aaaa"),
  ])
  func `hostile patterns end`(pattern: String, path: String) throws {
    #expect(try !Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("**/*.html", "a", true), ("a/*.html", "a", true), ("a/*.html", "b", false),
    ("*.html", "a", false), ("a/*.html", "a/b", false), ("{a,b}/**", "b/c", true),
    ("a*/x", "ab", true),
  ])
  func `knows folders below which nothing can match`(
    pattern: String, folder: String, expected: Bool
  ) throws {
    #expect(try Glob(pattern).mayMatch(below: Array(folder.utf8)[...]) == expected)
  }

  @Test func `matches bytes that are not UTF-8`() throws {
    let path: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(try Glob("a*b").matches(path[...]))
    #expect(try Glob("a?b").matches(path[...]))
  }
}
