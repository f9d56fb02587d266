import Foundation
import ParleyTestSupport
import ParleyValues
import Testing

@Suite("SHA-256 digests")
struct DigestTests {
  /// FIPS 180-4 examples, the empty text, and a million times the letter a.
  static let known: [(text: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test("known answers")
  func knownAnswers() {
    for (text, digest) in DigestTests.known {
      #expect(Digest(of: text).hexadecimal == digest)
      #expect(Digest(hexadecimal: digest) == Digest(of: Array(text.utf8)))
    }
  }

  @Test("pieces of any size give the digest of the whole")
  func streaming() {
    var gen = Gen(seed: 6)
    for _ in 0..<200 {
      let bytes = gen.list(0...300) { UInt8(truncatingIfNeeded: $0.random.next()) }
      var stream = DigestStream()
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + gen.integer(in: 0...70))
        stream.update(Array(bytes[start..<end]))
        start = end
      }
      stream.update([])
      #expect(stream.finish() == Digest(of: bytes))
    }
  }

  @Test("hexadecimal forms")
  func hexadecimal() throws {
    let digest = Digest(of: "abc")
    #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
    #expect(Digest(hexadecimal: digest.hexadecimal.dropLast() + "g") == nil)
    #expect(Digest(hexadecimal: digest.hexadecimal + "00") == nil)
    let data = try JSONEncoder().encode([digest])
    #expect(try JSONDecoder().decode([Digest].self, from: data) == [digest])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Digest].self, from: Data("[\"abc\"]".utf8))
    }
  }
}
