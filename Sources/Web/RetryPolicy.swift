/// When a request is sent again.
enum RetryPolicy {
  struct Wait: Equatable {
    var time: Duration
    /// Whether the host asked for it, so that all of its requests wait.
    var isForHost: Bool
  }

  /// How long to wait before `task` is sent again after `outcome`; `nil` where that is its end.
  static func wait(
    before task: FetchTask, _ outcome: Result<HTTPExchange, FetchFailure>, _ options: FetchOptions
  ) -> Wait? {
    guard task.attempts < options.retries else { return nil }
    let growing = FetchOptions.firstWait * (1 << min(task.attempts, 16))
    switch outcome {
    case .failure(let failure):
      return failure.isPassing ? Wait(time: growing, isForHost: false) : nil
    case .success(let exchange):
      guard [408, 429, 500, 502, 503, 504].contains(exchange.status) else { return nil }
      let asked = exchange.retryAfter.flatMap { WebTime.wait($0) }
      let time = asked ?? growing
      guard time <= FetchOptions.longestWait else { return nil }
      return Wait(time: time, isForHost: asked != nil || exchange.status == 429)
    }
  }
}
