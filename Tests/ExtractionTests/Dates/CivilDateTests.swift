import Extraction
import Testing

private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

private func text(_ date: CivilDate) -> [Int] { [date.year, date.month, date.day] }

@Test(arguments: [
  ("2024-06-25", 2), ("2000-01-01", 6), ("1970-01-01", 4), ("1900-03-01", 4), ("1582-10-15", 5),
])
func `knows the day of the week`(date: String, weekday: Int) throws {
  #expect(try day(date).weekday == weekday)
}

@Test(arguments: [
  ("2024-06-25", 2024, 26), ("2021-01-03", 2020, 53), ("2018-12-31", 2019, 1),
  ("2016-01-01", 2015, 53), ("2024-12-29", 2024, 52),
])
func `knows the week and the year it belongs to`(date: String, year: Int, week: Int) throws {
  let found = try day(date).week
  #expect([found.year, found.number] == [year, week])
}

@Test(arguments: [
  "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00",
])
func `refuses days that no calendar has`(date: String) {
  #expect(CivilDate(iso: date) == nil)
}

@Test(arguments: ["2024-06", "2024", "", "24-06-2025", "2024/06/25"])
func `needs a whole ISO day`(text: String) {
  #expect(CivilDate(iso: text) == nil)
}

@Test func `reads the day of a date-time`() throws {
  #expect(text(try day("2024-06-25T14:30:00+02:00")) == [2024, 6, 25])
}

@Test(arguments: [
  ("2024-02-28", 1, [2024, 2, 29]), ("2024-12-31", 1, [2025, 1, 1]),
  ("2024-03-01", -1, [2024, 2, 29]), ("2000-01-01", -730_120, [0, 12, 31]),
])
func `adds days`(date: String, days: Int, sum: [Int]) throws {
  #expect(text(try day(date).adding(days: days)) == sum)
}

@Test(arguments: [
  ("2024-01-31", 1, [2024, 2, 29]), ("2024-01-15", -1, [2023, 12, 15]),
  ("2024-11-30", 15, [2026, 2, 28]),
])
func `adds months and keeps to the end of a short one`(date: String, months: Int, sum: [Int]) throws
{
  #expect(text(try day(date).adding(months: months)) == sum)
}

@Test func `every day follows the day before it`() throws {
  var date = try day("1895-12-30")
  for _ in 0..<80_000 {
    let next = date.adding(days: 1)
    #expect(next.days(since: date) == 1 && next > date)
    #expect(next.weekday == date.weekday % 7 + 1)
    date = next
  }
  #expect(text(date) == [2115, 1, 11])
}
