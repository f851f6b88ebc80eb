import Chat
import Emotes
import Foundation
import Testing

/// Catalogue files that people published; the folder is named by the variable `REAL_CHAT`.
struct RealCatalogueTests {
  static let folder = ProcessInfo.processInfo.environment["REAL_CHAT"].map {
    URL(filePath: $0).appending(path: "emote-catalogues")
  }
  static let hasFiles = folder.map { FileManager.default.fileExists(atPath: $0.path) } ?? false

  /// What a file is, and a Python expression over its JSON `j` (or its lines) that gives the set
  /// of (code, id) pairs; ids are empty where the file has none.
  static let files: [(name: String, kind: CatalogueKind, date: String?, pairs: String)] = [
    (
      "Chatterino__chatterino2__seventvemotes-nymn.json", .sevenTV, nil,
      "[(e['name'], e['data']['id']) for e in j['emote_set']['emotes']]"
    ),
    (
      "Data-Science-for-Linguists__NLSS_Project__globalemotes.json", .twitchemotes, nil,
      "[(e['code'], str(e['id'])) for e in j.values()]"
    ),
    (
      "PetterKraabol__Submote__global.json", .twitchemotes, "2015-06-10",
      "[(c, str(e['image_id'])) for c, e in j['emotes'].items()]"
    ),
    (
      "PetterKraabol__Submote__subscriber.json.gz", .twitchemotes, "2015-06-10",
      "[(e['code'], str(e['image_id'])) for c in j['channels'].values() for e in c['emotes']]"
    ),
    ("dekuNukem__Twitch_Chatlogs__bttv_emotes.txt", .names, nil, "[(c, '') for c in lines]"),
    (
      "dekuNukem__Twitch_Chatlogs__global.json", .twitchemotes, "2017-07-09",
      "[(c, str(e['image_id'])) for c, e in j['emotes'].items()]"
    ),
    ("dekuNukem__Twitch_Chatlogs__global_emotes.txt", .names, nil, "[(c, '') for c in lines]"),
    ("dekuNukem__Twitch_Chatlogs__sub_emotes.txt", .names, nil, "[(c, '') for c in lines]"),
    (
      "doomercreatine__MasterCasketBot__bttv.json", .bttv, nil,
      "[(e['code'], e['id']) for e in j['emotes']]"
    ),
    (
      "doomercreatine__MasterCasketBot__ffz.json", .ffz, nil,
      "[(e['name'], str(e['id'])) for s in j['sets'].values() for e in s['emoticons']]"
    ),
    ("jmshi__twitch-emotes__global_code_id.json", .names, nil, "list(j.items())"),
    ("jmshi__twitch-emotes__reduced_sub_code_id.json", .names, nil, "list(j.items())"),
    ("jmshi__twitch-emotes__world_cup.json", .names, nil, "list(j.items())"),
    (
      "jubewe__devlsco.github.io__global_emotes.json", .helix, nil,
      "[(e['name'], e['id']) for e in j['data']]"
    ),
    (
      "mtolly__twitch-colloquy__global.json", .twitchemotes, "2016-05-22",
      "[(c, str(e['image_id'])) for c, e in j['emotes'].items()]"
    ),
    (
      "mtolly__twitch-colloquy__images.json.gz", .twitchemotes, "2016-05-22",
      "[(e['code'], i) for i, e in j['images'].items()]"
    ),
    (
      "mtolly__twitch-colloquy__subscriber.json.gz", .twitchemotes, "2016-05-22",
      "[(e['code'], str(e['image_id'])) for c in j['channels'].values() for e in c['emotes']]"
    ),
  ]

  @Test(.enabled(if: hasFiles, "set REAL_CHAT to the folder of real chat"), arguments: files)
  func `every real file gives the codes and ids that Python reads from it`(
    name: String, kind: CatalogueKind, date: String?, pairs: String
  ) throws {
    let catalogues = try read(name, CatalogueDefaults(channel: Channel(login: "somebody")))
    let catalogue = try #require(catalogues.first)
    #expect(catalogues.count == 1)
    #expect(catalogue.kind == kind)
    #expect(catalogue.date == date.flatMap { CivilDate($0) })
    let found = Set(catalogue.entries.map { Array("\($0.emote.code) \($0.emote.providerID)".utf8) })
    #expect(try found == pythonPairs(name, pairs))
    #expect(!found.isEmpty)
  }

  @Test(.enabled(if: hasFiles, "set REAL_CHAT to the folder of real chat"))
  func `the BetterTTV time line gives a snapshot for each of its 116 days`() throws {
    let name = "charlie-collard__twitch-chat-replay__bttv_emotes_timeline.json.gz"
    let days = try read(name, CatalogueDefaults())
    #expect(days.count == 116)
    #expect(days.first?.date == CivilDate("2000-01-01"))
    #expect(days.last?.date == CivilDate("2025-06-20"))
    let program = """
      import gzip, json, sys
      j = json.loads(gzip.open(sys.argv[1]).read())
      print(sum(len({json.dumps(e) for e in l}) for d in j.values()
        for l in [d['global'], d['northernlion']['channelEmotes'], d['northernlion']['sharedEmotes']]))
      """
    let total = String(decoding: try run("python3", ["-c", program, path(name)]), as: UTF8.self)
    #expect(days.reduce(0) { $0 + $1.entries.count } == Int(total.dropLast()))
  }

  @Test(
    .enabled(if: hasFiles, "set REAL_CHAT to the folder of real chat"),
    arguments: [
      "Abdul-Muizz545__DetectingToxicEmotesAcrossTwitchChannels__global_emotes.csv",
      "AustinsData__twitchReport__streamer_config_20250411.yaml",
      "konstantinkobs__emote-controlled__emote_average.tsv",
      "mtolly__twitch-colloquy__sets.json",
    ])
  func `real files without readable codes are refused`(name: String) throws {
    #expect(throws: CatalogueProblem.self) { try read(name, CatalogueDefaults()) }
  }

  @Test(.enabled(if: hasFiles, "set REAL_CHAT to the folder of real chat"))
  func `owners come from the files themselves`() throws {
    let other = CatalogueDefaults(channel: Channel(login: "somebody"))
    let sevenTV = try read("Chatterino__chatterino2__seventvemotes-nymn.json", other)[0]
    #expect(Set(sevenTV.entries.map(\.owner)) == [Channel(roomID: "62300805", login: "nymn")])
    let ffz = try read("doomercreatine__MasterCasketBot__ffz.json", other)[0]
    #expect(Set(ffz.entries.map(\.owner)) == [Channel(roomID: "41783686", login: "hey_jase")])
    let dump = try read("mtolly__twitch-colloquy__subscriber.json.gz", other)[0]
    #expect(Set(dump.entries.map(\.owner)).count == 8455)
  }

  private func path(_ name: String) -> String {
    RealCatalogueTests.folder?.appending(path: name).path ?? name
  }

  private func read(_ name: String, _ defaults: CatalogueDefaults) throws -> [Catalogue] {
    let bytes =
      name.hasSuffix(".gz")
      ? try run("zcat", [path(name)]) : [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    return try CatalogueFile.read(bytes, name: name, defaults: defaults)
  }

  private func pythonPairs(_ name: String, _ pairs: String) throws -> Set<[UInt8]> {
    let program = """
      import gzip, json, sys
      b = open(sys.argv[1], 'rb').read()
      b = gzip.decompress(b) if b[:2] == b'\\x1f\\x8b' else b
      lines = b.decode().split()
      j = json.loads(b) if b[:1] in b'{[' else None
      sys.stdout.buffer.write('\\n'.join(' '.join(p) for p in \(pairs)).encode())
      """
    let output = try run("python3", ["-c", program, path(name)])
    return Set(output.split(separator: UInt8(ascii: "\n")).map(Array.init))
  }

  private func run(_ program: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return [UInt8](output)
  }
}
