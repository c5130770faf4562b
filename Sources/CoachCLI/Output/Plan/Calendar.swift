// The plan as a calendar: iCalendar after RFC 5545.

import Coaching
import Domain

/// Writes iCalendar: lines end with CR LF and are folded at 75 bytes.
enum Calendar {
  /// The plan's posts as appointments of a quarter of an hour, people to write to as days.
  static func text(_ plan: PlanWeek.Answer) -> String {
    let stamp = "DTSTAMP:\(utc(plan.now))"
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coach//coach plan//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:coach plan",
    ]
    for slot in plan.slots {
      lines += [
        "BEGIN:VEVENT", "UID:\(slot.uid)", stamp, "DTSTART:\(utc(slot.at))", "DURATION:PT15M",
        "SUMMARY:\(escaped(PlanWords.what(slot, today: plan.today)))", "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    for due in plan.due {
      lines += [
        "BEGIN:VEVENT", "UID:\(due.uid)", stamp, "DTSTART;VALUE=DATE:\(date(due.day))",
        "DURATION:P1D", "SUMMARY:\(escaped(PlanWords.what(due)))", "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// `20260302T080000Z`.
  private static func utc(_ instant: Instant) -> String {
    let whole = Instant(seconds: instant.seconds)
    return String(whole.rfc3339(offset: 0).filter { $0 != "-" && $0 != ":" })
  }

  private static func date(_ day: Day) -> String { String(day.description.filter { $0 != "-" }) }

  /// Text as a value: backslash, semicolon, comma and line breaks are escaped.
  static func escaped(_ text: String) -> String {
    var value = ""
    for character in SafeText.line(text) {
      switch character {
      case "\\", ";", ",": value += "\\\(character)"
      case "\n", "\r\n", "\r": value += "\\n"
      default: value.append(character)
      }
    }
    return value
  }

  /// A line of at most 75 bytes, the rest on lines that begin with a blank; no character is torn.
  static func folded(_ line: String) -> String {
    var text = ""
    var bytes = 0
    for scalar in line.unicodeScalars {
      let size = scalar.utf8.count
      if bytes + size > 75 {
        text += "\r\n "
        bytes = 1
      }
      text.unicodeScalars.append(scalar)
      bytes += size
    }
    return text
  }
}
