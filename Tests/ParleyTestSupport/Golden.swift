import Foundation
import Testing

/// Compares a text with the file that keeps its expected form, `Tests/<suite>/Goldens/<name>`.
///
///     expectGolden(diagnostic.text(in: .en), named: "diagnostics/wide.en.txt")
///
/// With `PARLEY_RECORD_GOLDENS=1` in the environment the file is written instead; review the
/// change before it is committed. A golden that does not exist yet records itself and fails once,
/// so that a new test cannot pass by accident.
///
/// `actual` is the text that was made, `name` the file below the suite's `Goldens`, with folders as
/// wanted; the rest finds the suite and the line.
public func expectGolden(
  _ actual: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let goldens = goldenFolder(forTestAt: filePath) else {
    Issue.record("\(filePath) is not below Tests", sourceLocation: sourceLocation)
    return
  }
  expectText(
    actual, in: goldens.appending(path: name), named: name, sourceLocation: sourceLocation)
}

/// Compares a text with any file that keeps its expected form, such as those beside a scenario; see
/// ``expectGolden(_:named:filePath:sourceLocation:)``.
public func expectText(
  _ actual: String, in file: URL, named name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = try? String(contentsOf: file, encoding: .utf8)
  let records = ProcessInfo.processInfo.environment["PARLEY_RECORD_GOLDENS"] == "1"
  if let expected, expected.utf8.elementsEqual(actual.utf8) { return }
  if records || expected == nil {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
    } catch {
      Issue.record("cannot write \(file.path): \(error)", sourceLocation: sourceLocation)
    }
  }
  if records { return }
  if let expected {
    let comment = "\(name) differs from its golden:\n" + difference(from: expected, to: actual)
    Issue.record(Comment(rawValue: comment), sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "\(name) had no golden; it was recorded, look at it", sourceLocation: sourceLocation)
  }
}

private func goldenFolder(forTestAt filePath: String) -> URL? {
  var folder = URL(filePath: filePath).deletingLastPathComponent()
  while folder.pathComponents.count > 2 {
    if folder.deletingLastPathComponent().lastPathComponent == "Tests" {
      return folder.appending(path: "Goldens")
    }
    folder.deleteLastPathComponent()
  }
  return nil
}

/// The lines that differ, with two lines of context, `-` before expected and `+` before actual
/// ones; long differences are cut.
func difference(from expected: String, to actual: String, context: Int = 2, limit: Int = 60)
  -> String
{
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let changes = new.difference(from: old)
  let removed = Set(
    changes.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { -1 } })
  let inserted = Set(
    changes.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { -1 } })
  var lines: [(text: String, isChange: Bool)] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if removed.contains(left) {
      lines.append(("-" + old[left], true))
      left += 1
    } else if inserted.contains(right) {
      lines.append(("+" + new[right], true))
      right += 1
    } else {
      lines.append((" " + new[right], false))
      (left, right) = (left + 1, right + 1)
    }
  }
  var shown: [String] = []
  var lastShown = -1
  for index in lines.indices {
    let near = max(0, index - context)...min(lines.count - 1, index + context)
    guard lines[near].contains(where: \.isChange) else { continue }
    if index > lastShown + 1 { shown.append("@@ line \(index + 1)") }
    shown.append(lines[index].text)
    lastShown = index
  }
  let cut = shown.count > limit ? ["… \(shown.count - limit) more lines"] : []
  return (shown.prefix(limit) + cut).joined(separator: "\n")
}
