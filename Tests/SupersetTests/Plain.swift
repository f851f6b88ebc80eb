import Foundation

@testable import Manifest
@testable import Superset

/// A value as a reader without types sees it: all scalars are text, objects have no order.
indirect enum Plain: Equatable {
  case scalar(String)
  case list([Plain])
  case object([String: Plain])

  init(_ tree: Tree) {
    self =
      switch tree {
      case .null: .scalar("null")
      case .flag(let value): .scalar(value ? "true" : "false")
      case .integer(let value): .scalar(String(value))
      case .text(let text): .scalar(text)
      case .list(let items): .list(items.map(Plain.init))
      case .object(let entries):
        .object(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, Plain($0.value)) }))
      }
  }

  init(_ node: Node) {
    self =
      switch node.content {
      case .scalar(let text): .scalar(text)
      case .list(let items): .list(items.map(Plain.init))
      case .mapping(let entries):
        .object(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, Plain($0.value)) }))
      }
  }

  init(json value: Any) {
    self =
      switch value {
      case let items as [Any]: .list(items.map(Plain.init(json:)))
      case let members as [String: Any]: .object(members.mapValues(Plain.init(json:)))
      case let text as String: .scalar(text)
      case is NSNull: .scalar("null")
      case let number as NSNumber:
        .scalar(
          number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c"))
            ? (number.boolValue ? "true" : "false") : number.stringValue)
      default: .scalar("\(value)")
      }
  }
}
