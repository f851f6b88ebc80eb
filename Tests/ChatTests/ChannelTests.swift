import Testing

@testable import Chat

@Suite struct ChannelTests {
  @Test func `a login is written in lower case and without its number sign`() {
    #expect(Channel(login: "#MoonRiver").login == "moonriver")
    #expect(Channel(login: "moonriver") == Channel(login: "#MOONRIVER"))
  }

  @Test func `a channel may be known by its room id alone`() {
    let channel = Channel(roomID: "42")
    #expect(channel.roomID == "42")
    #expect(channel.login == nil)
    #expect(channel != Channel(roomID: "42", login: "moonriver"))
  }
}
