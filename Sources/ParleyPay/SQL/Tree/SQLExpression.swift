/// An expression of a query, without the spelling of any engine. Whole numbers, words and
/// conditions are all there is: no engine ever rounds, casts a decimal or reads a clock for Parley.
indirect enum SQLExpression: Hashable, Sendable {
  /// A column, with the name of its table where it needs one: `o.distance`.
  case column(String)
  /// A whole number.
  case integer(Int128)
  /// A word.
  case text(String)
  /// No value, of a type.
  case null(SQLType)
  /// An operation on two values.
  case binary(SQLOperator, SQLExpression, SQLExpression)
  /// The quotient of two whole numbers without its remainder, toward zero; a wide dividend gives
  /// an ordinary integer.
  case quotient(SQLExpression, SQLExpression, isWide: Bool)
  /// Whether a value is missing.
  case isMissing(SQLExpression)
  /// Whether a value is there.
  case isPresent(SQLExpression)
  /// Whether a value is one of some.
  case isOneOf(SQLExpression, [SQLExpression])
  /// The value behind the first condition that holds, else another.
  case choice([SQLBranch], otherwise: SQLExpression)
  /// The first value that is there.
  case firstPresent([SQLExpression])
  /// The largest of values that are there.
  case greatest([SQLExpression])
  /// The smallest of values that are there.
  case least([SQLExpression])
  /// The same value as another type.
  case cast(SQLExpression, SQLType)
  /// A sum, count, least or greatest over rows.
  case aggregate(SQLAggregate, SQLExpression?)
  /// The same over the rows of a window, or a row's place in it.
  case window(SQLAggregate, SQLExpression?, SQLWindow)
  /// A word in small letters and without blanks.
  case folded(SQLExpression)
  /// Ends the query with a message and a value when it is reached.
  case failure(String, SQLExpression)
}

/// A type of values.
enum SQLType: Hashable, Sendable {
  case integer, wide, text
}

/// A condition and the value behind it.
struct SQLBranch: Hashable, Sendable {
  let condition: SQLExpression
  let value: SQLExpression

  init(_ condition: SQLExpression, _ value: SQLExpression) {
    (self.condition, self.value) = (condition, value)
  }
}

/// An operation on two values.
enum SQLOperator: String, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case remainder = "%"
  case equals = "="
  case differs = "<>"
  case isLess = "<"
  case isAtMost = "<="
  case isMore = ">"
  case isAtLeast = ">="
  case and = "AND"
  case or = "OR"

  /// How strongly the operator binds.
  var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equals, .differs, .isLess, .isAtMost, .isMore, .isAtLeast: 4
    case .plus, .minus: 5
    case .times, .remainder: 6
    }
  }
}

/// What is made of many rows.
enum SQLAggregate: String, Sendable {
  case sum = "SUM"
  case count = "COUNT"
  case countDistinct = "COUNT DISTINCT"
  case least = "MIN"
  case greatest = "MAX"
  case place = "ROW_NUMBER"
  case first = "FIRST_VALUE"
}

/// The rows that a window looks at.
struct SQLWindow: Hashable, Sendable {
  /// Which rows belong together.
  var partition: [SQLExpression]
  /// Their order.
  var order: [SQLExpression] = []
  /// Whether only the rows before each row count.
  var isBefore = false
}

extension SQLExpression {
  static let zero = SQLExpression.integer(0)

  /// The value of a plain number.
  var literal: Int128? {
    if case .integer(let value) = self { return value }
    return nil
  }

  /// Both conditions; a missing one is no condition.
  static func all(_ conditions: [SQLExpression]) -> SQLExpression? {
    conditions.dropFirst().reduce(conditions.first) { joined, next in
      joined.map { .binary(.and, $0, next) }
    }
  }

  static func any(_ conditions: [SQLExpression]) -> SQLExpression? {
    conditions.dropFirst().reduce(conditions.first) { joined, next in
      joined.map { .binary(.or, $0, next) }
    }
  }

  static func == (left: SQLExpression, right: Int128) -> SQLExpression {
    .binary(.equals, left, .integer(right))
  }
  static func < (left: SQLExpression, right: SQLExpression) -> SQLExpression {
    .binary(.isLess, left, right)
  }
  static func <= (left: SQLExpression, right: SQLExpression) -> SQLExpression {
    .binary(.isAtMost, left, right)
  }
  static func > (left: SQLExpression, right: SQLExpression) -> SQLExpression {
    .binary(.isMore, left, right)
  }
  static func >= (left: SQLExpression, right: SQLExpression) -> SQLExpression {
    .binary(.isAtLeast, left, right)
  }

  /// A value chosen by conditions; without any it is the other value itself.
  static func when(
    _ branches: [SQLBranch], otherwise: SQLExpression = .zero
  ) -> SQLExpression {
    var kept = branches
    while let last = kept.last, last.value == otherwise { kept.removeLast() }
    return kept.isEmpty ? otherwise : .choice(kept, otherwise: otherwise)
  }
}

/// Sums and products of plain integers that are known to be small: days, seconds, places. Amounts
/// go through ``SQLNumber``, which proves their width.
func + (left: SQLExpression, right: SQLExpression) -> SQLExpression {
  if let first = left.literal, let second = right.literal { return .integer(first + second) }
  if right.literal == 0 { return left }
  if left.literal == 0 { return right }
  if let second = right.literal, second < 0 { return .binary(.minus, left, .integer(-second)) }
  return .binary(.plus, left, right)
}

func - (left: SQLExpression, right: SQLExpression) -> SQLExpression {
  if let second = right.literal { return left + .integer(-second) }
  return .binary(.minus, left, right)
}

func * (left: SQLExpression, right: SQLExpression) -> SQLExpression {
  if let first = left.literal, let second = right.literal { return .integer(first * second) }
  if right.literal == 1 { return left }
  if left.literal == 1 { return right }
  if left.literal == 0 || right.literal == 0 { return .zero }
  return .binary(.times, left, right)
}

extension SQLExpression {
  /// The quotient of a number that is never negative.
  func divided(by divisor: Int128) -> SQLExpression {
    divisor == 1 ? self : .quotient(self, .integer(divisor), isWide: false)
  }

  /// The quotient toward the smaller number, for a number of either sign.
  func flooredQuotient(by divisor: Int128) -> SQLExpression {
    .choice(
      [SQLBranch(self >= .zero, divided(by: divisor))],
      otherwise: .zero
        - (.integer(divisor - 1) - self).divided(by: divisor))
  }

  func remainder(by divisor: Int128) -> SQLExpression {
    .binary(.remainder, self, .integer(divisor))
  }

  var isMissing: SQLExpression { .isMissing(self) }
  var isPresent: SQLExpression { .isPresent(self) }
}
