/// A view of the corpus as Superset knows it.
struct Dataset: Equatable, Sendable {
  /// The name of the view.
  var view: String
  /// What it holds, in one sentence.
  var note: String
  /// All of its columns, in their order.
  var columns: [Column]
  /// What charts compute over it.
  var metrics: [Metric]

  /// The identifier by which charts and imports know it.
  var uuid: String { Identifier.uuid("dataset", view) }

  /// The column that a period is applied to; nil when the view has none.
  var time: Column? { columns.first { $0.timeFormat != nil } }

  /// The file of the bundle.
  var file: BundleFile {
    BundleFile(
      path: "datasets/\(Database.name)/\(view).yaml",
      content: [
        "table_name": .text(view), "description": .text(note),
        "main_dttm_col": time.map { .text($0.name) } ?? .null, "default_endpoint": nil,
        "offset": 0, "cache_timeout": nil, "schema": "main", "sql": nil, "params": nil,
        "template_params": nil, "filter_select_enabled": true, "fetch_values_predicate": nil,
        "extra": nil, "uuid": .text(uuid), "metrics": .list(metrics.map(\.tree)),
        "columns": .list(columns.map(\.tree)), "version": "1.0.0",
        "database_uuid": .text(Database.uuid),
      ])
  }
}
