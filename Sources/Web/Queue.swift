/// What comes first leaves first; what was put before it leaves sooner.
package struct Queue<Element> {
  /// What was put before the rest, the first one last.
  private var early: [Element] = []
  private var late: [Element] = []
  private var start = 0

  /// A queue of these, the first one first.
  package init(_ elements: [Element] = []) { late = elements }

  /// How many wait.
  package var count: Int { early.count + late.count - start }
  /// Whether none does.
  package var isEmpty: Bool { count == 0 }
  /// The one that leaves next.
  package var first: Element? { early.last ?? (start < late.count ? late[start] : nil) }

  /// Adds one behind all.
  package mutating func append(_ element: Element) { late.append(element) }
  /// Adds one before all.
  package mutating func prepend(_ element: Element) { early.append(element) }

  /// Takes the one that leaves next.
  @discardableResult
  package mutating func removeFirst() -> Element? {
    if let element = early.popLast() { return element }
    guard start < late.count else { return nil }
    let element = late[start]
    start += 1
    // What has left is given back now and then, and not at each step.
    if start >= 1024, start * 2 > late.count {
      late.removeFirst(start)
      start = 0
    }
    return element
  }
}

extension Queue: Sendable where Element: Sendable {}
