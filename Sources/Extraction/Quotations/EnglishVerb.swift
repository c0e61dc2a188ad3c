/// The regular forms of an English verb.
struct EnglishVerb {
  let base: String
  /// The base with its last letter doubled where it doubles before a vowel.
  private let stem: String

  /// A verb; "+" behind it doubles the last letter before "ed" and "ing".
  init(_ entry: String) {
    let doubles = entry.last == "+"
    base = doubles ? String(entry.dropLast()) : entry
    stem = doubles ? base + String(base.suffix(1)) : base
  }

  private var endsInE: Bool { base.hasSuffix("e") }

  /// "-y" behind a consonant.
  private var changesY: Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }

  /// The third person: "says".
  var present: String {
    if changesY { return base.dropLast() + "ies" }
    let hisses = ["s", "sh", "ch", "x", "z", "o"].contains { base.hasSuffix($0) }
    return base + (hisses ? "es" : "s")
  }

  /// Past and participle: "added".
  var past: String {
    if changesY { return base.dropLast() + "ied" }
    return endsInE ? base + "d" : stem + "ed"
  }

  /// "adding"
  var gerund: String { (endsInE && !base.hasSuffix("ee") ? String(base.dropLast()) : stem) + "ing" }
}
