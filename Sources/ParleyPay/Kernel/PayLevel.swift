/// One level of a walk.
public enum PayLevel: Sendable {
  /// What rules pay.
  case rules(PayKernel)
  /// The pay in the records; orders without it are left out.
  case paid

  /// The compiled rules, if it has any.
  var kernel: PayKernel? {
    if case .rules(let kernel) = self { kernel } else { nil }
  }
}
