// Compares text with what a file holds, or records it.

import Foundation

/// Expected text in files, recorded anew under `RECORD_SNAPSHOTS=1`.
public enum Snapshot {
  /// Whether this run records instead of comparing.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }

  /// Nil when `text` is what the file holds; otherwise a sentence that says where they part.
  ///
  /// Recording writes the file and returns a sentence too, so that a recording run fails once.
  public static func difference(_ text: String, file: URL) -> String? {
    if isRecording {
      if (try? String(contentsOf: file, encoding: .utf8)) == text { return nil }
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? text.write(to: file, atomically: true, encoding: .utf8)
      return "recorded \(file.lastPathComponent); read it and run again without RECORD_SNAPSHOTS"
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(file.lastPathComponent) does not exist; run once with RECORD_SNAPSHOTS=1"
    }
    guard expected != text else { return nil }
    let got = text.split(separator: "\n", omittingEmptySubsequences: false)
    let want = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(got, want).enumerated().first { $1.0 != $1.1 }?.offset ?? min(got.count, want.count)
    func row(_ rows: [Substring]) -> String { line < rows.count ? String(rows[line]) : "(nothing)" }
    return """
      \(file.lastPathComponent):\(line + 1)
        expected: \(row(want))
        got:      \(row(got))
      """
  }
}
