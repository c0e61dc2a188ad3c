import Testing

@testable import Web

struct RetryPolicyTests {
  private let options = FetchOptions(userAgent: "reader (+mailto:a@example.org)")

  private func task(_ attempts: Int) throws -> FetchTask {
    let url = try WebURL("http://example.org/")
    var task = FetchTask(job: FetchJob(url, ticket: 0), url: url)
    task.attempts = attempts
    return task
  }

  private func wait(_ status: Int, _ retryAfter: String? = nil, attempts: Int = 0) throws
    -> RetryPolicy.Wait?
  {
    let task = try task(attempts)
    var exchange = HTTPExchange(url: task.url, date: "", request: [])
    exchange.status = status
    exchange.retryAfter = retryAfter
    return RetryPolicy.wait(before: task, .success(exchange), options)
  }

  @Test(arguments: [200, 204, 301, 304, 400, 401, 403, 404, 410, 501])
  func `most answers are final`(status: Int) throws { #expect(try wait(status) == nil) }

  @Test(arguments: [408, 500, 502, 503, 504])
  func `a failing server is asked again, each time later`(status: Int) throws {
    #expect(try wait(status) == .init(time: .seconds(1), isForHost: false))
    #expect(try wait(status, attempts: 2) == .init(time: .seconds(4), isForHost: false))
    #expect(try wait(status, attempts: 3) == nil)
  }

  @Test func `a host that says when is kept to as a whole`() throws {
    #expect(try wait(503, "7") == .init(time: .seconds(7), isForHost: true))
    #expect(try wait(429, " 0 ") == .init(time: .seconds(0), isForHost: true))
    #expect(try wait(429) == .init(time: .seconds(1), isForHost: true))
    #expect(
      try wait(503, "Thu, 01 Jan 1998 00:00:00 GMT") == .init(time: .seconds(0), isForHost: true))
    #expect(try wait(503, "86400") == nil)
    #expect(try wait(503, "soon") == .init(time: .seconds(1), isForHost: false))
  }

  @Test func `failures that may pass are tried again`() throws {
    let passing: [FetchFailure] = [.timeout, .connection(""), .unknownHost("")]
    for failure in passing {
      #expect(RetryPolicy.wait(before: try task(0), .failure(failure), options) != nil)
    }
    let lasting: [FetchFailure] = [
      .disallowed, .robotsUnreachable, .privateAddress(""), .certificate(""), .stopped,
    ]
    for failure in lasting {
      #expect(RetryPolicy.wait(before: try task(0), .failure(failure), options) == nil)
    }
  }
}
