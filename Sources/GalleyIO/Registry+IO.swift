public import GalleyCore

extension Registry {
  /// Every built-in reader, in the order of `galley list`.
  public static let builtinReaders: [ComponentEntry<ConfiguredReader>] = [
    .reader(FilesReader.self),
    .reader(JSONLinesReader.self),
    .reader(ArchivePagesReader.self),
    .reader(WebArchiveReader.self),
    .reader(URLsReader.self),
  ]

  /// Every built-in writer; the first writes the rejects, too.
  public static let builtinWriters: [ComponentEntry<ConfiguredWriter>] = [
    .writer(JSONLinesWriter.self),
    .writer(TextWriter.self),
    .writer(ConlluWriter.self),
    .writer(TEIWriter.self),
    .writer(NinjsWriter.self),
    .writer(SchemaOrgWriter.self),
  ]
}
