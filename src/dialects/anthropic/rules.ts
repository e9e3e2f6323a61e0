/**
 * What Anthropic refuses, rule by rule, in Anthropic's words.
 *
 * | rule  | a request breaks it when                                                        | neutral rule             |
 * | ----- | ------------------------------------------------------------------------------- | ------------------------ |
 * | A-R1  | the first message is not from the user                                          | `first-role`             |
 * | A-R2  | a call is not answered in the next message                                      | `unanswered-call`        |
 * | A-R3  | something stands before the results of a turn                                   | `result-order`           |
 * | A-R4  | a result has no call in the message before                                      | `orphan-result`          |
 * | A-R5  | a call has two results                                                          | `duplicate-result`       |
 * | A-R6  | two calls of a message have one id                                                      | `duplicate-id`           |
 * | A-R7  | an id has other characters than letters, digits, `_` and `-`                    | `id-pattern`             |
 * | A-R8  | the input of a call is no JSON object                                           | `input-object`           |
 * | A-R10 | a text block is empty                                                           | `empty-text`             |
 * | A-R11 | a message, or the system prompt, holds nothing but whitespace                   | `blank-message`          |
 * | A-R12 | a message has no content                                                        | `empty-message`          |
 * | A-R13 | the last message is an assistant text, and the model does not continue it       | `last-role`              |
 * | A-R14 | an empty text carries a cache marker                                            |                          |
 * | A-R20 | thinking is manual, and the open tool loop does not begin with thinking         | `thinking-required`      |
 * | A-R23 | a thinking block is empty, or not signed                                        | `empty-thinking`         |
 * | A-R30 | there are more than four cache markers                                          |                          |
 * | A-R31 | a cache marker of one hour stands after one of five minutes                     |                          |
 * | A-R27 | manual thinking stands beside a forced tool                                     |                          |
 * | A-R32 | thinking carries a cache marker                                                 |                          |
 * | A-R33 | four cache markers stand beside the automatic one                               |                          |
 * | A-R40 | a server-side call has no result in its message                                 | `unanswered-server-call` |
 * | A-R41 | a server-side result has no call in its message                                 | `orphan-server-result`   |
 * | A-R42 | a tool_result answers a server-side call                                        |                          |
 * | A-R43 | a call was made by code that is not there, or its turn holds more than results  |                          |
 * | A-R44 | a tool that was found is not among the tools, or all tools wait to be found     |                          |
 * | A-R45 | a result does not name the toolset of its call                                  |                          |
 * | A-R46 | a citation names a document that is not there                                   |                          |
 * | A-R50 | a signed compaction is not the first block of the history                       |                          |
 * | A-R51 | a compaction holds an empty string                                              |                          |
 * | A-R52 | a compaction is asked for beside what excludes it                               |                          |
 * | A-R54 | clear_thinking is not the first of the edits                                    |                          |
 * | A-R47 | a system message stands elsewhere than between a user and an assistant          | `system-position`        |
 *
 * Sources: docs on tool use, extended thinking, prompt caching and server tools; texts as quoted in public issues
 * (anthropics/claude-code#13460, openclaw/openclaw#4739, Kilo-Org/kilocode#5219, anthropics/anthropic-sdk-python#1598).
 * Rules that need a look at the provider's side (signatures, uploaded files, other accounts) are not checked.
 *
 * @since 0.1.0
 * @internal
 */
import { isText } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { isBlankText, type Rule, type Violation as Neutral } from '../../roundtrip/Violation'
import { type Breach, breach } from '../rules'
import { isRaw, kindOf, type Raw } from '../wire'
import { answersTurnBefore, isExcused, isSummarized } from './exceptions'
import { wireBreaches } from './wireRules'

/**
 * Translates a neutral violation; `undefined` where Anthropic makes an exception.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral, profile: Profile): Breach | undefined => {
  const message = context.messages[violation.message]!
  const { rule } = violation
  if (isExcused(context, violation, profile)) return undefined
  const actual = rule === 'duplicate-result' && !answersTurnBefore(context.messages, violation) ? 'orphan-result' : rule
  const { text, field = '', ...entry } = rules[actual]
  const id = rule === 'unanswered-call' && isSummarized(context, violation) ? 'A-R52' : entry.id
  const { message: at, block = -1 } = violation
  const path = block < 0 ? `messages[${at}]` : `messages[${at}].content${isString(message) ? '' : `[${block}]`}`
  return breach(id, at, block, path + field, text({ ...violation, block }, message))
}

const isString = (message: Message): boolean => message.form?.startsWith('string') === true

// -------------------------------------------------------------------------------------
// neutral rules
// -------------------------------------------------------------------------------------

interface Entry {
  readonly id: string
  readonly text: (violation: Neutral & { readonly block: number }, message: Message) => string
  /** What the path names inside the block. */
  readonly field?: string
}

const unanswered = (id: string): string =>
  `messages: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${id}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`

const serverNames = ({ content }: Message, block: number): { readonly call: string; readonly result: string } => {
  const found = content[block]
  const raw: Raw = found?.type === 'opaque' && isRaw(found.raw) ? found.raw : {}
  const call = typeof raw['name'] === 'string' ? raw['name'] : kindOf(raw)
  if (raw['type'] === 'mcp_tool_use') return { call, result: 'mcp_tool_result' }
  return { call, result: call.startsWith('tool_search_tool') ? 'tool_search_tool_result' : `${call}_tool_result` }
}

const opaqueKind = ({ content }: Message, block: number): string => {
  const found = content[block]
  return found?.type === 'opaque' ? found.kind : ''
}

const rules: Readonly<Record<Rule, Entry>> = {
  'first-role': { id: 'A-R1', text: () => 'messages: first message must use the "user" role' },
  neighbours: { id: 'A-R1', text: () => 'messages: roles must alternate between "user" and "assistant"' },
  'unanswered-call': { id: 'A-R2', text: ({ id = '' }) => unanswered(id) },
  'result-order': {
    id: 'A-R3',
    text: ({ block }, { content }) => {
      const result = content[block]
      return unanswered((result?.type === 'tool_result' ? result.toolUseId : undefined) ?? '')
    }
  },
  'orphan-result': {
    id: 'A-R4',
    text: ({ message, block, id = '' }) =>
      `messages.${message}.content.${block}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${id}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`
  },
  'duplicate-result': {
    id: 'A-R5',
    text: ({ message, block, id = '' }) =>
      `messages.${message}.content.${block}: each tool_use must have a single result. Found multiple \`tool_result\` blocks with id: ${id}`
  },
  'duplicate-id': { id: 'A-R6', text: () => 'messages: `tool_use` ids must be unique' },
  'id-pattern': {
    id: 'A-R7',
    text: ({ message, block }) =>
      `messages.${message}.content.${block}.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'`,
    field: '.id'
  },
  'id-length': {
    id: 'A-R7',
    text: ({ message, block }) =>
      `messages.${message}.content.${block}.tool_use.id: String should have fewer characters`,
    field: '.id'
  },
  'input-object': {
    id: 'A-R8',
    text: ({ message, block }) =>
      `messages.${message}.content.${block}.tool_use.input: Input should be a valid dictionary`,
    field: '.input'
  },
  'empty-text': { id: 'A-R10', text: () => 'messages: text content blocks must be non-empty' },
  'blank-message': { id: 'A-R11', text: () => 'messages: text content blocks must contain non-whitespace text' },
  'empty-message': {
    id: 'A-R12',
    text: ({ message }, { role }) =>
      role === 'assistant'
        ? `messages.${message}: all messages must have non-empty content except for the optional final assistant message`
        : `messages.${message}: ${role} messages must have non-empty content`
  },
  'last-role': {
    id: 'A-R13',
    text: () => 'This model does not support assistant message prefill. The conversation must end with a user message.'
  },
  'thinking-required': {
    id: 'A-R20',
    text: ({ message }, { content }) =>
      `messages.${message}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`, but found \`${typeName(content[0])}\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block (preceeding the lastmost set of \`tool_use\` and \`tool_result\` blocks).`
  },
  'empty-thinking': {
    id: 'A-R23',
    text: ({ message, block }) =>
      `messages.${message}.content.${block}.thinking: each thinking block must contain thinking`
  },
  'unanswered-server-call': {
    id: 'A-R40',
    text: ({ message, block, id = '' }, culprit) => {
      const { call, result } = serverNames(culprit, block)
      return `messages.${message}: \`${call}\` tool use with id \`${id}\` was found without a corresponding \`${result}\` block`
    }
  },
  'orphan-server-result': {
    id: 'A-R41',
    text: ({ message, block, id = '' }, culprit) => {
      const kind = opaqueKind(culprit, block)
      const call = kind === 'mcp_tool_result' ? 'mcp_tool_use' : 'server_tool_use'
      return `messages.${message}.content.${block}: unexpected \`tool_use_id\` found in \`${kind}\` blocks: ${id}. Each \`${kind}\` block must have a corresponding \`${call}\` block before it.`
    }
  },
  'system-position': {
    id: 'A-R47',
    text: ({ message }, { extra }) =>
      extra?.['role'] === undefined
        ? `messages.${message}: a system message must follow a user message and come last or before an assistant message`
        : `messages.${message}.role: Input should be 'user', 'assistant' or 'system'`
  }
}

const typeName = (block: Message['content'][number] | undefined): string => {
  if (block === undefined) return 'nothing'
  if (block.type === 'opaque') return block.kind
  return block.type === 'media' ? block.kind : block.type
}

// -------------------------------------------------------------------------------------
// rules of the wire form
// -------------------------------------------------------------------------------------

/**
 * Lists what only the wire form shows: blank system prompts and cache markers.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context, profile: Profile): Array<Breach> => {
  const { maxCacheMarkers } = profile
  const out = wireBreaches(native, profile)
  systemBreaches(context, out)
  const seen: Array<boolean> = []
  const visit = (value: unknown, at: number, block: number, path: string): void => {
    if (!isRaw(value)) return
    const marker = value['cache_control']
    if (isRaw(marker)) {
      markerBreaches(value, at, block, path, out)
      const isLong = marker['ttl'] === '1h'
      if (isLong && seen.includes(false))
        out.push(
          breach(
            'A-R31',
            at,
            block,
            `${path}.cache_control`,
            `${dotted(path)}: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block`
          )
        )
      if (seen.push(isLong) === (maxCacheMarkers ?? Infinity) + 1)
        out.push(breach('A-R30', at, block, `${path}.cache_control`, ''))
    }
    if (value['type'] !== 'tool_result') return
    eachBlock(value['content'], `${path}.content`, (inner, _, innerPath) => {
      visit(inner, at, block, innerPath)
    })
  }
  eachBlock(native['tools'], 'tools', (tool, i, path) => {
    visit(tool, -2, i, path)
    if (isRaw(tool) && tool['defer_loading'] === true && isRaw(tool['cache_control']))
      out.push(
        breach(
          'A-R33',
          -2,
          i,
          `${path}.cache_control`,
          `${dotted(path)}: cache_control cannot be set for tools with defer_loading`
        )
      )
  })
  eachBlock(native['system'], 'system', (part, i, path) => {
    visit(part, -1, i, path)
  })
  eachBlock(native['messages'], 'messages', (message, at, path) => {
    if (isRaw(message))
      eachBlock(message['content'], `${path}.content`, (part, block, partPath) => {
        visit(part, at, block, partPath)
      })
  })
  const max = maxCacheMarkers ?? Infinity
  const text = `A maximum of ${max} blocks with cache_control may be provided. Found ${seen.length}.`
  const named = out.map((found) => (found.rule === 'A-R30' ? { ...found, message: text } : found))
  if (isRaw(native['cache_control']) && seen.length >= max)
    named.push(
      breach(
        'A-R33',
        -3,
        0,
        'cache_control',
        `A maximum of ${max} blocks with cache_control may be provided. Found ${seen.length + 1}.`
      )
    )
  else if (isRaw(native['cache_control']) && isOtherTtl(native['cache_control'], native['messages']))
    named.push(breach('A-R33', -3, 0, 'cache_control', 'cache_control: the last block carries another ttl'))
  return named
}

const isOtherTtl = (automatic: Raw, messages: unknown): boolean => {
  const last: unknown = Array.isArray(messages) ? messages[messages.length - 1] : undefined
  const content = isRaw(last) ? last['content'] : undefined
  const block: unknown = Array.isArray(content) ? content[content.length - 1] : undefined
  const marker = isRaw(block) ? block['cache_control'] : undefined
  return isRaw(marker) && (marker['ttl'] ?? '5m') !== (automatic['ttl'] ?? '5m')
}

const eachBlock = (list: unknown, path: string, visit: (value: unknown, i: number, path: string) => void): void => {
  if (!Array.isArray(list)) return
  for (let i = 0; i < list.length; i++) visit(list[i], i, `${path}[${i}]`)
}

/** Writes a path as the provider does: `messages.0.content.1`. */
const dotted = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1')

const UNMARKED: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'thinking',
  'redacted_thinking',
  'fallback',
  'mcp_tool_listing'
])

const markerBreaches = (value: Raw, at: number, block: number, path: string, out: Array<Breach>): void => {
  const marker = `${path}.cache_control`
  if (value['type'] === 'text' && value['text'] === '')
    out.push(
      breach('A-R14', at, block, marker, `${dotted(path)}.text: cache_control cannot be set for empty text blocks`)
    )
  if (at >= -1 && UNMARKED.has(kindOf(value)))
    out.push(
      breach(
        'A-R32',
        at,
        block,
        marker,
        `${dotted(path)}.${kindOf(value)}.cache_control: Extra inputs are not permitted`
      )
    )
}

const systemBreaches = ({ system, form = '' }: Context, out: Array<Breach>): void => {
  const texts = system.filter(isText)
  for (let b = 0; b < system.length; b++) {
    const block = system[b]!
    if (block.type === 'text' && block.text === '')
      out.push(breach('A-R10', -1, b, `system[${b}]`, 'system: text content blocks must be non-empty'))
  }
  if (texts.length !== system.length || !texts.every(({ text }) => isBlankText(text))) return
  if (texts.some(({ text }) => text !== ''))
    out.push(
      breach(
        'A-R11',
        -1,
        0,
        form.includes('system-string') ? 'system' : 'system[0]',
        'system: text content blocks must contain non-whitespace text'
      )
    )
}
