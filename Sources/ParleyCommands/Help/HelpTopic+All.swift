import ParleyValues

extension HelpTopic {
  /// The pages there are.
  static let all: [HelpTopic] = [
    caseFile, privateFile, refusals, standards, orders, workbooks, simulation, sql, law, exitStatus,
  ]

  /// How a standards file is written.
  static let standards = HelpTopic(
    name: LocalizedText(zhHans: "标准", en: "standards"),
    title: LocalizedText(zhHans: "标准文件", en: "Standards files"),
    text: LocalizedText(
      zhHans: """
        标准文件用 YAML 书写，写明计件单价、抽成、在线时长、派单、天气补贴等标准。金额要带单位，
        键名可用英文，也可用中文名（parley terms 列出全部标准项）。

            parley: standards/1
            title: 东湖区外卖 2026（示例）
            currency: CNY
            basis: piece
            piece-rate:
              base: 4.50 /order
              distance:
                - {from: 0 km, rate: 0 /km}
                - {from: 3 km, rate: 1.00 /km}
            weather:
              - {signal: rainstorm, level: orange, add: 1.50 /order}

        检查：parley standards check 文件；比较两份：parley standards diff 甲 乙。
        """,
      en: """
        A standards file is YAML: piece rates, commission, online hours, dispatch, weather
        subsidies. Amounts carry their unit; keys are English or Chinese (parley terms lists them).

            parley: standards/1
            title: East Lake food delivery 2026 (an example)
            currency: CNY
            basis: piece
            piece-rate:
              base: 4.50 /order
              distance:
                - {from: 0 km, rate: 0 /km}
                - {from: 3 km, rate: 1.00 /km}
            weather:
              - {signal: rainstorm, level: orange, add: 1.50 /order}

        Check one with parley standards check FILE, compare two with parley standards diff A B.
        """))

  /// What the exit status means.
  static let exitStatus = HelpTopic(
    name: LocalizedText(zhHans: "退出状态", en: "exit-status"),
    title: LocalizedText(zhHans: "退出状态", en: "Exit status"),
    text: LocalizedText(
      zhHans: """
        0   完成
        1   检查后发现问题，或协商档案不予接受
        64  命令写错
        65  文件内容有误
        66  文件不存在
        70  parley 自身的缺陷
        73  无法写入
        75  协商档案正被占用，请稍后再试
        """,
      en: """
        0   done
        1   checked and found problems, or the case refused
        64  the command line is wrong
        65  bad content in a file
        66  a file is missing
        70  a bug in parley
        73  output cannot be written
        75  the case is busy, try again
        """))
}
