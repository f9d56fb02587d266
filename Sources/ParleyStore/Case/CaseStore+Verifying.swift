import ParleyBargaining
import ParleyValues

extension CaseStore {
  /// Checks the shared record: the chain, the pages of the file, the tables and triggers that keep
  /// it, the tables that show it, the attachments against their digests, and people against their
  /// commitments.
  ///
  /// - Returns: *intact* or the first changed event, with everything else that is amiss. Whether
  ///   the record is complete is not proven by it.
  /// - Throws: ``CaseFileProblem`` when the file cannot be read at all.
  /// - Complexity: O(bytes of the file).
  public func verify() throws(CaseFileProblem) -> ChainVerdict {
    var verdict = try verdict(on: shared, bindings: shared.bindings())
    // Tables that are behind say nothing that could be wrong; no need to replay the case for them.
    if verdict.firstChange == nil, projectedThrough == verdict.eventCount,
      let events = try? shared.read(CaseFact.self).events
    {
      verdict.findings += try shared.projectionFindings(BargainingCase(replaying: events))
    }
    return verdict
  }

  /// Checks the private record in the same way.
  ///
  /// - Returns: nothing when there is no private file.
  /// - Throws: ``CaseFileProblem`` when the file cannot be read, or belongs to another case.
  public func verifyPrivate() throws(CaseFileProblem) -> ChainVerdict? {
    guard let file = try privateFile() else { return nil }
    return try verdict(on: file, bindings: [])
  }

  private func verdict(
    on file: RecordFile, bindings: [AttachmentBound]
  ) throws(CaseFileProblem) -> ChainVerdict {
    let check = try file.checkChain()
    var findings = try file.pageFindings() + file.schemaFindings()
    findings += try file.attachmentFindings(bindings)
    do throws(CaseFileProblem) {
      _ = try file.people()
    } catch {
      findings.append(error.diagnostic)
    }
    return ChainVerdict(check, findings: findings)
  }
}

extension RecordFile {
  /// The attachments that events bind to the record; events that cannot be read bind none.
  func bindings() throws(CaseFileProblem) -> [AttachmentBound] {
    let bodies: [[UInt8]] = try reading { (connection) throws(SQLiteFailure) in
      var bodies: [[UInt8]] = []
      let row = try connection.prepare("SELECT body FROM event WHERE kind = ?1 ORDER BY seq")
      try row.bind([.text(AttachmentBound.kind)])
      while try row.step() { bodies.append(try row.bytes(0)) }
      return bodies
    }
    return bodies.compactMap { try? CaseEventCoding.decodeBody(AttachmentBound.self, from: $0) }
  }

  /// What SQLite finds wrong with the pages.
  func pageFindings() throws(CaseFileProblem) -> [Diagnostic] {
    try reading { (connection) throws(SQLiteFailure) in
      let row = try connection.prepare("PRAGMA integrity_check(20)")
      var lines: [String] = []
      while try row.step() { lines.append(try row.text(0)) }
      if lines == ["ok"] { return [] }
      return [
        Diagnostic(
          "verify.pages", at: SourcePlace(file: path),
          LocalizedText(
            zhHans: "文件的存储结构有\(lines.count)处损坏",
            en: "the pages of the file do not hold together "
              + "(\(lines.count) findings)"),
          remedy: LocalizedText(
            zhHans: "保留原文件，优先使用备份", en: "keep the file and use a copy of it if there is one"),
          help: "verify")
      ]
    }
  }

  /// Tables and triggers that are not those the program made.
  func schemaFindings() throws(CaseFileProblem) -> [Diagnostic] {
    try reading { (connection) throws(SQLiteFailure) in
      let expected = try SQLiteConnection(inMemory: ())
      for step in Migrations.standard.all { try expected.execute(step.statements) }
      let wanted = try RecordFile.schema(of: expected)
      let found = try RecordFile.schema(of: connection)
      var names = wanted.keys.filter { found[$0] != wanted[$0] }
      // A trigger that was added could change what an append writes.
      names += found.keys.filter { $0.hasPrefix("trigger ") && wanted[$0] == nil }
      return names.sorted(by: CodePointOrder.precedes).map { name in
        Diagnostic(
          "verify.schema", at: SourcePlace(file: path),
          LocalizedText(
            zhHans: "“\(name)”不是 parley 建立时的样子：保护记录的规则被人动过",
            en: "\"\(name)\" is not as parley made it: what protects the record was tampered with"),
          remedy: LocalizedText(
            zhHans: "不要在这份文件上继续记录，与备份或对方的记录核对",
            en: "stop recording in this file; compare it with a copy or the other side's record"),
          help: "verify")
      }
    }
  }

  /// `type name` → the statement that made it.
  private static func schema(of connection: borrowing SQLiteConnection) throws(SQLiteFailure)
    -> [String: String]
  {
    var schema: [String: String] = [:]
    let row = try connection.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql NOT NULL")
    while try row.step() {
      schema["\(try row.text(0)) \(try row.text(1))"] = try row.text(2)
    }
    return schema
  }

  /// Attachments that are missing or not as they were attached.
  func attachmentFindings(_ bindings: [AttachmentBound]) throws(CaseFileProblem) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var present: Set<Digest> = []
    for entry in try attachments() {
      present.insert(entry.digest)
      do throws(CaseFileProblem) {
        _ = try attachment(entry.digest)
      } catch {
        findings.append(error.diagnostic)
      }
    }
    for binding in bindings where !present.contains(binding.digest) {
      findings.append(
        Diagnostic(
          "verify.attachment-missing", at: SourcePlace(file: AttachmentName.cleaned(binding.name)),
          LocalizedText(
            zhHans: "记录提到的附件不在档案里", en: "the record names an attachment that the case does not hold"
          ),
          remedy: LocalizedText(
            zhHans: "找到原件后用 parley attach 重新附上，摘要一致即可补全",
            en: "attach the original again with parley attach; it fits when its digest does"),
          help: "verify"))
    }
    return findings
  }
}
