// Which server is meant, and whether it may be asked without encryption.

import Domain

/// A server that the person connected: scheme, host and port, and nothing else of an address.
///
/// Everything is asked over TLS; only a server on this machine may be asked in the clear.
public struct Server: Hashable, Sendable {
  /// The host in lower case, an IPv6 address without its brackets.
  public let host: String
  /// The port, nil for the usual one.
  public let port: Int?
  /// Whether it is asked over TLS.
  public let isSecure: Bool

  /// Reads `example.social`, `https://example.social`, `@me@example.social` or
  /// `http://127.0.0.1:8080`; what follows the host is left out.
  ///
  /// - Parameter text: As typed, or as a server names another.
  /// - Throws: A `Diagnostic` for what names no server, or one that would be asked in the clear.
  public init(_ text: String) throws(Diagnostic) {
    var rest = Substring(text.lowercased())
    var scheme: String?
    for known in ["https", "http"] where rest.hasPrefix(known + "://") {
      scheme = known
      rest = rest.dropFirst(known.count + 3)
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if scheme == nil, let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    let refusal = Diagnostic(
      .error, "“\(text.prefix(80))” is no server",
      hint: "write its name, as in example.social or https://example.social")
    guard let (host, port) = Self.parts(rest) else { throw refusal }
    self.host = host
    self.port = port
    isSecure = scheme.map { $0 == "https" } ?? !Self.isLoopback(host)
    guard isSecure || Self.isLoopback(host) else {
      throw Diagnostic(
        .error, "\(host) would be asked without encryption",
        hint: "write https://\(host); only a server on this machine may do without")
    }
  }

  /// Whether it is this machine.
  public var isLoopback: Bool { Self.isLoopback(host) }

  /// The beginning of all its addresses, as in `https://example.social`.
  public var origin: String { "\(isSecure ? "https" : "http")://\(authority)" }

  /// The host with its port where that is not the usual one, as handles name it.
  public var authority: String {
    (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "")
  }

  private static func parts(_ text: Substring) -> (String, Int?)? {
    var host = text
    var digits: Substring?
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return nil }
      host = text[text.index(after: text.startIndex)..<end]
      let rest = text[text.index(after: end)...]
      guard rest.isEmpty || rest.first == ":" else { return nil }
      digits = rest.isEmpty ? nil : rest.dropFirst()
      guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
      else { return nil }
    } else {
      if let colon = text.firstIndex(of: ":") {
        host = text[..<colon]
        digits = text[text.index(after: colon)...]
      }
      let isName = host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
      guard isName, host.first != "-", host.first != ".", !host.contains(".."),
        host.contains(".") || host == "localhost"
      else { return nil }
    }
    guard !host.isEmpty, host.utf8.count <= 253 else { return nil }
    guard let digits else { return (String(host), nil) }
    guard let port = Int(digits), (1...65_535).contains(port) else { return nil }
    return (String(host), port)
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
