import Statistics

/// What is going to happen in one channel.
struct ChannelPlan: Sendable {
  /// The channel with its crowd and all emotes that it has, those that travel included.
  let channel: WorldChannel
  /// How many of the crowd chat: the first ones, most talkative first; the others only watch.
  let chatters: Int
  /// The streams, sorted by start.
  let streams: [StreamPlan]
  /// Which emotes ordinary messages hold.
  let emotes: EmoteModel
  let subscribers: SubscriberPlan

  init(
    _ scenario: ChannelScenario, of world: Scenario, travelling: [WorldEmote], seed: Seed
  ) {
    chatters = scenario.chatters
    var channel = scenario.channel
    var random = seed.child("crowd").generator()
    channel.crowd = random.shuffledSample(chatters + scenario.lurkers, below: world.people)
    channel.emotes += travelling
    self.channel = channel
    let used = scenario.channel.emotes.filter { $0.fashion != .never }
    emotes = EmoteModel(used, scenario.emotes, seed: seed.child("emotes"))
    let planner = StreamPlanner(scenario: scenario, emotes: emotes, people: world.people)
    streams = planner.streams(of: world, seed: seed)
    subscribers = SubscriberPlan(
      scenario.subscribers, crowd: (chatters, scenario.lurkers), from: world.begin, to: world.end,
      windows: LiveWindows(login: channel.login, chatters: chatters, streams: streams),
      seed: seed.child("subscribers"))
  }
}
