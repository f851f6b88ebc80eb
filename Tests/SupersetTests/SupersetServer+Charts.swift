import Foundation

@testable import Superset

extension SupersetServer {
  /// The numbers of the dashboard's charts, by title.
  func charts() async throws -> [String: Int] {
    let answer = try await get("/api/v1/dashboard/emotes/charts") as? [String: Any]
    let charts = answer?["result"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: charts.compactMap { chart in
        guard let title = chart["slice_name"] as? String, let id = chart["id"] as? Int else {
          return nil
        }
        return (title, id)
      })
  }

  /// What a chart asks for, as it is stored.
  func question(of chart: Int) async throws -> [String: Any] {
    let answer = try await get("/api/v1/chart/\(chart)") as? [String: Any]
    let text = (answer?["result"] as? [String: Any])?["query_context"] as? String ?? "{}"
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  /// The numbers of the charts that the filter of the period leaves alone.
  func excludedFromPeriod() async throws -> [Int] {
    let answer = try await get("/api/v1/dashboard/emotes") as? [String: Any]
    let text = (answer?["result"] as? [String: Any])?["json_metadata"] as? String ?? "{}"
    let metadata = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let filters = metadata?["native_filter_configuration"] as? [[String: Any]] ?? []
    let period = filters.first { $0["filterType"] as? String == "filter_time" }
    return (period?["scope"] as? [String: Any])?["excluded"] as? [Int] ?? []
  }

  /// The rows of a chart's data in the order of its columns, written and sorted as
  /// `SampleCorpus.rows` does it.
  static func rows(of answer: Any, _ chart: Chart) -> [String] {
    let results = (answer as? [String: Any])?["result"] as? [[String: Any]] ?? []
    let rows = results.first?["data"] as? [[String: Any]] ?? []
    return rows.map { row in
      chart.look.query.names.map { name in
        guard let value = row[name], !(value is NSNull) else { return "-" }
        return normal("\(value)")
      }.joined(separator: "|")
    }.sorted()
  }
}

extension Query {
  /// The names of the answer's columns.
  fileprivate var names: [String] {
    columns.compactMap { column in
      switch column {
      case .text(let name): name
      case .object(let entries):
        entries.first { $0.key == "label" }.flatMap { entry in
          if case .text(let name) = entry.value { name } else { nil }
        }
      default: nil
      }
    } + (metrics ?? [])
  }
}
