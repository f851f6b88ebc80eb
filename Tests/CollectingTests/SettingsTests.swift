import Collecting
import Foundation
import Testing

/// A settings file in a folder of its own.
private final class File {
  let path: String

  init(_ text: String, mode: Int = 0o600) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct SettingsTests {
  @Test func `the environment wins over the file, the file over what is usual`() throws {
    let file = try File(
      """
      # 설정
      TWITCH_CLIENT_ID = from file \r
        STUDY_DOWNLOADER="/opt/a b"
      BTTV_URL=http://127.0.0.1:1/x/
      """)
    let settings = try Settings(
      file: file.path, environment: ["TWITCH_CLIENT_ID": "mine", "STUDY_DOWNLOADER": ""])
    #expect(settings[.clientID] == "mine")
    #expect(settings[.clientSecret] == nil)
    #expect(settings[.downloader] == "/opt/a b")
    #expect(settings[.helixAddress] == "https://api.twitch.tv/helix")
    #expect(
      settings.address(.bttvAddress, "users", query: [("a", "b&c")]).absoluteString
        == "http://127.0.0.1:1/x/users?a=b%26c")
    #expect(settings.warnings.isEmpty)
  }

  @Test func `the usual file is read when nobody names one`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/.config/study", withIntermediateDirectories: true)
    let usual = folder + "/.config/study/settings"
    try Data("TWITCH_CLIENT_ID=a".utf8).write(to: URL(filePath: usual))
    #expect(try Settings(file: nil, environment: ["HOME": folder]).file == usual)
    let other = try File("TWITCH_CLIENT_ID=b")
    let environment = ["HOME": folder, "STUDY_SETTINGS": other.path]
    #expect(try Settings(file: nil, environment: environment)[.clientID] == "b")
    #expect(try Settings(file: usual, environment: environment)[.clientID] == "a")
    #expect(try Settings(file: nil, environment: ["HOME": folder + "/none"]).file == nil)
  }

  @Test func `everything that is wrong is told at once with its place, and no value`() throws {
    let file = try File(
      """
      TWITCH_CLIENT_ID=a
      geheim
        TWITCH_CLIENT_SECRT=geheim
      TWITCH_CLIENT_ID=geheim
      TWITCH_HELIX_URL=geheim
      """)
    let error = try #require(throws: SettingsError.self) {
      try Settings(file: file.path, environment: ["FFZ_URL": "ftp://geheim"])
    }
    let lines = error.description.split(separator: "\n")
    try #require(lines.count == 5)
    #expect(lines[0] == "\(file.path):2:1: there is no '=' in this line; write NAME=value")
    #expect(lines[1].hasPrefix("\(file.path):3:3: 'TWITCH_CLIENT_SECRT' is not a setting"))
    #expect(lines[1].hasSuffix("did you mean 'TWITCH_CLIENT_SECRET'?"))
    #expect(lines[2].hasPrefix("\(file.path):4:1: TWITCH_CLIENT_ID is set twice"))
    #expect(lines[3].hasPrefix("\(file.path):5:1: TWITCH_HELIX_URL is not an address"))
    #expect(lines[4].hasPrefix("$FFZ_URL is not an address"))
    #expect(!error.description.contains("geheim"))
  }

  @Test(arguments: [
    ("http://127.0.0.1:1/x//", "http://127.0.0.1:1/x/users?a=b%2Bc%20d"),
    ("HTTP://example.org", "http://example.org/users?a=b%2Bc%20d"),
  ])
  func `an address takes a path and a query`(base: String, address: String) throws {
    let settings = try Settings(file: nil, environment: ["HOME": "/none", "BTTV_URL": base])
    let url = settings.address(.bttvAddress, "users", query: [("a", "b+c d")])
    #expect(url.absoluteString == address)
  }

  @Test(arguments: [
    "httpx://example.org", "http:example.org", "http://", "example.org", "http://h/?a=b",
    "http://h/#a", "http://h:99999/",
  ])
  func `what is no address of a service is told`(text: String) {
    let environment = ["HOME": "/none", "BTTV_URL": text]
    #expect(throws: SettingsError.self) { try Settings(file: nil, environment: environment) }
  }

  @Test func `a file that is named must be there`() {
    #expect(throws: SettingsError.unreadable(path: "/none")) {
      try Settings(file: "/none", environment: [:])
    }
  }

  @Test(arguments: [
    (0o644, "TWITCH_CLIENT_SECRET=x", 1), (0o640, "TWITCH_CLIENT_SECRET=x", 1),
    (0o600, "TWITCH_CLIENT_SECRET=x", 0), (0o644, "TWITCH_CLIENT_ID=x", 0),
  ])
  func `a secret that others can read is told`(mode: Int, text: String, count: Int) throws {
    let file = try File(text, mode: mode)
    let warnings = try Settings(file: file.path, environment: [:]).warnings
    #expect(warnings.count == count)
    #expect(warnings.allSatisfy { $0.contains("chmod 600 \(file.path)") })
  }
}
