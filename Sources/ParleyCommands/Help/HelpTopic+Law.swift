import ParleyValues

extension HelpTopic {
  /// What the law book is and how far it can be relied on.
  static let law = HelpTopic(
    name: LocalizedText(zhHans: "规则库", en: "law"),
    title: LocalizedText(zhHans: "规则库", en: "The law book"),
    text: LocalizedText(
      zhHans: """
        规则库按地区、文书类型和日期给出期限、人数、比例和金额，每个数都有出处。
        没有读到全文的数会注明“未核实”，不作为法律依据写进对外文书；当地没有的，按上一级地区的规定并说明。

        地区写作 cn、cn/shandong、cn/guangdong/shenzhen，也可写“山东”。
        当地规定可写成 YAML 文件，用 --law 文件 补入，优先于内置规定：

            rules:
              - key: reply-period
                jurisdiction: cn/hunan
                instrument: wage-agreement
                value: 15 days
                from: 2024-01-01
                source: 《某省企业工资集体协商条例》
                article: 12
                verified: yes
        """,
      en: """
        The law book gives periods, numbers, shares and amounts by place, instrument and day, each
        with its source. A figure whose text was not read in full is marked unverified and never
        stands as law in a paper that leaves the house; where a place has no figure, the larger one
        answers, and that is said.

        Places are written cn, cn/shandong, cn/guangdong/shenzhen. Local rules come from a YAML
        file given with --law FILE; they go before the built-in ones:

            rules:
              - key: reply-period
                jurisdiction: cn/hunan
                instrument: wage-agreement
                value: 15 days
                from: 2024-01-01
                source: 《某省企业工资集体协商条例》
                article: 12
                verified: yes
        """))
}
