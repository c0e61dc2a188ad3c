import Segmentation
import Testing

@Suite struct TokenizerEnglishTests {
  @Test(arguments: [
    "Do|n't panic|.", "I ca|n't|, wo|n't and sha|n't|.", "It is|n't so|, ai|n't it|?",
    "You can|not go|.", "Can|not", "I|'m sure they|'ve left|, he|'d stay and we|'ll see|.",
    "It|'s Smith|'s dog|.", "the dogs|' tails", "Who|'d|'ve thought|?", "could|n't|'ve",
    "“|Hamlet|”|'s prince", "Y'|all come|.", "'T|is true|.", "C'm|on|!",
    "I|'m gon|na run|, wan|na come|? You got|ta|.", "Gim|me that and lem|me go|.",
    "the CD|'s cover", "the 1990|'s", "let|'s",
  ])
  func `parts contractions and clitics`(_ text: String) throws {
    try expectTokens(text)
    try expectTokens(String(text.map { $0 == "'" ? "’" : $0 }))
  }

  @Test(arguments: [
    "at six o'clock", "O'Brien met D'Angelo|.", "rock 'n' roll", "get 'em|, 'cause ma'am left",
    "the '90s and '08", "cannon gonads wantage", "Hawai'i",
  ])
  func `keeps other apostrophes inside of words`(_ text: String) throws {
    try expectTokens(text)
    try expectTokens(String(text.map { $0 == "'" ? "’" : $0 }))
  }

  @Test(arguments: [
    "'|Go|'|, he said|.", "‘|Go|’|, he said|.", "the so|-|called '|boss|' left",
    "\"|Go|!|\" said the boys|'", "''|quoted|''", "``|quoted|''", "(|'|s|'|)",
  ])
  func `tells quotation marks from apostrophes`(_ marked: String) throws {
    try expectTokens(
      marked == "the so|-|called '|boss|' left" ? "the so|-|called '|boss|' left" : marked)
  }

  @Test(arguments: [
    "state|-|of|-|the|-|art", "a 24|-|hour|-|long trip", "a 5|-|year|-|old", "Jean|-|Luc",
    "twenty|-|one", "the U.S.|-|based firm", "mid|-", "yes|--|no", "a well|-|known anti-war poet",
    "pre-war e-mail", "X-ray", "clock-wise", "COVID-19", "an F-16", "uh-huh", "post-2008",
    "one|-|and|-|a|-|half", "year|-|over|-|year", "CVE-2024-123",
    "non‑profit", "10|-|20", "1939|–|45", "– she left – again",
  ])
  func `parts words at hyphens but for affixes`(_ marked: String) throws {
    try expectTokens(
      marked == "– she left – again" ? "– she left – again" : marked)
  }

  @Test(arguments: [
    "Dr. Ito met J. Doe of Acme Inc. in the U.S. today|.", "She lives in the U.S.",
    "Apples|, pears|, etc.", "He left at 5 p.m.", "They have a Ph.D. each|.", "e.g. this",
    "the J.K. Rowling books", "J.|Doe", "St.|Louis", "Acme Corp.", "Acme Corp.|)|.",
    "He said no|.", "Take vitamin C|.", "(|He left|.|)", "That is it|.|\"",
    "No. 5 is alive|.", "Sammy Davis Jr.", "He works in tech|.", "5 oz.", "It ended|.|Then",
    "the conf. was long|.", "\"|No|.|\" he said", "the U.S.|'s", "Wait|... what|?", "etc|...",
    "He left|…", "A.|, B. and C|.", "Why|?! No|!!", "Jan. 5", "at 3 pm|.", "Acme LLC|.",
    "use v2.5|.", "node.js|.", "They saw it|. so",
  ])
  func `gives a stop to its abbreviation or to the sentence`(_ marked: String) throws {
    try expectTokens(marked)
  }

  @Test(arguments: [
    "1,234.56 and 3.14", "1.234,56", "-5 or +3.5", "$|5", "$|-5", "€|5.2|bn", "5|%", "US$|5",
    "10|km", "3|pm", "3|p.m.", "20th", "the 1990s", "1/2", "10:30", "2024-05-01", "1/2/2024",
    "10|-|20", "555-01-23", ".5", "v2.5", "20 °C", "20|°C", "5G", "5|m", "3D", "24/7", "1'000",
    "192.168.0.1", "#|1", "10,20 or 30|.", "C++ and C#", "½ or 1½", "4x4", "(|-5|)", "5|-|10|%",
    "£|5|m",
  ])
  func `keeps numbers whole and parts units`(_ marked: String) throws {
    try expectTokens(marked)
  }

  @Test(arguments: [
    "salt|&|pepper", "AT&T and R&D", "and|/|or", "km/h", "a|=|b", "f**k", "*|word|*", "***",
    "snake_case", "_|word|_", "50|%|-|60|%", "node.js", "a|/|b|\\|c", "~|5", "one ; two",
  ])
  func `parts symbols`(_ marked: String) throws {
    try expectTokens(marked)
  }
}
