internal import CCurl

/// The body of the fetching thread: owns libcurl's multi handle, and all that is known of hosts.
final class FetchLoop {
  private let multi: UnsafeMutableRawPointer
  private let options: FetchOptions
  private let environment = ProxyEnvironment()
  private let inbox: FetchInbox
  private let deliver: (FetchResult) -> Void
  private var queue: PoliteQueue<FetchTask>
  private var robots: [String: RobotsState] = [:]
  /// Jobs that wait for the robots file of their origin.
  private var held: [String: [FetchJob]] = [:]
  private var idle: [Transfer] = []
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  private var isClosed = false
  /// Bytes that were delivered and not released.
  private var untaken = 0

  /// What is known of an origin's robots file.
  private enum RobotsState {
    /// It was asked for; jobs wait for it.
    case asked
    case known(RobotsRules)
    /// It cannot be had, so that nothing may be; why, as far as that is said of each page.
    case unreachable(FetchFailure)
  }

  init(_ options: FetchOptions, _ inbox: FetchInbox, deliver: @escaping (FetchResult) -> Void) {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    guard let multi = curl_multi_init() else {
      preconditionFailure("libcurl has no memory for its requests")
    }
    self.multi = multi
    self.options = options
    self.inbox = inbox
    self.deliver = deliver
    queue = PoliteQueue(
      .init(pace: options.pace, perHost: options.perHost, parallel: options.parallel))
    ccurl_multi_set_number(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    ccurl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, max(16, options.parallel * 2))
  }

  deinit {
    for transfer in running.values { curl_multi_remove_handle(multi, transfer.handle) }
    curl_multi_cleanup(multi)
  }

  func run() {
    while true {
      let news = inbox.take()
      untaken -= news.released
      isClosed = news.isClosed
      if news.isCancelled { return stop(news.jobs) }
      for job in news.jobs { admit(job) }
      start()
      if isClosed, queue.active == 0, queue.waiting == 0 { return }
      var count: Int32 = 0
      curl_multi_perform(multi, &count)
      let hasEnded = collect()
      if !hasEnded { wait() }
    }
  }

  /// Sleeps until something can be read, written, started or taken.
  private func wait() {
    var files = curl_waitfd(
      fd: inbox.signal.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    var time = 10_000
    if untaken < FetchOptions.mostUntaken, let next = queue.nextStart {
      let left = ContinuousClock.now.duration(to: next).milliseconds
      time = max(0, min(time, left + 1))
    }
    curl_multi_poll(multi, &files, 1, Int32(time), nil)
  }

  /// Takes a job into the queue of its host, or lets it wait for the robots file.
  private func admit(_ job: FetchJob) {
    let now = ContinuousClock.now
    if !options.allowsPrivate, let address = NetworkAddress(job.url.host), !address.isPublic {
      return fail(job, .privateAddress("\(address)"))
    }
    guard options.keepsToRobots else {
      return queue.add(FetchTask(job: job, url: job.url), to: queue.host(job.url.host, now))
    }
    let origin = job.url.origin
    switch robots[origin] {
    case .asked: held[origin, default: []].append(job)
    case .known(let rules): enqueue(job, rules, now)
    case .unreachable(let failure): fail(job, failure)
    case nil:
      robots[origin] = .asked
      held[origin] = [job]
      guard let url = try? WebURL(origin + "/robots.txt") else {
        return settle(origin, .failure(.robotsUnreachable))
      }
      let task = FetchTask(job: nil, url: url, robotsOf: origin)
      queue.add(task, to: queue.host(url.host, now), first: true)
    }
  }

  private func enqueue(_ job: FetchJob, _ rules: RobotsRules, _ now: ContinuousClock.Instant) {
    guard rules.allow(job.url.target) else { return fail(job, .disallowed) }
    queue.add(FetchTask(job: job, url: job.url), to: queue.host(job.url.host, now))
  }

  private func fail(_ job: FetchJob, _ failure: FetchFailure) {
    deliver(FetchResult(job: job, outcome: .failure(failure)))
  }

  /// Starts all that may start now.
  private func start() {
    guard untaken < FetchOptions.mostUntaken else { return }
    let now = ContinuousClock.now
    while let (task, host) = queue.start(now) {
      let transfer = idle.popLast() ?? Transfer(task, host: host, options, environment)
      transfer.prepare(task, host: host)
      running[transfer.handle] = transfer
      curl_multi_add_handle(multi, transfer.handle)
    }
  }

  /// Takes what has ended; whether something had.
  private func collect() -> Bool {
    var left: Int32 = 0
    var hasEnded = false
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let transfer = running.removeValue(forKey: handle)
      else { continue }
      hasEnded = true
      let code = message.pointee.data.result
      curl_multi_remove_handle(multi, handle)
      queue.finish(transfer.host)
      let outcome = transfer.finished(code)
      let (task, host) = (transfer.task, transfer.host)
      transfer.clear()
      idle.append(transfer)
      conclude(task, host, outcome)
    }
    return hasEnded
  }

  /// Delivers an outcome, or sends the request again.
  private func conclude(
    _ task: FetchTask, _ host: Int, _ outcome: Result<HTTPExchange, FetchFailure>
  ) {
    if let wait = RetryPolicy.wait(before: task, outcome, options) {
      let time = ContinuousClock.now + wait.time
      var task = task
      task.attempts += 1
      if wait.isForHost { queue.rest(host, until: time) }
      return queue.add(task, to: host, at: time)
    }
    if let origin = task.robotsOf { return takeRobots(task, origin, outcome) }
    guard let job = task.job else { return }
    if case .success(let exchange) = outcome { untaken += exchange.size }
    deliver(FetchResult(job: job, outcome: outcome))
  }

  /// Reads a robots file as RFC 9309, section 2.3.1, asks: without one all is allowed, and where the
  /// server fails, nothing is.
  private func takeRobots(
    _ task: FetchTask, _ origin: String, _ outcome: Result<HTTPExchange, FetchFailure>
  ) {
    let exchange: HTTPExchange
    switch outcome {
    case .failure(let failure): return settle(origin, .failure(failure))
    case .success(let answer): exchange = answer
    }
    if exchange.isRedirect, let location = exchange.location {
      guard task.redirects < 5, let url = try? WebURL(location, relativeTo: task.url) else {
        return settle(origin, .success(.allowAll))
      }
      var next = FetchTask(job: nil, url: url, robotsOf: origin)
      next.redirects = task.redirects + 1
      return queue.add(next, to: queue.host(url.host, .now), first: true)
    }
    switch exchange.status {
    case 200..<300:
      settle(origin, .success(RobotsRules(exchange.body, product: options.product)))
    case 429, 500...: settle(origin, .failure(.robotsUnreachable))
    default: settle(origin, .success(.allowAll))
    }
  }

  /// Knows an origin's rules, or why there are none, and lets those go on that waited.
  private func settle(_ origin: String, _ rules: Result<RobotsRules, FetchFailure>) {
    guard let jobs = held.removeValue(forKey: origin) else { return }
    switch rules {
    case .failure(let failure):
      robots[origin] = .unreachable(failure)
      for job in jobs { fail(job, failure) }
    case .success(let rules):
      robots[origin] = .known(rules)
      let now = ContinuousClock.now
      if let delay = rules.crawlDelay, let job = jobs.first {
        let seconds = min(delay, FetchOptions.longestDelay)
        queue.slow(queue.host(job.url.host, now), to: .milliseconds(Int(seconds * 1000)))
      }
      for job in jobs { enqueue(job, rules, now) }
    }
  }

  /// Delivers all that was not answered as stopped.
  private func stop(_ jobs: [FetchJob]) {
    let left =
      jobs + running.values.compactMap { $0.task.job } + queue.removeAll().compactMap { $0.job }
      + held.values.joined()
    for job in left { fail(job, .stopped) }
  }
}
