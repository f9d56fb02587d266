import ParleyValues

extension ReadableExport {
  /// Writes what was saved into a folder that is made for it: `events.jsonl`, `people.jsonl`
  /// (personal data, for its owner alone), and the attachments under their names.
  ///
  /// - Parameter folder: a folder that is not there yet.
  /// - Returns: the names of the files.
  /// - Throws: ``CaseFileProblem`` when something of that name is there, or it cannot be written.
  public func write(toNew folder: String) throws(CaseFileProblem) -> [String] {
    do throws(SystemError) {
      try Disk.makeFolder(folder)
    } catch {
      let problem = error.problem(at: folder)
      throw problem == .missing(path: folder) ? .folderMissing(path: folder) : problem
    }
    var files: [(name: String, content: [UInt8], mode: UInt32)] = [
      ("events.jsonl", Array(eventLines.utf8), 0o644)
    ]
    if !people.isEmpty {
      files.append(("people.jsonl", Array(people.map { $0 + "\n" }.joined().utf8), 0o600))
    }
    var taken = Set(files.map(\.name))
    for attachment in attachments {
      let name = AttachmentName.cleaned(attachment.name)
      // Names are compared as file systems that know no capitals do.
      let free = (1...).lazy.map { AttachmentName.numbered(name, $0) }
        .first { !taken.contains($0.lowercased()) }
      guard let free else { continue }
      taken.insert(free.lowercased())
      files.append((free, attachment.content, 0o644))
    }
    for file in files {
      let path = Disk.join(folder, file.name)
      do throws(SystemError) {
        try Disk.writeNew(path, file.content, mode: file.mode)
      } catch {
        throw error.problem(at: path)
      }
    }
    return files.map(\.name)
  }
}
