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
  /// and all others load. Inline tests are only read where the book is to be whole, and the sources of
  /// bundled rules, which are known to be in order: then loading takes several times as long.
  /// `onAllCores` is right where whoever asks has nothing else to do.
  public static func load(
    _ folders: RuleFolders = .standard(), isWhole: Bool = false, onAllCores: Bool = true
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
      let (files, closed) = files(in: folder)
      diagnostics += closed
      let one = { @Sendable (file: String) in
        load(file: file, isPersonal: isPersonal, isWhole: isWhole)
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

  /// Loads one file; of one that is as it was when it was loaded before nothing is made anew.
  public static func load(
    file path: String, isPersonal: Bool = true, isWhole: Bool = true
  ) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile.read(path)
    } catch {
      return (nil, [error])
    }
    let manner = LoadedFile.Manner(path: path, isPersonal: isPersonal, isWhole: isWhole)
    // Texts that only look the same differ.
    if let known = LoadedFile.known(manner), known.text.utf8.elementsEqual(file.text.utf8) {
      return (known.entry, known.diagnostics)
    }
    let keys = isWhole ? [] : isPersonal ? ["tests"] : ["tests", "sources"]
    var (entry, diagnostics) = load(file, isPersonal: isPersonal, leavingOut: keys)
    if !keys.isEmpty, !diagnostics.isEmpty {
      // What is wrong is told of the whole file.
      (entry, diagnostics) = load(file, isPersonal: isPersonal, leavingOut: [])
    }
    LoadedFile(text: file.text, entry: entry, diagnostics: diagnostics).keep(manner)
    return (entry, diagnostics)
  }

  private static func load(
    _ file: SourceFile, isPersonal: Bool, leavingOut keys: [String]
  ) -> (entry: Entry?, diagnostics: [Diagnostic]) {
    let log = ReadingLog(file)
    let parts = file.path.split(separator: "/").suffix(2)
    let base = parts.last ?? ""
    let name = String(base[..<(base.lastIndex(of: ".") ?? base.endIndex)])
    let topic = parts.count == 2 ? String(parts[parts.startIndex]) : ""
    guard let rule = RuleReader.read(log, name: name, topic: topic, leavingOut: keys) else {
      return (nil, log.diagnostics)
    }
    do throws(RuleFaults) {
      let compiled = try CompiledRule(rule)
      let text = LoadedText(file: log.file, places: log.places)
      let entry = Entry(rule: compiled, path: file.path, isPersonal: isPersonal, text: text)
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

  /// The rule files of a folder and the folders in it, one level deep, in order of their paths, and
  /// what is wrong with folders that may not be looked into.
  static func files(in folder: String) -> (files: [String], closed: [Diagnostic]) {
    let manager = FileManager.default
    var closed: [Diagnostic] = []
    func names(_ path: String) -> [String] {
      if let names = try? manager.contentsOfDirectory(atPath: path) { return names.sorted() }
      var isFolder: ObjCBool = false
      if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        closed.append(
          Diagnostic(
            .error, "the folder of rules may not be read", hint: "allow it: chmod u+rx",
            place: Diagnostic.Place(file: path)))
      }
      return []
    }
    let files = names(folder).flatMap { name -> [String] in
      if isRuleFile(name) { return [folder + "/" + name] }
      let inner = folder + "/" + name
      return names(inner).filter(isRuleFile).map { inner + "/" + $0 }
    }
    return (Array(files.prefix(mostFiles)), closed)
  }

  private static func isRuleFile(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".")
  }
}
