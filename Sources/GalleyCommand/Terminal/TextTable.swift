/// Columns of text for a terminal.
enum TextTable {
  /// Two columns, indented, the first as wide as its widest cell.
  static func rows(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  \(padded($0.0, width))  \($0.1)\n" }.joined()
  }

  /// A table with a header; columns in `right` are aligned to the right.
  static func table(_ header: [String], _ rows: [[String]], right: Set<Int>) -> String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = row.indices.map { column in
        right.contains(column)
          ? String(repeating: " ", count: widths[column] - row[column].count) + row[column]
          : padded(row[column], widths[column])
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
