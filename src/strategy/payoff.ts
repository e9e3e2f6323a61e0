/**
 * Pay-off: whether an edit of a history saves more than the broken prompt cache costs.
 *
 * ```text
 *   without   |---------------- tokens ----------------|   read from the cache with every request
 *   with      |-- prefix --|- the rest, written anew -|    once; after that less is read with every request
 * ```
 *
 * The cheaper cache reads are, the later an edit pays: a token threshold alone is a wrong trigger. After the cache has
 * forgotten the prompt an edit breaks nothing and pays from the first request on.
 *
 * @since 0.1.0
 */
import { checkAtLeast } from '../reducers/options'
import { checkPrices, type Prices, requestCost, stepFor } from './prices'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is an edit of a history in tokens, and what is expected to follow it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Edit {
  /** Of the prompt as it was last sent. */
  readonly before: number
  /** Of the same prompt after the edit. */
  readonly after: number
  /**
   * Of what the cache still holds after the edit: up to the first changed position, or less where the provider finds
   * only entries that were written at a marker before it. 0 where a summary replaces the start.
   */
  readonly prefix: number
  /** Requests that will still be sent, the next one included, before the history is edited again or ends. */
  readonly requests: number
  /** Tokens that come in with each request. Default: 0. */
  readonly growth?: number
  /** Tokens of each answer; they matter where a price step makes answers dearer. Default: 0. */
  readonly output?: number
  /** What it costs to make the edit, e.g. the request for a summary, in units of one plain input token. Default: 0. */
  readonly making?: number
  /** Whether the cache has forgotten the prompt (see `isCold`). Default: no. */
  readonly isCold?: boolean
}

/**
 * Is what an edit costs and saves, in units of one plain input token.
 *
 * @category model
 * @since 0.1.0
 */
export interface Payoff {
  /** What all requests cost when nothing is edited. */
  readonly without: number
  /** What they cost after the edit, what it costs to make included. */
  readonly with: number
  /** The difference; negative when the edit costs more than it saves. */
  readonly saving: number
  readonly isWorthwhile: boolean
  /** The fewest requests after which the edit has saved something; absent when no number of requests is enough. */
  readonly breakEven?: number
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Works out what an edit costs and saves over the requests that are expected to follow. Exact, price steps and the minimum
 * length of the cache included, and in a time that does not depend on the number of requests.
 *
 * Throws a `RangeError` for numbers that cannot be: negative ones, a prefix longer than what is left.
 *
 * @example
 * import assert from 'node:assert'
 * import { payoff, priceTable } from 'context-compaction/strategy'
 *
 * // 110,000 of 150,000 tokens become 3,000; 20,000 before them stay in the cache
 * const edit = { before: 150_000, after: 43_000, prefix: 20_000, requests: 10 }
 * assert.strictEqual(payoff(priceTable['anthropic-5m'], edit).breakEven, 3)
 * assert.strictEqual(payoff(priceTable['anthropic-5.5'], edit).breakEven, 6)
 * assert.strictEqual(payoff(priceTable['anthropic-5m'], { ...edit, isCold: true }).breakEven, 1)
 * assert.strictEqual(payoff(priceTable['anthropic-5m'], { ...edit, requests: 2 }).isWorthwhile, false)
 *
 * @category queries
 * @since 0.1.0
 */
export const payoff = (prices: Prices, edit: Edit): Payoff => {
  checkPrices(prices)
  checkEdit(edit)
  const { before, after, prefix, requests, making = 0, isCold = false } = edit
  const kept = series(prices, edit, before, isCold ? 0 : before)
  const edited = series(prices, edit, after, isCold ? 0 : prefix)
  const savingAfter = (count: number): number => difference(sum(kept, count), making + sum(edited, count), 1e-14)
  const breakEven = firstGain(kept, edited, -making, (count) => savingAfter(count) > 0)
  const saving = savingAfter(requests)
  return {
    without: sum(kept, requests),
    with: making + sum(edited, requests),
    saving,
    isWorthwhile: saving > 0,
    ...(breakEven === undefined ? {} : { breakEven })
  }
}

/**
 * Picks the edit that saves most, e.g. among those that clear ever more of a history; the first of equal ones. None comes
 * back when no edit saves anything.
 *
 * @example
 * import assert from 'node:assert'
 * import { bestEdit, priceTable } from 'context-compaction/strategy'
 *
 * const little = { before: 100_000, after: 98_000, prefix: 5000, requests: 20 }
 * const much = { before: 100_000, after: 40_000, prefix: 5000, requests: 20 }
 * assert.strictEqual(bestEdit(priceTable['anthropic-5m'], [little, much]), much)
 * assert.strictEqual(bestEdit(priceTable['anthropic-5m'], [little]), undefined)
 *
 * @category queries
 * @since 0.1.0
 */
export const bestEdit = <E extends Edit>(prices: Prices, edits: ReadonlyArray<E>): E | undefined => {
  let best: E | undefined
  let most = 0
  for (const edit of edits) {
    const { saving } = payoff(prices, edit)
    if (saving <= most) continue
    best = edit
    most = saving
  }
  return best
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const checkEdit = ({ before, after, prefix, requests, growth, output, making }: Edit): void => {
  const finite = { before, after, prefix, requests, growth, output, making }
  for (const [name, value] of Object.entries(finite)) {
    checkAtLeast(`payoff: ${name}`, value, 0, name !== 'making')
    if (value === Infinity) throw new RangeError(`payoff: ${name} must be finite`)
  }
  if (prefix > Math.min(before, after))
    throw new RangeError(
      `payoff: prefix (${String(prefix)} tokens) must be at most before (${String(before)}) and after (${String(after)})`
    )
}

/** From the request `from` on, counted from 1, request `i` costs `level + slope * i`, until the next piece begins. */
interface Piece {
  readonly from: number
  readonly level: number
  readonly slope: number
}

/** The costs of requests that send `tokens`, growing, of which the cache holds `cached` at the first. */
const series = (prices: Prices, edit: Edit, tokens: number, cached: number): ReadonlyArray<Piece> => {
  const { growth = 0, output = 0 } = edit
  const { read, write, minimum = 0 } = prices
  const first = requestCost(prices, { cached, fresh: tokens - cached + growth, output })
  const pieces: Array<Piece> = [{ from: 1, level: first, slope: 0 }]
  for (const from of startsOf(prices, tokens, growth)) {
    const prompt = tokens + growth * from
    const { input } = stepFor(prices, prompt)
    const slope = input * growth * (prompt < minimum ? 1 : prompt - growth < minimum ? write : read)
    const cost = requestCost(prices, { cached: prompt - growth, fresh: growth, output })
    pieces.push({ from, level: cost - slope * from, slope })
  }
  return pieces
}

/** The second request, and those that pass a price step, or the minimum, or come after one that did. */
const startsOf = (prices: Prices, tokens: number, growth: number): ReadonlyArray<number> => {
  if (growth === 0) return [2]
  const { minimum = 0, steps = [] } = prices
  const cachedFrom = Math.ceil((minimum - tokens) / growth)
  const starts = [2, cachedFrom, cachedFrom + 1, ...steps.map(({ above }) => Math.floor((above - tokens) / growth) + 1)]
  return [...new Set(starts.filter((start) => start >= 2))].sort((a, b) => a - b)
}

const sum = (pieces: ReadonlyArray<Piece>, requests: number): number => {
  let total = 0
  for (const [k, piece] of pieces.entries()) {
    const to = Math.min(requests, (pieces[k + 1]?.from ?? Infinity) - 1)
    if (to < piece.from) break
    total += sumPiece(piece, piece.from, to)
  }
  return total
}

const sumPiece = ({ level, slope }: Piece, from: number, to: number): number =>
  (to - from + 1) * (level + (slope * (from + to)) / 2)

/** Tells whether more was saved than spent after so many requests. */
interface IsSaved {
  (requests: number): boolean
}

/** The first request after which more was saved than spent, where `saved` is what there is to begin with. */
const firstGain = (
  kept: ReadonlyArray<Piece>,
  edited: ReadonlyArray<Piece>,
  saved: number,
  isSaved: IsSaved
): number | undefined => {
  const starts = [...new Set([...kept, ...edited].map(({ from }) => from))].sort((a, b) => a - b)
  let total = saved
  for (const [k, from] of starts.entries()) {
    const [a, b] = [pieceAt(kept, from), pieceAt(edited, from)]
    const gain: Piece = { from, level: difference(a.level, b.level), slope: difference(a.slope, b.slope) }
    const next = starts[k + 1]
    const found = gainWithin(gain, total, next === undefined ? undefined : next - 1, isSaved)
    if (found !== undefined) return found
    if (next !== undefined) total += sumPiece(gain, from, next - 1)
  }
  return undefined
}

/** Two costs that differ by no more than rounding are the same. */
const difference = (a: number, b: number, rounding = 1e-12): number =>
  Math.abs(a - b) <= rounding * (Math.abs(a) + Math.abs(b)) ? 0 : a - b

const pieceAt = (pieces: ReadonlyArray<Piece>, at: number): Piece => {
  let found = pieces[0]!
  for (const piece of pieces) if (piece.from <= at) found = piece
  return found
}

/** Nothing is saved yet, so it is saved where each request gains: there the sum only rises, and halving finds the place. */
const gainWithin = (gain: Piece, saved: number, last: number | undefined, isSaved: IsSaved): number | undefined => {
  const { from, level, slope } = gain
  const zero = slope === 0 ? undefined : -level / slope
  let low = slope > 0 ? Math.max(from, Math.floor(zero!) + 1) : from
  // the last piece has no end: after twice the requests that pay the edit back, the saving is beyond rounding
  let high = last ?? from + 2 * Math.ceil(Math.max(0, -saved) / Math.max(level, Number.MIN_VALUE)) + 2
  if (slope < 0) high = Math.min(high, Math.ceil(zero!) - 1)
  if (slope === 0 && level <= 0) return undefined
  if (high < low || !isSaved(high)) return undefined
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isSaved(middle)) high = middle
    else low = middle + 1
  }
  return low
}
