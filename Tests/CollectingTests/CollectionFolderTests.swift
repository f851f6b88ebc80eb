import Foundation
import Testing

@testable import Collecting

@Suite struct CollectionFolderTests {
  @Test func `what an earlier run left is removed, what it finished stays`() throws {
    let collection = try Collection("")
    try collection.write(".collect/part-1.json", "{\"comments\":[")
    try collection.write(".collect/part-1.json.meta.json", "{}")
    try collection.write(".collect/part-2.log", "[ERROR] - x")
    try collection.write("moonriver/2026-03-01T11-07-00Z-77.json", "{}")
    _ = try CollectionFolder(collection.path)
    #expect(collection.files == ["moonriver/2026-03-01T11-07-00Z-77.json"])
  }

  @Test func `one run at a time has the folder`() throws {
    let collection = try Collection("")
    let first = try CollectionFolder(collection.path)
    try collection.write(".collect/part-1.json", "half")
    let problem = #expect(throws: DownloaderProblem.busy(folder: collection.path)) {
      _ = try CollectionFolder(collection.path)
    }
    #expect(
      problem?.description == "\(collection.path): another run collects into this folder; wait for "
        + "its end, then run this again")
    // The second run touched nothing.
    #expect(collection.files == [".collect/part-1.json"])
    withExtendedLifetime(first) {}
  }

  @Test func `the folder is free after a run`() throws {
    let collection = try Collection("")
    let first = try CollectionFolder(collection.path)
    first.release()
    let second = try CollectionFolder(collection.path)
    #expect(throws: DownloaderProblem.busy(folder: collection.path)) {
      _ = try CollectionFolder(collection.path)
    }
    second.release()
  }

  @Test func `a folder that cannot be made is named`() throws {
    let collection = try Collection("")
    try collection.write("file", "")
    let problem = #expect(throws: DownloaderProblem.self) {
      _ = try CollectionFolder(collection.path + "/file/below")
    }
    let sentence = try #require(problem).description
    #expect(sentence.hasPrefix("\(collection.path)/file/below/.collect cannot be written ("))
  }
}
