import Foundation

/// What the downloader printed before it failed, in so far as it can be told to a person.
///
/// Its lines are told only where they cannot hold chat: those that it has for the command line, and
/// the exceptions of the network, of files and of the program itself.
struct DownloaderComplaint {
  /// More than any exception with its stack takes.
  private static let sizeLimit = 1 << 16

  private let lines: [Substring]

  /// Reads the end of what the program printed.
  init(log path: String) {
    let file = FileHandle(forReadingAtPath: path)
    let size = (try? file?.seekToEnd()) ?? 0
    try? file?.seek(toOffset: size - min(size, UInt64(DownloaderComplaint.sizeLimit)))
    let data = (try? file?.readToEnd()) ?? Data()
    self.init(String(decoding: data, as: UTF8.self))
  }

  /// Reads what the program printed; its progress ends in carriage returns.
  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline)
  }

  /// Whether Twitch has the VOD no more.
  var isOfGoneVOD: Bool {
    exceptions.contains { $0.message.contains("deleted/expired VOD possibly?") }
  }

  /// The line that tells what went wrong; nil when none may be told.
  var gist: String? { errorLine ?? missingLibrary ?? exception }

  /// What the program has to say of its command line.
  private var errorLine: String? {
    let known = [
      "Unable to parse Vod/Clip ID/URL.", "Vod/Clip ID/URL cannot be null!",
      "Invalid ID, unable to parse.", "Could not read user input.",
    ]
    let errors = lines.compactMap { line in
      line.firstRange(of: "[ERROR] - ").map { line[$0.upperBound...] }
    }
    return errors.lazy.compactMap { error in known.first(where: error.hasPrefix) }.first
      ?? lines.lazy.compactMap(DownloaderComplaint.optionLine).first
  }

  /// What a line such as `Option 'banner' is unknown.` says; nil for other lines.
  private static func optionLine(_ line: Substring) -> String? {
    line.wholeMatch(
      of: /\s+((?:Option|Verb|Required option) '[A-Za-z, -]+' [a-z ]+\.)/
    ).map { String($0.1) }
  }

  /// .NET's word for a machine without ICU.
  private var missingLibrary: String? {
    lines.contains { $0.contains("Couldn't find a valid ICU package") }
      ? "it needs the library ICU; install libicu or set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"
      : nil
  }

  /// The innermost exception, its message only where it cannot quote what was downloaded.
  private var exception: String? {
    guard let innermost = exceptions.last else { return nil }
    return DownloaderComplaint.tellable.contains(innermost.type)
      ? "\(innermost.type): \(innermost.message)" : innermost.type
  }

  private static let tellable: Set<String> = [
    "System.IO.DirectoryNotFoundException", "System.IO.FileNotFoundException",
    "System.IO.IOException", "System.IO.PathTooLongException",
    "System.Net.Http.HttpRequestException", "System.Net.Sockets.SocketException",
    "System.NotSupportedException", "System.NullReferenceException",
    "System.OperationCanceledException", "System.OutOfMemoryException",
    "System.Security.Authentication.AuthenticationException",
    "System.Threading.Tasks.TaskCanceledException", "System.TimeoutException",
    "System.TypeInitializationException", "System.UnauthorizedAccessException",
  ]

  /// The exceptions that nobody caught, from the outermost to the innermost.
  private var exceptions: [(type: String, message: String)] {
    lines.compactMap { line in
      line.wholeMatch(
        of: /(?:Unhandled exception\. | ---> )([A-Za-z0-9_.]+)(?: \(\d+\))?: (.*)/
      ).map {
        (String($0.1), String($0.2))
      }
    }
  }
}
