// A life as a neutral activity file, for the reference program.

import Domain
import Foundation

extension Life {
  /// The life's facts, one JSON object a line.
  var activityFile: String {
    var lines: [[String: Any]] = [
      [
        "format": "coach-activity", "version": 1, "zone": zone,
        "boundary": boundary == 180 ? "03:00" : "00:00",
      ]
    ]
    lines += accounts.map { ["type": "account", "network": $0.network, "handle": $0.handle] }
    lines += posts.map(Self.line)
    lines += responses.map { response in
      var line = Self.head("response", response.account, response.id, response.at)
      line["kind"] = response.kind.rawValue
      line["by"] = response.by
      line["post"] = response.post.map { "\($0)" as Any } ?? NSNull()
      return line
    }
    lines += people.map { person in
      var line: [String: Any] = [
        "type": "person", "network": person.network, "handle": person.handle,
      ]
      line["followers"] = person.followers
      line["listed"] = person.listed
      line["score"] = person.score
      return line
    }
    lines += coverage.map {
      [
        "type": "coverage", "network": $0.account.network, "account": $0.account.handle,
        "from": $0.from.description, "to": $0.to.description, "responses": $0.responses.rawValue,
      ]
    }
    return lines.map(Self.json).joined(separator: "\n") + "\n"
  }

  private static func line(_ post: Post) -> [String: Any] {
    var line = head("post", post.account, post.id, post.at)
    line["kind"] = post.kind.rawValue
    line["to"] = post.to
    if let totals = post.totals {
      var counts: [String: Int] = [:]
      counts["likes"] = totals.likes
      counts["reshares"] = totals.reshares
      counts["replies"] = totals.replies
      line["totals"] = counts
    }
    return line
  }

  private static func head(
    _ type: String, _ account: Account, _ id: Int, _ at: Instant
  ) -> [String: Any] {
    [
      "type": type, "network": account.network, "account": account.handle, "id": "\(id)",
      "at": at.rfc3339(offset: 0),
    ]
  }

  private static func json(_ object: [String: Any]) -> String {
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
