internal import Markup

extension DateChooser {
  /// When the article appeared and when it was changed, by all that the page says.
  ///
  /// What the page shows its readers beside the headline counts more than what its data say: those
  /// often come from the clock of the system that keeps the articles, or are set anew when
  /// the article moves.
  ///
  /// - Parameters:
  ///   - headline: the node of the headline, if the page shows one.
  ///   - hints: elements that are named after dates; `nil` if elements are not to be read.
  func decision(
    headline: Int?, hints: (() -> ElementHints)?
  ) -> (published: Option?, modified: Option?) {
    let declared = declared(.published)
    let shown = headline.map {
      ShownDates(facts, headline: $0, order: DateParser.order(language), isPossible: isPossible)
    }
    let modified =
      self.declared(.modified)
      ?? shown?.modified.map { Option(date: $0.date, from: "text", score: 0) }
    if let declared {
      let other =
        hints == nil ? nil : contradiction(of: declared, in: shown, modified: modified)
      return (other.map { reconciled($0, declared) } ?? declared, modified)
    }
    let visible = visible(shown, hints?(), headline: headline)
    let shownAnywhere =
      agreed(visible, addressed()) ?? spelled(headline: headline) ?? modified
    return (shownAnywhere ?? (hints == nil ? nil : scripted() ?? pictured()), modified)
  }

  /// The date in data that scripts read.
  private func scripted() -> Option? {
    guard let (date, name) = ScriptDates.published(facts.tree), isPossible(date) else {
      return nil
    }
    return Option(date: date, from: "script:" + name, score: 0)
  }

  /// The date in the address of the picture that stands for the page: sites keep pictures by the
  /// day on which they came, most often with the article.
  private func pictured() -> Option? {
    for candidate in facts.all(.image) where candidate.source == .openGraph {
      if let date = URLDate.date(in: candidate.value), isPossible(date) {
        return Option(date: date, from: candidate.from, score: 0)
      }
    }
    return nil
  }

  /// The day that the page shows beside its headline, or that its address gives, where it is not
  /// that of `declared` and there is reason to believe it.
  private func contradiction(
    of declared: Option, in shown: ShownDates?, modified: Option?
  ) -> Option? {
    let day = declared.date.parts.dayNumber
    let addressed = addressed()
    if let addressed, isOnOtherClock(addressed, declared) { return addressed }
    guard let shown, let entry = shown.published, addressed?.date.parts.dayNumber != day else {
      return nil
    }
    let isShown = shown.entries.contains { entry in
      !entry.isModified && entry.date.parts.dayNumber == day
        || entry.isAmbiguous && entry.date.parts.swapped?.dayNumber == day
    }
    guard !isShown else { return nil }
    let other = Option(date: entry.date, from: "text", score: 0)
    let precision = candidate(of: entry.date.parts.dayNumber)?.date.precision
    if isOfPrint(entry.date.parts, declared.date.parts) {
      return precision ?? .day > .day ? other : nil
    }
    if precision != nil { return other }
    if let modified, !isBelievable(entry, modified: modified.date.parts) { return nil }
    return other
  }

  /// Whether `shown` may be the day of publication of what changed at `modified`: it is not later,
  /// not named after a change, and not the hour of the last entry in a running story.
  private func isBelievable(_ shown: ShownDates.Entry, modified: DateParts) -> Bool {
    let distance = shown.date.parts.dayNumber - modified.dayNumber
    return distance == 0 ? shown.date.parts.time == nil && !shown.isNamedUpdated : distance <= 1
  }

  /// Whether `shown` is the day after `declared`, which is on the publisher's clock: the evening
  /// before a paper is in print.
  private func isOfPrint(_ shown: DateParts, _ declared: DateParts) -> Bool {
    guard let zone = declared.time?.zone, zone != 0 else { return false }
    return shown.dayNumber == declared.dayNumber + 1
  }

  /// Whether `declared`, which is given in UTC, falls on the day before or after that of the
  /// address: the publisher's clock had another day.
  private func isOnOtherClock(_ addressed: Option, _ declared: Option) -> Bool {
    declared.date.parts.time?.zone == 0
      && abs(addressed.date.parts.dayNumber - declared.date.parts.dayNumber) == 1
  }

  /// The day of `other` with the time of day, if the page gives that for the same day or for the
  /// same moment.
  private func reconciled(_ other: Option, _ declared: Option) -> Option {
    if let same = candidate(of: other.date.parts.dayNumber), same.date.precision > .day {
      return same
    }
    if let local = other.date.parts.local(of: declared.date.parts) {
      return Option(date: PageDate(local), from: declared.from, score: 0)
    }
    return other
  }

  /// What the page's data give for `day`, the most precise first.
  private func candidate(of day: Int) -> Option? {
    var best: Option?
    for candidate in facts.all(.published) {
      guard let date = DateParser.parse(candidate.value, language: language),
        date.precision >= .day, date.parts.dayNumber == day,
        date.precision > best?.date.precision ?? .month
      else { continue }
      best = Option(date: date, from: candidate.from, score: 0)
    }
    return best
  }

  /// The date beside the headline, or, if it has none, the one that elements give; of two that
  /// agree the more precise one.
  private func visible(
    _ shown: ShownDates?, _ hints: ElementHints?, headline: Int?
  ) -> Option? {
    let element = hints.flatMap { visible(.published, $0, headline: headline) }
    if let element, element.from == "html:itemprop-datePublished" { return element }
    guard let shown, hints != nil else { return element }
    // The date of a change beside the headline is nearer to the truth than that of a teaser.
    guard let entry = shown.published ?? shown.modified else { return element }
    if let element, element.date.parts.dayNumber == entry.date.parts.dayNumber { return element }
    return Option(date: entry.date, from: "text", score: 0)
  }

  /// The date on the page if it is that of the address, which knows no time of day, or else the
  /// one there is; the address is right where they differ.
  private func agreed(_ visible: Option?, _ addressed: Option?) -> Option? {
    guard let visible, let addressed else { return visible ?? addressed }
    let distance = visible.date.parts.dayNumber - addressed.date.parts.dayNumber
    return distance == 0 ? visible : addressed
  }
}
