/// What a report was made from; equal inputs give equal bytes.
public struct Provenance: Equatable, Sendable {
  /// The study's name, such as `usage`.
  public var study: String
  /// The release of the tool that wrote the report.
  public var version: String
  /// The seed of everything random.
  public var seed: UInt64
  /// The parameters in effect, defaults included, sorted by name.
  public var parameters: [Parameter]
  /// SHA-256 over the rows that the manifest selects.
  public var selectionDigest: String
  /// Counts that tell how much was selected, such as `streams` or `messages`, in order.
  public var counts: [Count]

  /// One parameter.
  public struct Parameter: Equatable, Sendable {
    /// Its name in the manifest.
    public var name: String
    /// Its value, as written in a manifest.
    public var value: String

    /// Makes a parameter.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One count.
  public struct Count: Equatable, Sendable {
    /// What is counted.
    public var name: String
    /// How many.
    public var value: Int

    /// Makes a count.
    public init(name: String, value: Int) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a provenance.
  public init(
    study: String, version: String, seed: UInt64, parameters: [Parameter], selectionDigest: String,
    counts: [Count]
  ) {
    self.study = study
    self.version = version
    self.seed = seed
    self.parameters = parameters
    self.selectionDigest = selectionDigest
    self.counts = counts
  }
}
