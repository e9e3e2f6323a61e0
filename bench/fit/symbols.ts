/**
 * Decides which code units of a script share a symbol: those that begin as many tokens, and after which as many begin.
 * Every other symbol of a unit takes bits, so a unit leaves the first symbol of its script only where that pays.
 */
import { ranges, scripts } from '../../src/tokens/alphabet'
import type { Sample } from './design'
import { packSymbols } from './pack'
import type { Truth } from './truth'

/** Gives the symbol in its script of each code unit; `size` is the number of characters that they may take packed. */
export const learnSymbols = (samples: ReadonlyArray<Sample>, truth: Truth, size: number): Uint8Array => {
  const counts = new Float64Array(65536)
  const own = new Float64Array(65536)
  const next = new Float64Array(65536)
  for (const { text, starts, weight } of samples) {
    const share = weight / text.length
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c < 128) continue
      counts[c]! += share
      own[c]! += share * starts[i]!
      if (i + 1 < text.length) next[c]! += share * starts[i + 1]!
    }
  }
  const total = counts.reduce((sum, n) => sum + n, 0)
  const groups = scripts.map((_, script) =>
    ranges.flatMap(([start, of], r) =>
      of === script && r + 1 < ranges.length
        ? Array.from({ length: ranges[r + 1]![0] - start }, (_, i) => start + i)
        : []
    )
  )
  const clusters = groups.map((units, script) => cluster(units, scripts[script]![2], counts, own, next, truth))
  const assign = (price: number): Uint8Array => {
    const out = new Uint8Array(65536)
    clusters.forEach(({ units, centres }) => {
      for (const { unit, x, y, weight } of units) {
        const cost = (c: number): number =>
          (weight / total) * ((x - centres[c]![0]) ** 2 + (y - centres[c]![1]) ** 2) + (c > 0 ? price : 0)
        let best = 0
        for (let c = 1; c < centres.length; c++) if (cost(c) < cost(best)) best = c
        out[unit] = best
      }
    })
    return out
  }
  let low = 1e-9
  let high = 1e-2
  for (let i = 0; i < 16; i++) {
    const middle = Math.sqrt(low * high)
    if (packSymbols(assign(middle)).length > size) low = middle
    else high = middle
  }
  return assign(high)
}

interface Unit {
  readonly unit: number
  readonly x: number
  readonly y: number
  readonly weight: number
}

/** Finds the centres of one script by weighted k-means; the first is that of most units. */
const cluster = (
  all: ReadonlyArray<number>,
  size: number,
  counts: Float64Array,
  own: Float64Array,
  next: Float64Array,
  truth: Truth
): { readonly units: ReadonlyArray<Unit>; readonly centres: ReadonlyArray<readonly [number, number]> } => {
  const sum = all.reduce((n, unit) => n + counts[unit]!, 0)
  const mean = all.reduce((n, unit) => n + next[unit]!, 0) / Math.max(1e-9, sum)
  const meanOwn = all.reduce((n, unit) => n + own[unit]!, 0) / Math.max(1e-9, sum)
  // What a unit is worth before it was seen: its tokens when it stands alone, and as much weight as a very rare unit.
  const prior = 1e-6 * sum + 1e-12
  const units = all.map((unit): Unit => {
    const isHalf = unit >= 0xd800 && unit < 0xe000
    const alone = isHalf
      ? meanOwn
      : Math.min(3, truth(String.fromCharCode(unit))?.reduce((n, s) => n + s, 0) ?? meanOwn)
    const weight = counts[unit]! + prior
    return { unit, x: (own[unit]! + prior * alone) / weight, y: (next[unit]! + prior * mean) / weight, weight }
  })
  const byCost = [...units].sort((a, b) => a.x + a.y / 2 - (b.x + b.y / 2) || a.unit - b.unit)
  const heavy = byCost.reduce((n, { weight }) => n + weight, 0)
  let centres: ReadonlyArray<readonly [number, number]> = Array.from({ length: size }, (_, c) => {
    let left = (heavy * (c + 0.5)) / size
    const at = byCost.find(({ weight }) => (left -= weight) <= 0) ?? byCost[0]!
    return [at.x, at.y]
  })
  const nearest = ({ x, y }: Unit): number => {
    let best = 0
    let least = Infinity
    centres.forEach(([cx, cy], c) => {
      const far = (x - cx) ** 2 + (y - cy) ** 2
      if (far < least) {
        least = far
        best = c
      }
    })
    return best
  }
  const members = new Int32Array(size)
  for (let round = 0; round < 30; round++) {
    const sums = centres.map(() => [0, 0, 1e-12])
    members.fill(0)
    for (const unit of units) {
      const at = nearest(unit)
      const s = sums[at]!
      s[0]! += unit.weight * unit.x
      s[1]! += unit.weight * unit.y
      s[2]! += unit.weight
      members[at]!++
    }
    centres = sums.map(([x, y, n], c) => (n! > 1e-11 ? [x! / n!, y! / n!] : centres[c]!))
  }
  const order = [...members.keys()].sort((a, b) => members[b]! - members[a]!)
  return { units, centres: order.map((c) => centres[c]!) }
}
