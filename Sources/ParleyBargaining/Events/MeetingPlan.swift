import ParleyValues

/// When and where the sides meet next, as far as it was said.
public struct MeetingPlan: Codable, Hashable, Sendable {
  /// The day.
  public var date: CivilDate?
  /// The clock time.
  public var time: CivilTime?
  /// The place.
  public var place: String?
  /// What it is about.
  public var topics: [String]

  /// A plan.
  public init(
    date: CivilDate? = nil, time: CivilTime? = nil, place: String? = nil, topics: [String] = []
  ) {
    self.date = date
    self.time = time
    self.place = place
    self.topics = topics
  }

  /// Reads a plan; topics may be left out.
  ///
  /// - Throws: `DecodingError` when a field has another shape.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    date = try fields.decodeIfPresent(CivilDate.self, forKey: .date)
    time = try fields.decodeIfPresent(CivilTime.self, forKey: .time)
    place = try fields.decodeIfPresent(String.self, forKey: .place)
    topics = try fields.decodeIfPresent([String].self, forKey: .topics) ?? []
  }
}
