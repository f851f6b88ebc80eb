/// How a file is compressed.
public enum Compression: String, Sendable {
  case gzip
  case zstd

  /// The compression that some first bytes begin; nil when they are none's.
  init?(start: some Sequence<UInt8>) {
    if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      return nil
    }
  }

  /// A decoder for one file.
  var decompressor: any Decompressor {
    switch self {
    case .gzip: GzipInflater()
    case .zstd: ZstdInflater()
    }
  }
}
