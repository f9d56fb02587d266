import ParleyBargaining
import ParleyRendering
import ParleyTerms
import ParleyValues

extension SignatureBlock {
  /// Both sides of a case, each with the same lines.
  init(sidesOf record: BargainingCase, _ lines: [Line]) {
    self.init(Side.allCases.map { Party(role: record.sideName($0), lines: lines) })
  }
}

extension SignatureBlock.Line {
  /// The signature of the chief representative.
  static let chief = SignatureBlock.Line(
    .signature, LocalizedText(zhHans: "首席代表签字", en: "Chief representative"))
  /// The seal.
  static let seal = SignatureBlock.Line(.seal, LocalizedText(zhHans: "盖章", en: "Seal"))
  /// The day of signing.
  static let date = SignatureBlock.Line(.date, LocalizedText(zhHans: "日期", en: "Date"))
}
