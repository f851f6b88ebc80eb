/// The null model that keeps messages' sizes and emotes' popularity, fitted to what a model expects.
///
/// Messages with two or more emotes only. The weights are the fixed point
/// w_i <- w_i m_i / sum_r N_r pi_i(r), where m_i is the expected share of messages with emote i and
/// N_r the share of messages of size r (Chen, Dempster and Liu 1994).
struct SizePreservingNull: Sendable {
  private let model: EmoteModel
  private let fitted: ConditionalBernoulli

  init(_ model: EmoteModel) {
    self.model = model
    let planted = model.expected { model.inclusion($0) }
    var weights = model.components[0].weights
    var draw = ConditionalBernoulli(weights: weights, size: model.sizes.count)
    for _ in 0..<5000 {
      let expected = model.expected { draw.inclusion($0) }
      var change = 0.0
      for place in weights.indices where expected[place] > 0 {
        change = max(change, abs(planted[place] - expected[place]))
        weights[place] *= planted[place] / expected[place]
      }
      let largest = weights.max() ?? 1
      weights = weights.map { $0 / largest }
      draw = ConditionalBernoulli(weights: weights, size: model.sizes.count)
      if change < 1e-13 { break }
    }
    fitted = draw
  }

  /// The fitted weights; the largest is 1.
  var weights: [Double] { fitted.weights }

  /// The chance of two emotes to be together in a message with two or more, if nothing is planted.
  func expected(_ first: Int, _ second: Int) -> Double {
    sum { fitted.inclusion(first, second, $0) }
  }

  /// How many times as often as by this null two emotes are together.
  func lift(_ first: Int, _ second: Int) -> Double {
    sum { model.inclusion(first, second, $0) } / expected(first, second)
  }

  private func sum(_ chance: (Int) -> Double) -> Double {
    let total = model.sizes.dropFirst().reduce(0, +)
    return model.sizes.indices.dropFirst().reduce(0) {
      $0 + model.sizes[$1] / total * chance($1 + 1)
    }
  }
}

extension EmoteModel {
  /// Each emote's chance over messages with two or more emotes, from its chances for each size.
  fileprivate func expected(_ inclusion: (Int) -> [Double]) -> [Double] {
    let total = sizes.dropFirst().reduce(0, +)
    var result = emotes.map { _ in 0.0 }
    for place in sizes.indices.dropFirst() {
      let chances = inclusion(place + 1)
      for emote in emotes.indices { result[emote] += sizes[place] / total * chances[emote] }
    }
    return result
  }
}
