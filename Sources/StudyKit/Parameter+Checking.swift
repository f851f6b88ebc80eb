public import Manifest

extension Parameter {
  /// Reads a value as this parameter asks for it.
  ///
  /// - Returns: the value.
  /// - Throws: `Mismatch` when the text is of another kind or outside the range.
  public func value(of node: Node) throws(Mismatch) -> Value {
    switch kind {
    case .integer(let range): .integer(try node.integer(in: range))
    case .number(let range): .number(try node.number(in: range))
    case .choice(let words): .text(try node.choice(of: words))
    case .flag: .flag(try node.flag())
    case .text: .text(try node.textValue())
    case .duration(let range): try Parameter.duration(node, in: range)
    }
  }

  private static func duration(_ node: Node, in range: ClosedRange<Int>) throws(Mismatch) -> Value {
    let value = try node.milliseconds()
    guard range.contains(value) else {
      let bounds = [range.lowerBound, range.upperBound].map {
        Value.duration(milliseconds: $0).description
      }
      throw Mismatch("must be from \(bounds[0]) to \(bounds[1]), not '\(node.text ?? "")'")
    }
    return .duration(milliseconds: value)
  }
}

extension [Parameter] {
  /// Gives the parameters of a manifest their types.
  ///
  /// - Parameter manifest: the manifest whose `parameters` are read.
  /// - Returns: the values that the manifest gives; the others keep their defaults.
  /// - Throws: `Problems` with every unknown name and every wrong value.
  public func values(in manifest: Manifest) throws(Problems) -> [String: Parameter.Value] {
    var values: [String: Parameter.Value] = [:]
    var problems: [Problem] = []
    for entry in manifest.parameters {
      do throws(Problem) {
        values[entry.key] = try value(of: entry, file: manifest.file)
      } catch {
        problems.append(error)
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return values
  }

  /// The values in effect as a report's `run.json` has them: defaults, and the manifest's zone too.
  ///
  /// - Parameter manifest: the manifest.
  /// - Returns: written values by name.
  /// - Throws: `Problems` with every unknown name and every wrong value.
  public func written(in manifest: Manifest) throws(Problems) -> [String: String] {
    let defaults = map { ($0.name, $0.defaultValue) }
    let values = Dictionary(defaults) { first, _ in first }
      .merging(try values(in: manifest)) { _, given in given }
    return StudyContext.written(values, timeZone: manifest.timeZone)
  }

  private func value(of entry: Node.Entry, file: String) throws(Problem) -> Parameter.Value {
    guard let parameter = first(where: { $0.name == entry.key }) else {
      let hint = Spelling.hint(for: entry.key, among: map(\.name))
      throw Problem(
        file: file, position: entry.position, message: "unknown parameter '\(entry.key)'\(hint)")
    }
    do throws(Mismatch) {
      return try parameter.value(of: entry.value)
    } catch {
      throw Problem(
        file: file, position: entry.value.position, message: "'\(entry.key)' \(error.message)")
    }
  }
}
