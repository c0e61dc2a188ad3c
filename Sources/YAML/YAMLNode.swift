/// A value of a YAML file with the place where it stands.
public struct YAMLNode: Hashable, Sendable {
  /// What a node is made of.
  public enum Kind: Hashable, Sendable {
    /// Text. Nothing is typed here: `no`, `1.0` and `"no"` are text alike.
    case scalar(String, YAMLScalarStyle)
    /// Keys with values, in the order of the file.
    case mapping([YAMLMember])
    /// Values, in the order of the file.
    case sequence([YAMLNode])
  }

  /// The value.
  public let kind: Kind
  /// Where the value begins: a quoted scalar at its quotation mark.
  public let mark: YAMLMark
  /// Just after the value. A block mapping or sequence ends with its last value.
  public let endMark: YAMLMark
  /// Spaces before each line of a literal block as it is written.
  let indentation: Int?
  /// The scalar as it is written, where its text is another one.
  let written: WrittenText?

  /// A value between two places.
  public init(_ kind: Kind, mark: YAMLMark, endMark: YAMLMark) {
    self.init(kind, mark: mark, endMark: endMark, indentation: nil, written: nil)
  }

  init(
    _ kind: Kind, mark: YAMLMark, endMark: YAMLMark, indentation: Int?, written: WrittenText?
  ) {
    self.kind = kind
    self.mark = mark
    self.endMark = endMark
    self.indentation = indentation
    self.written = written
  }

  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let text, _) = kind else { return nil }
    return text
  }

  /// The keys of a mapping with their values.
  public var members: [YAMLMember]? {
    guard case .mapping(let members) = kind else { return nil }
    return members
  }

  /// The values of a sequence.
  public var elements: [YAMLNode]? {
    guard case .sequence(let elements) = kind else { return nil }
    return elements
  }

  /// The member of a mapping that has this key.
  public subscript(key: String) -> YAMLMember? { members?.first { $0.key == key } }

  /// Whether nothing was written, as after `key:`.
  public var isEmpty: Bool {
    guard case .scalar("", .plain) = kind else { return false }
    return true
  }

  /// The place of the byte at `offset` of a scalar's text, past escapes and folded lines; `nil`
  /// where the text is not what is written. In a literal block, line and column are those of the
  /// byte, and the offset is that of the block.
  public func mark(ofByte offset: Int) -> YAMLMark? {
    if let indentation { return mark(ofByte: offset, indentation) }
    if let written { return mark(ofByte: offset, written) }
    guard case .scalar(let text, let style) = kind, mark.line == endMark.line else { return nil }
    let quotes = style == .plain ? 0 : 1
    let written = endMark.offset - mark.offset - 2 * quotes
    guard written == text.utf8.count, (0...written).contains(offset) else { return nil }
    let before = text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
    return YAMLMark(
      line: mark.line, column: mark.column + quotes + before, offset: mark.offset + quotes + offset)
  }

  private func mark(ofByte offset: Int, _ written: WrittenText) -> YAMLMark? {
    guard let text, (0...text.utf8.count).contains(offset),
      let distance = written.distance(ofByte: offset, in: Array(text.utf8))
    else { return nil }
    let first = distance.lines == 0 ? mark.column : 1
    return YAMLMark(
      line: mark.line + distance.lines, column: first + distance.columns,
      offset: mark.offset + distance.bytes)
  }

  /// The place of a byte in a literal block, whose text begins on the line after its mark.
  private func mark(ofByte offset: Int, _ indentation: Int) -> YAMLMark? {
    guard let text, (0...text.utf8.count).contains(offset) else { return nil }
    let before = text.utf8.prefix(offset)
    let line = before.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? before
    return YAMLMark(
      line: mark.line + 1 + before.count { $0 == 0x0A },
      column: indentation + 1 + line.count { $0 & 0xC0 != 0x80 }, offset: mark.offset)
  }
}

/// A key of a mapping with its value.
public struct YAMLMember: Hashable, Sendable {
  /// The text of the key.
  public let key: String
  /// Where the key begins.
  public let keyMark: YAMLMark
  /// Just after the key.
  public let keyEndMark: YAMLMark
  /// What stands under the key.
  public let value: YAMLNode

  /// A key between two places, with its value.
  public init(key: String, keyMark: YAMLMark, keyEndMark: YAMLMark, value: YAMLNode) {
    self.key = key
    self.keyMark = keyMark
    self.keyEndMark = keyEndMark
    self.value = value
  }
}

/// How a scalar is written.
public enum YAMLScalarStyle: Hashable, Sendable {
  /// Without quotation marks.
  case plain
  /// `'…'`
  case singleQuoted
  /// `"…"`
  case doubleQuoted
  /// A block after `|`, line breaks kept.
  case literal
  /// A block after `>`, line breaks folded.
  case folded
}
