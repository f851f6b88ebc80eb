import Testing

@testable import Collecting

@Suite struct DownloaderComplaintTests {
  @Test(arguments: [
    ("[ERROR] - Unable to parse Vod/Clip ID/URL.\n", "Unable to parse Vod/Clip ID/URL."),
    (
      "[STATUS] - Downloading 0%\r[STATUS] - Downloading 5%\n[ERROR] - Invalid ID, unable to parse.",
      "Invalid ID, unable to parse."
    ),
    (
      "ERROR(S):\n  Option 'banner' is unknown.\n  Required option 'm, mode' is missing.\n",
      "Option 'banner' is unknown."
    ),
    ("  Verb 'chatdownload' is not recognized.\n", "Verb 'chatdownload' is not recognized."),
    ("  Required option 'm, mode' is missing.\n", "Required option 'm, mode' is missing."),
    (
      "Unhandled exception. System.NotSupportedException: .x is not a valid chat file extension.",
      "System.NotSupportedException: .x is not a valid chat file extension."
    ),
    (
      "Process terminated. Couldn't find a valid ICU package installed on the system.",
      "it needs the library ICU; install libicu or set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"
    ),
    (
      "Unhandled exception. System.AggregateException: One or more errors occurred. (a) (b)\n"
        + " ---> System.Net.Http.HttpRequestException: An error occurred.\r\n"
        + " ---> System.Net.Sockets.SocketException (111): Connection refused\n   at X()\n",
      "System.Net.Sockets.SocketException: Connection refused"
    ),
  ])
  func `known lines are told`(text: String, gist: String) {
    #expect(DownloaderComplaint(text).gist == gist)
  }

  @Test(arguments: [
    "", "[ERROR] - 달님: 비밀 LUL", "비밀 [ERROR] - secret", "  Option '비밀' is unknown.",
    "secret\n", "  Option 'secret LUL', it said.",
  ])
  func `other lines are not`(text: String) {
    #expect(DownloaderComplaint(text).gist == nil)
  }

  @Test func `of an exception that may quote chat only the type is told`() {
    let text = "Unhandled exception. System.Text.Json.JsonException: '비밀' is invalid.\n   at X()"
    #expect(DownloaderComplaint(text).gist == "System.Text.Json.JsonException")
  }

  @Test func `a VOD is gone by an exception's word, not by chat`() {
    let sentence = "Invalid VOD, deleted/expired VOD possibly?"
    let uncaught = "Unhandled exception. System.AggregateException: One or more errors occurred. "
    #expect(
      DownloaderComplaint(
        "\(uncaught)(\(sentence))\n ---> System.NullReferenceException: \(sentence)"
      ).isOfGoneVOD)
    #expect(DownloaderComplaint("Unhandled exception. System.Exception: \(sentence)").isOfGoneVOD)
    #expect(!DownloaderComplaint("viewer: \(sentence)").isOfGoneVOD)
  }
}
