extension PackedLayout {
  /// Writes the codes of values that are packed in another layout, each larger by `shift`.
  func recode(_ part: PackedColumn, shift: Int64, into target: UnsafeMutableRawPointer) {
    guard part.hasValues else {
      // All bits of a missing value are ones.
      target.initializeMemory(as: UInt8.self, repeating: 0xFF, count: part.count * width.rawValue)
      return
    }
    let quotient = ExactQuotient(scale)
    let step = quotient.of(UInt64(bitPattern: part.scale))
    let first = quotient.of(UInt64(bitPattern: part.base &+ shift &- base))
    let map = LinearMap(
      first: first, step: part.largestCode == 0 ? 0 : step,
      largest: part.largestCode)
    part.withCodes { codes in
      switch codes {
      case .one(let codes): write(codes, map, target)
      case .two(let codes): write(codes, map, target)
      case .four(let codes): write(codes, map, target)
      case .eight(let codes): write(codes, map, target)
      }
    }
  }

  private struct LinearMap {
    var first: UInt64
    var step: UInt64
    var largest: UInt64
  }

  private func write<Source: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Source>, _ map: LinearMap, _ target: UnsafeMutableRawPointer
  ) {
    switch width {
    case .one: write(codes, map, target.bindMemory(to: UInt8.self, capacity: codes.count))
    case .two: write(codes, map, target.bindMemory(to: UInt16.self, capacity: codes.count))
    case .four: write(codes, map, target.bindMemory(to: UInt32.self, capacity: codes.count))
    case .eight: write(codes, map, target.bindMemory(to: UInt64.self, capacity: codes.count))
    }
  }

  private func write<
    Source: FixedWidthInteger & UnsignedInteger, Target: FixedWidthInteger & UnsignedInteger
  >(
    _ codes: UnsafeBufferPointer<Source>, _ map: LinearMap, _ target: UnsafeMutablePointer<Target>
  ) {
    // The low bits of sums and products depend on low bits alone.
    let (first, step) = (
      Target(truncatingIfNeeded: map.first), Target(truncatingIfNeeded: map.step)
    )
    let largest = Source(truncatingIfNeeded: map.largest)
    for place in 0..<codes.count {
      let code = codes[place]
      let value = first &+ step &* Target(truncatingIfNeeded: code)
      target[place] = code > largest ? Target.max : value
    }
  }

  /// Writes places under their new numbers.
  func renumber(
    _ part: PackedColumn, _ numbers: [Int32], into target: UnsafeMutableRawPointer
  ) {
    guard part.hasValues else {
      target.initializeMemory(as: UInt8.self, repeating: 0xFF, count: part.count * width.rawValue)
      return
    }
    part.withCodes { codes in
      switch codes {
      case .one(let codes): number(codes, numbers, target)
      case .two(let codes): number(codes, numbers, target)
      case .four(let codes): number(codes, numbers, target)
      case .eight(let codes): number(codes, numbers, target)
      }
    }
  }

  private func number<Source: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<Source>, _ numbers: [Int32], _ target: UnsafeMutableRawPointer
  ) {
    func write<Target: FixedWidthInteger & UnsignedInteger>(_ type: Target.Type) {
      let target = target.bindMemory(to: Target.self, capacity: codes.count)
      numbers.withUnsafeBufferPointer { numbers in
        for place in 0..<codes.count {
          let code = Int(truncatingIfNeeded: codes[place])
          target[place] =
            code < numbers.count ? Target(truncatingIfNeeded: numbers[code]) : Target.max
        }
      }
    }
    switch width {
    case .one: write(UInt8.self)
    case .two: write(UInt16.self)
    case .four: write(UInt32.self)
    case .eight: write(UInt64.self)
    }
  }
}
