import ParleyRecords
import ParleyRendering
import ParleyValues

/// Typst, which makes PDF: the program `typst`, or a Python that has the package of that name.
struct TypstProgram: Sendable {
  private let context: CommandContext
  private let program: ExternalProgram
  private let isPython: Bool
  /// The typefaces that are there.
  let fonts: TypstFonts
  /// How long it may take, in seconds.
  private static let patience = 600

  /// The program, with the typefaces it sees.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is not there, 73 when it does not start.
  init(_ context: CommandContext) throws {
    self.context = context
    let folder = try TypstProgram.folder(context)
    (program, isPython) = try TypstProgram.find(context, folder.path)
    let outcome = program.run(
      ["fonts"], environment: TypstProgram.environment(context), folder: folder.path, upTo: 60)
    guard let outcome, outcome.status == 0 else { throw PrintingProblems.typstFailed(outcome) }
    let families = String(decoding: try context.files.read(folder.file("output")), as: UTF8.self)
    fonts = TypstFonts(installed: families.split(whereSeparator: \.isNewline).map(String.init))
  }

  /// Documents as PDF/A-2a, all in one run where Typst is a package of Python.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when a typeface or character is missing, 73 when
  ///   Typst complains of anything else.
  func pages(of documents: [Document], in language: Language) throws -> [[UInt8]] {
    if language == .zhHans, !fonts.hasChinese { throw PrintingProblems.noChineseFont }
    let folder = try TypstProgram.folder(context)
    let sources = documents.map {
      TypstRenderer.render($0, in: language, fonts: fonts, date: context.day)
    }
    let names = sources.indices.map { (folder.file("\($0).typ"), folder.file("\($0).pdf")) }
    for (source, name) in zip(sources, names) {
      try context.files.write(Array(source.utf8), to: name.0, isPrivate: true)
    }
    if isPython {
      try run(["compile"] + names.flatMap { [$0.0, $0.1] }, folder.path)
    } else {
      for name in names {
        try run(["compile", "--pdf-standard", "a-2a", name.0, name.1], folder.path)
      }
    }
    return try names.map { try context.files.read($0.1) }
  }

  /// Which typefaces stand in for those that a layout asks for.
  func remarks(on documents: [Document], in language: Language) -> [Diagnostic] {
    let roles = Set(
      documents.filter { $0.page.layout == .official }.flatMap {
        TypstFonts.roles(of: $0.page.layout, in: language)
      })
    let missing = fonts.substitutions(
      among: TypstFonts.Role.allCases.filter(roles.contains))
    return missing.isEmpty ? [] : [PrintingProblems.substituted(missing)]
  }

  /// Runs Typst; whatever it says is an error, because a missing typeface is only a warning there.
  private func run(_ arguments: [String], _ folder: String) throws {
    let outcome = program.run(
      arguments, environment: TypstProgram.environment(context), folder: folder,
      upTo: TypstProgram.patience)
    guard let outcome, outcome.status == 0, !outcome.errors.contains("warning:") else {
      throw PrintingProblems.typstFailed(outcome)
    }
  }

  private static func folder(_ context: CommandContext) throws -> WorkFolder {
    let place = context.environment["TMPDIR"] ?? "/tmp"
    guard let folder = WorkFolder(in: place) else {
      throw CommandFailure(.cannotWrite, FileProblems.unwritable(place, 13))
    }
    return folder
  }

  /// Without what would change its answers: folders of typefaces of one user.
  private static func environment(_ context: CommandContext) -> [String: String] {
    context.environment.filter { !$0.key.hasPrefix("TYPST_") || $0.key == "TYPST_FONT_PATHS" }
  }

  private static func find(
    _ context: CommandContext, _ folder: String
  ) throws -> (ExternalProgram, isPython: Bool) {
    let search = context.environment["PATH"] ?? ""
    if let found = ExternalProgram.find("typst", in: search) { return (found, false) }
    for name in ["python3", "python"] {
      guard let python = ExternalProgram.find(name, in: search),
        python.run(
          ["-c", "import typst; typst.compile_with_warnings"], environment: context.environment,
          folder: folder, upTo: 60)?.status == 0
      else { continue }
      return (ExternalProgram(path: python.path, arguments: ["-c", runner]), true)
    }
    throw PrintingProblems.noTypst
  }

  private static let runner = """
    import os
    import sys
    import typst

    paths = os.environ.get("TYPST_FONT_PATHS")
    fonts = typst.Fonts(font_paths=paths.split(os.pathsep) if paths else [])
    if sys.argv[1] == "fonts":
        sys.stdout.reconfigure(encoding="utf-8")
        print("\\n".join(fonts.families()))
        sys.exit()
    sys.stderr.reconfigure(encoding="utf-8")
    for source, target in zip(sys.argv[2::2], sys.argv[3::2]):
        try:
            _, warnings = typst.compile_with_warnings(
                source, output=target, format="pdf", pdf_standards="a-2a", font_paths=fonts)
        except typst.TypstError as problem:
            sys.exit("error: " + problem.message)
        for warning in warnings:
            sys.exit("warning: " + warning.message)
    """
}
