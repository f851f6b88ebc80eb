import Testing

@testable import Plot

@Suite struct HostileTextTests {
  static let hostile = [
    "<script>alert(1)</script>", "]]>", "\"quoted\" & 'single'", "\u{202E}gnirts\u{202C}",
    "bell\u{07}null\u{00}escape\u{1B}", "line\nbreak\ttab", "\u{FFFE}\u{FFFF}", "&amp;", "",
    "<!--", "코코넨네 👩‍💻", "עברית", "a\u{0301}\u{0302}\u{0303}", "\u{2066}x\u{2069}",
  ]

  @Test func `text is escaped for elements and attributes`() {
    #expect(SVGElement.escaped("<a & \"b\" 'c'>") == "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;")
    #expect(SVGElement.escaped("]]>") == "]]&gt;")
    #expect(SVGElement.escaped("a\u{07}b\u{202E}c\u{2067}d\u{FFFF}") == "abcd")
    #expect(SVGElement.escaped("a\nb\tc") == "a b c")
    #expect(SVGElement.escaped("👩‍💻 코") == "👩‍💻 코")
  }

  @Test(arguments: hostile)
  func `hostile text stays text in every figure`(text: String) {
    let caption = Caption(title: text, subtitle: text, foot: text, description: text)
    let figures = [
      BarChart(
        caption: caption,
        groups: [
          .init(
            heading: text,
            bars: [.init(label: text, amount: .exactly(1), text: text, series: text)])
        ]
      ).svg,
      DonutChart(
        caption: caption, slices: [.init(label: text, value: 2)], totalLabel: text,
        otherLabel: text
      ).svg,
      LineChart(
        caption: caption,
        series: [.init(label: text, points: [.init(time: .init(day: 1), value: 1)])], unit: text
      ).svg,
      DotPlot(
        caption: caption, measures: [text], rows: [.init(label: text, amounts: [.exactly(1)])]
      ).svg,
      CurvePanels(
        caption: caption, names: [text], bandName: text,
        panels: [
          .init(title: text, note: text, curves: [[.init(value: 1, share: 1)]], band: [0...1])
        ]
      ).svg,
    ]
    for svg in figures {
      #expect(DocumentReader.read(svg).problems.isEmpty)
      #expect(svg.unicodeScalars.allSatisfy { $0 == "\n" || !SVGElement.isDropped($0) })
    }
  }

  @Test(arguments: [0.0, -5, .nan, .infinity, -.infinity, 1e-300, 1e300, 1e18])
  func `no number breaks a figure`(number: Double) {
    let caption = Caption(title: "t", description: "d")
    let figures = [
      BarChart(caption: caption, bars: [.init(label: "a", amount: .exactly(number))]).svg,
      BarChart(caption: caption, bars: [.init(label: "a", amount: .below(number))]).svg,
      DonutChart(
        caption: caption, slices: [.init(label: "a", value: number)], totalLabel: "t"
      ).svg,
      LineChart(
        caption: caption,
        series: [.init(label: "a", points: [.init(time: .init(day: 1), value: number)])]
      ).svg,
      DotPlot(
        caption: caption, measures: ["m"],
        rows: [.init(label: "a", amounts: [.exactly(number), .exactly(1)])]
      ).svg,
      CurvePanels(
        caption: caption, names: ["m"],
        panels: [
          .init(
            title: "t", note: "",
            curves: [[.init(value: number, share: 0.5), .init(value: 1, share: number)]], band: [])
        ]
      ).svg,
    ]
    for svg in figures { #expect(DocumentReader.read(svg).problems.isEmpty) }
  }

  @Test func `an amount below a bound does not tell itself`() {
    let caption = Caption(title: "t", description: "d")
    let charts = [1.0, 4].map { _ in
      BarChart(caption: caption, bars: [.init(label: "a", amount: .below(5), text: "3")]).svg
    }
    #expect(charts[0].contains("&lt;5"))
    #expect(!charts[0].contains(">3<"))
    #expect(charts[0] == charts[1])
  }

  @Test func `figures without data are whole documents`() {
    let caption = Caption(title: "Nothing yet", description: "No data")
    let figures = [
      BarChart(caption: caption, bars: []).svg,
      DonutChart(caption: caption, slices: [], totalLabel: "uses").svg,
      LineChart(caption: caption, series: []).svg,
      LineChart(caption: caption, series: [.init(label: "a", points: [])]).svg,
      DotPlot(caption: caption, measures: [], rows: []).svg,
      CurvePanels(caption: caption, names: [], panels: []).svg,
      CurvePanels(
        caption: caption, names: ["a"], panels: [.init(title: "t", note: "", curves: [], band: [])]
      ).svg,
    ]
    for svg in figures { #expect(DocumentReader.read(svg).problems.isEmpty) }
  }
}
