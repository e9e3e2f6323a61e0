/**
 * Summaries without a model: a ledger of what goes, as text.
 *
 * @since 0.1.0
 */
import { isSome, type Option } from 'fp-ts/lib/Option.js'
import { type Block, text } from '../../model/Block'
import type { Context } from '../../model/Context'
import { type Message, user } from '../../model/Message'
import { checkAtLeast } from '../../reducers/options'
import type { Estimator } from '../../tokens/Estimator'
import { heuristicEstimator } from '../../tokens/heuristicEstimator'
import { isNoLonger } from '../../tokens/isNoLarger'
import { codePoints, utf8Bytes } from '../../tokens/unicode'
import { extendLedger, summariesIn, wordsBehind } from './extendLedger'
import { fitText } from './fitLedger'
import { emptyLedger, type Ledger } from './Ledger'
import { parseLedger, renderLedger } from './ledgerText'
import { type ToolMeaning, toolMeanings } from './ToolMeaning'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is what a ledger is made of: the messages that go, and what an earlier summary said. Every `SummaryPlan` is one.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerSource {
  readonly head: Context | ReadonlyArray<Message>
  /** The text of the earlier summary, when it does not stand in the head. A ledger is continued, any other text carried over. */
  readonly previous?: string
  /** Tokens that the text may cost. */
  readonly maxTokens?: number
  /** Identifiers that have to be named: those that no row names are listed by themselves. */
  readonly mustSurvive?: ReadonlyArray<string>
}

/**
 * Says how ledgers are made.
 *
 * @category model
 * @since 0.1.0
 */
export interface LedgerSummaryOptions {
  /** What tools do: your own rows before `toolMeanings`, which is the default. */
  readonly tools?: ReadonlyArray<ToolMeaning>
  /** Tokens that the text may cost, where the source does not say. Default: 8,192. */
  readonly maxTokens?: number
  /** Measures the text against the cap, and against what goes. */
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a function like {@link ledgerSummary} with other tools, another cap or another estimator. Throws a `RangeError` for
 * a negative or broken `maxTokens`.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { makeLedgerSummary, toolMeanings } from 'context-compaction/summary'
 *
 * const summarize = makeLedgerSummary({
 *   tools: [{ name: 'open_ticket', does: 'fetch', about: 'link' }, ...toolMeanings]
 * })
 * const head = context({
 *   messages: [
 *     user('What does the ticket say?'),
 *     assistant(toolUse({ id: 'c1', name: 'open_ticket', input: { link: 'https://tickets.example/7' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'The login is slow. '.repeat(80) }))
 *   ]
 * })
 * assert.ok(summarize({ head }).includes('\n## Links\n- https://tickets.example/7\n'))
 *
 * @category constructors
 * @since 0.1.0
 */
export const makeLedgerSummary = (options: LedgerSummaryOptions = {}): ((source: LedgerSource | Context) => string) => {
  const { tools = toolMeanings, maxTokens: most = 8192, estimator = heuristicEstimator } = options
  checkAtLeast('makeLedgerSummary: maxTokens', most, 0)
  return (source) => {
    const {
      head,
      previous,
      maxTokens = most,
      mustSurvive = []
    }: LedgerSource = 'head' in source ? source : { head: source }
    const messages = 'messages' in head ? head.messages : head
    const ledger = withNames(ledgerOf(messages, previous, tools), mustSurvive)
    if (isBlank(ledger)) return ''
    // no more of a long history is measured than tells that it is longer than the cap
    const units = estimator.messages(messages, (sum) => estimator.tokens(sum) > maxTokens)
    const isAmple = estimator.tokens(units) > maxTokens || previous === undefined
    let room = Math.min(maxTokens, estimator.tokens(isAmple ? units : units + estimator.text(previous)) - 1)
    for (let attempt = 0; attempt < 8 && room > 0; attempt++) {
      const fitted = fitText(ledger, room, estimator)
      if (fitted === undefined || (room < Math.min(maxTokens, leastHead) && isLacking(fitted.ledger, ledger))) return ''
      if (isShorter(fitted.text, messages, previous)) return fitted.text
      room = Math.floor(room / 2)
    }
    return ''
  }
}

// -------------------------------------------------------------------------------------
// summaries
// -------------------------------------------------------------------------------------

/**
 * Writes a summary of the part of a history that goes, by rule and without a model: always at hand, always the same.
 *
 * | section            | from                                                                              |
 * | ------------------ | --------------------------------------------------------------------------------- |
 * | Goal, Later requests | the user's words, of long ones the key sentences; whether they were answered     |
 * | Plan               | the last state of a plan or to-do list                                            |
 * | Last words         | what the assistant said last                                                      |
 * | Files              | read (which lines), created, edited, deleted; by tools, patches and shell commands |
 * | Commands and calls | with their last outcome and how often                                             |
 * | Errors             | with what made them good, or what was changed since                               |
 * | Decisions, Links, Open questions | what was said                                                       |
 *
 * An earlier ledger, in `previous` or among the messages, is read back and continued: rows and counts add up through any
 * number of compactions, nothing is summarised twice, and the same messages add nothing twice. A summary that is no ledger is
 * carried over. The text costs no more than the cap (8,192 tokens unless the source says otherwise) and less than what it
 * stands for; rows of least worth go first, the goal last. The empty text comes back when there is nothing to say or no
 * room to say it: where what goes is less than 1,000 tokens, no request is shortened and no file left out to be smaller. Every
 * source is taken, broken histories too.
 *
 * @example
 * import assert from 'node:assert'
 * import { assistant, context, toolResult, toolUse, user } from 'context-compaction/model'
 * import { ledgerSummary } from 'context-compaction/summary'
 *
 * const head = context({
 *   messages: [
 *     user('Make the tests of src/sum.ts pass.'),
 *     assistant(toolUse({ id: 'c1', name: 'Bash', input: { command: 'npm test' } })),
 *     user(toolResult({ toolUseId: 'c1', content: 'Exit code 1\n' + 'ok\n'.repeat(200) + 'Error: expected 3, got 4' })),
 *     assistant(toolUse({ id: 'c2', name: 'Edit', input: { file_path: 'src/sum.ts', old_string: '1', new_string: '0' } })),
 *     user(toolResult({ toolUseId: 'c2', content: 'The file src/sum.ts has been updated.' }))
 *   ]
 * })
 * const text = ledgerSummary({ head })
 * assert.ok(text.includes('\n## Goal\n- open: Make the tests of src/sum.ts pass.\n'))
 * assert.ok(text.includes('\n## Files\n- edited: src/sum.ts\n'))
 * assert.ok(text.includes('\n- open: npm test\n  tried: run\n  error: Error: expected 3, got 4\n  changed since: src/sum.ts\n'))
 *
 * @see {@link makeLedgerSummary} for other tools, caps and estimators
 * @category summaries
 * @since 0.1.0
 */
export const ledgerSummary: (source: LedgerSource | Context) => string = /*#__PURE__*/ makeLedgerSummary()

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** A head of fewer tokens is not worth a word of the user, or a file: a goal in full, with what stands around it, takes most of them. */
const leastHead = 1000

const isLacking = (fitted: Ledger, { requests, files }: Ledger): boolean =>
  fitted.requests !== requests || fitted.files.length < files.length

const ledgerOf = (
  messages: ReadonlyArray<Message>,
  previous: string | undefined,
  tools: ReadonlyArray<ToolMeaning>
): Ledger => {
  if (previous === undefined || previous.trim() === '') return extendLedger(emptyLedger, messages, tools)
  const parsed: Option<Ledger> = parseLedger(previous)
  const before = isSome(parsed) ? parsed.value : { ...emptyLedger, earlier: [previous.trim()] }
  const summaries = summariesIn(messages)
  // `previous` stands for them already
  const own =
    summaries.size === 0 ? messages : messages.flatMap((message) => (summaries.has(message) ? said(message) : message))
  return extendLedger(before, own, tools)
}

/** What the user said behind a summary, as a message of its own. */
const said = (message: Message): ReadonlyArray<Message> => {
  const words = wordsBehind(message)
  return words === '' ? [] : [user(words)]
}

/** Whether a text is no longer than what it stands for, in characters and in bytes. */
const isShorter = (written: string, messages: ReadonlyArray<Message>, previous = ''): boolean => {
  let points = codePoints(written)
  let bytes = utf8Bytes(written)
  const isCovered = (old: string): boolean => {
    // of a long text no more is read than can be needed: two units make a character at most
    const read = old.slice(0, 2 * Math.max(points, bytes))
    points -= codePoints(read)
    bytes -= utf8Bytes(read)
    return points <= 0 && bytes <= 0
  }
  if (isCovered(previous)) return true
  for (const { content } of messages)
    for (const block of content) {
      const old = block.type === 'text' ? block.text : block.type === 'tool_result' ? block.content : ''
      if (typeof old === 'string' && isCovered(old)) return true
    }
  return isNoLonger(written, [text(previous), ...messages.flatMap(({ content }): ReadonlyArray<Block> => content)])
}

const withNames = (ledger: Ledger, names: ReadonlyArray<string>): Ledger => {
  if (names.length === 0) return ledger
  const text = renderLedger({ ...ledger, names: [] })
  const missing = new Set([...ledger.names, ...names].filter((name) => !text.includes(name)))
  return missing.size === 0 && ledger.names.length === 0 ? ledger : { ...ledger, names: [...missing] }
}

const isBlank = (ledger: Ledger): boolean => {
  const { covers, ...rest } = ledger
  return Object.values(rest).every((rows: string | ReadonlyArray<unknown>) => rows.length === 0) && covers.leftOut === 0
}
