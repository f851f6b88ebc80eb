import Chat
import ChatLogs

/// Logs of simulated streams, of any size, with memory for one stream's crowd and one block of bytes.
public struct TrafficLogs: Sendable {
  /// Gives the stream of a number from 0.
  public var stream: @Sendable (Int) -> ChatTraffic
  /// How each stream is written: a file for each.
  public var variants: [LogVariant]

  /// Makes logs of streams.
  public init(
    variants: [LogVariant], of stream: @escaping @Sendable (Int) -> ChatTraffic
  ) {
    self.variants = variants
    self.stream = stream
  }

  /// Writes whole streams until their files are as large as asked.
  ///
  /// - Parameters:
  ///   - bytes: the size of all files together that is reached or passed.
  ///   - sink: takes a file's path, `CHANNEL/FORMAT/DAY-VOD.ENDING`, and its next block; all
  ///     blocks of a file come one after the other, a file is whole when the next begins.
  /// - Returns: how many streams and bytes were written.
  /// - Throws: what the sink throws; nothing more is written then.
  @discardableResult
  public func write<Failure>(
    bytes: Int, to sink: (_ path: String, _ block: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> (streams: Int, bytes: Int) {
    var streams = 0
    var written = 0
    while written < bytes, !variants.isEmpty {
      let traffic = stream(streams)
      for (path, blocks) in files(of: traffic) {
        for block in blocks {
          written += block.count
          try sink(path, block)
        }
      }
      streams += 1
    }
    return (streams, written)
  }

  /// The files of one stream.
  public func files(of traffic: ChatTraffic) -> [(path: String, blocks: LogBlocks)] {
    let broadcast = traffic.broadcast
    let day = broadcast.startedAt.date
    return variants.map { variant in
      let folder = "\(broadcast.channel.login)/\(variant.fileName)"
      return (
        "\(folder)/\(day)-\(broadcast.vodID).\(variant.ending)",
        LogBlocks(of: broadcast, AnySequence(traffic), by: variant.writer)
      )
    }
  }
}

extension LogVariant {
  /// The format and what tells the variant from others of it, as the name of a folder.
  var fileName: String {
    let name = "\(format.rawValue)-\(name)".lowercased()
    return String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" }).replacing("--", with: "-")
  }
}
