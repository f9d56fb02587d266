import ParleyValues

/// A named value of a parameter.
struct Choice: Hashable, Sendable {
  /// The word in both languages; either is understood, the English one is the key.
  let name: LocalizedText
  /// What it means.
  let help: LocalizedText

  /// A choice.
  init(_ en: String, _ zhHans: String, _ help: LocalizedText) {
    name = LocalizedText(zhHans: zhHans, en: en)
    self.help = help
  }
}

/// What a shell completes a value with.
enum CompletionSource: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// Files of these endings, or any file when none is given.
  case files([String])
  /// Folders.
  case folders
  /// The choices of the parameter.
  case choices
  /// These words.
  case words([String])
}
