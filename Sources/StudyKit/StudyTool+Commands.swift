extension StudyTool {
  /// What can differ between machines without changing a report.
  static var environment: [String: String] {
    #if arch(x86_64)
      let processor = "x86_64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "other"
    #endif
    return ["processor": processor, "study": Version.current]
  }

  var describeCommand: Command {
    Command(
      call: "study-\(study.name) describe",
      summary: "Prints what the study is and which parameters it takes, as JSON.",
      exitCodes: [.done, .usage])
  }

  var runCommand: Command {
    Command(
      call: "study-\(study.name) run",
      summary: "Answers a manifest from a corpus and writes the report's files.",
      flags: [
        Flag("manifest", "FILE", "The manifest (study.yaml)."),
        Flag("corpus", "FILE", "The corpus to read instead of the manifest's."),
        Flag("output", "DIR", "The folder that the files are written into; made when missing."),
      ],
      exitCodes: [.done, .failed, .usage, .manifestWrong, .dataQuality])
  }

  var help: String {
    let name = "study-\(study.name)"
    let verbs = [describeCommand, runCommand].map { command in
      (String(command.call.dropFirst(name.count + 1)), command.summary)
    }
    let parameters = study.parameters.map { parameter in
      (parameter.name, "\(parameter.documentation) (default \(parameter.defaultValue))")
    }
    let sections = [
      study.summary, "usage: \(name) VERB [flags]", Command.section("verbs", verbs),
      Command.section("parameters of a manifest", parameters),
      Command.section(
        "exit codes", runCommand.exitCodes.map { (String($0.rawValue), $0.meaning) }),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
