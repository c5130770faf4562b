// doctor: what is amiss with store, data, rules and terminal, and what to do.

import ArgumentParser
import Coaching
import Domain
import Foundation

struct DoctorVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Examine store, data, rules and terminal, with a fix each.")
  static let isHarmless = true
  static let example = "coach doctor"

  @OptionGroup(title: "Everywhere") var everywhere: Everywhere

  func answer(_ invocation: Invocation) throws -> Ending {
    let items = store(invocation) + CheckHealth.rules() + Self.terminal(invocation)
    invocation.show(DoctorText(items: items))
    return items.allSatisfy { $0.fix == nil } ? .fine : .negative
  }

  /// A store that cannot be opened is a finding like any other; one that is not there is not made.
  private func store(_ invocation: Invocation) -> [CheckHealth.Item] {
    guard FileManager.default.fileExists(atPath: invocation.store) else {
      return [
        .init("store", "There is no store yet at \(invocation.store).", fix: "coach import PATH")
      ]
    }
    do {
      return try CheckHealth(zone: invocation.zone).answer(invocation.coach())
    } catch let failure as any DiagnosticConvertible {
      let diagnostic = failure.diagnostic
      let sentence = diagnostic.message.prefix(1).uppercased() + diagnostic.message.dropFirst()
      return [.init("store", sentence + ".", fix: diagnostic.hint ?? "coach help")]
    } catch {
      return [.init("store", "The store cannot be read: \(error).", fix: "coach restore")]
    }
  }

  private static func terminal(_ invocation: Invocation) -> [CheckHealth.Item] {
    let environment = invocation.environment
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C"
    var items: [CheckHealth.Item] = []
    if locale.uppercased().replacing("-", with: "").contains("UTF8") {
      items.append(.init("terminal", "The locale \(locale) shows every letter."))
    } else {
      items.append(
        .init(
          "terminal", "The locale \(locale) cannot show every letter.",
          fix: "export LANG=C.UTF-8, or say --accessible"))
    }
    let width = invocation.console.width()
    let kind = value("TERM") ?? "not named"
    items.append(
      width < 40
        ? .init(
          "terminal", "The terminal is only \(width) columns wide.", fix: "widen it to 40 columns")
        : .init("terminal", "The terminal (\(kind)) is \(width) columns wide."))
    return items
  }
}
