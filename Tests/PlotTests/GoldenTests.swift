import Foundation
import FoundationXML
import Plot
import TestKit
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Examples.all.map(\.name))
  func `a figure is drawn as on file`(name: String) throws {
    let example = try #require(Examples.all.first { $0.name == name })
    try expectGolden(example.svg, named: name + ".svg")
  }

  @Test func `two renders are equal`() {
    #expect(Examples.bars.svg == Examples.bars.svg)
    #expect(Examples.donut.svg == Examples.donut.svg)
    #expect(Examples.linesOverDays.svg == Examples.linesOverDays.svg)
    #expect(Examples.dots.svg == Examples.dots.svg)
  }

  @Test(arguments: Examples.all.map(\.name))
  func `a figure is plain XML without scripts and links`(name: String) throws {
    let example = try #require(Examples.all.first { $0.name == name })
    #expect(DocumentReader.read(example.svg).problems.isEmpty)
  }

  @Test(arguments: Examples.all.map(\.name))
  func `a figure names itself and its ground`(name: String) throws {
    let svg = try #require(Examples.all.first { $0.name == name }).svg
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("aria-labelledby=\""))
    #expect(svg.contains("<desc "))
    #expect(svg.contains("prefers-color-scheme:dark"))
    #expect(svg.contains("fill=\"#FFFFFF\""))
  }
}

/// Reads a document and notes what must not be in it.
final class DocumentReader: NSObject, XMLParserDelegate {
  private(set) var problems: [String] = []
  private(set) var text = ""

  static func read(_ svg: String) -> DocumentReader {
    let reader = DocumentReader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    if !parser.parse() { reader.problems.append("not well-formed, line \(parser.lineNumber)") }
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let allowed = [
      "svg", "title", "desc", "style", "g", "rect", "text", "line", "path", "circle",
    ]
    if !allowed.contains(name) { problems.append("element \(name)") }
    for (key, value) in attributes where key.contains("href") || key.hasPrefix("on") {
      problems.append("attribute \(key) = \(value)")
    }
    for (key, value) in attributes where value.contains("–") || value.contains("e+") {
      problems.append("attribute \(key) = \(value)")
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
}
