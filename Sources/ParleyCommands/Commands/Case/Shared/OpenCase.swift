import ParleyBargaining
import ParleyLaw
import ParleyStore
import ParleyValues

/// A case that was opened for a command: its file, its record as it stands, and the law book.
struct OpenCase {
  let store: CaseStore
  let context: CommandContext
  let law: LawBook
  var record: BargainingCase
  var people: People

  /// The name under which messages speak of the case.
  var name: String { context.relative(store.path) }

  /// The name without folder and ending, for the files that are written from it.
  var stem: String {
    let last = store.path.split(separator: "/").last.map(String.init) ?? "case"
    return last.hasSuffix(CaseFinder.ending)
      ? String(last.dropLast(CaseFinder.ending.count)) : last
  }

  /// What is due on the day that counts.
  var duties: [Duty] { record.duties(on: context.day, law: law) }
}

extension CommandContext {
  /// Opens the case the command line means.
  ///
  /// - Throws: ``CommandFailure`` when there is no such case, more than one, or it cannot be used.
  func openCase(_ arguments: ParsedArguments) throws -> OpenCase {
    let law = try lawBook(overlaidWith: arguments.all(LawOptions.overlay))
    let path = try casePath(arguments[CaseOptions.file])
    return try openCase(at: path, law: law)
  }

  /// Opens the case at a path.
  func openCase(at path: String, law: LawBook) throws -> OpenCase {
    do throws(CaseFileProblem) {
      let store = try CaseStore.open(at: path, migrating: true)
      let record = BargainingCase(replaying: try store.events())
      return OpenCase(
        store: store, context: self, law: law, record: record, people: try store.people())
    } catch { throw failure(error) }
  }

  /// The path of the case that was named, that `PARLEY_CASE` names, or that is the only one here.
  func casePath(_ named: TypedPath?) throws(CommandFailure) -> String {
    do throws(CaseFinderProblem) {
      return try CaseFinder.find(
        argument: named?.text, environment: environment["PARLEY_CASE"],
        folder: files.workingDirectory.isEmpty ? "." : files.workingDirectory)
    } catch {
      throw CommandFailure(
        ExitStatus(rawValue: error.exitStatus) ?? .fileMissing, relative(error.diagnostic))
    }
  }

  /// The failure that a problem of a case file stands for.
  func failure(_ problem: CaseFileProblem) -> CommandFailure {
    CommandFailure(
      ExitStatus(rawValue: problem.exitStatus) ?? .badContent, relative(problem.diagnostic))
  }

  /// A path as seen from the working directory.
  func relative(_ path: String) -> String {
    if files.workingDirectory.isEmpty { return path }
    let folder = files.workingDirectory + "/"
    if path.hasPrefix(folder) { return String(path.dropFirst(folder.count)) }
    return path == files.workingDirectory ? "." : path
  }

  private func relative(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    if let place = diagnostic.place { diagnostic.place?.file = relative(place.file) }
    return diagnostic
  }
}

extension CommandFailure {
  /// The failure of an act that the case refuses: every reason, the gravest first.
  init(_ refusal: CaseRefusal) {
    self.init(.problems, [refusal.diagnostic] + refusal.others)
  }
}
