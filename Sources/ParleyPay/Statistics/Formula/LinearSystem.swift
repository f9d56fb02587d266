/// Small systems of linear equations, solved by elimination with the largest pivot of the column.
enum LinearSystem {
  /// The solution of `matrix · x = right`.
  ///
  /// - Parameters:
  ///   - matrix: rows of equal length, as many as there are unknowns.
  ///   - right: one number for each row.
  /// - Returns: nothing when the rows are not independent.
  /// - Complexity: O(n³).
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    let size = right.count
    var (matrix, right) = (matrix, right)
    for column in 0..<size {
      let pivot = (column..<size).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) }
      guard let pivot, abs(matrix[pivot][column]) > 1e-9 else { return nil }
      matrix.swapAt(column, pivot)
      right.swapAt(column, pivot)
      for row in column + 1..<size {
        let factor = matrix[row][column] / matrix[column][column]
        if factor == 0 { continue }
        for place in column..<size { matrix[row][place] -= factor * matrix[column][place] }
        right[row] -= factor * right[column]
      }
    }
    var solution = [Double](repeating: 0, count: size)
    for row in (0..<size).reversed() {
      var rest = right[row]
      for place in row + 1..<size { rest -= matrix[row][place] * solution[place] }
      solution[row] = rest / matrix[row][row]
    }
    return solution
  }

  /// The coefficients with the least squares of `target − rows · x`.
  ///
  /// - Returns: nothing when the columns are not independent.
  /// - Complexity: O(rows · n²).
  static func leastSquares(_ rows: [[Double]], _ target: [Double]) -> [Double]? {
    guard let size = rows.first?.count, rows.count >= size else { return nil }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var right = [Double](repeating: 0, count: size)
    for (row, value) in zip(rows, target) {
      for place in 0..<size where row[place] != 0 {
        right[place] += row[place] * value
        for other in 0..<size { matrix[place][other] += row[place] * row[other] }
      }
    }
    return solve(matrix, right)
  }
}
