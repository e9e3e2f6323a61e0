/**
 * Fits the layers by coordinate descent: first with real numbers, then over whole steps with a price on every bit that
 * a value takes in the packed form. A context whose layers add up below zero counts as zero, as in the decoded table.
 */
import { type Design, membersOf } from './design'
import type { Model, Table } from './model'

export interface Solution {
  readonly values: ReadonlyArray<Int8Array>
  readonly packed: string
  readonly weights: ReadonlyArray<Float64Array>
}

export interface SolveOptions {
  /**
   * Sweeps with real numbers; after them values are given up while the price of a bit rises. Without any, values are taken
   * up from nothing while it falls: better where little is left, worse where much is.
   */
  readonly smooth: number
  /** Price of a bit, as loss, to begin with. */
  readonly price: number
  /** Sweeps over whole steps. */
  readonly whole: number
  /** Characters that the packed form may take. */
  readonly size: number
  readonly log: (line: string) => void
}

export const solve = (
  matrix: Design,
  { tables, pack, prices }: Model,
  { smooth, whole, size, price: first, log }: SolveOptions
): Solution => {
  const { contexts, begins, rows, entries, aims, means, pulls } = matrix
  const groups = tables.map((table) => membersOf(table, contexts))
  const sums = new Float64Array(contexts.length)
  const weights = tables.map((table) => new Float64Array(table.size))
  const rest = Float64Array.from(aims)
  const tally = new Float64Array(aims.length)
  const touched = new Int32Array(aims.length)
  let slope = 0
  let curve = 0
  /** Finds slope and curve of the loss along one value; contexts below zero do not count. */
  const probe = (l: number, v: number): void => {
    const { begins: from, members } = groups[l]!
    slope = 0
    curve = 0
    let n = 0
    for (let m = from[v]!; m < from[v + 1]!; m++) {
      const c = members[m]!
      const sum = sums[c]!
      slope += pulls[c]! * (means[c]! - sum)
      curve += pulls[c]!
      if (sum < 0) continue
      for (let i = begins[c]!, end = begins[c + 1]!; i < end; i++) {
        const row = rows[i]!
        if (tally[row] === 0) touched[n++] = row
        tally[row]! += entries[i]!
      }
    }
    for (let j = 0; j < n; j++) {
      const row = touched[j]!
      const t = tally[row]!
      slope += t * rest[row]!
      curve += t * t
      tally[row] = 0
    }
  }
  /** Moves one value and gives the change of the loss. */
  const move = (l: number, v: number, by: number): number => {
    const { begins: from, members } = groups[l]!
    weights[l]![v]! += by
    let gain = 0
    for (let m = from[v]!; m < from[v + 1]!; m++) {
      const c = members[m]!
      const old = sums[c]!
      const now = old + by
      sums[c] = now
      gain += pulls[c]! * by * (old + now - 2 * means[c]!)
      const change = Math.max(0, now) - Math.max(0, old)
      if (change === 0) continue
      for (let i = begins[c]!, end = begins[c + 1]!; i < end; i++) {
        const r = rest[rows[i]!]!
        const step = change * entries[i]!
        gain += step * (step - 2 * r)
        rest[rows[i]!] = r - step
      }
    }
    return gain
  }
  const loss = (): string => rest.reduce((sum, r) => sum + r * r, 0).toFixed(2)
  const eachValue = (visit: (l: number, v: number, table: Table) => void): void =>
    tables.forEach((table, l) => {
      const { begins: from } = groups[l]!
      for (let v = 0; v < from.length - 1; v++) if (from[v + 1]! > from[v]!) visit(l, v, table)
    })
  for (let sweep = 1; sweep <= smooth; sweep++) {
    eachValue((l, v, { ridge: pull }) => {
      probe(l, v)
      const by = (slope - pull * weights[l]![v]!) / (curve + pull)
      if (Math.abs(by) > 1e-3 && move(l, v, by) > 0) move(l, v, -by)
    })
    if (sweep % 3 === 0) log(`smooth ${sweep}: ${loss()}`)
  }
  const values = tables.map((table) => new Int8Array(table.size))
  let price = smooth > 0 ? 0 : first
  for (let sweep = 1; sweep <= whole; sweep++) {
    const bitsOf = prices(values)
    eachValue((l, v, { step }) => {
      const own = values[l]!
      const now = weights[l]![v]!
      // Most values are zero and stay so: those are asked in every other sweep.
      if (sweep > 3 && sweep < whole && now === 0 && (v + sweep) % 2 !== 0) return
      probe(l, v)
      const ideal = curve > 0 ? now + slope / curve : 0
      const low = Math.floor(ideal / step)
      let best = 0
      let least = Infinity
      for (const candidate of [0, low, low + 1, low - 1, low + 2, own[v]!]) {
        if (Math.abs(candidate) > 120) continue
        const miss = candidate * step - ideal
        const cost = curve * miss * miss + price * bitsOf(l, v, candidate)
        if (cost < least) {
          least = cost
          best = candidate
        }
      }
      const isRounding = sweep === 1 && smooth > 0
      if (isRounding) best = Math.max(-120, Math.min(120, Math.round(now / step)))
      if (best * step === now) {
        own[v] = best
        return
      }
      const gain = move(l, v, best * step - now)
      const bits = isRounding ? 0 : bitsOf(l, v, best) - bitsOf(l, v, own[v]!)
      if (isRounding || gain + price * bits <= 0) own[v] = best
      else move(l, v, now - best * step)
    })
    const length = pack(values).length
    log(`whole ${sweep}: ${loss()}, ${length} characters, price ${price.toExponential(2)}`)
    if (sweep === 1 && smooth > 0) price = first
    else if (sweep < whole - 3 || (smooth === 0 && sweep < whole - 2))
      price *= smooth > 0 ? rising(length / size) : falling(length / size)
  }
  return { values, packed: pack(values), weights }
}

/** How the price moves while values go: slowly near the aim, since a value that went must pay for its row when it comes back. */
const rising = (filled: number): number =>
  filled > 1.6 ? 1.6 : filled > 1.02 ? Math.min(1.25, filled ** 0.8) : Math.max(0.88, filled ** 2)

/** How the price moves while values come. */
const falling = (filled: number): number => (filled < 0.8 ? 0.6 : filled < 0.96 ? 0.85 : filled > 1 ? 1.06 : 0.98)
