/// Why a file could not be read as a catalogue; its description is one sentence.
public struct CatalogueProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's name, as it was given.
  public let file: String
  /// What is wrong.
  public let reason: Reason

  /// The ways in which a file can fail to be a catalogue.
  public enum Reason: Error, Equatable, Sendable {
    /// The file holds nothing but white space.
    case empty
    /// The file holds bytes that no UTF-8 text holds.
    case notText(line: Int)
    /// The file is a web page.
    case webPage
    /// A line of what would be a list of codes holds white space or a comma.
    case notACode(line: Int)
    /// The file starts like JSON, but is broken or cut off.
    case brokenJSON
    /// The file is JSON of none of the known shapes.
    case unknownShape
    /// The file has a known shape, but a value is absent or of the wrong type.
    case wrongValue(path: String)
    /// The file is of a known shape that carries no emote codes; the text says what to use instead.
    case carriesNoCodes(String)
    /// The file holds one channel's emotes, but nothing says which channel's.
    case unknownChannel
  }

  /// The problem as one sentence.
  public var description: String { "\(file): \(reason.sentence)" }
}

extension CatalogueProblem.Reason {
  fileprivate var sentence: String {
    switch self {
    case .empty:
      "the file is empty; a catalogue holds at least one emote."
    case .notText(let line):
      "line \(line) is not UTF-8 text, so this is no catalogue; unpack it or save it as UTF-8."
    case .webPage:
      "this is a web page, not a catalogue; save the answer of the API itself."
    case .notACode(let line):
      "line \(line) is not one emote code (it holds white space or a comma); "
        + "a list of names has one code a line."
    case .brokenJSON:
      "the file starts like JSON, but is broken or cut off; fetch the file again."
    case .unknownShape:
      "this JSON is no catalogue that can be read; known are Twitch Helix, BetterTTV, "
        + "FrankerFaceZ, 7TV and twitchemotes.com files, and lists of one code a line."
    case .wrongValue(let path):
      "the value `\(path)` is absent or of the wrong type; fetch the file again."
    case .carriesNoCodes(let advice):
      "this file carries no emote codes; \(advice)."
    case .unknownChannel:
      "the file holds one channel's emotes, but does not say which channel's; "
        + "give the channel with the file."
    }
  }
}
