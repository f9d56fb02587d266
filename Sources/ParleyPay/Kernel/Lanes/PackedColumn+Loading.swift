import ParleyRecords

extension PackedColumn {
  /// Whether every value fits so many bits, the sign left out.
  func fits(bits: Int) -> Bool {
    guard let least, let greatest else { return true }
    let limit = Int64(1) << Int64(bits)
    return least > -limit && greatest < limit && largestCode < UInt64(limit)
  }

  /// Writes the values of some rows as numbers that hold them exactly.
  ///
  /// - Precondition: every value fits 52 bits.
  /// - Parameter absent: what is written for rows without a value.
  func load(rows: Range<Int>, into target: UnsafeMutablePointer<Double>, absent: Double) {
    withCodes { codes in
      switch codes {
      case .one(let codes): load(codes, rows, target, absent)
      case .two(let codes): load(codes, rows, target, absent)
      case .four(let codes): load(codes, rows, target, absent)
      case .eight(let codes): load(codes, rows, target, absent)
      }
    }
  }

  @inline(__always)
  private func load<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Code>, _ rows: Range<Int>,
    _ target: UnsafeMutablePointer<Double>, _ absent: Double
  ) {
    guard let start = codes.baseAddress else {
      target.update(repeating: absent, count: rows.count)
      return
    }
    let (first, count) = (start + rows.lowerBound, rows.count)
    let (base, scale) = (Double(base), Double(scale))
    if largestCode >> 31 != 0 {
      for place in 0..<count {
        target[place] = base + scale * Double(Int64(truncatingIfNeeded: first[place]))
      }
    } else if base == 0, scale == 1 {
      for place in 0..<count { target[place] = Double(Int32(truncatingIfNeeded: first[place])) }
    } else {
      // Conversions from 32 bits are made several at once, those from 64 are not.
      for place in 0..<count {
        target[place] = base + scale * Double(Int32(truncatingIfNeeded: first[place]))
      }
    }
    guard hasAbsent else { return }
    let largest = Code(truncatingIfNeeded: largestCode)
    for place in 0..<count where first[place] > largest { target[place] = absent }
  }

  /// Writes how far the values of some rows are from an origin.
  ///
  /// - Precondition: that fits 31 bits for every value.
  func load(
    rows: Range<Int>, from origin: Int64 = 0, into target: UnsafeMutablePointer<Int32>,
    absent: Int32
  ) {
    let base = Int32(truncatingIfNeeded: base &- origin)
    withCodes { codes in
      switch codes {
      case .one(let codes): load(codes, rows, base, target, absent)
      case .two(let codes): load(codes, rows, base, target, absent)
      case .four(let codes): load(codes, rows, base, target, absent)
      case .eight(let codes): load(codes, rows, base, target, absent)
      }
    }
  }

  @inline(__always)
  private func load<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Code>, _ rows: Range<Int>, _ base: Int32,
    _ target: UnsafeMutablePointer<Int32>, _ absent: Int32
  ) {
    guard let start = codes.baseAddress else {
      target.update(repeating: absent, count: rows.count)
      return
    }
    let (first, count) = (start + rows.lowerBound, rows.count)
    let scale = Int32(truncatingIfNeeded: scale)
    let largest = Code(truncatingIfNeeded: largestCode)
    // Nothing that may stand in a damaged file leads beyond the largest code.
    if scale == 1 {
      for place in 0..<count {
        target[place] = base &+ Int32(truncatingIfNeeded: Swift.min(first[place], largest))
      }
    } else {
      for place in 0..<count {
        target[place] = base &+ scale &* Int32(truncatingIfNeeded: Swift.min(first[place], largest))
      }
    }
    guard hasAbsent else { return }
    for place in 0..<count where first[place] > largest { target[place] = absent }
  }

  /// The values of some rows together, and how many there are.
  func sum(rows: Range<Int>) -> (sum: Int64, present: Int) {
    withCodes { codes in
      switch codes {
      case .one(let codes): sum(codes, rows)
      case .two(let codes): sum(codes, rows)
      case .four(let codes): sum(codes, rows)
      case .eight(let codes): sum(codes, rows)
      }
    }
  }

  @inline(__always)
  private func sum<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Code>, _ rows: Range<Int>
  ) -> (sum: Int64, present: Int) {
    guard let start = codes.baseAddress else { return (0, 0) }
    let (first, count) = (start + rows.lowerBound, rows.count)
    var (sum, present): (Int64, Int) = (0, count)
    if hasAbsent {
      let largest = Code(truncatingIfNeeded: largestCode)
      for place in 0..<count {
        let isAbsent = first[place] > largest
        sum &+= isAbsent ? 0 : Int64(truncatingIfNeeded: first[place])
        present &-= isAbsent ? 1 : 0
      }
    } else {
      for place in 0..<count { sum &+= Int64(truncatingIfNeeded: first[place]) }
    }
    return (base &* Int64(present) &+ scale &* sum, present)
  }
}
