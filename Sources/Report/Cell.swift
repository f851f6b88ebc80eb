public import Chat

/// One cell of a table.
public enum Cell: Hashable, Sendable {
  /// Words, a code or a name; escaped on output.
  case text(String)
  /// A count that rests on a number of chatters: printed as `<5` when that is 1 to 4.
  case count(Int, chatters: Int)
  /// A count that needs no protection, such as messages of a whole stream.
  case plainCount(Int)
  /// A number, printed with 6 significant digits in the report and 9 in CSV.
  case number(Double)
  /// A share from 0 to 1 that rests on a number of chatters, printed as a percentage in the report
  /// and as a number in CSV; `<5` chatters hide it.
  case share(Double, chatters: Int)
  /// A day.
  case date(CivilDate)
  /// Nothing is known.
  case missing
  /// A value that would give a hidden one away; printed as `<5` like those (see `Suppression`).
  case hidden

  /// What stands for a value that rests on fewer than five chatters.
  static let hiddenText = "<5"

  /// Whether the value is kept back: it rests on 1 to 4 chatters, or would give such a one away.
  ///
  /// Zero is never kept back.
  public var isHidden: Bool {
    switch self {
    case .count(let value, let chatters): value != 0 && Suppression.isSmall(chatters)
    case .share(let value, let chatters): value != 0 && Suppression.isSmall(chatters)
    case .hidden: true
    case .text, .plainCount, .number, .date, .missing: false
    }
  }

  /// Whether the cell is written at the right of its column.
  var isNumeric: Bool {
    switch self {
    case .count, .plainCount, .number, .share, .hidden: true
    case .text, .date, .missing: false
    }
  }

  /// The cell for people, before escaping.
  var readable: String {
    if isHidden { return Cell.hiddenText }
    return switch self {
    case .text(let text): text
    case .count(let value, _), .plainCount(let value): NumberText.count(value)
    case .number(let value): NumberText.readable(value)
    case .share(let value, _): NumberText.percentage(value)
    case .date(let date): date.description
    case .missing, .hidden: "–"
    }
  }

  /// The cell as a CSV field, before quoting.
  var field: String {
    if isHidden { return Cell.hiddenText }
    return switch self {
    case .text(let text): CSV.defused(text)
    case .count(let value, _), .plainCount(let value): String(value)
    case .number(let value), .share(let value, _): NumberText.exact(value)
    case .date(let date): date.description
    case .missing, .hidden: ""
    }
  }

  /// The cell in `results.json`.
  var json: JSON {
    if isHidden { return .string(Cell.hiddenText) }
    return switch self {
    case .text(let text): .string(text)
    case .count(let value, _), .plainCount(let value): .integer(value)
    case .number(let value), .share(let value, _):
      value.isFinite ? .number(NumberText.exact(value)) : .null
    case .date(let date): .string(date.description)
    case .missing, .hidden: .null
    }
  }
}
