/**
 * The requests of a plan: one where everything fits the window of the summariser, else one for each part.
 *
 * They fit by construction: parts are added while the sum of their estimates is within the room that is left, and what an
 * estimator says of a request is what it says of its parts, added up. Requests that did not fit were the deadlock of
 * anthropics/claude-code#23047, google-gemini/gemini-cli#16516 and openai/codex#11071.
 *
 * @since 0.1.0
 */
import { appendMessages, type Context, context } from '../model/Context'
import { user } from '../model/Message'
import { settle } from '../roundtrip/settle'
import { violations } from '../roundtrip/Violation'
import { pairMessages } from '../roundtrip/Pairing'
import { takePrefix } from '../tokens/cut'
import { estimateTokens } from '../tokens/estimate'
import type { Estimator } from '../tokens/Estimator'
import { isCut } from '../tokens/unicode'
import { forkWords, mergeWords, systemWords, type Task, taskWords, unusedTag } from './instructions'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what requests are made of and held to.
 *
 * @internal
 * @since 0.1.0
 */
export interface Asking {
  readonly task: Task
  readonly maxInput: number
  readonly estimator: Estimator
}

/**
 * Is the least room, in tokens, that must be left for the history in a request.
 *
 * @internal
 * @since 0.1.0
 */
export const leastRoom = 256

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes the requests of a summariser that works on text.
 *
 * @internal
 * @since 0.1.0
 */
export const isolatedRequests = (
  entries: ReadonlyArray<string>,
  previous: string | undefined,
  asking: Asking
): ReadonlyArray<Context> => {
  const earlier = previous === undefined ? [] : [`[earlier summary]\n${previous}\n\n`]
  const tag = unusedTag('conversation', [...entries, ...earlier])
  const make = (parts: ReadonlyArray<string>, part?: readonly [number, number]): Context =>
    requestOf(tag, parts, taskWords(asking.task, previous !== undefined && (part === undefined || part[0] === 1), part))
  const whole = make([...earlier, ...entries])
  if (estimateTokens(whole, asking.estimator) <= asking.maxInput) return [whole]
  return inParts([...earlier, ...entries], asking, make)
}

/**
 * Makes the requests that join notes of parts: one where all fit, else one for each group of them.
 *
 * @internal
 * @since 0.1.0
 */
export const notesRequests = (notes: ReadonlyArray<string>, asking: Asking): ReadonlyArray<Context> => {
  const tag = unusedTag('notes', notes)
  const make = (parts: ReadonlyArray<string>): Context => requestOf(tag, parts, mergeWords(asking.task))
  // at least two to a request, so that there are fewer of them in each round
  const most = Math.floor((roomIn(make([]), asking) - 2) / 2)
  const entries = notes.map((note, i) => entryWithin(`[notes ${i + 1}]\n`, note, most, asking))
  return inParts(entries, asking, make)
}

/**
 * Makes the live request with the task behind it; `undefined` where that would not fit, or would not be accepted.
 *
 * @internal
 * @since 0.1.0
 */
export const forkRequest = (
  base: Context,
  end: number,
  hasPrevious: boolean,
  { task, maxInput, estimator }: Asking
): Context | undefined => {
  const { messages } = base
  const last = messages[messages.length - 1]
  const isTriggered = last?.content.some((block) => block.type === 'opaque' && block.kind === 'compaction_trigger')
  if (isTriggered === true || pairMessages(messages).dangling.length > 0) return undefined
  const words = forkWords(task, messages.length - end, hasPrevious)
  const forked = settle(base, appendMessages([user(words)])(base))
  const isAccepted = forked !== base && violations(forked).length === 0
  return isAccepted && estimateTokens(forked, estimator) <= maxInput ? forked : undefined
}

/**
 * Says how many tokens of history fit into a request for one of many parts.
 *
 * @internal
 * @since 0.1.0
 */
export const roomForParts = (asking: Asking): number => {
  const part = requestOf('conversation-99', [], taskWords(asking.task, true, [99_999, 99_999]))
  const merge = requestOf('notes-99', [], mergeWords(asking.task))
  return Math.min(roomIn(part, asking), roomIn(merge, asking))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const tokensOf = (text: string, { estimator }: Asking): number => estimator.tokens(estimator.text(text))

/** A labelled text, cut at its end where it would cost more. */
const entryWithin = (label: string, text: string, most: number, asking: Asking): string => {
  let entry = `${label}${text}\n\n`
  for (let room = most; room > 0 && tokensOf(entry, asking) > most; room -= 1 + (room >> 4))
    entry = `${label}${takePrefix(asking.estimator, room)(text)} …\n\n`
  return entry
}

const roomIn = (empty: Context, { maxInput, estimator }: Asking): number => maxInput - estimateTokens(empty, estimator)

/** Everything in one text: providers differ in what they do with many. */
const requestOf = (tag: string, parts: ReadonlyArray<string>, task: string): Context =>
  context({ system: systemWords(tag), messages: [user(`<${tag}>\n${parts.join('')}</${tag}>\n\n${task}`)] })

/**
 * Packs parts into as few requests as they fit. Should the estimator say more of a whole than of its parts, they are
 * packed again into less room.
 */
const inParts = (
  entries: ReadonlyArray<string>,
  asking: Asking,
  make: (parts: ReadonlyArray<string>, part?: readonly [number, number]) => Context
): ReadonlyArray<Context> => {
  const fits = (request: Context): boolean => estimateTokens(request, asking.estimator) <= asking.maxInput
  let room = roomIn(make([], [99_999, 99_999]), asking) - 1
  for (;;) {
    const packed = pack(entries, room, asking)
    const requests = packed.map((parts, k) => make(parts, [k + 1, packed.length]))
    if (requests.every(fits) || room < 2) return requests.filter(fits)
    room = Math.floor(room * 0.9)
  }
}

/** The parts in order, in groups that cost no more than the room; a part that is larger than that is cut into several. */
const pack = (entries: ReadonlyArray<string>, room: number, asking: Asking): ReadonlyArray<ReadonlyArray<string>> => {
  const { estimator } = asking
  const out: Array<Array<string>> = []
  let units = Infinity
  const put = (part: string): void => {
    const more = estimator.text(part)
    units += more
    if (estimator.tokens(units) > room) {
      out.push([])
      units = more
    }
    out[out.length - 1]!.push(part)
  }
  const take = takePrefix(estimator, room)
  // so much that a piece is full, and no more: not all of a long entry is looked at for each piece of it
  const reach = 8 * room + 64
  for (const entry of entries)
    for (let from = 0; from < entry.length;) {
      const to = isCut(entry, from + reach) ? from + reach : from + reach + 1
      const piece = take(entry.slice(from, to))
      // not even a character fits: the rest of the entry is left out
      if (piece === '') break
      put(piece)
      from += piece.length
    }
  return out
}
