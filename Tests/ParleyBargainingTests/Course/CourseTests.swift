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
}
