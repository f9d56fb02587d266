import ParleyBargaining
import ParleyLaw
import ParleyStore
import ParleyValues

/// Makes the file of a new case. A file in which nothing was recorded yet, as an interrupted
/// opening leaves it, is taken up again; any other file is left alone.
struct NewCase {
  let context: CommandContext
  let law: LawBook

  /// The new case, without entries.
  ///
  /// - Throws: ``CommandFailure`` when a file of that name is there or cannot be written.
  func make(at path: String) throws -> OpenCase {
    let place = context.files.absolute(path)
    do throws(CaseFileProblem) {
      let store = try CaseStore.create(at: place, id: .fresh())
      return OpenCase(
        store: store, context: context, law: law, record: BargainingCase(), people: People())
    } catch {
      if case .alreadyExists = error, let empty = try? context.openCase(at: place, law: law),
        empty.record.events.isEmpty
      {
        return empty
      }
      throw context.failure(error)
    }
  }
}
