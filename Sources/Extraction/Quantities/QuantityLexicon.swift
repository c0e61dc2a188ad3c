/// The words of quantities of one language, made ready to be looked up.
struct QuantityLexicon: Sendable {
  let locale: QuantityLocale
  let words: WordLexicon<QuantitySense>
  let table: QuantityTable
  let filter: NumberFilter
  /// Parts of numerals that are written as one word; empty where none are.
  let parts: NumeralParts?
  /// Symbols of units that differ only in the case of letters: "mW" and "MW".
  private let symbols: [[(spelling: [UInt8], code: String)]]

  init(_ locale: QuantityLocale) {
    let table = QuantityTable.table(for: locale)
    let groups = Self.grouped(UnitSymbols.all)
    let symbolRows: [QuantityTable.Row] = groups.enumerated().map { number, group in
      let form = String(decoding: group[0].spelling, as: UTF8.self).lowercased()
      return (QuantitySense(kind: .symbol, value: number), form)
    }
    self.locale = locale
    self.table = table
    symbols = groups
    words = WordLexicon(table.rows + symbolRows)
    filter = NumberFilter(table)
    parts = table.joinsNumerals ? NumeralParts(table) : nil
  }

  private static func grouped(
    _ all: [(symbol: String, code: String)]
  ) -> [[(spelling: [UInt8], code: String)]] {
    var places: [String: Int] = [:]
    var groups: [[(spelling: [UInt8], code: String)]] = []
    for (symbol, code) in all {
      let place = places[symbol.lowercased(), default: groups.count]
      places[symbol.lowercased()] = place
      if place == groups.count { groups.append([]) }
      groups[place].append((Array(symbol.utf8), code))
    }
    return groups
  }

  /// The code of the symbol of `group` that is spelled as `word`.
  func code(ofSymbol group: Int, _ word: ArraySlice<UInt8>) -> String? {
    symbols[group].first { $0.spelling.elementsEqual(word) }?.code
  }
}
