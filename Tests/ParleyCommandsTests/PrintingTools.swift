import Foundation
import Testing

/// The programs that files are read back with.
enum PrintingTools {
  /// The root of the package, above this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The folder of the Python that has the packages typst, python-docx, openpyxl and jsonschema.
  static let typst = root.appending(path: ".build/typst/bin").path

  struct Outcome {
    let status: Int32
    let output: String
  }

  /// What a program of the search path says, on both its streams; one that is not there fails the
  /// test by its status.
  static func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }

  /// What a Python script says about files; fails the test when the script does.
  static func python(_ script: String, _ arguments: [String]) throws -> String {
    let outcome = try run(typst + "/python3", ["-c", script] + arguments)
    try #require(outcome.status == 0, "\(outcome.output)")
    return outcome.output
  }

  /// Lets a file stand in a folder for a while.
  static func withFile<Result>(
    _ bytes: [UInt8], named name: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let bench = try CommandBench()
    defer { bench.remove() }
    let file = bench.folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  /// The words of a PDF.
  static func text(ofPDF bytes: [UInt8]) throws -> String {
    try withFile(bytes, named: "a.pdf") { path in
      try run("pdftotext", ["-enc", "UTF-8", path, "-"]).output
    }
  }

  /// A text without blanks, line ends and marks that only say how it runs.
  static func dense(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      let isMark =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || scalar.value == 0x200E || scalar.value == 0x200F
      if !isMark, !scalar.properties.isWhitespace, scalar.value > 0x20 { result.append(scalar) }
    }
    return String(result)
  }

  /// What people type, and what somebody sends to do harm.
  static let hostile: [(name: String, text: String)] = [
    ("quotes", "\"他说\" 'it''s' “是” «x»"),
    ("angle brackets", "<script>alert(1)</script> a<b>c</b> &amp; &#60;"),
    ("typst", #"#let x = [*粗* _斜_] $ a^2 $ @ref <label> // 注 /* */ #panic("x") \u{41} = 标题"#),
    ("markdown", "**粗** __x__ `c` [a](b) ![i](j) # 题 - 项 | 列 | ~~删~~ 1. --- 尾"),
    ("latex and templates", #"\LaTeX \begin{x} {{x}} ${y} %s"#),
    ("emoji", "👩‍👩‍👧🇨🇳"),
    ("rare", "龘㐂𠮷"),
    ("right to left", "مرحبا שלום"),
    ("formula", "=HYPERLINK(\"x\") +1 @SUM"),
    ("long", String(repeating: "长", count: 10_000)),
    ("long word", String(repeating: "a", count: 10_000)),
  ]
}
