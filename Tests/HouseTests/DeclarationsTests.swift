import Testing

@Suite("Reading declarations")
struct DeclarationsTests {
  @Test("The body of a function is found behind its signature")
  func functions() {
    let tokens = SwiftTokens(
      """
      struct A {
        init(x: Int) { self.init(y: x) }
        func f<T>(
          _ g: (T) -> [Int] = { _ in [] }
        ) throws(E) -> (Int, Int)
        where T: P {
          if true { g() }
        }
        var size: Int { 1 }
        var stored: Int = 2
        let other = 3
        subscript(i: Int) -> Int {
          get { i }
        }
        deinit {}
      }
      """)
    let expected = [
      DeclaredBody(name: "init", firstLine: 2, lastLine: 2),
      DeclaredBody(name: "f", firstLine: 3, lastLine: 8),
      DeclaredBody(name: "size", firstLine: 9, lastLine: 9),
      DeclaredBody(name: "subscript", firstLine: 12, lastLine: 14),
      DeclaredBody(name: "deinit", firstLine: 15, lastLine: 15),
    ]
    #expect(tokens.bodies() == expected)
  }

  @Test("A requirement of a protocol has no body")
  func requirements() {
    let tokens = SwiftTokens(
      """
      protocol P {
        func f(_ x: Int) -> Int
        init?(y: Int)
        func g()
      }
      struct S { let a = 1 }
      """)
    #expect(tokens.bodies().isEmpty)
  }

  @Test("Public declarations are found with what is public without saying so")
  func publicOnes() {
    let tokens = SwiftTokens(
      """
      public enum E: Int {
        case a, b
        var hidden: Int { switch self { case .a: 1 case .b: 2 } }
        public static func f() throws -> Int { 1 }
        @inlinable public init?(_ x: () throws -> Int) { nil }
      }
      public protocol P { func g() throws(X)
        var h: Int { get } }
      public extension E { func notSeen() {} }
      public import M
      struct Hidden { enum Inner { case c } }
      public private(set) var k = 1
      open class func n() {}
      """)
    let found = tokens.publicDeclarations().map { "\($0.line) \($0.keyword) \($0.name)" }
    #expect(
      found == [
        "1 enum E", "2 case a", "4 func f", "5 init init", "7 protocol P", "7 func g", "8 var h",
        "12 var k", "13 func n",
      ])
    let throwing = tokens.publicDeclarations().filter(\.isThrowing).map(\.name)
    #expect(throwing == ["f", "g"])
  }

  @Test("Import lines are read in every form")
  func imports() {
    let tokens = SwiftTokens(
      """
      import A
      @testable import B
      public import struct C.D
      #if canImport(FoundationEssentials)
      import FoundationEssentials
      #else
      import Foundation
      #endif
      #if os(Linux)
      #else
      import Foundation
      #endif
      // import E
      """)
    #expect(
      tokens.imports().map(\.module) == [
        "A", "B", "C", "FoundationEssentials", "Foundation", "Foundation",
      ])
    #expect(tokens.imports().filter(\.isFoundationFallback).map(\.line) == [7])
  }
}
