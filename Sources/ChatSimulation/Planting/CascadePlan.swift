import Chat
import Statistics

/// The way of one rare emote: the first and only use in each channel that it reaches.
///
/// From a channel that has it, it is passed on to each other after an exponential time of that
/// channel's live hours; the first to pass it on is the parent (Gomez-Rodriguez, Balduzzi and
/// Schölkopf 2011).
struct CascadePlan: Sendable {
  let emote: WorldEmote
  /// The uses, sorted by time; the first is the root.
  let adoptions: [MemeEvent]

  /// All cascades of a scenario; their channels are places in `windows`.
  static func all(
    of scenario: Scenario, windows: [LiveWindows], seed: Seed
  ) -> [CascadePlan] {
    guard let planted = scenario.cascades else { return [] }
    return Travellers.cascadeCodes(planted.count).enumerated().compactMap { number, code in
      CascadePlan(code, number, planted, windows, seed.child(code))
    }
  }

  private init?(
    _ code: String, _ number: Int, _ planted: CascadeScenario, _ windows: [LiveWindows],
    _ seed: Seed
  ) {
    emote = Travellers.emote(code)
    let login = planted.roots[number % planted.roots.count]
    guard let root = CascadePlan.root(login, windows, seed) else { return nil }
    var adoptions = [root]
    while let next = CascadePlan.next(after: adoptions, planted, windows, seed) {
      adoptions.append(next)
    }
    self.adoptions = adoptions
  }

  /// A use somewhere in the first half of a channel's streams.
  private static func root(
    _ login: String, _ windows: [LiveWindows], _ seed: Seed
  ) -> MemeEvent? {
    guard let channel = windows.firstIndex(where: { $0.login == login }),
      !windows[channel].streams.isEmpty
    else { return nil }
    var random = seed.child("root").generator()
    let streams = windows[channel].streams
    let stream = random.next(below: (streams.count + 1) / 2)
    let chatter = random.next(below: windows[channel].chatters)
    return MemeEvent(
      channel: channel, stream: stream,
      moment: LiveWindows.moment(in: streams[stream], &random), chatter: chatter, parent: nil,
      root: 0,
      generation: 0)
  }

  /// The earliest use in a channel that has none yet.
  private static func next(
    after adoptions: [MemeEvent], _ planted: CascadeScenario, _ windows: [LiveWindows],
    _ seed: Seed
  ) -> MemeEvent? {
    var best: MemeEvent?
    for destination in windows.indices
    where !adoptions.contains(where: { $0.channel == destination }) {
      for (place, source) in adoptions.enumerated() {
        let names = (windows[source.channel].login, windows[destination].login)
        guard
          let rate = planted.rates.first(where: { ($0.source, $0.destination) == names })?.perHour
        else { continue }
        var random = seed.child("\(names.0) to \(names.1)").generator()
        let hours = random.exponential() / rate
        guard let moment = windows[destination].moment(hours * 3600, after: source.moment),
          best.map({ moment < $0.moment }) ?? true,
          let stream = windows[destination].stream(at: moment)
        else { continue }
        best = MemeEvent(
          channel: destination, stream: stream, moment: moment,
          chatter: random.next(below: windows[destination].chatters), parent: place, root: 0,
          generation: source.generation + 1)
      }
    }
    return best
  }
}
