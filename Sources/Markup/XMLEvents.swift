internal import CLibXML2

/// What an XML document holds, from start to end.
public enum XMLEvent: Equatable, Sendable {
  /// An element begins: its name without prefix, and its attributes, likewise.
  case start(String, attributes: [Attribute])
  /// Characters, with references replaced.
  case text(String)
  /// The element of this name, without prefix, ends.
  case end(String)

  /// An attribute of an element.
  public struct Attribute: Equatable, Sendable {
    /// The name without prefix.
    public let name: String
    /// The value with references replaced.
    public let value: String
  }
}

/// Reads XML documents such as feeds. Entities that a document defines are not replaced, and nothing
/// outside of it is read, so that its size bounds the work.
public enum XMLEvents {
  /// Calls `body` with each event until it says `false`, or what is read is no longer XML, in which
  /// case the answer is libxml2's complaint. Errors that libxml2 can pass over are passed over.
  public static func read(
    _ bytes: [UInt8], _ body: (XMLEvent) -> Bool
  ) -> XMLProblem? {
    LibXML2.start()
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    return bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let size = Int32(exactly: buffer.count),
        let reader = xmlReaderForMemory(start, size, nil, nil, Int32(options))
      else { return XMLProblem(line: 1, message: "the document is empty or too large") }
      defer { xmlFreeTextReader(reader) }
      var problem = XMLProblem(line: 1, message: "no element")
      let handler: xmlTextReaderErrorFunc = { context, message, _, locator in
        let problem = context?.assumingMemoryBound(to: XMLProblem.self)
        let words = message.map { String(cString: $0) } ?? ""
        problem?.pointee = XMLProblem(
          line: Int(xmlTextReaderLocatorLineNumber(locator)), message: words)
      }
      return withUnsafeMutablePointer(to: &problem) { problem in
        xmlTextReaderSetErrorHandler(reader, handler, problem)
        return events(reader, body) ? nil : problem.pointee
      }
    }
  }

  /// Whether all could be read.
  private static func events(_ reader: xmlTextReaderPtr, _ body: (XMLEvent) -> Bool) -> Bool {
    var hasElement = false
    while true {
      let status = xmlTextReaderRead(reader)
      guard status == 1 else { return status == 0 && hasElement }
      switch xmlTextReaderNodeType(reader) {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        hasElement = true
        let name = text(xmlTextReaderConstLocalName(reader))
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        guard body(.start(name, attributes: attributes(reader))) else { return true }
        if isEmpty, !body(.end(name)) { return true }
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
        guard body(.end(text(xmlTextReaderConstLocalName(reader)))) else { return true }
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
        guard body(.text(text(xmlTextReaderConstValue(reader)))) else { return true }
      default: continue
      }
    }
  }

  private static func attributes(_ reader: xmlTextReaderPtr) -> [XMLEvent.Attribute] {
    var attributes: [XMLEvent.Attribute] = []
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes.append(
        XMLEvent.Attribute(
          name: text(xmlTextReaderConstLocalName(reader)),
          value: text(xmlTextReaderConstValue(reader))))
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// Why a document is no XML.
public struct XMLProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line, from one.
  public let line: Int
  /// libxml2's words.
  public let message: String

  /// The words and the line.
  public var description: String {
    let words = message.split(separator: "\n").first.map { String($0) } ?? message
    return "line \(line): \(words)"
  }
}
