internal import CSpawn
internal import Glibc

/// A child that was started, with the parent's ends of its pipes.
struct Spawn: ~Copyable {
  let identifier: pid_t
  let input: Descriptor
  let output: Descriptor
  let errors: Descriptor

  /// Starts a command as leader of a group of its own without a terminal, so that it can be ended
  /// with all that it starts, and a key pressed in the terminal does not reach it.
  init(_ command: ChildCommand) throws(SystemReason) {
    try Self.checkFolder(command.folder)
    let input = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    identifier = try Self.start(
      command, [input.reading.number, output.writing.number, errors.writing.number])
    self.input = input.writing
    self.output = output.reading
    self.errors = errors.reading
    self.input.setNonBlocking()
    self.output.setNonBlocking()
    self.errors.setNonBlocking()
  }

  /// The system gives one reason for a missing folder and for a missing program.
  private static func checkFolder(_ folder: String) throws(SystemReason) {
    guard access(folder, X_OK) == 0 else { throw SystemReason(errno) }
  }

  private static func start(
    _ command: ChildCommand, _ descriptors: [Int32]
  ) throws(SystemReason) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addchdir_np(&actions, command.folder)
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    resetSignals(&attributes)
    let arguments = CStrings(command.arguments)
    let environment = CStrings(
      command.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    var identifier: pid_t = 0
    let error = posix_spawn(
      &identifier, command.program, &actions, &attributes, arguments.pointers,
      environment.pointers)
    guard error == 0 else { throw SystemReason(error) }
    return identifier
  }

  /// Signals do in the child what they do by default, whatever this process does with them.
  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID of glibc.
    let withoutTerminal: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(withoutTerminal | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }
}

/// Strings as C wants them, ended by a null pointer.
private struct CStrings: ~Copyable {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}
