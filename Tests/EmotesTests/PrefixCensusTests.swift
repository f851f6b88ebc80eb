import Chat
import Emotes
import Testing

struct PrefixCensusTests {
  private func message(_ text: String, id: String = "", login: String = "", name: String = "")
    -> TestMessage
  {
    var message = TestMessage(text)
    (message.userID, message.login, message.displayName) = (id, login, name)
    return message
  }

  private func common(_ blocks: [[TestMessage]]) throws -> Set<String> {
    var census = PrefixCensus(rule: try #require(PrefixRule("wak")))
    for block in blocks { census.add(MessageBlock(block)) }
    return census.commonTokens
  }

  @Test func `five chatters make a token common, four do not`() throws {
    let five = (1...5).map { message("ㅋㅋ wakHi wakHi 😂", id: "\($0)") }
    let four = (1...4).map { message("wakBye", id: "\($0)") }
    #expect(try common([five + four]) == ["wakHi"])
    #expect(try common(five.map { [$0] } + four.map { [$0] }) == ["wakHi"])
    let often = Array(repeating: message("wakOften wakOften", id: "1"), count: 50)
    #expect(try common([often]).isEmpty)
  }

  @Test func `a chatter is the user id, else the login, else the display name`() throws {
    let sameID = (1...5).map { message("wakA", id: "7", login: "l\($0)", name: "n\($0)") }
    let sameLogin = (1...5).map { message("wakB", login: "l", name: "n\($0)") }
    let logins = (1...5).map { message("wakC", login: "l\($0)", name: "n") }
    let names = ["가", "나", "다", "라", "마"].map { message("wakD", name: $0) }
    let cases = ["Moon", "MOON", "moon", "mOOn", "MOOn"].map { message("wakE", name: $0) }
    #expect(try common([sameID + sameLogin + logins + names + cases]) == ["wakC", "wakD"])
  }

  @Test func `only tokens that fit the rule are counted`() throws {
    let texts = "wak wak_ Waka xwaka wak왁 wak\u{E0000} waka!"
    #expect(try common([(1...9).map { message(texts, id: "\($0)") }]).isEmpty)
    #expect(PrefixRule("") == nil && PrefixRule("wa k") == nil && PrefixRule("왁") == nil)
  }
}
