/// A log as blocks of bytes, written while they are asked for.
///
/// Memory holds one block, whatever the log's length. It is a sequence to go through once or again:
/// the events are gone through anew each time.
public struct LogBlocks: Sequence {
  private let broadcast: Broadcast
  private let events: AnySequence<StreamEvent>
  private let writer: any LogWriter
  private let size: Int

  /// Makes the blocks of a stream's log.
  ///
  /// - Parameters:
  ///   - broadcast: what the log is of.
  ///   - events: what happens, in the order of time; the same each time it is gone through.
  ///   - writer: how it is written.
  ///   - size: about how many bytes a block has.
  public init(
    of broadcast: Broadcast, _ events: AnySequence<StreamEvent>, by writer: any LogWriter,
    size: Int = 1 << 16
  ) {
    self.broadcast = broadcast
    self.events = events
    self.writer = writer
    self.size = size
  }

  /// Begins the log.
  public func makeIterator() -> Iterator {
    Iterator(broadcast: broadcast, events: events, writer: writer, size: size)
  }

  /// Writes one block after the other.
  public struct Iterator: IteratorProtocol {
    private let broadcast: Broadcast
    private var rest: AnySequence<StreamEvent>.Iterator
    private var writer: any LogWriter
    private let size: Int
    private var head: [UInt8] = []
    private var isEnded = false

    init(
      broadcast: Broadcast, events: AnySequence<StreamEvent>, writer: any LogWriter, size: Int
    ) {
      self.broadcast = broadcast
      self.writer = writer
      self.size = size
      rest = events.makeIterator()
      self.writer.begin(broadcast, events, to: &head)
    }

    /// The next block; nil after the last.
    public mutating func next() -> [UInt8]? {
      guard !isEnded else { return nil }
      var block = head
      head = []
      block.reserveCapacity(size + size / 8)
      while block.count < size {
        guard let event = rest.next() else {
          writer.end(broadcast, to: &block)
          isEnded = true
          break
        }
        writer.add(event, of: broadcast, to: &block)
      }
      return block
    }
  }
}
