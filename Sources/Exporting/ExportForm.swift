/// How counts are laid out in files.
public enum ExportForm: Sendable {
  /// As the corpus's public views have them.
  case views
  /// As the old pipeline had them: lead uses alone, all channels together.
  case old
}
