import ParleyValues

/// A file of records, divided into stretches that begin behind a line end.
struct ImportSource: Sendable {
  let file: SourceFile
  let encoding: TextEncoding
  let hasByteOrderMark: Bool
  /// Whether the file is UTF-8 with bytes that are none.
  let hasInvalidBytes: Bool
  /// Whether it was looked through for bytes that are no text.
  let isChecked: Bool

  var bytes: UnsafeBufferPointer<UInt8> { file.bytes }

  /// A file that is UTF-8 until something else is found in it.
  init(unchecked file: SourceFile) {
    self.file = file
    encoding = .utf8
    hasByteOrderMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    hasInvalidBytes = false
    isChecked = false
  }

  /// A file after all of it was looked through, on several threads.
  ///
  /// - Complexity: O(bytes).
  init(checking file: SourceFile, stretches: [Range<Int>], threads: Int, releasing: Bool) {
    self.file = file
    var counts = Array(repeating: (utf8: 0, gb18030: 0), count: stretches.count)
    counts.withUnsafeMutableBufferPointer { counts in
      let target = SharedTarget(counts)
      ThreadTeam.run(threads, pieces: stretches.count) { _, piece in
        let bytes = UnsafeBufferPointer(rebasing: file.bytes[stretches[piece]])
        target.values[piece] = (
          EncodingDetection.invalidUTF8Count(bytes), GB18030.invalidCount(bytes)
        )
        if releasing { file.release(stretches[piece]) }
      }
    }
    let (utf8, gb18030) = counts.reduce((0, 0)) { ($0.0 + $1.utf8, $0.1 + $1.gb18030) }
    let finding = EncodingDetection.detect(
      file.bytes, invalidInUTF8: utf8, invalidInGB18030: gb18030)
    encoding = finding.encoding
    hasByteOrderMark = finding.hasByteOrderMark
    hasInvalidBytes = finding.encoding == .utf8 && finding.hasInvalidBytes
    isChecked = true
  }

  /// Where the text begins.
  var start: Int { hasByteOrderMark ? 3 : 0 }

  /// The first bytes as UTF-8, for the search of the header.
  func beginning(_ count: Int) -> [UInt8] {
    let bytes = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + count)])
    return encoding == .gb18030 ? GB18030.decode(bytes).bytes : Array(bytes)
  }

  /// Divides what lies behind a place into stretches of about so many bytes, all or the first of
  /// them; all but the last of the file end behind a line end.
  func stretches(from start: Int, bytes size: Int, atMost limit: Int = .max) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var begin = start
    while begin < bytes.count, stretches.count < limit {
      let end = lineEnd(from: min(bytes.count, begin + max(1, size)))
      stretches.append(begin..<end)
      begin = end
    }
    return stretches
  }

  /// Where the first line begins that does not begin before a place.
  private func lineEnd(from place: Int) -> Int {
    var place = place
    while place < bytes.count {
      let before = bytes[place - 1]
      if before == 0x0A || (before == 0x0D && bytes[place] != 0x0A) { return place }
      place += 1
    }
    return bytes.count
  }

  /// The place in the source behind as many line ends as stand in front of a place of the decoded
  /// text.
  func place(of decoded: UnsafeBufferPointer<UInt8>, _ end: Int, from start: Int) -> Int {
    if encoding == .utf8 { return start + end }
    var ends = 0
    for place in 0..<end where decoded[place] == 0x0A || decoded[place] == 0x0D { ends += 1 }
    var place = start
    while ends > 0 {
      if bytes[place] == 0x0A || bytes[place] == 0x0D { ends -= 1 }
      place += 1
    }
    return place
  }
}

/// Memory that several threads write to, each its own part.
struct SharedTarget<Element>: @unchecked Sendable {
  let values: UnsafeMutableBufferPointer<Element>

  init(_ values: UnsafeMutableBufferPointer<Element>) { self.values = values }
}
