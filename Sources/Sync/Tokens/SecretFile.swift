// The file of secrets for machines without a keyring.

import Domain
import Foundation

/// A file with mode 0600 in a folder with mode 0700; one that others can read is refused.
struct SecretFile: Sendable {
  let folder: String
  var path: String { folder + "/tokens.json" }

  /// The secrets by account; none where there is no file.
  func read() throws(Diagnostic) -> [String: String] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [:] }
      throw refusal(
        "cannot be opened: \(String(cString: strerror(errno)))", "check its permissions")
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_uid == geteuid()
    else { throw refusal("is not your own file", "remove it and connect your accounts again") }
    guard facts.st_mode & 0o077 == 0 else {
      throw refusal(
        "can be read by others, so its tokens are no secrets any more",
        "run chmod 600 on it, and connect your accounts again if somebody may have looked")
    }
    guard facts.st_size < 1 << 20 else { throw refusal("is too long", "remove it") }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    var filled = 0
    while filled < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      filled += got
    }
    guard let kept = try? JSONDecoder().decode([String: String].self, from: Data(bytes[..<filled]))
    else { throw refusal("is damaged", "remove it and connect your accounts again") }
    return kept
  }

  /// Changes the secrets: the whole file is written anew and put in place of the old one.
  ///
  /// Coaches that keep secrets at the same time do so one after the other.
  func change(_ body: (inout [String: String]) -> Void) throws(Diagnostic) {
    var facts = stat()
    if lstat(folder, &facts) != 0 {
      var secrets: [String: String] = [:]
      body(&secrets)
      if secrets.isEmpty { return }
    }
    try prepareFolder()
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    defer { close(lock) }
    // A coach that was killed may have left this behind.
    let draft = path + ".new"
    unlink(draft)
    let before = try read()
    var after = before
    body(&after)
    guard after != before else { return }
    if after.isEmpty { unlink(path) } else { try write(after, by: draft) }
  }

  private func write(_ secrets: [String: String], by draft: String) throws(Diagnostic) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let data = try? encoder.encode(secrets) else { throw unwritten() }
    // Whatever the umask takes away.
    fchmod(descriptor, 0o600)
    let isWritten = data.withUnsafeBytes { buffer in
      Foundation.write(descriptor, buffer.baseAddress, buffer.count) == buffer.count
    }
    let isSafe = isWritten && fsync(descriptor) == 0
    close(descriptor)
    guard isSafe, rename(draft, path) == 0 else {
      unlink(draft)
      throw unwritten()
    }
  }

  /// Makes the folder, or takes from it what others may do there.
  private func prepareFolder() throws(Diagnostic) {
    var facts = stat()
    if lstat(folder, &facts) != 0 {
      try? FileManager.default.createDirectory(
        atPath: (folder as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw unwritten() }
      chmod(folder, 0o700)
    } else if facts.st_uid == geteuid(), facts.st_mode & 0o077 != 0 {
      guard chmod(folder, 0o700) == 0 else { throw unwritten() }
    }
  }

  private func unwritten() -> Diagnostic {
    refusal("cannot be written: \(String(cString: strerror(errno)))", "check its folder")
  }

  private func refusal(_ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(.error, message, hint: hint, place: .init(file: path))
  }
}
