/// A chart: what it shows of which view.
struct Chart: Equatable, Sendable {
  /// The name of its file, from which its identifier is derived.
  var name: String
  /// The title on the dashboard.
  var title: String
  /// What it counts, in a sentence or two.
  var note: String
  /// The view.
  var dataset: Dataset
  /// Which rows of it.
  var conditions: [Condition] = []
  /// How they are shown.
  var look: Look

  /// The identifier by which dashboards and imports know it.
  var uuid: String { Identifier.uuid("chart", name) }

  /// The file of the bundle.
  var file: BundleFile {
    BundleFile(
      path: "charts/\(name).yaml",
      content: [
        "slice_name": .text(title), "description": .text(note), "certified_by": nil,
        "certification_details": nil, "viz_type": .text(look.kind), "params": parameters,
        "query_context": .text(queryContext.json), "cache_timeout": nil, "uuid": .text(uuid),
        "version": "1.0.0", "dataset_uuid": .text(dataset.uuid),
      ])
  }

  /// All conditions: the period of the dashboard, and the chart's own.
  private var allConditions: [Condition] {
    (dataset.time.map { [.period($0.name)] } ?? []) + conditions
  }

  /// What the browser draws from.
  private var parameters: Tree {
    ["viz_type": .text(look.kind), "adhoc_filters": .list(allConditions.map(\.parameter))]
      + look.parameters
  }

  /// What the server answers from when no browser asks.
  ///
  /// The dataset's identifier stands where other bundles have a number, which
  /// `superset import-directory` would not replace.
  private var queryContext: Tree {
    [
      "datasource": ["id": .text(dataset.uuid), "type": "table"], "force": false,
      "queries": [["filters": .list(allConditions.map(\.query))] + look.query.tree],
      "result_format": "json", "result_type": "full",
    ]
  }
}
