internal import Markup
internal import Text

/// The cells of a table in the text, while their blocks are added to it in order.
struct TableRows {
  /// The `table` element.
  let node: Int
  private var row: Int?
  private var cell: Int?
  /// Cells that have words: the `tr` and `td` or `th` elements and the place in the text.
  private var cells: [(row: Int?, cell: Int?, span: Span)] = []

  init(_ node: Int) { self.node = node }

  /// What stands before the words of a block that continues the table: a new line before another
  /// row, a tab before another cell, a space inside of a cell.
  func separator(before block: Int, _ tree: HTMLTree) -> UInt8 {
    let place = place(of: block, tree)
    guard place.row == row else { return 0x0A }
    return place.cell == cell && cell != nil ? 0x20 : 0x09
  }

  /// Adds the words of a block.
  mutating func add(_ block: Int, _ span: Span, _ tree: HTMLTree) {
    let place = place(of: block, tree)
    if place.cell == cell, cell != nil, let last = cells.indices.last {
      cells[last].span.end = span.end
    } else {
      cells.append((place.row, place.cell, span))
    }
    (row, cell) = place
  }

  /// All cells, row by row. What a cell says of columns that it covers is not read, so that no
  /// number in a page decides how long a row is.
  func rows(_ tree: HTMLTree) -> [[Span]] {
    var rows: [[Span]] = []
    var rest = cells[...]
    while let first = rest.first {
      let filled = rest.prefix { $0.row == first.row }
      rest = rest.dropFirst(filled.count)
      rows.append(first.row.map { all(in: $0, filled, tree) } ?? filled.map(\.span))
    }
    return rows
  }

  /// The cells of a row, with an empty span for each that has no words.
  private func all(
    in row: Int, _ filled: ArraySlice<(row: Int?, cell: Int?, span: Span)>, _ tree: HTMLTree
  ) -> [Span] {
    var filled = filled
    var spans: [Span] = []
    var place = filled.first?.span.start ?? 0
    for child in tree.children(row) where tree.tag(child) == .td || tree.tag(child) == .th {
      var span = Span(place, place)
      while let next = filled.first, let cell = next.cell, cell <= child {
        if cell == child { span = next.span }
        filled.removeFirst()
      }
      place = span.end
      spans.append(span)
    }
    return spans + filled.map(\.span)
  }

  /// The row and the cell around a block.
  private func place(of block: Int, _ tree: HTMLTree) -> (row: Int?, cell: Int?) {
    var cell: Int?
    var node = block
    while node > self.node {
      let tag = tree.tag(node)
      if cell == nil, tag == .td || tag == .th { cell = node }
      if tag == .tr { return (node, cell) }
      node = tree.parent(node)
    }
    return (nil, cell)
  }
}
