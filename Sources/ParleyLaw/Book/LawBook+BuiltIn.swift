import ParleyValues

extension LawBook {
  /// The law book that comes with the program: national rules, Guangdong, Shandong, Jiangxi,
  /// Shanghai, Beijing, Zhejiang and Chongqing as far as their texts or reports were read.
  public static let builtIn = LawBook(
    edition: "cn-2026.2", entries: national + provinces, calendar: WorkCalendars.builtIn)

  private static let national: [CitedValue] =
    CollectiveContractProvisions.rows + WageTalksProvisions.rows + Statutes.rows
    + PlatformGuidance.rows + DisputeStatutes.rows + HeatRules.rows + WarningSignals.rows
    + CountingRules.rows + LocalMeasures.rows + BargainingNotices.rows

  private static let provinces: [CitedValue] =
    GuangdongRules.rows + ShandongRules.rows + JiangxiRules.rows + ShanghaiRules.rows
    + BeijingRules.rows + ZhejiangRules.rows + ChongqingRules.rows + OtherPlaces.rows
}
