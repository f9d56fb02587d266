/// Reads CSV as RFC 4180 has it, for round trips.
func readCSV(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field = String.UnicodeScalarView()
  var (isQuoted, wasQuoted) = (false, false)
  var scalars = Array(text.unicodeScalars)[...]
  if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\"" where isQuoted && scalars.first == "\"":
      field.append("\"")
      scalars = scalars.dropFirst()
    case "\"" where isQuoted: isQuoted = false
    case "\"" where field.isEmpty && !wasQuoted: (isQuoted, wasQuoted) = (true, true)
    case "," where !isQuoted:
      record.append(String(field))
      (field, wasQuoted) = (.init(), false)
    case "\r" where !isQuoted && scalars.first == "\n":
      scalars = scalars.dropFirst()
      records.append(record + [String(field)])
      (record, field, wasQuoted) = ([], .init(), false)
    default: field.append(scalar)
    }
  }
  return records
}
