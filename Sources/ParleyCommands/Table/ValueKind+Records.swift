import ParleyRecords
import ParleyTerms
import ParleyValues

extension ValueKind where Value == ColumnMapping {
  /// `column=header` pairs separated by commas.
  static var columnMapping: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "列=表头,…", en: "COLUMN=HEADER,…"), example: "worker=骑手ID,fare=用户实付"
    ) { (text) throws(ValueProblem) -> ColumnMapping in
      do throws(Diagnostics) {
        return try ColumnMapping(parsing: text)
      } catch { throw ValueProblem(error) }
    }
  }
}

extension ValueKind where Value == RecordProvenance {
  /// `owner=…;use=…;undertaking=…`.
  static var provenance: ValueKind {
    ValueKind(
      LocalizedText(zhHans: "来源", en: "PROVENANCE"),
      example: "owner=快达平台;use=table;undertaking=协商结束后销毁"
    ) { (text) throws(ValueProblem) -> RecordProvenance in
      do throws(Diagnostics) {
        return try RecordProvenance(parsing: text)
      } catch { throw ValueProblem(error) }
    }
  }
}

extension ValueProblem {
  /// The first finding of a reader that finds several.
  init(_ findings: Diagnostics) {
    if let first = findings.all.first {
      self.init(first)
    } else {
      self.init(
        "not-a-value", LocalizedText(zhHans: "这里写得不对", en: "this cannot be read"))
    }
  }
}
