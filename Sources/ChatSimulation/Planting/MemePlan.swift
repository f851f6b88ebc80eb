import Chat
import Statistics

/// The uses of an emote that spreads: who called forth whom is known.
///
/// A Hawkes process with an exponential kernel in its cluster form (Hawkes and Oakes 1974), cut to
/// live windows: lambda_i(t) = [i is live at t] (mu_i b_i(t) + sum_j G_ij sum_l beta
/// e^(-beta (t - t_l))). Uses out of nothing are a Poisson process with the channel's activity as b;
/// a use in j calls forth Poisson(G_ij) uses in i, after exponential delays, and those that fall
/// outside live time do not happen.
struct MemePlan: Sendable {
  let emote: WorldEmote
  /// The kernel's half-life in seconds.
  let halfLife: Double
  /// The channels, sorted; the order of all arrays and matrices.
  let channels: [String]
  /// Uses out of nothing per live hour.
  let rates: [Double]
  /// `influence[i][j]`: uses in channel i that a use in channel j calls forth when all is live.
  let influence: [[Double]]
  /// The uses, sorted by time; at most one in a millisecond and channel.
  let events: [MemeEvent]

  init(_ meme: MemeScenario, windows: [LiveWindows], seed: Seed) {
    emote = Travellers.emote(meme.code)
    halfLife = meme.halfLife
    channels = windows.map(\.login)
    rates = windows.map { meme.rates[$0.login] ?? 0 }
    influence = windows.map { destination in
      windows.map { source in
        meme.influences.filter {
          $0.source == source.login && $0.destination == destination.login
        }.reduce(0) { $0 + $1.offspring }
      }
    }
    precondition(
      SquareMatrix(influence).spectralRadius < 1, "a meme whose uses multiply without end")
    events = MemeSimulation(
      windows: windows, rates: rates, influence: influence, halfLife: halfLife
    ).events(seed)
  }
}
