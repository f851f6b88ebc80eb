import Manifest

/// The laws of reading manifests.
struct ManifestLaws {
  private let input: [UInt8]

  init(_ input: [UInt8]) {
    self.input = input
  }

  func check() throws(BrokenLaw) {
    let answer = manifest
    try require(manifest == answer, "reading again gives the same")
    switch answer {
    case .success(let manifest):
      try require(!manifest.study.isEmpty && !manifest.corpus.isEmpty, "what must be told is told")
    case .failure(let problems): try check(problems)
    }
  }

  private var manifest: Result<Manifest, Problems> {
    Result { () throws(Problems) in try Manifest(file: "study.yaml", bytes: input) }
  }

  private func check(_ problems: Problems) throws(BrokenLaw) {
    try require(!problems.list.isEmpty, "a refused manifest has a problem")
    // YAML breaks lines at more characters than the line feed.
    let lines =
      1
      + String(decoding: input, as: UTF8.self).unicodeScalars.count {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
      }
    for problem in problems.list {
      let position = problem.position
      try require((1...lines + 1).contains(position.line), "a problem stands in the file")
      try require((1...input.count + 1).contains(position.column), "a problem stands in a line")
      try require(!problem.message.utf8.contains(10), "a problem is one line")
    }
  }
}
