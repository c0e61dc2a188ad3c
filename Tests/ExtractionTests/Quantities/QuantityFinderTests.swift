import Extraction
import Testing
import Text

struct EnglishQuantityTests {
  @Test(arguments: [
    (
      "Over 350 plastic balloons rose.",
      "Over 350 plastic balloons = 350 count more_than <plastic balloons>"
    ),
    ("They sold 1,234 tickets today.", "1,234 tickets = 1234 count <tickets>"),
    (
      "Three hundred and fifty workers left.",
      "Three hundred and fifty workers = 350 count <workers>"
    ),
    ("At least one person was hurt.", "At least one person = 1 count at_least <person>"),
    ("It knows about one thing.", "about one thing = 1 count about <thing>"),
    ("Two U.S. soldiers came.", "Two U.S. soldiers = 2 count <U.S. soldiers>"),
    (
      "There are 30 Dutch cheese shops in it.",
      "30 Dutch cheese shops = 30 count <Dutch cheese shops>"
    ),
    ("She wants a 350-seat theatre.", "350-seat = 350 count <seat>"),
    (
      "About 2.3 million people live here.",
      "About 2.3 million people = 2300000 count about <people>"
    ),
    ("The channel has 5m viewers.", "5m viewers = 5000000 count <viewers>"),
    ("It took 12,34,567 votes.", "12,34,567 votes = 1234567 count <votes>"),
    ("Twelve were rescued.", "Twelve = 12 count"),
    ("They had 200 people or more.", "200 people or more = 200 count at_least <people>"),
    ("It came to a dozen eggs.", "a dozen eggs = 12 count <eggs>"),
  ])
  func `counts things`(text: String, found: String) {
    #expect(quantities(text) == [found])
  }

  @Test(arguments: [
    ("Dozens of people came.", "Dozens of people = 12 count about <people>"),
    ("Hundreds of boats sailed.", "Hundreds of boats = 100 count about <boats>"),
    ("Tens of thousands of fans sang.", "Tens of thousands of fans = 10000 count about <fans>"),
    ("A few hundred men stayed.", "A few hundred men = 100 count about <men>"),
    ("A couple of dozen cars burned.", "A couple of dozen cars = 24 count about <cars>"),
    ("It lost millions of dollars.", "millions of dollars = 1000000 money USD about"),
  ])
  func `gives vague numbers the value of their scale`(text: String, found: String) {
    #expect(quantities(text) == [found])
  }

  @Test(arguments: [
    ("about", "about"), ("roughly", "about"), ("more than", "more_than"),
    ("well over", "more_than"),
    ("under", "less_than"), ("fewer than", "less_than"), ("at least", "at_least"),
    ("no fewer than", "at_least"), ("up to", "at_most"), ("no more than", "at_most"),
    ("almost", "almost"), ("nearly", "almost"),
  ])
  func `knows how numbers are bounded`(words: String, modifier: String) {
    #expect(
      quantities("It has \(words) 40 rooms.") == [
        "\(words) 40 rooms = 40 count \(modifier) <rooms>"
      ])
  }

  @Test(arguments: [
    ("Half a million birds came.", "Half a million birds = 500000 count <birds>"),
    ("Two-thirds of voters stayed away.", "Two-thirds of voters = 0.666667 count <voters>"),
    ("It is a third of the price.", "a third = 0.333333 count"),
    ("It lost more than half of its value.", "more than half = 0.5 count more_than"),
    ("It weighs 2½ tonnes.", "2½ tonnes = 2.5 measure t"),
    ("Mix 2 1/2 litres.", "2 1/2 litres = 2.5 measure l"),
    ("Use 1/3 of it.", "1/3 = 0.333333 count"),
    ("Two and a half million trees fell.", "Two and a half million trees = 2500000 count <trees>"),
    ("It lost nearly half, he said.", "nearly half = 0.5 count almost"),
    ("More than a third agreed.", "More than a third = 0.333333 count more_than"),
    ("It was a quarter of a million.", "a quarter of a million = 250000 count"),
  ])
  func `reads fractions`(text: String, found: String) {
    #expect(quantities(text) == [found])
  }

  @Test(arguments: [
    ("Some 30 to 40 people came.", "Some 30 to 40 people = 30..40 count about <people>"),
    ("Expect 30–40 mm of rain.", "30–40 mm = 30..40 measure mm"),
    ("Between 30 and 40 percent agree.", "Between 30 and 40 percent = 30..40 percent %"),
    ("It costs $2-3 million.", "$2-3 million = 2000000..3000000 money USD"),
    (
      "It costs between $2 and $3 million.",
      "between $2 and $3 million = 2000000..3000000 money USD"
    ),
    ("Fees are £3m–£4m.", "£3m–£4m = 3000000..4000000 money GBP"),
    ("Two or three boats sank.", "Two or three boats = 2..3 count <boats>"),
  ])
  func `reads ranges`(text: String, found: String) {
    #expect(quantities(text) == [found])
  }

  @Test(arguments: [
    ("en", "It cost $2.5bn.", "$2.5bn = 2500000000 money USD"),
    ("en", "It cost 2.5 billion dollars.", "2.5 billion dollars = 2500000000 money USD"),
    ("en-CA", "It cost $50.", "$50 = 50 money CAD"),
    ("en-CA", "It cost US$50.", "US$50 = 50 money USD"),
    ("en", "It cost A$5 and NZ$6.", "A$5 = 5 money AUD|NZ$6 = 6 money NZD"),
    ("en", "It cost USD 20 million.", "USD 20 million = 20000000 money USD"),
    ("en", "It cost 30 Swiss francs.", "30 Swiss francs = 30 money CHF"),
    ("en", "Only 50 cents.", "50 cents = 0.5 money USD"),
    ("en-GB", "Only 5 pounds and 20p.", "5 pounds = 5 money GBP|20p = 0.2 money GBP"),
    ("en-US", "It weighs 5 pounds.", "5 pounds = 5 measure [lb_av]"),
    (
      "en", "It cost £9, or 5 million pounds in all.",
      "£9 = 9 money GBP|5 million pounds = 5000000 money GBP"
    ),
    ("en", "A million-dollar house.", "A million-dollar = 1000000 money USD"),
  ])
  func `reads money`(language: String, text: String, found: String) {
    #expect(quantities(text, language).joined(separator: "|") == found)
  }

  @Test(arguments: [
    ("20 percent", "percent %"), ("20 per cent", "percent %"), ("20%", "percent %"),
    ("20 percentage points", "percent %"), ("20 km", "measure km"), ("20 kilometers", "measure km"),
    ("20 miles per hour", "measure [mi_i]/h"), ("20 mph", "measure [mi_i]/h"),
    ("20 km/h", "measure km/h"),
    ("20 square kilometres", "measure km2"), ("20 m²", "measure m2"),
    ("20 cubic feet", "measure [cft_i]"),
    ("20 acres", "measure [acr_us]"), ("20 hectares", "measure har"), ("20 tonnes", "measure t"),
    ("20 MW", "measure MW"), ("20 mW", "measure mW"), ("20 kilowatt hours", "measure kW.h"),
    ("20 GB", "measure GBy"), ("20 barrels a day", "measure [bbl_us]/d"), ("20 °C", "measure Cel"),
    ("20 degrees Fahrenheit", "measure [degF]"), ("20 gallons", "measure [gal_us]"),
    ("20-mile", "measure [mi_i]"), ("20 mg/l", "measure mg/l"),
  ])
  func `knows units`(words: String, rest: String) {
    #expect(quantities("It has \(words) there.") == ["\(words) = 20 \(rest)"])
  }

  @Test func `reads numbers below zero`() {
    #expect(
      quantities("It fell to −5 °C, then to minus ten degrees Celsius.")
        == ["−5 °C = -5 measure Cel", "minus ten degrees Celsius = -10 measure Cel"])
  }

  @Test(arguments: [
    ("She is 34 years old.", "34 years old"), ("A 34-year-old man.", "34-year-old"),
    ("He died aged 34.", "34"),
  ])
  func `reads ages`(text: String, words: String) {
    #expect(quantities(text) == ["\(words) = 34 measure a"])
  }

  @Test(arguments: [
    "It was on 3 May 2024, in May 1999 and on December 3.", "It starts at 10:30 or 7 p.m.",
    "Call 020-7946-0958.", "They won 3-1 and lost 2–4.", "He came 15th, in the third row.",
    "Take Route 66 to Area 51 for the A380, the G20 and the Boeing 737 jets.",
    "See Article 5, § 12, page 7 and No. 9.", "In 1984 people said so.",
    "The 2020 elections were lost.",
    "It took three days, 20 more minutes and two long years.", "No one of them, one of those.",
    "He lives at 10 Downing Street.", "Version 1.2.3 at 192.168.1.1 is old.",
    "Spy 007 came 24/7.", "It happened in the second half of the game, 4x4.",
    "The 1990s and the 90s.",
  ])
  func `leaves dates, times, scores and names`(text: String) {
    #expect(quantities(text) == [])
  }

  @Test(arguments: [
    ("It rose from 4.1% to 5.2%.", ["4.1%", "5.2%"]),
    ("Oil gained $2 to $45.30.", ["$2", "$45.30"]),
    ("It was up 3.1 percent to 6,543 points.", ["3.1 percent", "6,543 points"]),
    ("Prices range from $20 to $50.", ["from $20 to $50"]),
  ])
  func `takes what changes for no range`(text: String, words: [String]) {
    #expect(quantities(text).map { String($0.prefix { $0 != "=" }.dropLast()) } == words)
  }

  @Test func `takes a part of a number as two quantities`() {
    #expect(
      quantities("They sold 350 of the 400 seats.")
        == ["350 = 350 count", "400 seats = 400 count <seats>"])
  }
}
