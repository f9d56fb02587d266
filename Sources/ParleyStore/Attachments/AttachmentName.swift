import ParleyValues

/// Names of attachments: as they were where nothing speaks against it, and safe to write into a
/// folder on any system.
public enum AttachmentName {
  /// The most bytes a name may have in UTF-8; most file systems take 255, archives and copies add
  /// to it.
  public static let lengthLimit = 180

  /// A name without folders, controls, signs that reorder text, signs that some file system does
  /// not bear, dots at its ends, and names that are devices on Windows. It is never empty.
  ///
  /// - Complexity: O(length of the name).
  public static func cleaned(_ name: String) -> String {
    let scalars = lastComponent(of: name).unicodeScalars.map { isSafe($0) ? $0 : "_" }
    var text = String(String.UnicodeScalarView(scalars))
    text = trimmed(text)
    if text.isEmpty { return "attachment" }
    let stem = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)[0]
    if devices.contains(stem.uppercased()) { text = "_" + text }
    return shortened(text)
  }

  /// What follows the last stroke, whichever way it leans.
  static func lastComponent(of path: String) -> String {
    let parts = path.unicodeScalars.split { $0 == "/" || $0 == "\\" }
    return parts.last.map { String($0) } ?? ""
  }

  private static let devices: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
      + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    if "<>:\"|?*".unicodeScalars.contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isEdge: (Unicode.Scalar) -> Bool = { $0 == "." || $0.properties.isWhitespace }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// Cuts the stem and keeps the ending.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > lengthLimit else { return text }
    let dot = text.lastIndex(of: ".")
    var ending = dot.map { String(text[$0...]) } ?? ""
    if ending.utf8.count > 16 { ending = "" }
    var stem = String(text.dropLast(ending.count))
    while stem.utf8.count + ending.utf8.count > lengthLimit, !stem.isEmpty { stem.removeLast() }
    // One character can be longer than the limit; it is cut by code points then.
    if stem.isEmpty {
      var scalars = text.unicodeScalars
      while scalars.count > lengthLimit / 4 { scalars.removeLast() }
      stem = String(scalars)
      ending = ""
    }
    return trimmed(stem + ending)
  }

  /// `photo.jpg`, `photo-2.jpg`, …
  static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  /// The media type the ending of a name stands for.
  public static func mediaType(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    let types = [
      "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "heic": "image/heic",
      "gif": "image/gif", "webp": "image/webp", "tif": "image/tiff", "tiff": "image/tiff",
      "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv", "html": "text/html",
      "json": "application/json", "zip": "application/zip", "mp3": "audio/mpeg",
      "m4a": "audio/mp4", "mp4": "video/mp4", "doc": "application/msword",
      "xls": "application/vnd.ms-excel", "ofd": "application/ofd",
      "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    return types[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }
}
