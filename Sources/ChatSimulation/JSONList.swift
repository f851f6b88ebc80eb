/// A JSON list that is written element by element.
struct JSONList {
  private var isBegun = false

  /// Writes an element; `isASCII` escapes all but ASCII as Python does.
  mutating func add(_ element: JSONText, isASCII: Bool = false, to output: inout [UInt8]) {
    output.append(isBegun ? UInt8(ascii: ",") : UInt8(ascii: "["))
    isBegun = true
    if isASCII { element.writeASCII(to: &output) } else { element.write(to: &output) }
  }

  /// Writes the end.
  func end(to output: inout [UInt8]) { output.append(isBegun ? "]" : "[]") }
}
