import ParleyValues

/// Finds the case a command is about: the one that was named, the one `PARLEY_CASE` names, or the
/// only one in the folder.
public enum CaseFinder {
  /// The ending of a case file.
  public static let ending = ".parley"

  /// Finds the case.
  ///
  /// - Parameters:
  ///   - argument: what the user named, if anything: a file, with or without ending, or a folder.
  ///   - environment: the value of `PARLEY_CASE`, if there is one.
  ///   - folder: the folder the user is in, `.` or a path; other paths are relative to it.
  /// - Returns: the path of the file.
  /// - Throws: ``CaseFinderProblem`` when there is none or more than one.
  public static func find(
    argument: String?, environment: String?, folder: String = "."
  ) throws(CaseFinderProblem) -> String {
    if let argument, !argument.isEmpty { return try named(argument, by: .argument, folder) }
    if let environment, !environment.isEmpty {
      return try named(environment, by: .environment, folder)
    }
    return try only(in: folder)
  }

  /// The names of the cases in a folder, in code-point order.
  ///
  /// - Throws: ``CaseFinderProblem/unreadableFolder(_:)``.
  public static func cases(in folder: String) throws(CaseFinderProblem) -> [String] {
    let names: [String]
    do throws(SystemError) {
      names = try Disk.names(in: folder)
    } catch {
      throw .unreadableFolder(folder)
    }
    return names.filter { name in
      guard name.hasSuffix(ending), !name.hasPrefix(".") else { return false }
      if case .file? = try? Disk.entry(at: Disk.join(folder, name)) { return true }
      return false
    }.sorted(by: CodePointOrder.precedes)
  }

  private static func named(
    _ name: String, by source: CaseFinderProblem.Source, _ folder: String
  ) throws(CaseFinderProblem) -> String {
    let path = name.hasPrefix("/") || folder == "." ? name : Disk.join(folder, name)
    switch try? Disk.entry(at: path) {
    case .file, .other: return path
    case .folder: return try only(in: path)
    case .nothing, nil: break
    }
    if case .file? = try? Disk.entry(at: path + ending) { return path + ending }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let beside = parts.dropLast().joined(separator: "/")
    let known = (try? cases(in: parts.count < 2 ? "." : beside.isEmpty ? "/" : beside)) ?? []
    let wanted = parts.last ?? name
    let nearest =
      NearestName.find(wanted, in: known) ?? NearestName.find(wanted + ending, in: known)
    throw .missing(name, nearest: nearest, source)
  }

  private static func only(in folder: String) throws(CaseFinderProblem) -> String {
    let known = try cases(in: folder)
    guard let first = known.first else { throw .noCase(folder: folder) }
    guard known.count == 1 else { throw .several(known, folder: folder) }
    return folder == "." ? first : Disk.join(folder, first)
  }
}
