import ParleyRecords
import ParleyValues

extension CommandContext {
  /// The codes for worker ids by the salt in a file.
  ///
  /// - Throws: ``CommandFailure`` when the file is missing or holds no salt.
  func salt(in path: TypedPath) throws(CommandFailure) -> WorkerCodes {
    let bytes = try files.read(path.text)
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard Digest(hexadecimal: text) != nil else {
      throw CommandFailure(
        .badContent,
        Diagnostic(
          "salt.not-a-salt", at: SourcePlace(file: path.text),
          LocalizedText(zhHans: "这不是盐文件", en: "this file holds no salt"),
          remedy: LocalizedText(
            zhHans: "盐文件由 parley orders import 生成，内容为 64 个十六进制数字",
            en: "parley orders import makes it: 64 hexadecimal digits"),
          help: "orders"))
    }
    return WorkerCodes(salt: Array(text.utf8))
  }

  /// The codes by the salt in a file, which is made when it is not there yet: only whoever has the
  /// file can tell which code is whose.
  ///
  /// - Throws: ``CommandFailure`` when the file cannot be read or made.
  func saltMadeIfNeeded(in path: TypedPath) throws(CommandFailure) -> WorkerCodes {
    if !files.exists(path.text) {
      let bits = (0..<4).map { _ in String(SecretBits.next(), radix: 16) }
      let digits = Digest(of: bits.joined(separator: " ")).hexadecimal
      try files.write(Array((digits + "\n").utf8), to: path.text, isPrivate: true)
    }
    return try salt(in: path)
  }
}
