/**
 * What the AI SDK refuses of `UIMessage`s: they become `ModelMessage`s, and those have to keep V-R1, V-R2 and A-R30.
 *
 * A tool part that still waits for its input, and one that waited for an approval before the latest words of the user, is
 * left out by the AI SDK and breaks nothing. An approval in the last place counts as an answer to its call.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { markerBreaches } from '../markerRules'
import { uiMarkers } from '../markers'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'
import { isNamed, missingResult } from './rules'
import { hasOutcome, isToolType } from './uiTools'

/**
 * Lists what the AI SDK would refuse.
 *
 * @internal
 * @since 0.1.0
 */
export const uiBreaches = (native: Raw, context: Context, profile: Profile): ReadonlyArray<Breach> => {
  const messages = native['messages'] as ReadonlyArray<Raw>
  const out: Array<Breach> = [
    ...markerBreaches(uiMarkers, context, profile, (at, block) => markerPath(context.messages[at]!, at, block))
  ]
  if (messages.length === 0)
    out.push(breach('V-R2', -1, 0, 'messages', 'AI_InvalidPromptError: Invalid prompt: messages must not be empty'))
  checkMessages(messages, native['allowSystemInMessages'] === true, out)
  checkResults(messages, out)
  return out
}

/** A call and its result stand in one part. */
const markerPath = ({ content }: Message, at: number, block: number): string => {
  const results = content.slice(0, block + 1).filter(({ type }) => type === 'tool_result').length
  const field = content[block]?.type === 'tool_use' ? 'callProviderMetadata' : 'providerMetadata'
  return `messages[${at}].parts[${block - results}].${field}.anthropic.cacheControl`
}

const checkMessages = (messages: ReadonlyArray<Raw>, allowsSystem: boolean, out: Array<Breach>): void => {
  const invalid = 'AI_InvalidPromptError: Invalid prompt:'
  messages.forEach(({ role, parts }, i) => {
    const at = `messages[${i}]`
    if (role !== 'user' && role !== 'assistant' && role !== 'system') {
      const named = typeof role === 'string' ? role : typeof role
      out.push(breach('V-R2', i, -1, `${at}.role`, `AI_MessageConversionError: Unsupported role: ${named}`))
      return
    }
    if (role === 'system' && !allowsSystem)
      out.push(
        breach(
          'V-R2',
          i,
          -1,
          at,
          `${invalid} System messages are not allowed in the prompt or messages fields. Use the instructions option instead.`
        )
      )
    if (!Array.isArray(parts)) {
      out.push(breach('V-R2', i, -1, `${at}.parts`, `${invalid} The messages do not match the UIMessage[] schema.`))
      return
    }
    parts.forEach((part: unknown, j) => {
      if (!isPart(part))
        out.push(
          breach('V-R2', i, j, `${at}.parts[${j}]`, `${invalid} The messages do not match the UIMessage[] schema.`)
        )
    })
  })
}

const isPart = (part: unknown): boolean => {
  if (!isRaw(part) || typeof part['type'] !== 'string') return false
  const { type, text, url, toolCallId, state } = part
  if (type === 'text' || type === 'reasoning') return typeof text === 'string'
  if (type === 'file') return typeof url === 'string'
  return !isToolType(type) || (typeof toolCallId === 'string' && typeof state === 'string')
}

// -------------------------------------------------------------------------------------
// results
// -------------------------------------------------------------------------------------

/** The tool parts of one step. */
interface Step {
  readonly parts: ReadonlyArray<{ readonly raw: Raw; readonly at: readonly [number, number] }>
  /** Whether anything of the step is sent. */
  readonly isSent: boolean
}

const SENT: ReadonlySet<unknown> = /*#__PURE__*/ new Set(['text', 'custom', 'reasoning', 'reasoning-file', 'file'])

/** The steps in their order, and between them the places where somebody else speaks. */
const stepsOf = (messages: ReadonlyArray<Raw>): ReadonlyArray<Step | 'user'> => {
  const out: Array<Step | 'user'> = []
  let lastUser = -1
  messages.forEach(({ role }, i) => {
    if (role === 'user') lastUser = i
  })
  messages.forEach(({ role, parts: raws }, i) => {
    if (role !== 'assistant') out.push('user')
    if (role !== 'assistant' || !Array.isArray(raws)) return
    let parts: Array<Step['parts'][number]> = []
    let isSent = false
    const close = (): void => {
      out.push({ parts, isSent })
      parts = []
      isSent = false
    }
    raws.forEach((raw: unknown, j) => {
      if (!isRaw(raw)) return
      const { type, state } = raw
      if (type === 'step-start' || type === 'steering-message') close()
      if (type === 'steering-message') out.push('user')
      const isWaiting = state === 'approval-requested' && lastUser > 0 && i < lastUser
      const isTool = isToolType(type) && state !== 'input-streaming' && !isWaiting
      if (isTool) parts.push({ raw, at: [i, j] })
      if (isTool || SENT.has(type)) isSent = true
    })
    close()
  })
  return out
}

const checkResults = (messages: ReadonlyArray<Raw>, out: Array<Breach>): void => {
  const open = new Map<unknown, readonly [number, number]>()
  const report = (resolved?: ReadonlySet<unknown>): void => {
    for (const [id, [i, j]] of open) {
      if (resolved?.has(id) === true) continue
      const path = `messages[${i}].parts[${j}]`
      const neutral = { rule: 'unanswered-call' as const, message: i, ...(isNamed(id) ? { id } : {}) }
      out.push({ ...breach('V-R1', i, j, path, missingResult(id, path)), neutral })
    }
    open.clear()
  }
  let approved = new Set<unknown>()
  for (const step of stepsOf(messages)) {
    if (step === 'user') report()
    if (step === 'user' || step.isSent) approved = new Set()
    if (step === 'user') continue
    const own = step.parts.filter(({ raw }) => raw['providerExecuted'] !== true)
    for (const { raw, at } of own) if (!open.has(raw['toolCallId'])) open.set(raw['toolCallId'], at)
    for (const { raw } of own)
      if (hasOutcome(raw)) open.delete(raw['toolCallId'])
      else if (isRaw(raw['approval']) && raw['approval']['approved'] === true) approved.add(raw['toolCallId'])
  }
  report(approved)
}
