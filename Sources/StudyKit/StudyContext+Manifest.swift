import Corpus
public import Manifest

extension StudyContext {
  /// Makes the context of a manifest: checked parameters, and the corpus narrowed to its selection.
  ///
  /// - Parameters:
  ///   - study: the study that the manifest asks for.
  ///   - manifest: the manifest.
  ///   - corpusPath: the corpus file.
  /// - Throws: `Problems` when parameters are wrong; `CorpusError` when the corpus cannot be read.
  public init(study: any Study, manifest: Manifest, corpusPath: String) throws {
    let values = try study.parameters.values(in: manifest)
    self.init(
      study: study, title: manifest.title, timeZone: manifest.timeZone,
      channels: manifest.channels, from: manifest.from, to: manifest.to, seed: manifest.seed,
      values: values, corpus: try Corpus(path: corpusPath, selection: Selection(manifest)))
  }
}
