// Whose archive it is, where the archive does not say.

import Domain

extension ImportContext {
  /// `--account` without its network; nil where it names an account of another network.
  ///
  /// `linkedin:Nora North` is `Nora North` on LinkedIn and nothing elsewhere.
  func account(on network: Network) -> String? {
    guard let account, !account.isEmpty else { return nil }
    let parts = account.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].contains("@"), !parts[1].isEmpty, !parts[1].hasPrefix("//")
    else { return account }
    return Network(rawValue: String(parts[0])) == network ? String(parts[1]) : nil
  }

  /// The owner of an archive: as said with `--account`, as the archive says, or the only account
  /// that is known on its network.
  ///
  /// - Parameters:
  ///   - network: The archive's network.
  ///   - told: The name that the archive itself gives, if it does.
  ///   - place: What to call the archive in messages.
  /// - Returns: The account.
  /// - Throws: `Diagnostic` when nothing tells.
  func owner(on network: Network, told: String?, place: String) throws(Diagnostic) -> Handle {
    if let name = account(on: network) ?? told { return Handle(network, name) }
    let known = accounts.filter { $0.network == network }
    if let only = known.first, known.count == 1 { return only }
    throw Diagnostic(
      .error, "does not say whose posts these are",
      hint: known.isEmpty
        ? "add --account NAME"
        : "add --account with one of \(known.map(\.name).joined(separator: ", "))",
      place: .init(file: place))
  }

  /// The name without `@` of the owner of an archive of X that does not say whose it is.
  func xOwner(place: String) throws(Diagnostic) -> String {
    do {
      let name = try owner(on: .x, told: nil, place: place).name
      return XReading.bare(name) ?? name
    } catch {
      var error = error
      if error.hint == "add --account NAME" { error.hint = "add --account @name" }
      throw error
    }
  }
}
