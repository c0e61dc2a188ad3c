public import GalleyCore

/// What the paths of a tree say of the pages' addresses.
public enum PathAddresses: String, ChoiceOption {
  case none
  /// Folders as `wget --mirror` makes them: `HOST/PATH`, or `PROTOCOL/HOST/PATH`.
  case wget
}

/// Turns the path of a file that `wget` has written into the address of its page.
enum MirrorAddress {
  /// Files of a mirror that are no pages: what `wget` keeps beside them, and the hosts' rules for
  /// programs.
  static let leftOut = ["**/*.orig", "**/robots.txt"]

  /// The address; `nil` where the first folder is no host.
  static func url(of path: [UInt8]) -> String? {
    var parts = path.split(separator: 0x2F, omittingEmptySubsequences: false)[...]
    var scheme = "https"
    if let first = parts.first, let named = Self.scheme(first), parts.count > 1 {
      scheme = named
      parts = parts.dropFirst()
    }
    guard parts.count > 1, let host = parts.popFirst().flatMap(host), let last = parts.popLast()
    else { return nil }
    let folders = parts.map { escaped($0[...]) + "/" }.joined()
    return "\(scheme)://\(host)/\(folders)\(page(last))"
  }

  private static func scheme(_ folder: ArraySlice<UInt8>) -> String? {
    ["http", "https"].first { folder.elementsEqual($0.utf8) }
  }

  /// A host has a point in it; before a port stands a colon, or, where files may have none, a plus.
  private static func host(_ folder: ArraySlice<UInt8>) -> String? {
    let name = folder.prefix { $0 != 0x3A && $0 != 0x2B }
    let port = folder.dropFirst(name.count + 1)
    let isName = name.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        || byte == 0x2E || byte == 0x5F || byte >= 0x80
    }
    guard isName, name.dropFirst().dropLast().contains(0x2E),
      port.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return port.isEmpty ? text : text + ":" + String(decoding: port, as: UTF8.self)
  }

  /// The last part of a path with its query. `index.html` stands for the folder's own address.
  private static func page(_ name: ArraySlice<UInt8>) -> String {
    let name = name.dropLast(compression(name))
    let (path, query) = split(name)
    let isIndex = path.elementsEqual("index.html".utf8)
    let shown = isIndex ? "" : escaped(query == nil ? withoutAddedExtension(path) : path)
    return query.map { "\(shown)?\(escaped(withoutExtension($0)))" } ?? shown
  }

  private static func compression(_ name: ArraySlice<UInt8>) -> Int {
    [".gz", ".zst"].first { name.reversed().starts(with: $0.utf8.reversed()) }?.utf8.count ?? 0
  }

  /// The name before and behind the mark of a query: `?`, or what stands for it where files may
  /// have none, if a key and an equals sign follow.
  private static func split(
    _ name: ArraySlice<UInt8>
  ) -> (path: ArraySlice<UInt8>, query: ArraySlice<UInt8>?) {
    if let mark = name.firstIndex(of: 0x3F) { return (name[..<mark], name[(mark + 1)...]) }
    for at in name.indices {
      let length =
        name[at] == 0x40 ? 1 : name[at...].starts(with: [0x25, 0x33, 0x46]) ? 3 : 0
      if length > 0, beginsWithKey(name[(at + length)...]) {
        return (name[..<at], name[(at + length)...])
      }
    }
    return (name, nil)
  }

  private static func beginsWithKey(_ query: ArraySlice<UInt8>) -> Bool {
    let key = query.prefix { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        || byte == 0x5F
    }
    return !key.isEmpty && query.dropFirst(key.count).first == 0x3D
  }

  /// `wget` adds `.html` to what is a page and does not end so. That is certain behind a query, and
  /// behind the extension of a program.
  private static func withoutAddedExtension(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = withoutExtension(name)
    guard rest.count < name.count, let dot = rest.lastIndex(of: 0x2E) else { return name }
    let programs = ["php", "asp", "aspx", "jsp", "cgi", "cfm", "shtml"]
    return programs.contains { rest[(dot + 1)...].elementsEqual($0.utf8) } ? rest : name
  }

  private static func withoutExtension(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let suffix = Array(".html".utf8)
    return name.count > suffix.count && name.suffix(suffix.count).elementsEqual(suffix)
      ? name.dropLast(suffix.count) : name
  }

  /// The part of an address with what cannot stand in one as percent codes (RFC 3986, section 2.1).
  private static func escaped(_ part: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    let forbidden = Array("\"#<>\\^`{|}".utf8)
    for at in part.indices {
      let byte = part[at]
      let isCode =
        byte == 0x25 && part[(at + 1)...].prefix(2).count { HexDigit.value($0) != nil } == 2
      if byte > 0x20, byte < 0x7F, !forbidden.contains(byte), byte != 0x25 || isCode {
        output.append(byte)
      } else {
        output += [0x25, digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
