// Where rules lie: the bundled ones and a person's own.

import Foundation

/// The folders that rules are read from.
public struct RuleFolders: Hashable, Sendable {
  /// The rules that came with the program; nil when none were found.
  public var bundled: String?
  /// The person's own rules; the folder need not exist.
  public var personal: String?

  /// Folders given by their paths.
  public init(bundled: String?, personal: String?) {
    self.bundled = bundled
    self.personal = personal
  }

  /// The folders of this machine: `$COACH_RULES`, `<exe>/../share/coach/Rules`, the resource folder
  /// beside the binary, the checkout; and `$XDG_CONFIG_HOME/coach/Rules`.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> RuleFolders {
    let binary = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let beside = URL(fileURLWithPath: binary ?? CommandLine.arguments[0])
      .deletingLastPathComponent()
    let checkout = URL(fileURLWithPath: #filePath).appending(path: "../../../../Rules").standardized
    let candidates: [String?] = [
      environment["COACH_RULES"], beside.appending(path: "../share/coach/Rules").path,
      beside.appending(path: "coach_RuleBook.resources/Rules").path,
      beside.appending(path: "coach_RuleBook.bundle/Rules").path, checkout.path,
    ]
    func isFolder(_ path: String) -> Bool {
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        && isDirectory.boolValue
    }
    let config =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.config" }
    return RuleFolders(
      bundled: candidates.compactMap { $0 }.first { !$0.isEmpty && isFolder($0) },
      personal: config.map { $0 + "/coach/Rules" })
  }
}
