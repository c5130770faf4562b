// What is fuzzed: a parser, whole files to damage, and the words of its grammar.

import Domain
import Foundation
import Importers
import TestSupport
import Testing

/// One parser and what it is fed.
enum FuzzedParser: String, CaseIterable, CustomTestStringConvertible {
  case json, posts, grailbird, mastodon, activity, facebook, instagram, threads, xml, jsonFeed
  case linkedin, analytics, youtube, tables, vcard, calendar, peopleTable, car, cbor, zip, tar

  var testDescription: String { rawValue }

  /// The fixtures whose files are damaged.
  var fixtures: [String] {
    switch self {
    case .json: ["x-odd-posts", "x-numbers-as-numbers"]
    case .posts: ["x-lone-file", "x-text-and-links", "x-edits", "x-note-tweets", "x-parts"]
    case .grailbird: ["grailbird-of-2013", "grailbird-with-dates-only"]
    case .facebook: ["facebook-of-2021", "facebook-lone-file"]
    case .instagram: ["instagram-of-2024", "instagram-of-2022"]
    case .threads: ["threads-lone-file"]
    case .xml: ["feed-rss", "feed-atom"]
    case .jsonFeed: ["feed-json"]
    case .linkedin: ["linkedin-export", "linkedin-lone-comments", "linkedin-of-2021"]
    case .analytics: ["analytics-content", "analytics-of-2019", "analytics-overview"]
    case .youtube: ["youtube-comments"]
    case .mastodon, .activity, .tables, .vcard, .calendar, .peopleTable, .car, .cbor, .zip, .tar: []
    }
  }

  var words: [[UInt8]] {
    switch self {
    case .xml: .xml
    case .linkedin, .analytics, .youtube, .tables, .peopleTable: .table
    case .vcard, .calendar: .lines
    case .car, .cbor, .zip, .tar: .cbor
    default: .json
    }
  }

  var importer: any Importer {
    if self == .tables {
      return TableImporter(
        mapping: TableMapping(
          columns: [.date: 0, .text: 1, .link: 2, .tags: 3, .likes: 4],
          network: Network(rawValue: "foursquare"), account: "@nora"))
    }
    return Importers.all.first { $0.format == format } ?? Importers.all[0]
  }

  private var format: String {
    switch self {
    case .json, .posts, .zip, .tar: "x-archive"
    case .grailbird: "x-grailbird"
    case .mastodon: "mastodon-archive"
    case .activity: "coach-activity"
    case .facebook: "facebook-export"
    case .instagram: "instagram-export"
    case .threads: "threads-export"
    case .xml, .jsonFeed: "feed"
    case .linkedin: "linkedin-export"
    case .analytics: "x-analytics"
    case .youtube: "youtube-comments"
    case .tables: "table"
    case .vcard: "vcard"
    case .calendar: "icalendar"
    case .peopleTable: "people-csv"
    case .car, .cbor: "bluesky-repository"
    }
  }

  /// Files by name, for every sample.
  func samples() throws -> [[String: [UInt8]]] {
    switch self {
    case .mastodon:
      [["outbox.json": Array(Self.outbox.utf8), "actor.json": Array(Self.actor.utf8)]]
    case .activity: [["activity.jsonl": Array(Self.lines.utf8)]]
    case .tables: [["checkins.csv": Array(Self.checkins.utf8)]]
    case .vcard: [["book.vcf": Array(Self.book.utf8)]]
    case .calendar: [["calendar.ics": Array(Self.events.utf8)]]
    case .peopleTable:
      [
        ["following_accounts.csv": Array(Self.following.utf8)],
        ["people.csv": Array(Self.people.utf8)],
      ]
    case .car, .cbor: [["repo.car": FuzzedRepository.sample.car()]]
    case .zip: [["archive.zip": try Self.packed(.zip)]]
    case .tar:
      [["archive.tar": try Self.packed(.tar)], ["archive.tar.gz": try Self.packed(.tarGzip)]]
    default: try fixtures.map { try Self.files(of: $0) }
    }
  }

  private static func files(of fixture: String) throws -> [String: [UInt8]] {
    let folder = GoldenTests.folder.appending(path: fixture).appending(path: "input")
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.contains(".") {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    return files
  }

  private static func packed(_ packing: TestPacking) throws -> [UInt8] {
    let entries = try files(of: "x-parts").sorted { $0.key < $1.key }.map { name, bytes in
      TestEntry(name, String(decoding: bytes, as: UTF8.self))
    }
    return try withFolder { folder in
      Array(try Data(contentsOf: URL(filePath: entries.write(into: folder, as: packing))))
    }
  }

  private static let actor = #"{"id":"https://a.example/users/nora","preferredUsername":"nora"}"#
  private static let outbox = #"""
    {"type":"OrderedCollection","totalItems":3,"orderedItems":[
    {"id":"https://a.example/users/nora/statuses/1/activity","type":"Create",
    "actor":"https://a.example/users/nora","published":"2026-02-01T09:00:00Z",
    "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":[],"object":{"id":
    "https://a.example/users/nora/statuses/1","type":"Note","published":"2026-02-01T09:00:00Z",
    "to":"as:Public","content":"<p>Hi <a href=\"https://example.org/x?a=1&amp;b\">ex…</a>&#39;<br /></p>",
    "attachment":[{"type":"Document"}],"tag":[{"type":"Mention","href":
    "https://b.example/users/ana","name":"@ana@b.example"}],"inReplyTo":
    "https://b.example/users/ana/statuses/9","likes":{"totalItems":4}}},
    {"id":"https://a.example/2","type":"Announce","published":"2026-02-02T09:00:00Z","to":
    ["as:Public"],"object":"https://b.example/users/ana/statuses/8"}]}
    """#
  private static let lines = #"""
    {"format":"coach-activity","version":1,"zone":"Europe/Oslo","boundary":"00:00"}
    {"type":"post","network":"x","account":"@me","id":"1","at":"2026-03-01T09:12:00+01:00","kind":"original","text":"a","links":["https://a.example"],"media":0,"tags":["b"],"to":null,"totals":{"likes":3}}
    {"type":"response","network":"x","account":"@me","post":"1","id":"r1","at":"2026-03-01T09:40:00Z","kind":"reply","by":"@ana","text":"ja"}
    {"type":"person","network":"x","handle":"@ana","name":"Ana","followers":1200,"listed":10,"score":41}
    {"type":"snapshot","network":"x","account":"@me","at":"2026-03-01T23:00:00+01:00","followers":812}
    {"type":"encounter","at":"2026-03-02T18:00:00+01:00","event":"Meetup","people":[{"name":"Ana"}]}
    {"type":"coverage","network":"x","account":"@me","from":"2025-01-01","to":"2026-03-05"}
    {"type":"pause","from":"2026-04-01","to":"2026-04-08"}
    """#
  private static let book = """
    BEGIN:VCARD\r
    VERSION:4.0\r
    FN:Ana Ruiz\r
    N:Ruiz;Ana;;;\r
    BDAY:--0203\r
    NICKNAME:ana\\,b\r
    EMAIL;TYPE=work:ana@example.org\r
    X-SOCIALPROFILE;TYPE=mastodon:https://example.social/@ana\r
    NOTE:folded \r
     line\\nand more\r
    CATEGORIES:a,b\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:2.1\r
    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:R=C3=B8d;Bo=\r
    =20B\r
    PHOTO;ENCODING=BASE64:AAAA\r
    END:VCARD\r

    """
  private static let events = """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    BEGIN:VEVENT\r
    UID:1\r
    DTSTART;TZID=Europe/Oslo:20260105T180000\r
    DTEND;TZID=Europe/Oslo:20260105T200000\r
    RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO;COUNT=12\r
    EXDATE;TZID=Europe/Oslo:20260202T180000\r
    SUMMARY:Meetup\r
    LOCATION:Café\r
    ATTENDEE;CN="Ana Ruiz":mailto:ana@example.org\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:2\r
    DTSTART;VALUE=DATE:20260110\r
    DURATION:P2D\r
    RRULE:FREQ=WEEKLY;UNTIL=20260301T000000Z;BYDAY=MO,WE;WKST=SU\r
    SUMMARY:Camp\r
    END:VEVENT\r
    END:VCALENDAR\r

    """
  private static let checkins = """
    Created;Shout;Url;Tags;Likes
    2014-05-01 10:00;"Good ""coffee"", again";https://example.org/1;a b;3
    2/5/2014 4:52 PM;"two
    lines";;;
    13/5/2014;x;y;;1.0

    """
  private static let following = """
    Account address,Show boosts,Notify on new posts,Languages
    ana@example.social,true,false,
    bo@example.net,false,true,"en, nb"

    """
  private static let people = """
    name,handles,counts,tags,birthday,notes
    Ana Ruiz,mastodon:@ana@example.social x:@ana,12,"a, b",1980-02-03,"line
    two"
    Bo,,,,,

    """
}
