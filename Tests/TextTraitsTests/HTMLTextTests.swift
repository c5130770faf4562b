// Post HTML reads as the text a person sees, whatever its markup.

import Testing

@testable import TextTraits

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("<p>One<br>two<br />three</p>", "One\ntwo\nthree"),
    ("<p>One<br><br>two</p>", "One\n\ntwo"),
    ("plain words", "plain words"),
    ("<p>a\n   b</p>\n<p>c</p>", "a b\n\nc"),
    ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
    ("<p>I &lt;3 it &amp; them &#39;all&#x27; &hellip;</p>", "I <3 it & them 'all' …"),
    ("<p>&#128038; &#xD800; &#0; &#99999999999; &nope; &; AT&T</p>", "🐦 � � � &nope; &; AT&T"),
    ("<p>1 < 2 and <3 and <</p>", "1 < 2 and <3 and <"),
    ("<p>:blob: <img class='emoji' alt=':cat:' src='x'></p>", ":blob: :cat:"),
    ("<p>no<!-- <b>hidden</b> --> comment<script>x < 1</script></p>", "no comment"),
    ("<p><b>bold <i>both</b> still</i> open", "bold both still open"),
    ("<p class=\"quote-inline\">RE: <a href=\"https://a.example/1\">x</a></p><p>Yes.</p>", "Yes."),
    ("<p>cut <a href=\"https://a.exam", "cut https://a.exam"),
    ("<p>cut <", "cut <"),
    ("<!--", ""),
    ("&#", "&#"),
    ("", ""),
  ])
  func `markup becomes text`(html: String, text: String) {
    #expect(HTMLText(html).text == text)
  }

  @Test func `a link is where it points, not what is shown of it`() {
    let html = """
      <p>Read <a href="https://blog.example/long?a=1&amp;b=2" rel="nofollow noopener">\
      <span class="invisible">https://</span><span class="ellipsis">blog.example/lo</span>\
      <span class="invisible">ng</span></a> now</p>
      """
    let read = HTMLText(html)
    #expect(read.text == "Read https://blog.example/long?a=1&b=2 now")
    #expect(read.links == ["https://blog.example/long?a=1&b=2"])
  }

  @Test func `mentions and hashtags stay words and are no links`() {
    let html = """
      <p><span class="h-card"><a href="https://b.example/@bo" class="u-url mention">@<span>bo\
      </span></a></span> see <a href="https://a.example/tags/swift" class="mention hashtag" \
      rel="tag">#<span>swift</span></a> and <a rel="tag" href="https://c.example/t/x">#x</a></p>
      """
    let read = HTMLText(html)
    #expect(read.text == "@bo see #swift and #x")
    #expect(read.links.isEmpty)
  }

  @Test func `a link that is never closed ends with its paragraph`() {
    let read = HTMLText("<p>a <a href='https://x.example'>x</p><p>b <a href=javascript:1>c</a></p>")
    #expect(read.text == "a https://x.example\n\nb c")
    #expect(read.links == ["https://x.example"])
  }

  @Test func `no markup, however broken, stops the reading`() {
    let pieces = [
      "<", ">", "&", ";", "#", "x", "a", "/", "=", "\"", "'", " ", "p", "!--", "-->", "\u{1F426}",
    ]
    var seed: UInt64 = 7
    for _ in 0..<20_000 {
      var html = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        html += pieces[Int(seed >> 33) % pieces.count]
      }
      _ = HTMLText(html)
    }
    let deep = String(repeating: "<blockquote><a href='https://a.example'>", count: 50_000)
    #expect(HTMLText(deep).links.count == 50_000)
  }
}
