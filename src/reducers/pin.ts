/**
 * Protects messages from every reducer, with all they need to stand.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { mapWithIndex } from '../internal/readonlyArray'
import type { Block } from '../model/Block'
import { withMessages } from '../model/Context'
import type { Json } from '../model/Json'
import type { Message } from '../model/Message'
import { pairMessages, type Position } from '../roundtrip/Pairing'
import { serving } from '../roundtrip/Span'
import { firstBlocks } from '../traversal/Blocks'
import type { Reducer } from './Reducer'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what made a tool known.
 *
 * @category model
 * @since 0.1.0
 */
export interface PinOptions {
  /** The names of the tools that a block makes known to the model. Default: `revealedTools`. */
  readonly reveals?: (block: Block) => ReadonlyArray<string>
}

// -------------------------------------------------------------------------------------
// reducers
// -------------------------------------------------------------------------------------

/**
 * Pins the messages of all blocks that satisfy a predicate, and those without which these would not stand: a call and its
 * result pin each other, and a call of a tool that the model had to search for pins what revealed that tool, and so on.
 *
 * Pinned messages are left alone by every reducer that runs afterwards and does not say otherwise. A call of a tool whose
 * reveal was dropped is refused by some providers, and the model cannot call the tool again with any. The context itself
 * comes back when all of this is pinned already or nothing satisfies the predicate.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearToolResults, pin, sequence } from 'context-compaction/reducers'
 *
 * const step = (id: string, name: string) => [
 *   assistant(toolUse({ id, name, input: {} })),
 *   user(toolResult({ toolUseId: id, content: 'Never push to main.\n'.repeat(20) }))
 * ]
 * const before = context({ messages: [user('Go.'), ...step('c1', 'skill'), ...step('c2', 'bash'), assistant('Done.')] })
 * const pinSkills = pin((block) => block.type === 'tool_use' && block.name === 'skill')
 * const pinned = pinSkills(before)
 * assert.deepStrictEqual(pinned.messages.map((message) => message.pinned === true), [false, true, true, false, false, false])
 *
 * const after = sequence(pinSkills, clearToolResults({ keep: 0 }))(before)
 * assert.deepStrictEqual(after.messages[2]?.content, before.messages[2]?.content)
 * assert.strictEqual(pinSkills(pinned), pinned)
 *
 * @category reducers
 * @since 0.1.0
 */
export const pin = (
  predicate: (block: Block, message: Message) => boolean,
  { reveals = revealedTools }: PinOptions = {}
): Reducer => {
  const revealersOf = memoize((messages: ReadonlyArray<Message>) => revealers(messages, reveals))
  return (context) => {
    const { messages } = context
    const first = firstBlocks(messages)
    /** Whether a block is pinned, or waits to be. */
    const seen = new Uint8Array(first[messages.length]!)
    const open: Array<Position> = []
    const need = (message: number, block: number): void => {
      if (seen[first[message]! + block] === 1) return
      seen[first[message]! + block] = 1
      open.push({ message, block })
    }
    for (let m = 0; m < messages.length; m++) {
      const message = messages[m]!
      for (let b = 0; b < message.content.length; b++) if (predicate(message.content[b]!, message)) need(m, b)
    }
    if (open.length === 0) return context
    const partners = partnersOf(messages, first)
    const revealed = revealersOf(messages)
    const pinned = new Uint8Array(messages.length)
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const { message, block } = at
      pinned[message] = 1
      const partner = partners[first[message]! + block]
      if (partner !== undefined) need(partner.message, partner.block)
      const said = messages[message]!.content[block]!
      const reveal = said.type === 'tool_use' ? lastBefore(message, revealed.get(said.name) ?? []) : undefined
      if (reveal !== undefined) need(reveal.message, reveal.block)
    }
    return withMessages(
      context,
      mapWithIndex(messages, (m, message) =>
        pinned[m] === 1 && message.pinned !== true ? pinnedMessage(message) : message
      )
    )
  }
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Names the tools that a result makes known: those that it refers to (`tool_reference`, Anthropic's tool search and tool
 * results) and those that it brings along (`tool_search_output`, OpenAI's). Empty for everything else.
 *
 * @example
 * import assert from 'node:assert'
 * import { opaque, text } from 'context-compaction/model'
 * import { revealedTools } from 'context-compaction/reducers'
 *
 * const found = { type: 'tool_search_tool_search_result', tool_references: [{ type: 'tool_reference', tool_name: 'weather' }] }
 * assert.deepStrictEqual(revealedTools(opaque('tool_search_tool_result', { content: found })), ['weather'])
 * assert.deepStrictEqual(revealedTools(text('weather')), [])
 *
 * @category queries
 * @since 0.1.0
 */
export const revealedTools = (block: Block): ReadonlyArray<string> =>
  // blocks are JSON, though interfaces have no index signature
  block.type === 'opaque' || block.type === 'tool_result' ? namesIn(block as unknown as Json, false) : []

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const pinnedMessage = /*#__PURE__*/ memoize((message: Message): Message => ({ ...message, pinned: true }))

/** For every block, by its number, the other half of its pair. */
const partnersOf = (messages: ReadonlyArray<Message>, first: Int32Array): ReadonlyArray<Position | undefined> => {
  const partners = new Array<Position | undefined>(first[messages.length]!).fill(undefined)
  for (const { use, result } of [...pairMessages(messages).pairs, ...serving(messages).pairs]) {
    partners[first[use.message]! + use.block] = result
    partners[first[result.message]! + result.block] = use
  }
  return partners
}

/** Where tools were revealed, by their names, oldest first. */
const revealers = (
  messages: ReadonlyArray<Message>,
  reveals: (block: Block) => ReadonlyArray<string>
): ReadonlyMap<string, ReadonlyArray<Position>> => {
  const found = new Map<string, Array<Position>>()
  messages.forEach(({ content }, message) => {
    content.forEach((said, block) => {
      for (const name of reveals(said)) {
        const same = found.get(name)
        if (same === undefined) found.set(name, [{ message, block }])
        else same.push({ message, block })
      }
    })
  })
  return found
}

/** The last of some positions, which are in order, in a message before another one. */
const lastBefore = (message: number, positions: ReadonlyArray<Position>): Position | undefined => {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (positions[middle]!.message < message) low = middle + 1
    else high = middle
  }
  return positions[low - 1]
}

/** The names in references, however deep, and those of the tools that the result of a search lists. */
const namesIn = (value: Json, isListed: boolean): ReadonlyArray<string> => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).flatMap((item) => namesIn(item, isListed))
  const fields = value as { readonly [key: string]: Json }
  const name = fields['type'] === 'tool_reference' ? fields['tool_name'] : isListed ? fields['name'] : undefined
  const lists = isListed || fields['type'] === 'tool_search_output'
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...Object.keys(fields).flatMap((key) => namesIn(fields[key]!, lists && key === 'tools'))
  ]
}
