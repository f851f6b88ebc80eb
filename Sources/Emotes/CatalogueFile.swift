import Chat
import FoundationEssentials

/// Reads catalogue files of every known shape, recognised by content.
public enum CatalogueFile {
  /// Reads the snapshots of a catalogue file: one, or one a day for a time line.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, decompressed.
  ///   - name: the file's name, for problems.
  ///   - defaults: what is assumed where the file itself does not tell.
  /// - Returns: the snapshots, oldest first; at least one.
  /// - Throws: `CatalogueProblem` when the file is no catalogue, or nothing says whose emotes it
  ///   holds.
  /// - Complexity: O(*n* log *n*) for *n* emotes.
  public static func read(
    _ bytes: [UInt8], name: String, defaults: CatalogueDefaults
  ) throws(CatalogueProblem) -> [Catalogue] {
    do throws(CatalogueProblem.Reason) {
      return try catalogues(bytes[withoutMark(bytes)...], defaults)
    } catch {
      throw CatalogueProblem(file: name, reason: error)
    }
  }

  private static func catalogues(
    _ bytes: ArraySlice<UInt8>, _ defaults: CatalogueDefaults
  ) throws(CatalogueProblem.Reason) -> [Catalogue] {
    guard let first = bytes.first(where: { !NameList.isBlank($0) }) else { throw .empty }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if isJSON { return try answer(bytes).catalogues(defaults) }
    return try NameList(bytes).catalogues(defaults)
  }

  private static func answer(
    _ bytes: ArraySlice<UInt8>
  ) throws(CatalogueProblem.Reason) -> any CatalogueAnswer {
    do {
      return try JSONDecoder().decode(CatalogueShape.self, from: Data(bytes)).answer
    } catch let reason as CatalogueProblem.Reason {
      throw reason
    } catch let error as DecodingError {
      throw reason(of: error)
    } catch {
      throw .brokenJSON
    }
  }

  private static func reason(of error: DecodingError) -> CatalogueProblem.Reason {
    switch error {
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? .brokenJSON : .wrongValue(path: path(context.codingPath))
    case .keyNotFound(let key, let context):
      .wrongValue(path: path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      .wrongValue(path: path(context.codingPath))
    @unknown default:
      .brokenJSON
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
      .replacing(".[", with: "[")
  }

  /// The index of the first byte after a byte order mark.
  private static func withoutMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
