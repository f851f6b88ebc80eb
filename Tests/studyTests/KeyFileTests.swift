import Foundation
import Testing

@testable import study

@Suite struct KeyFileTests {
  @Test func `the first place of the rule wins`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let corpus = folder + "/corpus.sqlite"
    var environment = ["HOME": "/home/a"]
    func path(_ given: String? = nil) -> String {
      KeyFile.path(given: given, corpus: corpus, environment: environment)
    }
    #expect(path() == "/home/a/.config/study/pseudonym.key")
    environment["XDG_CONFIG_HOME"] = "/config"
    #expect(path() == "/config/study/pseudonym.key")
    try Data().write(to: URL(filePath: folder + "/pseudonym.key"))
    #expect(path() == folder + "/pseudonym.key")
    environment["STUDY_KEY"] = "/keys/project.key"
    #expect(path() == "/keys/project.key")
    #expect(path("mine.key") == "mine.key")
  }
}
