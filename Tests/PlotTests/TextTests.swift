import Testing

@testable import Plot

@Suite struct TextTests {
  static let samples = [
    "OMEGALUL", "코코넨네안녕하세요", "モツ鍋漢字", "👩‍💻😂🇰🇷👍🏽", "mixed 한글 and 😂 text", "il|.,",
    "WWWWMMMM", "ąęß Ünïcødé", "עברית", "Кириллица",
  ]

  @Test(arguments: samples)
  func `a longer text is never narrower`(text: String) {
    var width = 0.0
    for end in text.indices {
      let next = TextWidth.of(String(text[...end]), size: 13)
      #expect(next >= width)
      width = next
    }
    #expect(TextWidth.of(text, size: 20) > width)
    #expect(TextWidth.of(text, size: 13, isBold: true) > width)
  }

  @Test func `scripts are measured apart`() {
    let latin = TextWidth.of("a", size: 10)
    let hangul = TextWidth.of("한", size: 10)
    let han = TextWidth.of("漢", size: 10)
    let emoji = TextWidth.of("👩‍💻", size: 10)
    #expect(latin < hangul && hangul < han && han < emoji)
    #expect(TextWidth.of("\u{202E}\u{0301}", size: 10) == 0)
    #expect(abs(TextWidth.of("한", size: 100) - 96.6) < 1e-9)
  }

  @Test(arguments: samples)
  func `shortened text fits and keeps its head`(text: String) {
    for width in stride(from: 20.0, through: 200, by: 7) {
      let short = FittedText.shortened(text, to: width, size: 13)
      #expect(TextWidth.of(short, size: 13) <= width)
      #expect(short == text || short.hasSuffix("…") && text.hasPrefix(short.dropLast()))
    }
  }

  @Test func `wrapped text fits and loses no word while there is room`() {
    let text = "Das ist a long title with 한글 단어 and a wordthatiswaytoolongforoneline 😂"
    for width in stride(from: 60.0, through: 400, by: 11) {
      let lines = FittedText.wrapped(text, to: width, size: 17, limit: 99)
      #expect(lines.allSatisfy { TextWidth.of($0, size: 17) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      let few = FittedText.wrapped(text, to: width, size: 17, limit: 2)
      #expect(few.count <= 2 && few.allSatisfy { TextWidth.of($0, size: 17) <= width })
    }
    #expect(FittedText.wrapped("", to: 100, size: 13, limit: 3) == [])
  }

  @Test func `labels moved apart keep their order, distance and bounds`() {
    for seed in 1...500 {
      let count = seed % 7 + 1
      let wishes = (0..<count).map { Double(seed * ($0 + 3) * 7919 % 271) }
      let places = LabelSpreading.spread(wishes, pitch: 17, within: 0...270)
      let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
      for (above, below) in zip(order, order.dropFirst()) {
        #expect(places[below] - places[above] >= 17 - 1e-9)
      }
      #expect(places.allSatisfy { $0 >= -1e-9 && $0 <= 270 + 1e-9 })
    }
    #expect(LabelSpreading.spread([10, 100, 50], pitch: 17, within: 0...270) == [10, 100, 50])
    #expect(LabelSpreading.spread([50, 50], pitch: 20, within: 0...270) == [40, 60])
  }

  @Test func `crowded tick labels are thinned evenly`() {
    let middles = [0.0, 50, 100, 150]
    let narrow = [Double](repeating: 30, count: 4)
    let wide = [Double](repeating: 60, count: 4)
    #expect(LabelThinning.stride(middles: middles, widths: narrow, gap: 8) == 1)
    #expect(LabelThinning.stride(middles: middles, widths: wide, gap: 8) == 2)
  }

  @Test func `numbers are written the same everywhere`() {
    #expect(NumberText.fixed(0.5, digits: 0) == "1")
    #expect(NumberText.fixed(-0.0004, digits: 3) == "0.000")
    #expect(NumberText.fixed(-1234.5678, digits: 2) == "-1234.57")
    #expect(NumberText.fixed(0.05, digits: 3) == "0.050")
    #expect(NumberText.grouped(1_234_567) == "1,234,567")
    #expect(NumberText.grouped(-1234.5, digits: 1) == "-1,234.5")
    #expect(NumberText.grouped(999) == "999")
    #expect(NumberText.grouped(100_000) == "100,000")
    #expect(NumberText.coordinate(1.5) == "1.5")
    #expect(NumberText.coordinate(-0.0001) == "0")
    #expect(NumberText.coordinate(100) == "100")
    #expect(NumberText.coordinate(2.0 / 3) == "0.667")
    #expect(NumberText.natural(1234.25) == "1,234.25")
  }
}
