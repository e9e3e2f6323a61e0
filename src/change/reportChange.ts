/**
 * Explains a change in numbers and words.
 *
 * @since 0.1.0
 */
import type { Block } from '../model/Block'
import type { Message } from '../model/Message'
import { turns } from '../roundtrip/Span'
import { tokenBreakdown } from '../tokens/breakdown'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type Change, isEmptyChange } from './Change'
import { countBlocks, countKinds, countMessages } from './counts'
import { equal } from './equal'
import { goneIn } from './gone'
import { blockAt } from './parts'
import { prefixOf } from './prefix'
import { type Reading, readChange } from './reading'
import type { Report, ReportedSummary } from './Report'
import { sentencesOf } from './sentences'

/**
 * Explains a change: what became of messages and blocks, what it gained, how much of the request is still what a prompt
 * cache holds, what the model does not see any more. Tokens are estimates by the given estimator or the default one.
 *
 * The report is worked out of the change alone, so it is right about any change, whoever made it, also one that was
 * stored, and one that was composed of several.
 *
 * @example
 * import assert from 'node:assert'
 * import { diff, report } from 'context-compaction/change'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { clearToolResults } from 'context-compaction/reducers'
 *
 * const before = context({
 *   messages: [
 *     user('Fix the build.'),
 *     assistant(toolUse({ id: 'c1', name: 'read_file', input: { path: 'build.ts' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'const steps = []\n'.repeat(100) })),
 *     assistant('It has no steps.'),
 *     user('Add one.')
 *   ]
 * })
 * const { toolResults, firstChange, gone, sentences } = report(diff(before, clearToolResults({ keep: 0 })(before)))
 * assert.strictEqual(toolResults.cleared, 1)
 * assert.strictEqual(firstChange?.path, 'messages[2].content[0]')
 * assert.deepStrictEqual(gone, { toolUseIds: ['c1'], filePaths: ['build.ts'], media: [] })
 * assert.strictEqual(sentences[1], '1 tool result was cleared.')
 *
 * @category destructors
 * @since 0.1.0
 */
export const report = (change: Change, estimator: Estimator = heuristicEstimator): Report => {
  const { before, after } = change
  const reading = readChange(change)
  const tokens = { before: tokenBreakdown(before, estimator), after: tokenBreakdown(after, estimator) }
  const facts: Omit<Report, 'sentences'> = {
    isChanged: !isEmptyChange(change),
    messages: countMessages(reading),
    blocks: countBlocks(reading),
    ...countKinds(change, reading),
    summaries: newSummaries(change, reading),
    turns: { before: turns(before).length, after: turns(after).length },
    tokens: {
      estimator: estimator.name,
      ...tokens,
      saved: tokens.before.total - tokens.after.total,
      savedOn: savedOn(reading, estimator)
    },
    ...prefixOf(change, estimator),
    changed: {
      system: !equal(before.system, after.system),
      tools: !equal(before.tools, after.tools),
      settings: !equal(before.settings, after.settings),
      profile: !equal(before.profile, after.profile)
    },
    gone: goneIn(change, reading)
  }
  return { ...facts, sentences: sentencesOf(facts) }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const newSummaries = ({ after }: Change, { a, b, from, summary }: Reading): ReadonlyArray<ReportedSummary> => {
  const rows = new Map<number, number>()
  for (let row = 1; row < a.rows.length; row++) {
    const by = summary[a.headers[row]!]!
    if (by >= 0) rows.set(b.rowOf[by]!, (rows.get(b.rowOf[by]!) ?? 0) + 1)
  }
  return after.messages.flatMap((message, m) =>
    message.summaryOf !== undefined && message.summaryOf.length > 0 && (from[b.headers[m + 1]!]! < 0 || rows.has(m + 1))
      ? [{ message: m, id: message.id, text: wordsOf(message), messages: rows.get(m + 1) ?? 0 }]
      : []
  )
}

const wordsOf = ({ content }: Message): string =>
  content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')

/** What calls with their results, and thinking, cost less than before. */
const savedOn = (reading: Reading, estimator: Estimator): Report['tokens']['savedOn'] => {
  const { a, b, to, from, isSame } = reading
  const units = { toolUses: 0, thinking: 0 }
  const add = (block: Block | undefined, sign: 1 | -1): void => {
    if (block?.type === 'tool_use' || block?.type === 'tool_result') units.toolUses += sign * estimator.block(block)
    if (block?.type === 'thinking') units.thinking += sign * estimator.block(block)
  }
  for (let part = 0; part < a.count; part++) {
    if (isSame[part] === 1) continue
    add(blockAt(a, part), 1)
    if (to[part]! >= 0) add(blockAt(b, to[part]!), -1)
  }
  for (let part = 0; part < b.count; part++) if (from[part]! < 0) add(blockAt(b, part), -1)
  const tokens = (sum: number): number => (sum < 0 ? -estimator.tokens(-sum) : estimator.tokens(sum))
  return { toolUses: tokens(units.toolUses), thinking: tokens(units.thinking) }
}
