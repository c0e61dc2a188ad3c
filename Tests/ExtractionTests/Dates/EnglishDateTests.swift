import Testing

/// Sentences as news have them, with all that they name.
@Test(arguments: [
  (
    "The ferry will sail on June 29 and 30.", ["June 29 = 2024-06-29 date", "30 = 2024-06-30 date"]
  ),
  ("They met June 19–20.", ["June 19 = 2024-06-19 date", "20 = 2024-06-20 date"]),
  (
    "The talks of 19 and 20 June 2023 failed.",
    ["19 = 2023-06-19 date", "20 June 2023 = 2023-06-20 date"]
  ),
  (
    "It was shut from June 3 to July 5, 2019.",
    ["June 3 = 2019-06-03 date", "July 5, 2019 = 2019-07-05 date"]
  ),
  (
    "Sales fell from March to August 2011.",
    ["March = 2011-03 date", "August 2011 = 2011-08 date"]
  ),
  ("In 2014 and 2015 it fell.", ["2014 = 2014 date", "2015 = 2015 date"]),
  ("The 2013–14 season was worse.", ["2013 = 2013 date", "14 = 2014 date"]),
  ("The 1960s and 1970s were loud.", ["The 1960s = 196 date", "1970s = 197 date"]),
  ("The port grew in the 20s and 30s.", ["the 20s = 192 date", "30s = 193 date"]),
  (
    "It runs from 3 to 5 p.m. daily.",
    ["3 = 2024-06-26T15:00 time", "5 p.m. = 2024-06-26T17:00 time", "daily = P1D set"]
  ),
  ("She arrives Friday at 3 p.m. EST.", ["Friday at 3 p.m. EST = 2024-06-21T15:00-05:00 time"]),
  ("The quake hit at 14:30 GMT.", ["14:30 GMT = 2024-06-26T14:30Z time"]),
  ("The quake hit at 0730 GMT.", ["0730 GMT = 2024-06-26T07:30Z time"]),
  ("It was posted at 9:05 a.m. ET.", ["9:05 a.m. ET = 2024-06-26T09:05 time"]),
  ("Written 2024-06-25T09:00+01:00.", ["2024-06-25T09:00+01:00 = 2024-06-25T09:00+01:00 time"]),
  ("She left in June of last year.", ["June of last year = 2023-06 date"]),
  ("It closed on June 12 last year.", ["June 12 last year = 2023-06-12 date"]),
  ("Profits rose in the first quarter of 2024.", ["the first quarter of 2024 = 2024-Q1 date"]),
  ("Profits rose in Q3 last year.", ["Q3 last year = 2023-Q3 date"]),
  ("He will report on Thursday of next week.", ["Thursday of next week = 2024-07-04 date"]),
  ("It rained over the weekend.", ["the weekend = 2024-W25-WE date"]),
  ("He was at sea this weekend.", ["this weekend = 2024-W25-WE date"]),
  ("They will vote in two weeks.", ["in two weeks = 2024-W28 date"]),
  ("It was the first visit in 24 years.", ["24 years = P24Y duration"]),
  ("No boat had come in a decade.", ["a decade = P1DE duration"]),
  ("He waited two and a half years.", ["two and a half years = P2.5Y duration"]),
  ("He waited half an hour.", ["half an hour = PT30M duration"]),
  ("She left a year and a half ago.", ["a year and a half ago = 2022-12 date"]),
  ("“[Ten] years ago it was a village.”", ["[Ten] years ago = 2014 date"]),
  ("It has been so for the past few days.", ["the past few days = PXD duration"]),
  ("It was common in the past.", ["in the past = PAST_REF date"]),
  ("The boat sails twice a week.", ["twice a week = P1W set"]),
  ("They meet every other day.", ["every other day = P2D set"]),
  ("He preaches every Sunday morning.", ["every Sunday morning = XXXX-WXX-7TMO set"]),
  ("She fell ill on the 12th.", ["the 12th = 2024-06-12 date"]),
  ("A painter (born 1859; died 1903) lived here.", ["1859 = 1859 date", "1903 = 1903 date"]),
  ("Its 1889 launch was late.", ["1889 = 1889 date"]),
  ("Rome fell in the fifth century BC.", ["the fifth century BC = BC04 date"]),
  (
    "By the end of the day Saturday all was calm.",
    [
      "the end of the day Saturday = 2024-06-22 date, end"
    ]
  ),
])
func `reads English news`(text: String, mentions: [String]) { #expect(found(text) == mentions) }

@Test(arguments: [
  ("he said on tuesday that it rained", ["tuesday = 2024-06-25 date"]),
  (
    "it was sold in may and reopened on june 5", ["may = 2024-05 date", "june 5 = 2024-06-05 date"]
  ),
  ("since march 2019 it has been shut", ["march 2019 = 2019-03 date"]),
  ("THE COURT RULED ON TUESDAY, JUNE 18, 2024", ["TUESDAY, JUNE 18, 2024 = 2024-06-18 date"]),
])
func `reads English without its capitals, or all in capitals`(text: String, mentions: [String]) {
  #expect(found(text) == mentions)
}

@Test(arguments: [
  "This may take long, and that may hurt.", "The sun shone and they sat down.",
  "Sun Valley lies high.", "The fall of the old town was loud.", "It was one night too many.",
  "A 5-year-old boy and a man aged 30 years.", "The last days of the empire were quiet.",
  "It was our last day there.", "Of 2000 protesters 1984 fans stayed.", "Decree 2005-981 is void.",
  "See www.example.org/2017/04/16/page for more.", "Now and then a second boat came.",
  "He came in second place.", "The first half ended 3-2.",
])
func `takes none of these English words for a time`(text: String) { #expect(found(text) == []) }
