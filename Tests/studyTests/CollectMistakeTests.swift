import Chat
import Foundation
import StudyKit
import Synchronization
import TestKit
import Testing

@testable import study

private func site() throws -> CollectSite { try CollectSite("", StandInTwitch()) }

@Suite struct CollectMistakeTests {
  @Test(arguments: [
    (["달강"], "'달강' is not a login"),
    (["https://www.twitch.tv/moonriver"], "is not a login"),
    ([], "CHANNEL is missing"),
    (["a", "--since", "2026-03-02", "--until", "2026-03-02"], "is not before --until"),
    (["a", "--since", "gestern"], "--since 'gestern' is not a time"),
    (["a", "--until", "1"], "--until '1' is not a time"),
    (["a", "--ids", "-", "--mirror", "http://a/{channel}"], "give one of them"),
    (["a", "--mirror-pattern", "{vod}"], "name it with --mirror"),
    (["a", "--mirror", "http://a/moonriver"], "with {channel}"),
    (["a", "--mirror", "httpx://127.0.0.1/{channel}"], "is no address with {channel}"),
    (["a", "--mirror", "http{channel}"], "is no address with {channel}"),
    (["a", "--mirror", "http://"], "is no address with {channel}"),
    (["a", "--mirror", "http://a/{channel}", "--mirror-pattern", "x"], "'x' has no {vod}"),
    (["a", "--jobs", "0"], "--jobs takes a whole number from 1 to 16"),
    (["a", "--outptu", "x"], "did you mean '--output'?"),
  ])
  func `a command line that is wrong is told`(words: [String], sentence: String) throws {
    let answer = try Sandbox().study(words: ["collect", "--output", "logs"] + words)
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("study collect: "))
    #expect(answer.errors.contains(sentence))
    #expect(answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `a folder is asked for`() throws {
    let answer = try Sandbox().study("collect", "moonriver")
    #expect(answer.code == 2)
    #expect(answer.errors.contains("--output DIR is missing"))
  }

  @Test func `credentials that are missing are named, with the other way`() throws {
    let site = try site()
    let answer = try site.collect(environment: site.withoutCredentials)
    #expect(answer.code == 1)
    #expect(answer.errors.hasPrefix("TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET are not set"))
    #expect(answer.errors.contains("~/.config/study/settings"))
    #expect(answer.errors.contains("--ids"))
  }

  @Test func `a login that Twitch does not know is told`() throws {
    let site = try site()
    let answer = try site.sandbox.study(
      words: ["collect", "moonrivr", "--output", "logs"], environment: site.environment)
    #expect(answer.code == 1)
    #expect(answer.errors.hasPrefix("Twitch knows no channel moonrivr; "))
  }

  @Test func `no downloader is told with where to get one`() throws {
    let site = try site()
    let without = site.environment.filter { $0.key != "STUDY_DOWNLOADER" }
    let none = try site.collect(environment: without)
    #expect(none.code == 1)
    for word in ["--downloader", "STUDY_DOWNLOADER", "https://github.com/lay295"] {
      #expect(none.errors.contains(word))
    }
    let wrong = try site.collect("--downloader", "/none/x")
    #expect(wrong.code == 1)
    #expect(wrong.errors.hasPrefix("--downloader names /none/x"))
    #expect(site.server.requests.isEmpty)
  }

  @Test func `a folder that cannot be written is told before anybody is asked`() throws {
    let site = try site()
    try site.sandbox.write("logs", "a file")
    let answer = try site.collect()
    #expect(answer.code == 1)
    #expect(answer.errors.hasPrefix("logs/.collect cannot be written ("))
    #expect(site.server.requests.isEmpty)
  }

  @Test func `a corpus that is none is told`() throws {
    let site = try site()
    try site.sandbox.write("c.sqlite", "no database, but long enough to look like a file of one")
    let answer = try site.collect("--corpus", "c.sqlite")
    #expect(answer.code == 1)
    #expect(answer.errors.hasPrefix("c.sqlite: "))
  }

  @Test func `settings come from a file, whose mistakes are told with their place`() throws {
    let site = try site()
    try site.sandbox.write(
      "settings", "TWITCH_CLIENT_ID=client\nTWITCH_CLIENT_SECRET=geheim\nSTUDY_DOWNLODER=x\n")
    let words = ["--settings", "settings"]
    let wrong = try site.collect(words[0], words[1], environment: site.withoutCredentials)
    #expect(wrong.code == 1)
    #expect(wrong.errors.hasPrefix("settings:3:1: 'STUDY_DOWNLODER' is not a setting"))
    #expect(wrong.errors.contains("did you mean 'STUDY_DOWNLOADER'?"))
    try site.sandbox.write("settings", "TWITCH_CLIENT_ID=client\nTWITCH_CLIENT_SECRET=geheim\n")
    let open = try site.collect(words[0], words[1], environment: site.withoutCredentials)
    #expect(open.code == 99)
    #expect(open.errors.contains("run 'chmod 600 settings'"))
    try site.sandbox.run("chmod", "600", "settings")
    let good = try site.collect(words[0], words[1], environment: site.withoutCredentials)
    #expect(good.code == 99)
    #expect(good.errors == "")
  }

  @Test(arguments: [401, 403, 400, 404])
  func `no secret and no token is ever shown`(status: Int) throws {
    let faults = Array(repeating: StandInServer.Response(status, "geheim token-1"), count: 9)
    let video = StandInTwitch.video(77, duration: "10m0s")
    for path in ["/auth/token", "/mock/users", "/mock/videos"] {
      let twitch = StandInTwitch(pages: [[video]], faults: [path: faults])
      let site = try CollectSite("77 moonriver 88 2026-03-01T11:07:00Z 600\n", twitch)
      let answer = try site.collect()
      // Of a list that is not there (404) nothing is left to do; the rest is a failure.
      #expect(answer.code == 1 || (status == 404 && path == "/mock/videos"))
      #expect(!answer.errors.isEmpty || status == 404)
      for text in [answer.errors, answer.output] {
        #expect(!text.contains("geheim"))
        #expect(!text.contains("token-1"))
      }
    }
  }

  @Test func `the downloader is given no secret`() throws {
    let site = try CollectSite("", StandInTwitch(pages: [[StandInTwitch.video(77)]]))
    let script = try site.downloader.script(
      "spy", "env >> \"$STAND_IN_FOLDER/seen\"; echo \"$@\" >> \"$STAND_IN_FOLDER/seen\"; exit 1\n")
    #expect(try site.collect("--downloader", script).code == 1)
    let seen = try site.downloader.read("seen")
    #expect(seen.contains("chatdownload"))
    #expect(!seen.contains("geheim"))
  }

  @Test func `a long pause is told`() throws {
    let busy = StandInServer.Response(429, "", headers: ["Retry-After": "30"])
    let site = try CollectSite("", StandInTwitch(faults: ["/mock/users": [busy]]))
    let answer = try site.sandbox.study(
      at: "2026-03-02T00:00:00Z",
      words: ["collect", "moonriver", "--output", site.sandbox.root + "/logs"],
      environment: site.environment)
    #expect(answer.code == 99)
    #expect(answer.errors == "the server is busy; asking again in 30 s\n")
  }

  @Test func `without a network the sentence names the address, after some patience`() throws {
    let server = try StandInServer { _ in .init() }
    server.stop()
    let sandbox = try Sandbox()
    let errors = Mutex("")
    let pauses = Mutex<[Duration]>([])
    let place = Surroundings(
      workingFolder: sandbox.root, programFolder: BuiltPrograms.folder.path,
      environment: [
        "HOME": sandbox.root, "TWITCH_CLIENT_ID": "client", "TWITCH_CLIENT_SECRET": "geheim",
        "TWITCH_AUTH_URL": server.address, "STUDY_DOWNLOADER": StandInDownloader.path,
      ],
      isTerminal: false, now: { Instant(milliseconds: 0) },
      sleep: { pause in pauses.withLock { $0.append(pause) } }, output: { _ in },
      diagnostics: { text in errors.withLock { $0 += text } })
    let code = Program(surroundings: place).run(
      ["collect", "moonriver", "--output", sandbox.root + "/logs"])
    #expect(code == .failed)
    #expect(
      errors.withLock { $0 }
        == "POST \(server.address)/token: no answer (nothing listens there); check the network and "
        + "the address, then run this again\n")
    #expect(pauses.withLock { $0 } == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
  }
}
