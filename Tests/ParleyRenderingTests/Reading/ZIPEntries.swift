import Foundation

/// Looks into a ZIP file: names from its directory, contents through python3 where there is one.
enum ZIPEntries {
  struct Damaged: Error {}

  /// The names in the central directory, in its order.
  static func names(_ data: Data) throws -> [String] {
    let bytes = [UInt8](data)
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.count > 22,
      let end = (0...bytes.count - 22).reversed().first(where: { number($0, 4) == 0x0605_4B50 })
    else { throw Damaged() }
    var (place, names) = (number(end + 16, 4), [String]())
    for _ in 0..<number(end + 10, 2) {
      guard number(place, 4) == 0x0201_4B50 else { throw Damaged() }
      let length = number(place + 28, 2)
      names.append(String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self))
      place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
    }
    return names
  }

  /// The text of an entry of a file; nothing on a machine without python3.
  static func text(_ name: String, of file: URL) throws -> String? {
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      "-c",
      "import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
      file.path, name,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Damaged() }
    return String(decoding: output, as: UTF8.self)
  }
}
