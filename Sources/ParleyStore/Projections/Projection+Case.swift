import ParleyBargaining
import ParleyTerms
import ParleyValues

extension Projection {
  /// The version of the tables below; tables of another version are made anew.
  static let version = 1

  /// The tables that show a case, filled.
  ///
  /// - Complexity: O(events).
  static func all(of state: BargainingCase) -> [Projection] {
    [
      summary(of: state), entries(of: state), positions(of: state), items(of: state),
      offers(of: state), offeredTerms(of: state), offeredItems(of: state), sessions(of: state),
      promises(of: state),
    ]
  }

  private static func summary(of state: BargainingCase) -> Projection {
    var table = Projection("case_summary", "name TEXT, value TEXT")
    let opening = state.opening?.body
    let values: [(String, String?)] = [
      ("title", opening?.title), ("stage", state.stage.rawValue),
      ("stage_zh", state.stage.name.zhHans), ("stage_en", state.stage.name.en),
      ("round", String(state.round)), ("instrument", opening?.instrument.rawValue),
      ("sector", opening?.sector.rawValue), ("unit", opening?.unit),
      ("currency", opening?.currency), ("in_force_from", state.effect?.body.from.description),
      ("events", String(state.lastSequence)),
    ]
    table.rows = values.map { [.text($0), SQLiteValue($1)] }
    return table
  }

  private static func entries(of state: BargainingCase) -> Projection {
    var table = Projection(
      "entry",
      """
      seq INTEGER, happened_on TEXT, happened_at TEXT, side TEXT, kind TEXT, round INTEGER,
      session INTEGER, title_zh TEXT, title_en TEXT, summary_zh TEXT, summary_en TEXT,
      is_corrected INTEGER, is_struck_out INTEGER
      """)
    // Without names: whoever is erased from `person` must not stay behind here.
    table.rows = state.history().map { entry in
      [
        SQLiteValue(entry.number), .text(entry.happenedOn.description),
        SQLiteValue(entry.happenedAt?.text), SQLiteValue(entry.side?.rawValue), .text(entry.kind),
        SQLiteValue(entry.round), entry.session.map { SQLiteValue($0) } ?? .null,
        .text(entry.title.zhHans), .text(entry.title.en), .text(entry.summary.zhHans),
        .text(entry.summary.en), SQLiteValue(entry.isCorrected ? 1 : 0),
        SQLiteValue(entry.isStruckOut ? 1 : 0),
      ]
    }
    return table
  }

  private static func positions(of state: BargainingCase) -> Projection {
    var table = Projection(
      "position",
      """
      term TEXT, label_zh TEXT, label_en TEXT, state TEXT, now TEXT, union_value TEXT,
      union_round INTEGER, union_offer INTEGER, platform_value TEXT, platform_round INTEGER,
      platform_offer INTEGER, gap TEXT, agreed TEXT, agreed_by INTEGER
      """)
    let known = Dictionary(
      state.positions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    table.rows = state.terms.map { track in
      let position = known[track.key]
      let union = track.latest(of: .union)
      let platform = track.latest(of: .platform)
      return [
        .text(track.key.description), SQLiteValue(position?.label.zhHans),
        SQLiteValue(position?.label.en), .text(track.state.rawValue),
        SQLiteValue(position?.current?.text(in: state.currency)), SQLiteValue(union?.text),
        number(union?.round), number(union?.offer), SQLiteValue(platform?.text),
        number(platform?.round), number(platform?.offer), SQLiteValue(position?.gapText),
        SQLiteValue(track.state.isAgreed ? track.agreed?.value : nil),
        track.state.isAgreed ? number(track.agreedBy) : .null,
      ]
    }
    return table
  }

  private static func items(of state: BargainingCase) -> Projection {
    var table = Projection(
      "item",
      "name TEXT, state TEXT, union_words TEXT, platform_words TEXT, agreed TEXT, outcome TEXT")
    table.rows = state.items.map { item in
      [
        .text(item.name), .text(item.state.rawValue),
        SQLiteValue(item.latest(of: .union)?.item.words.zhHans),
        SQLiteValue(item.latest(of: .platform)?.item.words.zhHans),
        SQLiteValue(item.agreed?.words.zhHans), SQLiteValue(item.outcome),
      ]
    }
    return table
  }

  private static func offers(of state: BargainingCase) -> Projection {
    var table = Projection(
      "offer",
      """
      seq INTEGER, side TEXT, round INTEGER, session INTEGER, tabled_on TEXT, tabled_at TEXT,
      package TEXT, state TEXT, rationale TEXT, valid_until TEXT, counters INTEGER
      """)
    table.rows = state.offers.map { offer in
      [
        SQLiteValue(offer.number), .text(offer.side.rawValue), SQLiteValue(offer.round),
        number(offer.session), .text(offer.tabledOn.description),
        SQLiteValue(offer.tabledAt?.text), SQLiteValue(offer.packageID),
        .text(offer.state.rawValue), SQLiteValue(offer.rationale),
        SQLiteValue(offer.validUntil?.description), number(offer.counters),
      ]
    }
    return table
  }

  private static func offeredTerms(of state: BargainingCase) -> Projection {
    var table = Projection(
      "offer_term", key: 2, "offer INTEGER, place INTEGER, term TEXT, value TEXT")
    table.rows = state.offers.flatMap { offer in
      offer.terms.enumerated().map { place, term in
        [
          SQLiteValue(offer.number), SQLiteValue(place + 1), .text(term.key),
          SQLiteValue(term.value),
        ]
      }
    }
    return table
  }

  private static func offeredItems(of state: BargainingCase) -> Projection {
    var table = Projection(
      "offer_item", key: 2,
      "offer INTEGER, place INTEGER, name TEXT, words TEXT, owner TEXT, due TEXT")
    table.rows = state.offers.flatMap { offer in
      offer.items.enumerated().map { place, item in
        [
          SQLiteValue(offer.number), SQLiteValue(place + 1), .text(item.name),
          SQLiteValue(item.text), SQLiteValue(item.owner), SQLiteValue(item.due?.description),
        ]
      }
    }
    return table
  }

  private static func sessions(of state: BargainingCase) -> Projection {
    var table = Projection(
      "session",
      """
      number INTEGER, opened_on TEXT, opened_at TEXT, closed_on TEXT, closed_at TEXT, place TEXT,
      attendance INTEGER, opened_by INTEGER, closed_by INTEGER
      """)
    table.rows = state.sessions.map { session in
      [
        SQLiteValue(session.number), .text(session.openedOn.description),
        SQLiteValue(session.openedAt?.text), SQLiteValue(session.closedOn?.description),
        SQLiteValue(session.closedAt?.text), SQLiteValue(session.place),
        SQLiteValue(session.attendance.count), SQLiteValue(session.openedBy),
        number(session.closedBy),
      ]
    }
    return table
  }

  private static func promises(of state: BargainingCase) -> Projection {
    var table = Projection(
      "promise",
      """
      number INTEGER, name TEXT, owner TEXT, due TEXT, made_by INTEGER, made_on TEXT, kept_on TEXT
      """)
    table.rows = state.promises.enumerated().map { place, promise in
      [
        SQLiteValue(place + 1), .text(promise.name), .text(promise.owner),
        SQLiteValue(promise.due?.description), SQLiteValue(promise.madeBy),
        .text(promise.madeOn.description), SQLiteValue(promise.keptOn?.description),
      ]
    }
    return table
  }

  private static func number(_ number: Int?) -> SQLiteValue {
    number.map { SQLiteValue($0) } ?? .null
  }
}
