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
    _ = try CollectionFolder(collection.path, of: "moonriver")
    #expect(collection.files == ["moonriver/2026-03-01T11-07-00Z-77.json"])
  }

  @Test func `one run at a time has the folder`() throws {
    let collection = try Collection("")
    let first = try CollectionFolder(collection.path, of: "moonriver")
    try collection.write(".collect/part-1.json", "half")
    let problem = #expect(throws: FolderProblem.busy(folder: collection.path + "/moonriver")) {
      _ = try CollectionFolder(collection.path, of: "moonriver")
    }
    #expect(
      problem?.description
        == "\(collection.path)/moonriver: another run collects into this folder; wait for "
        + "its end, then run this again")
    // The second run touched nothing.
    #expect(collection.files == [".collect/part-1.json"])
    withExtendedLifetime(first) {}
  }

  @Test func `channels share a folder, and one's parts are safe from the other's run`() throws {
    let collection = try Collection("")
    let first = try CollectionFolder(collection.path, of: "moonriver")
    try collection.write(".collect/part-1.json", "half")
    let second = try CollectionFolder(collection.path, of: "sodapond")
    #expect(collection.files == [".collect/part-1.json"])
    first.release()
    _ = try CollectionFolder(collection.path, of: "moonriver")
    #expect(collection.files == [".collect/part-1.json"])
    second.release()
    _ = try CollectionFolder(collection.path, of: "sodapond")
    #expect(collection.files.isEmpty)
  }

  @Test func `what others keep in the hidden folder stays`() throws {
    let collection = try Collection("")
    try collection.write(".collect/moonriver/2026-03-01.fetched", "")
    _ = try CollectionFolder(collection.path, of: "moonriver")
    #expect(collection.files == [".collect/moonriver/2026-03-01.fetched"])
  }

  @Test func `the folder is free after a run`() throws {
    let collection = try Collection("")
    let first = try CollectionFolder(collection.path, of: "moonriver")
    first.release()
    let second = try CollectionFolder(collection.path, of: "moonriver")
    #expect(throws: FolderProblem.busy(folder: collection.path + "/moonriver")) {
      _ = try CollectionFolder(collection.path, of: "moonriver")
    }
    second.release()
  }

  @Test func `a folder that cannot be made is named`() throws {
    let collection = try Collection("")
    try collection.write("file", "")
    let problem = #expect(throws: FolderProblem.self) {
      _ = try CollectionFolder(collection.path + "/file/below", of: "moonriver")
    }
    let sentence = try #require(problem).description
    #expect(sentence.hasPrefix("\(collection.path)/file/below/.collect cannot be written ("))
  }
}
