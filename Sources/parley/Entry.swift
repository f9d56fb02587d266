import ParleyCommands

/// The command's entry point; everything it does lives in ParleyCommands.
@main
enum Entry {
  static func main() { Parley.main() }
}
