// What a change answers: one sentence of what was done.

/// A change in one sentence, with its facts for JSON.
struct Done: Answer {
  let schema: String
  let sentence: String
  var hint: String?
  var fields: KeyValuePairs<String, JSON> = [:]

  var json: JSON { .answer(schema, fields) }

  func write(to page: inout Page) {
    page.paragraph(Words(sentence))
    if let hint { page.paragraph(Words(hint, .faint)) }
  }
}
