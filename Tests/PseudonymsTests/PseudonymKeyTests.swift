import Foundation
import Testing

@testable import Pseudonyms

@Suite struct PseudonymKeyTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, mode: Int) throws -> String {
    let path = folder.appending(path: "key").path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  @Test func `a missing key is made, for its owner alone, and read again`() throws {
    let path = folder.appending(path: "deep/er/key").path
    let made = try PseudonymKey(path: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.utf8.count == 65 && text.hasSuffix("\n"))
    #expect(try PseudonymKey(path: path).bytes == made.bytes)
    #expect(made.bytes.count == 32)
  }

  @Test func `two new keys differ`() throws {
    let one = try PseudonymKey(path: folder.appending(path: "one").path)
    let two = try PseudonymKey(path: folder.appending(path: "two").path)
    #expect(one.fingerprint != two.fingerprint)
    #expect(one.fingerprint.utf8.count == 16)
  }

  @Test func `a key that others can read is refused`() throws {
    let path = try write(String(repeating: "ab", count: 32), mode: 0o640)
    #expect(throws: PseudonymKeyError.readableByOthers(path: path)) {
      try PseudonymKey(path: path)
    }
    #expect(PseudonymKeyError.readableByOthers(path: path).description.contains("chmod 600"))
  }

  @Test(arguments: ["", "ab", String(repeating: "xy", count: 32), String(repeating: "ab", count: 33)])
  func `anything but 64 hexadecimal digits is refused and stays`(text: String) throws {
    let path = try write(text, mode: 0o600)
    #expect(throws: PseudonymKeyError.notAKey(path: path)) { try PseudonymKey(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a folder is no key`() {
    #expect(throws: PseudonymKeyError.self) { try PseudonymKey(path: folder.path) }
  }

  // The value comes from Python's hmac module: key of 32 bytes of 0x0b, text `id:7`.
  @Test func `a pseudonym is the head of HMAC-SHA256`() {
    let key = PseudonymKey(bytes: [UInt8](repeating: 0x0b, count: 32))
    let expected = "198d4b341fb736ab6b991527571b81a8"
    #expect(SHA256.hexadecimal(key.pseudonym(of: .id, "7").bytes) == expected)
  }

  @Test func `namespaces and keys keep names apart`() {
    let key = PseudonymKey(bytes: [UInt8](repeating: 1, count: 32))
    let other = PseudonymKey(bytes: [UInt8](repeating: 2, count: 32))
    let all =
      PseudonymNamespace.allCases.map { key.pseudonym(of: $0, "a") }
      + PseudonymNamespace.allCases.map { other.pseudonym(of: $0, "a") }
    #expect(Set(all).count == 6)
  }

  @Test func `an ASCII display name stands for the login`() {
    let key = PseudonymKey(bytes: [UInt8](repeating: 1, count: 32))
    let shown = key.aliases(userID: nil, login: nil, displayName: "MoonFan_7")
    #expect(shown.strongestFirst == [key.pseudonym(of: .login, "moonfan_7")])
    let full = key.aliases(userID: "12", login: "moonfan_7", displayName: "달팬")
    #expect(
      full.strongestFirst == [
        key.pseudonym(of: .id, "12"), key.pseudonym(of: .login, "moonfan_7"),
        key.pseudonym(of: .display, "달팬"),
      ])
    #expect(key.aliases(userID: "", login: nil, displayName: nil).strongestFirst.isEmpty)
  }
}
