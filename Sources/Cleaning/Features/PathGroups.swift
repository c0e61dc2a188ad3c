internal import Markup
internal import Text

/// Blocks that are made alike: with the same tags, or the same tags and classes, from the root down.
struct PathGroups {
  /// What the blocks of a group hold together.
  struct Group {
    var blocks = 0
    var words = 0
    var bytes = 0
    var linkBytes = 0
    var long = 0
    var kept = 0
  }

  /// The group of each block.
  private(set) var numbers: [Int32] = []
  private var groups: [Group] = []

  /// The group of a block.
  func group(_ block: Int) -> Group { groups[Int(numbers[block])] }

  /// Groups blocks by a hash of each.
  init(_ survey: ContentSurvey, _ hashes: [UInt64]) {
    var known = HashIndex(capacity: hashes.count)
    numbers.reserveCapacity(hashes.count)
    for (index, (block, verdict)) in zip(survey.scanner.blocks, survey.verdicts).enumerated() {
      let number = known.number(of: hashes[index])
      if number == groups.count { groups.append(Group()) }
      numbers.append(Int32(number))
      groups[number].blocks += 1
      groups[number].words += block.words
      groups[number].bytes += block.span.count
      groups[number].linkBytes += block.linkBytes
      groups[number].long += block.mass > 0 && block.words >= 12 ? 1 : 0
      groups[number].kept += verdict.kind == nil ? 0 : 1
    }
  }
}
