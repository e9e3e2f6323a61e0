/**
 * Policies of the options of provider interfaces.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Policy } from '../Policy'
import type { PolicyStep } from '../PolicyStep'
import { dropping } from '../presetParts'
import type { Trigger } from '../Trigger'
import {
  ask,
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
  stringsIn,
  wordIn
} from './compile'

// -------------------------------------------------------------------------------------
// compilers
// -------------------------------------------------------------------------------------

/**
 * Reads the `context_management` of Anthropic's Messages API, as of @anthropic-ai/sdk 1.11.0.
 *
 * | edit                       | becomes                                                                              |
 * | -------------------------- | ------------------------------------------------------------------------------------ |
 * | `clear_thinking_20251015`  | `stripThinking`, keep 1 turn by default, with every request; nothing with `all`       |
 * | `clear_tool_uses_20250919` | `clearToolResults`, keep 3 by default, from 100,000 tokens on                         |
 * | `compact_20260112`         | the host's summary for the old part, or that is dropped, from 150,000 tokens on, down to half of that |
 *
 * There is a {@link CompileError} for what the interface refuses too: unknown edits, thinking that is not cleared first, a
 * compaction below 50,000 tokens.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { fromContextManagement } from 'context-compaction/strategy'
 *
 * const compiled = fromContextManagement({
 *   edits: [{ type: 'clear_tool_uses_20250919', trigger: { type: 'input_tokens', value: 30_000 }, exclude_tools: ['memory'] }]
 * })
 * assert.ok(isRight(compiled))
 * assert.deepStrictEqual(compiled.right.policy, {
 *   budget: { window: 200_000 },
 *   trigger: { type: 'any', of: [{ type: 'tokens', atLeast: 30_000 }] },
 *   steps: [{ step: 'clearToolResults', keep: 3, excludeTools: ['memory'] }],
 *   until: 'steps'
 * })
 *
 * @category compilers
 * @since 0.1.0
 */
export const fromContextManagement = (
  config: unknown,
  { window = 200_000 }: CompileOptions = {}
): Either<CompileError, Compiled> =>
  compileWith('context_management', config, (source) => {
    const thinking: Array<PolicyStep> = []
    const clearings: Array<PolicyStep> = []
    const due: Array<Trigger> = []
    let compaction: number | undefined
    for (const [i, edit] of objectsIn(source, 'edits').entries()) {
      const type = wordIn(edit, 'type', editTypes)
      if (type === undefined && !('type' in edit.fields)) refuse(edit, 'type', 'the type of an edit', undefined)
      if (type === 'clear_thinking_20251015') {
        if (i > 0) refuse(edit, 'type', 'clear_thinking_20251015 as the first edit', 'a later place')
        const keepTurns = thinkingTurns(edit)
        if (keepTurns !== undefined) thinking.push({ step: 'stripThinking', keepTurns })
      } else if (type === 'clear_tool_uses_20250919') {
        due.push(editTrigger(edit, 100_000))
        clearings.push(clearing(edit))
      } else if (type === 'compact_20260112') {
        compaction = compactionTrigger(edit)
      }
    }
    if (thinking.length > 0) note(source, 'edits', 'clear thinking with every request, whatever the context costs')
    const steps = [...thinking, ...clearings]
    const measures = [
      ...(due.length > 0 ? [{ trigger: { type: 'any', of: due } as const, steps }] : []),
      ...(thinking.length > 0 ? [{ trigger: always, steps: thinking }] : [])
    ]
    if (compaction === undefined) {
      const [first = { trigger: always, steps }, ...earlier] = measures
      return { budget: { window }, ...first, until: 'steps', ...(earlier.length > 0 && { earlier }) }
    }
    return {
      budget: { window, trigger: compaction },
      steps: [...steps, ...compacting],
      ...(measures.length > 0 && { earlier: measures })
    }
  })

/**
 * Reads the `context_management` of OpenAI's Responses API, as of openai 7.55.0: a list of entries, one of them, or the
 * number `compact_threshold` alone. From that many tokens on the oldest roundtrips are dropped, down to half; the interface
 * itself writes an encrypted summary.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { fromCompactThreshold } from 'context-compaction/strategy'
 *
 * const compiled = fromCompactThreshold([{ type: 'compaction', compact_threshold: 120_000 }], { window: 400_000 })
 * assert.ok(isRight(compiled))
 * assert.deepStrictEqual(compiled.right.policy.budget, { window: 400_000, trigger: 120_000 })
 *
 * @category compilers
 * @since 0.1.0
 */
export const fromCompactThreshold = (
  config: unknown,
  { window = 200_000 }: CompileOptions = {}
): Either<CompileError, Compiled> => {
  const entry: unknown = typeof config === 'number' ? { compact_threshold: config } : config
  return compileWith('compact_threshold', Array.isArray(entry) ? { context_management: entry } : entry, (source) => {
    const [first = source, ...more] = objectsIn(source, 'context_management')
    for (const one of more) note(one, '', 'is not carried: one threshold is')
    wordIn(first, 'type', ['compaction'])
    const threshold = numberIn(first, 'compact_threshold', 1)
    if (threshold === undefined) note(first, 'compact_threshold', 'is absent: 90 % of the usable input is taken')
    return { budget: { window, ...(threshold === undefined ? {} : { trigger: threshold }) }, steps: compacting }
  })
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const editTypes = ['clear_thinking_20251015', 'clear_tool_uses_20250919', 'compact_20260112'] as const

/** Is due with every request. */
const always: Trigger = { type: 'all', of: [] }

/** Everything before the compaction goes, for a summary where the host has one. */
const compacting: Policy['steps'] = [{ step: 'summarize', keep: 0 }, ...dropping]

/** Turns that keep their thinking; nothing when all do. */
const thinkingTurns = (edit: Source): number | undefined => {
  if (edit.fields['keep'] === 'all') {
    ask(edit, 'keep')
    return undefined
  }
  const keep = objectIn(edit, 'keep')
  if (keep === undefined) return 1
  return wordIn(keep, 'type', ['thinking_turns', 'all']) === 'all' ? undefined : (numberIn(keep, 'value', 1) ?? 1)
}

const editTrigger = (edit: Source, standard: number): Trigger => {
  const given = objectIn(edit, 'trigger')
  if (given === undefined) return { type: 'tokens', atLeast: standard }
  const type = wordIn(given, 'type', ['input_tokens', 'tool_uses'])
  const atLeast = numberIn(given, 'value', 1) ?? standard
  return type === 'tool_uses' ? { type: 'toolUses', atLeast } : { type: 'tokens', atLeast }
}

const clearing = (edit: Source): PolicyStep => {
  const kept = objectIn(edit, 'keep')
  if (kept !== undefined) wordIn(kept, 'type', ['tool_uses'])
  const keep = (kept && numberIn(kept, 'value')) ?? 3
  const least = objectIn(edit, 'clear_at_least')
  if (least !== undefined) wordIn(least, 'type', ['input_tokens'])
  const clearAtLeast = least && numberIn(least, 'value')
  const excludeTools = stringsIn(edit, 'exclude_tools')
  const inputs = ask(edit, 'clear_tool_inputs')
  const isAll = inputs === true
  if (Array.isArray(inputs))
    note(edit, 'clear_tool_inputs', 'names tools: here all inputs are cleared or none, and none are')
  else if (inputs !== undefined && typeof inputs !== 'boolean')
    refuse(edit, 'clear_tool_inputs', 'true, false or a list of tools', inputs)
  return {
    step: 'clearToolResults',
    keep,
    ...(excludeTools && { excludeTools }),
    ...(clearAtLeast === undefined ? {} : { clearAtLeast }),
    ...(isAll ? { clearInputs: true } : {})
  }
}

const compactionTrigger = (edit: Source): number => {
  const given = objectIn(edit, 'trigger')
  if (given !== undefined) wordIn(given, 'type', ['input_tokens'])
  for (const key of ['instructions', 'pause_after_compaction'])
    if (ask(edit, key) !== undefined) note(edit, key, 'is not carried: how to summarise is for the host to say')
  return (given && numberIn(given, 'value', 50_000)) ?? 150_000
}
