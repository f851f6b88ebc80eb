import Report
import StudyKit

/// A study that declares a parameter of every kind and cannot run.
struct StandIn: Study {
  let name = "standin"
  let summary = "Stands in for a study."
  let question = "이모트는 얼마나 쓰이나?"
  let parameters: [Parameter] = [
    .integer("top", default: 20, in: 1...200, "How many emotes are shown."),
    .number("gamma", default: 1.5, in: 0...10, "The resolution."),
    .duration("bin", default: 5000, in: 1000...86_400_000, "The width of a bin."),
    .choice("order", default: "uses", of: ["uses", "chatters"], "What emotes are sorted by."),
    .flag("own", default: false, "Whether only the channel's own emotes count."),
    .text("note", default: "없음", "A note."),
  ]

  func run(_ context: StudyContext) throws -> Report {
    throw Failure(.dataQuality, "too few streams")
  }
}
