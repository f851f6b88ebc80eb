import Chat
import ChatLogs

/// The logs of some whose streams started last.
struct NewestLogs {
  /// These logs, in the order that they were given in.
  let logs: [LogInput]
  /// Why others of the logs cannot be read, so that they have no place among them.
  let refusals: [Refusal]
  /// How many logs there were to choose from, and who told their starts.
  let sentence: String

  /// - Parameters:
  ///   - count: how many to choose; of streams that started at once, those whose path sorts last.
  ///   - all: the logs.
  ///   - request: what flags tell of them.
  init(_ count: Int, of all: [LogInput], request: IngestRequest) {
    var (starts, refusals) = ([(index: Int, start: LogStart)](), [Refusal]())
    var opener = LogOpener()
    for (index, log) in all.enumerated() {
      do throws(Refusal) {
        starts.append((index, try NewestLogs.start(of: log, &opener, request)))
      } catch {
        refusals.append(error)
      }
    }
    self.refusals = refusals
    let chosen = starts.sorted { left, right in
      if left.start.time != right.start.time { return left.start.time > right.start.time }
      return all[right.index].shown.utf8.lexicographicallyPrecedes(all[left.index].shown.utf8)
    }
    .prefix(count)
    logs = chosen.map(\.index).sorted().map { all[$0] }
    sentence = NewestLogs.sentence(logs.count, starts.map(\.start.rule))
  }

  private static func start(
    of log: LogInput, _ opener: inout LogOpener, _ request: IngestRequest
  ) throws(Refusal) -> LogStart {
    var bytes: LogBytes?
    do {
      let opened = try opener.bytes(of: log)
      bytes = opened
      return try LogStart(of: log, opened, request: request)
    } catch let refusal as Refusal {
      throw refusal
    } catch let problem as LogProblem {
      throw bytes.map { Refusal(problem, of: log, $0) }
        ?? Refusal(path: log.shown, sentence: problem.description)
    } catch {
      throw Refusal(path: log.shown, sentence: "\(log.shown): \(error)")
    }
  }

  private static func sentence(_ count: Int, _ rules: [StartRule]) -> String {
    let told = StartRule.allCases.compactMap { rule in
      let logs = rules.count { $0 == rule }
      return logs == 0 ? nil : "of \(logs) \(rule.phrase)"
    }
    let sources = told.isEmpty ? "" : "; starts are told " + told.joined(separator: ", ")
    return "the newest \(count) of \(rules.count) \(rules.count == 1 ? "log" : "logs")\(sources)"
  }
}
