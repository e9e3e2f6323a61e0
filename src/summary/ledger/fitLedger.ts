/**
 * Ledgers within a cap of tokens.
 *
 * @since 0.1.0
 */
import { memoize } from '../../internal/memo'
import type { Estimator } from '../../tokens/Estimator'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import { goalCount } from './goal'
import { emptyLedger, type Ledger, type LedgerRequest } from './Ledger'
import { keySentences, shorten } from './keySentences'
import { drawRows, type DrawnRows, joinRows, renderLedger } from './ledgerText'
import type { SectionName } from './rowForms'

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Makes a ledger fit: its text costs at most so many tokens by the estimator. `undefined` when not even the goal does.
 *
 * Rows go by worth, which falls with age and differs between sections: old links, old commands that went well and files that
 * were only read go first; files that were changed, errors that are open, the plan and the last words go late. Requests of the user
 * are shortened to their key sentences and identifiers when they take more than half of the room, and go after everything
 * else, the oldest first; the goal stays to the end, shortened if it has to be. `covers.leftOut` counts what went. The
 * ledger itself comes back when it fits.
 *
 * @example
 * import assert from 'node:assert'
 * import { emptyLedger, fitLedger, renderLedger } from 'context-compaction/summary'
 * import { estimateTextTokens } from 'context-compaction/tokens'
 *
 * const links = Array.from({ length: 200 }, (_, i) => `https://example.org/page/${i}`)
 * const ledger = { ...emptyLedger, requests: [{ text: 'Read the manual.', isAnswered: false }], links }
 * const fitted = fitLedger(ledger, 400)
 * assert.ok(fitted !== undefined && estimateTextTokens(renderLedger(fitted)) <= 400)
 * assert.strictEqual(fitted.links[fitted.links.length - 1], 'https://example.org/page/199')
 * assert.strictEqual(fitted.covers.leftOut, 200 - fitted.links.length)
 *
 * @category combinators
 * @since 0.1.0
 */
export const fitLedger = (
  ledger: Ledger,
  maxTokens: number,
  estimator: Estimator = heuristicEstimator
): Ledger | undefined => fitText(ledger, maxTokens, estimator)?.ledger

/**
 * Makes a ledger fit, as {@link fitLedger} does, and gives it with its text.
 *
 * @internal
 * @since 0.1.0
 */
export const fitText = (ledger: Ledger, maxTokens: number, estimator: Estimator): Fitted | undefined => {
  const text = renderLedger(ledger)
  const total = estimator.text(text)
  if (estimator.tokens(total) <= maxTokens) return { ledger, text }
  const short = withShortTexts(ledger, maxTokens, total, estimator)
  const units = short === ledger ? total : estimator.text(renderLedger(short))
  return withFewerRows(short, maxTokens, units, estimator) ?? withFewerRequests(short, maxTokens, estimator)
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Characters that a request may have, from ample to hardly any; the goal may have four times as many. */
const lengths = [1000, 700, 500, 350, 240, 160, 110, 80, 50, 30]

/** A ledger and its text. */
interface Fitted {
  readonly ledger: Ledger
  readonly text: string
}

/** A row that can go. */
interface Candidate {
  readonly section: Section
  readonly index: number
  readonly worth: number
}

type Section = Exclude<SectionName, 'goal' | 'requests'>

const shortened = (requests: ReadonlyArray<LedgerRequest>, length: number): ReadonlyArray<LedgerRequest> => {
  const goals = goalCount(requests)
  return requests.map((request, i) => {
    const text = shortening(request)(i < goals ? 4 * length : length)
    return text === request.text ? request : { ...request, text }
  })
}

/** Several lengths are tried: what is read in a request is remembered. */
const shortening = /*#__PURE__*/ memoize(({ text }: LedgerRequest) => shorten(text))

/** Shortens requests to half of the room, or to what the rest leaves; and what other summaries said to a quarter of it. */
const withShortTexts = (ledger: Ledger, maxTokens: number, total: number, estimator: Estimator): Ledger => {
  const each = Math.max(100, Math.floor(maxTokens / Math.max(1, ledger.earlier.length)))
  const earlier = ledger.earlier.map((text) => keySentences(text, each))
  const cost = (requests: ReadonlyArray<LedgerRequest>): number => {
    let sum = 0
    for (const { text } of requests) sum += estimator.text(`- answered: ${text}\n`)
    return sum
  }
  const before = cost(ledger.requests)
  const room = Math.max(maxTokens / 2, maxTokens - estimator.tokens(total - before))
  if (estimator.tokens(before) <= room) return sameTexts(earlier, ledger.earlier) ? ledger : { ...ledger, earlier }
  let shortest = lengths.length - 1
  for (let from = 0; from < shortest;) {
    const middle = (from + shortest) >> 1
    if (estimator.tokens(cost(shortened(ledger.requests, lengths[middle]!))) <= room) shortest = middle
    else from = middle + 1
  }
  return { ...ledger, requests: shortened(ledger.requests, lengths[shortest]!), earlier }
}

const sameTexts = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean => a.every((text, i) => text === b[i])

/** Drops the rows of least worth, requests excepted, until the rest fits; `undefined` when no rest does. */
const withFewerRows = (ledger: Ledger, maxTokens: number, before: number, estimator: Estimator): Fitted | undefined => {
  const drawn = drawRows(ledger)
  const order = candidatesOf(ledger)
  const attempt = (count: number): { readonly text: string; readonly units: number } => {
    const text = joinRows(coversWithout(ledger, count), keptRows(drawn, order, count))
    return { text, units: estimator.text(text) }
  }
  const isOver = (units: number): boolean => estimator.tokens(units) > maxTokens
  const cost = (k: number): number => estimator.text(`${drawn[order[k]!.section][order[k]!.index]!}\n`)
  if (!isOver(before)) return { ledger, text: joinRows(ledger.covers, drawn) }
  let dropped = 0
  let tried = { text: '', units: before }
  for (let atLeast = 1; isOver(tried.units); atLeast *= 2) {
    if (dropped === order.length) return undefined
    let { units } = tried
    for (let k = 0; dropped < order.length && (k < atLeast || isOver(units)); k++, dropped++)
      units = Math.max(0, units - cost(dropped))
    tried = attempt(dropped)
  }
  // rows cost more or less among others than by themselves: what room that left is filled again
  let least = dropped
  for (let units = tried.units; least > 0 && !isOver(units + cost(least - 1));) units += cost(--least)
  for (let tries = 0; tries < 8 && least < dropped; tries++) {
    const count = tries === 0 ? least : (least + dropped) >> 1
    const more = attempt(count)
    if (isOver(more.units)) least = count + 1
    else {
      tried = more
      dropped = count
    }
  }
  return { ledger: without(ledger, order.slice(0, dropped)), text: tried.text }
}

const coversWithout = ({ covers }: Ledger, count: number): Ledger['covers'] =>
  count === 0 ? covers : { ...covers, leftOut: covers.leftOut + count }

/** The rows without the first `count` candidates. */
const keptRows = (drawn: DrawnRows, order: ReadonlyArray<Candidate>, count: number): DrawnRows => {
  const gone = indicesOf(order.slice(0, count))
  const out = { ...drawn }
  for (const [section, indices] of gone) out[section] = drawn[section].filter((_, i) => !indices.has(i))
  return out
}

const indicesOf = (going: ReadonlyArray<Candidate>): ReadonlyMap<Section, ReadonlySet<number>> => {
  const out = new Map<Section, Set<number>>()
  for (const { section, index } of going) {
    const indices = out.get(section)
    if (indices === undefined) out.set(section, new Set([index]))
    else indices.add(index)
  }
  return out
}

/** Nothing but requests: shorter ones first, then fewer; at last the goal alone, as short as it has to be. */
const withFewerRequests = (ledger: Ledger, maxTokens: number, estimator: Estimator): Fitted | undefined => {
  const rows = candidatesOf(ledger).length
  const goals = goalCount(ledger.requests)
  if (goals === 0) return undefined
  const attempt = (requests: ReadonlyArray<LedgerRequest>): Fitted | undefined => {
    const leftOut = ledger.covers.leftOut + rows + ledger.requests.length - requests.length
    const covers = { ...ledger.covers, leftOut }
    const candidate = { ...emptyLedger, covers, requests }
    const text = renderLedger(candidate)
    return estimator.tokens(estimator.text(text)) <= maxTokens ? { ledger: candidate, text } : undefined
  }
  const all = attempt(ledger.requests)
  if (all !== undefined) return all
  const shortest = shortened(ledger.requests, lengths[lengths.length - 1]!)
  for (let count = (ledger.requests.length - goals) >> 1; count > 0; count = count >> 1) {
    const found = attempt([...shortest.slice(0, goals), ...shortest.slice(-count)])
    if (found !== undefined) return found
  }
  // a goal of several requests is told by the last of them
  for (const goal of [ledger.requests.slice(0, goals), ledger.requests.slice(goals - 1, goals)])
    for (const length of lengths) {
      const found = attempt(goal.map((request) => ({ ...request, text: shortening(request)(length) })))
      if (found !== undefined) return found
    }
  return undefined
}

/** The rows that can go, those of least worth first. */
const candidatesOf = (ledger: Ledger): ReadonlyArray<Candidate> => {
  const out: Array<Candidate> = []
  const add = <A>(section: Section, rows: ReadonlyArray<A>, weight: (row: A) => number): void => {
    for (let index = 0; index < rows.length; index++) {
      const age = rows.length - 1 - index
      out.push({ section, index, worth: (weight(rows[index]!) * halfLife) / (halfLife + age) })
    }
  }
  add('links', ledger.links, () => 1.5)
  add('calls', ledger.calls, ({ outcome }) => (outcome === 'ok' ? 1.5 : 4))
  add('files', ledger.files, ({ change }) => (change === undefined ? 3 : change === 'deleted' ? 5 : 8))
  add('decisions', ledger.decisions, () => 3)
  add('errors', ledger.errors, ({ fix }) => (fix === undefined ? 6 : 2))
  add('questions', ledger.questions, () => 4)
  add('names', ledger.names, () => 6)
  add('plan', ledger.plan, ({ status }) => (status === 'open' || status === 'active' ? 20 : 3))
  add('earlier', ledger.earlier, () => 12)
  add('latest', ledger.latest === undefined ? [] : [ledger.latest], () => 15)
  return out.sort((a, b) => a.worth - b.worth)
}

/** After so many newer rows of its section a row is worth half. */
const halfLife = 32

const without = (ledger: Ledger, going: ReadonlyArray<Candidate>): Ledger => {
  if (going.length === 0) return ledger
  const gone = indicesOf(going)
  const left = <A>(section: Section, rows: ReadonlyArray<A>): ReadonlyArray<A> => {
    const indices = gone.get(section)
    return indices === undefined ? rows : rows.filter((_, i) => !indices.has(i))
  }
  const { latest, ...rest } = ledger
  return {
    ...rest,
    ...(latest === undefined || gone.has('latest') ? {} : { latest }),
    covers: coversWithout(ledger, going.length),
    plan: left('plan', ledger.plan),
    files: left('files', ledger.files),
    calls: left('calls', ledger.calls),
    errors: left('errors', ledger.errors),
    decisions: left('decisions', ledger.decisions),
    links: left('links', ledger.links),
    questions: left('questions', ledger.questions),
    names: left('names', ledger.names),
    earlier: left('earlier', ledger.earlier)
  }
}
