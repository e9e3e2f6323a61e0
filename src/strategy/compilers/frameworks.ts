/**
 * Policies of the options of LangChain and of the AI SDK.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Policy } from '../Policy'
import type { PolicyStep } from '../PolicyStep'
import { lastResorts } from '../presetParts'
import type { Trigger } from '../Trigger'
import {
  ask,
  booleanIn,
  type Compiled,
  type CompileError,
  type CompileOptions,
  compileWith,
  note,
  numberIn,
  objectIn,
  objectsIn,
  refuse,
  type Source,
  stringIn,
  stringsIn,
  wordIn
} from './compile'

// -------------------------------------------------------------------------------------
// compilers
// -------------------------------------------------------------------------------------

/**
 * Reads the options of LangChain's `ClearToolUsesEdit` and of its `summarizationMiddleware`, as of langchain 1.5.14: `trigger`
 * (what stands in one object has to hold together, of several objects any), `keep`, `clearAtLeast`, `excludeTools`,
 * `clearToolInputs`, `placeholder`.
 *
 * With `model`, or without any option of clearing, they are those of summarization: where `trigger` holds, all but what
 * `keep` names goes for the summary that the host's `summarize` writes. Without one the oldest roundtrips are dropped, or,
 * where `keep` is in tokens, what is older is cleared. That leaves whatever it leaves, as there; a request that would not
 * fit into the window any more is made to.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { fromLangchain } from 'context-compaction/strategy'
 *
 * const compiled = fromLangchain({ trigger: { tokens: 50_000, messages: 40 }, keep: { messages: 5 }, clearToolInputs: true })
 * assert.ok(isRight(compiled))
 * assert.deepStrictEqual(compiled.right.policy, {
 *   budget: { window: 200_000 },
 *   trigger: { type: 'all', of: [{ type: 'tokens', atLeast: 50_000 }, { type: 'messages', atLeast: 40 }] },
 *   steps: [{ step: 'clearToolResults', keep: 5, clearInputs: true }],
 *   until: 'steps'
 * })
 *
 * @category compilers
 * @since 0.1.0
 */
export const fromLangchain = (
  config: unknown,
  { window = 200_000 }: CompileOptions = {}
): Either<CompileError, Compiled> =>
  compileWith('langchain', config, (source): Policy => {
    const isSummary = 'model' in source.fields || !clearingFields.some((key) => key in source.fields)
    const triggers = objectsIn(source, 'trigger').map((one) => conditions(one))
    const kept = objectIn(source, 'keep')
    const messages = kept && numberIn(kept, 'messages')
    const tokens = kept && keptTokens(kept, window, isSummary)
    if (isSummary) {
      ask(source, 'model')
      const [summary, ...instead] = summarizing(messages ?? 20, tokens)
      const steps: ReadonlyArray<PolicyStep> = [
        summary,
        { step: 'dropOldestRoundtrips', keep: 1 },
        { step: 'dropOldestSteps', keep: Math.floor((messages ?? 20) / 2) },
        ...lastResorts
      ]
      if (triggers.length > 0)
        return {
          budget: { window },
          trigger: whenFull,
          steps,
          earlier: [{ trigger: anyOf(triggers), steps: [summary, ...instead] }]
        }
      note(source, 'trigger', 'is absent: 90 % of the usable input is taken')
      return { budget: { window }, steps }
    }
    const clearAtLeast = numberIn(source, 'clearAtLeast')
    const excludeTools = stringsIn(source, 'excludeTools')
    const isClearing = booleanIn(source, 'clearToolInputs')
    const placeholder = stringIn(source, 'placeholder')
    const step: PolicyStep = {
      step: 'clearToolResults',
      keep: messages ?? 3,
      ...(excludeTools && { excludeTools }),
      ...(clearAtLeast === undefined ? {} : { clearAtLeast }),
      ...(isClearing === true ? { clearInputs: true } : {}),
      ...(placeholder === undefined ? {} : { placeholder })
    }
    const trigger: Trigger = triggers.length === 0 ? { type: 'tokens', atLeast: 100_000 } : anyOf(triggers)
    return { budget: { window }, trigger, steps: [step], until: 'steps' }
  })

/**
 * Reads the options of the AI SDK's `pruneMessages`, as of ai 7.0.173: `reasoning`, `toolCalls`, `emptyMessages`. That function
 * prunes whenever it is called, and so does the policy.
 *
 * What is kept is counted in calls: of the last N messages half are taken to be calls.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { fromPruneMessages } from 'context-compaction/strategy'
 *
 * const compiled = fromPruneMessages({ reasoning: 'before-last-message', toolCalls: 'before-last-6-messages' })
 * assert.ok(isRight(compiled))
 * assert.deepStrictEqual(compiled.right.policy.steps, [
 *   { step: 'stripThinking', keepTurns: 1 },
 *   { step: 'stripToolCalls', keep: 3 }
 * ])
 *
 * @category compilers
 * @since 0.1.0
 */
export const fromPruneMessages = (
  config: unknown,
  { window = 200_000 }: CompileOptions = {}
): Either<CompileError, Compiled> =>
  compileWith('pruneMessages', config, (source): Policy => {
    const reasoning = wordIn(source, 'reasoning', ['all', 'before-last-message', 'none'])
    if (wordIn(source, 'emptyMessages', ['keep', 'remove']) === 'keep')
      note(source, 'emptyMessages', 'is not carried: no message is left empty')
    const toolCalls: ReadonlyArray<PolicyStep> =
      typeof source.fields['toolCalls'] === 'string' ? clearingOf(source, 'toolCalls') : clearingOfTools(source)
    const thinking: ReadonlyArray<PolicyStep> =
      reasoning === undefined || reasoning === 'none'
        ? []
        : [{ step: 'stripThinking', keepTurns: reasoning === 'all' ? 0 : 1 }]
    return { budget: { window }, trigger: { type: 'all', of: [] }, steps: [...thinking, ...toolCalls], until: 'steps' }
  })

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const clearingFields = ['clearAtLeast', 'excludeTools', 'clearToolInputs', 'placeholder'] as const

/** No request may be larger, whatever the options say. */
const whenFull: Trigger = { type: 'any', of: [{ type: 'tier', tier: 'hard' }, { type: 'overflow' }] }

/** A summary, and what is done where the host has none; beside a summary that does nothing more. */
const summarizing = (
  messages: number,
  tokens: number | undefined
): readonly [PolicyStep, ...ReadonlyArray<PolicyStep>] => {
  if (tokens !== undefined)
    return [
      { step: 'summarize', keepTokens: tokens },
      { step: 'clearHead', keepTokens: tokens }
    ]
  // a roundtrip has two messages at least, and so has a step with a call
  const keep = Math.ceil(messages / 2)
  return [
    { step: 'summarize', keep: messages },
    { step: 'dropOldestRoundtrips', keep: Math.max(1, keep) },
    { step: 'dropOldestSteps', keep }
  ]
}

const anyOf = (triggers: ReadonlyArray<Trigger>): Trigger =>
  triggers.length === 1 ? triggers[0]! : { type: 'any', of: triggers }

/** What stands in one object holds together. */
const conditions = (source: Source): Trigger => {
  const of: Array<Trigger> = []
  const tokens = numberIn(source, 'tokens', 1)
  const messages = numberIn(source, 'messages', 1)
  const fraction = numberIn(source, 'fraction', 0, false)
  if (tokens !== undefined) of.push({ type: 'tokens', atLeast: tokens })
  if (messages !== undefined) of.push({ type: 'messages', atLeast: messages })
  if (fraction !== undefined) of.push({ type: 'fraction', atLeast: fraction, of: 'window' })
  if (of.length === 0) refuse(source, '', 'tokens, messages or fraction', source.fields)
  return of.length === 1 ? of[0]! : { type: 'all', of }
}

/** What a summary leaves beside it, where that is said in tokens or as a share of the window. */
const keptTokens = (kept: Source, window: number, isSummary: boolean): number | undefined => {
  const tokens = numberIn(kept, 'tokens', 0, false)
  const fraction = numberIn(kept, 'fraction', 0, false)
  if (tokens === undefined && fraction === undefined) return undefined
  const key = tokens === undefined ? 'fraction' : 'tokens'
  note(
    kept,
    key,
    isSummary ? 'holds beside a summary: without one, what is older is cleared' : 'is not carried: results are counted'
  )
  return tokens ?? Math.floor((fraction ?? 0) * window)
}

const clearingOf = (source: Source, key: string): ReadonlyArray<PolicyStep> => {
  const value = ask(source, key)
  if (value === 'none') return []
  if (value === 'all') return [{ step: 'stripToolCalls', keep: 0 }]
  if (value === 'before-last-message') return [{ step: 'stripToolCalls', keep: 1 }]
  const last = typeof value === 'string' ? /^before-last-(\d{1,9})-messages$/.exec(value)?.[1] : undefined
  if (last !== undefined) return [{ step: 'stripToolCalls', keep: Math.ceil(Number(last) / 2) }]
  refuse(source, key, '"all", "none", "before-last-message" or "before-last-N-messages"', value)
  return []
}

const clearingOfTools = (source: Source): ReadonlyArray<PolicyStep> =>
  objectsIn(source, 'toolCalls').flatMap((rule) => {
    if (stringsIn(rule, 'tools') === undefined) return clearingOf(rule, 'type')
    ask(rule, 'type')
    note(
      rule,
      'tools',
      'is not carried, nor is the rule: a step names the tools that are left alone, not those that are cleared'
    )
    return []
  })
