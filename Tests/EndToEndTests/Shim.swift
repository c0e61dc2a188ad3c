import Testing

/// A library of `Tests/Shims` that is loaded before the C library, in whose place it does what a disk or a
/// clock may do.
struct Shim {
  /// What a program needs in its environment to load it.
  let preload: String

  /// Builds the library in `folder`, by the compiler that comes with Swift or any other.
  init(_ name: String, in folder: TemporaryFolder) throws {
    let library = folder.file(name + ".so")
    let script = """
      for compiler in clang cc /opt/swift/usr/bin/clang; do
        command -v "$compiler" >/dev/null && exec "$compiler" "$@"
      done
      """
    let options = ["-shared", "-fPIC", "-O1", "-Wall", "-o", library]
    let ending = try Program.run(
      ["-c", script, "cc"] + options + [sourceTree + "/Tests/Shims/\(name).c", "-ldl"],
      of: "/bin/sh", in: folder)
    try #require(ending.code == 0, "\(ending.error)")
    preload = "LD_PRELOAD=\(library)"
  }
}
