extension DateScanner {
  /// `25 tháng 6, 2024`, `25 tháng 6 năm 2024`.
  func numbered(at i: Int) -> Found? {
    guard let word = shortWord(i + 1), word == "tháng" || word == "thg",
      let month = number(i + 2, digits: 1...2)
    else { return nil }
    let last = isMark(i + 3, ",") || shortWord(i + 3) == "năm" ? i + 4 : i + 3
    guard let year = year(last, shortAfterMark: false) else { return nil }
    return (DateParts(year: year, month: month, day: tokens[i].value), i, last + 1)
  }
}
