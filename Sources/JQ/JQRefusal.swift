/// What a program may not call, so that its result depends on the text it is given and on nothing
/// else, and so that it reads and writes nothing but its answer.
enum JQRefusal: CaseIterable {
  case environment, inputs, clock, output, ending, files

  /// Names of functions and words.
  var names: Set<String> {
    switch self {
    case .environment: ["env"]
    case .inputs: ["input", "inputs", "_input", "input_filename", "input_line_number"]
    case .clock: ["now", "localtime", "strflocaltime"]
    case .output: ["debug", "stderr"]
    case .ending: ["halt", "halt_error"]
    case .files:
      [
        "import", "include", "modulemeta", "get_search_list", "get_prog_origin", "get_jq_origin",
      ]
    }
  }

  var reason: String {
    switch self {
    case .environment: "a program does not see the environment"
    case .inputs: "a program sees one text alone"
    case .clock: "the same text must give the same result at any time and place"
    case .output: "a program prints nothing"
    case .ending: "a program does not end the run"
    case .files: "a program reads no files"
    }
  }

  var hint: String {
    switch self {
    case .environment, .clock: "give the value as an argument, and use it as $name"
    case .inputs: "use '.'"
    case .output: "leave it out"
    case .ending: "use 'empty' or 'error(…)'"
    case .files: "write the definitions into the program"
    }
  }

  /// Everything in `source` that is refused.
  static func problems(in source: [UInt8]) -> [JQProblem] {
    let names = JQNames.all(in: source)
    let defined = Set(names.filter { $0.kind == .definition }.map(\.text))
    return names.compactMap { name in
      let refusal: JQRefusal? =
        switch name.kind {
        case .definition: nil
        case .variable: name.text == "ENV" ? .environment : nil
        case .call:
          defined.contains(name.text) ? nil : allCases.first { $0.names.contains(name.text) }
        }
      guard let refusal else { return nil }
      let shown = name.kind == .variable ? "$\(name.text)" : name.text
      return JQProblem(
        "'\(shown)' cannot be used: \(refusal.reason)", hint: refusal.hint, offset: name.offset,
        length: name.text.utf8.count)
    }
  }
}
