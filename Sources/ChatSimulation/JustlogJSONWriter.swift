import Chat

/// Writes streams as justlog and rustlog answer in JSON.
struct JustlogJSONWriter: LogWriter {
  var shape: Shape

  enum Shape {
    /// justlog: Twitch's sentence in a field of its own, and the raw line.
    case justlog
    /// rustlog's full form: Twitch's sentence before the user's words, and the raw line.
    case rustlog
    /// rustlog's shorter form without the raw line, an object a line.
    case rustlogLines
  }

  private var list = JSONList()

  init(shape: Shape) {
    self.shape = shape
  }

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    if shape != .rustlogLines { output.append("{\"messages\":") }
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    let item = JSONText.object(item(event, of: broadcast))
    if shape == .rustlogLines {
      item.write(to: &output)
      output.append("\n")
    } else {
      list.add(item, to: &output)
    }
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    guard shape != .rustlogLines else { return }
    list.end(to: &output)
    output.append("}")
  }

  private func item(_ event: StreamEvent, of stream: Broadcast) -> [(String, JSONText)] {
    let message = IRCMessage(event, of: stream)
    let basic: [(String, JSONText)] = [
      ("text", .string(text(event))), ("displayName", .string(displayName(event))),
      ("timestamp", .string(stream.instant(event.offset).description)),
      ("id", .string(id(event))),
      ("tags", .object(message.tags.map { ($0.name, .string($0.value)) })),
    ]
    if shape == .rustlogLines { return basic }
    let full: [(String, JSONText)] =
      basic + [
        ("username", .string(login(event))), ("channel", .string(stream.channel.login)),
        ("raw", .string(message.line)), ("type", .integer(type(event))),
      ]
    return shape == .justlog ? full + [("systemText", .string(sentence(event)))] : full
  }

  private func text(_ event: StreamEvent) -> String {
    switch event {
    case .record(let record): shape == .justlog ? record.text : record.body
    case .ban(let ban):
      shape == .justlog ? ban.chatter.login : "\(ban.chatter.login) has been banned"
    }
  }

  private func sentence(_ event: StreamEvent) -> String {
    if case .record(let record) = event { record.notice?.sentence ?? "" } else { "" }
  }

  private func displayName(_ event: StreamEvent) -> String {
    if case .record(let record) = event { record.chatter.displayName } else { "" }
  }

  private func id(_ event: StreamEvent) -> String {
    if case .record(let record) = event { record.id } else { "" }
  }

  private func login(_ event: StreamEvent) -> String {
    switch event {
    case .record(let record): record.chatter.login
    case .ban(let ban): ban.chatter.login
    }
  }

  /// The numbers of Twitch's client libraries.
  private func type(_ event: StreamEvent) -> Int {
    switch event {
    case .record(let record): record.notice == nil ? 1 : 4
    case .ban: 2
    }
  }
}
