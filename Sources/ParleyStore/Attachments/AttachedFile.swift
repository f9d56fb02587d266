import ParleyBargaining
import ParleyValues

/// A file that belongs to a record: a photograph of a signed sheet, a proof of service.
public struct AttachedFile: Hashable, Sendable {
  /// The name, which never leads out of a folder.
  public let name: String
  /// The media type, `image/jpeg`.
  public let mediaType: String
  /// The bytes.
  public let content: [UInt8]
  /// The digest of the bytes, by which events refer to it.
  public let digest: Digest

  /// How many bytes an attachment may have: 50 MB.
  public static let sizeLimit = 50_000_000

  /// An attachment.
  ///
  /// - Parameters:
  ///   - name: the name it had; folders and what file systems do not bear are taken out of it.
  ///   - mediaType: its media type; by default what the ending of the name says.
  ///   - content: its bytes.
  /// - Throws: ``CaseFileProblem/attachmentTooLarge(name:size:limit:)``.
  public init(name: String, mediaType: String? = nil, content: [UInt8]) throws(CaseFileProblem) {
    let name = AttachmentName.cleaned(name)
    guard content.count <= AttachedFile.sizeLimit else {
      throw .attachmentTooLarge(
        name: name, size: content.count, limit: AttachedFile.sizeLimit)
    }
    self.name = name
    self.mediaType = mediaType ?? AttachmentName.mediaType(of: name)
    self.content = content
    digest = Digest(of: content)
  }

  /// Reads a file that is to be attached.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mediaType: its media type; by default what the ending of the name says.
  /// - Throws: ``CaseFileProblem`` when it cannot be read or is too large.
  public static func reading(
    _ path: String, mediaType: String? = nil
  ) throws(CaseFileProblem) -> AttachedFile {
    let found: Disk.ReadResult
    do throws(SystemError) {
      found = try Disk.read(path, upTo: sizeLimit)
    } catch {
      throw .attachmentUnreadable(path: path, systemError: error.number)
    }
    let name = AttachmentName.lastComponent(of: path)
    switch found {
    case .bytes(let bytes):
      return try AttachedFile(name: name, mediaType: mediaType, content: bytes)
    case .tooLarge(let size):
      throw .attachmentTooLarge(name: name, size: size, limit: sizeLimit)
    }
  }

  /// The body of the event that binds the attachment to the record.
  ///
  /// - Parameters:
  ///   - event: the number of the event it belongs to.
  ///   - text: what it shows.
  ///   - paper: the paper it is, or whose signed sheet it shows.
  ///   - version: the version of that paper, for a signed sheet.
  public func binding(
    about event: Int? = nil, text: String? = nil, paper: PaperKind? = nil, version: Digest? = nil
  ) -> AttachmentBound {
    AttachmentBound(
      name: name, mediaType: mediaType, digest: digest, size: content.count, about: event,
      text: text, paper: paper, version: version)
  }
}

/// What is known of an attachment without its bytes.
public struct AttachmentEntry: Hashable, Sendable {
  /// The digest, by which events refer to it.
  public var digest: Digest
  /// The name under which it was first attached.
  public var name: String
  /// Its media type.
  public var mediaType: String
  /// How many bytes it has.
  public var size: Int
}
