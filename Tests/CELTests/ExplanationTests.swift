// Every part of an expression can say what it came to, and can be changed a little.

import CEL
import Testing

@Suite struct ExplanationTests {
  static func bindings() -> Bindings {
    let names = metrics()
    var bindings = Bindings(names)
    for (name, value) in [
      ("posts", Value.int(7)), ("share", .double(0.4)), ("tags", .strings(["a", "b"])),
    ] {
      if let slot = names.slot(of: name) { bindings[slot] = value }
    }
    return bindings
  }

  @Test func `an explanation has the value of every part`() throws {
    let program = try Program("posts >= 5 && (share > 0.5 || 'b' in tags)", metrics())
    let tree = program.explain(Self.bindings())
    #expect(tree.value == .bool(true))
    #expect(tree.children.map(\.text) == ["posts >= 5", "share > 0.5 || 'b' in tags"])
    #expect(tree.children[0].children.map(\.text) == ["posts"])
    #expect(tree.children[0].children[0].value == .int(7))
    #expect(tree.children[1].children.map(\.value) == [.bool(false), .bool(true)])
  }

  @Test func `parts that were not needed and values that are missing are told`() throws {
    let program = try Program("posts > 5 || hour_entropy < 2.0", metrics())
    let tree = program.explain(Self.bindings())
    #expect(tree.value == .bool(true))
    #expect(tree.children.map(\.isUndecisive) == [false, true])
    #expect(tree.children[1].value == nil)
    let error = #expect(throws: EvaluationError.self) { try tree.children[1].outcome.get() }
    #expect(error?.kind == .missing("hour_entropy"))
  }

  @Test func `a macro shows each element it visited`() throws {
    let program = try Program("tags.exists(t, t == 'b')", metrics())
    let tree = program.explain(Self.bindings())
    #expect(tree.children.map(\.binding) == [nil, "t = \"a\"", "t = \"b\""])
    #expect(tree.children.dropFirst().map(\.value) == [.bool(false), .bool(true)])
    #expect(tree.children[1].children[0].value == .string("a"))
  }

  @Test func `every operator and threshold is changed a little`() throws {
    let program = try Program(
      "share > 0.5 && posts >= 5 && !('a' in tags)", metrics(), expecting: .bool)
    let changed = program.mutations().map(\.source)
    for wanted in [
      "share >= 0.5 && posts >= 5 && !('a' in tags)",
      "share > 0.51 && posts >= 5 && !('a' in tags)",
      "share > 0.49 && posts >= 5 && !('a' in tags)",
      "share > 0.5 || posts >= 5 && !('a' in tags)",
      "share > 0.5 && posts > 5 && !('a' in tags)",
      "share > 0.5 && posts >= 6 && !('a' in tags)",
      "share > 0.5 && posts >= 5 && ('a' in tags)",
      "share > 0.5 && posts >= 5 || !('a' in tags)",
    ] {
      #expect(changed.contains(wanted), "\(wanted)")
    }
    #expect(Set(changed).count == changed.count)
    for source in changed { _ = try Program(source, metrics(), expecting: .bool) }
    let first = try #require(program.mutations().first { $0.original == ">" })
    #expect(first.line == 1 && first.column == 7 && first.description == "> to >=")
  }

  @Test func `a linter sees parts and comparisons`() throws {
    let program = try Program("posts >= 5 && 0.5 < share && size(tags) > 2", metrics())
    let parts = program.syntax.parts
    #expect(parts.map { program.text(of: $0) } == ["posts >= 5", "0.5 < share", "size(tags) > 2"])
    #expect(parts[1].comparison?.name == "share")
    #expect(parts[1].comparison?.relation == .greater)
    #expect(parts[1].comparison?.constant == .double(0.5))
    #expect(parts[2].comparison == nil)
    #expect(program.type(of: parts[2]) == .bool)
  }

  @Test func `values are written as the language writes them`() throws {
    for source in [
      "null", "true", "-5", "5u", "0.5", "100.0", "1e+30", "\"a\\\"b\\n\"", "b\"\\x00\\xff\"",
      "[1, [2]]", "{\"a\": 1, 2: 3}", "timestamp(\"2026-03-01T09:12:00Z\")", "duration(\"90s\")",
      "int",
    ] {
      let written = try value(source).literal
      #expect(try value(written) == value(source), "\(source) became \(written)")
    }
    #expect(try value("1e30").literal == "1e+30")
  }
}
