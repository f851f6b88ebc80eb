import Chat

/// The channels of a log in the order of their first message, found again by room id or login.
struct ChannelList {
  private(set) var channels: [Channel] = []
  private var byRoom: [String: Int] = [:]
  private var byLogin: [String: Int] = [:]
  private var lastRoom: [UInt8] = []
  private var lastTarget: [UInt8] = []
  private var lastIndex = -1

  /// The index of a channel, which is appended when it is new; a missing room id is filled in.
  @inline(__always)
  mutating func index(room: Range<Int>, target: Range<Int>, in bytes: Bytes) -> UInt32 {
    if lastIndex >= 0, bytes[room].elementsEqual(lastRoom),
      bytes[target].elementsEqual(lastTarget)
    {
      return UInt32(lastIndex)
    }
    lastRoom = Array(bytes[room])
    lastTarget = Array(bytes[target])
    lastIndex = find(
      Channel(
        roomID: room.isEmpty ? nil : bytes.text(room),
        login: target.isEmpty ? nil : bytes.text(target)))
    return UInt32(lastIndex)
  }

  private mutating func find(_ channel: Channel) -> Int {
    if let room = channel.roomID, let index = byRoom[room] { return index }
    if let login = channel.login, let index = byLogin[login] {
      guard let room = channel.roomID else { return index }
      if channels[index].roomID == nil {
        channels[index].roomID = room
        byRoom[room] = index
        return index
      }
    }
    channels.append(channel)
    let index = channels.count - 1
    if let room = channel.roomID { byRoom[room] = index }
    if let login = channel.login, byLogin[login] == nil { byLogin[login] = index }
    return index
  }
}
