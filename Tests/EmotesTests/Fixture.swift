import Emotes
import Foundation
import Testing

/// The catalogue files of these tests; their channels are invented.
enum Fixture {
  static func read(
    _ name: String, _ defaults: CatalogueDefaults = CatalogueDefaults()
  ) throws -> [Catalogue] {
    try CatalogueFile.read(bytes(name), name: name, defaults: defaults)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return [UInt8](try Data(contentsOf: url.appendingPathComponent(name)))
  }
}
