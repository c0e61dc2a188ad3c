import GalleyCore
import Testing

struct MomentTests {
  typealias Moment = Metadata.Moment

  @Test(arguments: [
    ("2026", Moment.Precision.year), ("2026-05", .month), ("2026-05-31", .day),
    ("2024-02-29", .day), ("2026-05-31T10:00", .minute), ("2026-05-31T10:00Z", .minute),
    ("2026-05-31T10:00+02:00", .minute), ("2026-05-31T10:00:30", .second),
    ("2026-05-31T23:59:60Z", .second), ("2026-05-31T10:00:30.123Z", .second),
    ("2026-05-31T10:00:30-0500", .second), ("2026-05-31T10:00:30+02", .second),
  ])
  func `ISO 8601 is kept as it is`(text: String, precision: Moment.Precision) {
    #expect(Moment(iso: text, from: "x") == Moment(value: text, precision: precision, from: "x"))
  }

  @Test(arguments: [
    ("2026-05-31 10:00", "2026-05-31T10:00"),
    ("2026-05-31 10:00:30 +0000", "2026-05-31T10:00:30+0000"),
    ("2026-05-31T10:00:30 +02:00", "2026-05-31T10:00:30+02:00"),
    ("2026-05-31 10:00:30,5", "2026-05-31T10:00:30.5"),
  ])
  func `what databases write becomes ISO 8601`(text: String, value: String) {
    #expect(Moment(iso: text, from: "x")?.value == value)
  }

  @Test(arguments: [
    "", "yesterday", "26", "2026-", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "2026-5-1",
    "2026-05-31T", "2026-05-31T10", "2026-05-31T24:01", "2026-05-31T10:60", "2026-05-31T10:00:3",
    "2026-05-31T10:00xyz", "2026-05-31T10:00:30.", "2026-05-31T10:00:30 CET", "20260531",
    "31.05.2026", "2026-05-31T10:00Z+1", "２０２６",
  ])
  func `anything else is no date`(text: String) {
    #expect(Moment(iso: text, from: "x") == nil)
  }
}
