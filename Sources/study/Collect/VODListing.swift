import Collecting
import Foundation
import Manifest
import StudyKit

/// Lists a channel's VODs, from wherever a person says.
struct VODListing {
  /// Where the list comes from.
  enum Source {
    /// Twitch's own list.
    case helix
    /// A file of ids; `-` is standard input.
    case file(String)
    /// A mirror's page: its address, and what names a VOD there.
    case mirror(URL, MirrorPattern)
  }

  let login: String
  let settings: Settings
  let client: HTTPClient
  let input: () -> Data

  /// The VODs of a source.
  ///
  /// - Parameters:
  ///   - source: the source.
  ///   - period: when streams must have begun; of VODs whose list does not tell, Twitch is asked when
  ///     there are credentials.
  /// - Returns: the VODs, each once.
  /// - Throws: `HelixError`, `HTTPError`, `Problems` or `Failure` when there is no list.
  func vods(_ source: Source, in period: Period) throws -> [ListedVOD] {
    switch source {
    case .helix: try archives()
    case .file(let path):
      try completed(VODList(text(of: path), file: path, login: login).vods, period)
    case .mirror(let address, let pattern): try completed(mirrored(address, pattern), period)
    }
  }

  private func archives() throws -> [ListedVOD] {
    do {
      var helix = try Helix(settings, client: client)
      return try helix.archives(of: helix.user(login)).map(ListedVOD.init)
    } catch {
      guard case .noCredentials = error else { throw error }
      throw Failure(.failed, "\(error); or list VODs yourself with --ids")
    }
  }

  private func text(of path: String) throws(Failure) -> String {
    let data = path == "-" ? input() : FileManager.default.contents(atPath: path)
    guard let data, let text = String(data: data, encoding: .utf8) else {
      throw Failure(
        .failed, "\(path): this list cannot be read; --ids takes a text file, a VOD a line, or -")
    }
    return text
  }

  private func mirrored(_ address: URL, _ pattern: MirrorPattern) throws -> [ListedVOD] {
    let refused = { HTTPError("GET", address, .refused(status: $0)) }
    switch try client.get(address) {
    case .unauthorized: throw refused(401)
    case .forbidden: throw refused(403)
    case .missing: throw refused(404)
    case .found(let body):
      let vods = pattern.vods(in: String(decoding: body, as: UTF8.self), login: login)
      if !vods.isEmpty { return vods }
      throw Failure(
        .failed,
        "\(refused(404).request): the page names no VOD as '\(pattern.text)'; check the address and "
          + "--mirror-pattern")
    }
  }

  /// Asks Twitch about the VODs of which it is not known whether they are in the period.
  private func completed(_ list: [ListedVOD], _ period: Period) throws -> [ListedVOD] {
    let unknown = list.filter { period.holds($0.begin) == nil }.map(\.vod.id)
    guard !unknown.isEmpty, var helix = try? Helix(settings, client: client) else { return list }
    let found = Dictionary(try helix.vods(unknown).map { ($0.id, $0) }) { first, _ in first }
    return list.map { entry in found[entry.vod.id].map(ListedVOD.init) ?? entry }
  }
}
