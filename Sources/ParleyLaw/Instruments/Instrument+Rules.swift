extension Instrument {
  /// The instruments whose rules hold for this one as law, its own first: a wage agreement is a
  /// special contract, and a special contract follows the rules of collective contracts.
  public var governedLike: [Instrument] {
    switch self {
    case .collectiveContract: [.collectiveContract]
    case .specialContract: [.specialContract, .collectiveContract]
    case .wageAgreement: [.wageAgreement, .specialContract, .collectiveContract]
    case .sectoralContract: [.sectoralContract, .collectiveContract]
    case .algorithmAgreement, .minutes, .memorandum, .supplement: [self]
    }
  }

  /// The instruments whose rules this one may borrow where nothing is laid down for it; what is
  /// borrowed is no law for it and is presented as the side's own request.
  public var borrowsFrom: [Instrument] {
    isForEmployees ? [] : [.collectiveContract, .specialContract, .wageAgreement]
  }
}
