// How the person wants tables of an unknown kind read.

import Domain
import Importers

/// What was said of tables on the command line, and who is asked about the rest.
public struct TableChoice {
  /// `--map`: which columns hold what.
  public var map: String?
  /// `--network`: where the posts were published.
  public var network: Network?
  /// `--dates`: the order of day and month.
  public var dates: DateOrder?
  /// Asks about a table; nil when the person does not want it read.
  ///
  /// It gets the proposal and the mapping so far.
  public var ask: (TableProposal, TableMapping) throws -> TableMapping?

  /// A choice; by default nobody can be asked, so that a table without a mapping is refused.
  public init(
    map: String? = nil, network: Network? = nil, dates: DateOrder? = nil,
    ask: @escaping (TableProposal, TableMapping) throws -> TableMapping? = { proposal, _ in
      throw proposal.unknown
    }
  ) {
    self.map = map
    self.network = network
    self.dates = dates
    self.ask = ask
  }

  /// The mapping of a table: as said, as remembered, or as asked; nil for one that only lay in a
  /// folder and is not known.
  func mapping(
    for proposal: TableProposal, remembered: String?, isGiven: Bool, account: String?,
    accounts: [Handle]
  ) throws -> TableMapping? {
    let known = remembered.flatMap { TableMapping(remembered: $0, header: proposal.header) }
    var mapping = known ?? proposal.mapping
    if let map, isGiven || known == nil {
      do {
        let said = try TableMapping(map, header: proposal.header)
        mapping.columns = said.columns
      } catch {
        // A mapping that does not fit is only wrong where it was meant for that table.
        guard isGiven else { return nil }
        throw error
      }
    } else if known == nil, !isGiven {
      return nil
    }
    mapping.network = network ?? mapping.network
    mapping.account = account ?? mapping.account
    mapping.dates = dates ?? mapping.dates
    if let network = mapping.network, mapping.account == nil {
      let own = accounts.filter { $0.network == network }
      if own.count == 1 { mapping.account = own.first?.name }
    }
    if map == nil, known == nil {
      guard let agreed = try ask(proposal, mapping) else {
        throw Diagnostic(.note, "nothing was imported")
      }
      mapping = agreed
    }
    guard mapping.network != nil else {
      throw Diagnostic(
        .error, "does not say on which network these posts were published",
        hint: "add --network NAME, as in --network foursquare", place: .init(file: proposal.path))
    }
    guard mapping.account != nil else {
      throw Diagnostic(
        .error, "does not say whose posts these are", hint: "add --account NAME",
        place: .init(file: proposal.path))
    }
    return mapping
  }
}

extension TableProposal {
  /// That the table is not known, and what to say to have it read.
  public var unknown: Diagnostic {
    let map = mapping.written(header: header)
    let columns = header.prefix(12).map { $0.prefix(40) }.joined(separator: ", ")
    return Diagnostic(
      .error,
      "is a table that coach does not know; its columns are \(columns)"
        + (header.count > 12 ? ", …" : ""),
      hint: "say what they hold: --network NAME --account NAME --map "
        + (mapping.columns[.date] == nil ? "date=COLUMN,text=COLUMN" : map),
      place: .init(file: path))
  }
}
