/// What is left out of every count: known bots and bot commands.
public struct CountingRules: Equatable, Sendable {
  /// Logins of bots, in lower case.
  public var bots: Set<String>
  /// Whether messages that start with `!` are bot commands and left out.
  public var ignoresCommands: Bool

  /// Makes rules.
  public init(bots: Set<String> = CountingRules.wellKnownBots, ignoresCommands: Bool = true) {
    self.bots = bots
    self.ignoresCommands = ignoresCommands
  }

  /// Logins of bots that many channels use, as of 2026-11-01: services whose own pages name the
  /// account, and game and alert bots that send nothing else than their program's words.
  public static let wellKnownBots: Set<String> = [
    "botisimo", "coebot", "commanderroot", "cloudbot", "deepbot", "fossabot", "lattemotte",
    "lolrankbot", "moobot", "nightbot", "ohbot", "own3d", "phantombot", "playwithviewersbot",
    "pokemoncommunitygame", "restreambot", "sery_bot", "songlistbot", "soundalerts",
    "stay_hydrated_bot", "streamelements", "streamlabs", "streamstickers", "supibot",
    "tangiabot", "twipbot", "wizebot", "xanbot",
  ]
}
