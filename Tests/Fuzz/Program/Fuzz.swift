import FuzzLaws
import Glibc

/// The family that `FUZZ_FAMILY` names.
private let family: FuzzFamily = {
  let name = getenv("FUZZ_FAMILY").map { String(cString: $0) } ?? ""
  guard let family = FuzzFamily(rawValue: name) else {
    let names = FuzzFamily.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("FUZZ_FAMILY is '\(name)'; it must be one of \(names)")
  }
  return family
}()

/// Checks one input, for libFuzzer; an input that breaks a law ends the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(BrokenLaw) {
    try family.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  } catch {
    fatalError("a law is broken: \(error.law)")
  }
}
