import ParleyLaw
import Testing

/// One place and instrument with every date of the law in ``Course``, worked out by hand.
struct CourseRow: Sendable, CustomTestStringConvertible {
  let place: Jurisdiction
  let instrument: Instrument
  let effect: String
  let dates: String
  var testDescription: String { "\(place.code) \(instrument.rawValue)" }

  init(_ place: Jurisdiction, _ instrument: Instrument, effect: String, _ dates: String) {
    self.place = place
    self.instrument = instrument
    self.effect = effect
    self.dates = dates
  }
}

let courseTable: [CourseRow] = nationalRows + provincialRows + unfiledRows

private let nationalRows: [CourseRow] = [
  // 令22: reply 20 days from Mon 03-02 is Sun 03-22, hence Mon 03-23 (art 32). Signed Wed 04-29:
  // 10 days are Sat 05-09, a working Saturday (art 42). Received Mon 05-11: the authority has
  // through Tue 05-26 (art 45), silence puts it in force on 05-27 (art 47). Renewal: the three
  // months before the day after the term, 2027-06-01 (art 38).
  CourseRow(
    .national, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 42
    review 2026-05-26 arts 45, 47
    effect 2026-05-27 arts 45, 47
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  CourseRow(
    .national, .collectiveContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 42
    review 2026-05-26 arts 45, 47
    effect 2026-05-27 arts 45, 47
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // 令9: excerpts and press: reply 20 days (17), data 5 days before Fri 03-20 (18), submission 7
  // days: Wed 05-06 (21); publication 5 days after 05-27: Mon 06-01, from memory. The review is
  // that of 劳动合同法 art 54.
  CourseRow(
    .national, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) ? art 17
    data-before-talks 2026-03-15 ? art 18
    submission 2026-05-06 ? art 21
    review 2026-05-26 art 54
    effect 2026-05-27 art 54
    publication 2026-06-01 ? arts 22, 23, 24
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // 劳动合同法 art 54 for the review; the rest as for collective contracts.
  CourseRow(
    .national, .sectoralContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 42
    review 2026-05-26 art 54
    effect 2026-05-27 art 54
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
]

private let provincialRows: [CourseRow] = [
  // 30 days (P-gd1): Wed 04-01; talks of 3 months from 03-09, from memory: Tue 06-09.
  CourseRow(
    .guangdong, .specialContract, effect: "2026-05-27",
    """
    reply 2026-04-01 ?
    conclude-talks 2026-06-09 ?
    submission 2026-05-09 art 42
    review 2026-05-26 arts 45, 47
    effect 2026-05-27 arts 45, 47
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  CourseRow(
    .guangdong, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-04-01 ?
    conclude-talks 2026-06-09 ?
    data-before-talks 2026-03-15 ? art 18
    submission 2026-05-06 ? art 21
    review 2026-05-26 art 54
    effect 2026-05-27 art 54
    publication 2026-06-01 ? arts 22, 23, 24
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // 山东 wage talks: 10 days: Thu 03-12 (21); names within 5 days of Mon 03-09: Sat 03-14, hence Mon
  // 03-16 (11); data 10 days before Fri 03-20 (23), the higher union 5 days before (24); 60 days
  // from 03-09: Fri 05-08 (28); submission 10 days (29); review 15 (30); publication 7 days from
  // 05-27: Wed 06-03, a report at least once a year (31).
  CourseRow(
    .shandong, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-03-12 art 21
    delegate-list 2026-03-16 (2026-03-14) art 11
    data-before-talks 2026-03-10 art 23
    report-to-higher-union 2026-03-15 art 24
    conclude-talks 2026-05-08 art 28
    submission 2026-05-09 art 29
    review 2026-05-26 art 30
    effect 2026-05-27 art 30
    publication 2026-06-03 art 31
    performance-report 2027-05-27 art 31
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // The Shandong regulations are on wage talks; other contracts follow 令22.
  CourseRow(
    .shandong, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 42
    review 2026-05-26 arts 45, 47
    effect 2026-05-27 arts 45, 47
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // Of Jiangxi no period was read.
  CourseRow(
    .jiangxi, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 42
    review 2026-05-26 arts 45, 47
    effect 2026-05-27 arts 45, 47
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  CourseRow(
    .jiangxi, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) ? art 17
    data-before-talks 2026-03-15 ? art 18
    submission 2026-05-06 ? art 21
    review 2026-05-26 art 54
    effect 2026-05-27 art 54
    publication 2026-06-01 ? arts 22, 23, 24
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // 上海: 15 days: Tue 03-17 (15); names within 15 days of 03-09: Tue 03-24 (17); the chiefs sign
  // before the vote of Fri 04-24 (22), from which 10 days are Mon 05-04, a holiday, hence Wed
  // 05-06; review 15 days (23).
  CourseRow(
    .shanghai, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-17 art 15
    delegate-list 2026-03-24 art 17
    submission 2026-05-06 (2026-05-04) art 23
    review 2026-05-26 art 23
    effect 2026-05-27 art 23
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  CourseRow(
    .shanghai, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-03-17 art 15
    delegate-list 2026-03-24 art 17
    data-before-talks 2026-03-15 ? art 18
    submission 2026-05-06 (2026-05-04) art 23
    review 2026-05-26 art 23
    effect 2026-05-27 art 23
    publication 2026-06-01 ? arts 22, 23, 24
    renewal 2027-03-01 to 2027-05-31 art 38
    """),
  // 北京: reply (32), submission and review (39), a yearly report (41), renewal (43); the same rules
  // for sectoral contracts (57).
  CourseRow(
    .beijing, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 39
    review 2026-05-26 art 39
    effect 2026-05-27 art 39
    performance-report 2027-05-27 art 41
    renewal 2027-03-01 to 2027-05-31 art 43
    """),
  CourseRow(
    .beijing, .sectoralContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) art 32
    submission 2026-05-09 art 39
    review 2026-05-26 art 39
    effect 2026-05-27 art 39
    performance-report 2027-05-27 art 41
    renewal 2027-03-01 to 2027-05-31 art 43
    """),
  // 浙江: 10 working days: Mon 03-16 (7); publication 5 working days from Wed 05-27: Wed 06-03;
  // renewal 90 days before 2027-05-31. Articles but that of the reply were not noted.
  CourseRow(
    .zhejiang, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-16 art 7
    submission 2026-05-09 ?
    review 2026-05-26 ?
    effect 2026-05-27 ?
    publication 2026-06-03 ?
    renewal 2027-03-02 to 2027-05-31 ?
    """),
  CourseRow(
    .zhejiang, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-03-16 art 7
    data-before-talks 2026-03-15 ? art 18
    submission 2026-05-09 ?
    review 2026-05-26 ?
    effect 2026-05-27 ?
    publication 2026-06-03 ?
    renewal 2027-03-02 to 2027-05-31 ?
    """),
  // 重庆: no articles noted; publication 10 days from 05-27: Sat 06-06, hence Mon 06-08; pay items
  // are reported on every half-year.
  CourseRow(
    .chongqing, .specialContract, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) ?
    submission 2026-05-09 ?
    review 2026-05-26 ?
    effect 2026-05-27 ?
    publication 2026-06-08 (2026-06-06) ?
    performance-report 2027-05-27 ?
    renewal 2027-03-01 to 2027-05-31 ?
    """),
  CourseRow(
    .chongqing, .wageAgreement, effect: "2026-05-27",
    """
    reply 2026-03-23 (2026-03-22) ?
    data-before-talks 2026-03-15 ? art 18
    submission 2026-05-09 ?
    review 2026-05-26 ?
    effect 2026-05-27 ?
    publication 2026-06-08 (2026-06-06) ?
    performance-report 2026-11-27 ?
    renewal 2027-03-01 to 2027-05-31 ?
    """),
]

private let unfiledRows: [CourseRow] = [
  // Not filed: the periods of other instruments are borrowed as requests, never as law. Published
  // within 10 days of the signature (2024 guidance, an excerpt): Sat 05-09, a working Saturday.
  CourseRow(
    .national, .algorithmAgreement, effect: "2026-04-29",
    """
    reply 2026-03-23 (2026-03-22) ? art 32
    data-before-talks 2026-03-15 ? art 18
    publication 2026-05-09 ?
    renewal 2027-03-01 to 2027-05-31 ? art 38
    """),
  CourseRow(
    .national, .minutes, effect: "2026-04-29",
    """
    reply 2026-03-23 (2026-03-22) ? art 32
    data-before-talks 2026-03-15 ? art 18
    publication 2026-05-09 ?
    renewal 2027-03-01 to 2027-05-31 ? art 38
    """),
  CourseRow(
    .national, .memorandum, effect: "2026-04-29",
    """
    reply 2026-03-23 (2026-03-22) ? art 32
    data-before-talks 2026-03-15 ? art 18
    publication 2026-05-09 ?
    renewal 2027-03-01 to 2027-05-31 ? art 38
    """),
  CourseRow(
    .national, .supplement, effect: "2026-04-29",
    """
    reply 2026-03-23 (2026-03-22) ? art 32
    data-before-talks 2026-03-15 ? art 18
    publication 2026-05-09 ?
    renewal 2027-03-01 to 2027-05-31 ? art 38
    """),
  CourseRow(
    .beijing, .algorithmAgreement, effect: "2026-04-29",
    """
    reply 2026-03-23 (2026-03-22) ? art 32
    data-before-talks 2026-03-15 ? art 18
    publication 2026-05-09 ?
    performance-report 2027-04-29 ? art 41
    renewal 2027-03-01 to 2027-05-31 ? art 43
    """),
  CourseRow(
    .shanghai, .algorithmAgreement, effect: "2026-04-29",
    """
    reply 2026-03-17 ? art 15
    delegate-list 2026-03-24 ? art 17
    data-before-talks 2026-03-15 ? art 18
    publication 2026-05-09 ?
    renewal 2027-03-01 to 2027-05-31 ? art 38
    """),
  // No rule is known of other places; see the test with a file of its own rules.
  CourseRow(.generic, .collectiveContract, effect: "2026-05-28", ""),
]
