import Chat
import Statistics

/// Lets an emote spread.
struct MemeSimulation {
  let windows: [LiveWindows]
  let rates: [Double]
  let influence: [[Double]]
  let halfLife: Double

  /// A use that does not know its place yet.
  private struct Seedling {
    var channel: Int
    var stream: Int
    var moment: Instant
    var seed: Seed
    var parent: Int?
  }

  /// The uses, sorted by time.
  func events(_ seed: Seed) -> [MemeEvent] {
    var all = windows.indices.flatMap { immigrants($0, seed.child("from nothing")) }
    var next = 0
    while next < all.count {
      for channel in windows.indices { all += offspring(of: all[next], at: next, in: channel) }
      next += 1
    }
    return ordered(all)
  }

  private func immigrants(_ channel: Int, _ seed: Seed) -> [Seedling] {
    let login = windows[channel].login
    return windows[channel].streams.indices.flatMap { number -> [Seedling] in
      let stream = windows[channel].streams[number]
      let own = seed.child("\(login)/\(stream.startedAt)")
      var random = own.generator()
      let count = random.poisson(mean: rates[channel] * Double(stream.seconds) / 3600)
      return (0..<count).map { place in
        Seedling(
          channel: channel, stream: number, moment: LiveWindows.moment(in: stream, &random),
          seed: own.child("use/\(place)"))
      }
    }
  }

  private func offspring(of parent: Seedling, at place: Int, in channel: Int) -> [Seedling] {
    let mean = influence[channel][parent.channel]
    guard mean > 0 else { return [] }
    let seed = parent.seed.child(windows[channel].login)
    var random = seed.generator()
    return (0..<random.poisson(mean: mean)).compactMap { number in
      let delay = random.exponential() * halfLife / MemeSimulation.logarithmOf2
      let moment = Instant(
        milliseconds: parent.moment.milliseconds + 1 + Int64(delay * 1000))
      guard let stream = windows[channel].stream(at: moment) else { return nil }
      return Seedling(
        channel: channel, stream: stream, moment: moment, seed: seed.child("use/\(number)"),
        parent: place)
    }
  }

  private func ordered(_ all: [Seedling]) -> [MemeEvent] {
    let order = all.indices.sorted {
      (all[$0].moment, windows[all[$0].channel].login, all[$0].seed.value)
        < (all[$1].moment, windows[all[$1].channel].login, all[$1].seed.value)
    }
    var places = [Int](repeating: 0, count: all.count)
    for (place, old) in order.enumerated() { places[old] = place }
    var events: [MemeEvent] = []
    var taken: [[Int]: Set<Int>] = [:]
    for (place, old) in order.enumerated() {
      let parent = all[old].parent.map { places[$0] }
      events.append(
        MemeEvent(
          channel: all[old].channel, stream: all[old].stream, moment: all[old].moment,
          chatter: chatter(of: all[old], &taken),
          parent: parent, root: parent.map { events[$0].root } ?? place,
          generation: parent.map { events[$0].generation + 1 } ?? 0))
    }
    return events
  }

  /// Somebody who has not used the emote in this stream, while there is anybody.
  private func chatter(of use: Seedling, _ taken: inout [[Int]: Set<Int>]) -> Int {
    let count = windows[use.channel].chatters
    var random = use.seed.child("chatter").generator()
    var chatter = random.next(below: count)
    let used = taken[[use.channel, use.stream], default: []]
    while used.contains(chatter), used.count < count { chatter = (chatter + 1) % count }
    taken[[use.channel, use.stream], default: []].insert(chatter)
    return chatter
  }

  private static let logarithmOf2 = 0.693_147_180_559_945_309
}
