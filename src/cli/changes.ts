/**
 * What one step of a pipeline did, in numbers.
 *
 * @since 0.1.0
 */
import type { Block, ToolResult } from '../model/Block'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { isClearedText } from '../reducers'
import { thousands } from './render'

/**
 * Counts what became of the messages and blocks of a context. Blocks are counted in messages that are still there: what
 * went with its message is counted as that message.
 *
 * @internal
 * @since 0.1.0
 */
export interface Changes {
  readonly messagesDropped: number
  /** Messages that became one with the message after them. */
  readonly messagesMerged: number
  /** Results with a placeholder in place of their text. */
  readonly resultsCleared: number
  /** Results of which a part went. */
  readonly resultsShortened: number
  readonly resultsRemoved: number
  readonly resultsAdded: number
  readonly inputsShortened: number
  readonly thinkingRemoved: number
  readonly mediaRemoved: number
  /** Blocks of other kinds. */
  readonly othersRemoved: number
  /** How many messages at the beginning are the same before and after. */
  readonly unchanged: number
}

/**
 * Compares two contexts of which the second was made from the first.
 *
 * @internal
 * @since 0.1.0
 */
export const changesBetween = (before: Context, after: Context): Changes => {
  const counts = { ...none }
  const shared = Math.min(before.messages.length, after.messages.length)
  while (counts.unchanged < shared && before.messages[counts.unchanged] === after.messages[counts.unchanged])
    counts.unchanged++
  const from = before.messages.slice(counts.unchanged)
  const to = after.messages.slice(counts.unchanged)
  const left = new Map(to.map((message) => [message.id, message]))
  const made = madeBlocks(from, to, left)
  const here = blocksOf(to)
  const compare = (block: Block, now: Block | undefined): void => {
    const what = editOf(block, now)
    if (what !== undefined) counts[what]++
    if (now !== undefined) counts.mediaRemoved += mediaIn(block) - mediaIn(now)
  }
  for (const { id, content } of from) {
    const now = left.get(id)
    if (now === undefined) continue
    const kept = blocksOf([now])
    for (const block of content) if (!kept.has(block)) compare(block, take(made.get(id), block))
  }
  // what is gone may have become a part of the next message that is not
  let next: string | undefined
  for (let i = from.length - 1; i >= 0; i--) {
    const { id, content } = from[i]!
    if (left.has(id)) {
      next = id
      continue
    }
    const edits = content.map((block) => (here.has(block) ? block : take(made.get(next), block)))
    const isMerged = edits.some((block) => block !== undefined)
    if (isMerged) counts.messagesMerged++
    else counts.messagesDropped++
    if (isMerged || content.every(({ type }) => type === 'thinking'))
      content.forEach((block, b) => {
        if (edits[b] !== block) compare(block, edits[b])
      })
  }
  for (const blocks of made.values()) for (const { type } of blocks) if (type === 'tool_result') counts.resultsAdded++
  return counts
}

/**
 * Writes what went as words: `41 results cleared, 12 thinking blocks removed`; empty when nothing did.
 *
 * @internal
 * @since 0.1.0
 */
export const drawChanges = (changes: Changes): string => {
  const parts: ReadonlyArray<readonly [number, string, string, string]> = [
    [changes.messagesDropped, 'message', 'messages', 'dropped'],
    [changes.messagesMerged, 'message', 'messages', 'merged'],
    [changes.resultsCleared, 'result', 'results', 'cleared'],
    [changes.resultsShortened, 'result', 'results', 'cut'],
    [changes.resultsRemoved, 'result', 'results', 'removed'],
    [changes.resultsAdded, 'result', 'results', 'added'],
    [changes.inputsShortened, "call's arguments", "calls' arguments", 'shortened'],
    [changes.thinkingRemoved, 'thinking block', 'thinking blocks', 'removed'],
    [changes.mediaRemoved, 'image or document', 'images or documents', 'removed'],
    [changes.othersRemoved, 'other block', 'other blocks', 'removed']
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, many, done]) => `${thousands(number)} ${number === 1 ? one : many} ${done}`)
    .join(', ')
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const none: Changes = {
  messagesDropped: 0,
  messagesMerged: 0,
  resultsCleared: 0,
  resultsShortened: 0,
  resultsRemoved: 0,
  resultsAdded: 0,
  inputsShortened: 0,
  thinkingRemoved: 0,
  mediaRemoved: 0,
  othersRemoved: 0,
  unchanged: 0
}

const blocksOf = (messages: ReadonlyArray<Message>): ReadonlySet<Block> => {
  const blocks = new Set<Block>()
  for (const { content } of messages) for (const block of content) blocks.add(block)
  return blocks
}

/** By message, the blocks that neither it nor a message that is gone had before. */
const madeBlocks = (
  from: ReadonlyArray<Message>,
  to: ReadonlyArray<Message>,
  left: ReadonlyMap<string, Message>
): ReadonlyMap<string | undefined, Array<Block>> => {
  const own = new Map(from.map((message) => [message.id, blocksOf([message])]))
  const homeless = blocksOf(from.filter(({ id }) => !left.has(id)))
  return new Map(
    to.map(({ id, content }) => [
      id,
      content.filter((block) => own.get(id)?.has(block) !== true && !homeless.has(block))
    ])
  )
}

/** Takes out what stands for a call or a result that was edited. */
const take = (made: Array<Block> | undefined, block: Block): Block | undefined => {
  const key = keyOf(block)
  const i = made === undefined || key === undefined ? -1 : made.findIndex((one) => keyOf(one) === key)
  return i < 0 ? undefined : made?.splice(i, 1)[0]
}

const keyOf = (block: Block): string | undefined =>
  block.type === 'tool_use'
    ? `call ${block.id ?? ''}`
    : block.type === 'tool_result'
      ? `result ${block.toolUseId ?? ''}`
      : undefined

/** What became of a block that is not there any more; `undefined` for a result of which only media went. */
const editOf = (block: Block, now: Block | undefined): keyof Changes | undefined => {
  if (block.type === 'thinking') return 'thinkingRemoved'
  if (block.type === 'media') return 'mediaRemoved'
  if (block.type === 'tool_use' && now !== undefined) return 'inputsShortened'
  if (block.type !== 'tool_result') return 'othersRemoved'
  if (now?.type !== 'tool_result') return 'resultsRemoved'
  if (isCleared(now)) return 'resultsCleared'
  return isCut(block, now) ? 'resultsShortened' : undefined
}

const mediaIn = (block: Block): number =>
  block.type !== 'tool_result' || typeof block.content === 'string'
    ? 0
    : block.content.filter((inner) => inner.type === 'media').length

const isCleared = ({ content }: ToolResult): boolean => typeof content === 'string' && isClearedText(content)

/** Whether more than media changed: those are replaced where they stand. */
const isCut = ({ content: before }: ToolResult, { content: after }: ToolResult): boolean =>
  typeof before === 'string' ||
  typeof after === 'string' ||
  before.length !== after.length ||
  before.some((inner, i) => inner.type !== 'media' && inner !== after[i])
