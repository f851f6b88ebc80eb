import Manifest

/// A command declared once: for parsing, for `--help` and for "did you mean".
public struct Command: Equatable, Sendable {
  /// How it is called, such as `study run`.
  public var call: String
  /// What it does, in one sentence.
  public var summary: String
  /// What else a person must know, in lines of up to 80 columns; may be empty.
  public var discussion: String
  /// The operands, in order.
  public var operands: [Operand]
  /// The flags, in the order of `--help`.
  public var flags: [Flag]
  /// How it can end.
  public var exitCodes: [ExitCode]

  /// What a command line asks for.
  public enum Request: Equatable, Sendable {
    /// The text of `--help`.
    case help
    /// The command itself.
    case run(Arguments)
  }

  /// Declares a command.
  public init(
    call: String, summary: String, discussion: String = "", operands: [Operand] = [],
    flags: [Flag] = [], exitCodes: [ExitCode]
  ) {
    self.call = call
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.flags = flags
    self.exitCodes = exitCodes
  }

  /// Reads the words after the command.
  ///
  /// A flag's value is written `--flag value` or `--flag=value`; flags may be repeated;
  /// after `--` every word is an operand, and `-` alone always is.
  ///
  /// - Parameter words: the words.
  /// - Returns: what they ask for; `--help` or `-h` before `--` wins over everything.
  /// - Throws: `Failure` with `ExitCode.usage`.
  public func parse(_ words: [String]) throws(Failure) -> Request {
    let beforeEnd = words.prefix { $0 != "--" }
    if beforeEnd.contains("--help") || beforeEnd.contains("-h") { return .help }
    var arguments = Arguments()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        arguments.operands += rest
        break
      }
      if word.hasPrefix("-"), word != "-" {
        try read(flag: word, &rest, into: &arguments)
      } else {
        arguments.operands.append(word)
      }
    }
    try checkOperands(arguments.operands)
    return .run(arguments)
  }

  private func read(flag word: String, _ rest: inout ArraySlice<String>, into: inout Arguments)
    throws(Failure)
  {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].hasPrefix("--") ? String(parts[0].dropFirst(2)) : ""
    guard let flag = flags.first(where: { $0.name == name }) else {
      let names = (flags.map(\.name) + ["help"]).map { "--" + $0 }
      throw wrong("unknown flag '\(parts[0])'" + Spelling.hint(for: String(parts[0]), among: names))
    }
    guard let value = flag.value else {
      if parts.count == 2 { throw wrong("--\(name) takes no value; write --\(name)") }
      into.add("", to: name)
      return
    }
    let given = parts.count == 2 ? String(parts[1]) : rest.popFirst()
    guard let given, !given.isEmpty else {
      throw wrong("--\(name) needs a value: --\(name) \(value)")
    }
    into.add(given, to: name)
  }

  private func checkOperands(_ given: [String]) throws(Failure) {
    let least = operands.count { $0.count != .any }
    let isOpen = operands.contains { $0.count != .one }
    if given.count < least { throw wrong("\(operands[given.count].name) is missing") }
    if !isOpen, given.count > operands.count {
      throw wrong("unexpected '\(given[operands.count])'")
    }
  }

  /// The value of a flag that must be given.
  ///
  /// - Returns: the value.
  /// - Throws: `Failure` with `ExitCode.usage` when it was not.
  public func value(_ flag: String, of arguments: Arguments) throws(Failure) -> String {
    if let value = arguments[flag] { return value }
    let example = flags.first { $0.name == flag }?.value ?? "VALUE"
    throw wrong("--\(flag) \(example) is missing")
  }

  /// A failure of the command line: what is wrong, and where to read more.
  public func wrong(_ what: String) -> Failure {
    Failure(.usage, "\(call): \(what) (see '\(call) --help')")
  }
}
