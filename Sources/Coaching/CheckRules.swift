// Rule files: checked, and begun.

import Domain
import Foundation
import RuleBook

/// Checks rule files: lint, inline tests, the mutation check and contradictions.
public struct CheckRules {
  /// What was found.
  public typealias Answer = RuleCheck

  /// Files and folders; all rules where empty.
  public var paths: [String]
  /// Where rules lie.
  public var folders: RuleFolders

  /// A check of some files and folders, or of all rules.
  public init(paths: [String] = [], folders: RuleFolders = .standard()) {
    self.paths = paths
    self.folders = folders
  }

  /// Checks them.
  public func answer() -> Answer {
    paths.isEmpty
      ? RuleCheck.run(folders)
      : RuleCheck.run(paths: paths, in: RuleBook.load(folders, isWhole: true))
  }
}

/// Begins a rule of the person's own.
public struct BeginRule {
  /// Its id: small letters, digits and hyphens.
  public var id: String
  /// Where rules lie.
  public var folders: RuleFolders

  /// A new rule of an id.
  public init(_ id: String, folders: RuleFolders = .standard()) {
    self.id = id
    self.folders = folders
  }

  /// Writes a file with a comment on every key and gives its path.
  ///
  /// Throws a `Diagnostic` for an id that is none or taken, or where the file cannot be written.
  public func run() throws(Diagnostic) -> String {
    let letters = id.utf8
    guard (1...60).contains(letters.count), letters.first != 45, letters.last != 45,
      letters.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else {
      throw Diagnostic(
        .error, "“\(id)” cannot be a rule's name",
        hint: "use small letters, digits and hyphens, as in post-on-sundays")
    }
    guard let folder = folders.personal else {
      throw Diagnostic(.error, "there is no folder for rules of your own", hint: "set HOME")
    }
    let path = "\(folder)/my-rules/\(id).yaml"
    let taken = RuleBook.load(folders).entry(id)?.path
    if let taken, taken == path || FileManager.default.fileExists(atPath: path) {
      throw Diagnostic(.error, "the rule \(id) exists already", hint: "edit \(taken)")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/my-rules", withIntermediateDirectories: true)
      try Data(RuleSkeleton.text(id: id).utf8).write(
        to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw Diagnostic(
        .error, "\(path) could not be written: \(error.localizedDescription)",
        hint: "is the folder writable?")
    }
    return path
  }
}
