/**
 * The laws of reducers as predicates over one run: each answers what is wrong, or `undefined`.
 *
 * @since 0.1.0
 */
import type { Block } from '../model/Block'
import { type Context, profileOf } from '../model/Context'
import type { Message } from '../model/Message'
import { latestUserWords, pendingFrom } from '../roundtrip/Span'
import { type Violation, violations } from '../roundtrip/Violation'
import { estimateTokens } from '../tokens/estimate'
import { equal, jsonClone } from './equal'
import { misplacedBlock, misplacedMessage, survives, thinkingChain } from './provenance'
import { attempt, defaultEstimators, type LawName, type Outcome, type Protects, type Trial } from './trial'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Looks at a run of a reducer and says what is wrong, or `undefined`.
 *
 * @internal
 * @since 0.1.0
 */
export interface ReducerLaw {
  (trial: Trial): string | undefined
}

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

/**
 * Totality: a reducer throws on no context, valid or broken.
 *
 * A compaction that fails leaves a session that can neither go on nor shrink: anthropics/claude-code#23047.
 *
 * @internal
 * @since 0.1.0
 */
export const totality: ReducerLaw = ({ outcome, before, reducer }) => {
  if (outcome.type === 'returned') return undefined
  // what fails on a frozen context alone is a write to it
  return attempt(reducer, jsonClone(before)).type === 'thrown' ? `it threw ${String(outcome.error)}` : undefined
}

/**
 * Purity: equal contexts give equal results, and the argument is not written to.
 *
 * Histories rewritten differently from one request to the next cost the whole prompt cache: netease-lcap/wave-agent#1276.
 *
 * @internal
 * @since 0.1.0
 */
export const purity: ReducerLaw = ({ reducer, before, outcome }) => {
  const copy = jsonClone(before)
  const plain = attempt(reducer, copy)
  if (!equal(copy, before)) return 'it wrote to its argument'
  if (!sameOutcome(plain, outcome)) return 'a frozen context and an equal one that is not give different results'
  if (!sameOutcome(attempt(reducer, before), outcome)) return 'the same context gives different results'
  return undefined
}

/**
 * Validity: what the profile does not refuse before it does not refuse after.
 *
 * The most common way in which compaction ends a session, orphaned results and unanswered calls:
 * RooCodeInc/Roo-Code#9582, openclaw/openclaw#4739, continuedev/continue#4751.
 *
 * @internal
 * @since 0.1.0
 */
export const validity: ReducerLaw = ({ before, after }) => {
  if (after === before) return undefined
  const profile = profileOf(before)
  const old = new Map<string, number>()
  for (const violation of violations(before, profile)) old.set(kindOf(violation), (old.get(kindOf(violation)) ?? 0) + 1)
  for (const violation of violations(after, profile)) {
    const kind = kindOf(violation)
    const left = old.get(kind) ?? 0
    if (left === 0) {
      const block = violation.block === undefined ? '' : `, block ${String(violation.block)}`
      const id = violation.id === undefined ? '' : `, id ${violation.id}`
      return `new violation ${violation.rule} at message ${String(violation.message)}${block}${id}`
    }
    old.set(kind, left - 1)
  }
  return undefined
}

/**
 * Contraction: no estimate grows.
 *
 * Compactions that made the context larger: google-gemini/gemini-cli#3574, RooCodeInc/Roo-Code#3911,
 * Kilo-Org/kilocode#2037.
 *
 * @internal
 * @since 0.1.0
 */
export const contraction: ReducerLaw = ({ before, after, options }) => {
  if (after === before) return undefined
  for (const estimator of options.estimators ?? defaultEstimators) {
    const from = estimateTokens(before, estimator)
    const to = estimateTokens(after, estimator)
    if (to > from) return `${String(from)} tokens became ${String(to)} by ${estimator.name}`
  }
  return undefined
}

/**
 * Identity: with nothing to do the same context comes back, and what was not touched is the same object.
 *
 * Rewriting what did not need it costs the cache for little gain: anthropics/claude-code#91514.
 *
 * @internal
 * @since 0.1.0
 */
export const identity: ReducerLaw = ({ before, after }) => {
  if (after === before) return undefined
  if (equal(after, before)) return 'nothing is different, yet it is not the same context'
  for (const part of ['system', 'tools', 'messages', 'settings', 'profile'] as const)
    if (after[part] !== before[part] && equal(after[part], before[part])) return `${part} is an equal copy`
  const originals = new Map(before.messages.map((message) => [message.id, message]))
  for (const message of after.messages) {
    const original = originals.get(message.id)
    if (original === undefined || original === message) continue
    if (equal(original, message)) return `message ${message.id} is an equal copy`
    const copied = copiedBlock(original, message)
    if (copied !== undefined) return `block ${String(copied)} of message ${message.id} is an equal copy`
  }
  return undefined
}

/**
 * Idempotence: doing it twice is doing it once, so that a loop that compacts again makes no further progress by accident
 * and ends.
 *
 * Compactions that ran again and again: anomalyco/opencode#27924, OpenHands/OpenHands#8630, anthropics/claude-code#82131.
 *
 * @internal
 * @since 0.1.0
 */
export const idempotence: ReducerLaw = ({ reducer, after, options }) => {
  if (options.idempotent === false) return undefined
  const again = attempt(reducer, after)
  if (again.type === 'thrown') return `it threw ${String(again.error)} on its own result`
  if (again.context === after) return undefined
  return equal(again.context, after)
    ? 'the second pass returns an equal copy'
    : 'the second pass changes the result of the first'
}

/**
 * Order: what survives keeps its order, what was not there before is a summary.
 *
 * Answered requests that came back to life behind newer ones: openai/codex#42611, cline/cline#6909. Losses that only
 * a second pass brings: badlogic/pi-mono#2608.
 *
 * @internal
 * @since 0.1.0
 */
export const order: ReducerLaw = ({ before, after, options }) => {
  if (after === before) return undefined
  const mayInsert = options.inserts === true
  return misplacedMessage(before, after, mayInsert) ?? misplacedBlock(before, after, mayInsert)
}

/**
 * Protection: instructions, wherever they stand, tools, pinned messages, the latest words of the user and the pending step are untouched,
 * thinking excepted where the profile binds it to its prefix.
 *
 * Instructions and rules lost in compaction: openai/codex#25792, anthropics/claude-code#15310, anomalyco/opencode#16960.
 *
 * @internal
 * @since 0.1.0
 */
export const protection: ReducerLaw = ({ before, after, options }) => {
  if (options.protects === false || after === before) return undefined
  const touched = options.protects ?? {}
  return touchedFrame(before, after, touched) ?? touchedMessage(before, after, touched)
}

/**
 * Thinking is atomic: a thinking block survives byte for byte or not at all, and where the profile binds thinking to its
 * prefix, none survives after the first edit.
 *
 * Sessions that ended in `Invalid signature in thinking block`: anthropics/claude-code#13012, anomalyco/opencode#41738,
 * bastani-inc/atomic#1386.
 *
 * @internal
 * @since 0.1.0
 */
export const thinkingAtomic: ReducerLaw = ({ before, after }) => {
  if (after === before) return undefined
  const old = new Set(thinkingOf(before).map((block) => JSON.stringify(block)))
  for (const block of thinkingOf(after)) if (!old.has(JSON.stringify(block))) return 'a thinking block was edited'
  if (profileOf(before).thinkingBinding !== 'prefix') return undefined
  const chains = new Set(thinkingChain(before))
  return thinkingChain(after).every((chain) => chains.has(chain))
    ? undefined
    : 'thinking survived although something before it is different'
}

/**
 * Stable prefix: everything before the first edited message is the same objects, and is thus written byte for byte as it
 * was.
 *
 * A prompt cache destroyed by every pass: anomalyco/opencode#32515.
 *
 * @internal
 * @since 0.1.0
 */
export const stablePrefix: ReducerLaw = ({ before, after }) => {
  if (after === before) return undefined
  for (let i = 0; i < Math.min(before.messages.length, after.messages.length); i++) {
    if (before.messages[i] === after.messages[i]) continue
    return equal(before.messages[i], after.messages[i])
      ? `message ${String(i)} stands before the first edit and is another object`
      : undefined
  }
  return undefined
}

/**
 * Holds all laws of reducers, in the order in which they are checked and reported.
 *
 * @internal
 * @since 0.1.0
 */
export const reducerLaws: Readonly<Record<LawName, ReducerLaw>> = {
  totality,
  purity,
  thinkingAtomic,
  validity,
  contraction,
  protection,
  order,
  stablePrefix,
  identity,
  idempotence
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const sameOutcome = (a: Outcome, b: Outcome): boolean =>
  a.type === 'returned' && b.type === 'returned' ? equal(a.context, b.context) : a.type === b.type

/**
 * What makes two violations the same one: rule and id, for indices move. A result that had lost its place as a duplicate
 * and is an orphan now is no new problem.
 */
const kindOf = ({ rule, id }: Violation): string =>
  `${rule === 'duplicate-result' ? 'orphan-result' : rule}${id === undefined ? '' : ` ${id}`}`

const thinkingOf = (context: Context) =>
  context.messages.flatMap((message) =>
    message.role === 'assistant' ? message.content.filter((block) => block.type === 'thinking') : []
  )

const isHalf = (block: Block): boolean =>
  block.type === 'tool_use' || block.type === 'tool_result' || (block.type === 'opaque' && block.pair !== undefined)

const copiedBlock = (original: Message, message: Message): number | undefined => {
  const kept = new Set(original.content)
  const count = (blocks: Message['content'], json: string) =>
    blocks.filter((block) => JSON.stringify(block) === json).length
  for (let b = 0; b < message.content.length; b++) {
    const block = message.content[b]!
    if (kept.has(block)) continue
    const json = JSON.stringify(block)
    // an edit may make a block equal to another one that was there before
    if (count(message.content, json) <= count(original.content, json)) return b
  }
  return undefined
}

const touchedFrame = (before: Context, after: Context, touched: Protects): string | undefined => {
  if (touched.system !== false)
    for (const part of ['system', 'settings', 'profile'] as const)
      if (after[part] !== before[part]) return `${part} was touched`
  return touched.tools !== false && after.tools !== before.tools ? 'tools were touched' : undefined
}

const touchedMessage = (before: Context, after: Context, touched: Protects): string | undefined => {
  const messages = before.messages
  if (touched.system !== false) {
    // calls and results in a system message mean nothing, and whoever repairs pairs may drop them
    const said = (message: Message) => message.content.filter((block) => !isHalf(block))
    const isLost = (message: Message): boolean =>
      message.role === 'system' &&
      (message.content.length === 0 || said(message).length > 0) &&
      !survives(before, after, message, said(message), false)
    const lost = messages.find(isLost)
    if (lost !== undefined) return `system message ${lost.id} was touched`
  }
  if (touched.pinned !== false) {
    // a newer summary may take the place of a pinned one
    const replaced = new Set(after.messages.flatMap((message) => message.summaryOf ?? []))
    const isLost = (message: Message): boolean =>
      message.pinned === true &&
      !(message.summaryOf !== undefined && replaced.has(message.id)) &&
      !survives(before, after, message)
    const lost = messages.find(isLost)
    if (lost !== undefined) return `pinned message ${lost.id} was touched`
  }
  const words = messages[latestUserWords(messages)]
  if (touched.words !== false && words !== undefined) {
    const said = words.content.filter((block) => block.type !== 'tool_result')
    if (!survives(before, after, words, said, false))
      return `the latest words of the user, message ${words.id}, were touched`
  }
  if (touched.pending !== false) {
    const lost = messages.slice(pendingFrom(messages)).find((message) => !survives(before, after, message))
    if (lost !== undefined) return `message ${lost.id} of the pending step was touched`
  }
  return undefined
}
