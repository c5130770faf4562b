// A post as the table holds it, and how two sources' posts become one.

import Domain
import TextTraits

/// A row of table `post`.
struct PostRow {
  /// What the post says, always of one source as a whole, with what is read from it.
  struct Content {
    var text: String
    var links: String?
    var media: Int64
    var tags: String?
    var form: Int64
    var traits: Int64
    var fingerprint: Int64
    /// Whether `form`, `traits` and `fingerprint` have been read from the text.
    var isRead = true

    var isEmpty: Bool { text.isEmpty && links == nil && media == 0 && tags == nil }

    func isSame(as other: Content) -> Bool {
      Agreement.same(text, other.text) && Agreement.same(links ?? "", other.links ?? "")
        && media == other.media && Agreement.same(tags ?? "", other.tags ?? "")
    }

    /// An order of all contents that are equally late.
    func precedes(_ other: Content) -> Bool {
      if !Agreement.same(text, other.text) { return Agreement.precedes(text, other.text) }
      let (a, b) = (links ?? "", other.links ?? "")
      if !Agreement.same(a, b) { return Agreement.precedes(a, b) }
      if media != other.media { return media < other.media }
      return Agreement.precedes(tags ?? "", other.tags ?? "")
    }
  }

  var id: Int64 = 0
  var madeBy: Int64?
  var at: Int64
  var day: Int64
  var hour: Int64?
  var kind: Int64
  var handle: Int64?
  var person: Int64?
  var parent: String?
  var told: Int64
  var content: Content
  var likes: Agreement.Dated<Int64>
  var reshares: Agreement.Dated<Int64>
  var replies: Agreement.Dated<Int64>
  /// The state of the source of `content`.
  var asOf: Int64

  /// What `likes_as_of` and its like hold: nil where it goes without saying.
  func date(_ value: Agreement.Dated<Int64>) -> Int64? {
    value.value == nil || value.asOf == asOf ? nil : value.asOf
  }

  /// All lifetime counts together.
  var totals: Int64 {
    [likes, reshares, replies].reduce(0) { sum, count in
      let (total, isTooMuch) = sum.addingReportingOverflow(count.value ?? 0)
      return isTooMuch ? .max : total
    }
  }

  /// The kind as the sources tell it: a thread is a reply to oneself.
  var toldKind: Int64 { kind == PostKind.thread.code ? PostKind.reply.code : kind }

  /// What two sources say together.
  ///
  /// `handle`, `person` and the difference between reply and thread are left to the caller.
  func merged(with other: PostRow) -> PostRow {
    var row = self
    // An exact time beats a date; of two the earlier.
    let exact = (hour != nil, other.hour != nil)
    if (!exact.0 && exact.1) || (exact.0 == exact.1 && other.at < at) {
      (row.at, row.day, row.hour) = (other.at, other.day, other.hour)
    }
    row.kind = min(toldKind, other.toldKind)
    row.parent = Agreement.least(parent, other.parent)
    row.told = max(told, other.told)
    if content.isSame(as: other.content) {
      row.asOf = max(asOf, other.asOf)
    } else if wins(other) {
      row.content = other.content
      row.asOf = other.asOf
    }
    row.likes = Agreement.latest(likes, other.likes, by: <)
    row.reshares = Agreement.latest(reshares, other.reshares, by: <)
    row.replies = Agreement.latest(replies, other.replies, by: <)
    return row
  }

  /// Whether another source's content is the one to keep.
  private func wins(_ other: PostRow) -> Bool {
    if content.isEmpty != other.content.isEmpty { return content.isEmpty }
    if asOf != other.asOf { return asOf < other.asOf }
    return content.precedes(other.content)
  }

  /// The columns that differ from another state of the row, dates of columns left out.
  func changes(to new: PostRow) -> [Column] {
    [
      Column("at", at, new.at), Column("day", day, new.day), Column("hour", hour, new.hour),
      Column("kind", kind, new.kind), Column("handle", handle, new.handle),
      Column("person", person, new.person), Column("parent", parent, new.parent),
      Column("told", told, new.told), Column("text", content.text, new.content.text),
      Column("links", content.links, new.content.links),
      Column("media", content.media, new.content.media),
      Column("tags", content.tags, new.content.tags),
      Column("form", content.form, new.content.form),
      Column("traits", content.traits, new.content.traits),
      Column("fingerprint", content.fingerprint, new.content.fingerprint),
      Column("likes", likes.value, new.likes.value),
      Column("reshares", reshares.value, new.reshares.value),
      Column("replies", replies.value, new.replies.value),
    ]
  }

  /// The columns that say from when the others are.
  func dates(to new: PostRow) -> [Column] {
    [
      Column("as_of", asOf, new.asOf), Column("likes_as_of", date(likes), new.date(new.likes)),
      Column("reshares_as_of", date(reshares), new.date(new.reshares)),
      Column("replies_as_of", date(replies), new.date(new.replies)),
    ]
  }
}

extension PostRow.Content {
  /// What a record says, without what is read from it.
  init(unread post: PostRecord) {
    self.init(
      text: post.text, links: Json.list(post.links), media: Int64(max(0, post.media)),
      tags: Json.list(post.tags), form: PostForm.plain.code, traits: 0, fingerprint: 0,
      isRead: false)
  }

  /// Reads the text of the record it is made from.
  mutating func read(_ post: PostRecord) {
    let traits = TextTraits(text: post.text, links: post.links, media: post.media)
    (form, self.traits) = (traits.form.code, traits.bits)
    (fingerprint, isRead) = (traits.fingerprint, true)
  }
}

extension TextTraits {
  /// The number in `post.traits`.
  var bits: Int64 { (asks ? 1 : 0) + (thanks ? 2 : 0) + (pleasantry ? 4 : 0) }
}
