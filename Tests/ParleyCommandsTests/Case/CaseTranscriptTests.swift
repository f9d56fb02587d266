import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@testable import ParleyCommands

/// Transcripts of the commands on a case, played in process; re-recorded with
/// `PARLEY_RECORD_GOLDENS=1`.
@Suite("Transcripts of a case")
struct CaseTranscriptTests {
  /// One transcript: the stage it begins at and the command lines.
  struct Transcript: CustomTestStringConvertible, Sendable {
    let name: String
    let stage: CaseFixture
    let lines: [String]
    var testDescription: String { name }
  }

  static let all: [Transcript] = [
    Transcript(
      name: "case-talks", stage: .nothing,
      lines: [
        "init east-lake.parley --sector food-delivery --instrument algorithm-agreement "
          + "--jurisdiction cn/guangdong --union 东湖区网约配送行业工会联合会 --platform 快达平台 "
          + "--unit '东湖区全体配送员，约 4,200 人' --standards current.yaml --today 2026-03-02",
        "demand east-lake.parley --delivered 2026-03-02 --topics piece-rate,weather,assessment "
          + "--today 2026-03-02",
        "reply agrees --meeting 2026-03-20 --place 东湖区总工会 --today 2026-03-10",
        "session open --at 14:30 --place 东湖区总工会 --today 2026-03-20",
        "offer east-lake.parley --by union piece-rate.base=5.20 weather.rainstorm.orange=1.50 "
          + "--at 14:40 --today 2026-03-20",
        "offer east-lake.parley --by platform piece-rate.base=4.60 weather.rainstorm.orange=0.50 "
          + "--package --valid-until 2026-03-27 --today 2026-03-20",
        "status --today 2026-03-20", "status --today 2026-03-20 --format csv",
        "accept piece-rate.base --by union --today 2026-03-20",
        "accept piece-rate.base --by union --yes --today 2026-03-20",
        "offer --by union piece-rate.base=4.80 --today 2026-03-20",
        "promise 站点空调 --owner 服务商 --due 2026-06-30 --by platform --today 2026-03-20",
        "session close --summary 再议 --meeting 2026-03-27 --today 2026-03-20",
        "changes --since 1 --today 2026-03-21", "log --rounds --today 2026-03-21",
        "deadlines --today 2026-04-02 --steps", "deadlines --today 2026-04-02 --ics -",
        "deadlines --today 2026-04-02 --ics deadlines.ics",
        "deadlines --today 2026-04-03 --ics deadlines.ics",
        "status --format json --today 2026-03-21",
      ]),
    Transcript(
      name: "case-conclusion", stage: .talking,
      lines: [
        "accept --package P1 --by union", "draft --from 2026-05-01 --through 2028-04-30",
        "submit --bureau 东湖区人力资源和社会保障局 --copies 2",
        "vote --eligible 180 --present 110 --for 100",
        "draft --from 2026-05-01 --through 2028-04-30",
        "vote --eligible 180 --present 150 --for 131 --against 12 --abstained 7",
        "sign --party union --person 周某", "sign --party platform --person 王某",
        "submit --bureau 东湖区人力资源和社会保障局 --copies 3 --received 2026-05-10",
        "effect", "effect --from 2026-06-01 --anyway --today 2026-06-01",
        "publish --method 站点张贴 --today 2026-06-01", "status --today 2026-06-02",
      ]),
    Transcript(
      name: "case-cure", stage: .submitted,
      lines: [
        "cure ask --bureau 东湖区人力资源和社会保障局 --missing 职代会决议 --missing 营业执照复印件 "
          + "--article 集体合同审查办法第六条 --on 2026-04-10",
        "status --today 2026-04-13", "deadlines --today 2026-04-13 --steps",
        "补正 补交 --材料 职代会决议 --日期 2026-04-13",
        "cure done --received 2026-04-15 --on 2026-04-16",
        "deadlines --today 2026-04-20 --steps", "effect --from 2026-04-22 --on 2026-05-04",
        "effect --from 2026-04-24 --on 2026-05-04", "performance --to 职工代表大会 --on 2026-05-06",
        "rule-change --text 派单距离上限改为5公里 --from 2026-05-12 --method 骑手端首页 --on 2026-05-08",
        "deadlines --all --today 2026-05-10",
      ]),
    Transcript(
      name: "case-pack", stage: .signed,
      lines: [
        "pack make --to pack --today 2026-04-07", "pack check --today 2026-04-07",
        "pack make --to pack.zip --allow-blanks --today 2026-04-07",
        "pack make --to pack.zip --allow-blanks --today 2026-04-07",
        "attach sheet.jpg --signed agreement --on 2026-04-07 --today 2026-04-07",
        "attach licence.txt --as licence --on 2026-04-07 --today 2026-04-07",
        "status --today 2026-04-07", "pack check pack.zip --today 2026-04-07",
        "correct 20 title=东湖区专项协商协议 --reason 标题有误 --on 2026-04-08 --today 2026-04-08",
        "材料包 核对 pack.zip --today 2026-04-08", "pack check licence.txt", "pack check nowhere",
        "pack check --format json --today 2026-04-08",
      ]),
    Transcript(
      name: "case-submit-pack", stage: .signed,
      lines: [
        "submit --bureau 东湖区人力资源和社会保障局 --today 2026-04-07",
        "submit --bureau 东湖区人力资源和社会保障局 --pack out --today 2026-04-07",
        "submit --bureau 东湖区人力资源和社会保障局 --pack out --copies 2 --allow-blanks --today 2026-04-07",
        "submit --bureau 东湖区人力资源和社会保障局 --pack out --allow-blanks --today 2026-04-07",
        "submit --bureau 东湖区人力资源和社会保障局 --pack other --allow-blanks --today 2026-04-07",
        "pack check out --today 2026-04-08", "log --today 2026-04-08",
      ]),
    Transcript(
      name: "case-check", stage: .drafted,
      lines: [
        "check --eligible 180", "check --for vote --eligible 175 --format json",
        "sign --party all --on 2026-03-28",
        "vote --eligible 180 --present 119 --for 119 --on 2026-04-01", "check --for vote",
        "vote --eligible 180 --present 150 --for 90 --on 2026-04-02", "check --for submission",
        "submit --bureau 东湖区人力资源和社会保障局 --copies 3 --on 2026-04-03",
        "sign --party all --on 2026-04-03", "check --for submission --paper 决议",
        "submit --bureau 东湖区人力资源和社会保障局 --copies 3 --paper 决议 --on 2026-04-08",
        "submit --bureau 东湖区人力资源和社会保障局 --copies 3 --on 2026-04-08", "check --for effect",
      ]),
    Transcript(
      name: "case-papers", stage: .signed,
      lines: [
        "export delegates --to -", "export delegates --allow-blanks --to -",
        "delegate 周某=首席代表 --by union --gender female --unit 东湖站 --post 工会主席 "
          + "--identity-number 110101198803071234 --chosen named-by-union",
        "export resolution --to -", "export resolution --allow-blanks --to -",
        "export account --allow-blanks --to -", "export submission-form --to -",
        "export submission-form --allow-blanks --to -", "export attendance --to -",
        "export promises --to -",
      ]),
    Transcript(
      name: "case-letters", stage: .talking,
      lines: [
        "export reply --to -",
        "correct 6 position=单价可以协商 meeting.time=14:30 meeting.place=东湖区总工会 --reason 补全",
        "correct 6 opinion=没有这个字段 --reason 补全", "export reply --to -",
        "authorise 陈某 --by union --principal 周某 --power 参加会议 --power 查阅资料 "
          + "--through 2026-12-31",
        "export mandate --to -", "export mandate --allow-blanks --to -",
        "suspend --reason 待企业方补充数据 --meeting 2026-05-20 --meeting-at 09:30 "
          + "--place 东湖区总工会 --meeting-topics weather,申诉",
        "export suspension --to -",
        "impasse --step requested --bureau 东湖区人力资源和社会保障局 --by union",
        "export coordination --allow-blanks --to -", "export information --to -",
        "export review --to -", "export renewal --to -", "export settlement --to -",
      ]),
    Transcript(
      name: "case-performance", stage: .corresponding,
      lines: [
        "redline", "redline --old 3", "export redline --to -",
        "letter --answers 26 --outcome explained --text 系统延迟",
        "letter --form opinion --matter 第五条=企业拖欠报酬 --ask 请更正 --number 东工监〔2026〕1号 "
          + "--reply-by 2026-05-20 --follows 26",
        "export opinion --to -", "export check-letter --as-of 26 --allow-blanks --to -",
        "export reply --as-of 3 --to -", "export check-letter --as-of 999 --to -",
        "amend --change 第四条=每单5元 --reason 物价上涨 --reply-by 2026-05-30",
        "export amendment --allow-blanks --to -",
        "renew --topics piece-rate --from 2028-05-01 --through 2030-04-30",
        "terminate --cause merger --by platform", "export termination --to -",
        "letter --answers 7 --outcome explained", "amend", "deadlines",
      ]),
    Transcript(
      name: "case-corrections", stage: .talking,
      lines: [
        "correct 9", "correct 9 --reason 笔误", "correct 9 piece-rate.base=5.10 --reason 笔误",
        "correct 12 text=双方约定下周三继续 --reason 补全", "correct 9 --strike --reason 误录",
        "correct 12 --strike --reason 重复", "attach receipt.txt --about 5 --text 送达回执", "log",
      ]),
    Transcript(
      name: "case-private", stage: .talking,
      lines: [
        "mandate --private --from-file floor.yaml", "note --private --from-file caucus.txt",
        "note 秘密 --private", "status --private", "log --private",
      ]),
    Transcript(
      name: "case-help", stage: .nothing,
      lines: ["help offer", "help accept", "help case", "help refusals", "session"]),
  ]

  @Test(
    "The commands say what they said", arguments: all + WholeCaseTranscripts.all,
    Language.allCases)
  func said(transcript: Transcript, language: Language) throws {
    var bench = try transcript.stage.bench()
    defer { bench.remove() }
    bench.environment = ["LANG": language == .zhHans ? "zh_CN.UTF-8" : "en_GB.UTF-8"]
    var text = ""
    for line in transcript.lines {
      let run = bench.run(line)
      text += "$ parley \(line)\n\(run.output)"
      if !run.errors.isEmpty { text += "--- stderr\n\(run.errors)" }
      text += "--- status \(run.status.rawValue)\n\n"
    }
    // People are committed to with a salt drawn for each case, so versions of papers differ.
    if transcript.lines.contains(where: { $0.contains("pack") }) {
      text = text.replacing(/\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/) { match in
        String(repeating: "#", count: match.output.count)
      }
    }
    expectGolden(
      text.replacing("\r\n", with: "\\r\\n\n"), named: "\(transcript.name).\(language.rawValue).txt"
    )
  }
}
