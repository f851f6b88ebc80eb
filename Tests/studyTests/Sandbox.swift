import Foundation
import TestKit

/// A project in a temporary folder, a folder of programs on PATH, and `study` to run in it.
final class Sandbox {
  /// What a program wrote and how it ended.
  struct Answer {
    var code: Int32
    var output: String
    var errors: String
  }

  let root: String
  private let bin: String

  init() throws {
    root =
      FileManager.default.temporaryDirectory.appending(path: "study-tests-\(UUID())").path
      + "/프로젝트"
    bin = root + "-bin"
    try FileManager.default.createDirectory(
      atPath: root + "/Studies", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
  }

  deinit {
    let folder = URL(filePath: root).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file of the project.
  func write(_ path: String, _ text: String) throws {
    try write(path, Array(text.utf8))
  }

  /// Reads a file of the project.
  func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: root + "/" + path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Puts a shell script on PATH.
  func install(_ name: String, _ script: String) throws {
    let url = URL(filePath: bin + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(script.utf8).write(to: url)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bin + "/" + name)
  }

  /// Runs `study` in a folder of the project.
  @discardableResult
  func study(_ words: String..., in folder: String = "") throws -> Answer {
    try study(words: words, in: folder)
  }

  /// Runs `study` in a folder of the project, with more variables and with something to read.
  @discardableResult
  func study(
    words: [String], in folder: String = "", environment: [String: String] = [:],
    input: String = ""
  ) throws -> Answer {
    let process = Process()
    process.executableURL = BuiltPrograms.folder.appending(path: "study")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: root + "/" + folder, directoryHint: .isDirectory)
    process.environment = ["PATH": bin + ":/usr/bin:/bin", "HOME": root]
      .merging(environment) { _, given in given }
    // Complaints go to a file: a second pipe would be full before the first one is read.
    let complaints = URL(filePath: bin + "/complaints-\(UUID())")
    try Data().write(to: complaints)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    let typed = URL(filePath: bin + "/input-\(UUID())")
    try Data(input.utf8).write(to: typed)
    process.standardInput = try FileHandle(forReadingFrom: typed)
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let complaint = try Data(contentsOf: complaints)
    return Answer(
      code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }
}

/// A study in another language: a shell script that writes a fixed report.
let shellStudy = """
  #!/bin/sh
  if [ "$1" = describe ]; then
    cat <<'END'
  {"contract": 1, "name": "shell", "summary": "Writes a fixed report.", "question": "왜?",
   "version": "7", "parameters": [{"name": "top", "kind": "integer", "default": 3, "minimum": 1,
   "maximum": 9, "documentation": "How many."}]}
  END
    exit 0
  fi
  verb=$1; shift
  if [ "$verb" != run ]; then echo "shell: $verb $*"; exit 42; fi
  while [ $# -gt 0 ]; do
    case $1 in
      --manifest) manifest=$2 ;; --corpus) corpus=$2 ;; --output) output=$2 ;;
    esac
    shift 2
  done
  if grep -q 'title: poor' "$manifest"; then echo 'too few streams' >&2; exit 4; fi
  case "$(cat "$manifest")" in
    *'title: silent'*) exit 0 ;;
    *'title: crash'*) kill -9 $$ ;;
    *'title: odd'*) exit 77 ;;
    *'title: group'*)
      echo "groups $(cut -d' ' -f5 /proc/$$/stat) $(cut -d' ' -f5 /proc/$PPID/stat)" >&2 ;;
  esac
  mkdir -p "$output" || exit 1
  echo "working" >&2
  echo "chatter on standard output"
  printf '# 제목\\n\\none\\ntwo\\n' > "$output/report.md"
  printf '<svg/>\\n' > "$output/a.svg"
  date +%N > "$output/environment.json"
  """
