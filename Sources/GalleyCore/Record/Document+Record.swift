extension Document {
  /// The document that a record tells of, as it was when the record was written.
  ///
  /// Throws a `FieldError` for what is no whole record.
  public init(record: Value, workspace: Workspace) throws(FieldError) {
    for field in RecordSchema.fields where field.isRequired && record[field.name] == .null {
      throw FieldError(field.name, .missing)
    }
    for name in ["id", "source", "text"] {
      try RecordSchema.field(name)?.shape.check(record[name], at: name)
    }
    let source = record["source"]
    var origin = Page.Origin(
      path: source["path"].text ?? "", record: source["record"].text,
      bytes: source["bytes"].wholeNumber ?? 0, sha256: source["sha256"].text ?? "",
      mediaType: source["media_type"].text ?? "")
    origin.transport = Self.transport(source["transport"])
    let text = Array((record["text"].text ?? "").utf8)
    let page = Page(id: record["id"].text ?? "", origin: origin, content: .given(text))
    self.init(page, workspace: workspace)
    try apply(record, isWhole: true)
  }

  private static func transport(_ value: Value) -> Page.Transport? {
    guard value != .null else { return nil }
    var transport = Page.Transport()
    transport.status = value["status"].wholeNumber
    transport.ip = value["ip"].text
    transport.redirects = value["redirects"].elements.compactMap(\.text)
    transport.entityTag = value["etag"].text
    transport.lastModified = value["last_modified"].text
    return transport
  }
}
