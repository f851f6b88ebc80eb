import ChatLogs

/// The laws of decompressing and decoding.
struct ByteSourceLaws {
  private let input: [UInt8]
  private let file = MemoryFile()

  init(_ input: [UInt8]) {
    self.input = input
  }

  func check() throws(BrokenLaw) {
    file.write(input)
    let whole = try content(limit: 65_536)
    try require(content(limit: 7) == whole, "steps of 7 bytes give the same")
    try require(content(limit: 4096) == whole, "steps of 4096 bytes give the same")
    switch ByteShape(input) {
    case .plain:
      try require(whole == Content(bytes: input), "plain bytes are handed out as they are")
    case .marked:
      try require(whole == Content(bytes: Array(input.dropFirst(3))), "only the mark is dropped")
    case .utf16: try require(isUTF8(whole.bytes), "UTF-16 comes out as UTF-8")
    case .compressed: return
    }
    file.writeCompressed(input)
    try require(content(limit: 65_536) == whole, "gzip changes nothing")
  }

  private struct Content: Equatable {
    var bytes: [UInt8] = []
    var isTruncated = false
  }

  private func content(limit: Int) throws(BrokenLaw) -> Content {
    do {
      let source = try ByteSource(.file(path: file.path))
      var content = Content()
      while try source.append(to: &content.bytes, limit: limit) > 0 {}
      content.isTruncated = source.isTruncated
      return content
    } catch {
      throw BrokenLaw(law: "a file that can be opened can be read")
    }
  }
}

/// Whether bytes are UTF-8.
func isUTF8(_ bytes: some Sequence<UInt8>) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}
