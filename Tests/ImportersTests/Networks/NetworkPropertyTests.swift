// What holds for every archive of the other networks: packing and order change nothing.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

@Suite struct NetworkPropertyTests {
  private func entries(_ quirk: String) throws -> [TestEntry] {
    let folder = GoldenTests.folder.appending(path: quirk).appending(path: "input")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.contains(".") }
      .map { name in
        TestEntry(name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
      }
  }

  @Test(arguments: GoldenTests.quirks("facebook-", "instagram-", "threads-", "feed-"))
  func `zip, tar and folder give the same posts, in whatever order files are stored`(
    quirk: String
  ) throws {
    let account = GoldenTests.account(quirk)
    let plain = try ArchiveReading(GoldenTests.input(quirk), account: account).posts
    #expect(!plain.isEmpty)
    for packing in TestPacking.allCases {
      for entries in [try entries(quirk), try entries(quirk).reversed()] {
        try withFolder { folder in
          let packed = try ArchiveReading(
            entries.write(into: folder, as: packing), account: account)
          #expect(Set(packed.posts) == Set(plain))
        }
      }
    }
  }

  @Test func `both layouts of folders give the same keys`() throws {
    func keys(_ quirk: String) throws -> Set<String> {
      Set(
        try ArchiveReading(
          GoldenTests.input(quirk), account: GoldenTests.account(quirk)
        ).posts.filter { $0.account.network != .threads }.map(\.id))
    }
    #expect(try keys("facebook-of-2021") == keys("facebook-of-2024"))
    #expect(try keys("instagram-of-2022") == keys("instagram-of-2023"))
    #expect(try keys("instagram-of-2022").isSubset(of: keys("instagram-of-2024")))
  }

  @Test func `no private message is read, whatever it says`() throws {
    for quirk in ["facebook-of-2021", "instagram-of-2024"] {
      let reading = try ArchiveReading(GoldenTests.input(quirk))
      #expect(!reading.text(root: "").contains("secret"))
      #expect(reading.reports.first?.skipped["direct messages are never read"] == 1)
    }
  }
}
