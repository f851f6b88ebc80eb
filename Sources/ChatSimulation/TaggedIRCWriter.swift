import Chat

/// Writes a channel's day as raw IRC lines with tags.
public struct TaggedIRCWriter: LogWriter {
  /// Who wrote the lines.
  public var server: Server

  /// Who wrote the lines.
  public enum Server: CaseIterable, Sendable {
    /// justlog, which keeps lines as they come.
    case justlog
    /// rustlog, which puts the time first, leaves out what says nothing and ends lines with CRLF.
    case rustlog
  }

  /// Makes a writer.
  public init(server: Server = .justlog) {
    self.server = server
  }

  /// Writes an event as a line.
  public mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8])
  {
    let message = IRCMessage(event, of: broadcast)
    output.append(server == .justlog ? message.line + "\n" : rewritten(message) + "\r\n")
  }

  private func rewritten(_ message: IRCMessage) -> String {
    let isFlag = { (name: String) in ["mod", "subscriber", "turbo"].contains(name) }
    let tags = message.tags.filter { tag in
      tag.name != "tmi-sent-ts" && !(isFlag(tag.name) && tag.value == "0")
        && !(tag.name == "color" && tag.value.isEmpty)
    }
    return message.line(tags: message.tags.filter { $0.name == "tmi-sent-ts" } + tags)
  }
}
