import Chat
import Statistics
import Testing

@testable import ChatSimulation

@Suite struct `Spreading emotes` {
  private static let begin = Instant(milliseconds: 1_772_323_200_000)

  /// A channel that is live without a break.
  private func live(_ login: String, hours: Int) -> LiveWindows {
    LiveWindows(login: login, chatters: 500, streams: [stream(at: 0, seconds: hours * 3600)])
  }

  private func stream(at second: Int, seconds: Int) -> StreamPlan {
    StreamPlan(
      vodID: "1", title: "",
      startedAt: Instant(milliseconds: Self.begin.milliseconds + Int64(second) * 1000),
      seconds: seconds, messagesPerSecond: 1, activity: [1], bursts: [], pastes: [], raids: [],
      botLines: [])
  }

  private let meme = MemeScenario(
    code: "duckWalk", halfLife: 60, rates: ["a": 3, "b": 1],
    influences: [
      .init(source: "a", destination: "a", offspring: 0.3),
      .init(source: "a", destination: "b", offspring: 0.5),
      .init(source: "b", destination: "b", offspring: 0.2),
      .init(source: "b", destination: "a", offspring: 0.1),
    ])

  /// Rates solve (I - G)^-1 mu; b is the destination in the second row.
  @Test func `mean rates and branching are those of the closed form`() {
    let hours = 100
    let runs = 60
    var uses = [0, 0]
    var children = [[0, 0], [0, 0]]
    for seed in 0..<runs {
      let plan = MemePlan(
        meme, windows: [live("a", hours: hours), live("b", hours: hours)],
        seed: Seed(UInt64(seed)))
      for event in plan.events {
        uses[event.channel] += 1
        if let parent = event.parent {
          children[event.channel][plan.events[parent].channel] += 1
        }
      }
    }
    let determinant = 0.7 * 0.8 - 0.1 * 0.5
    let rates = [(0.8 * 3 + 0.1 * 1) / determinant, (0.5 * 3 + 0.7 * 1) / determinant]
    for channel in 0...1 {
      let rate = Double(uses[channel]) / Double(hours * runs)
      // Clusters make counts about three times as variable as Poisson's; the edge loses a minute.
      let error = 5 * (3 * rates[channel] / Double(hours * runs)).squareRoot()
      #expect(abs(rate - rates[channel]) < error + 0.01 * rates[channel])
      for source in 0...1 {
        let mean = Double(children[channel][source]) / Double(uses[source])
        let expected = [[0.3, 0.1], [0.5, 0.2]][channel][source]
        #expect(abs(mean - expected) < 5 * (expected / Double(uses[source])).squareRoot() + 0.003)
      }
    }
    let truth = Truth.Meme(MemePlan(meme, windows: [], seed: Seed(1)))
    #expect(truth.uses.isEmpty && truth.spectralRadius == 0)
  }

  @Test func `delays are exponential with the half-life`() {
    var delays: [Double] = []
    for seed in 0..<40 {
      let plan = MemePlan(
        meme, windows: [live("a", hours: 100), live("b", hours: 100)], seed: Seed(UInt64(seed))
      )
      for event in plan.events {
        guard let parent = event.parent else { continue }
        let gap = event.moment.milliseconds - plan.events[parent].moment.milliseconds
        delays.append(Double(gap) / 1000)
      }
    }
    #expect(delays.allSatisfy { $0 > 0 })
    #expect(isNear(delays.count { $0 < 60 }, 0.5, of: delays.count))
    #expect(isNear(delays.count { $0 < 120 }, 0.75, of: delays.count))
  }

  /// With half of the time off line, a use just before the end loses half of what it calls forth.
  @Test func `nothing happens off line, and what would have is lost`() {
    let windows = LiveWindows(
      login: "a", chatters: 500, streams: (0..<400).map { stream(at: $0 * 600, seconds: 60) })
    let lonely = MemeScenario(
      code: "duckWalk", halfLife: 60, rates: ["a": 30],
      influences: [.init(source: "a", destination: "a", offspring: 0.8)])
    var children = 0
    var uses = 0
    for seed in 0..<40 {
      let plan = MemePlan(lonely, windows: [windows], seed: Seed(UInt64(seed)))
      for event in plan.events {
        #expect(windows.stream(at: event.moment) == event.stream)
        let stream = windows.streams[event.stream]
        #expect(event.moment >= stream.startedAt && event.moment < stream.end)
      }
      uses += plan.events.count
      children += plan.events.count { $0.parent != nil }
    }
    // A use in the stream has at most half of its kernel before the minute is over.
    #expect(Double(children) / Double(uses) < 0.4 && Double(children) / Double(uses) > 0.1)
  }

  @Test func `parents, roots and generations agree`() {
    for plan in WorldPlan(scenario: .planted, seed: 2).memes {
      // Nobody uses it twice in a stream.
      #expect(
        Set(plan.events.map { [$0.channel, $0.stream, $0.chatter] }).count == plan.events.count)
      #expect(plan.events.map(\.moment) == plan.events.map(\.moment).sorted())
      for (place, event) in plan.events.enumerated() {
        guard let parent = event.parent else {
          #expect(event.root == place && event.generation == 0)
          continue
        }
        #expect(plan.events[parent].moment < event.moment)
        #expect(event.root == plan.events[parent].root)
        #expect(event.generation == plan.events[parent].generation + 1)
        #expect(plan.influence[event.channel][plan.events[parent].channel] > 0)
      }
    }
  }

  @Test func `planted emotes are used often enough to be studied`() {
    for seed in 1...5 {
      for meme in Truth(WorldPlan(scenario: .planted, seed: UInt64(seed))).memes {
        #expect(meme.uses.allSatisfy { $0 >= 50 }, "\(meme.code) \(meme.uses)")
        #expect(meme.spectralRadius < 1)
        for channel in meme.channels.indices {
          #expect(meme.roots[channel].reduce(0, +) == meme.uses[channel])
          #expect(
            meme.parents[channel].reduce(0, +) + meme.immigrants[channel] == meme.uses[channel])
        }
      }
    }
  }

  @Test func `without influence nothing is called forth`() {
    for scenario in [Scenario.null, .mood] {
      let truth = Truth(WorldPlan(scenario: scenario, seed: 3))
      #expect(truth.memes.count == 2 && truth.cascades.isEmpty && truth.cascadeRates.isEmpty)
      for meme in truth.memes {
        #expect(meme.influence.joined().allSatisfy { $0 == 0 })
        #expect(meme.parents.joined().allSatisfy { $0 == 0 })
        #expect(meme.uses == meme.immigrants && meme.uses.allSatisfy { $0 > 0 })
        #expect(meme.cascades.deepest == 0 && meme.cascades.largest == 1)
      }
    }
  }

  @Test func `rare emotes reach each channel once, along the planted ways`() {
    let plan = WorldPlan(scenario: .planted, seed: 4)
    let rates = plan.scenario.cascades?.rates ?? []
    #expect(plan.cascades.count == 40)
    #expect(plan.cascades.contains { $0.adoptions.count > 1 })
    for cascade in plan.cascades {
      #expect(Set(cascade.adoptions.map(\.channel)).count == cascade.adoptions.count)
      #expect(cascade.adoptions.map(\.moment) == cascade.adoptions.map(\.moment).sorted())
      for adoption in cascade.adoptions.dropFirst() {
        let source = plan.channels[cascade.adoptions[adoption.parent ?? 0].channel].channel.login
        let destination = plan.channels[adoption.channel].channel.login
        #expect(rates.contains { $0.source == source && $0.destination == destination })
        let stream = plan.channels[adoption.channel].streams[adoption.stream]
        #expect(adoption.moment >= stream.startedAt && adoption.moment < stream.end)
      }
    }
  }
}
