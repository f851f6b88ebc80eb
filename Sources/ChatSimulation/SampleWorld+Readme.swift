extension SampleWorld {
  /// The story of the sample, with its numbers.
  static func readme(_ world: World, seed: UInt64) -> [UInt8] {
    let rows = world.channels.map { row($0, world.streams(of: $0.login)) }
    return Array((beginning + rows.joined() + ending(seed)).utf8)
  }

  private static func row(_ channel: WorldChannel, _ streams: [SimulatedStream]) -> String {
    let expected = ExpectedCounts(streams)
    let messages = expected.streams.reduce(0) { $0 + $1.messages }
    let notices = expected.streams.reduce(0) { $0 + $1.notices }
    let kept =
      switch channel.login {
      case "sodapond": "raw IRC, a file a day, as justlog stores it"
      case "hanbyeol": "TwitchDownloader JSON and text by turns"
      default: "TwitchDownloader text with relative and UTC stamps, LF and CRLF"
      }
    return "| `\(channel.login)` | \(channel.displayName) | \(streams.count) | \(messages) "
      + "| \(notices) | \(expected.emotes.count) | \(kept) |\n"
  }

  private static let beginning = """
    # Sample data

    Chat of three Twitch channels in March 2026. **Nobody in it exists**: channels, chatters, words
    and emotes come from a seeded generator, and any likeness to a real name is an accident. Only
    the codes of well-known global emotes, the ids of Twitch's among them, and the name of the bot
    Nightbot are real.

    | channel | shown as | streams | messages | notices | emotes used | chat is kept as |
    | --- | --- | ---: | ---: | ---: | ---: | --- |

    """

  private static func ending(_ seed: UInt64) -> String {
    """

    Messages of bots and commands such as `!song` are in the logs too, but not in this table.

    ## What happens in it

    - MoonRiver rows to the moon by night; on 11 March a 7TV emote, `RiverDance`, joins the channel
      and is loved more with every stream, while `catRow` goes out of fashion.
    - 한별 (Hanbyeol) plays and talks in Korean; `dduk` comes, `byeolNod` goes.
    - SodaPond watches ducks; `duckJAM` comes, `quackW` goes.
    - Each channel pays for emotes that nobody uses: `moonBoat`, `moonOar`, `byeolOld`, `sodaCan`,
      `sodaTop`.
    - Every stream has a few moments when a fifth of chat repeats one emote.
    - People subscribe, gift, raid and watch in streaks; founders and tiers 2 and 3 show in badges.
    - Words that only look like emotes (`LUL!`, `moonHimoonHi`, `byeolHi는`) must not be counted.

    ## Files

    - `chat/<channel>/<date>[-<vod id>].<ext>`: the logs; beside text logs a `.meta.json` tells what
      text cannot: channel, start, VOD, title and length.
    - `catalogues/<channel>/` and `catalogues/global/`: emote sets as Twitch, BTTV, FFZ and 7TV answer;
      each with a `.meta.json` that tells the day and the channel.
    - `pseudonym.key`: the key of the pseudonyms. Yours must stay secret; this one is published because
      its people are invented.
    - `corpus.sqlite`: made by the studies over this sample; not kept in the repository.

    Everything but the corpus is written by `study simulate --output Data/sample --seed \(seed)`, the
    same bytes on every machine, and a test compares.

    """
  }
}
