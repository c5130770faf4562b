// Words that say when, without saying the day.

extension EncounterWords {
  /// Hours that have a name.
  static let hours: Set<String> = [
    "noon", "midday", "midnight", "lunchtime", "dawn", "dusk", "sunset", "sunrise", "teatime",
    "dinnertime", "bedtime", "closing",
  ]

  static let timesOfDay: [[String]] = [
    ["in", "the", "early", "morning"], ["in", "the", "late", "afternoon"],
    ["in", "the", "morning"],
    ["in", "the", "afternoon"], ["in", "the", "evening"], ["late", "at", "night"], ["at", "night"],
    ["early", "in", "the", "day"], ["before", "work"], ["after", "work"], ["before", "school"],
    ["after", "school"], ["after", "hours"], ["late"], ["early"],
  ]

  /// Say a day and not which one.
  static let vague: [[String]] = [
    ["recently"], ["lately"], ["a", "while", "ago"], ["a", "little", "while", "ago"],
    ["quite", "a", "while", "ago"], ["some", "time", "ago"], ["sometime"],
    ["the", "night", "before", "last"], ["someday"],
    ["some", "day"], ["these", "days"],
    ["at", "some", "point"], ["ages", "ago"], ["not", "long", "ago"], ["long", "ago"],
    ["a", "while", "back"], ["some", "time", "back"], ["way", "back"], ["one", "day"],
    ["earlier", "this", "year"], ["earlier", "this", "month"], ["earlier", "this", "week"],
    ["on", "my", "birthday"], ["on", "her", "birthday"], ["on", "his", "birthday"],
    ["on", "new", "year's", "eve"], ["on", "new", "year's", "day"], ["in", "the", "new", "year"],
    ["on", "my", "last", "day"], ["on", "my", "first", "day"], ["during", "the", "holidays"],
    ["over", "the", "holidays"], ["once", "upon", "a", "time"], ["i", "forget", "when"],
    ["not", "sure", "when"], ["don't", "remember", "when"],
  ]

  static let seasons: Set<String> = ["spring", "summer", "autumn", "fall", "winter"]

  static let holidays: [[String]] = [
    ["christmas"], ["xmas"], ["easter"], ["whitsun"], ["pentecost"], ["halloween"], ["hallowe'en"],
    ["thanksgiving"], ["ramadan"], ["eid"], ["diwali"], ["hanukkah"], ["passover"], ["midsummer"],
    ["midsummer's"], ["valentine's"], ["valentines"], ["new", "year's"], ["new", "year"],
    ["boxing"], ["good", "friday"], ["black", "friday"], ["ash", "wednesday"],
    ["shrove", "tuesday"],
    ["maundy", "thursday"], ["palm", "sunday"], ["whit", "monday"], ["mother's"], ["father's"],
    ["may", "day"], ["labour", "day"], ["labor", "day"], ["independence"], ["constitution"],
    ["national", "day"], ["bank", "holiday"], ["st", "patrick's"], ["carnival", "monday"],
    ["all", "saints'"], ["epiphany"], ["advent"],
  ]

  /// Take from a day that it is that very one.
  static let hedges: Set<String> = [
    "around", "about", "circa", "ca", "roughly", "approximately", "early", "mid", "late",
    "sometime",
    "maybe", "probably", "perhaps", "possibly", "almost", "nearly",
  ]

  /// Parts of a month.
  static let spans: Set<String> = [
    "end", "start", "beginning", "middle", "week", "half", "weekend",
  ]
}
