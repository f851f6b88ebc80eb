/// A filter of a dashboard.
struct Filter: Equatable, Sendable {
  /// What a person chooses.
  enum Kind: Equatable, Sendable {
    /// Some values of a column, offered from a view; it acts on every view with that column.
    case values(of: String, Dataset)
    /// A period; it acts on every view with a time.
    case period
  }

  var name: String
  var title: String
  var kind: Kind

  /// The filter as a dashboard's file has it.
  ///
  /// - Parameter charts: the dashboard's charts, whose numbers are their places from 1.
  /// - Returns: the entry of the list of filters.
  func tree(charts: [Chart]) -> Tree {
    let excluded = charts.enumerated().filter { !acts(on: $0.element) }.map { $0.offset + 1 }
    return [
      "id": .text("NATIVE_FILTER-" + name), "name": .text(title), "type": "NATIVE_FILTER",
      "filterType": .text(isPeriod ? "filter_time" : "filter_select"), "description": "",
      "targets": [target], "controlValues": controls,
      "defaultDataMask": ["extraFormData": [:], "filterState": [:], "ownState": [:]],
      "cascadeParentIds": [],
      "scope": ["rootPath": ["ROOT_ID"], "excluded": .list(excluded.map(Tree.integer))],
    ]
  }

  private var isPeriod: Bool { kind == .period }

  private func acts(on chart: Chart) -> Bool {
    switch kind {
    case .values(let column, _): chart.dataset.columns.contains { $0.name == column }
    case .period: chart.dataset.time != nil
    }
  }

  private var target: Tree {
    guard case .values(let column, let dataset) = kind else { return [:] }
    return ["datasetUuid": .text(dataset.uuid), "column": ["name": .text(column)]]
  }

  private var controls: Tree {
    guard !isPeriod else { return ["enableEmptyFilter": false] }
    return [
      "multiSelect": true, "enableEmptyFilter": false, "defaultToFirstItem": false,
      "inverseSelection": false, "searchAllOptions": false,
    ]
  }
}
