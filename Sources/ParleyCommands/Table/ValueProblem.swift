import ParleyValues

/// Why a text is not a value of a parameter.
struct ValueProblem: Error, Hashable, Sendable {
  /// The last part of the diagnostic's code: `not-a-date`, `unknown-choice`.
  let code: String
  /// What is wrong, with the text itself.
  let message: LocalizedText
  /// What to do about it.
  let remedy: LocalizedText?
  /// A page that says more.
  let help: String?

  /// A problem.
  init(
    _ code: String, _ message: LocalizedText, remedy: LocalizedText? = nil, help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.help = help
  }

  /// The finding of a domain reader as a problem of the value: what it says, without its place.
  init(_ diagnostic: Diagnostic) {
    let code = diagnostic.code.split(separator: ".").last.map(String.init) ?? "not-a-value"
    self.init(code, diagnostic.message, remedy: diagnostic.remedy, help: diagnostic.help)
  }
}

extension LocalizedText {
  /// A remedy that shows a value which would do.
  static func forExample(_ text: String) -> LocalizedText {
    LocalizedText(zhHans: "例如：\(text)", en: "for example: \(text)")
  }
}
