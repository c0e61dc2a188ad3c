public import GalleyCore

extension Registry {
  /// Every built-in stage, in the order of `galley list`.
  public static let builtinStages: [ComponentEntry<ConfiguredStage>] = [
    .stage(CleanStage.self),
    .stage(MetadataStage.self),
    .stage(LanguageStage.self),
    .stage(SegmentStage.self),
    .stage(DatesStage.self),
    .stage(EntitiesStage.self),
    .stage(QuotesStage.self),
    .stage(QuantitiesStage.self),
    .stage(AcronymsStage.self),
    .stage(KeywordsStage.self),
    .stage(MatchStage.self),
    .stage(LexiconStage.self),
    .stage(NearStage.self),
    .stage(DropStage.self),
    .stage(KeepStage.self),
    .stage(SelectStage.self),
    .stage(SetStage.self),
    .stage(RenameStage.self),
    .stage(RemoveStage.self),
    .stage(DiscardStage.self),
    .stage(ScoreStage.self),
    .stage(SplitStage.self),
    .stage(JoinStage.self),
    .stage(JQStage.self),
    .stage(ExecStage.self),
  ]
}
