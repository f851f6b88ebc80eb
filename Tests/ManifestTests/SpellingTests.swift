import Manifest
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("windw", "window"), ("widnow", "window"), ("WINDOW", "window"), ("wnidwo", "window"),
    ("chanels", "channels"), ("sed", "seed"), ("timezone", "timeZone"),
  ])
  func `a slip of the finger finds the word`(slip: String, word: String) {
    #expect(Spelling.closest(to: slip, among: ["seed", "channels", "window", "timeZone"]) == word)
  }

  @Test(arguments: ["", "zzzzzz", "door", String(repeating: "window", count: 20)])
  func `a different word finds none`(word: String) {
    #expect(Spelling.closest(to: word, among: ["seed", "channels", "window"]) == nil)
  }

  @Test func `of equally near words the first wins`() {
    #expect(Spelling.closest(to: "bat", among: ["cat", "hat"]) == "cat")
  }

  @Test func `a word that is right is no slip of itself`() {
    #expect(Spelling.hint(for: "seed", among: ["seed"]).isEmpty)
    #expect(Spelling.hint(for: "Seed", among: ["seed"]) == "; did you mean 'seed'?")
  }
}
