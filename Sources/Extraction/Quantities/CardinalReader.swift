/// Adds up the words of a cardinal, each where it may stand.
struct CardinalReader {
  private let table: QuantityTable
  private var total = 0
  /// What stands since the last power of a thousand, below 1000.
  private var group = 0
  /// The last power of ten, and whether "hundred" or one came last.
  private(set) var scale = 0
  private var isBehindScale = false
  private(set) var isBegun = false
  private var isZero = false

  init(_ table: QuantityTable) { self.table = table }

  /// `nil` where nothing was added.
  var value: Int? { isBegun && (total + group > 0 || isZero) ? total + group : nil }

  mutating func addOne() {
    isBegun = true
    group = 1
  }

  /// Adds a cardinal that is one word; false where it is the first of another number.
  mutating func add(_ value: Int, isBehindAnd: Bool) -> Bool {
    guard !isZero, fits(value), !isBehindAnd || andFits(value) else { return false }
    if value == 0 {
      guard !isBegun else { return false }
      isZero = true
    }
    isBegun = true
    isBehindScale = false
    if value < 1000 {
      group += value
    } else {
      // A numeral in one word, with thousands of its own.
      total += value
      scale = 3
    }
    return true
  }

  private func fits(_ value: Int) -> Bool {
    let below = group % 100
    switch value {
    case 0: return !isBegun
    case 1..<10: return group % 10 == 0 && below != 10
    case 10..<20: return below == 0 || table.isVigesimal && (below == 60 || below == 80)
    case 20..<100: return below == 0
    case 100..<1000: return group == 0 && (!isBegun || isBehindScale)
    default: return group == 0 && (total == 0 ? !isBegun : scale > 3)
    }
  }

  private func andFits(_ value: Int) -> Bool {
    guard table.andJoinsTens else { return value < 100 && isBehindScale }
    let below = group % 100
    return below >= 20 && (value < 10 || value == 11) || value < 100 && isBehindScale && below == 0
  }

  mutating func addHundred() -> Bool {
    guard !isZero, group < 100, group > 0 || table.scalesStandAlone && (!isBegun || isBehindScale)
    else { return false }
    group = max(1, group) * 100
    isBegun = true
    isBehindScale = true
    return true
  }

  /// Multiplies by ten to `power` what is below it.
  mutating func addScale(_ power: Int) -> Bool {
    let unit = DecimalNumber.power(power)
    var block = total % unit + group
    if block == 0 {
      // "mil", but not "million".
      guard !isZero,
        total == 0
          ? !isBegun && power == 3 && table.scalesStandAlone
          : scale > power
            && power == 3 && table.scalesStandAlone
      else { return false }
      block = 1
    }
    guard scale == 0 || power < scale || total < unit else { return false }
    let (product, isTooLarge) = block.multipliedReportingOverflow(by: unit)
    guard !isTooLarge, product <= DecimalNumber.power(18) else { return false }
    total += product - total % unit
    group = 0
    scale = power
    isBegun = true
    isBehindScale = true
    return true
  }
}
