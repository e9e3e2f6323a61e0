/**
 * What every edit of a history has to make good before the result is a context again.
 *
 * Reducers say what goes; the consequences are the same for all of them and live here, once:
 *
 * 1. A message that an edit left without content, or with nothing but whitespace, goes; where a system message stands on
 *    it, or two messages that may not be neighbours stand around it, a dash is left.
 * 2. Where the profile binds thinking to its prefix, all thinking after the first edited position goes.
 * 3. Where citations count documents, those behind the first edit go when a document went.
 * 4. Where the profile has thinking in messages of its own, thinking goes with any edit of what the model said after it, and
 *    what stays of that, up to the next prompt or thinking, loses the ids of its items; what cannot stand without goes.
 * 5. Where the profile refuses neighbours of one role, a short acknowledgement is put between messages of the user that
 *    the edit brought together, and such messages of the assistant are merged; words that may not stand beside calls go.
 * 6. A history that was broken before is not made worse: an edit after which a rule would be broken anew is not made.
 *
 * @since 0.1.0
 */
import { memoize, memoizePair } from '../internal/memo'
import { filterMapWithIndex, filterWithIndex, firstDifference } from '../internal/readonlyArray'
import { type Block, text, type Text } from '../model/Block'
import { type Context, profileOf, withMessages } from '../model/Context'
import { isJsonObject, type Json } from '../model/Json'
import { assistant, type Message } from '../model/Message'
import type { Profile } from '../model/Profile'
import { editMessage, mapBlocks } from '../traversal/Blocks'
import { hasToolUse, isPrompt, isThought } from './Span'
import { breaksAnew, isBlankText, isUnbroken } from './Violation'

/**
 * Makes an edited context satisfy its profile again. Returns `before` itself when the edit changed nothing.
 *
 * Use it at the end of a reducer of your own. Edits may remove blocks and messages, replace contents, and put in new
 * messages; they must not reorder.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, thinking, user, withMessages } from 'context-compaction/model'
 * import { settle } from 'context-compaction/roundtrip'
 *
 * const before = context({ messages: [user('a'), user('b'), assistant(thinking('hm', { signature: 's' }), 'c'), user('d')] })
 * const after = settle(before, withMessages(before, before.messages.slice(1)))
 * // the strict profile binds thinking to its prefix, so the edit before it takes it along
 * assert.deepStrictEqual(after.messages[1]?.content, [{ type: 'text', text: 'c' }])
 *
 * @category combinators
 * @since 0.1.0
 */
export const settle = (before: Context, after: Context): Context => {
  if (after === before) return before
  const profile = profileOf(after)
  const isAnchored: IsAnchored = (messages, i) =>
    (profile.systemMessages === 'between-turns' && isBesideSystem(messages, i)) ||
    (profile.neighbours === 'refused' && isSeparating(messages, i))
  let messages = withoutEmptied(before.messages, after.messages, isAnchored)
  const first = firstEdited(before, after, messages)
  if (first < 0) return sameMessages(before, withMessages(after, messages))
  if (profile.thinkingBinding === 'prefix')
    messages = withoutBoundThinking(before.messages, messages, first, isAnchored)
  if (profile.citationIndices !== undefined)
    messages = withoutLostCitations(before.messages, messages, first, profile.citationIndices)
  if (profile.thinkingGroups === true) messages = withWholeGroups(before.messages, messages)
  if (profile.neighbours === 'refused') messages = separate(before, messages, profile)
  const settled = sameMessages(before, asLastTime(before.messages, withMessages(after, messages)))
  return breaksAnew(before, settled) ? before : settled
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const results = /*#__PURE__*/ new WeakMap<ReadonlyArray<Message>, Context>()

/** The very context of the last time, or its list, when it held the same: what is remembered about it is found again. */
const asLastTime = (before: ReadonlyArray<Message>, after: Context): Context => {
  const last = results.get(before)
  const settled = last ? sameMessages(last, after) : after
  results.set(before, settled)
  return settled
}

/** Whether two contexts are the same beside their messages. */
const isAlike = (a: Context, b: Context): boolean =>
  a.system === b.system &&
  a.tools === b.tools &&
  a.settings === b.settings &&
  a.profile === b.profile &&
  a.form === b.form

/** A known context, or its list, in the place of one that holds the same. */
const sameMessages = (known: Context, after: Context): Context => {
  if (firstDifference(known.messages, after.messages) >= 0) return after
  return isAlike(known, after) ? known : withMessages(after, known.messages)
}

/** Index of the first message that does not say what stood there before; 0 when system or tools changed; -1: none. */
const firstEdited = (before: Context, after: Context, messages: ReadonlyArray<Message>): number => {
  if (before.system !== after.system || before.tools !== after.tools) return 0
  const shorter = Math.min(before.messages.length, messages.length)
  for (let i = 0; i < shorter; i++) {
    const a = before.messages[i]!
    const b = messages[i]!
    if (a !== b && (a.content !== b.content || a.role !== b.role || a.extra !== b.extra)) return i
  }
  return before.messages.length === messages.length ? -1 : shorter
}

const isVoid = ({ content }: Message): boolean =>
  content.every((block) => block.type === 'text' && isBlankText(block.text))

/** Whether a system message among the messages stands on the message at `i`: behind a user's, before an assistant's. */
const isBesideSystem = (messages: ReadonlyArray<Message>, i: number): boolean =>
  messages[i]!.role === 'assistant'
    ? messages[i - 1]?.role === 'system' && i > 1
    : messages[i + 1]?.role === 'system' && i + 2 < messages.length

/** Whether an assistant message stands between two messages of the user's side. */
const isSeparating = (messages: ReadonlyArray<Message>, i: number): boolean => {
  const [previous, next] = [messages[i - 1], messages[i + 1]]
  return previous !== undefined && next !== undefined && messages[i]!.role === 'assistant' && areOneSide(previous, next)
}

interface IsAnchored {
  (messages: ReadonlyArray<Message>, i: number): boolean
}

/** Whether a block costs nothing by some estimator, so that nothing may be put in its place. */
const isWeightless = (block: Block): boolean =>
  (block.type === 'thinking' && block.text === '' && !block.encrypted) || (block.type === 'text' && block.text === '')

/**
 * Stands where a message has to stay and has nothing left to say.
 *
 * @internal
 * @since 0.1.0
 */
export const dash: ReadonlyArray<Block> = [/*#__PURE__*/ text('-')]

/** Emptied messages go; one that something stands on becomes a dash, or stays where even that would be more. */
const withoutEmptied = (
  before: ReadonlyArray<Message>,
  after: ReadonlyArray<Message>,
  isAnchored: IsAnchored
): ReadonlyArray<Message> => {
  // most are the very same, counted from one end or the other: what is in them need not be looked at
  const less = before.length - after.length
  return filterMapWithIndex(after, (i, message) => {
    if (message === before[i] || message === before[i + less] || !isVoid(message)) return message
    const original = before[placesOf(before).get(message.id) ?? -1]
    if (original === message) return message
    if (original === undefined || !isAnchored(after, i)) return undefined
    const isKept = message.role !== 'assistant' || original.content.every(isWeightless)
    return isKept ? original : editMessage(message, dash)
  })
}

/**
 * Takes the thinking from a message, but for that among its first `kept` blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const withoutThinking = (message: Message, kept = 0): Message =>
  editMessage(
    message,
    filterWithIndex(message.content, (b, { type }) => type !== 'thinking' || b < kept)
  )

const withoutBoundThinking = (
  before: ReadonlyArray<Message>,
  after: ReadonlyArray<Message>,
  first: number,
  isAnchored: IsAnchored
): ReadonlyArray<Message> =>
  filterMapWithIndex(after, (i, message) => {
    if (i < first || message.role !== 'assistant') return message
    const stripped = withoutThinking(
      message,
      i === first && before[i] ? firstDifference(before[i].content, message.content) : 0
    )
    if (stripped === message || !isVoid(stripped)) return stripped
    return isAnchored(after, i) ? editMessage(stripped, dash) : undefined
  })

const withoutLostCitations = (
  before: ReadonlyArray<Message>,
  after: ReadonlyArray<Message>,
  first: number,
  indices: ReadonlyArray<string>
): ReadonlyArray<Message> => {
  const cited = documents(before)
  if (cited.length === 0 || firstDifference(cited, documents(after)) < 0) return after
  return mapBlocks(after, (block, m) => {
    const citations = block.type === 'text' && m >= first ? block.extra?.['citations'] : undefined
    if (!Array.isArray(citations)) return block
    const kept = (citations as ReadonlyArray<Json>).filter(
      (one) => !indices.some((index) => isJsonObject(one) && index in one)
    )
    return kept.length === citations.length
      ? block
      : ({ ...block, extra: { ...(block as Text).extra, citations: kept } } as Text)
  })
}

/**
 * Lists what citations count; remembered per list.
 *
 * @internal
 * @since 0.1.0
 */
export const documents = /*#__PURE__*/ memoize((messages: ReadonlyArray<Message>): ReadonlyArray<Block> => {
  const out: Array<Block> = []
  const take = (blocks: ReadonlyArray<Block>): void => {
    for (const block of blocks) {
      if (block.type === 'tool_result') {
        if (typeof block.content !== 'string') take(block.content)
      } else if ((block.type === 'media' || block.type === 'opaque') && /^document|^search_result/.test(block.kind))
        out.push(block)
    }
  }
  for (const { content } of messages) take(content)
  return out
})

const withWholeGroups = (before: ReadonlyArray<Message>, after: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  const kept = new Set(after)
  /** What becomes of a message: another one, or itself without the id of its item, with thinking and the like or not. */
  const fates = new Map<string, Message | boolean>()
  let isLost = false
  for (let i = 0; i < before.length; i++) {
    if (isPrompt(before[i]!)) isLost = false
    if (before[i]!.role !== 'assistant') continue
    const thinks = isThought(before[i]!)
    let end = i + 1
    while (thinks && before[end]?.role === 'assistant') end++
    const group = before.slice(i, end)
    const gone = group.filter((message) => !kept.has(message))
    const isChanged = gone.length > 0
    // thinking that went cannot be put back
    const isHeld = isChanged && !gone.some(isThought) && group.some(isPinned)
    if (thinks) isLost = isChanged && !isHeld
    if (isLost || isChanged) for (const message of group) fates.set(message.id, isHeld ? message : !thinks)
    i = end - 1
  }
  return filterMapWithIndex(after, (_, message) => {
    const fate = fates.get(message.id) ?? message
    if (typeof fate === 'object') return fate
    return fate || isPinned(message) || message.content.some(isWordOrCall) ? withoutItemId(message) : undefined
  })
}

const isWordOrCall = ({ type }: Block): boolean => type !== 'thinking' && type !== 'opaque'

/** Without the id that its provider knows it by. */
const withoutItemId = /*#__PURE__*/ memoize((message: Message): Message => {
  if (message.extra?.['id'] === undefined) return message
  const { id: _, ...extra } = message.extra
  return { ...message, extra }
})

/** Tool messages count as the user's side, but stay apart from one another. */
const areOneSide = (a: Message, b: Message): boolean =>
  a.role === b.role
    ? a.role !== 'tool' && a.role !== 'system'
    : (a.role === 'tool' && b.role === 'user') || (a.role === 'user' && b.role === 'tool')

/**
 * Puts an acknowledgement between two messages of the user's side, and merges those of the assistant into the latest one,
 * whose id stays; an acknowledgement goes where an assistant message stands beside it. What stood in one run
 * before is left as it is.
 */
const separate = (
  before: Context,
  after: ReadonlyArray<Message>,
  { resultsAlone }: Profile
): ReadonlyArray<Message> => {
  const out: Array<Message> = []
  /** What becomes one message, under its index in `out`. */
  const joined: Array<Array<Message>> = []
  for (const message of after) {
    const at = out.length - 1
    const previous = out[at]
    if (previous === undefined || !areOneSide(previous, message) || wereOneRun(before, previous, message))
      out.push(message)
    else if (message.role !== 'assistant') {
      let noted = acknowledgement(message, previous)
      while (placesOf(after).has(noted.id)) noted = { ...noted, id: `${noted.id}+` }
      out.push(noted, message)
    } else if (isAcknowledgement(previous)) out[at] = message
    else if (!isAcknowledgement(message)) {
      ;(joined[at] ??= [previous]).push(message)
      out[at] = message
    }
  }
  joined.forEach((messages, i) => (out[i] = merged(messages, resultsAlone)))
  return firstDifference(after, out) < 0 ? after : out
}

/** Whether two messages stood in one run of neighbours of one side, of which there are none where nothing is wrong. */
const wereOneRun = (before: Context, a: Message, b: Message): boolean => {
  if (isUnbroken(before)) return false
  const { messages } = before
  const places = placesOf(messages)
  const end = places.get(b.id) ?? -1
  let i = places.get(a.id) ?? end + 1
  while (i < end && (messages[i]!.role === 'assistant') === (messages[i + 1]!.role === 'assistant')) i++
  return i === end
}

/** Where the messages of a list stand, by id; remembered per list. */
const placesOf = /*#__PURE__*/ memoize(
  (messages: ReadonlyArray<Message>): ReadonlyMap<string, number> => new Map(messages.map(({ id }, i) => [id, i]))
)

/** Stands between two messages of the user's side that an edit brought together; goes with the next summary. */
const acknowledgement = /*#__PURE__*/ memoizePair((next: Message, previous: Message): Message => {
  const id = previous.summaryOf === undefined ? `before-${next.id}` : `after-${previous.id}`
  return { ...assistant('Noted.'), id, pinned: true, summaryOf: [] }
})

/**
 * Tells whether a message is an acknowledgement that `settle` put between two messages of the user.
 *
 * @internal
 * @since 0.1.0
 */
export const isAcknowledgement = (message: Message): boolean =>
  message.role === 'assistant' && message.summaryOf?.length === 0

/** The last of some messages, with what the others say before it; where words may not stand beside calls, without words. */
const merged = (messages: ReadonlyArray<Message>, isAlone: boolean | undefined): Message => {
  const isCalling = isAlone === true && messages.some(hasToolUse)
  const content = messages.flatMap((message) => (!isCalling || hasToolUse(message) ? message.content : []))
  const whole = editMessage(messages.slice(-1)[0]!, content)
  return messages.some(isPinned) ? pinned(whole) : whole
}

const isPinned = (message: Message): boolean => message.pinned === true

const pinned = /*#__PURE__*/ memoize((message: Message): Message => ({ ...message, pinned: true }))
