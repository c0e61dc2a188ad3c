internal import GalleyCore
internal import Text

/// Hits of a search, by their places, to find the one that is nearest to an annotation.
struct NearbyHits {
  /// Something found, with what it says.
  struct Hit {
    let span: Span
    let content: Annotation.Content
  }

  private let byStart: [Hit]
  private let byEnd: [Hit]
  private let offsets: CodePointOffsets
  /// Code points of the longest distance.
  private let window: Int

  init(_ hits: [Hit], in text: [UInt8], window: Int) {
    byStart = hits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    byEnd = byStart.sorted { ($0.span.end, $0.span.start) < ($1.span.end, $1.span.start) }
    offsets = CodePointOffsets(text)
    self.window = window
  }

  /// The nearest hit on one of the sides of `span` that lies in `bound`; of two at one distance
  /// the one before.
  func nearest(to span: Span, in bound: Span, _ side: NearStage.Side, inside: Bool) -> Hit? {
    if inside, let hit = first(in: span) { return hit }
    let before = side == .after ? nil : before(span, bound)
    let after = side == .before ? nil : after(span, bound)
    guard let before, let after else { return (before ?? after)?.hit }
    return after.distance < before.distance ? after.hit : before.hit
  }

  private func distance(_ start: Int, _ end: Int) -> Int {
    offsets.codePoint(at: end) - offsets.codePoint(at: start)
  }

  private func before(_ span: Span, _ bound: Span) -> (hit: Hit, distance: Int)? {
    var index = byEnd.partitionPoint { $0.span.end <= span.start }
    while index > 0 {
      index -= 1
      let hit = byEnd[index]
      let distance = distance(hit.span.end, span.start)
      guard distance <= window, hit.span.end > bound.start else { return nil }
      if hit.span.start >= bound.start { return (hit, distance) }
    }
    return nil
  }

  private func after(_ span: Span, _ bound: Span) -> (hit: Hit, distance: Int)? {
    var index = byStart.partitionPoint { $0.span.start < span.end }
    while index < byStart.count {
      let hit = byStart[index]
      let distance = distance(span.end, hit.span.start)
      guard distance <= window, hit.span.start < bound.end else { return nil }
      if hit.span.end <= bound.end { return (hit, distance) }
      index += 1
    }
    return nil
  }

  private func first(in span: Span) -> Hit? {
    var index = byStart.partitionPoint { $0.span.start < span.start }
    while index < byStart.count, byStart[index].span.start < span.end {
      if byStart[index].span.end <= span.end { return byStart[index] }
      index += 1
    }
    return nil
  }
}
