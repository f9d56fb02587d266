import ParleyBargaining
import ParleyValues

extension CaseStore {
  /// What is attached, in the order in which it was.
  ///
  /// - Parameter visibility: which file's attachments.
  /// - Throws: ``CaseFileProblem`` when the file cannot be read.
  public func attachments(in visibility: Visibility = .shared) throws(CaseFileProblem)
    -> [AttachmentEntry]
  {
    try file(visibility)?.attachments() ?? []
  }

  /// An attachment with its bytes, checked against its digest.
  ///
  /// - Parameters:
  ///   - digest: which one.
  ///   - visibility: the file it lies in.
  /// - Throws: ``CaseFileProblem/attachmentMissing(_:)``,
  ///   ``CaseFileProblem/attachmentChanged(name:)``, damaged.
  public func attachment(_ digest: Digest, in visibility: Visibility = .shared)
    throws(CaseFileProblem) -> AttachedFile
  {
    guard let found = try file(visibility)?.attachment(digest) else {
      throw .attachmentMissing(digest)
    }
    return found
  }

  /// Writes an attachment into a folder under its name; a name that is taken gets a number. No file
  /// is overwritten and none is written outside the folder.
  ///
  /// - Parameters:
  ///   - digest: which one.
  ///   - folder: an existing folder.
  ///   - visibility: the file it lies in.
  /// - Returns: the path of the file.
  /// - Throws: ``CaseFileProblem`` when there is no such attachment, when it was changed, or when
  ///   the folder cannot be written to.
  public func exportAttachment(
    _ digest: Digest, to folder: String, in visibility: Visibility = .shared
  ) throws(CaseFileProblem) -> String {
    let attachment = try attachment(digest, in: visibility)
    // What is stored was cleaned; a file made by another hand may hold any name.
    let name = AttachmentName.cleaned(attachment.name)
    for number in 1...999 {
      let path = Disk.join(folder, AttachmentName.numbered(name, number))
      do throws(SystemError) {
        try Disk.writeNew(path, attachment.content)
        return path
      } catch {
        let problem = error.problem(at: path)
        if problem == .missing(path: path) { throw .folderMissing(path: folder) }
        if problem != .alreadyExists(path: path) { throw problem }
      }
    }
    throw .alreadyExists(path: Disk.join(folder, name))
  }

  private func file(_ visibility: Visibility) throws(CaseFileProblem) -> RecordFile? {
    visibility == .shared ? shared : try privateFile()
  }
}

extension RecordFile {
  /// What is attached, without the bytes.
  func attachments() throws(CaseFileProblem) -> [AttachmentEntry] {
    try reading { (connection) throws(SQLiteFailure) in
      var entries: [AttachmentEntry] = []
      let row = try connection.prepare(
        "SELECT digest, name, media_type, size FROM attachment ORDER BY number")
      while try row.step() {
        guard let digest = Digest(bytes: try row.bytes(0)) else { throw .damaged }
        entries.append(
          AttachmentEntry(
            digest: digest, name: try row.text(1), mediaType: try row.text(2),
            size: try row.integer(3)))
      }
      return entries
    }
  }

  /// An attachment with its bytes, or nothing.
  func attachment(_ digest: Digest) throws(CaseFileProblem) -> AttachedFile? {
    let found: (name: String, type: String, content: [UInt8])? =
      try reading { (connection) throws(SQLiteFailure) in
        let row = try connection.prepare(
          "SELECT name, media_type, content FROM attachment WHERE digest = ?1")
        try row.bind([.bytes(digest.bytes)])
        guard try row.step() else { return nil }
        return (try row.text(0), try row.text(1), try row.bytes(2))
      }
    guard let found else { return nil }
    let attachment = try AttachedFile(
      name: found.name, mediaType: found.type, content: found.content)
    guard attachment.digest == digest else { throw .attachmentChanged(name: attachment.name) }
    return attachment
  }

  /// Keeps an attachment inside an open transaction; one that is there already stays as it is.
  func keep(_ attachment: AttachedFile) throws(CaseFileProblem) {
    if try self.attachment(attachment.digest) != nil { return }
    do throws(SQLiteFailure) {
      try connection.run(
        "INSERT INTO attachment (digest, name, media_type, size, content) "
          + "VALUES (?1, ?2, ?3, ?4, ?5)",
        [
          .bytes(attachment.digest.bytes), .text(attachment.name), .text(attachment.mediaType),
          SQLiteValue(attachment.content.count), .bytes(attachment.content),
        ])
    } catch {
      throw problem(error)
    }
  }
}
