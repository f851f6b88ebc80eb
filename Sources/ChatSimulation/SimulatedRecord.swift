/// One record of a simulated stream: a message or a notice.
public struct SimulatedRecord: Hashable, Sendable {
  /// A UUID.
  public var id: String
  /// Milliseconds since the stream's start.
  public var offset: Int
  /// The author.
  public var chatter: WorldChatter
  /// The author's subscription at that moment.
  public var subscription: Subscription?
  /// The tokens of the user's own words, to be joined by single spaces.
  public var tokens: [Token]
  /// The notice; nil for an ordinary message.
  public var notice: SimulatedNotice?
  /// Bits cheered.
  public var bits = 0
  /// Whether the message was written with `/me`.
  public var isAction = false

  /// A part of a text.
  public enum Token: Hashable, Sendable {
    /// Anything but an emote.
    case word(String)
    /// An emote.
    case emote(WorldEmote)

    /// How the token is written.
    public var text: String {
      switch self {
      case .word(let word): word
      case .emote(let emote): emote.code
      }
    }
  }

  /// The user's own words.
  public var text: String {
    var bytes: [UInt8] = []
    writeText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words as VOD formats write them: a notice's sentence and a space, then the user's own.
  public var body: String { systemPrefix + text }

  /// The notice's sentence and a space; empty for an ordinary message, or without a sentence.
  public var systemPrefix: String {
    notice.map { $0.sentence.isEmpty ? "" : $0.sentence + " " } ?? ""
  }

  /// Writes the user's own words.
  func writeText(to output: inout [UInt8]) {
    var isFirst = true
    for token in tokens {
      if !isFirst { output.append(UInt8(ascii: " ")) }
      isFirst = false
      output.append(token.text)
    }
  }

  /// Writes the words as VOD formats do.
  func writeBody(to output: inout [UInt8]) {
    if notice != nil { output.append(systemPrefix) }
    writeText(to: &output)
  }

  /// The emotes in order.
  public var emotes: [WorldEmote] {
    tokens.compactMap {
      if case .emote(let emote) = $0 { emote } else { nil }
    }
  }

  /// Whether the message is a bot command.
  public var isCommand: Bool { notice == nil && tokens.first?.text.utf8.first == UInt8(ascii: "!") }
}
