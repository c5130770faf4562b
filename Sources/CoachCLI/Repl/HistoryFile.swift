// The file of what was typed, where somebody must be forgotten from it.

import Foundation

/// Readline's history file: each entry is led by a line of `#` and its time.
struct HistoryFile {
  let path: String

  /// Drops the entries in which any of the words stands, whatever its capitals.
  func drop(linesWith words: [String]) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    var entries: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      let isStamp = line.first == "#" && line.dropFirst().allSatisfy(\.isNumber)
      if isStamp || entries.isEmpty { entries.append([]) }
      entries[entries.count - 1].append(line)
    }
    let kept = entries.filter { entry in
      let typed = entry.joined(separator: "\n").lowercased()
      return !words.contains { typed.contains($0.lowercased()) }
    }
    guard kept.count < entries.count else { return }
    let whole = kept.flatMap(\.self).joined(separator: "\n") + (kept.isEmpty ? "" : "\n")
    try? whole.write(toFile: path, atomically: true, encoding: .utf8)
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}
