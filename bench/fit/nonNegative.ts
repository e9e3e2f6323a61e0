/** Least squares of a few unknowns, none of them negative. */

type Matrix = ReadonlyArray<ReadonlyArray<number>>

/** Solves a small symmetric system by elimination; unknowns that are not determined are 0. */
const solve = (matrix: Matrix, right: ReadonlyArray<number>): ReadonlyArray<number> => {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const scale = matrix.reduce((most, row, i) => Math.max(most, row[i]!), 1e-300)
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    if (Math.abs(rows[i]![i]!) < 1e-12 * scale) continue
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const factor = rows[k]![i]! / rows[i]![i]!
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!
    }
  }
  return rows.map((row, i) => (Math.abs(row[i]!) < 1e-12 * scale ? 0 : row[size]! / row[i]!))
}

/** The least squares solution of `rows · x = right` with no negative x: unknowns that would be negative are left out. */
export const nonNegative = (rows: Matrix, right: ReadonlyArray<number>): ReadonlyArray<number> => {
  const size = rows[0]?.length ?? 0
  let active = Array.from({ length: size }, (_, i) => i)
  for (;;) {
    const normal = active.map((a) => active.map((b) => rows.reduce((sum, row) => sum + row[a]! * row[b]!, 0)))
    const moments = active.map((a) => rows.reduce((sum, row, i) => sum + row[a]! * right[i]!, 0))
    const solution = solve(normal, moments)
    const worst = solution.reduce((at, x, i) => (x < (solution[at] ?? Infinity) ? i : at), 0)
    if (active.length <= 1 || solution[worst]! >= 0) {
      const out = new Array<number>(size).fill(0)
      active.forEach((a, i) => (out[a] = Math.max(0, solution[i]!)))
      return out
    }
    active = active.filter((_, i) => i !== worst)
  }
}
