import GalleyCore
import JSON
import Testing

struct OptionUnitsTests {
  @Test(arguments: [
    ("500ms", Duration.milliseconds(500)), ("5s", .seconds(5)), ("1.5m", .seconds(90)),
    ("2h", .seconds(7200)), ("0.25s", .milliseconds(250)),
  ])
  func `a duration has a unit`(text: String, value: Duration) throws {
    #expect(try OptionReading(Duration.self, text).value == value)
  }

  @Test(arguments: ["5", "5 s", "s", "-5s", "0s", "25h", "5S", "5min", "1.2.3s"])
  func `what is no duration is refused`(text: String) throws {
    let reading = try OptionReading(Duration.self, text)
    #expect(reading.value == nil)
    #expect(
      reading.problems == [
        "expected duration such as 500ms, 5s or 2m, found '\(text)'"
      ])
  }

  @Test(arguments: [
    ("1B", 1), ("500KB", 500_000), ("20MB", 20_000_000), ("1.5GB", 1_500_000_000),
    ("0.5KB", 500),
  ])
  func `a size has a unit of powers of a thousand`(text: String, bytes: Int) throws {
    #expect(try OptionReading(ByteCount.self, text).value?.bytes == bytes)
  }

  @Test(arguments: ["20", "20mb", "20MiB", "0B", "-1B", "2000GB"])
  func `what is no size is refused`(text: String) throws {
    #expect(try OptionReading(ByteCount.self, text).value == nil)
  }

  @Test(arguments: [("0%", 0), ("2%", 0.02), ("0.5%", 0.005), ("100%", 1.0)])
  func `a percentage is a share`(text: String, share: Double) throws {
    #expect(try OptionReading(Percentage.self, text).value?.share == share)
  }

  @Test(arguments: ["2", "101%", "-1%", "'%'", "0.02 %"])
  func `what is no percentage is refused`(text: String) throws {
    #expect(try OptionReading(Percentage.self, text).value == nil)
  }

  @Test(arguments: [
    (5.0, "5s"), (90, "1.5m"), (100, "100s"), (0.5, "500ms"), (3600, "1h"), (3661, "3661s"),
    (0.001, "1ms"), (1.25, "1.25s"),
  ])
  func `a duration is shown in the largest unit that is exact`(seconds: Double, text: String) throws
  {
    let value = Duration.seconds(seconds)
    #expect(value.json == .string(text))
    #expect(try OptionReading(Duration.self, text).value == value)
  }

  @Test(arguments: [
    (1, "1B"), (20_000_000, "20MB"), (1_234_567, "1234.567KB"), (1_500_000_000, "1.5GB"),
    (1_234_567_891, "1234567.891KB"), (999, "999B"),
  ])
  func `a size is shown in the largest unit that is exact`(bytes: Int, text: String) throws {
    #expect(ByteCount(bytes).json == .string(text))
    #expect(try OptionReading(ByteCount.self, text).value?.bytes == bytes)
  }

  @Test(arguments: 0...100)
  func `every whole percentage is shown as it was read`(number: Int) throws {
    #expect(try OptionReading(Percentage.self, "\(number)%").value?.json == .string("\(number)%"))
  }

  @Test(arguments: ["0.25%", "12.345%", "0.0125%", "33.3333%"])
  func `a part of a percentage is shown as it was read`(text: String) throws {
    #expect(try OptionReading(Percentage.self, text).value?.json == .string(text))
  }
}
