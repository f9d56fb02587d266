import ParleyDocuments
import ParleyPay
import ParleyTerms
import ParleyValues

/// Everything a simulation was made of, as a file: `--record` writes it, reports carry it, and
/// `--run` repeats the simulation from it to the byte. Records of orders are named by their digest;
/// the standards are inside.
struct RunFile: Equatable {
  /// The form of the file.
  static let format = "run/1"

  /// A file of records.
  struct Input: Equatable {
    /// The option that names it: `orders`.
    var role: String
    /// Its name without folders.
    var file: String
    /// The digest of its bytes.
    var digest: String
  }

  /// A level.
  struct Level: Equatable {
    /// What it is called.
    var name: LocalizedText
    /// The standards as Parley writes them; nothing for recorded pay.
    var standards: String?
  }

  /// An option as it was typed.
  struct Setting: Equatable {
    var option: String
    var text: String
  }

  /// The version of Parley.
  var version = Parley.version
  /// The version of the definition that figures follow.
  var definition = RunRecord.definition
  var inputs: [Input]
  var baseline: Level
  var proposal: Level
  /// The facts of the place.
  var context: PayContext
  /// What else decides the figures.
  var settings: [Setting]

  /// The options that are settings, in the order of the file.
  static let settingKeys: [Parameter] =
    SimulationSettings.parameters + [
      SimulateCommand.attribute.parameter, RecordOptions.mapping.parameter,
      RecordOptions.currency.parameter, RecordOptions.strict.parameter,
      RecordOptions.sheet.parameter,
    ]

  /// The settings of a command line.
  static func settings(of arguments: ParsedArguments) -> [Setting] {
    settingKeys.flatMap { parameter in
      (arguments.values[parameter.name.en] ?? []).map { value in
        Setting(
          option: parameter.name.en, text: parameter.role == .flag ? "yes" : value.text)
      }
    }
  }

  /// The file as JSON.
  var json: JSONValue {
    [
      "parley": .string(RunFile.format), "version": .string(version),
      "definition": .string(definition),
      "inputs": .array(
        inputs.map {
          ["role": .string($0.role), "file": .string($0.file), "digest": .string($0.digest)]
        }),
      "baseline": RunFile.json(baseline), "proposal": RunFile.json(proposal),
      "place": [
        "holidays": .array(context.statutoryHolidays.map { JSONValue($0) }),
        "minimumHourly": context.minimumWages.hourly.map { JSONValue($0.minorUnits) } ?? .null,
        "minimumMonthly": context.minimumWages.monthly.map { JSONValue($0.minorUnits) } ?? .null,
      ],
      "settings": .array(
        settings.map { ["option": .string($0.option), "value": .string($0.text)] }),
    ]
  }

  private static func json(_ level: Level) -> JSONValue {
    ["name": JSONValue(level.name), "standards": JSONValue(level.standards)]
  }
}

extension RunFile {
  /// Reads a run record, or a report that carries one.
  ///
  /// - Throws: ``Diagnostics`` with `json.…` for what is no JSON, `run.not-a-record` for another
  ///   file.
  init(reading text: String, file: String) throws(Diagnostics) {
    let inner = RunFile.embedded(in: text) ?? text
    let whole = try JSONValue(parsing: inner, file: file)
    let value = whole["run"] ?? whole
    guard value["parley"]?.stringValue == RunFile.format, let read = RunFile(value) else {
      throw Diagnostics([RunFile.notARecord(file)])
    }
    self = read
  }

  /// The record inside a web page.
  private static func embedded(in text: String) -> String? {
    guard text.hasPrefix("<!DOCTYPE html"),
      let start = text.firstRange(of: "<pre class=\"record\">"),
      let end = text[start.upperBound...].firstRange(of: "</pre>")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound]).replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private init?(_ value: JSONValue) {
    guard let version = value["version"]?.stringValue,
      let definition = value["definition"]?.stringValue,
      let inputs = value["inputs"]?.elements, let settings = value["settings"]?.elements,
      let baseline = value["baseline"].flatMap(RunFile.level),
      let proposal = value["proposal"].flatMap(RunFile.level), let place = value["place"],
      let days = place["holidays"]?.elements
    else { return nil }
    (self.version, self.definition) = (version, definition)
    (self.baseline, self.proposal) = (baseline, proposal)
    self.inputs = inputs.compactMap { input in
      guard let role = input["role"]?.stringValue, let file = input["file"]?.stringValue,
        let digest = input["digest"]?.stringValue
      else { return nil }
      return Input(role: role, file: file, digest: digest)
    }
    self.settings = settings.compactMap { setting in
      guard let option = setting["option"]?.stringValue, let text = setting["value"]?.stringValue
      else { return nil }
      return Setting(option: option, text: text)
    }
    func money(_ key: String) -> Money? {
      place[key]?.integerValue.map { Money(minorUnits: $0) }
    }
    context = PayContext(
      statutoryHolidays: days.compactMap { $0.stringValue.flatMap { CivilDate($0) } },
      minimumWages: MinimumWages(hourly: money("minimumHourly"), monthly: money("minimumMonthly")))
    guard self.inputs.count == inputs.count, self.settings.count == settings.count,
      context.statutoryHolidays.count == days.count
    else { return nil }
  }

  private static func level(_ value: JSONValue) -> Level? {
    guard let chinese = value["name"]?["zh-Hans"]?.stringValue,
      let english = value["name"]?["en"]?.stringValue
    else { return nil }
    return Level(
      name: LocalizedText(zhHans: chinese, en: english),
      standards: value["standards"]?.stringValue)
  }

  private static func notARecord(_ file: String) -> Diagnostic {
    Diagnostic(
      "run.not-a-record", .error, at: SourcePlace(file: file),
      LocalizedText(
        zhHans: "这不是测算记录（\(format)），也不是带有测算记录的报告",
        en: "this is neither a run record (\(format)) nor a report that carries one"),
      remedy: LocalizedText(
        zhHans: "请用 parley simulate … --record run.json 写出测算记录",
        en: "write one with parley simulate … --record run.json"), help: "simulate")
  }
}

extension RunFile {
  /// Findings when another version made the record.
  var versionFinding: Diagnostic? {
    guard version != Parley.version || definition != RunRecord.definition else { return nil }
    return Diagnostic(
      "run.version-differs", .error,
      LocalizedText(
        zhHans: "测算记录出自 parley \(version)（口径 \(definition)），"
          + "本程序为 \(Parley.version)（口径 \(RunRecord.definition)），结果可能不同",
        en: "the record was made by parley \(version) (definition \(definition)), this is "
          + "\(Parley.version) (definition \(RunRecord.definition)); figures could differ"),
      remedy: LocalizedText(
        zhHans: "请用原版本重做；仍要继续，请加 --any-version",
        en: "repeat it with that version, or go on all the same with --any-version"),
      help: "simulate")
  }

  /// Findings for every file whose bytes are not those of the record.
  func differences(from inputs: [RunRecord.Input], names: [String]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for input in self.inputs {
      guard let place = inputs.firstIndex(where: { $0.role == input.role }),
        inputs[place].digest.hexadecimal != input.digest
      else { continue }
      let name = names.indices.contains(place) ? names[place] : input.file
      findings.append(
        Diagnostic(
          "run.input-differs", .error, at: SourcePlace(file: name),
          LocalizedText(
            zhHans: "这个文件（\(input.role)）与测算记录所用的不是同一内容："
              + "记录为 \(input.digest.prefix(16))…，"
              + "现为 \(inputs[place].digest.hexadecimal.prefix(16))…",
            en: "this file (\(input.role)) is not the one of the record: the record has "
              + "\(input.digest.prefix(16))…, the file "
              + "\(inputs[place].digest.hexadecimal.prefix(16))…"
          ),
          remedy: LocalizedText(
            zhHans: "请给出当时的文件，或不用 --run 重新测算",
            en: "give the file of that time, or reckon anew without --run"), help: "simulate"))
    }
    return findings
  }

  /// The standards of a level.
  ///
  /// - Throws: ``Diagnostics`` with what is wrong in them.
  func standards(of level: Level) throws(Diagnostics) -> Standards? {
    guard let text = level.standards else { return nil }
    return try StandardsReader.read(text, file: level.name.en)
  }
}
