import Foundation
import Testing

@testable import ParleyCommands

/// Cases at several stages, made once by the commands themselves and copied into each bench.
enum CaseFixture: String, CaseIterable {
  /// A folder with the files of examples and no case.
  case nothing
  /// A case in the middle of talks: offers, a package P1, an item, a promise, an open session.
  case talking
  /// The package is accepted.
  case agreed
  /// There is a draft.
  case drafted
  /// It was adopted.
  case adopted
  /// It was signed.
  case signed
  /// It was submitted.
  case submitted
  /// The authority asked for papers.
  case curing
  /// A letter about the performance was sent, and the text was drafted anew.
  case corresponding

  static let name = "east-lake.parley"

  /// Files beside those of the other examples.
  static let files: [(name: String, text: String)] = [
    ("caucus.txt", "对方财务在场，可以再等一轮\n"), ("receipt.txt", "送达回执（虚构）\n"),
    ("licence.txt", "营业执照复印件（虚构）\n"), ("sheet.jpg", "签字页照片（虚构）\n"),
    ("floor.yaml", "parley: offer/1\nterms: {piece-rate.base: 4.70 /order}\n"),
    ("offer.yaml", "parley: offer/1\nterms: {piece-rate.base: 5.10 /order}\n"),
  ]

  /// The lines that lead from the stage before to this one.
  var lines: [String] {
    switch self {
    case .nothing: []
    case .talking: CaseFixture.opening + CaseFixture.talks
    case .agreed: ["accept --package P1 --by union --on 2026-03-26"]
    case .drafted: ["draft --from 2026-05-01 --through 2028-04-30 --on 2026-03-27"]
    case .adopted: ["vote --eligible 180 --present 150 --for 131 --on 2026-04-01"]
    case .signed: ["sign --party all --on 2026-04-03"]
    case .submitted: ["submit --bureau 东湖区人力资源和社会保障局 --copies 3 --on 2026-04-08"]
    case .curing:
      ["cure ask --bureau 东湖区人力资源和社会保障局 --missing 职代会决议 --missing 营业执照复印件 --on 2026-04-10"]
    case .corresponding:
      [
        "letter --form check --matter 第五条=7月有3笔订单低于约定单价，待核 --ask 请逐笔核对 --on 2026-05-05",
        "draft --from 2026-06-01 --through 2028-05-31 --clause 台账=双方每季度核对一次 --on 2026-05-06",
      ]
    }
  }

  private static let opening = [
    "init east-lake.parley --sector food-delivery --instrument special-contract --jurisdiction cn "
      + "--title 东湖区专项协商 --union 东湖区网约配送行业工会联合会 --platform 快达平台 "
      + "--unit '东湖区全体配送员，约4,200人' --standards current.yaml --on 2026-03-02",
    "demand --delivered 2026-03-02 --topics piece-rate,weather",
    "reply agrees --on 2026-03-09 --meeting 2026-03-20",
    "request 2026年2月订单明细 --reply-by 2026-03-16 --on 2026-03-09",
  ]

  private static let talks = [
    "session open --place 东湖区总工会 --on 2026-03-20 --at 14:30",
    "offer --by union --on 2026-03-20 piece-rate.base=5.20 weather.rainstorm.orange=1.50 "
      + "weather.rainstorm.red=3.00 item.申诉=24小时内答复",
    "offer --by platform --on 2026-03-20 --package piece-rate.base=4.60 "
      + "weather.rainstorm.orange=0.50",
    "promise 站点空调 --owner 服务商 --due 2026-06-30 --by platform --on 2026-03-20",
    "note 双方约定下周继续 --on 2026-03-20",
    "delegate 周某=首席代表 李某 陈某 --by union --on 2026-03-03",
    "delegate 王某=首席代表 赵某 吴某 --by platform --on 2026-03-04",
  ]

  /// A bench with the files of the examples and the case at this stage. It is the tenth of May.
  func bench() throws -> CommandBench {
    var bench = try ExampleFolder.bench()
    bench.today = "2026-05-10"
    for (name, text) in CaseFixture.files { try bench.write(text, to: name) }
    if self == .nothing { return bench }
    let made = try #require(CaseFixture.made[rawValue], "\(self) could not be made")
    try made.write(to: bench.folder.appending(path: CaseFixture.name))
    return bench
  }

  /// The bytes of the case at each stage.
  private static let made: [String: Data] = {
    var made: [String: Data] = [:]
    guard var bench = try? ExampleFolder.bench() else { return made }
    defer { bench.remove() }
    bench.today = "2026-05-10"
    for stage in allCases where stage != .nothing {
      for line in stage.lines {
        let run = bench.run(line)
        if run.status != .done {
          Issue.record("\(stage): \(line)\n\(run.errors)")
          return made
        }
      }
      made[stage.rawValue] = try? Data(contentsOf: bench.folder.appending(path: name))
    }
    return made
  }()

  /// The stage at which the examples of a command make sense.
  static func stage(for command: Command) -> CaseFixture {
    switch command.name {
    case "init": .nothing
    case "draft": .agreed
    case "vote": .drafted
    case "sign": .adopted
    case "submit", "pack make", "pack check": .signed
    case "object", "effect", "publish", "cure ask", "performance", "rule-change": .submitted
    case "cure done": .curing
    case "letter", "redline": .corresponding
    default: .talking
    }
  }
}

extension CommandBench {
  /// Every file of the folder by its name.
  func allFiles() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// Whether there is a file.
  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
