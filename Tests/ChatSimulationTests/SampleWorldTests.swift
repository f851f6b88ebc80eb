import Foundation
import Testing

@testable import ChatSimulation

@Suite struct `Committed sample` {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data/sample").standardized

  @Test func `its files are what the generator writes`() throws {
    for file in SampleWorld.files() {
      let committed = try Data(contentsOf: folder.appending(path: file.path))
      #expect(committed == Data(file.bytes), "\(file.path) differs: run study simulate")
    }
  }

  @Test func `it has no other file of chat or catalogues`() throws {
    let written = Set(SampleWorld.files().map(\.path))
    for part in ["chat", "catalogues"] {
      let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/" + part)
      for path in found where path.contains(".") {
        #expect(written.contains("\(part)/\(path)"))
      }
    }
  }

  @Test func `it is small, and every format is in it`() {
    let files = SampleWorld.files()
    #expect(files.reduce(0) { $0 + $1.bytes.count } < 3_000_000)
    let logs = files.filter { $0.path.hasPrefix("chat/") && !$0.path.hasSuffix(".meta.json") }
    #expect(logs.count == 36)
    for ending in ["txt", "json", "irc"] {
      #expect(logs.contains { $0.path.hasSuffix("." + ending) })
    }
  }

  @Test func `the key is 64 hexadecimal digits and a newline`() throws {
    let key = try #require(SampleWorld.files().first { $0.path == "pseudonym.key" }).bytes
    #expect(key.count == 65 && key.last == 10)
    let digits = Array("0123456789abcdef".utf8)
    #expect(key.dropLast().allSatisfy(digits.contains))
  }
}

@Suite struct `Written catalogues` {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `Helix tells tiers, BTTV and 7TV and FFZ their shapes, in all every emote`() throws {
    for channel in World(seed: 1).channels {
      let writer = CatalogueWriter(channel: channel)
      let helix = try #require(object(writer.helix)["data"] as? [[String: Any]])
      let bttv = try object(writer.bttv)
      let shared = try #require(bttv["sharedEmotes"] as? [[String: Any]])
      let own = try #require(bttv["channelEmotes"] as? [[String: Any]])
      let set = try #require(object(writer.sevenTV)["emote_set"] as? [String: Any])
      let seven = try #require(set["emotes"] as? [[String: Any]])
      let sets = try #require(object(writer.ffz)["sets"] as? [String: [String: Any]])
      let ffz = try #require(sets[channel.roomID]?["emoticons"] as? [[String: Any]])
      let named = (helix + seven + ffz).compactMap { $0["name"] as? String }
      let coded = (own + shared).compactMap { $0["code"] as? String }
      let all = channel.emotes.filter(\.isOwn).map(\.code).sorted()
      #expect((named + coded).sorted() == all)
      #expect(Set(helix.compactMap { $0["tier"] as? String }) == ["1000", "2000", "3000", ""])
      let lines = String(decoding: writer.names, as: UTF8.self).split(separator: "\n")
      #expect(lines.map(String.init) == all)
    }
  }

  @Test func `7TV tells when an emote that came into fashion joined`() throws {
    let writer = CatalogueWriter(channel: World.moonriver)
    let set = try #require(object(writer.sevenTV)["emote_set"] as? [String: Any])
    let emotes = try #require(set["emotes"] as? [[String: Any]])
    let dance = try #require(emotes.first { $0["name"] as? String == "RiverDance" })
    // 2026-03-11T00:00:00Z
    #expect(dance["timestamp"] as? Int == 1_773_187_200_000)
  }

  @Test func `global catalogues hold the emotes that work everywhere`() throws {
    let writer = CatalogueWriter(channel: nil)
    let helix = try #require(object(writer.helix)["data"] as? [[String: Any]])
    #expect(helix.contains { $0["name"] as? String == "Kappa" && $0["id"] as? String == "25" })
    #expect(helix.allSatisfy { $0["tier"] == nil })
    let list = try JSONSerialization.jsonObject(with: Data(writer.bttv)) as? [[String: Any]]
    #expect(list?.count == 4)
  }
}
