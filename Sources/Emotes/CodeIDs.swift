import Chat

/// A JSON object of codes and their ids, `{"Kappa": "25"}`.
struct CodeIDs: CatalogueAnswer {
  private let ids: [String: String]

  /// Takes the object; nil when a value is no emote id.
  init?(_ ids: [String: String]) {
    guard ids.values.allSatisfy(CodeIDs.isID) else { return nil }
    self.ids = ids
  }

  /// Ids are decimal numbers, hexadecimal numbers of 24 digits, or Twitch's `emotesv2_` ids.
  private static func isID(_ text: String) -> Bool {
    let digits = text.utf8
    return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
      || digits.count == 24 && digits.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= 102 }
      || text.hasPrefix("emotesv2_")
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = ids.map { code, id in
      CatalogueEntry(
        emote: Emote(provider: defaults.provider, providerID: id, code: code),
        owner: defaults.channel)
    }
    return [Catalogue(date: defaults.date, kind: .names, entries: entries)]
  }
}
