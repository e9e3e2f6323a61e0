/**
 * The law kit: checks reducers, estimators and dialects, of this library and of others.
 *
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import type { Context } from '../model/Context'
import { type Reducer, sequence } from '../reducers/Reducer'
import { reducerLaws } from './reducerLaws'
import { shape } from './shape'
import { type LawName, type LawOptions, type Trial, trial } from './trial'

export { dialect, type DialectLawOptions } from './dialectLaws'
export { estimator, type EstimatorLawOptions } from './estimatorLaws'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a law that a reducer broke, and the context that shows it.
 *
 * @category model
 * @since 0.1.0
 */
export interface BrokenLaw {
  readonly law: LawName
  /** What is wrong, in words. */
  readonly message: string
  readonly before: Context
  /** What came out; `before` when the reducer threw. */
  readonly after: Context
}

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

/**
 * Checks the laws of reducers over given contexts and returns those that are broken, the first context for each: the
 * form without a generator, for recorded histories.
 *
 * @example
 * import assert from 'node:assert'
 * import { context, user } from 'context-compaction/model'
 * import { laws } from 'context-compaction/testing'
 *
 * const histories = [context({ messages: [user('hello')] })]
 * assert.deepStrictEqual(laws.check((context) => context, histories), [])
 *
 * const [broken] = laws.check((context) => ({ ...context, messages: [] }), histories)
 * assert.strictEqual(broken?.law, 'protection')
 *
 * @category laws
 * @since 0.1.0
 */
export const check = (
  reducer: Reducer,
  contexts: Iterable<Context>,
  options: LawOptions = {}
): ReadonlyArray<BrokenLaw> => {
  const found = new Map<LawName, BrokenLaw>()
  for (const context of contexts)
    for (const broken of brokenLaws(trial(reducer, context, options)))
      if (!found.has(broken.law)) found.set(broken.law, broken)
  return lawNames.flatMap((law) => found.get(law) ?? [])
}

/**
 * Asserts that a reducer keeps the laws on generated contexts, and throws a report of the first law that it breaks, with
 * the smallest context found. Generate with `validContext` and with `anyContext`: the second is for reducers that are
 * given histories from elsewhere.
 *
 * @example
 * import assert from 'node:assert'
 * import { withMessages } from 'context-compaction/model'
 * import { laws, validContext } from 'context-compaction/testing'
 *
 * laws.reducer(validContext(), (context) => context)
 * assert.throws(
 *   () => laws.reducer(validContext(), (context) => withMessages(context, context.messages.slice(1))),
 *   /broke the law/
 * )
 *
 * @category laws
 * @since 0.1.0
 */
export const reducer = (arb: fc.Arbitrary<Context>, reducer: Reducer, options: LawOptions = {}): void => {
  const runs = options.numRuns === undefined ? {} : { numRuns: options.numRuns }
  const examples = (options.contexts ?? []).map((context): [Context] => [context])
  let broken: LawName | undefined
  const first = fc.check(
    fc.property(arb, (context) => {
      broken = brokenLaws(trial(reducer, context, options))[0]?.law
      return broken === undefined
    }),
    { ...runs, examples, endOnFailure: true }
  )
  if (!first.failed) return
  const law = broken
  if (law === undefined || first.counterexamplePath === null) throw new Error(fc.defaultReportMessage(first))
  // again from there, for this law alone: a failure that turns into another one while it shrinks is hard to read
  const shrunk = fc.check(
    fc.property(arb, (context) => brokenLaw(trial(reducer, context, options), law) === undefined),
    { ...runs, examples, seed: first.seed, path: first.counterexamplePath }
  )
  const [context] = shrunk.counterexample ?? first.counterexample
  throw new Error(report(trial(reducer, context, options), law, shrunk.failed ? shrunk : first))
}

/**
 * Asserts that two reducers run one after the other keep the laws. Doing it again may do more, since the second makes
 * work for the first: that law is left out.
 *
 * @example
 * import { laws, validContext } from 'context-compaction/testing'
 * import { dropOrphans, stripThinking } from 'context-compaction/reducers'
 * import assert from 'node:assert'
 *
 * assert.doesNotThrow(() => laws.composition(validContext(), stripThinking({ keepTurns: 1 }), dropOrphans))
 *
 * @category laws
 * @since 0.1.0
 */
export const composition = (
  arb: fc.Arbitrary<Context>,
  first: Reducer,
  second: Reducer,
  options: LawOptions = {}
): void => {
  reducer(arb, sequence(first, second), { ...options, idempotent: false })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const lawNames = Object.keys(reducerLaws) as ReadonlyArray<LawName>

const brokenLaw = (trial: Trial, law: LawName): BrokenLaw | undefined => {
  const { before, after, options, outcome } = trial
  if (options.waive?.[law] !== undefined) return undefined
  if (outcome.type === 'thrown' && law !== 'totality' && law !== 'purity') return undefined
  const message = reducerLaws[law](trial)
  return message === undefined ? undefined : { law, message, before, after }
}

const brokenLaws = (trial: Trial): ReadonlyArray<BrokenLaw> => lawNames.flatMap((law) => brokenLaw(trial, law) ?? [])

const hints: Readonly<Record<LawName, string>> = {
  totality: 'A reducer gets whatever was decoded: look for indices and fields that need not be there.',
  purity: 'Copy before you write, and read no clock and no random number.',
  validity: 'Cut at boundaries(context), drop calls and results together, and end with settle(before, after).',
  contraction: 'Replace only where the replacement is no longer: isNoLarger tells.',
  identity: 'Return the argument itself when nothing changes: withMessages and withContent do.',
  idempotence: 'Leave what the first pass made alone, or say { idempotent: false }.',
  order: 'Remove and replace, never move; give what stands for others a summaryOf.',
  protection: 'Leave system, tools, pinned messages, the latest words of the user and the pending step alone.',
  thinkingAtomic: 'Keep thinking blocks whole or drop them; settle(before, after) drops those that an edit unbinds.',
  stablePrefix: 'Do not rebuild messages before the first one that you change.'
}

const report = (trial: Trial, law: LawName, details: fc.RunDetails<[Context]>): string => {
  const broken = brokenLaw(trial, law)
  return [
    `The reducer broke the law "${law}": ${broken?.message ?? 'but not when it ran again, so it is not pure'}.`,
    `before: ${shape(trial.before)}`,
    `after:  ${trial.outcome.type === 'thrown' ? '(it threw)' : shape(trial.after)}`,
    `profile: ${trial.before.profile?.name ?? 'strict (none given)'}`,
    `Hint: ${hints[law]}`,
    `Replay: { seed: ${String(details.seed)}, path: ${JSON.stringify(details.counterexamplePath)} }`,
    '',
    fc.defaultReportMessage(details) ?? ''
  ].join('\n')
}
