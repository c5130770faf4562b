// From the links and addresses of a card to handles on networks.

import Domain
import Foundation

/// Reads where somebody is online.
enum ProfileLink {
  /// The handle that a property names; nil where it names none.
  static func handle(_ line: ContentLine) -> Handle? {
    let text = line.text.trimmed
    if line.name.hasPrefix("X-"), line.name != "X-SOCIALPROFILE" {
      let network = line.name.dropFirst(2).lowercased()
      return handle(text, service: network == "twitter" ? "x" : network)
    }
    // RFC 9554 says SERVICE-TYPE, address books say TYPE; X-USER or USERNAME is the bare name.
    let service =
      line.first("SERVICE-TYPE") ?? (line.name == "X-SOCIALPROFILE" ? line.first("TYPE") : nil)
    if line.name == "IMPP", let colon = text.firstIndex(of: ":") {
      let name = String(text[text.index(after: colon)...]).trimmed
      return name.isEmpty ? nil : Handle(Network(rawValue: String(text[..<colon])), name)
    }
    // As coach writes it: exactly this name on exactly that network.
    if let service, line.first("VALUE") == "text" {
      return text.isEmpty ? nil : Handle(Network(rawValue: service), text)
    }
    return handle(text, service: service.map(network))
  }

  private static func network(_ service: String) -> String {
    let name = service.lowercased()
    return name == "twitter" ? "x" : name
  }

  /// The handle of a profile's address or of a bare name on a known service.
  static func handle(_ text: String, service: String?) -> Handle? {
    if let handle = handle(url: text) { return handle }
    guard !text.isEmpty else { return nil }
    if text.contains("://") {
      return Handle(Network(rawValue: service ?? "web"), text)
    }
    guard let service else { return Handle(Network(rawValue: "web"), text) }
    return Handle(Network(rawValue: service), text)
  }

  /// The handle that a profile's address stands for; nil for any other address.
  ///
  /// `https://mastodon.example/@ana` is `@ana@mastodon.example`, `https://x.com/ana` is `@ana`, and
  /// `https://www.linkedin.com/in/ana-ruiz` is `ana-ruiz`, as LinkedIn's own table of connections has it.
  static func handle(url text: String) -> Handle? {
    guard let scheme = text.range(of: "://") else { return nil }
    let parts = text[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
      .split(separator: "/").map(String.init)
    guard var host = parts.first?.lowercased() else { return nil }
    for prefix in ["www.", "mobile.", "m."] where host.hasPrefix(prefix) {
      host = String(host.dropFirst(prefix.count))
    }
    guard parts.count > 1 else { return nil }
    switch host {
    case "x.com", "twitter.com":
      return parts.count == 2 ? Handle(.x, "@" + parts[1].drop { $0 == "@" }) : nil
    case "bsky.app":
      return parts.count == 3 && parts[1] == "profile" ? Handle(.bluesky, parts[2]) : nil
    case "linkedin.com":
      return parts.count >= 3 && parts[1] == "in"
        ? Handle(.linkedin, parts[2].removingPercentEncoding ?? parts[2]) : nil
    case "instagram.com", "threads.net", "threads.com":
      guard parts.count == 2 else { return nil }
      let network = host == "instagram.com" ? "instagram" : "threads"
      return Handle(Network(rawValue: network), "@" + parts[1].drop { $0 == "@" })
    default:
      guard parts.count == 2, parts[1].hasPrefix("@"), host.contains("."),
        !["youtube.com", "tiktok.com", "medium.com"].contains(host)
      else { return nil }
      return Handle(.mastodon, parts[1] + "@" + host)
    }
  }
}
