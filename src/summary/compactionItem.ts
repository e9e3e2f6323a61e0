/**
 * Compaction items: what a provider itself put in the place of a history, in a form that it alone reads.
 *
 * @since 0.1.0
 */
import type { Block } from '../model/Block'
import { isJsonObject, type Json } from '../model/Json'
import type { Message } from '../model/Message'

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/**
 * Tells whether a block is a compaction item of a provider. Nothing here ever edits, moves or summarises one.
 *
 * | provider                      | wire form                                                                    |
 * | ----------------------------- | ---------------------------------------------------------------------------- |
 * | Anthropic                     | block `compaction`: `content`, or `encrypted_content` with a signature          |
 * | OpenAI and xAI (Responses)    | item `compaction` with `encrypted_content`; `compaction_summary` in Codex        |
 * | AI SDK                        | a text part of Anthropic's, a `custom` part `openai.compaction`                |
 *
 * Sources: platform.claude.com compaction and compaction-on-demand; developers.openai.com guides/compaction; docs.x.ai
 * Responses; ai@7 provider options.
 *
 * @example
 * import assert from 'node:assert'
 * import { opaque, text } from 'context-compaction/model'
 * import { isCompactionItem } from 'context-compaction/summary'
 *
 * assert.ok(isCompactionItem(opaque('compaction', { type: 'compaction', encrypted_content: 'gAAAA…' })))
 * assert.ok(!isCompactionItem(text('A compaction happened.')))
 *
 * @category refinements
 * @since 0.1.0
 */
export const isCompactionItem = (block: Block): boolean => {
  if (block.type === 'opaque')
    return kinds.has(block.kind) || (block.kind === 'custom' && fieldOf(block.raw, 'kind') === 'openai.compaction')
  if (block.type !== 'text' || block.extra === undefined) return false
  const options = block.extra['providerOptions'] ?? block.extra['providerMetadata']
  return fieldOf(fieldOf(options, 'anthropic'), 'type') === 'compaction'
}

/**
 * Tells whether a block stands for everything before it: a compaction item that holds something. One of Anthropic's whose
 * content is `null` is an attempt that failed, and stands for nothing.
 *
 * @example
 * import assert from 'node:assert'
 * import { opaque } from 'context-compaction/model'
 * import { standsForAllBefore } from 'context-compaction/summary'
 *
 * assert.ok(standsForAllBefore(opaque('compaction', { type: 'compaction', content: 'They spoke of birds.' })))
 * assert.ok(!standsForAllBefore(opaque('compaction', { type: 'compaction', content: null })))
 *
 * @category refinements
 * @since 0.1.0
 */
export const standsForAllBefore = (block: Block): boolean => {
  if (!isCompactionItem(block)) return false
  if (block.type !== 'opaque' || block.kind === 'custom') return true
  return [fieldOf(block.raw, 'content'), fieldOf(block.raw, 'encrypted_content')].some(
    (held) => typeof held === 'string' && held !== ''
  )
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Finds the newest message with a compaction item that stands for everything before it; `-1` when there is none. The
 * provider ignores the messages before it.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, opaque, user } from 'context-compaction/model'
 * import { latestCompactionItem } from 'context-compaction/summary'
 *
 * const item = opaque('compaction', { type: 'compaction', content: 'They spoke of birds.' })
 * const history = context({ messages: [user('Name birds.'), assistant(item, 'A wren.'), user('More.')] })
 * assert.strictEqual(latestCompactionItem(history.messages), 1)
 * assert.strictEqual(latestCompactionItem([]), -1)
 *
 * @category queries
 * @since 0.1.0
 */
export const latestCompactionItem = (messages: ReadonlyArray<Message>): number => {
  for (let i = messages.length - 1; i >= 0; i--) if (messages[i]!.content.some(standsForAllBefore)) return i
  return -1
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const kinds: ReadonlySet<string> = /*#__PURE__*/ new Set(['compaction', 'compaction_summary'])

const fieldOf = (value: Json | undefined, key: string): Json | undefined =>
  isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
