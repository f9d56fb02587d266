import ParleyRecords
import ParleyValues
import Testing

@Suite("Shifts, signals and forecasts")
struct OtherRecordsTests {
  @Test("Shifts are read and put by worker, beginning and end")
  func shifts() throws {
    let text = """
      骑手ID,上线时间,下线时间
      R2,2026-07-03 09:00,2026-07-03 12:00
      R1,2026-07-03 22:00,2026-07-04 02:00
      R1,2026-07-03 09:00,2026-07-03 11:00
      R1,2026-07-03 09:00,2026-07-03 08:59
      ,2026-07-03 09:00,2026-07-03 10:00
      R1,2026-07-03 09:00,
      R1,2026-07-03 09:00,2026-09-03 09:00

      """
    let result = try ShiftLog.reading(bytes: Array(text.utf8), name: "shifts.csv")
    #expect(result.log.shifts.map(\.line) == [4, 3, 2])
    #expect(result.log.workers.ids == ["R1", "R2"])
    #expect(result.log.shifts(of: "R1").count == 2)
    #expect(result.log.shifts(of: "R3").isEmpty)
    #expect(
      result.report.rejects.map(\.reason) == [
        .endBeforeBeginning, .missingValue, .missingValue, .outOfRange,
      ])
    #expect(result.report.rejects[1].header == "骑手ID")
    #expect(result.report.rejects[2].header == "下线时间")
  }

  @Test("Signals in both languages, with and without area and end")
  func signals() throws {
    let text = """
      issuer,signal,level,area,from,to
      东湖区气象台,暴雨,橙色,东湖,2026-07-03 12:00,2026-07-03 15:00
      东湖区气象台,high-temperature,red,,2026-07-02 10:00,
      东湖区气象台,道路结冰预警信号,黄色预警,东湖,2026-01-03 12:00,2026-01-03 15:00
      东湖区气象台,地震,红,,2026-07-03 12:00,
      东湖区气象台,暴雨,紫,,2026-07-03 12:00,
      东湖区气象台,暴雨,蓝,,2026-07-03 12:00,2026-07-03 11:00

      """
    let result = try SignalLog.reading(bytes: Array(text.utf8), name: "signals.csv")
    #expect(result.log.signals.map(\.signal) == [.roadIcing, .highTemperature, .rainstorm])
    #expect(result.log.signals.map(\.level) == [.yellow, .red, .orange])
    #expect(result.log.signals[1].area == nil && result.log.signals[1].to == nil)
    #expect(
      result.report.rejects.map(\.reason) == [
        .unknownSignal, .unknownLevel, .endBeforeBeginning,
      ])
    #expect(result.report.rejects[0].examples == [RejectExample(line: 5, text: "地震")])
    let rain = result.log.signals[2]
    let noon = try Fixture.moment("2026-07-03T12:00")
    #expect(rain.isInForce(at: noon))
    #expect(!rain.isInForce(at: CivilDateTime(secondsSinceEpoch: noon.secondsSinceEpoch + 10_800)))
    #expect(rain.holds(in: "东湖") && !rain.holds(in: "西湖") && !rain.holds(in: nil))
    #expect(result.log.signals[1].holds(in: nil))
  }

  @Test(
    "Words for every signal and level",
    arguments: zip(
      [
        "高温", "暴雨", "台风", "暴雪", "寒潮", "大风", "霾", "大雾", "道路结冰", "沙尘暴", "雷电",
      ], WeatherSignal.allCases))
  func signalWords(word: String, signal: WeatherSignal) {
    #expect(WeatherSignal(word: word) == signal)
    #expect(WeatherSignal(word: signal.rawValue) == signal)
    #expect(WeatherSignal(word: signal.name.en.uppercased()) == signal)
    #expect(WeatherSignal(word: word + "预警") == signal)
    #expect(WeatherSignal(word: "地震") == nil)
    for (colour, level) in zip(["白", "蓝", "黄", "橙", "红"], WarningLevel.allCases) {
      #expect(WarningLevel(word: colour) == level)
      #expect(WarningLevel(word: colour + "色") == level)
      #expect(WarningLevel(word: colour + "色预警") == level)
      #expect(WarningLevel(word: level.key.uppercased()) == level)
    }
    #expect(WarningLevel.white < .blue && WarningLevel.orange < .red)
  }

  @Test("Forecast maxima in thousandths of a degree")
  func forecasts() throws {
    let text = """
      发布单位,日期,区域,最高气温(℃)
      东湖区气象台,2026-07-04,东湖,35.5
      东湖区气象台,2026-07-03,,36℃
      东湖区气象台,2026/7/5,东湖,-3
      东湖区气象台,2026-07-05 08:00,东湖,70
      东湖区气象台,,东湖,30

      """
    let result = try ForecastLog.reading(bytes: Array(text.utf8), name: "forecasts.csv")
    #expect(result.log.forecasts.map(\.maximumThousandths) == [36_000, 35_500, -3000])
    #expect(
      result.log.forecasts.map(\.date.description) == [
        "2026-07-03", "2026-07-04", "2026-07-05",
      ])
    #expect(result.report.rejects.map(\.reason) == [.outOfRange, .missingValue])
  }

  @Test("Each kind of records names the columns it needs")
  func missingColumns() {
    let bytes = Array("a,b\n1,2\n".utf8)
    do throws(Diagnostics) {
      _ = try ShiftLog.reading(bytes: bytes, name: "x")
      Issue.record("read")
    } catch {
      #expect(error.all.map(\.code) == Array(repeating: "records.missing-column", count: 3))
      #expect(error.all[0].remedy?.en.contains("--map worker=") == true)
    }
  }
}
