/// An emote: a picture with a code that stands for it in text.
public struct Emote: Hashable, Sendable {
  /// Who offers it.
  public var provider: EmoteProvider
  /// The provider's id; empty when only the code is known.
  public var providerID: String
  /// The code, compared byte by byte.
  public var code: String

  /// Makes an emote.
  public init(provider: EmoteProvider, providerID: String = "", code: String) {
    self.provider = provider
    self.providerID = providerID
    self.code = code
  }

  /// Whether two emotes are the same byte for byte; codes that merely look alike are not.
  public static func == (left: Emote, right: Emote) -> Bool {
    left.provider == right.provider && left.code.hasSameBytes(as: right.code)
      && left.providerID.hasSameBytes(as: right.providerID)
  }
}
