import Chat
import Statistics

/// Endless streams of the invented channels, for logs of any size.
///
/// Each channel is live once a day; its crowd has regulars, who come to all streams, and visitors.
public struct TrafficWorld: Sendable {
  private let seed: Seed
  private let channels: [Profile]

  private struct Profile: Sendable {
    var channel: WorldChannel
    var messagesPerSecond: Double
    var chatters: Int
    /// The first person's number.
    var first: Int
  }

  /// Makes the world of a seed.
  public init(seed: UInt64) {
    self.seed = Seed(seed)
    channels = [
      Profile(
        channel: World.hanbyeol, messagesPerSecond: 0.9, chatters: 6000, first: 1_000_000),
      Profile(
        channel: World.moonriver, messagesPerSecond: 2.4, chatters: 15_000, first: 2_000_000),
      Profile(channel: World.sodapond, messagesPerSecond: 0.2, chatters: 500, first: 3_000_000),
    ]
  }

  /// The stream of a number from 0, in the order of days and of channels.
  public func stream(_ number: Int) -> ChatTraffic {
    let profile = channels[number % channels.count]
    let day = number / channels.count
    let seed = seed.child(profile.channel.login).child(String(day))
    var random = seed.child("plan").generator()
    let broadcast = broadcast(profile.channel, day, &random)
    let crowd = TrafficCrowd(people(profile, day, &random), seed: seed.child("crowd"))
    var plan = TrafficPlan(
      broadcast: broadcast, messagesPerSecond: profile.messagesPerSecond, crowd: crowd)
    plan.habits.korean = profile.channel.korean
    plan.bursts = bursts(plan, &random)
    if random.chance(300) {
      plan.raids = [
        TrafficPlan.Raid(
          second: 600 + random.next(below: broadcast.seconds - 1200),
          leader: random.next(below: 400), viewers: random.next(in: 8...300))
      ]
    }
    return ChatTraffic(plan: plan, seed: seed)
  }

  private func broadcast(
    _ channel: WorldChannel, _ day: Int, _ random: inout Xoshiro256
  ) -> Broadcast {
    let first = CivilDate(year: 2026, month: 3, day: 1)?.daysSinceEpoch ?? 0
    let start = (first + day) * 86_400 + channel.hour * 3600 + random.next(below: 1200)
    let room = (Int(channel.roomID) ?? 0) / 100_000 % 1000
    return Broadcast(
      channel: channel, vodID: String(2_700_000_000 + day * 1000 + room),
      title: channel.titles[day % channel.titles.count],
      startedAt: Instant(milliseconds: Int64(start) * 1000), seconds: random.next(in: 7200...18_000)
    )
  }

  /// One in six, among them the most talkative, comes always; the others are of the day.
  private func people(
    _ profile: Profile, _ day: Int, _ random: inout Xoshiro256
  ) -> [Int] {
    let regulars = profile.chatters / 6
    let shift = regulars + random.next(below: 20) * profile.chatters / 2
    return (0..<profile.chatters).map {
      profile.first + ($0 < regulars ? $0 : shift + $0 - regulars)
    }
  }

  /// Some moments in which one emote is everywhere.
  private func bursts(_ plan: TrafficPlan, _ random: inout Xoshiro256) -> [TrafficPlan.Burst] {
    let open = plan.broadcast.channel.emotes.filter {
      $0.fashion == .steady && $0.mayBeUsed(with: nil)
    }
    return (0..<random.next(in: 4...12)).map { _ in
      let start = random.next(below: plan.broadcast.seconds - 60)
      return TrafficPlan.Burst(
        seconds: start..<start + random.next(in: 8...45), factor: Double(random.next(in: 2...6)),
        emote: random.pick(open), takeover: 0.6)
    }
  }
}
