import ParleyValues

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the time comes from: the machine, or one fixed moment.
struct WallClock: Sendable {
  /// The local civil time now.
  let now: @Sendable () -> CivilDateTime

  /// The machine's clock in the machine's zone.
  static let machine = WallClock {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let local = Int64(seconds) + Int64(parts.tm_gmtoff)
    return CivilDateTime(secondsSinceEpoch: local)
  }

  /// A clock that stands still at a moment.
  static func fixed(_ moment: CivilDateTime) -> WallClock { WallClock { moment } }

  /// A clock that stands still at 9 o'clock of a day.
  static func fixed(on day: CivilDate) -> WallClock {
    fixed(CivilDateTime(day, secondOfDay: 9 * 3600))
  }
}
