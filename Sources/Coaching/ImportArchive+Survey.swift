// What lies in the paths of an import, and who reads it.

import Domain
import Importers
import Store

extension ImportArchive {
  /// What is to be read.
  struct Survey {
    /// Each source with its reader.
    var sources: [(source: ArchiveSource, importer: any Importer)] = []
    /// Settings that remember the mappings of tables.
    var remembered: [String: String] = [:]
    /// What is not read.
    var unknown: [Diagnostic] = []
    /// How much more is not.
    var more = 0
  }

  /// Looks through all paths, and settles how tables are read.
  func survey(in coach: Coach) throws -> Survey {
    var survey = Survey()
    let accounts = try coach.store.read { try $0.accounts() }.map(\.handle)
    for path in paths {
      if let importer {
        survey.sources.append((try ArchiveSource(path: path), importer))
        continue
      }
      let discovery = try Discovery(path)
      let known = survey.sources.count
      var strangers: [Diagnostic] = []
      for find in discovery.finds {
        guard let importer = find.importer as? TableImporter else {
          survey.sources.append((find.source, find.importer))
          continue
        }
        let proposal = try importer.proposal(for: find.source)
        let value = try coach.store.read { try $0.setting(proposal.key) }
        let mapping = try tables.mapping(
          for: proposal, remembered: value, isGiven: find.isGiven, account: account,
          accounts: accounts)
        guard let mapping else {
          strangers.append(proposal.unknown)
          continue
        }
        survey.sources.append((find.source, TableImporter(mapping: mapping)))
        survey.remembered[proposal.key] = mapping.remembered(header: proposal.header)
      }
      if survey.sources.count == known, let first = strangers.first { throw first }
      survey.unknown += strangers + discovery.unknown
      survey.more += discovery.more
    }
    return survey
  }
}
