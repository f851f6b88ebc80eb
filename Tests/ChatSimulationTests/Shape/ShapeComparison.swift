import Foundation
import Plot

/// Simulated chat beside real chat, as a figure and as tables.
struct ShapeComparison {
  /// One distribution's comparison.
  struct Line {
    let measure: ShapeMeasure
    let real: ShapeReference.Curve
    let simulated: ShapeReference.Curve

    /// The Kolmogorov distance of the two means.
    var distance: Double { ShapeReference.distance(real.mean, simulated.mean) }
    /// The middle of the real logs' distances from the mean of the others.
    var usual: Double { real.distances[real.distances.count / 2] }
    /// How many real logs are nearer to the mean of the others than simulated chat is to theirs.
    var nearer: Int { real.distances.count { $0 < distance } }
  }

  let real: ShapeReference
  let simulated: ShapeReference
  let lines: [Line]

  init(real: ShapeReference, simulated: ShapeReference) {
    self.real = real
    self.simulated = simulated
    lines = ShapeMeasure.allCases.compactMap { measure in
      guard let first = real.curve(measure), let second = simulated.curve(measure) else {
        return nil
      }
      return Line(measure: measure, real: first, simulated: second)
    }
  }

  // MARK: Figure

  var figure: String {
    let worst = lines.map(\.distance).max() ?? 0
    let title =
      "Simulated and average real chat differ by at most \(points(worst)) percentage points"
    let subtitle =
      "Share of observations at least as large, \(simulated.sources.count) simulated streams and "
      + "\(real.sources.count) real logs of 2016 to 2026, every log weighing the same"
    return CurvePanels(
      caption: Caption(
        title: title, subtitle: subtitle,
        foot: "Distance: Kolmogorov's, the largest vertical gap between two curves, in percentage "
          + "points. The range leaves out a tenth of the logs at each end where there are ten or "
          + "more. The simulator's habits were chosen on the same logs.",
        description: title + "."),
      names: ["real logs, mean", "simulated"], bandName: "range of real logs",
      panels: lines.map(panel)
    ).svg
  }

  private func panel(_ line: Line) -> CurvePanels.Panel {
    let scale = line.measure.scale
    let curves = [line.real.mean, line.simulated.mean].map { shares in
      zip(line.measure.thresholds, shares).map {
        CurvePanels.Point(value: Double($0) * scale, share: $1)
      }
    }
    let note =
      "Distance \(points(line.distance)); a real log's from the others' mean: "
      + "\(points(line.usual)) (median)"
    return CurvePanels.Panel(
      title: line.measure.title, note: note, curves: curves,
      band: zip(line.real.low, line.real.high).map { $0...$1 })
  }

  // MARK: Tables

  /// The text of `Data/simulated-traffic.md`.
  var text: String {
    """
    # How simulated chat compares with real chat

    ![Five distributions of simulated and of real chat](simulated-traffic.svg)

    Simulated streams were given the numbers of messages and chatters and the rates of \(simulated.sources.count) real logs; everything else comes from the simulator's fixed habits, which were chosen on these same logs. Both were read by the same readers. Of real logs only distributions are kept (`Tests/ChatSimulationTests/Fixtures/chat-shape.json`), no text and no name. The simulated streams here have neither planted bursts nor raids.

    Distances are Kolmogorov's, in percentage points: the largest difference between the shares of observations that are at least as large as any one value.

    | distribution | simulated to real mean | one real log to the mean of the others: least, median, most | real logs that are nearer |
    |---|---:|---:|---:|
    \(lines.map(row).joined(separator: "\n"))

    The largest value at which the share of observations that are at least as large is still 90 %, 75 %, 50 %, 25 %, 10 % or 1 %:

    | distribution | chat | 90 % | 75 % | 50 % | 25 % | 10 % | 1 % |
    |---|---|---:|---:|---:|---:|---:|---:|
    \(lines.flatMap(quantiles).joined(separator: "\n"))

    | share of messages with | real, mean | simulated |
    |---|---:|---:|
    \(features.joined(separator: "\n"))

    `repeated` are messages of 25 bytes or more that were sent before in the stream, letter for letter. Nobody's emotes but Twitch's own are marked in logs; emotes of other services are not counted here. One of the six real logs with milliseconds steps by a fifth of its mean gap. The real logs hold next to no Hangul; how much of simulated chat is Korean is the channel's.

    | real log: format | bytes | messages |
    |---|---:|---:|
    \(real.sources.map { "| \($0.format) | \($0.bytes) | \($0.messages) |" }.joined(separator: "\n"))

    `RECORD=1 swift test --filter ChatSimulationTests.*Shape` writes this page, the figure and, where `REAL_CHAT` names the folder of real logs, the distributions anew.

    """
  }

  private func row(_ line: Line) -> String {
    let all = line.real.distances
    let range = [all[0], line.usual, all[all.count - 1]].map(points).joined(separator: ", ")
    return "| \(line.measure.title) | \(points(line.distance)) | \(range) | "
      + "\(line.nearer) of \(line.real.logs) |"
  }

  private func quantiles(_ line: Line) -> [String] {
    [("real", line.real.mean), ("simulated", line.simulated.mean)].map { name, shares in
      let cells = [0.9, 0.75, 0.5, 0.25, 0.1, 0.01].map { share in
        let place = shares.lastIndex { $0 >= share }
        let value = place.map { Double(line.measure.thresholds[$0]) * line.measure.scale } ?? 0
        return String(format: line.measure == .gaps ? "%.2f" : "%.0f", value)
      }
      return "| \(line.measure.title) | \(name) | " + cells.joined(separator: " | ") + " |"
    }
  }

  private var features: [String] {
    LogShape.Feature.allCases.map(\.rawValue).map { name in
      let shares = [real, simulated].map { percent($0.features[name] ?? 0) }
      return "| \(name) | \(shares[0]) | \(shares[1]) |"
    }
  }

  private func points(_ distance: Double) -> String { String(format: "%.1f", distance * 100) }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
