import CZlib
import CZstd

/// Compresses bytes into one gzip member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  precondition(czlib_deflate_init(&stream) == Z_OK)
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1000)
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}

/// The number of bytes that one call of zlib gets out of a gzip member, whole or cut.
func decodedCount(_ bytes: [UInt8], room: Int) -> Int {
  var stream = z_stream()
  precondition(czlib_inflate_init(&stream) == Z_OK)
  defer { inflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: room)
  return input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      _ = inflate(&stream, Z_NO_FLUSH)
      return target.count - Int(stream.avail_out)
    }
  }
}

/// Compresses bytes into one zstd frame.
func zstd(_ bytes: [UInt8]) -> [UInt8] {
  var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
  precondition(ZSTD_isError(count) == 0)
  return Array(output[..<count])
}

/// A text in UTF-16 with a byte order mark.
func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
  utf16(units: [0xFEFF] + text.utf16, isBigEndian: isBigEndian)
}

/// Code units of UTF-16 as bytes.
func utf16(units: some Sequence<UInt16>, isBigEndian: Bool) -> [UInt8] {
  units.flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
    return isBigEndian ? bytes : bytes.reversed()
  }
}
