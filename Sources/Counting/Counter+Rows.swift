import Chat
import ChatLogs
import Emotes

extension Counter {
  /// Makes a counter that holds given rows, as if they had been counted.
  package init(
    channels: [CountedChannel], chatters: [CountedChatter], emoteMessages: [CountedEmoteMessage],
    notices: [CountedNotice], parts: [CountedPart]
  ) {
    self.init(
      layout: .oneStream, channel: Channel(), origin: nil, rules: CountingRules(bots: []),
      names: { NameTable(entries: [], channel: $0.channel, prefix: nil) },
      matcher: { EmoteMatcher(names: $0, marksFirstParty: true) })
    self.channels = channels
    chatterIndex = ChatterIndex(chatters: chatters)
    self.emoteMessages = emoteMessages
    self.notices = notices
    self.parts = parts
  }
}
