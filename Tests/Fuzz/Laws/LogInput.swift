import ChatLogs

/// An input of the log readers.
///
/// Its first line may name a format, for a CSV table with the columns of the user, the text, the
/// time and the channel: `csv name text`. Without one the format is recognised.
struct LogInput {
  private(set) var format: LogFormat?
  private(set) var columns: CSVColumns?
  let content: [UInt8]

  init(_ input: [UInt8]) {
    let line = input.prefix { $0 != 10 }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    format = words.first.flatMap(LogFormat.init(rawValue:))
    if format != nil, words.count > 2 {
      columns = CSVColumns(
        time: words.dropFirst(3).first, user: words[1], text: words[2],
        channel: words.dropFirst(4).first)
    }
    content = format == nil ? input : Array(input.dropFirst(line.count + 1))
  }
}
