import ParleyValues

/// YAML and JSON by themselves: what reads is written and read again as the same.
enum TextEntries {
  static func brokenYAML(_ bytes: [UInt8]) -> String? {
    guard let node = try? YAMLReader.read(bytes: bytes, file: "text.yaml") else { return nil }
    let written = YAMLWriter.write(node)
    do throws(Diagnostics) {
      let again = try YAMLReader.read(text: written, file: "written.yaml")
      return again.hasSameContent(as: node) ? nil : "YAML differs when read again:\n\(written)"
    } catch { return "what was written cannot be read:\n\(written)\n\(error)" }
  }

  static func brokenJSON(_ bytes: [UInt8]) -> String? {
    guard let value = try? JSONValue(parsing: bytes, file: "text.json") else { return nil }
    for isPretty in [false, true] {
      let written = value.text(pretty: isPretty)
      guard let again = try? JSONValue(parsing: written, file: "written.json") else {
        return "what was written cannot be read: \(written)"
      }
      if again != value { return "JSON differs when read again: \(written)" }
    }
    return nil
  }
}
