/**
 * How recorded requests begin: those of one conversation begin alike, so a file of requests that do not may hold several.
 *
 * @since 0.1.0
 * @internal
 */
import { isJsonObject, type Json } from '../model/Json'
import { skip, type Tally } from './tally'

/**
 * Counts requests by how they begin. It belongs to one call of a reader and is never handed out.
 *
 * @internal
 * @since 0.1.0
 */
export type Beginnings = Map<string, { count: number; readonly line: number }>

/**
 * Counts a request by its messages.
 *
 * @internal
 * @since 0.1.0
 */
export const countBeginning = (beginnings: Beginnings, messages: Json | undefined, line: number): void => {
  const beginning = beginningOf(messages)
  const known = beginnings.get(beginning)
  if (known === undefined) beginnings.set(beginning, { count: 1, line })
  else known.count++
}

/**
 * Counts the requests that were left out in favour of the last one, those that begin otherwise apart. Returns how many
 * these are, as a warning; nothing when there are none. A request without messages begins as any other.
 *
 * @internal
 * @since 0.1.0
 */
export const skipEarlier = (
  tally: Tally,
  beginnings: Beginnings,
  messages: Json | undefined
): ReadonlyArray<string> => {
  const last = beginningOf(messages)
  let others = 0
  for (const [beginning, { count, line }] of beginnings)
    if (beginning === last || beginning === nothing)
      skip(tally, 'earlier request', line, beginning === last ? count - 1 : count)
    else {
      skip(tally, 'request with another beginning', line, count)
      others += count
    }
  return others === 0 ? [] : [`${begin(others)} otherwise than the last one, which was read: ${mayBelong(others)}`]
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** The beginning of a request without messages. */
const nothing = 'null'

/** What the first says who is not the system. A text is what the user says. */
const beginningOf = (messages: Json | undefined): string => {
  const said = typeof messages === 'string' ? { role: 'user', content: messages } : (messages ?? null)
  const all = Array.isArray(said) ? (said as ReadonlyArray<Json>) : [said as Json]
  const first = all.find((one) => !(isJsonObject(one) && (one['role'] === 'system' || one['role'] === 'developer')))
  return JSON.stringify(first ?? null).slice(0, 1_000)
}

const begin = (count: number): string => (count === 1 ? '1 request begins' : `${String(count)} requests begin`)

const mayBelong = (count: number): string =>
  count === 1 ? 'it may belong to another conversation' : 'they may belong to other conversations'
