import Foundation
import FuzzLaws
import Testing

@Suite struct `Seeds of fuzzing` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Seeds").standardized

  private func seeds(_ family: FuzzFamily) throws -> [(name: String, bytes: [UInt8])] {
    let folder = `Seeds of fuzzing`.folder.appending(path: family.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  @Test(arguments: FuzzFamily.allCases)
  func `every seed of a family keeps the laws`(family: FuzzFamily) throws {
    let seeds = try seeds(family)
    #expect(!seeds.isEmpty)
    for seed in seeds {
      #expect(throws: Never.self, "\(seed.name)") { try family.check(seed.bytes) }
    }
  }

  @Test(arguments: FuzzFamily.allCases)
  func `every cut of a seed keeps the laws`(family: FuzzFamily) throws {
    for seed in try seeds(family) {
      for length in stride(from: 0, to: seed.bytes.count, by: 1 + seed.bytes.count / 40) {
        let cut = Array(seed.bytes.prefix(length))
        #expect(throws: Never.self, "\(seed.name) cut to \(length)") { try family.check(cut) }
      }
    }
  }
}
