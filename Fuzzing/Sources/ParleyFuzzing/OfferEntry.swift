import ParleyTerms
import ParleyValues

/// Offers, from a file or, where the first byte is odd, from arguments, one a line.
enum OfferEntry {
  static func brokenProperty(_ bytes: [UInt8]) -> String? {
    guard let first = bytes.first, let standards = FuzzRecords.standards(in: .cny) else {
      return nil
    }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let offer: Offer?
    if first % 2 == 1 {
      let arguments = text.split(separator: "\n").map(String.init)
      offer = try? OfferReader.read(arguments: arguments, for: standards)
    } else {
      offer = try? OfferReader.read(text, file: "offer.yaml", for: standards)
    }
    guard let offer, let taken = try? standards.applying(offer.terms) else { return nil }
    let written = StandardsWriter.write(taken)
    do throws(Diagnostics) {
      let again = try StandardsReader.read(written, file: "written.yaml")
      if again != taken { return "standards with the offer differ when read again:\n\(written)" }
    } catch { return "standards with the offer cannot be read again:\n\(written)\n\(error)" }
    return StandardsEntry.brokenReckoning(taken)
  }
}
