import ParleyRecords
import ParleyValues

/// Shifts, signals and forecasts in CSV.
enum SmallRecordsEntry {
  static func brokenProperty(_ bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let rest = Array(bytes.dropFirst())
    switch first % 3 {
    case 0:
      guard let read = try? ShiftLog.reading(bytes: rest, name: "shifts.csv") else { return nil }
      if let shift = read.log.shifts.first(where: { $0.off < $0.on }) {
        return "the shift of line \(shift.line) ends before it begins"
      }
      return OrderRecordsEntry.brokenCount(read.report, kept: read.log.shifts.count)
    case 1:
      guard let read = try? SignalLog.reading(bytes: rest, name: "signals.csv") else { return nil }
      return OrderRecordsEntry.brokenCount(read.report, kept: read.log.signals.count)
    default:
      guard let read = try? ForecastLog.reading(bytes: rest, name: "forecasts.csv") else {
        return nil
      }
      return OrderRecordsEntry.brokenCount(read.report, kept: read.log.forecasts.count)
    }
  }
}
