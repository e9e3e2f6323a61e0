/**
 * Ledgers joined: rows of the same thing become one.
 *
 * @since 0.1.0
 */
import type { Ledger, LedgerCall, LedgerCovers, LedgerError, LedgerFile, LedgerPlanItem, LedgerRequest } from './Ledger'
import { joinRanges } from './lineRanges'

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Joins the ledgers of two histories that follow on one another, or that ran side by side.
 *
 * Counts add up. A request, file, call or error that both know is one row, at the place of the later one (requests: of the
 * earlier one), in its later state. The later plan, if there is one, replaces the earlier one. `emptyLedger` is the
 * identity, and the order of joining makes no difference; seals are dropped, unless the other ledger is empty. An error of
 * the first ledger that the second one made good unknowingly stays open: only `extendLedger` sees that.
 *
 * @example
 * import assert from 'node:assert'
 * import { emptyLedger, mergeLedgers } from 'context-compaction/summary'
 *
 * const links = (...urls: ReadonlyArray<string>) => ({ ...emptyLedger, links: urls })
 * assert.deepStrictEqual(
 *   mergeLedgers(links('https://a.org', 'https://b.org'), links('https://a.org')),
 *   links('https://b.org', 'https://a.org')
 * )
 *
 * @category combinators
 * @since 0.1.0
 */
export const mergeLedgers = (earlier: Ledger, later: Ledger): Ledger => {
  if (isEmpty(later)) return earlier
  if (isEmpty(earlier)) return later
  const latest = later.latest ?? earlier.latest
  const errors = keyed(errorKey, mergeErrors, earlier.errors)
  for (const error of later.errors) errors.note(error)
  return {
    covers: mergeCovers(earlier.covers, later.covers),
    requests: joined(({ text }) => text, mergeRequests, earlier.requests, later.requests, true),
    plan: later.plan.length > 0 ? later.plan : earlier.plan,
    ...(latest === undefined ? {} : { latest }),
    files: joined(({ path }) => path, mergeFiles, earlier.files, later.files),
    calls: joined(({ text }) => text, mergeCalls, earlier.calls, later.calls),
    errors: errors.rows(),
    decisions: joinedTexts(earlier.decisions, later.decisions),
    links: joinedTexts(earlier.links, later.links),
    questions: joinedTexts(earlier.questions, later.questions),
    names: joinedTexts(earlier.names, later.names),
    earlier: joinedTexts(earlier.earlier, later.earlier)
  }
}

// -------------------------------------------------------------------------------------
// rows
// -------------------------------------------------------------------------------------

/**
 * Keeps rows by key, in the order in which they were noted last, or first where they `stay`.
 *
 * @internal
 * @since 0.1.0
 */
export interface Keyed<A> {
  /** Adds a row, or makes one of it and the row of the same key. */
  readonly note: (row: A) => void
  readonly find: (key: string) => A | undefined
  /** Puts a row in the place of the one of the same key, which stays where it is. */
  readonly replace: (row: A) => void
  readonly rows: () => ReadonlyArray<A>
}

/**
 * Makes a {@link Keyed} that begins with some rows.
 *
 * @internal
 * @since 0.1.0
 */
export const keyed = <A>(
  keyOf: (row: A) => string,
  merge: (earlier: A, later: A) => A,
  begin: ReadonlyArray<A>,
  stays = false
): Keyed<A> => {
  const rows = new Map<string, A>()
  const note = (row: A): void => {
    const key = keyOf(row)
    const known = rows.get(key)
    if (known !== undefined && !stays) rows.delete(key)
    rows.set(key, known === undefined ? row : merge(known, row))
  }
  for (const row of begin) note(row)
  return {
    note,
    find: (key) => rows.get(key),
    replace: (row) => {
      rows.set(keyOf(row), row)
    },
    rows: () => [...rows.values()]
  }
}

/**
 * Joins what is known of a request.
 *
 * @internal
 * @since 0.1.0
 */
export const mergeRequests = (_: LedgerRequest, later: LedgerRequest): LedgerRequest => later

/**
 * Joins what is known of a file. What became of it is what became of it last, except that a file made in this history and
 * edited later is still one that was made.
 *
 * @internal
 * @since 0.1.0
 */
export const mergeFiles = (earlier: LedgerFile, later: LedgerFile): LedgerFile => {
  const change =
    later.change === 'edited' && earlier.change !== undefined && earlier.change !== 'edited'
      ? 'created'
      : (later.change ?? earlier.change)
  return {
    path: later.path,
    read: joinRanges(earlier.read, later.read),
    ...(change === undefined ? {} : { change }),
    changes: earlier.changes + later.changes,
    changed: joinRanges(earlier.changed, later.changed)
  }
}

/**
 * Joins what is known of a command or call: its last outcome, and how often it was made.
 *
 * @internal
 * @since 0.1.0
 */
export const mergeCalls = (earlier: LedgerCall, later: LedgerCall): LedgerCall => ({
  ...later,
  times: earlier.times + later.times
})

/**
 * Joins what is known of an error: its last state.
 *
 * @internal
 * @since 0.1.0
 */
export const mergeErrors = (_: LedgerError, later: LedgerError): LedgerError => later

/**
 * Names an error: what was tried, on what, and what it said.
 *
 * @internal
 * @since 0.1.0
 */
export const errorKey = ({ does, target, error }: LedgerError): string => `${does}\n${target}\n${error}`

/**
 * Names an item of a plan, where items are changed one by one.
 *
 * @internal
 * @since 0.1.0
 */
export const planKey = ({ id, text }: LedgerPlanItem): string => (id === undefined ? `\n${text}` : id)

/**
 * Keeps texts, each once.
 *
 * @internal
 * @since 0.1.0
 */
export const keyedTexts = (begin: ReadonlyArray<string>): Keyed<string> =>
  keyed(
    (text) => text,
    (_, text) => text,
    begin
  )

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const joined = <A>(
  keyOf: (row: A) => string,
  merge: (earlier: A, later: A) => A,
  earlier: ReadonlyArray<A>,
  later: ReadonlyArray<A>,
  stays = false
): ReadonlyArray<A> => {
  const rows = keyed(keyOf, merge, earlier, stays)
  for (const row of later) rows.note(row)
  return rows.rows()
}

const joinedTexts = (earlier: ReadonlyArray<string>, later: ReadonlyArray<string>): ReadonlyArray<string> => {
  const rows = keyedTexts(earlier)
  for (const text of later) rows.note(text)
  return rows.rows()
}

const mergeCovers = (a: LedgerCovers, b: LedgerCovers): LedgerCovers => ({
  compactions: a.compactions + b.compactions,
  messages: a.messages + b.messages,
  calls: a.calls + b.calls,
  failed: a.failed + b.failed,
  leftOut: a.leftOut + b.leftOut
})

/** Whether a ledger says nothing, not even how much it covers. */
const isEmpty = (ledger: Ledger): boolean =>
  ledger.latest === undefined &&
  Object.values(ledger.covers).every((count) => count === 0) &&
  [
    ledger.requests,
    ledger.plan,
    ledger.files,
    ledger.calls,
    ledger.errors,
    ledger.decisions,
    ledger.links,
    ledger.questions,
    ledger.names,
    ledger.earlier
  ].every((rows) => rows.length === 0)
