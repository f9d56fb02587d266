import ParleyTerms
import ParleyValues

extension BargainingCase {
  /// Folds in what happens while the agreement is lived with.
  mutating func foldPerformance(_ event: CaseEvent) {
    switch event.fact {
    case .renewalRequested(let body): renewalRequests.append(Entry(event, body))
    case .amendmentRequested(let body): amendmentRequests.append(Entry(event, body))
    case .terminationNoticed(let body): terminationNotices.append(Entry(event, body))
    case .letterSent(let body): letters.append(LetterRecord(letter: Entry(event, body)))
    case .letterAnswered(let body):
      if let place = letters.firstIndex(where: { $0.letter.number == body.letter }) {
        letters[place].answers.append(Entry(event, body))
      }
    default: break
    }
  }
}
