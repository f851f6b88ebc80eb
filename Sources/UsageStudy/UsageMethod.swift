import StudyKit
import Report

/// How the study counts, and what its numbers do not say.
enum UsageMethod {
  static func paragraphs(_ options: UsageOptions) -> [String] {
    [
      "An emote is a token between white space, compared byte by byte with the names known at the "
        + "time; where the log itself marks first-party emotes, the marks decide. Unicode emoji "
        + "count only where `providers` names them. Messages of known bots, commands, repeated "
        + "records and messages mirrored from other channels are left out.",
      "Five counts stand side by side, because each answers another question: uses (each "
        + "occurrence), messages (with the emote at least once), lead uses (messages of which it is "
        + "the first among the channel's own emotes), chatters (distinct accounts) and capped (at "
        + "most one a chatter and stream). A share is an emote's uses divided by all emote uses.",
      "The counts are a census of the selected logs, not an estimate from a sample: they have no "
        + "margin of error, and say nothing of chat that is not in the logs.",
      "Days are calendar days in \(options.timeZone.name); a stream belongs wholly to the day "
        + "on which it started. Emotes are ordered by their true counts, ties by the bytes of their "
        + "codes; those whose counts are kept back stand apart, by name.",
      "Counts that rest on one to four chatters are written <5, and so is the smallest further count "
        + "that keeps them from following from a sum that is shown (complementary suppression: "
        + "Hundepool and others 2012). By day, the chatters of an emote are taken as "
        + "those of the stream in which it had most, which is never too many; a day on which an "
        + "emote with a line, or all others together, rests on one to four tells nothing of emotes "
        + "in any table or figure, nor does at least one further day that shelters it. An emote has "
        + "a line unless that keeps back many days. A last use is dated only after the last such "
        + "day. Chat volume is shown in full.",
      "Rank agreement is Kendall's tau-b over the ranked emotes, with ties corrected (Kendall 1945). "
        + "Bars come before the ring, because lengths are judged more exactly than angles "
        + "(Cleveland and McGill 1984).",
    ]
  }

  static let references = [
    "Cleveland, W. S. and McGill, R. (1984). Graphical perception: theory, experimentation, and "
      + "application to the development of graphical methods. Journal of the American Statistical "
      + "Association 79(387), 531-554. https://doi.org/10.1080/01621459.1984.10478080",
    "Hundepool, A. and others (2012). Statistical Disclosure Control. Wiley. "
      + "https://doi.org/10.1002/9781118348239",
    "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239-251. "
      + "https://doi.org/10.1093/biomet/33.3.239",
  ]

  static let limits = [
    "A chat log is not the whole chat: downloaders drop the messages of deleted accounts, and some "
      + "drop messages of busy seconds. The flags of each stream say what is known.",
    "An emote that no catalogue and no mark in the log names is not counted; a plain word that is "
      + "also an emote's name is.",
    "Uses can be raised by few people who repeat themselves; compare them with chatters and capped.",
    "Chatters are accounts, not people; one person may have several.",
    "That an emote is used more on one day than on another does not say why.",
  ]
}
