// What is asked of a server, and what it answered.

/// One request to the server that a client is for.
struct Request {
  /// What is sent along.
  enum Body {
    case form([(String, String)])
    case json([UInt8])
    case empty
  }

  /// As in `/api/v1/notifications`.
  var path: String
  /// Behind the question mark.
  var query: [(String, String)] = []
  /// Sent with POST; nil for a GET.
  var body: Body?
  /// The token that says who asks.
  var token: String?
  /// Whether it may be sent again when no good answer came; a GET always may.
  var isRepeatable = false
  /// So many bytes of an answer are taken at most.
  var limit = 16 << 20
  /// So many seconds may pass in all.
  var patience = 120

  /// The path with its query.
  var target: String {
    guard !query.isEmpty else { return path }
    return path + "?" + Self.encoded(query)
  }

  /// Names and values as forms and queries write them.
  static func encoded(_ pairs: [(String, String)]) -> String {
    pairs.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  /// A text in which all but letters, digits and `-._~` are written as `%20`.
  static func escaped(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return out
  }
}

/// What came back.
struct Response {
  var status: Int
  /// Header lines in order, their names in lower case.
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// A header's first value, whatever the case of its name.
  func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}
