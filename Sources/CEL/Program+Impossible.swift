// Parts whose types are right and that can still never be computed.

extension Program {
  /// What can never be computed: patterns that cannot be read, lengths of time and instants that
  /// are none, places that no list has.
  public var impossible: [Problem] {
    syntax.everything.compactMap { part in
      switch part.kind {
      case .call("matches", let receiver, let arguments):
        guard let pattern = arguments.last, receiver != nil || arguments.count == 2 else {
          return nil
        }
        return unreadable(pattern)
      case .call(let name, nil, let arguments): return constant(name, arguments, part)
      case .operation(.index, let operands): return noPlace(operands)
      default: return nil
      }
    }
  }

  private func fault(
    _ message: String, _ range: SourceRange, _ hint: String, _ edit: String? = nil
  ) -> Problem {
    Problem(
      message, at: range, in: text, hint: hint,
      edits: edit.map { [Edit(range: range, text: $0)] } ?? [])
  }

  private func unreadable(_ part: Expression) -> Problem? {
    guard case .string(let pattern)? = part.constant else { return nil }
    do throws(Pattern.Refusal) {
      _ = try Pattern(pattern)
      return nil
    } catch {
      return fault(
        error.message, part.range,
        "to find these very signs write contains(\(Value.string(pattern).literal))")
    }
  }

  /// A conversion of a constant.
  private func constant(
    _ name: String, _ arguments: [Expression], _ part: Expression
  ) -> Problem? {
    guard arguments.count == 1, case .string(let given)? = arguments[0].constant,
      let body = Functions.body(name, isMethod: false)
    else { return nil }
    var frame = Frame(Bindings(declarations), steps: limits.steps)
    do throws(Fault) {
      _ = try body([.string(given)], &frame)
      return nil
    } catch {
      let range = arguments[0].range
      if name == "duration", let hours = Checker.hours(of: given) {
        return fault(
          "a length of time is written in hours, minutes and seconds", range,
          "write \"\(hours)h\"", "\"\(hours)h\"")
      }
      let full = given.count == 10 ? given + "T00:00:00Z" : given + "Z"
      if name == "timestamp", Timestamp(full) != nil {
        return fault(
          "an instant has a day, a time and a zone", range, "write \"\(full)\"", "\"\(full)\"")
      }
      let example =
        switch name {
        case "duration": "write it as \"36h\" or \"1h30m\""
        case "timestamp": "write it as \"2026-03-01T00:00:00Z\""
        case "bool": "write true or false"
        default: "write a number"
        }
      return fault(error.error.message, range, example)
    }
  }

  /// `tags[-1]`.
  private func noPlace(_ operands: [Expression]) -> Problem? {
    guard operands.count == 2, case .list = type(of: operands[0]) else { return nil }
    let list = text[operands[0].range]
    switch operands[1].constant {
    case .int(let place)? where place < 0:
      let new = "size(\(list)) - \(place.magnitude)"
      return fault(
        "places in a list are counted from 0", operands[1].range, "write \(list)[\(new)]", new)
    case .double(let place)? where place != place.rounded():
      return fault(
        "places in a list are whole numbers", operands[1].range, "\(list)[0] is the first")
    default: return nil
    }
  }
}
