import Testing

@testable import Web

struct PoliteQueueTests {
  private let start = ContinuousClock.now

  private func queue(pace: Duration = .zero, perHost: Int = 1, parallel: Int = 8) -> PoliteQueue<
    Int
  > {
    PoliteQueue(.init(pace: pace, perHost: perHost, parallel: parallel))
  }

  @Test func `a host's jobs start in order, one after the other`() {
    var queue = queue()
    let host = queue.host("a", start)
    for job in 0..<3 { queue.add(job, to: host) }
    #expect(queue.start(start)?.job == 0)
    #expect(queue.start(start) == nil)
    queue.finish(host)
    #expect(queue.start(start)?.job == 1)
    #expect(queue.waiting == 1)
    #expect(queue.active == 1)
  }

  @Test func `the pace is kept between starts`() {
    var queue = queue(pace: .seconds(1), perHost: 4)
    let host = queue.host("a", start)
    for job in 0..<3 { queue.add(job, to: host) }
    #expect(queue.start(start)?.job == 0)
    #expect(queue.start(start + .milliseconds(999)) == nil)
    #expect(queue.nextStart == start + .seconds(1))
    #expect(queue.start(start + .seconds(1))?.job == 1)
    queue.finish(host)
    #expect(queue.start(start + .milliseconds(1500)) == nil)
    #expect(queue.start(start + .seconds(5))?.job == 2)
    #expect(queue.nextStart == nil)
  }

  @Test func `hosts do not wait for each other, but for a place`() {
    var queue = queue(pace: .seconds(9), parallel: 2)
    for name in ["a", "b", "c"] {
      let host = queue.host(name, start)
      queue.add(host * 10, to: host)
      queue.add(host * 10 + 1, to: host)
    }
    #expect(queue.start(start)?.job == 0)
    #expect(queue.start(start)?.job == 10)
    #expect(queue.start(start) == nil)
    #expect(queue.nextStart == nil)
    queue.finish(0)
    #expect(queue.start(start)?.job == 20)
    queue.finish(1)
    #expect(queue.start(start) == nil)
    #expect(queue.start(start + .seconds(9))?.job == 1)
  }

  @Test func `a host rests when it is told to, and slows down`() {
    var queue = queue(perHost: 2)
    let host = queue.host("a", start)
    queue.add(1, to: host)
    queue.rest(host, until: start + .seconds(3))
    #expect(queue.start(start) == nil)
    #expect(queue.nextStart == start + .seconds(3))
    queue.slow(host, to: .seconds(2))
    queue.add(2, to: host)
    #expect(queue.start(start + .seconds(3))?.job == 1)
    #expect(queue.start(start + .seconds(4)) == nil)
    #expect(queue.start(start + .seconds(5))?.job == 2)
  }

  @Test func `what is tried again comes at its time, and then first`() {
    var queue = queue()
    let host = queue.host("a", start)
    queue.add(1, to: host)
    queue.add(9, to: host, at: start + .seconds(1))
    queue.add(2, to: host)
    queue.add(0, to: host, first: true)
    var order: [Int] = []
    for second in 0..<4 {
      while let (job, host) = queue.start(start + .seconds(second)) {
        order.append(job)
        queue.finish(host)
        if order.count == 2 { break }
      }
    }
    #expect(order == [0, 1, 9, 2])
  }

  @Test func `many jobs and hosts all leave, each once`() {
    var queue = queue(perHost: 3, parallel: 50)
    for job in 0..<5000 { queue.add(job, to: queue.host("h\(job % 37)", start)) }
    var seen: Set<Int> = []
    var running: [Int] = []
    while queue.waiting > 0 || queue.active > 0 {
      while let (job, host) = queue.start(start) {
        #expect(seen.insert(job).inserted)
        running.append(host)
      }
      #expect(running.count <= 50)
      queue.finish(running.removeFirst())
    }
    #expect(seen.count == 5000)
  }

  @Test func `all can be taken out`() {
    var queue = queue()
    let host = queue.host("a", start)
    for job in 0..<3 { queue.add(job, to: host) }
    queue.add(3, to: host, at: start + .seconds(1))
    #expect(queue.removeAll().sorted() == [0, 1, 2, 3])
    #expect(queue.start(start + .seconds(9)) == nil)
    #expect(queue.waiting == 0)
  }
}
