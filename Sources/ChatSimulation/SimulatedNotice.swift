/// What a notice announces.
public struct SimulatedNotice: Hashable, Sendable {
  /// Twitch's `msg-id`.
  public var kind: String
  /// The English sentence.
  public var sentence: String
  /// Twitch's further parameters, named without `msg-param-`, sorted by name.
  public var parameters: [Parameter]

  /// One parameter.
  public struct Parameter: Hashable, Sendable {
    /// The name without `msg-param-`.
    public var name: String
    /// The value.
    public var value: String
  }

  init(kind: String, sentence: String, parameters: [String: String]) {
    self.kind = kind
    self.sentence = sentence
    self.parameters = parameters.map { Parameter(name: $0.key, value: $0.value) }
      .sorted { $0.name < $1.name }
  }
}
