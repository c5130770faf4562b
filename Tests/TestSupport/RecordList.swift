// A sink that keeps everything, and a folder that goes away.

import Domain
import Foundation

/// Keeps records in the order they came.
public struct RecordList: RecordSink, Sendable {
  /// Everything received.
  public private(set) var records: [Record] = []

  /// An empty list.
  public init() {}

  /// Keeps a record.
  public mutating func receive(_ record: Record) throws { records.append(record) }

  /// The posts among the records.
  public var posts: [PostRecord] {
    records.compactMap { if case .post(let post) = $0 { post } else { nil } }
  }

  /// The first post of an id.
  public func post(_ id: String) -> PostRecord? { posts.first { $0.id == id } }
}

/// Runs `body` with a new folder that is removed afterwards.
public func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "coach-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
