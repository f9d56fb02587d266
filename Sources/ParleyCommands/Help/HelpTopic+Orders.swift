import ParleyValues

extension HelpTopic {
  /// What order records hold and how their columns are named.
  static let orders = HelpTopic(
    name: LocalizedText(zhHans: "订单", en: "orders"),
    title: LocalizedText(zhHans: "订单记录", en: "Order records"),
    text: LocalizedText(
      zhHans: """
        订单记录是 CSV 文件（UTF-8 或 GB18030，分隔符不限）或 Excel 工作簿（.xlsx，见 parley help
        workbooks），一行一单。列名中英文都认得：
          worker 骑手ID · accepted 接单时间 · completed 完成时间 · distance 配送距离 · fare 用户实付
          · paid 骑手收入 · tip 打赏 · weight 重量 · area 区域 · category 用工类别 · variant 车型
        认不出的列用 --map 说明：--map worker=工号,fare=实收金额。
        另可各有一个文件：班次（worker, on, off）、天气预警（signal, level, area, from, to）、
        最高气温预报（date, area, maximum）。
        先用 parley orders inspect 文件 查看读懂了什么；不能用的行按原因计数，不会悄悄丢掉。
        导入（import）后可以合并（merge）、按人抽样（sample）、拆分（split）、导出（export）；
        由来和用途一直留在文件里。
        """,
      en: """
        Order records are a CSV file (UTF-8 or GB18030, any delimiter) or a workbook (.xlsx, see
        parley help workbooks) with one order to a row. Columns are known by English and Chinese names:
          worker, accepted, completed, distance, fare, paid, tip, weight, area, category, variant
        Others are named with --map: --map worker=staff_no,fare=amount_received.
        Further files hold shifts (worker, on, off), weather signals (signal, level, area, from, to)
        and forecast maxima (date, area, maximum).
        See first what is understood with parley orders inspect FILE; rows that cannot be used are
        counted by reason, never dropped in silence.
        Once imported they can be put together (merge), sampled by workers (sample), parted (split)
        and written for other programs (export); where they come from stays with them.
        """))
}
