// What can go wrong between coach and a server, in plain words and never with a token in them.

import Domain

/// Why a server could not be asked, or its answer not used.
public enum SyncFailure: Error, Hashable, Sendable {
  /// The person stopped it.
  case stopped
  /// There is no libcurl.
  case noLibrary
  /// No answer came, for this reason.
  case unreachable(server: String, reason: String)
  /// The server's certificate is not to be trusted.
  case untrusted(server: String)
  /// The token, code or password is not taken; what the server says to it.
  case refused(server: String, said: String?)
  /// A password or code that was given is not taken; what the server says to it.
  case declined(server: String, what: String, said: String?)
  /// The token is taken, and may not do this.
  case forbidden(server: String, what: String)
  /// A code that was sent to the person is asked for.
  case wantsCode(server: String)
  /// There is nothing at an address.
  case missing(server: String, path: String)
  /// The server fails, with this status.
  case failing(server: String, status: Int, said: String?)
  /// The answer is no JSON of the right shape.
  case unreadable(server: String, path: String)
  /// The answer is longer than any such answer is.
  case tooLong(server: String, path: String)
  /// The server sends elsewhere.
  case redirected(server: String, to: String)
  /// The server wants a longer wait than is worth sitting out: seconds.
  case busy(server: String, seconds: Int)
}

extension SyncFailure {
  /// Whether it says no more than that there is nothing to be had at this one address.
  var isOfOneAddress: Bool {
    switch self {
    case .missing, .forbidden, .refused, .unreadable: true
    case .failing(_, let status, _): status < 500
    default: false
    }
  }
}

extension SyncFailure {
  /// Whether the server does not know what it was asked.
  var isUnknownMethod: Bool {
    if case .failing(_, 501, _) = self { return true }
    return false
  }

  /// Whether a data server cannot tell what came back: it knows no server that could, does not reach
  /// the one it knows, or that one does not know the account.
  var isWithoutView: Bool {
    switch self {
    case .missing, .failing(_, 400, _), .failing(_, 501...504, _): true
    default: false
    }
  }
}

extension SyncFailure: DiagnosticConvertible {
  /// The failure as a sentence with a hint.
  public var diagnostic: Diagnostic {
    switch self {
    case .stopped:
      Diagnostic(
        .note, "stopped; what was read is kept", hint: "coach sync goes on where it stopped")
    case .noLibrary:
      Diagnostic(
        .error, "there is no libcurl on this machine, which a sync needs",
        hint: "install it: on Debian and Ubuntu, apt install libcurl4")
    case .unreachable(let server, let reason):
      Diagnostic(
        .error, "\(server) does not answer: \(Self.small(reason))",
        hint: "check the name and your connection, then run coach sync again")
    case .untrusted(let server):
      Diagnostic(
        .error, "the certificate of \(server) cannot be trusted, so nothing was sent to it",
        hint: "check the name; somebody may be pretending to be that server")
    case .refused(let server, let said):
      Diagnostic(
        .error, "\(server) refuses the token\(Self.quoted(said))",
        hint: "connect the account again: coach account connect")
    case .declined(let server, let what, let said):
      Diagnostic(
        .error, "\(server) does not take that \(what)\(Self.quoted(said))",
        hint: "check your handle and server, and make a new \(what)")
    case .forbidden(let server, let what):
      Diagnostic(
        .error, "the token for \(server) may not read \(what)",
        hint: "make one that may read accounts, statuses and notifications, and connect again")
    case .wantsCode(let server):
      Diagnostic(
        .error, "\(server) sent you a code and wants to see it",
        hint: "give it on a second line after the password")
    case .missing(let server, let path):
      Diagnostic(
        .error, "\(server) has nothing at \(path)",
        hint: "check that this is the server of the account")
    case .failing(let server, let status, let said):
      Diagnostic(
        .error, "\(server) answers with error \(status)\(Self.quoted(said))",
        hint: "try again later; what was read before is kept")
    case .unreadable(let server, let path):
      Diagnostic(
        .error, "the answer of \(server) to \(path) cannot be read",
        hint: "check that this is the server of the account, or try again later")
    case .tooLong(let server, let path):
      Diagnostic(
        .error, "the answer of \(server) to \(path) is longer than any such answer is",
        hint: "check that this is the server of the account")
    case .redirected(let server, let to):
      Diagnostic(
        .error, "\(server) sends on to \(to), which you did not connect",
        hint: "if that is where the account is now, connect it there")
    case .busy(let server, let seconds):
      Diagnostic(
        .error, "\(server) asks for a break of \((seconds + 59) / 60) minutes",
        hint: "coach sync goes on from here when you run it again after that")
    }
  }

  private static func small(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func quoted(_ said: String?) -> String {
    guard let said, !said.isEmpty else { return "" }
    return ": “\(said)”"
  }
}
