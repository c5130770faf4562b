// Secrets of connected accounts are in one place and nowhere else.

import Domain
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct SyncSecretTests {
  /// Every file below a folder that holds one of some texts.
  private func files(in folder: URL, with texts: [String]) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { path in
      let data = FileManager.default.contents(atPath: folder.appending(path: path).path) ?? Data()
      return texts.contains { data.range(of: Data($0.utf8)) != nil }
    }
  }

  private func mode(_ file: URL) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: file.path)
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test(arguments: ["000", "022", "077"])
  func `a token lies in a file of mode 0600 whatever the umask, and is nowhere else`(mask: String)
    throws
  {
    let life = LoopbackMastodon.Life(seed: 7, statuses: 20, notices: 40, end: 1_772_434_800)
    let server = try LoopbackMastodon(life)
    try withProgram { (program: Program) throws in
      var typing = program
      typing.before = [
        "sh", "-c", "umask \(mask); echo \(LoopbackMastodon.token) | \"$@\"", "sh",
      ]
      let connected = typing.run("account", "connect", "mastodon", server.origin, "--token-stdin")
      #expect(connected.code == 0, "\(connected.errors)")
      var said = [connected]
      for line in [["sync"], ["sync", "--json"], ["export"], ["account"], ["status"], ["doctor"]] {
        said.append(program.run(line))
      }
      server.change { $0.statuses = [] }
      said.append(program.run("sync"))
      for outcome in said {
        #expect(!(outcome.output + outcome.errors).contains(LoopbackMastodon.token))
      }
      let tokens = ".config/coach/tokens.json"
      #expect(try files(in: program.folder, with: [LoopbackMastodon.token]) == [tokens])
      #expect(try mode(program.folder.appending(path: tokens)) == 0o600)
      let gone = program.run("account", "disconnect", "mastodon")
      #expect(gone.code == 0 && !gone.output.contains(LoopbackMastodon.token))
      #expect(try files(in: program.folder, with: [LoopbackMastodon.token]).isEmpty)
    }
  }

  @Test func `an app password is kept nowhere, and a wrong one is told without it`() throws {
    let server = try LoopbackBluesky(LoopbackBluesky.Life())
    try withProgram { (program: Program) throws in
      let wrong = SyncProgramTests.connect(
        program, "wrong-pass-word", "bluesky", "nora.example", "--server", server.origin)
      #expect(wrong.code == 2)
      #expect(wrong.errors.contains("Invalid password"), "\(wrong.errors)")
      #expect(!wrong.errors.contains("wrong-pass-word"))
      #expect(SyncProgramTests.connect(program, to: server).code == 0)
      #expect(program.run("sync").code == 0)
      let texts = ["wrong-pass-word", "abcd-efgh"]
      #expect(try files(in: program.folder, with: texts).isEmpty)
      let tokens = try files(in: program.folder, with: ["access-", "refresh-"])
      #expect(tokens == [".config/coach/tokens.json"])
    }
  }

  @Test func `a file of tokens that others can read is refused, and so is a token that ended`()
    throws
  {
    let server = try LoopbackMastodon(LoopbackMastodon.Life())
    try withProgram { (program: Program) throws in
      #expect(SyncProgramTests.connect(program, to: server).code == 0)
      let file = program.folder.appending(path: ".config/coach/tokens.json").path
      chmod(file, 0o644)
      let open = program.run("sync")
      #expect(open.code == 2 && open.errors.contains("can be read by others"), "\(open.errors)")
      chmod(file, 0o600)
      #expect(SyncProgramTests.connect(program, "another-one", "mastodon", server.origin).code == 2)
      #expect(program.run("sync").code == 0)
    }
  }

  @Test(.enabled(if: Machine.hasKeyring, "needs a Secret Service and secret-tool"))
  func `where a keyring answers the token lies there, and a locked one is told as that`() throws {
    let life = LoopbackMastodon.Life(seed: 7, statuses: 20, notices: 40, end: 1_772_434_800)
    let server = try LoopbackMastodon(life)
    try withProgram { (program: Program) throws in
      var program = program
      func keyring(_ more: String) -> [String] {
        Machine.keyring + ["\(Machine.unlocking); \(more)\"$@\"", "sh"]
      }
      program.before = keyring("echo \(LoopbackMastodon.token) | ")
      let connected = program.run("account", "connect", "mastodon", server.origin, "--token-stdin")
      #expect(connected.code == 0, "\(connected.errors)")
      #expect(connected.output.contains("The token lies in the system keyring."))
      #expect(try files(in: program.folder, with: [LoopbackMastodon.token]).isEmpty)
      program.before = keyring("\(Machine.locking); ")
      for line in [["sync"], ["account", "disconnect", "mastodon"]] {
        let locked = program.run(line)
        #expect(
          locked.code == 2 && locked.errors.contains("in the system keyring"), "\(locked.errors)")
      }
      program.before = keyring("")
      #expect(program.run("sync").code == 0)
      #expect(program.run("account", "disconnect", "mastodon").code == 0)
      program.before = keyring("secret-tool search application coach; true ")
      #expect(!program.run("account").output.contains("attribute.application"))
    }
  }
}
