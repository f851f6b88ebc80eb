extension WorldChatter {
  /// The name as Twitch shows it: `Display (login)` where the display name is not in Latin letters.
  var writtenName: String {
    displayName.utf8.allSatisfy { $0 < 0x80 } ? displayName : "\(displayName) (\(login))"
  }
}
