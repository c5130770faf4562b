// Lets an archive be read on one thread while its records are stored on another.

import Dispatch
import Domain
import Foundation
import Synchronization

/// A bounded queue of batches of records, from one reading thread to one storing thread.
///
/// The reader waits when it is eight batches ahead, so memory does not grow with the archive.
final class RecordQueue: Sendable {
  /// What the reader hands over.
  private enum Batch: Sendable {
    case records([Record])
    case failed(any Error)
    case finished
  }

  /// Thrown on the reading thread when the storing thread has given up.
  private struct GivenUp: Error {}

  private let batches = Mutex<[Batch]>([])
  private let room = DispatchSemaphore(value: 8)
  private let waiting = DispatchSemaphore(value: 0)
  private let hasGivenUp = Atomic(false)

  /// The reader's end of the queue.
  struct Inlet: RecordSink {
    /// How many records travel together.
    private static let size = 512
    let queue: RecordQueue
    private var records: [Record] = []

    init(queue: RecordQueue) { self.queue = queue }

    mutating func receive(_ record: Record) throws {
      records.append(record)
      if records.count >= Self.size { try flush() }
    }

    mutating func flush() throws {
      try queue.put(.records(records))
      records = []
      records.reserveCapacity(Self.size)
    }
  }

  /// Reads with `produce` on a thread of its own and stores with `consume` on this one.
  ///
  /// - Returns: What `produce` returns.
  /// - Throws: What either throws; the other is stopped first.
  static func run<Value: Sendable>(
    _ produce: @escaping @Sendable (inout Inlet) throws -> Value,
    consume: (Record) throws -> Void
  ) throws -> Value {
    let queue = RecordQueue()
    let result = Mutex<Value?>(nil)
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread {
      var inlet = Inlet(queue: queue)
      do {
        let value = try produce(&inlet)
        try inlet.flush()
        result.withLock { $0 = value }
        try queue.put(.finished)
      } catch {
        try? queue.put(.failed(error))
      }
      ended.signal()
    }
    // Deeply nested JSON is refused at a depth that this stack holds.
    thread.stackSize = 8 << 20
    thread.start()
    do {
      try queue.drain(consume)
    } catch {
      queue.hasGivenUp.store(true, ordering: .relaxed)
      queue.room.signal()
      ended.wait()
      throw error
    }
    ended.wait()
    guard let value = result.withLock({ $0 }) else { throw GivenUp() }
    return value
  }

  private func put(_ batch: Batch) throws {
    room.wait()
    guard !hasGivenUp.load(ordering: .relaxed) else {
      room.signal()
      throw GivenUp()
    }
    batches.withLock { $0.append(batch) }
    waiting.signal()
  }

  private func drain(_ consume: (Record) throws -> Void) throws {
    while true {
      waiting.wait()
      let batch = batches.withLock { $0.removeFirst() }
      room.signal()
      switch batch {
      case .records(let records): for record in records { try consume(record) }
      case .failed(let error): throw error
      case .finished: return
      }
    }
  }
}
