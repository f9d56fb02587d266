import ParleyRendering
import ParleyValues

/// What a command has to show, in every form it can be asked for in.
struct CommandOutput: Sendable {
  /// What people read.
  enum Body: Sendable {
    /// Nothing to show.
    case nothing
    /// A text that is ready for the terminal, or a file's content.
    case text(String)
    /// A document, rendered for the terminal.
    case document(Document)
  }

  /// What people read.
  var body: Body
  /// What programs read; a document's own JSON when there is none.
  var json: JSONValue?
  /// What spreadsheets read; the tables of the document when there are none.
  var tables: [Table]
  /// Remarks and warnings beside the result, on the error stream.
  var diagnostics: [Diagnostic]
  /// The exit status.
  var status: ExitStatus
  /// Whether it holds anything private: it then begins with 「内部材料 请勿外传」.
  var isPrivate: Bool

  private init(
    _ body: Body, json: JSONValue?, tables: [Table], diagnostics: [Diagnostic],
    status: ExitStatus
  ) {
    self.body = body
    self.json = json
    self.tables = tables
    self.diagnostics = diagnostics
    self.status = status
    isPrivate = false
  }

  /// A document, with its own JSON and tables where the programs' view is a different one.
  init(
    _ document: Document, json: JSONValue? = nil, tables: [Table] = [],
    diagnostics: [Diagnostic] = [], status: ExitStatus = .done
  ) {
    self.init(
      .document(document), json: json, tables: tables, diagnostics: diagnostics, status: status)
  }

  /// A text, with what programs read instead.
  init(
    text: String, json: JSONValue, tables: [Table] = [], diagnostics: [Diagnostic] = [],
    status: ExitStatus = .done
  ) {
    self.init(.text(text), json: json, tables: tables, diagnostics: diagnostics, status: status)
  }

  /// Nothing but remarks and a status.
  static func silent(
    _ diagnostics: [Diagnostic] = [], status: ExitStatus = .done
  ) -> CommandOutput {
    CommandOutput(.nothing, json: nil, tables: [], diagnostics: diagnostics, status: status)
  }

  /// The same, marked as private.
  func markedPrivate() -> CommandOutput {
    var output = self
    output.isPrivate = true
    return output
  }
}
