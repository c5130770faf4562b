// Feeds that are written unusually: bases of links, prefixes of their own.

import Domain
import Importers
import TestSupport
import Testing

@Suite struct FeedDialectTests {
  private func posts(_ name: String, _ text: String) throws -> [PostRecord] {
    try ArchiveReading(files: [name: text]).posts
  }

  @Test func `a feed whose own address is only given by its base is of that page`() throws {
    let posts = try posts(
      "atom.xml",
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/notes/">
      <link href="./"/><link rel="self" href="feed.atom"/>
      <entry xml:base="2025/"><id>a</id><title>A</title><link href="a.html"/>
      <updated>2025-03-01T09:00:00Z</updated></entry>
      <entry><id>b</id><title>B</title><link href="b.html"/>
      <content type="html">&lt;a href="https://x.example"&gt;x&lt;/a&gt;</content>
      <updated>2025-03-02T09:00:00Z</updated></entry>
      </feed>
      """)
    #expect(Set(posts.map(\.account)) == [Handle(.blog, "blog.example/notes")])
    #expect(posts.map(\.links) == [[], ["https://x.example"]])
  }

  @Test func `a feed that only its id places is of that page`() throws {
    let posts = try posts(
      "atom.xml",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>https://blog.example/feed</id>
      <entry><id>a</id><title>A</title><updated>2025-03-01T09:00:00Z</updated></entry></feed>
      """)
    #expect(posts.map(\.account) == [Handle(.blog, "blog.example")])
  }

  @Test func `elements are known by what their prefix stands for`() throws {
    let atom = try posts(
      "atom.xml",
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:link href="https://blog.example/"/>
      <a:entry><a:id>a</a:id><a:title>A</a:title><a:published>2025-03-01T09:00:00Z</a:published>
      <a:content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Hi</h:p></h:div>
      </a:content></a:entry></a:feed>
      """)
    #expect(atom.map(\.text) == ["A\n\nHi"])
    let rss = try posts(
      "rss.xml",
      """
      <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
      xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:at="http://www.w3.org/2005/Atom"><channel>
      <link>https://blog.example</link><at:link rel="self" href="https://feeds.example/me"/>
      <item><guid>a</guid><description>short</description><d:date>2025-03-01T09:00:00Z</d:date>
      <c:encoded><![CDATA[<p>All of it</p>]]></c:encoded></item></channel></rss>
      """)
    #expect(rss.map(\.text) == ["All of it"])
    #expect(rss.map(\.account) == [Handle(.blog, "blog.example")])
  }
}
