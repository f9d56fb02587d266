import CParleyRows

/// The inner loops of the import, for one of the instruction sets that the processor has.
package struct RowLoops: @unchecked Sendable {
  let functions: ParleyRowLoops
  /// Bytes behind the end of a text that the loops may read.
  package static let readableBytes = Int(PARLEY_ROWS_READABLE)

  /// The loops for an instruction set (0 what every processor has, 1 AVX2, 2 AVX-512), if the
  /// processor has it.
  package init?(set: Int32) {
    guard let loops = parley_row_loops(set) else { return nil }
    functions = loops.pointee
  }

  private init(_ functions: ParleyRowLoops) { self.functions = functions }

  /// The best that the processor has.
  package static let best: RowLoops = {
    for set: Int32 in [2, 1] {
      if let loops = RowLoops(set: set) { return loops }
    }
    guard let loops = RowLoops(set: 0) else { preconditionFailure("every processor has these") }
    return loops
  }()

  /// The least and the greatest of some values, and whether some are absent; the least is above the
  /// greatest when all are.
  package func survey(
    _ values: UnsafeBufferPointer<Int64>
  ) -> (least: Int64, greatest: Int64, hasAbsent: Bool) {
    let found = functions.survey(values.baseAddress, Int64(values.count))
    return (found.least, found.greatest, found.has_absent)
  }

  /// The least and the greatest of the sums of two numbers each, where the second is not absent.
  package func surveySums(
    _ first: UnsafePointer<Int64>, _ second: UnsafePointer<Int64>, count: Int
  ) -> ClosedRange<Int64>? {
    let found = functions.survey_sums(first, second, Int64(count))
    return found.least <= found.greatest ? found.least...found.greatest : nil
  }

  /// Writes ((value − base) ≫ shift) × inverse as codes of some bytes each.
  package func encode(
    _ values: UnsafeBufferPointer<Int64>, base: Int64, shift: UInt64, inverse: UInt64, width: Int,
    into target: UnsafeMutableRawPointer
  ) {
    functions.encode(
      values.baseAddress, Int64(values.count), base, Int32(truncatingIfNeeded: shift), inverse,
      Int32(truncatingIfNeeded: width), target)
  }

  /// How many of some hashes stand among those before them, or seem to by a part of their bits: 0
  /// means that none does.
  ///
  /// - Precondition: `slots` are 0, or as a call before left them, whose hashes count then too;
  ///   they are as many as a power of two that is above all hashes.
  package func repetitions(
    _ hashes: UnsafeBufferPointer<UInt64>, slots: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    Int(
      functions.repetitions(
        hashes.baseAddress, Int64(hashes.count), slots.baseAddress, UInt64(slots.count - 1)))
  }
}
