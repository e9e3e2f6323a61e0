/**
 * The laws of estimators.
 *
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import { appendMessages, type Context, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { estimateTokens } from '../tokens/estimate'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { jsonClone } from './equal'
import { shape } from './shape'

/**
 * Narrows the laws of estimators.
 *
 * @category model
 * @since 0.1.0
 */
export interface EstimatorLawOptions {
  /** How many contexts to generate; default: fast-check's. */
  readonly numRuns?: number
}

/**
 * Asserts the laws of estimators on generated contexts:
 *
 * 1. Additivity: the units of a context are those of its system, tools and messages, and those of messages add up.
 * 2. Agreement: totals taken step by step over appends, cuts and edits equal those of a fresh copy.
 * 3. Monotony: more messages never cost fewer tokens, and more units never make fewer tokens.
 * 4. Nothing costs less than nothing: units are integers, never negative, and an empty context costs none.
 *
 * Totals that drift from what they add up to trigger compaction too late or too early: anomalyco/opencode#31844,
 * openai/codex#40095, anthropics/claude-code#52981, Kilo-Org/kilocode#2037.
 *
 * @example
 * import assert from 'node:assert'
 * import { laws, validContext } from 'context-compaction/testing'
 * import { charsPerTokenEstimator } from 'context-compaction/tokens'
 *
 * assert.doesNotThrow(() => laws.estimator(validContext(), charsPerTokenEstimator))
 *
 * @category laws
 * @since 0.1.0
 */
export const estimator = (
  arb: fc.Arbitrary<Context>,
  estimator: Estimator,
  options: EstimatorLawOptions = {}
): void => {
  fc.assert(
    fc.property(arb, arb, fc.array(operation, { maxLength: 6 }), (context, other, operations) => {
      const broken =
        brokenSum(context, estimator) ??
        brokenAgreement(context, other.messages, operations, estimator) ??
        brokenMonotony(context, estimator)
      if (broken !== undefined)
        throw new Error(`The estimator ${estimator.name} broke a law: ${broken}\ncontext: ${shape(context)}`)
    }),
    options.numRuns === undefined ? {} : { numRuns: options.numRuns }
  )
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Operation {
  readonly kind: 'append' | 'cut' | 'drop' | 'edit' | 'estimate'
  readonly at: number
}

const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom('append', 'estimate', 'cut', 'drop', 'edit'),
  at: fc.nat({ max: 30 })
})

/** What the estimator says of a copy that no cache of it can know. */
const naive = (context: Context, estimator: Estimator): number => {
  const { system, tools, messages } = jsonClone(context)
  let units = estimator.system(system) + estimator.tools(tools)
  for (const message of messages) units += estimator.message(message)
  return units
}

const brokenSum = (context: Context, estimator: Estimator): string | undefined => {
  const total = contextUnits(context, estimator)
  const parts = naive(context, estimator)
  if (total !== parts) return `additivity: the context costs ${String(total)} units, its parts ${String(parts)}`
  for (const message of context.messages) {
    const units = estimator.message(message)
    if (!Number.isSafeInteger(units) || units < 0)
      return `positivity: message ${message.id} costs ${String(units)} units`
    const blocks = message.content.reduce((sum, block) => sum + estimator.block(block), 0)
    const framing = estimator.message({ ...message, content: [] })
    if (units !== blocks + framing)
      return `additivity: message ${message.id} costs ${String(units)} units, its blocks and framing ${String(blocks + framing)}`
  }
  const nothing = estimator.messages([]) + estimator.system([]) + estimator.tools([])
  if (nothing !== 0 || estimator.tokens(0) !== 0) return `positivity: an empty context costs ${String(nothing)} units`
  return undefined
}

const apply = (context: Context, { kind, at }: Operation, more: ReadonlyArray<Message>): Context => {
  const messages = context.messages
  const i = messages.length === 0 ? 0 : at % messages.length
  switch (kind) {
    case 'append':
      return appendMessages(more.slice(0, 1 + (at % 3)).map((message) => ({ ...message, id: '' })))(context)
    case 'cut':
      return withMessages(context, messages.slice(i))
    case 'drop':
      return withMessages(context, [...messages.slice(0, i), ...messages.slice(i + 1)])
    case 'edit':
      return withMessages(
        context,
        messages.map((message, k) => (k === i ? { ...message, content: message.content.slice(1) } : message))
      )
    case 'estimate':
      return context
  }
}

const brokenAgreement = (
  context: Context,
  more: ReadonlyArray<Message>,
  operations: ReadonlyArray<Operation>,
  estimator: Estimator
): string | undefined => {
  let current = context
  const done: Array<string> = []
  for (const operation of operations) {
    current = apply(current, operation, more)
    done.push(`${operation.kind}(${String(operation.at)})`)
    // without this some totals are taken over several appends at once
    if (operation.kind === 'append' && operation.at % 2 === 0) continue
    const total = contextUnits(current, estimator)
    const anew = naive(current, estimator)
    if (total !== anew)
      return `agreement: after ${done.join(', ')} the total is ${String(total)} units, taken anew it is ${String(anew)}`
  }
  return undefined
}

const brokenMonotony = (context: Context, estimator: Estimator): string | undefined => {
  let previous = 0
  for (let n = 0; n <= context.messages.length; n++) {
    const tokens = estimateTokens(withMessages(context, context.messages.slice(0, n)), estimator)
    if (tokens < previous)
      return `monotony: ${String(n)} messages cost ${String(tokens)} tokens, fewer ${String(previous)}`
    previous = tokens
  }
  const units = contextUnits(context, estimator)
  if (estimator.tokens(units) > estimator.tokens(units + 1))
    return `monotony: ${String(units + 1)} units make fewer tokens`
  return undefined
}
