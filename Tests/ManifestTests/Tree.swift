import Foundation
import Manifest
import Statistics

/// A node without places: made at random, written as YAML and compared.
indirect enum Tree: Equatable {
  case text(String)
  case list([Tree])
  case mapping([String: Tree])

  init(_ node: Node) {
    self =
      switch node.content {
      case .scalar(let text): .text(text)
      case .list(let items): .list(items.map(Tree.init))
      case .mapping(let entries):
        .mapping(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, Tree($0.value)) }))
      }
  }

  private static let words = [
    "", "no", "1e3", "달빛", "😂 lol", "a: b", "# x", "'q'", "\"", "\\n", "- ", "&a",
  ]

  static func random(depth: Int, _ random: inout SplitMix64) -> Tree {
    let count = Int(random.next() % 4)
    switch depth == 0 ? 0 : random.next() % 3 {
    case 0: return .text(words[Int(random.next() % UInt64(words.count))])
    case 1: return .list((0..<count).map { _ in Tree.random(depth: depth - 1, &random) })
    default:
      let pairs = (0..<count).map { index in
        ("k\(index) \(words[index + 2])", Tree.random(depth: depth - 1, &random))
      }
      return .mapping(Dictionary(uniqueKeysWithValues: pairs))
    }
  }

  var yaml: String {
    switch self {
    case .text(let text): Tree.quoted(text)
    case .list(let items): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { Tree.quoted($0.key) + ": " + $0.value.yaml }
        .joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
  }
}
