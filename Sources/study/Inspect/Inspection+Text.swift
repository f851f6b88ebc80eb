import ChatLogs
import Report

extension Inspection {
  /// The inspection for people: the file, then a line for each thing that is known of it.
  var text: String {
    var rows: [InspectionRow] = []
    if let refusal { rows.append(InspectionRow("refused", reason(refusal))) }
    rows += log?.rows ?? []
    rows += catalogue?.rows ?? []
    return "\(file)\n" + rows.map(\.text).joined() + "\n"
  }

  /// The sentence of a refusal without the file's name before it.
  private func reason(_ sentence: String) -> String {
    sentence.hasPrefix("\(file): ") ? String(sentence.dropFirst(file.count + 2)) : sentence
  }
}

extension InspectedCatalogue {
  /// What is known of the catalogue, a row each.
  fileprivate var rows: [InspectionRow] {
    [
      InspectionRow("catalogue", "\(kind), \(NumberText.count(emotes)) emotes"),
      InspectionRow("import", command: command),
    ]
  }
}

extension InspectedLog {
  /// What is known of the log, a row each.
  var rows: [InspectionRow] {
    var rows = [
      InspectionRow("format", formatText),
      InspectionRow(
        "file", "\(compression ?? "not compressed"), \(encoding), \(NumberText.count(bytes)) bytes"),
      InspectionRow("channel", channelText),
      isOneStream
        ? InspectionRow("stream", streamText)
        : InspectionRow("streams", "\(NumberText.count(streams)), one a channel and UTC day"),
      InspectionRow("time", timeText),
      InspectionRow("records", records.sum),
    ]
    rows += records.rows
    rows += [
      InspectionRow("chatters", NumberText.count(chatters)), InspectionRow("emotes", emotes.text),
    ]
    if emotes.emoji > 0 {
      rows.append(InspectionRow("emoji", "\(NumberText.count(emotes.emoji)) in all"))
    }
    rows += flags.map { flag in
      InspectionRow("flag", "\(flag): \(QualityFlag(rawValue: flag)?.meaning ?? "")")
    }
    return rows + [InspectionRow("ingest", command: ingest)]
  }

  private var formatText: String {
    let name = era.map { "\(format), era \($0)" } ?? format
    return evidence.map { "\(name): \($0)" } ?? name
  }

  private var channelText: String {
    guard let names = channels.value, let by = channels.by, !names.isEmpty else {
      return "unknown; give --channel LOGIN, or {\"channel\": \"LOGIN\"} in a sidecar, or name the "
        + "file LOGIN/YYYY-MM-DD.txt"
    }
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    return "\(names.prefix(5).joined(separator: ", "))\(rest), \(by.phrase)"
  }

  private var streamText: String {
    let id = vod.by.map { "VOD \(vod.value ?? ""), \($0.phrase)" } ?? "VOD unknown"
    if let by = start.by { return "\(id); started \(start.value ?? ""), \(by.phrase)" }
    let isAbsolute = !flags.contains(QualityFlag.noStartTime.rawValue)
    return id + "; start unknown" + (isAbsolute ? ", its first message stands for it" : "")
  }

  private var isOneStream: Bool { LogFormat(rawValue: format)?.layout == .oneStream }

  private var timeText: String {
    times.map { "\($0.first) to \($0.last), \($0.duration)" } ?? "none"
  }
}
