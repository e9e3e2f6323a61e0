/**
 * Policies of the options of quantum's sessions and of claude-api's conversations.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Policy } from '../Policy'
import type { PolicyStep } from '../PolicyStep'
import { dropping } from '../presetParts'
import {
  booleanIn,
  type Compiled,
  type CompileError,
  type CompileOptions,
  compileWith,
  note,
  numberIn,
  refuse,
  type Source,
  stringIn
} from './compile'

// -------------------------------------------------------------------------------------
// compilers
// -------------------------------------------------------------------------------------

/**
 * Reads the `ContextConfig` of quantum's sessions, in the spellings of all its packages, as they are or in camel case:
 *
 * | field                         | packages                        | becomes                                            |
 * | ----------------------------- | ------------------------------- | -------------------------------------------------- |
 * | `compact_at_tokens`           | Rust from 0.5                   | the trigger; without any there is none             |
 * | `max_tokens`                  | Rust to 0.4, TS, Python, Go, …   | the same                                           |
 * | `compaction_threshold`        | Go                              | that many per cent of `max_tokens` are the trigger |
 * | `auto_compact`                | all but Rust from 0.5           | nothing is ever due when it is `false`             |
 * | `keep_recent_tool_results`    | Rust from 0.5                   | `clearToolResults`                                 |
 * | `clear_thinking`              | Rust from 0.5                   | `stripThinking`, the newest turn keeps its own     |
 * | `summarize_strategy`, `summarize_model`, `strategy` | Rust, Python | not carried: the host's `summarize` knows how |
 *
 * The semantics of the server are not published: tool results are cleared first, then thinking is stripped, and only then,
 * down to half of the trigger, the rest is summarised, or the oldest roundtrips go where the host has no summary.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { fromQuantumConfig } from 'context-compaction/strategy'
 *
 * const compiled = fromQuantumConfig({ compact_at_tokens: 100_000, keep_recent_tool_results: 5, summarize_strategy: 'brief' })
 * assert.ok(isRight(compiled))
 * assert.strictEqual(compiled.right.policy.budget.trigger, 100_000)
 * assert.deepStrictEqual(compiled.right.policy.steps[0], { step: 'clearToolResults', keep: 5 })
 * assert.deepStrictEqual(compiled.right.notes, ['summarize_strategy is not carried: how to summarise is for the host to say'])
 *
 * @category compilers
 * @since 0.1.0
 */
export const fromQuantumConfig = (
  config: unknown,
  { window = 200_000 }: CompileOptions = {}
): Either<CompileError, Compiled> =>
  compileWith('ContextConfig', config, (source) => {
    const at = spelled(source, ['compact_at_tokens', 'compactAtTokens'], (key) => numberIn(source, key, 1))
    const most = spelled(source, ['max_tokens', 'maxTokens'], (key) => numberIn(source, key, 1))
    const percent = spelled(source, ['compaction_threshold', 'compactionThreshold'], (key) => percentIn(source, key))
    const isAuto = spelled(source, ['auto_compact', 'autoCompact'], (key) => booleanIn(source, key))
    const keep = spelled(source, ['keep_recent_tool_results', 'keepRecentToolResults'], (key) => numberIn(source, key))
    const isClearing = spelled(source, ['clear_thinking', 'clearThinking'], (key) => booleanIn(source, key))
    for (const key of summaryFields)
      if (stringIn(source, key) !== undefined)
        note(source, key, 'is not carried: how to summarise is for the host to say')
    if (at !== undefined && most !== undefined) note(source, 'max_tokens', 'gives way to compact_at_tokens')
    if (percent !== undefined && percent > 100)
      note(source, 'compaction_threshold', 'is over 100 per cent: all of max_tokens is taken')
    const share = percent === undefined ? 1 : Math.min(100, percent) / 100
    const trigger = at ?? (most === undefined ? undefined : Math.max(2, Math.floor(most * share)))
    if (percent !== undefined && most === undefined)
      note(source, 'compaction_threshold', 'is a share of max_tokens, which is absent')
    const steps: ReadonlyArray<PolicyStep> = [
      ...(keep === undefined ? [] : [{ step: 'clearToolResults' as const, keep }]),
      ...(isClearing === true ? [{ step: 'stripThinking' as const, keepTurns: 1 }] : []),
      { step: 'summarize', keep: 0 },
      ...dropping
    ]
    if (trigger === undefined || isAuto === false)
      return { budget: { window }, trigger: { type: 'any', of: [] }, steps }
    return { budget: { window, trigger }, steps }
  })

/**
 * Reads the `ContextCompactionPolicy` of claude-api 0.5.3: above `max_input_tokens` (100,000) the oldest roundtrips are
 * dropped until the rest costs no more, the newest `keep_recent_turns` (4) never.
 *
 * Use it with `charsPerTokenEstimator`, which counts as that package does. Where it gives up in silence because only the
 * kept turns are left, `Infeasible` comes back here.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { fromCompactionPolicy } from 'context-compaction/strategy'
 *
 * const compiled = fromCompactionPolicy({ max_input_tokens: 50_000 })
 * assert.ok(isRight(compiled))
 * assert.deepStrictEqual(compiled.right.policy, {
 *   budget: { window: 200_000, trigger: 50_001, target: 50_000, warn: 50_000, protect: { firstUser: 'free' } },
 *   steps: [{ step: 'dropOldestRoundtrips', keep: 5 }]
 * })
 *
 * @category compilers
 * @since 0.1.0
 */
export const fromCompactionPolicy = (
  config: unknown,
  { window = 200_000 }: CompileOptions = {}
): Either<CompileError, Compiled> =>
  compileWith('ContextCompactionPolicy', config, (source): Policy => {
    const target = spelled(source, ['max_input_tokens', 'maxInputTokens'], (key) => numberIn(source, key, 1)) ?? 100_000
    const keep = spelled(source, ['keep_recent_turns', 'keepRecentTurns'], (key) => numberIn(source, key)) ?? 4
    return {
      budget: { window, trigger: target + 1, target, warn: target, protect: { firstUser: 'free' } },
      // that package counts roundtrips that are over: the last one is not
      steps: [{ step: 'dropOldestRoundtrips', keep: keep + 1 }]
    }
  })

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const summaryFields = [
  'summarize_strategy',
  'summarizeStrategy',
  'summarize_model',
  'summarizeModel',
  'strategy'
] as const

/** A percentage: 0.8 is refused, which means 80 % to who wrote it. */
const percentIn = (source: Source, key: string): number | undefined => {
  const percent = numberIn(source, key, 0, false)
  if (percent === undefined || percent >= 1) return percent
  refuse(source, key, 'a percentage from 1 to 100, e.g. 80', percent)
  return undefined
}

/** The first spelling that is there; all are asked for. */
const spelled = <A>(
  source: Source,
  keys: readonly [string, string],
  read: (key: string) => A | undefined
): A | undefined => {
  const [first, second] = [read(keys[0]), read(keys[1])]
  if (first !== undefined && second !== undefined) note(source, keys[1], `gives way to ${keys[0]}`)
  return first ?? second
}
