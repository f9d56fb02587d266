import ParleyRecords
import ParleyValues

/// The columns of a record that pay is reckoned from.
struct ScanColumns: Sendable {
  let accepted: PresentColumn<Int64>
  let completed: MomentColumn
  let started: MomentColumn
  let pickedUp: MomentColumn
  let fare: OptionalColumn<Int64>
  let tip: OptionalColumn<Int64>
  let distance: OptionalColumn<Int32>
  let weight: OptionalColumn<Int32>
  let area: OptionalColumn<Int32>

  init(_ log: OrderLog) {
    accepted = log.accepted
    completed = log.completed
    started = log.started
    pickedUp = log.pickedUp
    fare = log.fare
    tip = log.tip
    distance = log.distance
    weight = log.weight
    area = log.area.codes
  }
}
