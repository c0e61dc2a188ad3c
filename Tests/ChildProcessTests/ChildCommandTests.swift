import ChildProcess
import Foundation
import Testing

struct ChildCommandTests {
  @Test func `a program is found on the search path, and then in the folder`() throws {
    let script = try Script(sh: "")
    let other = try Script(sh: "")
    let path = "/no/such:\(other.folder)"
    #expect(
      ChildCommand.find("program", searchPath: path, folder: script.folder)
        == other.path)
    #expect(
      ChildCommand.find("program", searchPath: "/no/such", folder: script.folder)
        == script.path)
    #expect(ChildCommand.find("program", searchPath: "", folder: "/no/such") == nil)
  }

  @Test func `a name with a slash is a path from the folder`() throws {
    let script = try Script(sh: "")
    let folder = script.folder
    #expect(
      ChildCommand.find("./program", searchPath: "", folder: folder) == "\(folder)/./program")
    #expect(ChildCommand.find("/bin/sh", searchPath: "", folder: folder) == "/bin/sh")
    #expect(ChildCommand.find("bin/sh", searchPath: "/", folder: folder) == nil)
  }

  @Test func `what may not be run is no program`() throws {
    let script = try Script(sh: "")
    let folder = script.folder
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: script.path)
    #expect(ChildCommand.find("program", searchPath: folder, folder: folder) == nil)
    #expect(ChildCommand.find("..", searchPath: folder, folder: folder) == nil)
    #expect(ChildCommand.find("", searchPath: folder, folder: folder) == nil)
  }

  @Test func `the minimal environment`() {
    #expect(
      ChildCommand.minimalEnvironment(of: ["PATH": "/bin", "TOKEN": "secret", "HOME": "/h"])
        == ["PATH": "/bin", "HOME": "/h", "LANG": "C.UTF-8"])
  }
}
