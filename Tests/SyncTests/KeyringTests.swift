// Secrets lie where only the person can read them.

import Domain
import Foundation
import Testing

@testable import Sync

@Suite struct KeyringTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "coach-keys-\(UUID())")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder + "/config/coach")
  }

  private func mode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test func `a secret is kept in a file of mode 0600 in a folder of mode 0700`() throws {
    try inFolder { folder in
      let keyring = Keyring(folder: folder, environment: [:])
      let me = Handle(.mastodon, "@me@a.example")
      #expect(try keyring.secret(of: me) == nil)
      try keyring.keep(Secret(access: "hush", client: "c"), of: me)
      #expect(try keyring.secret(of: me) == Secret(access: "hush", client: "c"))
      #expect(try mode(folder) == 0o700)
      #expect(try mode(folder + "/tokens.json") == 0o600)
      try keyring.forget(me)
      #expect(try keyring.secret(of: me) == nil)
      #expect(!FileManager.default.fileExists(atPath: folder + "/tokens.json"))
    }
  }

  @Test func `a file that others can read, or a link, is refused`() throws {
    try inFolder { folder in
      let keyring = Keyring(folder: folder, environment: [:])
      let me = Handle(.mastodon, "@me@a.example")
      try keyring.keep(Secret(access: "hush"), of: me)
      let file = folder + "/tokens.json"
      chmod(file, 0o640)
      #expect(throws: Diagnostic.self) { try keyring.secret(of: me) }
      chmod(file, 0o600)
      rename(file, folder + "/elsewhere")
      symlink(folder + "/elsewhere", file)
      #expect(throws: Diagnostic.self) { try keyring.secret(of: me) }
    }
  }

  /// A keyring of files, with a log of what it was called with; it is locked where there is a file
  /// `locked` beside them.
  private func environment(of folder: String) throws -> [String: String] {
    let place = (folder as NSString).deletingLastPathComponent + "/keyring"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try """
    #!/bin/sh
    cd '\(place)' || exit 1
    echo "$@" >> log
    verb=$1; shift
    [ "$verb" = store ] && shift
    item=item-$(echo "$4" | tr -c 'a-z0-9\\n' _)
    case $verb in
    search) [ -f "$item" ] && echo '[/1]'; exit 0 ;;
    esac
    [ -f locked ] && exit 1
    case $verb in
    lookup) cat "$item" 2>/dev/null ;;
    store) cat > "$item" ;;
    clear) rm "$item" 2>/dev/null ;;
    esac
    """.write(toFile: place + "/secret-tool", atomically: true, encoding: .utf8)
    chmod(place + "/secret-tool", 0o755)
    return ["DBUS_SESSION_BUS_ADDRESS": "unix:path=/x", "PATH": "\(place):/usr/bin:/bin"]
  }

  @Test func `a keyring that answers holds the secret, and it is never among arguments`() throws {
    try inFolder { folder in
      let keyring = Keyring(folder: folder, environment: try environment(of: folder))
      let me = Handle(.mastodon, "@me@a.example")
      let other = Handle(.bluesky, "@me.example")
      #expect(try keyring.keep(Secret(access: "hush"), of: me) == "the system keyring")
      #expect(try keyring.keep(Secret(access: "psst", refresh: "r"), of: other).contains("keyring"))
      #expect(try keyring.secret(of: me) == Secret(access: "hush"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/tokens.json"))
      try keyring.forget(me)
      #expect(try keyring.secret(of: me) == nil)
      #expect(try keyring.secret(of: other) == Secret(access: "psst", refresh: "r"))
      let log = try String(
        contentsOfFile: (folder as NSString).deletingLastPathComponent + "/keyring/log",
        encoding: .utf8)
      #expect(log.contains("store --label=coach: mastodon:@me@a.example application coach"))
      #expect(!log.contains("hush") && !log.contains("psst"))
    }
  }

  @Test func `a keyring that is locked is told as that, and what is new goes into the file`() throws
  {
    try inFolder { folder in
      let keyring = Keyring(folder: folder, environment: try environment(of: folder))
      let lock = (folder as NSString).deletingLastPathComponent + "/keyring/locked"
      let me = Handle(.mastodon, "@me@a.example")
      let other = Handle(.bluesky, "@me.example")
      try keyring.keep(Secret(access: "hush"), of: me)
      try Data().write(to: URL(filePath: lock))
      let refusal = #expect(throws: Diagnostic.self) { try keyring.secret(of: me) }
      #expect(refusal?.message.hasSuffix("lies in the system keyring, which is locked") == true)
      #expect(throws: Diagnostic.self) { try keyring.forget(me) }
      #expect(try keyring.secret(of: other) == nil)
      #expect(try keyring.keep(Secret(access: "new"), of: me) == folder + "/tokens.json")
      #expect(try keyring.secret(of: me) == Secret(access: "new"))
      unlink(lock)
      #expect(try keyring.secret(of: me) == Secret(access: "new"), "the newer one counts")
      try keyring.forget(me)
      #expect(try keyring.secret(of: me) == nil)
    }
  }

  @Test func `what a coach left behind that was killed goes away with the next secret`() throws {
    try inFolder { folder in
      let keyring = Keyring(folder: folder, environment: [:])
      let me = Handle(.mastodon, "@me@a.example")
      try keyring.keep(Secret(access: "hush"), of: me)
      try Data("half a tok".utf8).write(to: URL(filePath: folder + "/tokens.json.new"))
      try keyring.forget(me)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func `coaches that keep secrets at one time lose none`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "coach-keys-\(UUID())")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let accounts = (0..<24).map { Handle(.mastodon, "@p\($0)@a.example") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for account in accounts {
        group.addTask {
          try Keyring(folder: folder, environment: [:])
            .keep(Secret(access: account.name), of: account)
        }
      }
      try await group.waitForAll()
    }
    let keyring = Keyring(folder: folder, environment: [:])
    for account in accounts {
      #expect(try keyring.secret(of: account) == Secret(access: account.name))
    }
  }
}
