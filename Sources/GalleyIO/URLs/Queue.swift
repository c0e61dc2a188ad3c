/// What comes first leaves first.
struct Queue<Element> {
  private var elements: [Element] = []
  private var start = 0

  init() {}
  init(_ elements: [Element]) { self.elements = elements }

  var count: Int { elements.count - start }
  var isEmpty: Bool { count == 0 }
  var first: Element? { isEmpty ? nil : elements[start] }

  mutating func append(_ element: Element) { elements.append(element) }

  @discardableResult
  mutating func removeFirst() -> Element? {
    guard let element = first else { return nil }
    start += 1
    // What has left is given back now and then, and not at each step.
    if start >= 1024, start * 2 > elements.count {
      elements.removeFirst(start)
      start = 0
    }
    return element
  }
}

extension Queue: Sendable where Element: Sendable {}
