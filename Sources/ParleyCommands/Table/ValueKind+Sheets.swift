import ParleyValues

extension ValueKind where Value == String {
  /// The name of a sheet in a workbook.
  static var sheetName: ValueKind {
    ValueKind(LocalizedText(zhHans: "名称", en: "NAME"), example: "Sheet1") {
      (text) throws(ValueProblem) -> String in
      if !text.isEmpty { return text }
      throw ValueProblem(
        "not-a-name", LocalizedText(zhHans: "工作表的名称是空的", en: "the sheet's name is empty"),
        remedy: .forExample("Sheet1"))
    }
  }
}
