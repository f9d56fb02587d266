import ParleyValues

extension HelpTopic {
  /// How standards are reckoned inside a database.
  static let sql = HelpTopic(
    name: LocalizedText(zhHans: "查询", en: "sql"),
    title: LocalizedText(zhHans: "在数据库里计算", en: "Reckoning inside a database"),
    text: LocalizedText(
      zhHans: """
        订单多到一台电脑放不下时，可以把标准写成一条查询，在存放订单的数据库里计算：

            parley sql --dialect duckdb --standards union.yaml > union.sql

        支持 DuckDB、PostgreSQL 和 Spark SQL。订单表的列都是整数：时间是 1970-01-01 起的秒数（当地时间），
        距离是千分之一公里（--unit mi 时为千分之一英里），重量是克，金额是最小单位（分）。
        parley sql --schema 列出各表各列。

        查询逐步写明：计价、时段、节假日、天气、最低、上限、舍入，再到阶梯、津贴日、周期上限和保底，
        每一步是一个有注释的表。全部用整数计算；每个整数要多宽，写查询时已按各列的上限证明。
        开始时查询先自查，有一项不符就报错停下。写不成查询的条款按名称拒绝，不会漏算。

        parley simulate --engine duckdb:orders.parquet 直接在 DuckDB 里计算，给出同样的报告。
        """,
      en: """
        Where there are more orders than one machine holds, standards become one query that runs in
        the database the orders live in:

            parley sql --dialect duckdb --standards union.yaml > union.sql

        DuckDB, PostgreSQL and Spark SQL are served. All columns of the tables are whole numbers:
        moments in civil seconds since 1970-01-01, distances in thousandths of a kilometre (or mile,
        with --unit mi), weights in grams, amounts in smallest units: see parley sql --schema.

        Each step is a table of its own with a comment: rate, bands, holiday, weather, minimum, cap,
        rounding; then tiers, allowance days, period caps and floors. Everything is whole numbers,
        whose widths are proved from the bounds of the columns. The query checks itself at its
        start, and fails where the engine reckons otherwise. What has no SQL form is refused by
        name, never left out.

        parley simulate --engine duckdb:orders.parquet reckons in DuckDB and gives the same report.
        """))
}
