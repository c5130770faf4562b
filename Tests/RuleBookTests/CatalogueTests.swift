// The bundled rules: complete, sound, and documented.

import Domain
import Foundation
import RuleEngine
import Testing

@testable import RuleBook

@Suite struct CatalogueTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .appending(path: "../../../Rules").standardized.path
  static let folders = RuleFolders(bundled: folder, personal: nil)
  static let book = RuleBook.load(folders, withTests: true)

  @Test func `every bundled rule loads and passes its own check`() {
    let check = RuleCheck.run(Self.folders)
    for finding in check.diagnostics {
      Issue.record(
        "\(finding.place?.description ?? ""): \(finding.severity.rawValue): \(finding.message)")
    }
    #expect(check.rules == Self.book.entries.count)
    #expect(check.tests > 5 * check.rules)
  }
}
