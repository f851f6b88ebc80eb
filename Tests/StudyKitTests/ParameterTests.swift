import Foundation
import Manifest
import StudyKit
import Testing

/// A manifest with the given parameters, whose first character stands at 4:13.
private func manifest(parameters: String) throws -> Manifest {
  let yaml = "study: standin\ntitle: t\ncorpus: c\nparameters: \(parameters)\n"
  return try Manifest(file: "m.yaml", bytes: Array(yaml.utf8))
}

private func scalar(_ text: String) -> Node {
  Node(position: Position(line: 1, column: 1), content: .scalar(text))
}

@Suite struct ParameterTests {
  @Test func `values of a manifest get the declared types`() throws {
    let text = "{top: 200, gamma: 1e1, bin: 90s, order: chatters, own: true, note: 'no'}"
    let values = try StandIn().parameters.values(in: manifest(parameters: text))
    #expect(
      values == [
        "top": .integer(200), "gamma": .number(10), "bin": .duration(milliseconds: 90_000),
        "order": .text("chatters"), "own": .flag(true), "note": .text("no"),
      ])
  }

  @Test func `all wrong parameters are told at once`() throws {
    let text = "{tpo: 1, top: 0, gamma: nan, bin: 2d, order: use, own: yes, note: []}"
    let manifest = try manifest(parameters: text)
    let problems = #expect(throws: Problems.self) { try StandIn().parameters.values(in: manifest) }
    #expect(
      problems?.description == """
        m.yaml:4:14: unknown parameter 'tpo'; did you mean 'top'?
        m.yaml:4:27: 'top' must be a whole number from 1 to 200, not '0'
        m.yaml:4:37: 'gamma' must be a number from 0.0 to 10.0, not 'nan'
        m.yaml:4:47: 'bin' must be from 1s to 1d, not '2d'
        m.yaml:4:58: 'order' must be one of uses, chatters, not 'use'; did you mean 'uses'?
        m.yaml:4:68: 'own' must be true or false, not 'yes'
        m.yaml:4:79: 'note' must be text, not a list
        """)
  }

  @Test(arguments: [
    ("500ms", 500, "500ms"), ("0s", 0, "0ms"), ("5s", 5000, "5s"), ("90s", 90_000, "90s"),
    ("5m", 300_000, "5m"), ("60m", 3_600_000, "1h"), ("24h", 86_400_000, "1d"),
  ])
  func `a duration is written back in its largest unit`(
    text: String, milliseconds: Int, written: String
  ) throws {
    #expect(try scalar(text).milliseconds() == milliseconds)
    #expect(Parameter.Value.duration(milliseconds: milliseconds).description == written)
  }

  @Test(arguments: [
    "", "5", "s", "5 s", "-5s", "5S", "1.5s", "٥s", "99999999999999999999s", "9223372036854775807d",
  ])
  func `what is not a duration is refused`(text: String) {
    #expect(throws: Mismatch.self) { try scalar(text).milliseconds() }
  }

  @Test(arguments: ["0x10", "nan", "inf", "1,5", "", "1_000", "٣", "1e999"])
  func `what is not a decimal number is refused`(text: String) {
    let all = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    #expect(throws: Mismatch.self) { try scalar(text).number(in: all) }
  }

  @Test func `the values in effect are defaults and given values and the zone`() throws {
    let written = try StandIn().parameters.written(in: manifest(parameters: "{bin: 120s}"))
    #expect(
      written == [
        "top": "20", "gamma": "1.5", "bin": "2m", "order": "uses", "own": "false", "note": "없음",
        "timeZone": "UTC",
      ])
  }

  @Test func `a description survives JSON`() throws {
    let description = StudyDescription(StandIn())
    let data = try JSONEncoder().encode(description)
    #expect(try JSONDecoder().decode(StudyDescription.self, from: data) == description)
  }

  @Test(arguments: [
    #"{"name":"x","kind":"integer","default":3,"documentation":"d"}"#,
    #"{"name":"x","kind":"duration","default":"3s","documentation":"d"}"#,
    #"{"name":"x","kind":"number","default":3,"minimum":1,"documentation":"d"}"#,
  ])
  func `a study of another language may leave bounds out`(json: String) throws {
    let parameter = try JSONDecoder().decode(Parameter.self, from: Data(json.utf8))
    #expect(parameter.name == "x")
  }

  @Test(arguments: [
    #"{"name":"x","kind":"colour","default":3,"documentation":"d"}"#,
    #"{"name":"x","kind":"number","default":3,"minimum":4,"maximum":1,"documentation":"d"}"#,
    #"{"name":"x","kind":"duration","default":"3 s","documentation":"d"}"#,
  ])
  func `a description that makes no sense is refused`(json: String) {
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(Parameter.self, from: Data(json.utf8))
    }
  }
}
