import Manifest
import Testing

@Suite struct HostileYAMLTests {
  @Test(arguments: [
    WrongManifest(
      "anchor, alias and tag", goodHead + "seed: &s 1\nfrom: !!str 2026-03-01\nto: *s\n",
      "study.yaml:4:7: anchors (&name) are not supported; write the value out where it is used",
      "study.yaml:5:7: tags (!name) are not supported; remove the tag",
      "study.yaml:6:5: aliases (*name) are not supported; write the value out",
      "study.yaml:6:5: 'to' must be a day such as 2026-03-01, not nothing"),
    WrongManifest(
      "duplicate key", "study: usage\n" + goodHead,
      "study.yaml:2:1: key 'study' stands twice (first at 1:1); remove one"),
    WrongManifest(
      "key that is a list", goodHead + "? [a, b]\n: 1\n", "study.yaml:4:3: a key must be a word"),
    WrongManifest(
      "second document", goodHead + "---\nstudy: bursts\n",
      "study.yaml:4:1: a second document starts here; keep one document in a manifest"),
    WrongManifest(
      "tab as indentation", goodHead + "parameters:\n\tbin: 5s\n",
      "study.yaml:5:1: a tab stands here; indent with spaces"),
    WrongManifest(
      "list without end", goodHead + "channels: [moonriver, ok\nseed: 1\n",
      "study.yaml:4:11: what opens here is not closed; add ',' or ']' before line 5, column 5"),
    WrongManifest(
      "mapping without end", goodHead + "parameters: {bin: 5s\n",
      "study.yaml:4:13: what opens here is not closed; add ',' or '}' before line 5, column 1"),
    WrongManifest(
      "quote without end", goodHead + "channels: ['moonriver]\n",
      "study.yaml:5:1: this is not YAML (while scanning a quoted scalar found unexpected end of stream)"
    ),
    WrongManifest(
      "control character", "study: usage\ntitle: a\u{7}b\n",
      "study.yaml:2:9: a control character stands here; remove it"),
  ])
  func `what is outside the strict subset is refused where it stands`(_ wrong: WrongManifest) {
    #expect(problems(wrong.yaml) == wrong.problems)
  }

  @Test func `nesting stops at level 32 in lists and in mappings`() {
    let lists = problems(String(repeating: "[", count: 100_000))
    #expect(lists == ["study.yaml:1:33: nested deeper than 32 levels; make it flatter"])
    let mappings = problems(String(repeating: "{a: ", count: 100_000))
    #expect(mappings == ["study.yaml:1:129: nested deeper than 32 levels; make it flatter"])
  }

  @Test func `thirty levels below a parameter are not too deep`() {
    let list = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    #expect(problems(goodHead + "parameters: {x: \(list)}\n") == [])
  }

  @Test func `a scalar of one megabyte is read and cut in a message`() throws {
    let long = String(repeating: "가", count: 333_333)
    let bytes = Array("study: usage\ntitle: \(long)\ncorpus: c\n".utf8)
    #expect(try Manifest(file: "study.yaml", bytes: bytes).title == long)
    let cut = String(repeating: "가", count: 40)
    #expect(
      problems(goodHead + "from: \(long)\n") == [
        "study.yaml:4:7: 'from' must be a day such as 2026-03-01, not '\(cut)…'"
      ])
  }

  @Test func `a file over one mebibyte is refused before it is parsed`() {
    let yaml = goodHead + "#" + String(repeating: "x", count: 1 << 20)
    #expect(problems(yaml) == ["study.yaml:1:1: larger than 1 MiB; is it a manifest?"])
  }

  @Test(arguments: [
    (Array("study: usage\ntitle: 달".utf8) + [0xFF], "2:9"),
    ([0xFF, 0xFE, 0x73, 0x00], "1:1"),
    (Array("a: ".utf8) + [0xED, 0xA0, 0x80], "1:4"),
  ])
  func `text that is not UTF-8 is refused at its first wrong byte`(bytes: [UInt8], place: String) {
    #expect {
      try Manifest(file: "m.yaml", bytes: bytes)
    } throws: {
      "\($0)" == "m.yaml:\(place): not UTF-8 text; save the file as UTF-8"
    }
  }

  @Test func `a missing file is a problem`() {
    #expect {
      try Manifest(file: "/no/such/study.yaml")
    } throws: {
      "\($0)" == "/no/such/study.yaml:1:1: cannot be read; check the path and who may read it"
    }
  }

  @Test func `any beginning of a manifest is read or refused and never crashes`() {
    let yaml = Array((goodHead + "channels: ['a', \"b\"]\nparameters: {s: 2, t: |\n x}\n").utf8)
    for end in yaml.indices {
      for junk in [[], [0], [9], [0xC0], Array("&".utf8), Array("\"\\u".utf8)] as [[UInt8]] {
        _ = try? Manifest(file: "m", bytes: yaml[..<end] + junk)
      }
    }
  }
}
