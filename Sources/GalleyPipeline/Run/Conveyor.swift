internal import GalleyCore

/// Hands batches to workers and takes their results back into input order.
///
/// The place in the window is taken when a batch is admitted, not when its result is submitted:
/// a worker never waits with a result in its hands, so the batch that everyone waits for can
/// always be finished, and no more than a window of results is ever held.
actor Conveyor {
  private let window: Int
  private var queue: [Batch] = []
  private var results: [Int: BatchResult] = [:]
  private var admitted = 0
  /// Batches whose results have been written.
  private(set) var committed = 0
  private var isClosed = false
  private var isBroken = false
  private var feeder: CheckedContinuation<Bool, Never>?
  private var workers: [CheckedContinuation<Batch?, Never>] = []
  private var ledger: Ledger

  init(window: Int, ledger: Ledger) {
    self.window = window
    self.ledger = ledger
    committed = ledger.batches
    admitted = ledger.batches
  }

  /// Waits until a batch may be read; `false` when no more are wanted.
  func admit() async -> Bool {
    if !isClosed && admitted - committed >= window {
      guard await withCheckedContinuation({ feeder = $0 }) else { return false }
    }
    guard !isClosed else { return false }
    admitted += 1
    return true
  }

  /// Offers an admitted batch to the workers.
  func offer(_ batch: Batch) {
    if workers.isEmpty {
      queue.append(batch)
    } else {
      workers.removeFirst().resume(returning: batch)
    }
  }

  /// The next batch for a worker; `nil` when there are no more.
  func next() async -> Batch? {
    if !queue.isEmpty { return queue.removeFirst() }
    if isClosed { return nil }
    return await withCheckedContinuation { workers.append($0) }
  }

  /// Takes the result of a batch and writes all that are now in order.
  func submit(_ result: BatchResult, of index: Int) throws {
    // After a failed write nothing more is written: the output stays a prefix of the whole.
    if isBroken { return }
    results[index] = result
    while let next = results.removeValue(forKey: committed) {
      committed += 1
      do {
        try ledger.commit(next)
      } catch {
        isBroken = true
        abandon()
        throw error
      }
    }
    if let waiting = feeder, isClosed || admitted - committed < window {
      feeder = nil
      waiting.resume(returning: !isClosed)
    }
  }

  /// No more batches will be offered; those in the queue are still worked on.
  func close() {
    isClosed = true
    feeder?.resume(returning: false)
    feeder = nil
    for worker in workers { worker.resume(returning: nil) }
    workers = []
  }

  /// Ends at once: batches in the queue are not worked on.
  func abandon() {
    queue = []
    close()
  }

  /// Puts the outputs in place, or leaves them as partial.
  func finish(complete: Bool) throws -> RunReport { try ledger.finish(complete: complete) }
}
