// What a verb answers: the same content as JSON and as a page.

/// An answer that can be printed both ways, with the same numbers.
protocol Answer {
  /// The whole content, unrounded, led by its schema.
  var json: JSON { get }
  /// The content for reading.
  func write(to page: inout Page)
}
