/**
 * Fields of the wire form that no neutral rule names: ways to leave out, or to write afresh, what a path points at.
 *
 * Which of them helps only the dialect knows: they are tried from the smallest on, and the first after which the dialect
 * complains less is taken.
 *
 * @since 0.1.0
 * @internal
 */
import { mapWithIndex } from '../../internal/readonlyArray'
import { type Block, text, thinking, type ToolUse } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import { type Message, user } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { isToolType } from '../aiSdk/uiTools'
import type { Violation } from '../Dialect'
import { put } from '../wire'
import { dash, objectOf, omit } from './contents'
import { freshId, idsOf, renamed } from './ids'
import { keyOf } from './Pass'
import { going } from './roles'

/**
 * Is a change that may help, and what it does in words.
 *
 * @internal
 * @since 0.1.0
 */
export interface Attempt {
  readonly action: string
  readonly context: Context
}

/**
 * Lists what may be done about a violation, the smallest change first.
 *
 * @internal
 * @since 0.1.0
 */
export const attemptsFor = (context: Context, { path }: Violation, profile: Profile): ReadonlyArray<Attempt> => {
  const at = /^[A-Za-z]+\[(\d+)\]/.exec(path)
  const field = /([A-Za-z_]+)$/.exec(path)?.[1] ?? ''
  const root = /^[A-Za-z_]+/.exec(path)?.[0] ?? ''
  const { settings } = context
  if (settings !== undefined && Object.hasOwn(settings, root)) return aroundSettings(context, settings, path, field)
  if (root === 'tools') return aroundTools(context, Number(at?.[1] ?? 0), field)
  if (root === 'system') return aroundSystem(context, field)
  return at === null
    ? withWords(context)
    : [
        ...withIds(context, Number(at[1]), profile),
        ...withTools(context),
        ...aroundMessage(context, Number(at[1]), path.slice(at[0].length), field)
      ]
}

/** An empty conversation begins with words of the user. */
const withWords = (context: Context): ReadonlyArray<Attempt> =>
  context.messages.length > 0
    ? []
    : [
        {
          action: `added words of the user: ${going}`,
          context: withMessages(context, [{ ...user(going), id: 'continue' }])
        }
      ]

/** Declarations of the tools that are called and that nothing declares. */
const withTools = (context: Context): ReadonlyArray<Attempt> => {
  const declared = new Set(context.tools.map(({ name }) => name))
  const missing = new Set<string>()
  for (const { content } of context.messages)
    for (const block of content) if (block.type === 'tool_use' && !declared.has(block.name)) missing.add(block.name)
  if (missing.size === 0) return []
  const added = [...missing].map((name) => ({ name, inputSchema: { type: 'object' } }))
  return [
    {
      action: `declared the tools that are called: ${[...missing].join(', ')}`,
      context: { ...context, tools: [...context.tools, ...added] }
    }
  ]
}

const aroundSettings = (
  context: Context,
  settings: JsonObject,
  path: string,
  field: string
): ReadonlyArray<Attempt> => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const { settings: _, ...rest } = context
  const left = cut(settings, steps)
  const others = isJsonObject(left) && Object.keys(left).length > 0 ? { ...rest, settings: left } : rest
  return left === settings ? [] : [{ action: `dropped the field ${field}`, context: others }]
}

/** A value without what a path leads to. */
const cut = (value: Json, [step = '', ...steps]: ReadonlyArray<string>): Json => {
  if (Array.isArray(value)) {
    const items = value as ReadonlyArray<Json>
    return steps.length === 0
      ? items.filter((_, i) => String(i) !== step)
      : items.map((item, i) => (String(i) === step ? cut(item, steps) : item))
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return value
  if (steps.length === 0) return omit(value, step) ?? {}
  return put({ ...value }, step, cut(value[step]!, steps))
}

const aroundTools = (context: Context, k: number, field: string): ReadonlyArray<Attempt> => {
  const tool = context.tools[k]
  if (tool?.extra === undefined || !Object.hasOwn(tool.extra, field)) return []
  const tools = context.tools.map((one, i) => (i === k ? withExtra(one, omit(tool.extra!, field)) : one))
  return [{ action: `dropped the field ${field} of the tool`, context: { ...context, tools } }]
}

const aroundSystem = (context: Context, field: string): ReadonlyArray<Attempt> => {
  const { system } = context
  const out: Array<Attempt> = []
  system.forEach((block, k) => {
    const bare = withoutField(block, field)
    if (bare !== undefined)
      out.push({
        action: `dropped the field ${field} of the system prompt`,
        context: { ...context, system: system.map((one, i) => (i === k ? bare : one)) }
      })
  })
  system.forEach((block, k) => {
    if (block.type === 'text') return
    const others = system.filter((_, i) => i !== k)
    out.push({ action: `dropped the ${nameOf(block)} of the system prompt`, context: { ...context, system: others } })
  })
  const spoken = system.filter((block) => block.type !== 'text' || block.text.trim() !== '')
  if (spoken.length < system.length) {
    const { form = '', ...rest } = context
    const words = form.split(' ').filter((word) => !word.startsWith('system-'))
    const shape = words.length === 0 ? {} : { form: words.join(' ') }
    out.push({ action: 'dropped the empty text of the system prompt', context: { ...rest, ...shape, system: spoken } })
  }
  return out
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

const aroundMessage = (context: Context, at: number, inside: string, field: string): ReadonlyArray<Attempt> => {
  const message = context.messages[at]
  if (message === undefined) return []
  const out: Array<Attempt> = []
  const add = (action: string, by: Message | undefined): void => {
    const { messages } = context
    const changed = [...messages.slice(0, at), ...(by === undefined ? [] : [by]), ...messages.slice(at + 1)]
    out.push({ action, context: withMessages(context, changed) })
  }
  const previous = context.messages[at - 1]
  if (message.content.length === 0) add('put a dash into the empty message', plainWith(message, [text(dash)]))
  if (previous?.role === 'assistant' && message.role === 'assistant') {
    const merged = { ...previous, content: [...previous.content, ...message.content] }
    const { messages } = context
    out.push({
      action: 'merged the message with the one before it',
      context: withMessages(context, [...messages.slice(0, at - 1), merged, ...messages.slice(at + 1)])
    })
  }
  if (message.role === 'system') {
    const spoken = plain(message, message.extra === undefined ? undefined : omit(message.extra, 'role'))
    const { system, messages } = context
    if (at === 0 && message.extra?.['role'] === undefined)
      out.push({
        action: 'moved the system message to the instructions',
        context: { ...withMessages(context, messages.slice(1)), system: [...system, ...message.content] }
      })
    add('made words of the user of the message', { ...spoken, role: 'user' })
  }
  const replace = (action: string, k: number, by: Block): void => {
    add(action, { ...message, content: message.content.map((block, i) => (i === k ? by : block)) })
  }
  message.content.forEach((block, k) => {
    const bare = withoutField(block, field)
    if (bare !== undefined) replace(`dropped the field ${field}`, k, bare)
  })
  if (message.extra !== undefined && Object.hasOwn(message.extra, field))
    add(`dropped the field ${field}`, plain(message, omit(message.extra, field)))
  message.content.forEach((block, k) => {
    if (block.type === 'tool_use') for (const [action, call] of freshCalls(block)) replace(action, k, call)
  })
  if (/reasoning|thinking/.test(field) && message.content.every(({ type }) => type !== 'thinking'))
    add('put a blank in the place of the thinking that is missing', {
      ...message,
      content: [thinking(' '), ...message.content]
    })
  add('wrote the message afresh', plain(message, undefined))
  add('wrote the message afresh', { ...plain(message, undefined), content: message.content.map(afresh) })
  const index = Number(/\[(\d+)\]/.exec(inside)?.[1] ?? -1)
  const order = [...message.content.keys()].sort((a, b) => Number(b === index) - Number(a === index))
  for (const k of order) {
    const { type } = message.content[k]!
    if (type !== 'opaque' && type !== 'media' && type !== 'thinking' && type !== 'text') continue
    const left = message.content.filter((_, i) => i !== k)
    add(`dropped the ${nameOf(message.content[k]!)}`, { ...message, content: left.length === 0 ? [text(dash)] : left })
  }
  message.content.forEach((block, k) => {
    if (block.type !== 'tool_result') return
    if (block.content.length === 0) replace('put a dash into the empty result', k, { ...block, content: dash })
    if (typeof block.content === 'string') return
    const inner = block.content.filter(({ type }) => type === 'text')
    replace('kept only the texts of the result', k, { ...block, content: inner.length === 0 ? dash : inner })
  })
  if (message.content.every(({ type }) => type !== 'tool_use' && type !== 'tool_result'))
    for (const [action, by] of [
      ['dropped the message', undefined],
      ['put a dash into the place of the message', { id: message.id, role: 'user', content: [text(dash)] }]
    ] as const)
      add(action, by)
  return out
}

/** Ids for the calls of a message that have none, and for their results. */
const withIds = (context: Context, at: number, profile: Profile): ReadonlyArray<Attempt> => {
  const taken = idsOf(context.messages)
  const named = new Map<string, string>()
  context.messages[at]?.content.forEach((block, k) => {
    if (block.type !== 'tool_use' || block.id !== undefined) return
    const id = freshId(`call_${String(at)}_${String(k)}`, profile, taken)
    if (id === undefined) return
    taken.add(id)
    named.set(keyOf(at, k), id)
  })
  const whole = withPartIds(context, at, profile, taken)
  return named.size === 0
    ? whole
    : [...whole, { action: 'gave the call and its result an id', context: renamed(context, named) }]
}

/** Ids for the parts of a message that are a call and its result in one, and have none. */
const withPartIds = (context: Context, at: number, profile: Profile, taken: Set<string>): ReadonlyArray<Attempt> => {
  const { messages } = context
  const content = messages[at]?.content ?? []
  const named = mapWithIndex(content, (k, block): Block => {
    if (block.type !== 'opaque' || !isJsonObject(block.raw) || Object.hasOwn(block.raw, 'toolCallId')) return block
    const { type, state } = block.raw
    const id =
      isToolType(type) && state !== undefined ? freshId(`call_${String(at)}_${String(k)}`, profile, taken) : undefined
    if (id === undefined) return block
    taken.add(id)
    return { ...block, raw: { ...block.raw, toolCallId: id } }
  })
  if (named === content) return []
  const changed = messages.map((message, i) => (i === at ? { ...message, content: named } : message))
  return [{ action: 'gave the call and its result an id', context: withMessages(context, changed) }]
}

const nameOf = (block: Block): string =>
  block.type === 'opaque' ? block.kind : block.type === 'media' ? block.kind : block.type

const plainWith = (message: Message, content: ReadonlyArray<Block>): Message => ({
  ...plain(message, message.extra === undefined ? undefined : omit(message.extra, 'content')),
  content
})

const plain = ({ form: _form, extra: _extra, ...message }: Message, extra: JsonObject | undefined): Message =>
  extra === undefined ? message : { ...message, extra }

const withExtra = <A extends { readonly extra?: JsonObject }>(value: A, extra: JsonObject | undefined): A => {
  const { extra: _, ...rest } = value
  return (extra === undefined ? rest : { ...rest, extra }) as A
}

/** A block, and what stands in it, without a field; `undefined` when it has none of that name. */
const withoutField = (block: Block, field: string): Block | undefined => {
  if (block.type === 'opaque') {
    const { raw } = block
    return isJsonObject(raw) && Object.hasOwn(raw, field) ? { ...block, raw: omit(raw, field) ?? {} } : undefined
  }
  if (block.extra !== undefined && Object.hasOwn(block.extra, field)) return withExtra(block, omit(block.extra, field))
  if (block.type === 'media' && block.source.extra !== undefined && Object.hasOwn(block.source.extra, field))
    return { ...block, source: withExtra(block.source, omit(block.source.extra, field)) }
  if (block.type !== 'tool_result' || typeof block.content === 'string') return undefined
  for (let k = 0; k < block.content.length; k++) {
    const inner = withoutField(block.content[k]!, field)
    if (inner !== undefined)
      return { ...block, content: block.content.map((one, i) => (i === k ? (inner as typeof one) : one)) }
  }
  return undefined
}

const freshCalls = (block: ToolUse): ReadonlyArray<readonly [string, ToolUse]> => {
  const { extra: _, ...call } = block
  const name = call.name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64)
  const named = { ...call, name: name === '' ? 'tool' : name }
  return [
    ['wrote the call afresh', call],
    ['wrote the name of the tool in letters that are allowed', named],
    ['made an object of the input', { ...named, input: objectOf(call.input) }]
  ]
}

const afresh = (block: Block): Block => (block.type === 'opaque' ? block : withExtra(block, undefined))
