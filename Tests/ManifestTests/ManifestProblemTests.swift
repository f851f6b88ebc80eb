import Manifest
import Testing

/// One wrong manifest and everything that must be said about it.
struct WrongManifest: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let yaml: String
  let problems: [String]

  init(_ name: String, _ yaml: String, _ problems: String...) {
    testDescription = name
    self.yaml = yaml
    self.problems = problems
  }
}

/// What is said about a text; empty when it is a good manifest.
func problems(_ yaml: String) -> [String] {
  do throws(Problems) {
    _ = try Manifest(file: "study.yaml", bytes: Array(yaml.utf8))
    return []
  } catch {
    return error.list.map(\.description)
  }
}

/// A good manifest of three lines.
let goodHead = "study: usage\ntitle: t\ncorpus: c\n"

@Suite struct ManifestProblemTests {
  @Test(arguments: [
    WrongManifest(
      "misspelt key", goodHead + "chanels: [moonriver]\n",
      "study.yaml:4:1: unknown key 'chanels'; did you mean 'channels'?"),
    WrongManifest(
      "key like no other", goodHead + "zzz: 1\n", "study.yaml:4:1: unknown key 'zzz'"),
    WrongManifest(
      "keys of a later release", goodHead + "prices: p.csv\nremoved: exclude\n",
      "study.yaml:4:1: 'prices' is not supported by this version; remove it",
      "study.yaml:5:1: 'removed' is not supported by this version; remove it"),
    WrongManifest(
      "columns of another name, and none for the text",
      goodHead + "columns: {usr: name, user: name, time: [a]}\n",
      "study.yaml:4:10: 'columns' must name two columns at least, such as {user: name, text: body}",
      "study.yaml:4:11: unknown key 'usr' of columns; did you mean 'user'?",
      "study.yaml:4:40: 'a column's name' must be text, not a list"),
    WrongManifest(
      "wrong pattern", goodHead + "pathPattern: '{chanel}/{date}'\n",
      "study.yaml:4:14: 'pathPattern' has the unknown placeholder {chanel}; there are "
        + "{channel}, {room_id}, {date}, {time}, {vod}, {title}; did you mean 'channel'?"),
    WrongManifest(
      "nothing required", "seed: 1\n",
      "study.yaml:1:1: 'study' is missing; add a line such as 'study: usage'",
      "study.yaml:1:1: 'title' is missing; add a line such as 'title: Which emotes?'",
      "study.yaml:1:1: 'corpus' is missing; add a line such as 'corpus: chat.sqlite'"),
    WrongManifest(
      "everything wrong at once",
      """
      study: ../usage
      title: ''
      corpus: []
      channels: [달빛강, ok, a b]
      from: 2026-02-30
      to: yesterday
      timeZone: Asia/Soul
      seed: -1
      sources: here
      parameters: [1]
      """,
      "study.yaml:1:8: 'study' must be a study's name (small letters, digits and -), not '../usage'",
      "study.yaml:2:8: 'title' must be text, not nothing",
      "study.yaml:3:9: 'corpus' must be a path, not a list",
      "study.yaml:4:12: 'an item of channels' must be a channel's login or room id (letters, digits and _), not '달빛강'",
      "study.yaml:4:21: 'an item of channels' must be a channel's login or room id (letters, digits and _), not 'a b'",
      "study.yaml:5:7: 'from' must be a day such as 2026-03-01, not '2026-02-30'",
      "study.yaml:6:5: 'to' must be a day such as 2026-03-01, not 'yesterday'",
      "study.yaml:7:11: 'timeZone' must be a time zone such as Asia/Seoul or UTC, not 'Asia/Soul'; did you mean 'Asia/Seoul'?",
      "study.yaml:8:7: 'seed' must be a whole number from 0 to 18446744073709551615, not '-1'",
      "study.yaml:9:10: 'sources' must be a list such as [one, two]",
      "study.yaml:10:13: 'parameters' must be a mapping such as {name: value}"),
    WrongManifest(
      "a zone in the wrong letters", goodHead + "timeZone: asia/seoul\n",
      "study.yaml:4:11: 'timeZone' must be a time zone such as Asia/Seoul or UTC, not 'asia/seoul'; did you mean 'Asia/Seoul'?"
    ),
    WrongManifest(
      "an offset for a zone", goodHead + "timeZone: GMT+9\n",
      "study.yaml:4:11: 'timeZone' must be a time zone such as Asia/Seoul or UTC, not 'GMT+9'"),
    WrongManifest(
      "days in the wrong order", goodHead + "from: 2026-03-02\nto: 2026-03-02\n",
      "study.yaml:5:5: 'to' must be after 'from': it is the first day left out"),
    WrongManifest(
      "a prefix that is none", goodHead + "prefixes: {moonriver: '달', 'a b': wak}\n",
      "study.yaml:4:23: 'a prefix' must be 1 to 24 letters and digits, not '달'",
      "study.yaml:4:28: 'a key of prefixes' must be a channel's login or room id (letters, digits and _), not 'a b'"
    ),
    WrongManifest(
      "not a mapping", "- study\n",
      "study.yaml:1:1: a manifest is made of 'key: value' lines; start with 'study: NAME'"),
    WrongManifest(
      "nothing at all", "# soon\n",
      "study.yaml:1:1: the manifest is empty; start with 'study: NAME'"),
    WrongManifest(
      "null for text", "study: usage\ntitle:\ncorpus: c\n",
      "study.yaml:2:7: 'title' must be text, not nothing"),
    WrongManifest(
      "anchor after an emoji", goodHead + "parameters: {😂: &a 1}\n",
      "study.yaml:4:17: anchors (&name) are not supported; write the value out where it is used"),
  ])
  func `every problem is told with its place and its remedy`(_ wrong: WrongManifest) {
    #expect(problems(wrong.yaml) == wrong.problems)
  }
}
