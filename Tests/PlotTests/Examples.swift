import Plot

/// The figures on file, each from a small data set.
enum Examples {
  static let all: [(name: String, svg: String)] = [
    ("bars", bars.svg), ("bars-by-channel", barsByChannel.svg), ("bars-outlier", outlier.svg),
    ("donut", donut.svg), ("donut-small-slices", donutOfSmallSlices.svg),
    ("lines-days", linesOverDays.svg), ("lines-hours", linesOverHours.svg),
    ("lines-band", lineWithBand.svg), ("lines-one-point", onePoint.svg),
    ("dots", dots.svg), ("dots-logarithmic", dotsOnLogScale.svg),
    ("curves", curves.svg),
  ]

  static func caption(_ title: String, _ subtitle: String) -> Caption {
    Caption(
      title: title, subtitle: subtitle + ", 2026, Asia/Seoul",
      foot: "Corpus 3f9a1c02e4b7 · 6,412 emote uses by 812 chatters in 31 streams",
      description: title + ". " + subtitle + ".")
  }

  static let bars = BarChart(
    caption: caption(
      "OMEGALUL leads: 18 % of emote uses", "Uses and share of each emote of moonriver"),
    bars: [
      .init(label: "OMEGALUL", amount: .exactly(1154), text: "1,154 (18.0 %)", isHighlighted: true),
      .init(label: "KEKW", amount: .exactly(930), text: "930 (14.5 %)"),
      .init(label: "코코넨네안녕하세요반갑습니다", amount: .exactly(701), text: "701 (10.9 %)"),
      .init(
        label: "moonriverThisNameIsSixtyCharactersLongAndWillNotFitAnywhere", amount: .exactly(333)),
      .init(label: "😂", amount: .exactly(120)),
      .init(label: "moonriverDance", amount: .below(5)),
      .init(label: "moonriverNever", amount: .exactly(0)),
    ])

  static let curves = CurvePanels(
    caption: caption("Simulated messages are as long as real ones", "Share of messages"),
    names: ["real logs, mean", "simulated"], bandName: "eight in ten real logs",
    panels: [
      .init(
        title: "Bytes a message", note: "Kolmogorov distance 4.9 %",
        curves: [
          [(1, 1), (10, 0.6), (50, 0.12), (500, 0.0003)],
          [(1, 1), (10, 0.62), (50, 0.14), (500, 0)],
        ].map { $0.map { .init(value: $0.0, share: $0.1) } },
        band: [1...1, 0.5...0.8, 0.05...0.2, 0...0.001]),
      .init(
        title: "Time between messages, in units of its mean", note: "",
        curves: [[(0.01, 0.99), (1, 0.3), (20, 0)].map { .init(value: $0.0, share: $0.1) }],
        band: []),
    ])

  static let barsByChannel = BarChart(
    caption: caption("PogChamp is starfall's own habit", "Uses of the top emotes of each channel"),
    groups: [
      .init(
        heading: "moonriver",
        bars: [
          .init(label: "KEKW", amount: .exactly(930), series: "BTTV"),
          .init(label: "LUL", amount: .exactly(412), series: "Twitch"),
          .init(label: "달빛댄스", amount: .exactly(208), series: "7TV"),
        ]),
      .init(
        heading: "starfall",
        bars: [
          .init(label: "PogChamp", amount: .exactly(1630), series: "Twitch"),
          .init(label: "catJAM", amount: .exactly(312), series: "7TV"),
          .init(label: "LULW", amount: .exactly(77), series: "FFZ"),
        ]),
    ])

  static let outlier = BarChart(
    caption: caption("One emote was used 1,000 times as often as the next", "Uses of each emote"),
    bars: [
      .init(label: "Kappa", amount: .exactly(250_000)), .init(label: "LUL", amount: .exactly(250)),
      .init(label: "VoHiYo", amount: .exactly(12)),
    ])

  static let donut = DonutChart(
    caption: caption("Three emotes make up two thirds of all uses", "Share of emote uses"),
    slices: zip(
      ["OMEGALUL", "KEKW", "코코넨네", "LUL", "😂", "catJAM", "Kappa", "HeyGuys", "VoHiYo"],
      [1154, 930, 701, 333, 320, 290, 210, 140, 60]
    ).map { .init(label: $0, value: $1) }, totalLabel: "emote uses")

  static let donutOfSmallSlices = DonutChart(
    caption: caption("OMEGALUL is nine in ten of all uses", "Share of emote uses"),
    slices: zip(["OMEGALUL", "KEKW", "달빛", "LUL", "Pog", "catJAM"], [900, 22, 21, 20, 19, 18])
      .map { .init(label: $0, value: $1) }, totalLabel: "emote uses")

  static let linesOverDays = LineChart(
    caption: caption("KEKW overtook OMEGALUL in the last week", "Uses per day of the top emotes"),
    series: [
      daily("OMEGALUL", [52, 48, 61, 70, 66, 80, 95, 88, 72, 60, 58, 55, 49, 51, 47, 44, 40, 42]),
      daily("KEKW", [20, 22, 19, 25, nil, nil, 30, 34, 33, 38, 36, 41, 40, 46, 50, 58, 61, 66]),
      daily("코코넨네", [9, 12, nil, 14, nil, 11, 13, 12, 15, 12, 16, 40, 39, 41, 38, 42, 39, 41]),
      daily("catJAM", [5, 5, 6, 7, 5, 8, 9, 7, 6, 5, 8, 9, nil, nil, nil, nil, nil, nil]),
    ], unit: "uses per day")

  private static func daily(_ label: String, _ values: [Double?]) -> LineChart.Series {
    .init(
      label: label,
      points: values.enumerated().map { .init(time: .init(day: 20_513 + $0), value: $1) })
  }

  static let linesOverHours = LineChart(
    caption: caption("The stream's end was loudest", "Emote uses per hour"),
    series: [
      .init(
        label: "emote uses",
        points: [12, 40, 38, 61, 59, 77, 70, 102].enumerated().map { hour, value in
          .init(
            time: .init(
              day: 20_513 + (20 + hour) / 24, milliseconds: (20 + hour) % 24 * 3_600_000),
            value: value)
        })
    ], unit: "uses per hour")

  static let lineWithBand = LineChart(
    caption: caption("One message in ten carries an emote", "Share of messages, 95 % interval"),
    series: [
      .init(
        label: "moonriver",
        points: [0.08, 0.09, 0.12, 0.11, 0.10, 0.13, 0.12].enumerated().map { week, share in
          .init(
            time: .init(day: 20_480 + 7 * week), value: share,
            interval: (share - 0.02)...(share + 0.03))
        })
    ], unit: "share of messages")

  static let onePoint = LineChart(
    caption: caption("One stream so far", "Emote uses per day"),
    series: [.init(label: "emote uses", points: [.init(time: .init(day: 20_513), value: 7)])])

  static let dots = DotPlot(
    caption: caption("KEKW is spammed, LUL is not", "Five counts of each emote"),
    measures: measures,
    rows: [
      row("KEKW", [930, 610, 480, 120, 310]), row("LUL", [412, 405, 390, 96, 240]),
      row("달빛댄스", [208, 88, 60, 31, 52]),
    ])

  static let dotsOnLogScale = DotPlot(
    caption: caption("Chatters differ less than uses do", "Five counts of each emote"),
    measures: measures,
    rows: [
      row("OMEGALUL", [41_154, 20_310, 18_220, 812, 2410]), row("KEKW", [930, 610, 480, 120, 310]),
      row("코코넨네", [500, 20, 20, 18, 19]),
      .init(
        label: "moonriverDance",
        amounts: [.exactly(60), .exactly(30), .exactly(30), .below(5), .exactly(7)]),
      row("moonriverNever", [0, 0, 0, 0, 0]),
    ])

  private static let measures = ["uses", "messages", "lead uses", "chatters", "capped"]

  private static func row(_ label: String, _ counts: [Double]) -> DotPlot.Row {
    .init(label: label, amounts: counts.map { .exactly($0) })
  }
}
