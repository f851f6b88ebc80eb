import Chat

/// A plain list of names, one code a line.
struct NameList: CatalogueAnswer {
  private let codes: [String]

  /// Reads the lines; LF and CRLF, blank lines allowed.
  init(_ bytes: ArraySlice<UInt8>) throws(CatalogueProblem.Reason) {
    try NameList.refuseWebPage(bytes)
    var codes: [String] = []
    var number = 0
    for var line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      while let last = line.last, NameList.isBlank(last) { line.removeLast() }
      if line.isEmpty { continue }
      codes.append(try NameList.code(line, number))
    }
    self.codes = codes
  }

  private static func code(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(CatalogueProblem.Reason) -> String {
    guard let code = String(validating: line, as: UTF8.self) else { throw .notText(line: number) }
    for byte in line {
      if isBlank(byte) || byte == UInt8(ascii: ",") { throw .notACode(line: number) }
      if byte < 32 || byte == 127 { throw .notText(line: number) }
    }
    return code
  }

  private static func refuseWebPage(_ bytes: ArraySlice<UInt8>) throws(CatalogueProblem.Reason) {
    let start = bytes.drop(while: isBlank).prefix(9).map { $0 | 0x20 }
    if ["<!doctype", "<html", "<?xml"].contains(where: { page in
      start.starts(with: page.utf8.map { $0 | 0x20 })
    }) {
      throw .webPage
    }
  }

  /// Whether a byte is white space.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = codes.map {
      CatalogueEntry(
        emote: Emote(provider: defaults.provider, code: $0), owner: defaults.channel)
    }
    return [Catalogue(date: defaults.date, kind: .names, entries: entries)]
  }
}
