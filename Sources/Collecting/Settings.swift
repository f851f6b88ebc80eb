public import Foundation
import Manifest

/// What the owner of this machine has set: credentials, addresses of services, the downloader.
///
/// The environment wins over the file, the file over what is usual. An empty value is none.
public struct Settings: Sendable {
  /// The file that was read; nil when there is none.
  public let file: String?
  /// What the owner should know, a sentence each: a file with a secret that others can read.
  public let warnings: [String]
  private let values: [SettingName: String]

  /// Makes settings of the environment and of a file.
  ///
  /// - Parameters:
  ///   - file: the file as a person named it with `--settings`; nil for the usual one.
  ///   - environment: the environment; its `STUDY_SETTINGS`, `XDG_CONFIG_HOME` and `HOME` tell the
  ///     usual file.
  /// - Throws: `SettingsError` with everything that is wrong.
  public init(file: String?, environment: [String: String]) throws(SettingsError) {
    let path = Settings.path(given: file, environment: environment)
    let text = try path.map(Settings.text)
    self.file = path
    let read = text.map { SettingsText($0, file: path ?? "") }
    var values = read?.values ?? [:]
    var sentences = read?.problems.map(\.description) ?? []
    for name in SettingName.allCases {
      guard let value = environment[name.rawValue], !value.isEmpty else { continue }
      values[name] = value
      if let complaint = name.complaint(about: value) { sentences.append("$" + complaint) }
    }
    guard sentences.isEmpty else { throw .wrong(sentences) }
    self.values = values.filter { !$0.value.isEmpty }
    let holdsSecret = read?.values[.clientSecret]?.isEmpty == false
    warnings = path.map { Settings.warnings(of: $0, holdsSecret: holdsSecret) } ?? []
  }

  /// The value of a setting, else what is usual; nil when there is neither.
  public subscript(name: SettingName) -> String? { values[name] ?? name.usual }

  /// The address of a service, with whatever path the owner gave before the service's own.
  ///
  /// - Parameters:
  ///   - name: the setting.
  ///   - path: what is appended, such as `users`.
  ///   - query: the query's names and values, in order.
  /// - Returns: the address.
  public func address(_ name: SettingName, _ path: String, query: [(String, String)] = []) -> URL {
    (URL(ofService: self[name] ?? "") ?? URL(filePath: "/")).below(path, query: query)
  }

  /// Where settings are read from; nil when nobody named a file and the usual one is not there.
  private static func path(given: String?, environment: [String: String]) -> String? {
    if let path = given ?? environment["STUDY_SETTINGS"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let set = environment["XDG_CONFIG_HOME"] ?? ""
    let usual = (set.isEmpty ? home + "/.config" : set) + "/study/settings"
    return FileManager.default.fileExists(atPath: usual) ? usual : nil
  }

  private static func text(of path: String) throws(SettingsError) -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path: path)
    }
    return text
  }

  private static func warnings(of path: String, holdsSecret: Bool) -> [String] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard holdsSecret, mode & 0o077 != 0 else { return [] }
    return [
      "\(path): others on this machine can read this file, and it holds a secret; run "
        + "'chmod 600 \(path)'"
    ]
  }
}

extension SettingName {
  /// What is wrong with a value, with the name in front; nil when nothing is.
  func complaint(about value: String) -> String? {
    guard isAddress, !value.isEmpty, URL(ofService: value) == nil else { return nil }
    return "\(rawValue) is not an address; write it like \(usual ?? "https://example.org")"
  }
}
