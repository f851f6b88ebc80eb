import Chat
import Foundation
import Statistics
import Testing

@testable import Manifest

@Suite struct ManifestReadingTests {
  private let whole = """
    study: bursts
    title: "3월에 채팅은 언제 터졌나? 😂"
    sources: [../../Data/sample/chat, /logs/a.txt, ./b.txt]
    corpus: ../../Data/sample/corpus.sqlite
    catalogues: [names.txt]
    columns: {user: who, text: body, time: at}
    pathPattern: '{channel}/{date}.*'
    channels: ['#MoonRiver', 12345]
    prefixes: {moonriver: moon, ahri: ahri7}
    bots: [nightbot, Fossabot]
    from: 2026-03-01
    to: 2026-04-01
    timeZone: Asia/Seoul
    seed: 18446744073709551615
    parameters: {bin: 5s, s: 2, gamma: no}
    """

  @Test func `every key of a manifest is read`() throws {
    let manifest = try Manifest(file: "Studies/spring/study.yaml", bytes: Array(whole.utf8))
    #expect(manifest.study == "bursts")
    #expect(manifest.title == "3월에 채팅은 언제 터졌나? 😂")
    #expect(manifest.sources == ["Data/sample/chat", "/logs/a.txt", "Studies/spring/b.txt"])
    #expect(manifest.corpus == "Data/sample/corpus.sqlite")
    #expect(manifest.catalogues == ["Studies/spring/names.txt"])
    #expect(manifest.columns == Manifest.Columns(time: "at", user: "who", text: "body"))
    #expect(try manifest.pathPattern == PathPattern("{channel}/{date}.*"))
    #expect(manifest.channels == ["moonriver", "12345"])
    #expect(manifest.prefixes.map(\.channel) == ["ahri", "moonriver"])
    #expect(manifest.prefixes.map(\.prefix) == ["ahri7", "moon"])
    #expect(manifest.bots == ["fossabot", "nightbot"])
    #expect(manifest.from == CivilDate("2026-03-01"))
    #expect(manifest.to == CivilDate("2026-04-01"))
    #expect(manifest.timeZone.identifier == "Asia/Seoul")
    #expect(manifest.seed == .max)
    #expect(manifest.parameters.map(\.key) == ["bin", "s", "gamma"])
    #expect(manifest.parameters.map(\.value.text) == ["5s", "2", "no"])
    #expect(manifest.parameters.map(\.position.column) == [14, 23, 29])
  }

  @Test func `what may be missing has a default`() throws {
    let manifest = try Manifest(
      file: "m.yaml", bytes: Array("study: usage\ntitle: t\ncorpus: c.sqlite".utf8))
    #expect(manifest.corpus == "c.sqlite")
    #expect(manifest.sources.isEmpty && manifest.channels.isEmpty && manifest.parameters.isEmpty)
    #expect(manifest.bots == nil && manifest.from == nil && manifest.to == nil)
    #expect(manifest.seed == 0)
    #expect(manifest.timeZone.secondsFromGMT() == 0)
  }

  @Test func `block style and CRLF and a byte order mark read alike`() throws {
    let block = whole.replacingOccurrences(
      of: "[../../Data/sample/chat, /logs/a.txt, ./b.txt]",
      with: "\n  - ../../Data/sample/chat\n  - /logs/a.txt # the big one\n  - ./b.txt")
    let windows = "\u{FEFF}" + block.replacingOccurrences(of: "\n", with: "\r\n")
    var manifest = try Manifest(file: "a/b/study.yaml", bytes: Array(windows.utf8))
    let original = try Manifest(file: "a/b/study.yaml", bytes: Array(whole.utf8))
    manifest.parameters = original.parameters
    manifest.places = original.places
    #expect(manifest == original)
  }

  @Test(arguments: ["UTC", "Etc/UTC", "Asia/Saigon", "US/Eastern", "America/Argentina/Ushuaia"])
  func `every name of the zone database is known`(name: String) throws {
    let yaml = "study: usage\ntitle: t\ncorpus: c\ntimeZone: \(name)\n"
    #expect(throws: Never.self) { try Manifest(file: "m", bytes: Array(yaml.utf8)) }
  }

  @Test(arguments: [
    ("x.sqlite", "Studies/s/x.sqlite"), ("../x", "Studies/x"), ("../../x", "x"),
    ("../../../x", "../x"), ("./a/./b//c", "Studies/s/a/b/c"), ("/a/../../b", "/b"), ("../..", "."),
  ])
  func `paths are seen from the folder of the manifest`(written: String, resolved: String) throws {
    let yaml = "study: usage\ntitle: t\ncorpus: \(written)\n"
    let manifest = try Manifest(file: "Studies/s/study.yaml", bytes: Array(yaml.utf8))
    #expect(manifest.corpus == resolved)
  }

  @Test(arguments: 0..<200)
  func `a tree written as YAML is read as the same tree`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tree = Tree.random(depth: 4, &random)
    let yaml = "study: usage\ntitle: t\ncorpus: c\nparameters: {x: \(tree.yaml)}\n"
    let manifest = try Manifest(file: "m", bytes: Array(yaml.utf8))
    #expect(Tree(try #require(manifest.parameters.first).value) == tree)
  }
}
