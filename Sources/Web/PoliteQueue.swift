/// Jobs for many hosts, in an order that is polite to each: on one host never more than so many at a
/// time, and never sooner after each other than its pace; on all together never more than so many.
///
/// Knows no clock and no network: whoever asks says what time it is.
struct PoliteQueue<Job> {
  typealias Instant = ContinuousClock.Instant

  /// What holds for all hosts.
  struct Policy: Sendable {
    /// Time between the starts of two jobs of one host.
    var pace: Duration
    /// Jobs of one host at a time.
    var perHost: Int
    /// Jobs at a time.
    var parallel: Int
  }

  private struct Host {
    var waiting = Queue<Job>()
    var active = 0
    var readyAt: Instant
    var pace: Duration
    var isPlanned = false
  }

  private let policy: Policy
  private var hosts: [Host] = []
  private var numbers: [String: Int] = [:]
  /// Hosts with waiting jobs and a free place, by when the next may start.
  private var planned = Heap<Int>()
  /// Jobs that wait for a time of their own.
  private var postponed = Heap<(job: Job, host: Int)>()
  /// Jobs that were started and have not finished.
  private(set) var active = 0
  /// Jobs that were not started yet.
  private(set) var waiting = 0

  init(_ policy: Policy) { self.policy = policy }

  /// The number of a host, from its name.
  mutating func host(_ name: String, _ now: Instant) -> Int {
    if let number = numbers[name] { return number }
    hosts.append(Host(readyAt: now, pace: policy.pace))
    numbers[name] = hosts.count - 1
    return hosts.count - 1
  }

  /// Adds a job behind the others of its host, or before them.
  mutating func add(_ job: Job, to host: Int, first: Bool = false) {
    if first { hosts[host].waiting.prepend(job) } else { hosts[host].waiting.append(job) }
    waiting += 1
    plan(host)
  }

  /// Adds a job that is not to start before `time`.
  mutating func add(_ job: Job, to host: Int, at time: Instant) {
    postponed.insert((job, host), at: time)
    waiting += 1
  }

  /// The next job that may start at `now`, with its host; it counts as active until it is finished.
  mutating func start(_ now: Instant) -> (job: Job, host: Int)? {
    while let next = postponed.first, next <= now, let (job, host) = postponed.removeFirst() {
      waiting -= 1
      add(job, to: host, first: true)
    }
    guard active < policy.parallel else { return nil }
    while let time = planned.first, time <= now, let host = planned.removeFirst() {
      hosts[host].isPlanned = false
      // The host may have been told to rest since this was planned.
      guard hosts[host].readyAt <= now else {
        plan(host)
        continue
      }
      guard let job = hosts[host].waiting.removeFirst() else { continue }
      hosts[host].active += 1
      hosts[host].readyAt = now + hosts[host].pace
      active += 1
      waiting -= 1
      plan(host)
      return (job, host)
    }
    return nil
  }

  /// A job of the host has ended.
  mutating func finish(_ host: Int) {
    hosts[host].active -= 1
    active -= 1
    plan(host)
  }

  /// No job of the host starts before `time`.
  mutating func rest(_ host: Int, until time: Instant) {
    hosts[host].readyAt = max(hosts[host].readyAt, time)
  }

  /// The host asks for more time between jobs than all get.
  mutating func slow(_ host: Int, to pace: Duration) {
    hosts[host].pace = max(hosts[host].pace, pace)
  }

  /// When the next job may start, as far as places are free; `nil` where none waits for a time.
  var nextStart: Instant? {
    let places = active < policy.parallel ? planned.first : nil
    return [places, postponed.first].compactMap { $0 }.min()
  }

  /// Takes out all jobs that were not started.
  mutating func removeAll() -> [Job] {
    var jobs: [Job] = []
    while let (job, _) = postponed.removeFirst() { jobs.append(job) }
    for host in hosts.indices {
      while let job = hosts[host].waiting.removeFirst() { jobs.append(job) }
    }
    waiting = 0
    return jobs
  }

  private mutating func plan(_ host: Int) {
    guard !hosts[host].isPlanned, !hosts[host].waiting.isEmpty,
      hosts[host].active < policy.perHost
    else { return }
    hosts[host].isPlanned = true
    planned.insert(host, at: hosts[host].readyAt)
  }
}

/// Elements by their time; those of one time in the order in which they came.
private struct Heap<Element> {
  private struct Entry {
    let time: ContinuousClock.Instant
    let order: Int
    let element: Element

    func isBefore(_ other: Entry) -> Bool {
      time == other.time ? order < other.order : time < other.time
    }
  }

  private var entries: [Entry] = []
  private var count = 0

  var first: ContinuousClock.Instant? { entries.first?.time }

  mutating func insert(_ element: Element, at time: ContinuousClock.Instant) {
    entries.append(Entry(time: time, order: count, element: element))
    count += 1
    var index = entries.count - 1
    while index > 0, entries[index].isBefore(entries[(index - 1) / 2]) {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() -> Element? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first.element }
    entries[0] = last
    var index = 0
    while true {
      let children = (2 * index + 1)..<min(2 * index + 3, max(2 * index + 1, entries.count))
      guard let child = children.min(by: { entries[$0].isBefore(entries[$1]) }),
        entries[child].isBefore(entries[index])
      else { return first.element }
      entries.swapAt(index, child)
      index = child
    }
  }
}
