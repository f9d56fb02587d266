import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

/// The list of both sides' representatives 协商代表名单. Its fields are those that Beijing (art 46) and
/// Shandong (arts 7–10) ask for: name, sex, age, unit, post, identity number, part, how chosen.
public struct DelegateList {
  private let record: BargainingCase
  private let people: People
  private let date: CivilDate

  /// The list of a case as its seats are taken.
  ///
  /// - Parameters:
  ///   - record: the case.
  ///   - people: the data of the representatives.
  ///   - date: the day for which ages are reckoned.
  public init(of record: BargainingCase, people: People, on date: CivilDate) {
    self.record = record
    self.people = people
    self.date = date
  }

  /// The list with the values that are missing.
  public var paper: FilledPaper {
    var fields = PaperFields()
    var blocks: [Block] = []
    for side in Side.allCases {
      let seated = record.representatives(of: side)
      blocks.append(
        .heading(
          1,
          record.sideName(side)
            + LocalizedText(zhHans: "（\(seated.count)人）", en: " (\(seated.count))")))
      blocks.append(.table(table(seated, &fields)))
      if seated.isEmpty {
        _ = fields.value(
          nil,
          record.sideName(side)
            + LocalizedText(zhHans: "协商代表", en: ": representatives"))
      }
    }
    blocks.append(.signatures(signatures))
    let document = Document(
      purpose: .paper, title: LocalizedText(zhHans: "协商代表名单", en: "List of representatives"),
      subtitle: LocalizedText(verbatim: record.title), blocks: blocks)
    return FilledPaper(document: document, missing: fields.missing)
  }

  private func table(_ seated: [DelegateRecord], _ fields: inout PaperFields) -> Table {
    var rows: [Table.Row] = []
    for delegate in seated { rows.append(row(delegate, &fields)) }
    return Table(
      columns: [
        column("姓名", "Name", 10), column("性别", "Sex", 6), column("年龄", "Age", 6),
        column("单位", "Unit", 16), column("职务", "Post", 12), column("身份证号", "Identity no.", 18),
        column("代表身份", "Part", 12), column("产生方式", "How chosen", 16),
        column("备注", "Remark", 12),
      ], rows: rows, emptyRows: rows.isEmpty ? 3 : 0)
  }

  private func column(_ zhHans: String, _ en: String, _ weight: Int) -> Table.Column {
    Table.Column(LocalizedText(zhHans: zhHans, en: en), weight: weight)
  }

  private func row(_ delegate: DelegateRecord, _ fields: inout PaperFields) -> Table.Row {
    let person = people[delegate.person.id]
    let name = people.name(of: delegate.person)
    func field(_ zhHans: String, _ en: String) -> LocalizedText {
      LocalizedText(zhHans: "\(name.zhHans)的\(zhHans)", en: "\(en) of \(name.en)")
    }
    var remarks: [LocalizedText] = []
    if delegate.isOutsider {
      remarks.append(LocalizedText(zhHans: "外部专业人员", en: "outside professional"))
    }
    if delegate.isFrontLine == true {
      remarks.append(LocalizedText(zhHans: "一线", en: "front line"))
    }
    if let authority = record.authorisations.last(where: {
      $0.body.person.id == delegate.person.id
    }) {
      remarks.append(
        .both("书面委托（\(authority.happenedOn)）", "written authority of \(authority.happenedOn)"))
    }
    let age = person?.identityNumber.flatMap { DelegateList.age(identityNumber: $0, on: date) }
    return Table.Row([
      TableCell(name),
      TableCell(fields.value(person?.gender?.name, field("性别", "sex"), width: 4)),
      TableCell(fields.text(age.map(String.init), field("年龄", "age"), width: 4)),
      TableCell(fields.text(person?.unit, field("单位", "unit"))),
      TableCell(fields.text(person?.post, field("职务", "post"), width: 8)),
      TableCell(fields.text(person?.identityNumber, field("身份证号", "identity number"), width: 18)),
      TableCell(delegate.role.name),
      TableCell(fields.value(delegate.choice?.name, field("产生方式", "way of choice"))),
      TableCell(.list(remarks)),
    ])
  }

  /// The age on a day by an identity number of eighteen places, whose places 7 to 14 are the day of
  /// birth; nothing for anything else.
  static func age(identityNumber: String, on date: CivilDate) -> Int? {
    let places = Array(identityNumber)
    guard places.count == 18 else { return nil }
    let digits = String(places[6..<14])
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
      let born = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100),
      born <= date
    else { return nil }
    let had = (date.month, date.day) >= (born.month, born.day)
    return date.year - born.year - (had ? 0 : 1)
  }

  private var signatures: SignatureBlock {
    SignatureBlock(sidesOf: record, [.chief, .seal, .date])
  }
}
