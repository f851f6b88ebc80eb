import Foundation
import Testing

@testable import ChatSimulation

@Suite(.serialized) struct `Shape of simulated chat` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  private let fixture = folder.appending(path: "../Fixtures/chat-shape.json").standardized
  private let data = folder.appending(path: "../../../Data").standardized

  @Test(.enabled(if: RealShapes.areThere, "REAL_CHAT names no folder with the logs"))
  func `the committed distributions are those of the real logs`() throws {
    let found = try RealShapes.reference()
    if `Shape of simulated chat`.isRecording {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      try encoder.encode(found).write(to: fixture)
    }
    #expect(try reference() == found)
  }

  /// Bounds a little above what was found when the habits were chosen.
  @Test func `simulated chat is like real chat, and the page on file says how much`() throws {
    let simulated = try ShapeReference(
      SimulatedShapes.all(), sources: SimulatedShapes.sources)
    let comparison = ShapeComparison(real: try reference(), simulated: simulated)
    #expect(comparison.lines.count == 5)
    for line in comparison.lines {
      #expect(line.distance < bound(line.measure), "\(line.measure)")
      #expect(line.distance < line.usual, "\(line.measure)")
    }
    try compare(comparison.text, with: "simulated-traffic.md")
    try compare(comparison.figure, with: "simulated-traffic.svg")
  }

  private func bound(_ measure: ShapeMeasure) -> Double {
    switch measure {
    case .bytes, .tokens, .perChatter, .gaps: 0.06
    case .emotes: 0.04
    }
  }

  private func reference() throws -> ShapeReference {
    try JSONDecoder().decode(ShapeReference.self, from: Data(contentsOf: fixture))
  }

  private func compare(_ text: String, with name: String) throws {
    let file = data.appending(path: name)
    if `Shape of simulated chat`.isRecording { try Data(text.utf8).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(text.utf8), "\(name) differs: run with RECORD=1")
  }
}
