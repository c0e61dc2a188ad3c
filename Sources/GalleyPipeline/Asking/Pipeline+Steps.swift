public import GalleyCore

/// A step that a pipeline does not have, or has several of.
public struct StepError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence with what was probably meant.
  public let description: String
}

extension Pipeline {
  /// The place of the step that is called `name`: its id, or its stage, versioned or not, where no
  /// other step has the same.
  public func step(named name: String) throws(StepError) -> Int {
    if let index = steps.firstIndex(where: { $0.id == name }) { return index }
    let found = steps.indices.filter {
      steps[$0].stage.spec.name == name || steps[$0].stage.spec.versionedName == name
    }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let ids = found.map { "'\(steps[$0].id)'" }.joined(separator: ", ")
      throw StepError(description: "several steps are '\(name)'; name one of \(ids)")
    }
    let ids = steps.map(\.id)
    let hint =
      Suggestion.hint(for: name, among: ids + steps.map(\.stage.spec.name))
      ?? (ids.isEmpty ? "it has none" : "there are " + ids.joined(separator: ", "))
    throw StepError(description: "the pipeline has no step '\(name)'; \(hint)")
  }

  /// Everything that its reader and its steps provide.
  public var provides: [Slot] { reader.provides + steps.flatMap(\.stage.provides) }

  /// The same pipeline up to the step at `index`, which is its last.
  public func through(_ index: Int) -> Pipeline {
    Pipeline(
      name: name, reader: reader, steps: Array(steps[...index]), output: output, rejects: rejects,
      limits: limits)
  }
}
