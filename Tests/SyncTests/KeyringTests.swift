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
}
