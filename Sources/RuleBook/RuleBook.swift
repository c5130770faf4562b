// All rules of this machine: bundled and personal, loaded at once with everything that is wrong.

import Dispatch
import Domain
import Foundation
import RuleEngine
import Synchronization

/// The rules that could be loaded, and what was wrong with the others.
public struct RuleBook: Sendable {
  /// A rule with the file it came from.
  public struct Entry: Sendable {
    /// The rule, compiled.
    public let rule: CompiledRule
    /// Its file.
    public let path: String
    /// Whether it is one of the person's own.
    public let isPersonal: Bool
    let text: LoadedText
  }

  /// The rules in order of their ids.
  public let entries: [Entry]
  /// What is wrong, file by file; rules without an error here are loaded.
  public let diagnostics: [Diagnostic]

  /// The most rule files that are read.
  static let mostFiles = 2000

  /// Loads the rules of the folders.
  ///
  /// A personal rule replaces a bundled one of the same id. Broken files are reported, all at once,
  /// and all others load. Inline tests, two thirds of a rule file, are only read on request: then
  /// loading the bundled rules takes three times as long. `onAllCores` is right where whoever asks has
  /// nothing else to do.
  public static func load(
    _ folders: RuleFolders = .standard(), withTests: Bool = false, onAllCores: Bool = true
  ) -> RuleBook {
    var diagnostics: [Diagnostic] = []
    var entries: [String: Entry] = [:]
    if folders.bundled == nil {
      diagnostics.append(
        Diagnostic(
          .warning, "the bundled rules were not found",
          hint: "set COACH_RULES to the folder Rules of the project"))
    }
    for (folder, isPersonal) in [(folders.bundled, false), (folders.personal, true)] {
      guard let folder else { continue }
      var own: [String: Entry] = [:]
      diagnostics += closedFolders(in: folder)
      let files = files(in: folder)
      let one = { @Sendable (file: String) in
        load(file: file, isPersonal: isPersonal, withTests: withTests)
      }
      for (entry, found) in onAllCores ? inParallel(files, one) : files.map(one) {
        diagnostics += found
        guard let entry else { continue }
        let id = entry.rule.rule.id
        if let other = own[id] {
          diagnostics.append(
            entry.text.diagnostic(
              .error, "the rule \(id) is written twice", hint: "keep this one or \(other.path)",
              field: "rule"))
        } else {
          own[id] = entry
        }
      }
      entries.merge(own) { _, personal in personal }
    }
    let sorted = entries.values.sorted { $0.rule.rule.id < $1.rule.rule.id }
    diagnostics += wrongRelations(sorted)
    return RuleBook(entries: sorted, diagnostics: diagnostics)
  }

  /// Does the same with every file, on all cores; the results are in the files' order.
  private static func inParallel<Result: Sendable>(
    _ files: [String], _ body: @Sendable (String) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = body(files[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Loads one file.
  public static func load(
    file path: String, isPersonal: Bool = true, withTests: Bool = true
  ) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    let log: ReadingLog
    do throws(Diagnostic) {
      log = ReadingLog(try SourceFile.read(path))
    } catch {
      return (nil, [error])
    }
    let parts = path.split(separator: "/").suffix(2)
    let file = parts.last ?? ""
    let name = String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
    let topic = parts.count == 2 ? String(parts[parts.startIndex]) : ""
    guard let rule = RuleReader.read(log, name: name, topic: topic, withTests: withTests) else {
      return (nil, log.diagnostics)
    }
    do throws(RuleFaults) {
      let compiled = try CompiledRule(rule)
      let text = LoadedText(file: log.file, places: log.places)
      let entry = Entry(rule: compiled, path: path, isPersonal: isPersonal, text: text)
      return (entry, log.diagnostics)
    } catch {
      for fault in error.faults { log.report(fault) }
      return (nil, log.diagnostics)
    }
  }

  /// The compiled rules that are in use.
  public var ruleSet: RuleSet {
    RuleSet(entries.map(\.rule).filter { $0.rule.status != .deprecated })
  }

  /// What to say where rules are used for something else: how many files have a fault.
  public var note: Diagnostic? {
    let files = Set(diagnostics.filter { $0.severity == .error }.compactMap(\.place?.file)).count
    guard files > 0 else { return nil }
    return Diagnostic(
      .note, files == 1 ? "a rule file is left out" : "\(files) rule files are left out",
      hint: "coach rules check tells what is wrong")
  }

  /// The rule of an id.
  public func entry(_ id: String) -> Entry? { entries.first { $0.rule.rule.id == id } }

  /// The rule nearest to a misspelt id.
  public func suggestion(for id: String) -> String? {
    Spelling.nearest(to: id, among: entries.map(\.rule.rule.id))
  }

  /// The rule files of a folder and the folders in it, one level deep, in order of their paths.
  static func files(in folder: String) -> [String] {
    let manager = FileManager.default
    let names = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let inner = names.flatMap { name -> [String] in
      if isRuleFile(name) { return [name] }
      let files = (try? manager.contentsOfDirectory(atPath: folder + "/" + name)) ?? []
      return files.sorted().filter(isRuleFile).map { name + "/" + $0 }
    }
    return inner.prefix(mostFiles).map { folder + "/" + $0 }
  }

  private static func isRuleFile(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".")
  }

  /// The folders of rules that may not be looked into.
  private static func closedFolders(in folder: String) -> [Diagnostic] {
    let manager = FileManager.default
    func isClosed(_ path: String) -> Bool {
      var isFolder: ObjCBool = false
      return manager.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        && (try? manager.contentsOfDirectory(atPath: path)) == nil
    }
    let inner = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { !isRuleFile($0) }.map { folder + "/" + $0 }
    return ([folder] + inner).filter(isClosed).map {
      Diagnostic(
        .error, "the folder of rules may not be read", hint: "allow it: chmod u+rx",
        place: Diagnostic.Place(file: $0))
    }
  }
}
