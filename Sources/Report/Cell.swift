public import Chat

/// One cell of a table.
public enum Cell: Equatable, Sendable {
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
}
