/**
 * Explains a change in numbers and words.
 *
 * @since 0.1.0
 */
import { incrementalSum } from '../internal/memo'
import type { Block } from '../model/Block'
import type { Context } from '../model/Context'
import type { Message } from '../model/Message'
import { isPrompt } from '../roundtrip/Span'
import { messageParts, tokenBreakdown } from '../tokens/breakdown'
import type { Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { type Change, emptyChange, isEmptyChange } from './Change'
import { countBlocks, countKinds, countMessages } from './counts'
import { equal } from './equal'
import { goneIn } from './gone'
import { countParts } from './parts'
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
  if (before === after && before.messages.length > 0) return unchanged(before, estimator)
  const reading = readChange(change)
  const tokens = { before: tokenBreakdown(before, estimator), after: tokenBreakdown(after, estimator) }
  const facts: Omit<Report, 'sentences'> = {
    isChanged: !isEmptyChange(change),
    messages: countMessages(reading),
    blocks: countBlocks(reading),
    ...countKinds(change, reading),
    summaries: newSummaries(change, reading),
    turns: { before: prompts(before.messages), after: prompts(after.messages) },
    tokens: {
      estimator: estimator.name,
      ...tokens,
      saved: tokens.before.total - tokens.after.total,
      savedOn: savedOn(change, reading, estimator)
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

/** What is said of a context that stayed as it is: sums, which are remembered, and else what is said of one without messages. */
const unchanged = (context: Context, estimator: Estimator): Report => {
  const { messages } = context
  const same = report(emptyChange({ ...context, messages: [] }), estimator)
  const tokens = tokenBreakdown(context, estimator)
  const blocks = countParts(context) - messages.length - 1
  const turns = prompts(messages)
  return {
    ...same,
    messages: { ...same.messages, before: messages.length, after: messages.length, kept: messages.length },
    blocks: { ...same.blocks, before: blocks, after: blocks, kept: blocks },
    turns: { before: turns, after: turns },
    tokens: { ...same.tokens, before: tokens, after: tokens },
    prefix: { messages: messages.length, tokens: tokens.total }
  }
}

/** Each begins a turn. */
const prompts = /*#__PURE__*/ incrementalSum((message: Message) => (isPrompt(message) ? 1 : 0))

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

/** What calls with their results, and thinking, cost less than before: messages that are the very same need not be looked at. */
const savedOn = (
  { before, after }: Change,
  { a, b, to, from }: Reading,
  estimator: Estimator
): Report['tokens']['savedOn'] => {
  const [was, is] = [costs(estimator), costs(estimator)]
  was.add(before.system)
  is.add(after.system)
  for (let row = 1; row < a.rows.length; row++) {
    const other = to[a.headers[row]!]!
    const message = before.messages[row - 1]!
    if (other < 0 || after.messages[b.rowOf[other]! - 1] !== message) was.addMessage(message)
  }
  for (let row = 1; row < b.rows.length; row++) {
    const other = from[b.headers[row]!]!
    const message = after.messages[row - 1]!
    if (other < 0 || before.messages[a.rowOf[other]! - 1] !== message) is.addMessage(message)
  }
  const tokens = (units: number): number => (units < 0 ? -estimator.tokens(-units) : estimator.tokens(units))
  return {
    toolUses: tokens(was.units.toolUses - is.units.toolUses),
    thinking: tokens(was.units.thinking - is.units.thinking)
  }
}

interface Costs {
  readonly units: { toolUses: number; thinking: number }
  readonly add: (blocks: ReadonlyArray<Block>) => void
  readonly addMessage: (message: Message) => void
}

/** Adds up the units of calls with their results, and of thinking; the sums that a breakdown has taken are used. */
const costs = (estimator: Estimator): Costs => {
  const partsOf = messageParts(estimator)
  const units = { toolUses: 0, thinking: 0 }
  const add = (blocks: ReadonlyArray<Block>): void => {
    for (const block of blocks) {
      if (block.type === 'tool_use' || block.type === 'tool_result') units.toolUses += estimator.block(block)
      if (block.type === 'thinking') units.thinking += estimator.block(block)
    }
  }
  const addMessage = (message: Message): void => {
    const parts = partsOf(message)
    if (parts.media > 0 || parts.opaque > 0) add(message.content)
    else {
      units.toolUses += parts.toolUse + parts.toolResult
      units.thinking += parts.thinking
    }
  }
  return { units, add, addMessage }
}
