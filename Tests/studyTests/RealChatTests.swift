import Foundation
import Testing

/// The folder of real logs, named by the environment; nil when there is none.
private let realChat = ProcessInfo.processInfo.environment["REAL_CHAT"]

/// Counts the tokens `daph…` of TwitchDownloader text that five or more chatters use.
private let countText = """
  import collections, re, sys
  uses, chatters = collections.Counter(), collections.defaultdict(set)
  bots = {'nightbot', 'streamelements', 'moobot', 'streamlabs', 'fossabot', 'wizebot'}
  for line in open(sys.argv[1], encoding='utf-8', newline='\\n'):
      name, _, body = re.sub(r'^\\[[^]]*\\] ', '', line.rstrip('\\r\\n')).partition(': ')
      if name.lower() in bots or body.startswith('!'): continue
      for token in body.split(' '):
          if re.fullmatch('daph[A-Za-z0-9]{1,24}', token):
              uses[token] += 1; chatters[token].add(name.lower())
  for code in sorted(uses, key=lambda code: code.encode()):
      if len(chatters[code]) >= 5: print(code, uses[code], len(chatters[code]), sep='|')
  """

/// What the `vod.json` files of an archive say: `channel|vod|second of the start|seconds|comments`.
private let listVODs = """
  import datetime, gzip, json, sys, tarfile
  archive = tarfile.open(sys.argv[1])
  for name in sorted(archive.getnames()):
      if not name.endswith('/vod.json'): continue
      vod = json.load(archive.extractfile(name))
      folder = name.rsplit('/', 1)[0]
      log = json.load(gzip.open(archive.extractfile(folder + '/verbose_chat.json.gz')))
      start = datetime.datetime.fromisoformat(vod['created_at'].replace('Z', ''))
      start = int(start.replace(tzinfo=datetime.timezone.utc).timestamp())
      print(folder.split('/')[1], vod['vod_id'], start, vod['duration'], len(log), sep='|')
  """

@Suite(
  "Real logs through study (the folder named by REAL_CHAT)",
  .enabled(if: realChat != nil, "set REAL_CHAT to the folder of real chat"))
struct RealChatTests {
  private func real(_ path: String) -> String { (realChat ?? "") + "/" + path }

  private func python(_ program: String, _ path: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `tokens with a channel's prefix in text logs are what Python counts`() throws {
    let path = real(
      "chat-txt/AustinsData__twitchReport___7-16-22_39daph_-_GIGA_art_STREAM_2_-_Chat.txt")
    let sandbox = try Sandbox()
    let answer = try sandbox.study(
      "ingest", path, "--corpus", "c.sqlite", "--channel", "39daph", "--prefix", "39daph=daph")
    #expect(answer.code == 0)
    let expected = try python(countText, path)
    #expect(expected.count > 10)
    let found = try sandbox.rows(
      "SELECT emote, uses, chatters FROM emote_totals WHERE provider = 'twitch' AND "
        + "emote NOT LIKE '%(rare)' ORDER BY CAST(emote AS BLOB)")
    #expect(found == expected)
  }

  @Test(arguments: ["2025-11", "2025-12", "2026-01"])
  func `a month of four channels in an archive needs no flags`(month: String) throws {
    let path = real("chat-json/bocru__twitch_chats__\(month)_all-channels_verbose_chat.tar")
    let sandbox = try Sandbox()
    let answer = try sandbox.study("ingest", path, "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0 && answer.errors.isEmpty, "\(answer.errors)")
    let expected = try python(listVODs, path).map { $0.split(separator: "|") }
    let found = try sandbox.rows(
      "SELECT c.login, s.vod_id, s.started_at, s.seconds, o.records FROM streams AS s "
        + "JOIN channels AS c USING (channel) JOIN parts AS p USING (stream) "
        + "JOIN sources AS o USING (source)"
    ).map { $0.split(separator: "|") }
    #expect(found.count == expected.count && expected.count > 50)
    let byVOD = Dictionary(uniqueKeysWithValues: found.map { ($0[1], $0) })
    for vod in expected {
      let stream = try #require(byVOD[vod[1]], "no stream of VOD \(vod[1])")
      #expect(stream[0] == vod[0] && stream[4] == vod[4])
      #expect(Double(stream[3]) == Double(vod[3]))
      // The log tells its start too, from the times of its comments, which wins.
      let start = try #require(Double(stream[2])) / 1000
      #expect(try abs(start - #require(Double(vod[2]))) < 2, "\(vod[1])")
    }
  }

  @Test func `an archive of tables needs their columns only`() throws {
    let path = real(
      "chat-csv/hariprasath-chandrasekar__twitch_emotes_analytics_project__esl_dota2_2018_full_csv_"
        + "8parts.tar.gz")
    let sandbox = try Sandbox()
    try sandbox.study(
      "ingest", path, "--corpus", "c.sqlite", "--columns",
      "user=i_user_name,text=chat_message,time=t_timestamp,channel=j_streamer")
    #expect(
      try sandbox.rows("SELECT count(*), sum(records), sum(rejected) FROM sources") == ["8|4621|0"])
    #expect(try sandbox.rows("SELECT login FROM channels") == ["esl_dota2"])
  }

  @Test func `every record of every named file is in one class, and rejects are located`() throws {
    let sandbox = try Sandbox()
    let texts = try FileManager.default.contentsOfDirectory(atPath: real("chat-txt"))
      .filter { $0.hasPrefix("AustinsData") }.sorted().map { real("chat-txt/" + $0) }
    let text = try sandbox.study(
      words: ["ingest"] + texts + ["--channel", "39daph", "--corpus", "c.sqlite"])
    let rest = try sandbox.study(
      "ingest", real("chat-json/wizardkingrabbit__ChatInterpreter__TheViper_3_.json"),
      real("chat-json/charlie-collard__twitch-chat-replay__1087079172.json"),
      real("chat-irc/Chatterino__chatterino2__irc_fixtures_extracted.txt"), "--corpus", "c.sqlite")
    #expect(text.code == 0 && rest.code == 0)
    #expect(
      try sandbox.rows("SELECT count(*) FROM sources WHERE records > 0") == ["\(texts.count + 3)"])
    #expect(
      try sandbox.rows(
        "SELECT count(*) FROM sources WHERE records <> messages + notices + ignored + rejected")
        == ["0"])
    #expect(
      try sandbox.rows(
        "SELECT count(*) FROM source_reasons WHERE class = 'rejected' AND first_record IS NULL")
        == ["0"])
  }

  @Test func `every file is described, and counted as ingest counts it`() throws {
    let sandbox = try Sandbox()
    let folders = ["chat-csv", "chat-html", "chat-irc", "chat-json", "chat-parquet", "chat-txt"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: real(folder)).sorted()
        .map { real("\(folder)/\($0)") }
    }
    let words = try sandbox.study(words: ["inspect"] + files)
    #expect(words.code == 6)
    let blocks = words.output.components(separatedBy: "\n\n").filter { !$0.isEmpty }
    let named = blocks.map { $0.prefix { $0 != "\n" } }
    #expect(
      named.filter { !$0.contains(".tar") } == files.filter { !$0.contains(".tar") }.map { $0[...] }
    )
    #expect(named.count { $0.contains(".tar") } > 180)
    #expect(blocks.allSatisfy { $0.contains("\n  refused ") || $0.contains("\n  ingest ") })
    let sums = try sandbox.sums(ofInspecting: files)
    let answer = try sandbox.study(
      words: ["ingest"] + files + ["--corpus", "c.sqlite", "--channel", "moonriver", "--json"])
    let outcome = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    for (name, sum) in sums { #expect(outcome[name] as? Int == sum, "\(name)") }
    #expect(sums["records"] ?? 0 > 500_000)
  }
}
