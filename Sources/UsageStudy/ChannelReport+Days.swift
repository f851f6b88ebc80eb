import Chat
import Plot
import Report

extension ChannelReport {
  /// Chat volume and emote use by day.
  var dayBlocks: [Report.Block] {
    let dated = channel.datedDays
    guard let busiest = dated.max(by: { $0.messages < $1.messages }), dated.count > 1,
      let day = busiest.day
    else { return [.table(dayTable)] }
    let messages = Phrase.count(busiest.messages, "message")
    let isAlone = dated.filter { $0.messages == busiest.messages }.count == 1
    let caption = caption(
      isAlone
        ? "\(day) was the busiest of \(dated.count) days: \(messages)"
        : "The busiest of \(dated.count) days had \(messages)",
      "Messages\(showsDailyUses ? " and emote uses" : "") by the day on which the stream started",
      "Lines over \(dated.count) days with a stream. Messages go from "
        + "\(NumberText.count(dated.map(\.messages).min() ?? 0)) to "
        + "\(NumberText.count(busiest.messages)) a day.")
    let chart = LineChart(caption: caption, series: daySeries)
    return [figure(name("days"), caption, svg: chart.svg, dayTable)]
  }

  /// Whether uses by day may be told, and there are any.
  private var showsDailyUses: Bool { !channel.hidesDays && channel.uses > 0 }

  private var daySeries: [LineChart.Series] {
    let messages = LineChart.Series(
      label: "messages", points: points { $0.messages })
    let uses = LineChart.Series(
      label: "emote uses", points: points { $0.isHidden ? nil : $0.uses })
    return showsDailyUses ? [messages, uses] : [messages]
  }

  private func points(_ value: (DayUsage) -> Int?) -> [LineChart.Point] {
    channel.datedDays.compactMap { day in
      day.day.map { date in
        LineChart.Point(
          time: LocalTime(day: date.daysSinceEpoch), value: value(day).map(Double.init))
      }
    }
  }

  private var dayTable: Table {
    let uses: [Table.Column] = [
      .init("messages with emotes", key: "emote_messages"), .init("emote uses", key: "uses"),
      .init("uses per 1,000 messages", key: "uses_per_1000_messages"),
    ]
    return Table(
      name: name("days"), caption: "Use by the day on which the stream started.",
      columns: [
        .init("day", key: "day"), .init("streams", key: "streams"),
        .init("messages", key: "messages"),
      ] + (showsDailyUses ? uses : []),
      rows: channel.days.map { day in
        [
          day.day.map { .date($0) } ?? .text("not known"), .plainCount(day.streams),
          .plainCount(day.messages),
        ] + (showsDailyUses ? useCells(day) : [])
      }, shown: 31)
  }

  private func useCells(_ day: DayUsage) -> [Cell] {
    if day.isHidden { return [.hidden, .hidden, .hidden] }
    let rate = day.rate.map { Cell.number($0) } ?? .missing
    return [emoteMessages(day.emoteMessages), .plainCount(day.uses), rate]
  }

  /// Messages with emotes; those of emotes that do not count are not told apart.
  private func emoteMessages(_ number: Int) -> Cell {
    options.providers == nil ? .plainCount(number) : .missing
  }

  /// The leading emotes by day.
  var timelineBlocks: [Report.Block] {
    let dated = channel.datedDays
    let lines = channel.lines.map { EmoteTimeline($0, over: channel.days) }
    guard dated.count > 1, !channel.hidesDays, let peak = ChannelReport.peak(lines),
      let day = dated[peak.day].day
    else { return [] }
    let caption = caption(
      "\(lines[peak.line].label) peaks on \(day), in \(Phrase.count(peak.messages, "message"))",
      "Messages with leading emotes by day"
        + (dated.contains(where: \.isHidden) ? " (gaps: kept back, for privacy)" : ""),
      "Lines of \(Phrase.list(lines.map(\.label))) over \(dated.count) days with a stream.")
    let series = lines.map { line in
      LineChart.Series(
        label: line.label,
        points: zip(dated, line.messages).compactMap { day, messages in
          day.day.map {
            LineChart.Point(
              time: LocalTime(day: $0.daysSinceEpoch), value: messages.map(Double.init))
          }
        })
    }
    let chart = LineChart(caption: caption, series: series)
    return [figure(name("timeline"), caption, svg: chart.svg, timelineTable(lines))]
  }

  private func timelineTable(_ lines: [EmoteTimeline]) -> Table {
    Table(
      name: name("timeline"), caption: "Messages with leading emotes by day.",
      columns: [.init("day", key: "day")]
        + lines.map { .init($0.label, key: $0.label) },
      rows: channel.datedDays.enumerated().map { index, day in
        [day.day.map { .date($0) } ?? .missing]
          + lines.map { $0.messages[index].map { .plainCount($0) } ?? .hidden }
      }, shown: 31)
  }

  /// The highest shown value: its line, its day and itself; the first of equals.
  private static func peak(
    _ lines: [EmoteTimeline]
  ) -> (line: Int, day: Int, messages: Int)? {
    var peak: (line: Int, day: Int, messages: Int)?
    for (line, timeline) in lines.enumerated() {
      for (day, messages) in timeline.messages.enumerated() {
        if let messages, messages > peak?.messages ?? 0 { peak = (line, day, messages) }
      }
    }
    return peak
  }
}
