import ParleyLaw
import ParleyTerms
import ParleyValues
import Testing

@testable import ParleyBargaining

@Suite("Whole cases by place and instrument")
struct CourseTests {
  @Test(
    "From the demand to the entry into force, with every date of the law", arguments: courseTable)
  func whole(row: CourseRow) throws {
    let course = try Course.whole(row.instrument, in: row.place)
    #expect(course.script.record.stage == .inForce)
    #expect(course.script.record.effect?.body.from == date(row.effect))
    let expected = row.dates.split(separator: "\n").map(String.init).sorted()
    let found = course.dates(on: "2026-05-29")
    #expect(found == expected, "\(row)\n\(found.joined(separator: "\n"))")
  }

  /// Every place with every instrument.
  private static let pairs: [(Jurisdiction, Instrument)] = [
    .national, .guangdong, .shandong, .jiangxi, .shanghai, .beijing, .zhejiang, .chongqing,
    .generic,
  ].flatMap { place in Instrument.allCases.map { (place, $0) } }

  /// The day of the reply to a demand of 03-02; what no rule of the instrument says is borrowed
  /// from the place's own: in Shandong from wage talks.
  private func reply(_ place: Jurisdiction, _ instrument: Instrument) -> String? {
    switch place {
    case .generic: nil
    case .guangdong: "2026-04-01"
    case .shanghai: "2026-03-17"
    case .zhejiang: "2026-03-16"
    case .shandong:
      instrument == .wageAgreement || !instrument.isForEmployees ? "2026-03-12" : "2026-03-23"
    default: "2026-03-23"
    }
  }

  /// The last day to file: 10 days from Wed 04-29, 7 for wage agreements by 令9 where the place has
  /// no rule of its own, in Shanghai from the vote of Fri 04-24 past the holidays.
  private func submission(_ place: Jurisdiction, _ instrument: Instrument) -> String? {
    guard instrument.hasStatutoryReview, place != .generic else { return nil }
    if place == .shanghai { return "2026-05-06" }
    let hasOwn = [.shandong, .beijing, .zhejiang, .chongqing].contains(place)
    return instrument == .wageAgreement && !hasOwn ? "2026-05-06" : "2026-05-09"
  }

  @Test("Every place with every instrument runs to the entry into force", arguments: pairs)
  func everywhere(place: Jurisdiction, instrument: Instrument) throws {
    let course = try Course.whole(instrument, in: place)
    let record = course.script.record
    let duties = record.duties(on: date("2026-05-29"), law: course.script.law)
    func due(_ kind: Duty.Kind) -> [CivilDate] { duties.filter { $0.kind == kind }.map(\.due) }
    let isReviewed = instrument.hasStatutoryReview && place != .generic
    #expect(record.stage == .inForce)
    #expect(due(.reply) == (reply(place, instrument).map { [date($0)] } ?? []))
    #expect(due(.submission) == (submission(place, instrument).map { [date($0)] } ?? []))
    #expect(due(.review) == (isReviewed ? [date("2026-05-26")] : []))
    let effect =
      isReviewed ? "2026-05-27" : instrument.hasStatutoryReview ? "2026-05-28" : "2026-04-29"
    #expect(record.effect?.body.from == date(effect))
    if !instrument.isForEmployees {
      #expect(!duties.contains { $0.isVerified && $0.kind != .ruleChangeNotice })
    }
    #expect(record.standingWarnings.isEmpty, "nothing had to be recorded against a rule")
  }
}
