// What a rule says when it fires: a sentence with values in it.

import Foundation

/// A text with fields such as `{{ link_only_share | percent }}` and `{{ fix }}`.
public struct Template: Hashable, Sendable {
  /// How a value is written.
  public enum Filter: String, Hashable, CaseIterable, Sendable {
    /// 0.75 as `75 %`.
    case percent
    /// 18 as `18:00`.
    case hour
    /// 3 as `3 days`.
    case days
    /// 3 as `3 people`, 1 as `1 person`.
    case people
  }

  /// A piece of a template.
  enum Piece: Hashable, Sendable {
    case text(String)
    case field(String, Filter?)
  }

  /// Something wrong in a template.
  public struct Problem: Error, Hashable, Sendable {
    /// Where, in Unicode scalars from the beginning.
    public var offset: Int
    /// What is wrong.
    public var message: String
    /// What to do.
    public var hint: String?
  }

  /// The sentences; each is left out when one of its values is missing.
  let sentences: [[Piece]]

  /// Reads a template whose fields may name metrics, `fix` and the names given.
  public init(_ text: String, names: [String] = []) throws(Problem) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    func offset(_ index: String.Index) -> Int { text.unicodeScalars.prefix(upTo: index).count }
    while let open = Self.place(ofTwo: UInt8(ascii: "{"), in: rest) {
      pieces.append(.text(String(rest[..<open.lowerBound])))
      let after = rest[open.upperBound...]
      guard let close = Self.place(ofTwo: UInt8(ascii: "}"), in: after) else {
        throw Problem(
          offset: offset(open.lowerBound), message: "the field is never closed", hint: "add }}")
      }
      let parts = after[..<close.lowerBound].split(
        separator: "|", omittingEmptySubsequences: false
      ).map(Self.trimmed)
      guard
        MetricCatalogue.index(of: parts[0]) != nil || parts[0] == "fix" || names.contains(parts[0])
      else {
        let near = Spelling.nearest(
          to: parts[0], among: MetricCatalogue.all.map(\.name) + names + ["fix"])
        throw Problem(
          offset: offset(open.lowerBound), message: "no metric is called \(parts[0])",
          hint: near.map { "did you mean \($0)?" } ?? "name a metric, fix or a name of let:")
      }
      guard parts.count <= 2, parts.count < 2 || Filter(rawValue: parts[1]) != nil else {
        throw Problem(
          offset: offset(open.lowerBound),
          message: "no way of writing is called \(parts.dropFirst().joined(separator: " | "))",
          hint: "use percent, hour, days or people")
      }
      pieces.append(.field(parts[0], parts.count == 2 ? Filter(rawValue: parts[1]) : nil))
      rest = after[close.upperBound...]
    }
    pieces.append(.text(String(rest)))
    sentences = Self.sentences(pieces)
  }

  /// The names of its fields.
  public var fields: Set<String> {
    Set(
      sentences.joined().compactMap { piece in
        if case .field(let name, _) = piece { name } else { nil }
      })
  }

  /// The text with values; a sentence whose value is missing is left out.
  public func render(fix: String? = nil, _ value: (String) -> Double?) -> String {
    sentences.compactMap { pieces -> String? in
      var sentence = ""
      for piece in pieces {
        switch piece {
        case .text(let text): sentence += text
        case .field("fix", _):
          guard let fix else { return nil }
          sentence += fix
        case .field(let name, let filter):
          guard let value = value(name) else { return nil }
          sentence += Self.write(value, filter)
        }
      }
      return sentence.trimmingCharacters(in: .whitespacesAndNewlines)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func write(_ value: Double, _ filter: Filter?) -> String {
    let rounded = value.rounded()
    let whole = abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    switch filter {
    case .percent: return String(Int(max(-1e9, min(1e9, (value * 100).rounded())))) + " %"
    case .hour: return (rounded < 10 ? "0" : "") + whole + ":00"
    case .days: return whole + (rounded == 1 ? " day" : " days")
    case .people: return whole + (rounded == 1 ? " person" : " people")
    case nil: return value == rounded ? whole : String(format: "%.1f", value)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Where an ASCII sign stands twice first.
  private static func place(
    ofTwo sign: UInt8, in text: Substring
  ) -> Range<Substring.Index>? {
    let utf8 = text.utf8
    var from = utf8.startIndex
    while let first = utf8[from...].firstIndex(of: sign) {
      from = utf8.index(after: first)
      guard from < utf8.endIndex else { return nil }
      if utf8[from] == sign { return first..<utf8.index(after: from) }
    }
    return nil
  }

  private static func sentences(_ pieces: [Piece]) -> [[Piece]] {
    var sentences: [[Piece]] = [[]]
    for piece in pieces {
      guard case .text(let text) = piece else {
        sentences[sentences.count - 1].append(piece)
        continue
      }
      var start = text.startIndex
      var ended = false
      for index in text.utf8.indices {
        if ended, isSpace(text.unicodeScalars[index]) {
          sentences[sentences.count - 1].append(.text(String(text[start..<index])))
          sentences.append([])
          start = index
        }
        let byte = text.utf8[index]
        ended =
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      }
      sentences[sentences.count - 1].append(.text(String(text[start...])))
    }
    return sentences
  }
}
