/**
 * What may be done about violations that no neutral rule names: what a path points at is left out, or written afresh.
 *
 * Which of the attempts helps only the dialect knows: they are tried from the smallest on, and the first after which the
 * dialect complains less is taken.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import { mapWithIndex } from '../../internal/readonlyArray'
import { type Block, text } from '../../model/Block'
import { type Context, withMessages } from '../../model/Context'
import { isJsonObject, type Json, type JsonObject } from '../../model/Json'
import { type Message, user } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { isToolType } from '../aiSdk/uiTools'
import type { Violation } from '../Dialect'
import { put } from '../wire'
import { type Attempt, attemptOf, placeOf, wholeAttempt, without } from './Attempt'
import { byRule } from './byRule'
import { dash, omit } from './contents'
import { freshIds, idsOf, renamed } from './ids'
import { type Fault, lossesOf, type Mend, mendsOf, nameOf, withExtra, withoutField } from './mends'
import { documentNames } from './names'
import { keyOf } from './Pass'
import { asAssistant, asUser, asWords, going, isOfAssistant } from './roles'

/**
 * Lists what may be done about a violation, the smallest change first. The message at fault may be given where it is not
 * that of the context any more.
 *
 * @internal
 * @since 0.1.0
 */
export const attemptsFor = (
  context: Context,
  violation: Violation,
  profile: Profile,
  given?: Message
): ReadonlyArray<Attempt> => {
  const { path, rule } = violation
  const at = placeOf(violation)
  const field = rule === 'P-R5' ? 'id' : fieldOf(path)
  if (at >= 0) {
    const message = given ?? context.messages[at]
    if (message === undefined) return []
    return aroundMessage(context, at, message, { rule, field, block: blockOf(message, path) }, profile)
  }
  const root = /^[A-Za-z_]+/.exec(path)?.[0] ?? ''
  const { settings } = context
  const attempts =
    settings !== undefined && Object.hasOwn(settings, root)
      ? aroundSettings(context, settings, violation, field)
      : root === 'tools'
        ? aroundTools(context, Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0), rule === 'A-R44' ? 'defer_loading' : field)
        : root === 'system'
          ? aroundSystem(context, field)
          : withWords(context)
  return attempts.map(({ action, context: changed }) => wholeAttempt(action, () => changed))
}

/** The last field that a path names inside a message or a block. */
const fieldOf = (path: string): string => {
  const inside = path.replace(/^(?:messages|input|contents)\[\d+\](?:\.(?:content|parts)\[\d+\])?/, '')
  return /([A-Za-z_]+)(?:\[\d+\])?$/.exec(inside)?.[1] ?? ''
}

/** The block of a message that a path points at; -1 for none. */
const blockOf = ({ content }: Message, path: string): number => {
  const inside = /^[A-Za-z]+\[\d+\]\.([A-Za-z_]+)\[(\d+)\]/.exec(path)
  if (inside === null) return -1
  const k = Number(inside[2])
  if (!/^tool_?calls$/i.test(inside[1]!)) return k
  let calls = -1
  return content.findIndex(({ type }) => type === 'tool_use' && ++calls === k)
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

const aroundMessage = (
  context: Context,
  at: number,
  message: Message,
  fault: Fault,
  profile: Profile
): ReadonlyArray<Attempt> => {
  const { messages } = context
  const out: Array<Attempt> = []
  const whole = (action: string, change: Attempt['change']): void => void out.push(wholeAttempt(action, change))
  const add = (mend: Mend): void => void out.push(attemptOf(context, at, mend))
  const { content, role } = message
  for (const attempt of byRule(context, at, message, fault, profile)) out.push(attempt)
  if (role === 'system' && content.length === 0)
    whole('dropped the empty message', (places) => without(context, places, isEmptySystem))
  if (content.some((block) => isPartWithoutId(block)))
    add({ action: nameIt, mend: () => withPartIds(context, at, message, profile) })
  if (content.some((block) => block.type === 'tool_use' && block.id === undefined))
    whole(nameIt, (places) => withIds(context, places, profile))
  const missing = undeclared(context)
  if (missing.length > 0)
    whole(`declared the tools that are called: ${missing.join(', ')}`, () => withTools(context, missing))
  if (content.some(holdsDocument))
    whole('wrote the name of the document in letters that are allowed, and no other has', (places) =>
      documentNames(context, places)
    )
  if (role === 'system') {
    if (at === 0 && message.extra?.['role'] === undefined)
      whole('moved the system message to the instructions', () => ({
        ...withMessages(context, messages.slice(1)),
        system: [...context.system, ...content]
      }))
    add({ action: isOfAssistant(message) ? asAssistant : asUser, mend: () => asWords(message) })
  }
  for (const mend of mendsOf(message, fault)) add(mend)
  if (role === 'assistant' && messages[at - 1]?.role === 'assistant')
    whole('merged the message with the one before it', (places) => merged(context, places))
  if (isResultOfNothing(message)) whole('dropped the result', (places) => without(context, places, isResultOfNothing))
  const only = content[0]
  if (content.length === 1 && only?.type === 'opaque')
    whole(`dropped the ${nameOf(only)}`, (places) => without(context, places, isOneOpaque))
  for (const mend of lossesOf(message, fault)) add(mend)
  if (isSpoken(message)) {
    whole('dropped the message', (places) => without(context, places, isSpoken))
    add({
      action: 'put a dash into the place of the message',
      mend: () => ({ id: message.id, role: 'user', content: [text(dash)] })
    })
  }
  return out
}

const nameIt = 'gave the call and its result an id'

/** A call and its result in one part. */
const isPartWithoutId = (block: Block): boolean =>
  block.type === 'opaque' &&
  isJsonObject(block.raw) &&
  !Object.hasOwn(block.raw, 'toolCallId') &&
  isToolType(block.raw['type']) &&
  block.raw['state'] !== undefined

const withPartIds = ({ messages }: Context, at: number, message: Message, profile: Profile): Message => {
  const freshId = freshIds(profile, usedIds(messages))
  const content = mapWithIndex(message.content, (k, block): Block => {
    if (block.type !== 'opaque' || !isPartWithoutId(block)) return block
    const id = freshId(`call_${String(at)}_${String(k)}`)
    return id === undefined ? block : { ...block, raw: { ...(block.raw as JsonObject), toolCallId: id } }
  })
  return { ...message, content }
}

const usedIds = /*#__PURE__*/ memoize(idsOf)

/** Ids for the calls of some messages that have none, and for their results. */
const withIds = (context: Context, places: ReadonlySet<number>, profile: Profile): Context => {
  const freshId = freshIds(profile, usedIds(context.messages))
  const named = new Map<string, string>()
  for (const at of places)
    context.messages[at]?.content.forEach((block, k) => {
      if (block.type !== 'tool_use' || block.id !== undefined) return
      const id = freshId(`call_${String(at)}_${String(k)}`)
      if (id !== undefined) named.set(keyOf(at, k), id)
    })
  return renamed(context, named)
}

/** The names of the tools that are called and that nothing declares. */
const undeclared: (context: Context) => ReadonlyArray<string> = /*#__PURE__*/ memoize(({ messages, tools }) => {
  const declared = new Set(tools.map(({ name }) => name))
  const missing = new Set<string>()
  for (const { content } of messages)
    for (const block of content) if (block.type === 'tool_use' && !declared.has(block.name)) missing.add(block.name)
  return [...missing]
})

const withTools = (context: Context, names: ReadonlyArray<string>): Context => ({
  ...context,
  tools: [...context.tools, ...names.map((name) => ({ name, inputSchema: { type: 'object' } }))]
})

const holdsDocument = (block: Block): boolean =>
  block.type === 'media'
    ? block.kind === 'document'
    : block.type === 'tool_result' && typeof block.content !== 'string' && block.content.some(holdsDocument)

/** Each of some messages of the assistant becomes part of the one before it, and so does all that stands in a row with it. */
const merged = ({ messages, ...context }: Context, places: ReadonlySet<number>): Context => {
  const joins = new Set<number>()
  for (let i = messages.length - 1; i > 0; i--)
    if (
      (places.has(i) || joins.has(i + 1)) &&
      messages[i]!.role === 'assistant' &&
      messages[i - 1]!.role === 'assistant'
    )
      joins.add(i)
  const out: Array<Message> = []
  messages.forEach((message, i) => {
    const previous = out[out.length - 1]
    if (!joins.has(i) || previous?.role !== 'assistant' || message.role !== 'assistant') out.push(message)
    else out[out.length - 1] = { ...previous, content: [...previous.content, ...message.content] }
  })
  return { ...context, messages: out }
}

/** A message of nothing but one result that names no call. */
const isResultOfNothing = ({ content: [block, ...others] }: Message): boolean =>
  block?.type === 'tool_result' && block.toolUseId === undefined && others.length === 0

const isEmptySystem = ({ role, content }: Message): boolean => role === 'system' && content.length === 0

const isOneOpaque = ({ content: [block, ...others] }: Message): boolean =>
  block?.type === 'opaque' && others.length === 0

/** Whether no call and no result goes with a message; those of a system message are none. */
const isSpoken = ({ content, role }: Message): boolean =>
  role === 'system' || content.every(({ type }) => type !== 'tool_use' && type !== 'tool_result')

// -------------------------------------------------------------------------------------
// beside the messages
// -------------------------------------------------------------------------------------

interface Changed {
  readonly action: string
  readonly context: Context
}

/** An empty conversation begins with words of the user. */
const withWords = (context: Context): ReadonlyArray<Changed> =>
  context.messages.length > 0
    ? []
    : [
        {
          action: `added words of the user: ${going}`,
          context: withMessages(context, [{ ...user(going), id: 'continue' }])
        }
      ]

const aroundSettings = (
  context: Context,
  settings: JsonObject,
  { path, rule }: Violation,
  field: string
): ReadonlyArray<Changed> => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const { settings: _, ...rest } = context
  const [place] = steps.slice(-1)
  if (rule === 'A-R54') {
    const moved = { ...context, settings: cut(settings, steps, true) as JsonObject }
    return [{ action: `moved the edit ${String(place)} before the others`, context: moved }]
  }
  const left = cut(settings, steps)
  const others = isJsonObject(left) && Object.keys(left).length > 0 ? { ...rest, settings: left } : rest
  return left === settings ? [] : [{ action: `dropped the field ${field}`, context: others }]
}

/** A value without what a path leads to; an item of a list may be put first instead. */
const cut = (value: Json, [step = '', ...steps]: ReadonlyArray<string>, isMoved = false): Json => {
  if (Array.isArray(value)) {
    const items = value as ReadonlyArray<Json>
    if (steps.length > 0) return items.map((item, i) => (String(i) === step ? cut(item, steps, isMoved) : item))
    const others = items.filter((_, i) => String(i) !== step)
    return isMoved && others.length < items.length ? [items[Number(step)]!, ...others] : others
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return value
  if (steps.length === 0) return omit(value, step) ?? {}
  return put({ ...value }, step, cut(value[step]!, steps, isMoved))
}

const aroundTools = (context: Context, k: number, field: string): ReadonlyArray<Changed> => {
  const tool = context.tools[k]
  if (tool?.extra === undefined || !Object.hasOwn(tool.extra, field)) return []
  const tools = context.tools.map((one, i) => (i === k ? withExtra(one, omit(tool.extra!, field)) : one))
  return [{ action: `dropped the field ${field} of the tool`, context: { ...context, tools } }]
}

const aroundSystem = (context: Context, field: string): ReadonlyArray<Changed> => {
  const { system } = context
  const out: Array<Changed> = []
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
