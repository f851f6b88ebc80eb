import Foundation
import Testing

@testable import Report

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("KEKW", "KEKW"), ("웃음", "웃음"), ("a|b", "a\\|b"), ("<3", "\\<3"), (":)", ":)"),
    (":smile:", ":\u{2060}smile:"), ("x_y", "x\\_y"), ("2026-03-01", "2026-03-01"),
    ("- a", "\\- a"), ("1. a", "1\\. a"), ("1.5", "1.5"), ("a\nb", "a⟨U+000A⟩b"),
    ("\u{202E}x", "⟨U+202E⟩x"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("Hi! [x]", "Hi! \\[x\\]"), ("![x]", "\\!\\[x\\]"),
  ])
  func `text is escaped where it would be markup and nowhere else`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func `addresses in references become links and nothing else does`() {
    #expect(
      MarkdownText.escapedWithLinks("A_b. https://doi.org/10.1/x_y <b>")
        == "A\\_b. <https://doi.org/10.1/x_y> \\<b\\>")
  }

  static let renderer = "/usr/bin/cmark-gfm"
  static let hasRenderer = FileManager.default.isExecutableFile(atPath: renderer)

  @Test(
    .enabled(if: hasRenderer, "cmark-gfm is not installed: apt-get install cmark-gfm"),
    arguments: TestReport.hostile)
  func `GitHub's renderer shows the text itself`(text: String) throws {
    let cell = MarkdownText.escaped(text)
    let table = try render("| a | b |\n| --- | --- |\n| \(cell) | end |\n")
    let paragraph = try render(cell + "\n")
    let heading = try render("# " + cell + "\n")
    let image = try render("![\(cell)](x.svg)\n")
    let shown = htmlEscaped(visible(text))
    #expect(table.contains("<td>\(shown)</td>\n<td>end</td>"), "\(table)")
    #expect(heading == "<h1>\(shown)</h1>\n" || text.isEmpty)
    #expect(paragraph == "<p>\(shown)</p>\n" || text.isEmpty)
    #expect(image == "<p><img src=\"x.svg\" alt=\"\(shown)\" /></p>\n")
  }

  /// What a reader should see: invisible characters spelled out, joiners aside.
  private func visible(_ text: String) -> String {
    text.replacingOccurrences(of: "\n", with: "⟨U+000A⟩")
      .replacingOccurrences(of: "\u{202E}", with: "⟨U+202E⟩")
      .replacingOccurrences(of: "\u{200B}", with: "⟨U+200B⟩")
  }

  private func htmlEscaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }

  private func render(_ markdown: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: MarkdownTextTests.renderer)
    process.arguments = ["-e", "table", "-e", "autolink", "-e", "strikethrough", "--unsafe"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\u{2060}", with: "")
  }
}
