/// What an operand of a command is, for shells that complete it.
enum Completion: Sendable, Equatable {
  /// A pipeline file.
  case pipeline
  /// A file or folder.
  case file
  /// A reader, stage or writer.
  case component
  /// A command.
  case command
  /// One of these words.
  case words([String])
}
