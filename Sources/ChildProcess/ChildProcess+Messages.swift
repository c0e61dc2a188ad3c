// Messages of any bytes, in both directions, for a child that is made for it.
extension ChildProcess {
  /// Sends a message, as `ParentChannel` takes it. After a failure the child is of no more use: it is
  /// ended at once.
  public func send(
    _ message: [UInt8], deadline: ContinuousClock.Instant
  ) throws(ChildFailure) {
    try ending(deadline) { () throws(Stop) in
      let bytes = MessageFrame.framed(message)
      var sent = 0
      while true {
        sent += try write(bytes[sent...])
        // A child that cannot say what it has to say reads no more.
        try readOutput()
        readErrors()
        if sent == bytes.count { return }
        guard ContinuousClock.now < deadline else { throw .deadline }
        wait(toWrite: true, until: deadline)
      }
    }
  }

  /// The next message of the child. After a failure the child is of no more use: it is ended at once.
  public func receive(deadline: ContinuousClock.Instant) throws(ChildFailure) -> [UInt8] {
    try ending(deadline) { () throws(Stop) in
      while true {
        if let message = answer.takeMessage() { return message }
        try readOutput()
        readErrors()
        if let message = answer.takeMessage() { return message }
        if !isAnswering { throw .outputClosed }
        guard ContinuousClock.now < deadline else { throw .deadline }
        wait(toWrite: false, until: deadline)
      }
    }
  }
}
