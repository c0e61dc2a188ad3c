public import GalleyCore
internal import GalleyIO
internal import GalleyStages

extension Registry {
  /// Every built-in component.
  public static let builtin = Registry(
    readers: builtinReaders, stages: builtinStages, writers: builtinWriters)

  /// The layers that built-in stages provide.
  var layers: [Slot] {
    stages.flatMap(\.spec.provides).filter { $0.layerName != nil }
  }
}
