import ParleyBargaining
import ParleyLaw
import ParleyTerms
import ParleyValues

/// Says in one line where a case stands and what comes next.
struct NextStep {
  let record: BargainingCase
  let law: LawBook
  let day: CivilDate
  /// What is due, as the case derives it.
  let duties: [Duty]

  /// Where an opened case stands on the day that counts.
  init(_ opened: OpenCase) {
    record = opened.record
    law = opened.law
    day = opened.context.day
    duties = opened.duties
  }

  /// The stage on the day.
  var stage: Stage { record.stage(on: day, law: law) }

  /// What has to be done next: what is overdue or open, the earliest day first.
  var duty: Duty? { duties.first { !$0.state.isClosed && $0.state != .notYet } ?? openingNext }

  /// Nothing is open: the window that opens next.
  private var openingNext: Duty? { duties.first { $0.state == .notYet } }

  /// `第 2 轮 · 协商中 · 下一步：…`.
  var line: LocalizedText {
    var parts: [LocalizedText] = []
    if record.round > 0 {
      parts.append(LocalizedText(zhHans: "第 \(record.round) 轮", en: "Round \(record.round)"))
    }
    parts.append(stage.name)
    if let duty { parts.append(LocalizedText(zhHans: "下一步：", en: "next: ") + text(of: duty)) }
    var line = LocalizedText.list(parts, separator: LocalizedText(verbatim: " · "))
    if record.round == 0, let first = line.en.first {
      line.en = first.uppercased() + line.en.dropFirst()
    }
    return line
  }

  /// A duty with who acts, by when, and on what ground.
  func text(of duty: Duty) -> LocalizedText {
    let days = duty.daysLeft(on: day)
    let late =
      duty.state == .overdue
      ? LocalizedText(zhHans: "，已逾期 \(-days) 天", en: ", \(-days) days overdue")
      : LocalizedText(verbatim: "")
    let by =
      duty.state == .notYet && duty.opens != nil
      ? LocalizedText(
        zhHans: "，\(duty.opens.map(\.description) ?? "") 起",
        en: " from \(duty.opens.map(\.description) ?? "")")
      : LocalizedText(zhHans: "，\(duty.due) 前", en: " by \(duty.due)")
    return LocalizedText(
      zhHans: "\(duty.what.zhHans)（\(who(duty).zhHans)）", en: "\(duty.what.en) (\(who(duty).en))")
      + by + late + ground(of: duty)
  }

  private func who(_ duty: Duty) -> LocalizedText {
    if case .side(let side) = duty.who { return record.sideWord(side) }
    return duty.who.name
  }

  /// The ground in brackets, with what has to be said beside it.
  private func ground(of duty: Duty) -> LocalizedText {
    var notes: [LocalizedText] = []
    if let article = duty.article { notes.append(article) }
    if duty.article != nil, !duty.isVerified {
      notes.append(LocalizedText(zhHans: "未核实", en: "unverified"))
    }
    if duty.raw != duty.due {
      notes.append(LocalizedText(zhHans: "顺延前 \(duty.raw)", en: "\(duty.raw) before moving"))
    }
    if duty.isProvisional { notes.append(LocalizedText(zhHans: "日期暂定", en: "provisional")) }
    if notes.isEmpty { return LocalizedText(verbatim: "") }
    let list = LocalizedText.list(notes, separator: LocalizedText(zhHans: "，", en: "; "))
    return LocalizedText(zhHans: "（\(list.zhHans)）", en: " (\(list.en))")
  }

  /// What programs read of a duty.
  static func json(_ duty: Duty, on day: CivilDate, in language: Language) -> JSONValue {
    [
      "kind": .string(duty.kind.rawValue), "what": .string(duty.what[language]),
      "who": .string(duty.who.name[language]), "state": .string(duty.state.key),
      "opens": JSONValue(duty.opens), "raw": JSONValue(duty.raw), "due": JSONValue(duty.due),
      "time": JSONValue(duty.time?.text), "daysLeft": JSONValue(duty.daysLeft(on: day)),
      "number": JSONValue(duty.number), "article": JSONValue(duty.article?[language]),
      "verified": .bool(duty.isVerified),
      "provisional": .bool(duty.isProvisional), "entry": JSONValue(duty.entry),
      "steps": .array(duty.steps.map { .string($0[language]) }),
      "otherwise": JSONValue(duty.consequence?[language]),
    ]
  }
}

extension BargainingCase {
  /// What a side is called for the instrument of the case: 职工方 or 劳动者方.
  func sideWord(_ side: Side) -> LocalizedText {
    guard side == .union, !instrument.isForEmployees else { return side.name }
    return LocalizedText(zhHans: instrument.words.workersSide.zhHans, en: side.name.en)
  }
}
