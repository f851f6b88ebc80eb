import Emotes
import Testing

struct CatalogueRefusalTests {
  private func reason(_ text: String) -> CatalogueProblem.Reason? {
    reason([UInt8](text.utf8))
  }

  private func reason(_ bytes: [UInt8]) -> CatalogueProblem.Reason? {
    do throws(CatalogueProblem) {
      _ = try CatalogueFile.read(bytes, name: "file", defaults: CatalogueDefaults())
      return nil
    } catch {
      #expect(error.description.hasPrefix("file: ") && error.description.hasSuffix("."))
      return error.reason
    }
  }

  @Test func `what is no list of codes is refused with its line`() {
    #expect(reason("") == .empty)
    #expect(reason(" \r\n\n") == .empty)
    #expect(reason("Kappa\nLUL PogChamp\n") == .notACode(line: 2))
    #expect(reason("word\tsentiment\n") == .notACode(line: 1))
    #expect(reason("GLOBAL_TWITCH,GLOBAL_FFZ\nKappa,LULW\n") == .notACode(line: 1))
    #expect(reason("channel:\n  emotes:\n") == .notACode(line: 2))
    #expect(reason("<!DOCTYPE html>\n<html>") == .webPage)
    #expect(reason("<HTML>\n") == .webPage)
    #expect(reason("<3\n>(\n") == nil)
    #expect(reason([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) == .notText(line: 1))
    #expect(reason("Kappa\nKa\0ppa\n") == .notText(line: 2))
    #expect(reason([75, 10, 0xC3, 0x28, 10]) == .notText(line: 2))
  }

  @Test func `JSON that is broken or of an unknown shape is refused`() {
    #expect(reason("{\"data\": [") == .brokenJSON)
    #expect(reason("[1, 2") == .brokenJSON)
    for unknown in [
      "{}", "[]", "[1]", "{\"a\": 1}", "{\"a\": \"b\"}", "{\"Kappa\": 25}", "{\"messages\": []}",
      "{\"2024-13-01\": {}}", "{\"Kappa\": {\"count\": 3}}",
    ] {
      #expect(reason(unknown) == .unknownShape, "\(unknown)")
    }
  }

  @Test func `a known shape with a wrong value says where`() {
    #expect(
      reason("{\"data\": [{\"id\": \"1\", \"name\": \"a\"}, {\"id\": \"2\"}]}")
        == .wrongValue(path: "data[1].name"))
    #expect(reason("{\"data\": [{\"id\": 1, \"name\": \"a\"}]}") == .wrongValue(path: "data[0].id"))
    #expect(
      reason("{\"meta\": {}, \"emotes\": {\"LUL\": {}}}")
        == .wrongValue(path: "emotes.LUL.image_id"))
  }

  @Test func `of several wrong values the first in the order of keys is told`() {
    let wrong = ["LUL", "<3", "Kappa", "PogChamp", "4Head", ":)"].map { "\"\($0)\": {\"id\": 1}" }
      .joined(separator: ", ")
    for _ in 0..<20 {
      #expect(
        reason("{\"meta\": {}, \"emotes\": {\(wrong)}}")
          == .wrongValue(path: "emotes.4Head.image_id"))
      #expect(
        reason("{\"4Head\": {\"code\": \"a\", \"id\": 1, \"emoticon_set\": 0}, \(wrong)}")
          == .wrongValue(path: ":).code"))
    }
  }

  @Test func `set names carry no codes, and the sentence names the files that do`() throws {
    let problem = #expect(throws: CatalogueProblem.self) {
      try Fixture.read("twitchemotes-sets.json")
    }
    #expect(problem?.description.contains("carries no emote codes") == true)
    #expect(problem?.description.contains("subscriber.json") == true)
    #expect(reason("[{\"id\": 1, \"code\": \"a\", \"images\": {}}]") != .unknownShape)
  }

  @Test(arguments: [
    "helix-channel.json", "bttv-channel.json", "bttv-v2-channel.json", "7tv-set.json",
  ])
  func `emotes of a channel that nothing names are refused`(file: String) throws {
    let problem = #expect(throws: CatalogueProblem.self) { try Fixture.read(file) }
    #expect(problem?.reason == .unknownChannel)
    #expect(problem?.file == file)
  }
}
