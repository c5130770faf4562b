// What people write wrong, and what they are told.

import CEL
import Foundation
import Testing

/// The names that the mistakes use.
func metrics() -> Declarations {
  var names = Declarations()
  names.declare("posts", .int, least: 0)
  names.declare("share", .double, least: 0, greatest: 1, noun: "a share")
  names.declare("link_only_share", .double, least: 0, greatest: 1, noun: "a share")
  names.declare("link_only", .int, least: 0)
  names.declare("hour_entropy", .double, least: 0)
  names.declare("top_hour", .int, least: 0, greatest: 23)
  names.declare("tags", .list(.string))
  names.declare("topic", .string)
  names.declare("counts", .map(.string, .int))
  names.declare("now", .timestamp)
  names.declare("gap", .duration)
  names.declare("active", .bool)
  return names
}

/// Everything that is said about a condition, and the text it should be.
func advice(_ source: String) -> (problems: [Problem], fixed: String?) {
  do throws(CompileFailure) {
    let program = try Program(source, metrics(), expecting: .bool)
    let problems = program.lint()
    return (problems, problems.compactMap(\.fixed).first)
  } catch {
    return (error.problems, error.fixed)
  }
}

@Suite struct MistakeTests {
  struct Mistake: Decodable, Sendable {
    let expr: String
    let hint: String
    let fixed: String?
  }

  static var shared: [Mistake] {
    let file = ConformanceSuite.folder.appendingPathComponent("../cel-mistakes.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Mistake].self, from: data)) ?? []
  }

  @Test(.enabled(if: !shared.isEmpty, "no mistakes in ../shared/cel-mistakes.json"))
  func `every mistake in the collection is named with its fix`() {
    for mistake in Self.shared {
      let (problems, fixed) = advice(mistake.expr)
      let told = problems.map { $0.message + "; " + ($0.hint ?? "") }.joined(separator: "\n")
      #expect(mistake.hint.isEmpty ? told.isEmpty : told.contains(mistake.hint), "\(mistake.expr)")
      #expect(fixed == mistake.fixed, "\(mistake.expr)")
      if let fixed { #expect(throws: Never.self) { try Program(fixed, metrics()) } }
    }
    #expect(Self.shared.count >= 15)
  }

  @Test(arguments: [
    ("posts => 5", "write >= instead of =>", "posts >= 5"),
    ("posts =< 5", "write <= instead of =<", "posts <= 5"),
    ("posts <> 5", "write != instead of <>", "posts != 5"),
    ("posts === 5", "write == instead of ===", "posts == 5"),
    ("posts > 5 AND share > 0.5", "write && instead of AND", "posts > 5 && share > 0.5"),
    ("posts > 5 or share > 0.5", "write || instead of or", "posts > 5 || share > 0.5"),
    ("posts > 5 & share > 0.5", "write && instead of &", "posts > 5 && share > 0.5"),
    ("posts ≥ 5", "write >= instead of ≥", "posts >= 5"),
    ("share > 12.5%", "write 0.125 instead of 12.5%", "share > 0.125"),
    ("share > 5% && posts > 3", "write 0.05 instead of 5%", "share > 0.05 && posts > 3"),
    ("share > 0,5", "write 0.5", "share > 0.5"),
    ("posts is 5", "write == instead of is", "posts == 5"),
    ("posts is not 5", "write != instead of is not", "posts != 5"),
    ("\"a\" not in tags", "write !(\"a\" in tags)", "!(\"a\" in tags)"),
    ("tags contains \"a\"", "write \"a\" in tags", "\"a\" in tags"),
    ("tags.includes(\"a\")", "write \"a\" in tags", "\"a\" in tags"),
    ("len(tags) > 2", "write size(tags)", "size(tags) > 2"),
    ("tags.length > 2", "write size(tags)", "size(tags) > 2"),
    ("tags.count() > 2", "write size(tags)", "size(tags) > 2"),
    ("topic == “swift”", "write \"swift\"", "topic == \"swift\""),
    ("posts > 1_000", "write 1000", "posts > 1000"),
    ("posts > 5;", "leave ; out", "posts > 5"),
    ("posts > 5)", "leave it out", "posts > 5"),
    ("size(tags > 2", "a ) is missing", nil),
    ("(posts > 5 && (share > 0.5", "a ) is missing", "(posts > 5 && (share > 0.5))"),
    ("0.2 < share <= 0.5", "compare twice", "0.2 < share && share <= 0.5"),
    (
      "link_only / posts > 0.5", "write double(link_only) / double(posts)",
      "double(link_only) / double(posts) > 0.5"
    ),
    ("share * 100 > 50.0", "write 100.0", "share * 100.0 > 50.0"),
    ("share * posts > 5.0", "write double(posts)", "share * double(posts) > 5.0"),
    ("posts == True", "write true", "posts > 0"),
    ("\"a\" in topic", "write topic.contains(\"a\")", "topic.contains(\"a\")"),
    ("startsWith(topic, \"a\")", "write topic.startsWith(\"a\")", "topic.startsWith(\"a\")"),
    ("topic.startswith(\"a\")", "did you mean startsWith?", "topic.startsWith(\"a\")"),
    ("post > 5", "did you mean posts?", "posts > 5"),
    ("share > 50% and post => 5", "write && instead of and", "share > 0.5 && posts >= 5"),
  ])
  func `slips from other languages are put right`(
    source: String, hint: String, fixed: String?
  ) throws {
    let (problems, repaired) = advice(source)
    let told = problems.map { $0.message + "; " + ($0.hint ?? "") }.joined(separator: "\n")
    #expect(told.contains(hint), "\(told)")
    #expect(repaired == fixed)
    if let repaired { _ = try Program(repaired, metrics(), expecting: .bool) }
  }

  @Test(arguments: [
    ("", "the expression is empty"),
    ("posts >", "something is missing after >"),
    ("posts > 5 &&", "something is missing after &&"),
    ("posts 5", "an operator is missing before 5"),
    ("if posts > 5", "if is a reserved word and no name"),
    ("topic == 'swift", "the closing ' is missing"),
    ("topic == \"\\q\"", "\\q stands for no character"),
    ("posts > 99999999999999999999", "too large for a whole number"),
    ("posts && share > 0.5", "posts is a number, not true or false"),
    ("!posts", "posts is a number, not true or false"),
    ("tags", "gives a list, not true or false"),
    ("topic > 5", "> cannot compare text with a number"),
    ("posts == \"5\"", "leave out the quotes: 5"),
    ("tags + 1 == tags", "+ cannot take a list and a number"),
    ("tags[\"a\"] == \"b\"", "places in a list are whole numbers"),
    ("5 in tags", "5 is a number, but tags holds text"),
    ("posts.all(p, p > 1)", "posts is a number, not a list"),
    ("tags.all(t, t)", "gives text, not true or false"),
    ("tags.exists(t > 1)", "exists takes a name for the elements"),
    ("all(tags, t, t == \"a\")", "all is written after its list"),
    ("has(posts)", "has asks for a field"),
    ("posts > 5 # many", "# begins no comment here"),
    ("posts ^ 2 > 5", "there is no sign for powers"),
    ("Point{x: 1} == 5", "would be a message"),
    ("{1.5: 2} == {}", "a key cannot be a number"),
    ("topic.matches(5)", "matches does not work on a number"),
    ("topic.matches()", "matches takes one argument"),
    ("posts > 5d", "5d is neither a number nor a name"),
    ("posts ? true : false", "the condition gives a number"),
    ("posts > 5 ? true", "the : of the ? is missing"),
    ("posts.total > 5", "posts is a number and has no fields"),
  ])
  func `what cannot be put right is explained`(source: String, told: String) {
    let (problems, _) = advice(source)
    let all = problems.map { $0.message + "; " + ($0.hint ?? "") }.joined(separator: "\n")
    #expect(all.contains(told), "\(all)")
  }

  @Test func `problems carry line, column and length`() throws {
    let (problems, fixed) = advice("posts > 5\n  and link_only_shar > 50%")
    #expect(problems.map(\.line) == [2, 2, 2])
    #expect(problems.map(\.column) == [3, 7, 24])
    #expect(problems.map(\.length) == [3, 14, 3])
    #expect(fixed == "posts > 5\n  && link_only_share > 0.5")
  }
}
