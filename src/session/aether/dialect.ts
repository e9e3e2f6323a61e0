/**
 * The JSON form of aether-llm's contexts as a dialect.
 *
 * @since 0.1.0
 */
import type { RuledDialect, RuleTable } from '../../dialects/Dialect'
import { makeDialect } from '../../dialects/makeDialect'
import { breach } from '../../dialects/rules'
import { messagesOf, put, type Raw, unnamed } from '../../dialects/wire'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { decodeTool, encodeTool } from './calls'
import type { AetherContext } from './message'
import { decodeMessage, encodeMessage } from './wire'

// -------------------------------------------------------------------------------------
// profiles
// -------------------------------------------------------------------------------------

/**
 * Holds what every provider behind aether wants: each result in a message of its own, right after the calls. The crate
 * turns its messages into those of a provider itself; roles may come in any order.
 *
 * @category profiles
 * @since 0.1.0
 */
export const aetherProfile: Profile = {
  name: 'aether',
  resultRole: 'tool',
  firstRole: 'any',
  lastRole: 'any',
  neighbours: 'separate',
  resultsFirst: false,
  uniqueIds: 'step',
  inputObject: false,
  text: 'any',
  thinkingInLoop: 'optional',
  thinkingBinding: 'none',
  systemMessages: 'any'
}

const rules: RuleTable = {
  'unanswered-call': {
    breaks: 'a call is not answered right after its message',
    remedy: 'Append a result, or an error, for each call.'
  },
  'orphan-result': {
    breaks: 'a result answers no call of the message before it',
    remedy: 'Drop the result.'
  },
  'duplicate-result': { breaks: 'a call is answered twice', remedy: 'Drop the second result.' },
  'duplicate-id': { breaks: 'two calls of a message have one id', remedy: 'Give each call an id of its own.' },
  'empty-thinking': { breaks: 'a thought says nothing', remedy: 'Drop it.' },
  'unanswered-server-call': { breaks: 'a server-side call has no result', remedy: 'Drop the call.' },
  'orphan-server-result': { breaks: 'a server-side result has no call', remedy: 'Drop the result.' }
}

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/**
 * Reads, writes and checks contexts of aether-llm 0.7 to 0.9 as JSON. What was read is written again as it was, with unknown
 * keys, unknown types of messages, and explicit nulls; the crate itself refuses unknown types and loses unknown keys. What is
 * new is written as 0.7 reads it.
 *
 * `reasoning_effort` and `prompt_cache_key`, which the crate does not save, stand in the settings and are written. What the
 * crate has no place for is written under keys that it passes over: `message_id`, `pinned`, `summary_of`, `blocks`,
 * `content_blocks`. A message of which no time is known gets 1970-01-01.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { aether } from 'context-compaction/session'
 *
 * const saved = {
 *   messages: [
 *     { type: 'user', content: [{ type: 'text', text: 'What is here?' }], timestamp: '2026-01-01T00:00:00+00:00' },
 *     { type: 'summary', content: 'Files were listed.', timestamp: '2026-01-01T00:00:01+00:00', messages_compacted: 5 }
 *   ],
 *   tools: [],
 *   prompt_cache_key: 'session-1'
 * }
 * const decoded = aether.decode(saved)
 * assert.ok(isRight(decoded))
 * assert.deepStrictEqual(decoded.right.messages[1]?.summaryOf, [])
 * assert.deepStrictEqual(aether.encode(decoded.right), saved)
 *
 * @category instances
 * @since 0.1.0
 */
export const aether: RuledDialect<AetherContext> = /*#__PURE__*/ makeDialect<AetherContext, AetherContext>({
  name: 'aether',
  messagesOf: (native) => messagesOf('aether', native),
  decodeMessage,
  decodeRequest: (raw, messages) => decodeRequest(raw, messages),
  encodeMessage,
  encodeRequest: (context, messages) => encodeRequest(context, messages),
  profileFor: () => aetherProfile,
  rules,
  nativeBreaches: () => [],
  translate: (_, { rule, message, block = -1, id = '' }) => {
    const path = `messages[${String(message)}]`
    return breach(rule, message, block, path, `${path}: ${rules[rule]?.breaks ?? rule} ${id}`.trim())
  }
})

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const NO_TOOLS = 'no-tools'
const NAMED: ReadonlySet<string> = /*#__PURE__*/ new Set(['messages', 'tools'])

const decodeRequest = (raw: Raw, messages: ReadonlyArray<Message>): Context => {
  const { tools } = raw
  let settings = unnamed(raw, NAMED)
  if (!Array.isArray(tools) && tools !== undefined) settings = put(settings, 'tools', tools)
  return {
    system: [],
    tools: Array.isArray(tools) ? tools.map(decodeTool) : [],
    messages: withUniqueIds(messages),
    ...(settings === undefined ? {} : { settings }),
    profile: aetherProfile,
    ...(Array.isArray(tools) ? {} : { form: NO_TOOLS })
  }
}

/** Instructions and settings of other wire forms stand in the system messages and beside the messages. */
const encodeRequest = ({ system, tools, settings, form }: Context, messages: Array<Raw>): AetherContext => {
  const lead = system.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
  const instructions = lead === '' ? [] : encodeMessage(leading(lead), { system: [], tools: [], messages: [] })
  return {
    ...settings,
    messages: lead === '' ? messages : [...instructions, ...messages],
    ...(tools.length > 0 || form !== NO_TOOLS ? { tools: tools.map(encodeTool) } : {})
  }
}

const leading = (said: string): Message => ({ id: '', role: 'system', content: [{ type: 'text', text: said }] })

const ordinal = /^\d{1,15}$/

/**
 * Ordinals go on where those that a summary stands for end, so that none of them means two messages; an id that stands
 * twice is a field of the second message.
 */
const withUniqueIds = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  let first = 0
  for (const { summaryOf = [] } of messages)
    for (const id of summaryOf) if (ordinal.test(id)) first = Math.max(first, Number(id) + 1)
  const seen = new Set<string>()
  return messages.map((message, i) => {
    if (ordinal.test(message.id)) return first === 0 ? message : { ...message, id: String(first + i) }
    if (!seen.has(message.id)) {
      seen.add(message.id)
      return message
    }
    return { ...message, id: String(first + i), extra: put({ ...message.extra }, 'message_id', message.id) }
  })
}
