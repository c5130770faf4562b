// Sessions: what somebody types and exactly what they get, in files that can be read.

import Foundation
import TestSupport
import Testing

@Suite struct SessionTests {
  @Test(arguments: Session.all)
  func `a session goes as it is written`(name: String) throws {
    let file = Session.folder.appending(path: name)
    let session = try Session(String(contentsOf: file, encoding: .utf8))
    let difference = Snapshot.difference(try session.play(), file: file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `no session was left out`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Session.folder.path(percentEncoded: false))
    #expect(Session.all.count == names.count { $0.hasSuffix(".session") })
    #expect(!Session.all.isEmpty)
  }
}
