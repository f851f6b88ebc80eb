import Testing

@testable import Plot

@Suite struct LayoutTests {
  /// Figures at the edges of what is drawn: many rows, long names, zeros, crowds, one point.
  static let extremes: [(name: String, svg: String)] = {
    let long = "ThisEmoteNameIsSixtyCharactersLongWhichNobodyWouldEverType60"
    let names = [long, "달빛강코코넨네안녕하세요반갑습니다감사합니다", "😂😂😂", "LUL", "il", "WWWWWWWWWWWWWWWW", "모"]
    let caption = Caption(
      title: "The " + long + " leads all emotes of the channel, with 61 % of all uses in March",
      subtitle: "Emote uses of moonriver, starfall and 달빛강, 2026-03-01 to 2026-03-31, Asia/Seoul",
      foot: long + " " + long + " " + long, description: "Extremes")
    var figures: [(name: String, svg: String)] = []
    for count in [1, 7, 40, 400] {
      let bars = (0..<count).map { row -> BarChart.Bar in
        let value = row == 0 ? 1_000_000 : Double((count - row) * 7 % 1000)
        return .init(label: names[row % 7], amount: .exactly(value), series: names[row % 7])
      }
      figures.append(("\(count) bars", BarChart(caption: caption, bars: bars).svg))
      let rows = (0..<count).map { row -> DotPlot.Row in
        let value = Double((row * 7919 + 1) % 100_003)
        return .init(
          label: names[row % 7], amounts: [.exactly(value), .below(5), nil, .exactly(0)])
      }
      let dots = DotPlot(caption: caption, measures: Array(names.prefix(4)), rows: rows)
      figures.append(("\(count) rows of dots", dots.svg))
      let slices = names.enumerated().map { place, name in
        DonutChart.Slice(label: name, value: place < 2 ? Double(count) * 1000 : Double(40 + place))
      }
      let donut = DonutChart(caption: caption, slices: slices, totalLabel: long)
      figures.append(("donut of \(count)", donut.svg))
      let series = names.enumerated().map { place, name in
        LineChart.Series(
          label: name,
          points: (0..<count).map { day in
            let value = day % (place + 3) == 1 ? nil : Double(day * place % 11)
            return .init(time: LocalTime(day: 20_400 + day * 3), value: value)
          })
      }
      let lines = LineChart(caption: caption, series: series, unit: long)
      figures.append(("lines of \(count) days", lines.svg))
    }
    let billions = (0..<7).map {
      LineChart.Point(time: LocalTime(day: 20_722 + $0), value: Double($0) * 1e8)
    }
    let lines = LineChart(caption: caption, series: [.init(label: long, points: billions)])
    return figures + [("lines with little room", lines.svg)]
  }()

  @Test(arguments: [false, true])
  func `no label stands on another or leaves the picture`(isNarrow: Bool) {
    for figure in LayoutTests.extremes + Examples.all {
      let boxes = LabelReader.boxes(of: figure.svg, isNarrow: isNarrow)
      #expect(boxes.count > 2)
      for box in boxes {
        #expect(box.left >= 0 && box.right <= Theme.width + 1e-6, "\(figure.name): \(box)")
      }
      let sorted = boxes.sorted { $0.top < $1.top }
      for (index, box) in sorted.enumerated() {
        let below = sorted[(index + 1)...].prefix { $0.top < box.bottom }
        for other in below where box.overlaps(other) {
          Issue.record("\(figure.name): \(box) stands on \(other)")
        }
      }
    }
  }

  @Test func `every text lies above the lower edge`() throws {
    for figure in LayoutTests.extremes + Examples.all {
      let height = try #require(
        Double(figure.svg.components(between: "height=\"", and: "\"").first ?? ""))
      for isNarrow in [false, true] {
        let boxes = LabelReader.boxes(of: figure.svg, isNarrow: isNarrow)
        #expect(boxes.allSatisfy { $0.bottom <= height }, "\(figure.name)")
      }
    }
  }

  @Test func `bars are as long as their numbers`() {
    let chart = BarChart(
      caption: Caption(title: "t", description: "d"),
      bars: [100.0, 50, 25, 0].map { .init(label: "a", amount: .exactly($0)) })
    let bars = chart.svg.split(separator: "\n").filter { $0.contains("height=\"14\"") }
    let widths = bars.compactMap {
      Double(String($0).components(between: " width=\"", and: "\"")[0])
    }
    #expect(widths.count == 3)
    #expect(abs(widths[0] / widths[1] - 2) < 1e-3 && abs(widths[0] / widths[2] - 4) < 1e-3)
  }

  @Test func `the seventh and further series of bars share a grey name in the legend`() {
    let bars = (1...8).map {
      BarChart.Bar(label: "b", amount: .exactly(1), text: "one", series: "s\($0)")
    }
    var chart = BarChart(caption: Caption(title: "t", description: "d"), bars: bars)
    chart.otherLabel = "그 외"
    let names = LabelReader.boxes(of: chart.svg, isNarrow: false).map(\.text)
    #expect(
      names.filter { !["t", "b", "one"].contains($0) }
        == ["s1", "s2", "s3", "s4", "s5", "s6", "그 외"])
  }

  @Test func `the seventh and further slices are one grey slice`() {
    let caption = Caption(title: "t", description: "d")
    let slices = (1...9).map { DonutChart.Slice(label: "s\($0)", value: Double($0)) }
    let svg = DonutChart(caption: caption, slices: slices, totalLabel: "uses").svg
    #expect(svg.contains("<title>other: 6 (13.3 %)</title>"))
    #expect(svg.contains("<title>s9: 9 (20.0 %)</title>"))
    #expect(!svg.contains("<title>s3"))
    let seven = DonutChart(caption: caption, slices: Array(slices.suffix(7)), totalLabel: "uses")
    #expect(seven.svg.contains("<title>s3: 3"))
    #expect(!seven.svg.contains("other"))
  }

  @Test func `the seventh and further lines are grey and share a name`() {
    let series = (1...8).map { place in
      LineChart.Series(
        label: "s\(place)",
        points: (0...2).map { .init(time: LocalTime(day: $0), value: Double(place)) })
    }
    let chart = LineChart(
      caption: Caption(title: "t", description: "d"), series: series, otherLabel: "그 외")
    let boxes = LabelReader.boxes(of: chart.svg, isNarrow: false).map(\.text)
    #expect(boxes.contains("s6") && boxes.contains("그 외") && !boxes.contains("s7"))
  }

  @Test
  func `a gap breaks the line and each point is a dot, or only lone ones where there are many`() {
    func chart(_ values: [Double?]) -> LineChart {
      LineChart(
        caption: Caption(title: "t", description: "d"),
        series: [
          .init(
            label: "a",
            points: values.enumerated().map { .init(time: LocalTime(day: $0), value: $1) })
        ])
    }
    func marks(_ values: [Double?]) -> String {
      chart(values).svg.components(between: "<title>a</title>\n", and: "</g>")[0]
    }
    let few = marks([1, 2, nil, 4, nil, 5, 6])
    #expect(few.split(separator: "M").count == 3)
    #expect(few.components(between: "<circle", and: "/>").count == 5)
    let many = marks([1, 2, nil, 4, nil] + (5...60).map(Double.init))
    #expect(many.components(between: "<circle", and: "/>").count == 1)
  }
}

extension String {
  /// The pieces that follow a beginning, each up to the next ending.
  func components(between beginning: String, and ending: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: beginning) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: ending) else { break }
      pieces.append(String(rest[..<end.lowerBound]))
    }
    return pieces
  }
}
