// When a server wants to be left alone, in the words of each kind of server.

import Domain
import Foundation

extension WebClient {
  /// Waits as long as the server asked to be left alone.
  func waitForServer() throws(SyncFailure) {
    guard Curl.isThere else { throw .noLibrary }
    let seconds = pausedUntil - pace.now()
    guard seconds > 0 else { return }
    guard seconds <= Self.longestBreak else {
      throw .busy(server: server.host, seconds: Int(min(seconds, 1e6)))
    }
    tell("\(server.host) asks for a break of \(Int(seconds.rounded(.up))) s")
    try wait(seconds)
  }

  func wait(_ seconds: Double) throws(SyncFailure) {
    let end = pace.now() + seconds
    while pace.now() < end {
      if isCancelled() { throw .stopped }
      pace.wait(min(0.25, max(0.001, end - pace.now())))
    }
    if isCancelled() { throw .stopped }
  }

  /// Takes note of what is left of the server's allowance.
  func noteLimits(_ response: Response) {
    let (left, until) = allowance(response)
    guard let left, left <= 0, let until else { return }
    pausedUntil = until
  }

  /// Takes note of a break that a server asks for while it is down.
  func noteBreak(_ response: Response) {
    if let until = retryTime(response) { pausedUntil = max(pausedUntil, until) }
  }

  /// Waits after a 429: until the time it names, or longer each time.
  func pause(after response: Response, attempt: Int) {
    let wanted = retryTime(response) ?? allowance(response).reset
    pausedUntil = wanted ?? pace.now() + Double(5 << attempt)
    // A clock that goes wrong must not make this a busy loop.
    pausedUntil = max(pausedUntil, pace.now() + 1 + pace.chance())
  }

  /// `Retry-After`: seconds from now, or a date.
  private func retryTime(_ response: Response) -> Double? {
    guard let text = response.header("retry-after") else { return nil }
    if let seconds = Double(text), seconds.isFinite, seconds >= 0 { return pace.now() + seconds }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "GMT")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return format.date(from: text)?.timeIntervalSince1970
  }

  /// How many requests are left, and when the allowance is full again.
  ///
  /// Mastodon and GoToSocial say `X-RateLimit-Remaining` and `-Reset`, a personal data server
  /// `RateLimit-Remaining` and `-Reset`, newer ones `RateLimit: limit=3000, remaining=0, reset=30`
  /// or `RateLimit: "default";r=0;t=30`.
  private func allowance(_ response: Response) -> (left: Int?, reset: Double?) {
    func header(_ name: String) -> String? {
      response.header("x-ratelimit-\(name)") ?? response.header("ratelimit-\(name)")
    }
    var (left, reset) = (header("remaining"), header("reset"))
    if left == nil, reset == nil, let together = response.header("ratelimit") {
      for part in together.split(whereSeparator: { ",;".contains($0) }) {
        let sides = part.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
        guard sides.count == 2 else { continue }
        if ["remaining", "r"].contains(sides[0]) { left = sides[1] }
        if ["reset", "t"].contains(sides[0]) { reset = sides[1] }
      }
    }
    return (left.flatMap { Int($0) }, reset.flatMap(moment))
  }

  /// A time in words, seconds since 1970, or seconds from now.
  private func moment(_ text: String) -> Double? {
    if let time = Instant(rfc3339: text) { return Double(time.milliseconds) / 1000 }
    guard let number = Double(text), number.isFinite, number >= 0 else { return nil }
    return number > 1e9 ? number : pace.now() + number
  }
}
