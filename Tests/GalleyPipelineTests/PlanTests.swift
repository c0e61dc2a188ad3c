import GalleyCore
import JSON
import Learning
import Testing

@testable import GalleyPipeline

/// Files that are divided, and the plans that say how.
struct PlanTests {
  private static func files(_ count: Int, seed: UInt64 = 1) -> InputFiles {
    var random = SplitMix64(seed: seed)
    var files = InputFiles()
    for number in 0..<count {
      // A few large ones among many small ones.
      let size = random.next() % 20 == 0 ? random.next() % 1_000_000 : random.next() % 5_000
      files.append("a/\(number).html".utf8, size: Int(size))
    }
    return files
  }

  private static func plan(
    _ files: InputFiles, _ count: Int, _ division: Division = .bytes
  ) -> Plan {
    let header = PlanHeader(
      pipeline: "p.galley.yaml", input: nil, output: "out/{shard}.jsonl", engine: "1",
      configuration: RunConfiguration(written: ["stages": .array([])]), division: division)
    return Plan(header, files, count: count)
  }

  @Test(arguments: [1, 2, 7, 64, 500], Division.allCases)
  func `every file is in one shard, in the order of the input`(count: Int, division: Division) {
    let files = Self.files(400)
    let plan = Self.plan(files, count, division)
    #expect(plan.shards.count == count)
    #expect(plan.count == 400 && plan.bytes == files.bytes)
    var seen: Set<String> = []
    for shard in plan.shards {
      let numbers = shard.paths.indices.map { shard.paths.text(at: $0) }
      seen.formUnion(numbers)
      let order = numbers.compactMap { Int($0.dropFirst(2).dropLast(5)) }
      #expect(order == order.sorted() && order.count == numbers.count)
    }
    #expect(seen.count == 400)
  }

  @Test(arguments: [2, 5, 16])
  func `shards have about as much to do`(count: Int) {
    let files = Self.files(3_000, seed: 3)
    let loads = Self.plan(files, count).shards.map { $0.bytes + 100_000 * $0.count }
    // No shard is over the mean by more than a small file: the large ones went first.
    #expect((loads.max() ?? 0) - (loads.min() ?? 0) < 105_000, "\(loads)")
  }

  @Test func `files without bytes do not all go where the others are few`() {
    var files = Self.files(300, seed: 5)
    for number in 0..<40 { files.append("empty-\(number)".utf8, size: 0) }
    let empty = Self.plan(files, 4).shards.map { shard in
      shard.paths.indices.count { shard.paths.text(at: $0).hasPrefix("empty") }
    }
    #expect(empty.allSatisfy { $0 > 0 }, "\(empty)")
  }

  @Test func `files without bytes are spread as well`() {
    var files = InputFiles()
    for number in 0..<10 { files.append("\(number)".utf8, size: 0) }
    #expect(Self.plan(files, 5).shards.map(\.count) == [2, 2, 2, 2, 2])
  }

  @Test func `by hash, files that come and go move no other`() {
    let all = Self.files(300)
    var some = InputFiles()
    for index in all.paths.indices where index % 3 != 0 {
      some.append(all.paths[index], size: all.sizes[index] + 1)
    }
    func shards(_ files: InputFiles) -> [String: Int] {
      var shards: [String: Int] = [:]
      for (number, part) in Self.plan(files, 8, .hash).shards.enumerated() {
        for index in part.paths.indices { shards[part.paths.text(at: index)] = number }
      }
      return shards
    }
    let (before, after) = (shards(all), shards(some))
    #expect(after.count == 200 && after.allSatisfy { before[$0.key] == $0.value })
    #expect(Set(before.values).count == 8)
  }

  @Test func `a plan is read as it was written`() throws {
    var files = Self.files(50)
    files.append([0x61, 0xFF, 0x2F, 0x22, 0x0A], size: 7)
    files.append("Zoë \"1\".html".utf8, size: 8)
    let plan = Self.plan(files, 3)
    let bytes = PlanFile.bytes(plan)
    let read = try PlanFile.read(bytes)
    #expect(read.header == plan.header)
    #expect(PlanFile.bytes(read) == bytes)
    #expect(read.shards.map(\.fingerprint) == plan.shards.map(\.fingerprint))
  }

  @Test func `what is no plan has its line`() throws {
    let lines = PlanFile.bytes(Self.plan(Self.files(4), 2)).split(separator: 0x0A).map(Array.init)
    func problem(_ lines: [[UInt8]]) -> String? {
      do {
        _ = try PlanFile.read(Array(lines.joined(separator: [0x0A])))
        return nil
      } catch {
        return error.description
      }
    }
    #expect(problem(lines) == nil)
    #expect(problem([]) == "1: there is no plan in it")
    #expect(problem(Array(lines.dropFirst())) == "1: this is no plan of 'galley.plan/1'")
    #expect(problem(lines.dropLast()) == "4: the plan is of 4 files, and 3 are listed")
    #expect(problem([lines[0], Array("{".utf8)])?.hasPrefix("2: column 2: ") == true)
    #expect(
      problem([lines[0], Array("{\"path\":\"a\",\"bytes\":1,\"shard\":2}".utf8)])
        == "2: there is no shard 2 of 2")
    #expect(
      problem([lines[0], Array("{\"path_hex\":\"6x\",\"bytes\":1,\"shard\":0}".utf8)])
        == "2: a file needs path, bytes and shard")
  }

  @Test func `no bytes are a crash`() {
    let bytes = PlanFile.bytes(Self.plan(Self.files(6), 2))
    var random = SplitMix64(seed: 5)
    var read = 0
    for _ in 0..<2_000 {
      var other = bytes
      for _ in 0...random.next() % 3 {
        let place = Int(random.next() % UInt64(other.count))
        if random.next() % 4 == 0 {
          other.removeSubrange(place...)
        } else {
          other[place] = UInt8(truncatingIfNeeded: random.next())
        }
        if other.isEmpty { break }
      }
      do throws(PlanFile.Problem) {
        _ = try PlanFile.read(other)
        read += 1
      } catch {
        #expect(error.line >= 1 && error.line <= 8)
      }
    }
    #expect(read < 2_000)
  }

  @Test func `plans differ by files that are new, changed and gone`() {
    let old = Self.files(10)
    var new = InputFiles()
    for index in old.paths.indices.dropFirst(2) {
      new.append(old.paths[index], size: old.sizes[index] + (index == 5 ? 1 : 0))
    }
    new.append("new.html".utf8, size: 1)
    #expect(Self.plan(old, 2).differences(to: Self.plan(old, 5)).isEmpty)
    let differences = Self.plan(old, 2).differences(to: Self.plan(new, 2))
    #expect(differences.new == 1 && differences.changed == 1 && differences.gone == 2)
  }

  @Test func `the number of a shard sorts as a text`() {
    #expect(ShardNumber(0, of: 1).text == "0")
    #expect(ShardNumber(7, of: 10).text == "7")
    #expect(ShardNumber(7, of: 11).text == "07")
    #expect(ShardNumber(99, of: 1000).text == "099")
  }

  @Test(arguments: [
    ("out/", "out/", ""), ("rej/", "out/", "../rej/"), ("", "out/", "../"),
    ("out/a/", "out/", "a/"),
    ("/x/rej/", "/x/out/", "../rej/"), ("/x/", "out/", "/x/"), ("a/", "../b/", "../../a/"),
    ("./out/r/", "out/", "r/"),
  ])
  func `folders are seen from others`(target: String, base: String, path: String) {
    // Where only the disk could tell, the folder is named as it was.
    let expected = base.hasPrefix("..") ? "a/" : path
    #expect(RelativeFolder.path(target, from: base) == expected)
  }

  @Test func `the deepest folder of all`() {
    #expect(RelativeFolder.common(["out/1/", "out/2/"]) == "out/")
    #expect(RelativeFolder.common(["out/1/", "rej/"]) == "")
    #expect(RelativeFolder.common(["/a/b/", "/a/b/c/"]) == "/a/b/")
    #expect(RelativeFolder.common(["/a/", "/b/"]) == "/")
  }
}
