import Pseudonyms
import Testing

@Suite struct SHA256Tests {
  // Values of FIPS 180-2, appendix B.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known texts have known digests`(text: String, expected: String) {
    var digest = SHA256()
    digest.update(text.utf8)
    #expect(digest.hexadecimal == expected)
  }

  @Test func `a digest taken half-way changes nothing`() {
    var digest = SHA256()
    digest.update("ab".utf8)
    let copy = digest
    _ = digest.hexadecimal
    digest.update("c".utf8)
    #expect(
      digest.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    var whole = SHA256()
    whole.update("ab".utf8)
    #expect(copy.hexadecimal == whole.hexadecimal)
  }

  @Test func `cutting the bytes anywhere gives the same digest`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var whole = SHA256()
    whole.update(bytes)
    for cut in stride(from: 0, through: bytes.count, by: 13) {
      var digest = SHA256()
      digest.update(bytes[..<cut])
      bytes[cut...].withUnsafeBytes { digest.update($0) }
      #expect(digest.hexadecimal == whole.hexadecimal)
    }
    var lazily = SHA256()
    lazily.update(bytes.lazy.filter { _ in true })
    #expect(lazily.hexadecimal == whole.hexadecimal)
  }
}
