// A post's words as the HTML a Mastodon server makes of them.

import Domain

/// The content of a post and the tags that go with it.
struct DemoPostHTML {
  private(set) var content = ""
  private(set) var tags: [JSONTree] = []

  init(_ post: DemoPost) {
    var parts: [String] = []
    if case .reply(let person) = post.shape {
      parts.append(
        "<span class=\"h-card\" translate=\"no\"><a href=\"https://\(person.host)/@\(person.screenName)\""
          + " class=\"u-url mention\">@<span>\(person.screenName)</span></a></span>")
      tags.append([
        "type": "Mention", "href": .string(person.actor), "name": .string(person.handle),
      ])
    }
    if !post.text.isEmpty { parts.append(Self.escaped(post.text)) }
    if let link = post.link { parts.append(Self.anchor(link)) }
    for tag in post.tags where !tag.isEmpty {
      let target = "https://fjord.example/tags/\(tag)"
      parts.append(
        "<a href=\"\(target)\" class=\"mention hashtag\" rel=\"tag\">#<span>\(tag)</span></a>")
      tags.append(["type": "Hashtag", "href": .string(target), "name": .string("#" + tag)])
    }
    content = "<p>" + parts.joined(separator: " ") + "</p>"
  }

  func attachments(_ post: DemoPost) -> [JSONTree] {
    (0..<post.media).map { index in
      [
        "type": "Document", "mediaType": "image/jpeg",
        "url": .string("/media_attachments/files/\(post.number)/original/\(index).jpg"),
        "name": "The harbour in the rain", "width": 1200, "height": 900,
      ]
    }
  }

  private static func anchor(_ link: String) -> String {
    let shown = link.dropFirst(8)
    let start = shown.prefix(30)
    let rest = shown.dropFirst(30)
    return "<a href=\"\(escaped(link))\" target=\"_blank\" rel=\"nofollow noopener\" "
      + "translate=\"no\"><span class=\"invisible\">https://</span>"
      + "<span class=\"\(rest.isEmpty ? "" : "ellipsis")\">\(start)</span>"
      + "<span class=\"invisible\">\(rest)</span></a>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
