import Report

extension InspectedEmotes {
  /// The emotes in words: what was found, and whose names were looked for.
  var text: String {
    if uses == 0, !marked, catalogues == nil {
      return "not looked for: the format does not mark them; --corpus FILE names them"
    }
    let found =
      uses == 0
      ? "none found"
      : "\(NumberText.count(codes)) codes in "
        + "\(NumberText.count(uses)) uses"
    return [found, shown, source].compactMap { $0 }.joined(separator: "; ")
  }

  private var shown: String? {
    if uses == 0 { return nil }
    if commonest.isEmpty { return "none of 5 or more chatters" }
    let list = commonest.map { "\($0.code) \(NumberText.count($0.uses))" }
    return "most used, by 5 or more chatters: " + list.joined(separator: ", ")
  }

  private var source: String {
    let marks = marked ? "the format marks Twitch's" : "the format does not mark all"
    return "\(marks), \(catalogues.map { "\($0) names" } ?? "--corpus FILE names") others"
  }
}
