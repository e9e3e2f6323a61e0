/**
 * What MCP refuses in a sampling request, in the words of its SDK.
 *
 * The server of @modelcontextprotocol/sdk@1.32.2 looks at the last two messages only; the specification of 2025-11-25
 * (client/sampling) says the same of all messages, and so does this file.
 *
 * @since 0.1.0
 * @internal
 */
import { isToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import type { RuleTable } from '../Dialect'
import { type Breach, breach } from '../rules'
import { isRaw, kindOf, type Raw } from '../wire'

/**
 * Lists the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'S-R1': {
    breaks: 'a message holds results of tools and something else',
    remedy: 'Put the words into a message of their own.',
    source: 'server of @modelcontextprotocol/sdk@1.32.2; specification of 2025-11-25'
  },
  'S-R2': {
    breaks: 'a result stands where the message before it makes no call',
    remedy: 'Drop the result.',
    source: 'server of @modelcontextprotocol/sdk@1.32.2; specification of 2025-11-25'
  },
  'S-R3': {
    breaks:
      'a call is not answered in the next message, or answered twice, or shares its id; a result beside others answers no call',
    remedy: 'Send exactly one result for each call, in the next message.',
    source: 'server of @modelcontextprotocol/sdk@1.32.2; specification of 2025-11-25'
  },
  'S-R4': {
    breaks: 'a role, a block or one of its fields is not of the schema',
    remedy: 'Use the roles user and assistant, and blocks of text, image, audio, tool_use and tool_result.',
    source: 'SamplingMessageSchema of @modelcontextprotocol/sdk@1.32.2'
  }
}

interface Entry {
  readonly id: string
  readonly text: string
  readonly field?: string
}

const mismatch = 'ids of tool_result blocks and tool_use blocks from previous message do not match'

const entries: Readonly<Partial<Record<Rule, Entry>>> = {
  'unanswered-call': { id: 'S-R3', text: mismatch },
  'duplicate-id': { id: 'S-R3', text: mismatch },
  'duplicate-result': { id: 'S-R3', text: mismatch },
  'orphan-result': { id: 'S-R2', text: 'tool_result blocks are not matching any tool_use from the previous message' },
  'input-object': { id: 'S-R4', text: 'Invalid input: expected record', field: '.input' }
}

const pathOf = ({ messages }: Context, at: number, block: number): string => {
  const path = `messages[${String(at)}]`
  if (block < 0) return path
  return messages[at]!.form?.startsWith('single') === true ? `${path}.content` : `${path}.content[${String(block)}]`
}

/**
 * Translates a neutral violation; `undefined` for what MCP accepts, and for what {@link nativeBreaches} reports.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral): Breach | undefined => {
  const { rule, message: at, block = -1 } = violation
  if (rule === 'result-order') return undefined
  const path = pathOf(context, at, block)
  const isAfterCalls = (context.messages[at - 1]?.content ?? []).some(isToolUse)
  const isSurplus = rule === 'orphan-result' || rule === 'duplicate-result'
  const entry = entries[!isSurplus ? rule : isAfterCalls ? 'duplicate-result' : 'orphan-result']
  return entry === undefined
    ? breach(rule, at, block, path, `${path}: ${rule}`)
    : breach(entry.id, at, block, path + (entry.field ?? ''), entry.text)
}

// -------------------------------------------------------------------------------------
// rules of the wire form
// -------------------------------------------------------------------------------------

const BLOCKS: ReadonlySet<unknown> = /*#__PURE__*/ new Set(['text', 'image', 'audio', 'tool_use', 'tool_result'])
const RESULT_BLOCKS: ReadonlySet<unknown> = /*#__PURE__*/ new Set([
  'text',
  'image',
  'audio',
  'resource_link',
  'resource'
])

/**
 * Lists what only the wire form shows: words beside results, unknown roles and blocks.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (native: Raw, context: Context): Array<Breach> => {
  const messages = native['messages'] as ReadonlyArray<Raw>
  const out: Array<Breach> = []
  for (let at = 0; at < messages.length; at++) {
    const { role, content } = messages[at]!
    const path = `messages[${String(at)}]`
    if (role !== 'user' && role !== 'assistant')
      out.push({
        ...breach('S-R4', at, -1, `${path}.role`, `Invalid option: expected one of "user"|"assistant" (${path}.role)`),
        neutral: { rule: 'system-position', message: at }
      })
    if (!isRaw(content) && !Array.isArray(content))
      out.push(breach('S-R4', at, -1, `${path}.content`, `Invalid input (${path}.content)`))
    const blocks: ReadonlyArray<unknown> = Array.isArray(content) ? content : isRaw(content) ? [content] : []
    const results = blocks.filter((block) => kindOf(block) === 'tool_result').length
    if (results > 0 && results < blocks.length)
      out.push({
        ...breach('S-R1', at, -1, path, 'The last message must contain only tool_result content if any is present'),
        neutral: { rule: 'result-order', message: at, block: 0 }
      })
    for (let b = 0; b < blocks.length; b++) blockBreaches(blocks[b], at, b, pathOf(context, at, b), out)
  }
  return out
}

const blockBreaches = (block: unknown, at: number, b: number, path: string, out: Array<Breach>): void => {
  const found = (where: string): void => {
    out.push(breach('S-R4', at, b, where, `Invalid input (${where})`))
  }
  if (!isRaw(block) || !BLOCKS.has(block['type'])) {
    found(path)
    return
  }
  const { type, content } = block
  for (const field of fieldsOf(type)) if (typeof block[field] !== 'string') found(`${path}.${field}`)
  if (type !== 'tool_result' || content === undefined) return
  if (!Array.isArray(content)) found(`${path}.content`)
  else
    content.forEach((inner: unknown, k) => {
      const where = `${path}.content[${String(k)}]`
      if (!isRaw(inner) || !RESULT_BLOCKS.has(inner['type'])) found(where)
      else for (const field of fieldsOf(inner['type'])) if (typeof inner[field] !== 'string') found(`${where}.${field}`)
    })
}

const fieldsOf = (type: unknown): ReadonlyArray<string> => {
  switch (type) {
    case 'text':
      return ['text']
    case 'image':
    case 'audio':
      return ['data', 'mimeType']
    case 'tool_use':
      return ['id', 'name']
    case 'tool_result':
      return ['toolUseId']
    case 'resource_link':
      return ['uri', 'name']
    default:
      return []
  }
}
