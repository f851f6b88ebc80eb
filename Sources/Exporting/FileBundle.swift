/// Text files that belong together, for a folder or an archive.
public struct FileBundle {
  private let files: [(path: String, text: String)]

  /// - Parameter files: the texts, each with its path in the bundle, in the order of an archive.
  public init(_ files: [(path: String, text: String)]) {
    self.files = files
  }

  /// Writes the files into a folder; the folder and those in it are made when missing.
  ///
  /// A file that holds the same already is left untouched, and other files stay.
  ///
  /// - Returns: how many files were missing or different.
  /// - Throws: `ExportError`; the files that are in place by then are complete.
  public func write(toFolder folder: String) throws(ExportError) -> Int {
    var written = 0
    for file in files {
      let path = "\(folder)/\(file.path)"
      try Folder.make(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      let text = try TextFile(path: path)
      try text.write(file.text)
      written += try text.finish() ? 1 : 0
    }
    return written
  }

  /// Writes the files into a ZIP archive, below one folder.
  ///
  /// The files are stored as they are and without times, so that the same texts are the same bytes
  /// each time and in every time zone.
  ///
  /// - Parameters:
  ///   - path: the archive.
  ///   - root: the name of the folder in it.
  /// - Returns: whether the archive was missing or different.
  /// - Throws: `ExportError`; the old file is then as it was.
  public func write(toArchive path: String, below root: String) throws(ExportError) -> Bool {
    let replacement = try Replacement(of: path)
    let archive = try ZipArchive(replacement.temporary)
    for file in files { try archive.add("\(root)/\(file.path)", file.text) }
    try archive.close()
    return try replacement.finish()
  }
}
