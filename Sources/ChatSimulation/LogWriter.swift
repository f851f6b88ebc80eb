/// Writes a stream as one program writes chat.
protocol LogWriter: Sendable {
  /// The stream as a file.
  func bytes(_ stream: SimulatedStream) -> [UInt8]
}
