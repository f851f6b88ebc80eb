import Chat
import ChatLogs
import Counting

extension InspectedLog {
  /// Describes a log that has been counted to its end.
  ///
  /// - Parameters:
  ///   - counting: the log.
  ///   - log: where it is.
  ///   - sidecar: what is told beside it.
  ///   - notices: how many notices there are of each kind.
  ///   - emotes: the emotes that were found.
  init(
    _ counting: LogCounting, of log: LogInput, sidecar: Sidecar, notices: [String: Int],
    emotes: InspectedEmotes
  ) {
    let (reader, facts, counter) = (counting.reader, counting.facts, counting.counter)
    let vodFile = log.vod()
    let isOneStream = reader.format.layout == .oneStream
    format = reader.format.rawValue
    evidence = reader.evidence
    era = facts.era
    compression = reader.compression?.rawValue
    encoding = reader.encoding.rawValue
    bytes = reader.bytesRead
    channels =
      isOneStream
      ? Told(
        facts.channel.names, log: reader.facts.channel.names, sidecar: sidecar.channelOfLog.names,
        vodFile: vodFile?.channel.names)
      : Told(value: counter.channelNames, by: .log)
    streams = counter.parts.count
    vod = Told(
      facts.vodID, log: reader.facts.vodID, sidecar: sidecar.vodID, vodFile: vodFile?.vodID)
    start =
      isOneStream
      ? Told(
        facts.startedAt?.description ?? facts.day?.description,
        log: reader.facts.startedAt?.description, sidecar: sidecar.startedAt?.description,
        vodFile: vodFile?.startedAt?.description)
      : Told(value: nil, by: nil)
    times = InspectedTimes(counter.parts)
    records = InspectedRecords(counting.tally, notices: notices)
    chatters = counter.chattersWhoWrote
    self.emotes = emotes
    let hasStart = counter.parts.allSatisfy { $0.origin != nil }
    flags = facts.flags(hasStart: hasStart).map(\.rawValue).sorted()
    ingest = ShellCommand.ingest(
      log.file, corpus: emotes.catalogues, lacksChannel: counting.lacksChannel,
      lacksStart: !hasStart)
  }
}

extension Channel {
  /// The login, or the room id where that is all that is known; nil for no channel.
  fileprivate var names: [String]? {
    (login ?? roomID.map { "room \($0)" }).map { [$0] }
  }
}

extension Sidecar {
  fileprivate var channelOfLog: Channel { Channel(roomID: roomID, login: channel) }
}

extension Counter {
  /// The channels, each name once.
  fileprivate var channelNames: [String] {
    Set(channels.compactMap { $0.channel.names?.first }).sorted()
  }

  /// How many chatters with a name wrote at least one message.
  fileprivate var chattersWhoWrote: Int {
    Set(parts.flatMap { part in part.attendance.map(\.chatter) })
      .count { !chatters[$0].isNameless }
  }
}
