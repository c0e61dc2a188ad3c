public import GalleyCore

extension Registry {
  /// Every built-in stage, in the order of `galley list`.
  public static let builtinStages: [ComponentEntry<ConfiguredStage>] = [
    .stage(CleanStage.self),
    .stage(MetadataStage.self),
    .stage(SegmentStage.self),
    .stage(DatesStage.self),
    .stage(DropStage.self),
    .stage(KeepStage.self),
    .stage(SelectStage.self),
    .stage(JQStage.self),
    .stage(ExecStage.self),
  ]
}
