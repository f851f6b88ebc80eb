import Foundation
import Testing
import Statistics

@testable import Manifest
@testable import Superset

@Suite struct TreeTests {
  @Test func `a tree is written in blocks`() {
    let tree: Tree = [
      "name": "emote_pie", "note": "it's: all", "flag": true, "none": nil, "number": -7,
      "empty": [:], "nothing": [], "yes": "no",
      "list": ["a", ["x": 1, "y": ["z"]], [["b"], "c"]],
      "query": "{\n  \"a\": 1\n}",
    ]
    #expect(
      tree.yaml == """
        name: emote_pie
        note: "it's: all"
        flag: true
        none: null
        number: -7
        empty: {}
        nothing: []
        "yes": "no"
        list:
          - a
          - x: 1
            "y":
              - z
          - - - b
            - c
        query: |-
          {
            "a": 1
          }

        """)
  }

  @Test func `a tree is written as JSON`() {
    let tree: Tree = ["a": [1, nil, true], "b": [:], "c\n": "\"\\\u{7}\u{2028}웃😂"]
    #expect(
      tree.json == """
        {
          "a": [
            1,
            null,
            true
          ],
          "b": {},
          "c\\n": "\\"\\\\\\u0007\\u2028웃😂"
        }
        """)
  }

  @Test(arguments: trickyTexts)
  func `only texts that nobody can take for anything else stand bare`(text: String) {
    #expect(!Tree.text(text).yaml.hasPrefix(text + "\n"))
  }

  @Test func `YAML is read as what was written`() {
    var generator = SplitMix64(seed: 20_261_124)
    for _ in 0..<500 {
      let tree = Tree.random(&generator, depth: 4)
      var reader = NodeReader(file: "tree.yaml", bytes: Array(tree.yaml.utf8))
      let node = reader.document()
      #expect(reader.problems.isEmpty)
      #expect(node.map(Plain.init) == Plain(tree), "\(tree.yaml)")
    }
  }

  @Test func `JSON is read as what was written`() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let tree = Tree.random(&generator, depth: 4)
      let value = try JSONSerialization.jsonObject(
        with: Data(tree.json.utf8), options: .fragmentsAllowed)
      #expect(Plain(json: value) == Plain(tree), "\(tree.json)")
    }
  }
}
