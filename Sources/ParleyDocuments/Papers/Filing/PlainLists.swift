import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The attendance sheet of a session 签到表, to be signed by hand.
public struct AttendanceSheet {
  private let record: BargainingCase
  private let session: SessionRecord?
  private let people: People

  /// The sheet of a session; without one the seated representatives stand on it.
  public init(of session: SessionRecord?, in record: BargainingCase, people: People) {
    self.session = session
    self.record = record
    self.people = people
  }

  /// The sheet as a document.
  public var document: Document {
    let number = session.map { "\($0.number)" }
    return Document(
      purpose: .paper,
      title: LocalizedText(zhHans: "签到表", en: "Attendance sheet"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .facts([
          Fact(
            LocalizedText(zhHans: "会议", en: "Session"),
            number.map { RichText(LocalizedText(zhHans: "第\($0)次协商会议", en: $0)) } ?? .blank(16)),
          Fact(
            LocalizedText(zhHans: "日期", en: "Date"),
            session.map { RichText($0.openedOn.text) } ?? .blank(16)),
          Fact(
            LocalizedText(zhHans: "地点", en: "Place"),
            session?.place.map { RichText(verbatim: $0) } ?? .blank(20)),
        ]), .table(table),
      ])
  }

  private var table: Table {
    let listed: [(LocalizedText, LocalizedText, LocalizedText)] =
      session.map { session in
        session.attendance.map { attendee in
          (
            attendee.side.map { record.sideName($0) } ?? LocalizedText(verbatim: "—"),
            people.name(of: attendee.person), attendee.role.name
          )
        }
      }
      ?? Side.allCases.flatMap { side in
        record.representatives(of: side).map {
          (record.sideName(side), people.name(of: $0.person), $0.role.name)
        }
      }
    let rows = listed.map { side, name, role in
      Table.Row([
        TableCell(side), TableCell(name), TableCell(role), TableCell(RichText.blank(12)),
        TableCell(RichText.blank(8)),
      ])
    }
    return Table(
      columns: [
        Table.Column(LocalizedText(zhHans: "方", en: "Side"), weight: 10),
        Table.Column(LocalizedText(zhHans: "姓名", en: "Name"), weight: 12),
        Table.Column(LocalizedText(zhHans: "身份", en: "Role"), weight: 14),
        Table.Column(LocalizedText(zhHans: "签名", en: "Signature"), weight: 16),
        Table.Column(LocalizedText(zhHans: "时间", en: "Time"), weight: 10),
      ], rows: rows, emptyRows: 4)
  }
}

/// The list of promises 承诺事项清单 with owner, day and state.
public struct PromiseList {
  private let record: BargainingCase

  /// The list of a case.
  public init(of record: BargainingCase) { self.record = record }

  /// The list as a document.
  public var document: Document {
    Document(
      purpose: .paper, title: LocalizedText(zhHans: "承诺事项清单", en: "List of promises"),
      subtitle: LocalizedText(verbatim: record.title),
      blocks: [
        .table(StatusTables.promises(of: record)),
        .signatures(
          SignatureBlock(
            sidesOf: record,
            [.init(.signature, LocalizedText(zhHans: "代表签字", en: "Signature")), .date])),
      ])
  }
}
