import Testing

@testable import GalleyIO

struct SavedDateTests {
  @Test(arguments: [
    ("Tue, 10 May 2022 11:22:33 +0200", "2022-05-10T11:22:33+02:00"),
    ("10 May 2022 09:22 -0330", "2022-05-10T09:22:00-03:30"),
    ("Tue, 10 May 2022 09:22:33 -0000", "2022-05-10T09:22:33Z"),
    ("Tue, 10 May 2022 09:22:33 GMT", "2022-05-10T09:22:33Z"),
    ("Tue, 10 May 2022 09:22:33 PDT (Pacific)", "2022-05-10T09:22:33-07:00"),
    (
      "Tue May 10 2022 11:22:33 GMT+0200 (Central European Summer Time)",
      "2022-05-10T11:22:33+02:00"
    ),
    ("Sun Jan 02 2022 03:04:05 GMT-0500 (EST)", "2022-01-02T03:04:05-05:00"),
    ("Tue May 10 11:22:33 2022", "2022-05-10T11:22:33"),
    ("Mon,  3 Oct 2022 01:02:03 +0000", "2022-10-03T01:02:03Z"),
  ])
  func `dates of messages and scripts are read`(text: String, iso: String) {
    #expect(SavedDate.iso(text) == iso)
  }

  @Test(arguments: [
    "", "yesterday", "10 May 2022", "10 2022 11:22:33", "32 May 2022 11:22:33",
    "10 May 2022 25:00:00", "10 May 2022 11:60", "10 May 22 11:22:33", "10 May 2022 1:2:3:4",
    "99999999999999999999 May 2022 11:22",
  ])
  func `what is no date is none`(text: String) {
    #expect(SavedDate.iso(text) == nil)
  }
}
