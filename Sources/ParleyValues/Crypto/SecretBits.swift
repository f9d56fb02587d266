import CParleyCrypto

/// Random bits that nobody can foresee: ids of records and salts. What is reckoned never depends on
/// them; everything that must be repeatable uses ``CounterRandom``.
public enum SecretBits {
  /// 64 fresh bits from libcrypto.
  public static func next() -> UInt64 {
    var bits: UInt64 = 0
    let isFilled = withUnsafeMutableBytes(of: &bits) { buffer in
      let bytes = buffer.assumingMemoryBound(to: UInt8.self)
      return RAND_bytes(bytes.baseAddress, Int32(bytes.count)) == 1
    }
    // libcrypto fails only when the system has no source of randomness at all.
    precondition(isFilled, "the system gives no random bits")
    return bits
  }
}
