import ParleyValues

/// How many workers a sample holds.
public enum SampleSize: Sendable, Equatable {
  /// So many.
  case workers(Int)
  /// A share of them, rounded half to even, at least one.
  case share(Share)
}

extension RecordImport where Log == OrderLog {
  /// The records of some workers drawn by chance, every worker with the same chance and all of a
  /// worker's orders together. The same records, size and seed give the same workers in any order
  /// of rows; a sample of a sample is one of the whole.
  ///
  /// - Throws: `sample.no-workers` for records that name none, `sample.too-many` for more workers
  ///   than there are.
  /// - Complexity: O(orders × columns + workers log workers).
  public func sampled(
    _ size: SampleSize, seed: UInt64
  ) throws(Diagnostics) -> RecordImport<OrderLog> {
    let place = SourcePlace(file: report.source.name)
    guard log.hasWorkers else { throw Diagnostics([SampleProblem.noWorkers(place)]) }
    let sorted = log.sortedByWorker()
    let present = sorted.ranges.indices.filter { !sorted.ranges[$0].isEmpty }
    let wanted: Int
    switch size {
    case .workers(let count): wanted = count
    case .share(let share):
      let product = Int64(present.count) * share.partsPerMillion
      wanted = max(1, Int(product.divided(by: Share.scale, rounding: .halfEven)))
    }
    if wanted > present.count {
      throw Diagnostics([SampleProblem.tooMany(wanted, of: present.count, place)])
    }
    let chosen = RecordSampling.draw(wanted, of: present.count, seed: seed).map { present[$0] }
    var derivation = origin
    let population = derivation.sample.map(\.population) ?? present.count
    derivation.sample = RecordDerivation.Sample(
      workers: wanted, population: population, seed: seed)
    let rows = chosen.flatMap { sorted.ranges[$0] }
    return holding(sorted.log.keeping(rows), derivation: derivation)
  }
}

/// Drawing without putting back.
enum RecordSampling {
  /// `count` of the numbers below `total`, in ascending order, each set of them alike likely.
  ///
  /// - Complexity: O(total).
  static func draw(_ count: Int, of total: Int, seed: UInt64) -> [Int] {
    var random = CounterRandom(seed: seed)
    var places = Array(0..<total)
    for index in 0..<count {
      places.swapAt(index, index + below(total - index, &random))
    }
    return places.prefix(count).sorted()
  }

  /// A number below a limit, without the bias of a remainder: the high half of a product, drawn
  /// again where its low half falls into the part that does not divide evenly.
  private static func below(_ limit: Int, _ random: inout CounterRandom) -> Int {
    let limit = UInt64(limit)
    let uneven = (0 &- limit) % limit
    while true {
      let product = random.next().multipliedFullWidth(by: limit)
      if product.low >= uneven { return Int(product.high) }
    }
  }
}

/// Why no sample can be drawn.
private enum SampleProblem {
  static func noWorkers(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "sample.no-workers", at: place,
      LocalizedText(
        zhHans: "记录里没有劳动者编号，不能按劳动者抽样。",
        en: "the records name no workers, and a sample is drawn by workers."),
      remedy: LocalizedText(
        zhHans: "可以按月份拆分：parley orders split --按 月份",
        en: "they can be split by month: parley orders split --by month"), help: "orders")
  }

  static func tooMany(_ wanted: Int, of count: Int, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "sample.too-many", at: place,
      LocalizedText(
        zhHans: "记录里只有 \(count) 名劳动者，抽不出 \(wanted) 名。",
        en: "\(wanted) workers were asked for, and the records have \(count)."),
      remedy: LocalizedText(
        zhHans: "请减少人数，或写比例：--抽取 10%", en: "ask for fewer, or for a share: --take 10%"),
      help: "orders")
  }
}
