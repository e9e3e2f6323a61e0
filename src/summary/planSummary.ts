/**
 * Plans a summary: the pure half before a model is asked.
 *
 * @since 0.1.0
 */
import { none, type Option, some } from 'fp-ts/lib/Option.js'
import { type Context, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { shorten } from '../reducers/placeholder'
import { checkAtLeast } from '../reducers/options'
import { type Estimator, fixedUnits } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { framedIn, type SummaryCounts } from './frame'
import { taskOf } from './instructions'
import { identifiersToKeep } from './mustSurvive'
import { type Asking, forkRequest, isolatedRequests, leastRoom, roomForParts } from './requests'
import { isEarlierSummary, isUserSaying, type Split, splitOf } from './split'
import type { SummaryMode, SummaryPlan } from './SummaryPlan'
import { type SummaryStrategy, type SummaryStrategyName, strategyOf } from './SummaryStrategy'
import { entriesOf } from './transcript'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says what to summarise, how, and what the summariser can take. Only `window` is required.
 *
 * @category model
 * @since 0.1.0
 */
export interface PlanSummaryOptions {
  /** The window of the summariser: tokens of a request and its answer together. */
  readonly window: number
  /** Tokens of the window kept for an answer. Default: 20,000, or 15 % of a window below 133,334. */
  readonly maxOutput?: number
  /** Tokens of the newest messages that stay as they are. Default: 20,000 (badlogic/pi-mono `keepRecentTokens`). */
  readonly keepTokens?: number
  /** How many of the newest messages stay at least. Default: 0, so only what always stays does. */
  readonly keep?: number
  /** What to tell. Default: `full`. */
  readonly strategy?: SummaryStrategyName | SummaryStrategy
  /** How to ask. Default: `isolated`. */
  readonly mode?: SummaryMode
  /** No summary is planned of less than so many tokens. Default: 500. */
  readonly atLeast?: number
  /** Characters of each tool result that an isolated summariser is shown. Default: 2,000 (pi, opencode). */
  readonly resultChars?: number
  /** Of how many of the newest steps that go the summary must mention the identifiers. Default: 5. */
  readonly identifierSteps?: number
  /** Further words that the summary must mention. */
  readonly mustSurvive?: ReadonlyArray<string>
  readonly estimator?: Estimator
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Plans a summary of the old part of a history; `none` when nothing new would go, or less than `atLeast` tokens.
 *
 * The plan says what goes, what stays, and what to ask. Verbatim stay: the newest messages within `keepTokens`, the pending
 * step or the answer that ends the history, the latest request of the user, system and pinned messages with their steps. A
 * turn may be split: in a long tool loop the prompt stays and the oldest steps go. Earlier summaries go into the new one,
 * which is asked to bring them up to date. Compaction items of a provider, and what they stand for, are left alone.
 *
 * Every request is within the window of the summariser, its answer included, by the estimator. A history that is too long
 * for one request is asked for in parts. Takes time in proportion to the messages. Throws a `RangeError` for numbers that
 * cannot be: a window that leaves no room for a history beside the instructions, anything negative.
 *
 * @example
 * import assert from 'node:assert'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { planSummary } from 'context-compaction/summary'
 *
 * const birds = Array.from({ length: 200 }, (_, i) => `bird number ${String(i)}`).join(', ')
 * const history = context({ messages: [user('Name birds.'), assistant(birds), user('More.')] })
 * const plan = planSummary({ window: 32_000, keepTokens: 100, strategy: 'brief' })(history)
 * assert.ok(isSome(plan))
 * assert.deepStrictEqual(plan.value.replaces, ['0', '1'])
 * assert.strictEqual(plan.value.requests.length, 1)
 * assert.strictEqual(plan.value.requests[0]?.messages.length, 1)
 *
 * @category constructors
 * @since 0.1.0
 */
export const planSummary = (options: PlanSummaryOptions): ((context: Context) => Option<SummaryPlan>) => {
  const settings = checked(options)
  return (context) => {
    const { estimator } = settings
    const split = splitOf(context, { tokens: settings.keepTokens, messages: settings.keep }, estimator)
    const { messages } = context
    const gone = split.replaced.map((i) => messages[i]!)
    const fresh = gone.filter((message) => !isEarlierSummary(message))
    const freshTokens = estimator.tokens(unitsOf(fresh, estimator))
    return fresh.length === 0 || freshTokens < settings.atLeast
      ? none
      : some(planOf(context, split, gone, fresh, freshTokens, settings))
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Settings extends Required<Omit<PlanSummaryOptions, 'strategy' | 'mustSurvive'>> {
  readonly strategy: SummaryStrategy
  readonly mustSurvive: ReadonlyArray<string>
  readonly maxInput: number
  /** Tokens that the identifiers may take in a request. */
  readonly identifierTokens: number
}

const checked = (options: PlanSummaryOptions): Settings => {
  const { window, estimator = heuristicEstimator } = options
  checkAtLeast('planSummary: window', window, 1)
  const settings = {
    maxOutput: Math.max(1, Math.min(20_000, Math.floor(window * 0.15))),
    keepTokens: 20_000,
    keep: 0,
    mode: 'isolated' as const,
    atLeast: 500,
    resultChars: 2000,
    identifierSteps: 5,
    mustSurvive: [],
    ...defined(options),
    estimator,
    strategy: strategyOf(options.strategy ?? 'full')
  }
  checkAtLeast('planSummary: maxOutput', settings.maxOutput, 1)
  for (const name of ['keepTokens', 'keep', 'atLeast', 'resultChars', 'identifierSteps'] as const)
    checkAtLeast(`planSummary: ${name}`, settings[name], 0, name !== 'keepTokens' && name !== 'atLeast')
  const maxInput = window - settings.maxOutput
  const room = roomForParts({
    task: taskOf(settings.strategy, settings.maxOutput, settings.mustSurvive),
    maxInput,
    estimator
  })
  if (!(room >= leastRoom))
    throw new RangeError(
      `planSummary: window must leave at least ${leastRoom} tokens for the history beside the answer and the instructions, ` +
        `got ${window} with maxOutput ${settings.maxOutput}, which leave ${room}`
    )
  return { ...settings, maxInput, identifierTokens: Math.floor((room - leastRoom / 2) / 4) }
}

/** Without the options that are there but `undefined`. */
const defined = <A extends object>(options: A): A =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as A

const planOf = (
  context: Context,
  split: Split,
  gone: ReadonlyArray<Message>,
  fresh: ReadonlyArray<Message>,
  freshTokens: number,
  settings: Settings
): SummaryPlan => {
  const { messages } = context
  const { estimator, maxInput, strategy } = settings
  const kept = messagesBut(messages, split.replaced)
  const previous = previousOf(gone)
  const mustSurvive = survivors(fresh, kept, settings)
  const asking: Asking = { task: taskOf(strategy, settings.maxOutput, mustSurvive), maxInput, estimator }
  const fork = settings.mode === 'fork' ? forkRequest(context, split.end, previous !== undefined, asking) : undefined
  const shown = split.replaced.filter((i) => !isEarlierSummary(messages[i]!))
  const slimming = { resultChars: settings.resultChars, inputChars: Math.ceil(settings.resultChars / 2) }
  return {
    base: context,
    head: withMessages(context, fresh),
    end: split.end,
    at: split.at,
    indices: split.replaced,
    replaces: gone.map(({ id }) => id),
    ...(previous === undefined ? {} : { previous }),
    strategy,
    mode: fork === undefined ? 'isolated' : 'fork',
    requests:
      fork === undefined
        ? isolatedRequests(entriesOf(messages, withRequest(split, shown, messages), slimming), previous, asking)
        : [fork],
    maxInput,
    maxTokens: settings.maxOutput,
    mustSurvive,
    mustHave: strategy.sections.map(({ title }) => title),
    answered: answeredRequests(messages, split),
    isUnderWay: split.request >= 0,
    counts: countsOf(gone, fresh, freshTokens),
    tokens: {
      replaced: estimator.tokens(unitsOf(gone, estimator)),
      kept: estimator.tokens(fixedUnits(context, estimator) + unitsOf(kept, estimator))
    }
  }
}

const unitsOf = (messages: ReadonlyArray<Message>, estimator: Estimator): number => {
  let units = 0
  for (const message of messages) units += estimator.message(message)
  return units
}

const messagesBut = (messages: ReadonlyArray<Message>, indices: ReadonlyArray<number>): ReadonlyArray<Message> => {
  const out = new Set(indices)
  return messages.filter((_, i) => !out.has(i))
}

const previousOf = (gone: ReadonlyArray<Message>): string | undefined => {
  const texts = gone.flatMap((message) => framedIn(message)?.text.trim() || [])
  return texts.length === 0 ? undefined : texts.join('\n\n')
}

/** Those named, and those found, as many as have room in a request. */
const survivors = (
  fresh: ReadonlyArray<Message>,
  kept: ReadonlyArray<Message>,
  { estimator, identifierSteps, identifierTokens, mustSurvive }: Settings
): ReadonlyArray<string> => {
  const found = identifiersToKeep(fresh, kept, { steps: identifierSteps, most: 20 })
  const out = [...mustSurvive]
  let tokens = 0
  for (const one of found) {
    tokens += estimator.tokens(estimator.text(`${one}\n`))
    if (tokens > identifierTokens) break
    if (!out.includes(one)) out.push(one)
  }
  return out
}

/** The latest request is shown with what was done for it, although it stays. */
const withRequest = (
  split: Split,
  shown: ReadonlyArray<number>,
  messages: ReadonlyArray<Message>
): ReadonlyArray<number> => {
  if (split.request < 0) return shown
  const isAsked = (i: number): boolean => i >= split.request && isUserSaying(messages[i]!)
  const asked = messages.flatMap((_, i) => (i < split.end && isAsked(i) ? [i] : []))
  return [...new Set([...shown, ...asked])].sort((a, b) => a - b)
}

/** Words of users that stay, before the latest request, while what the model said to them goes or went in an earlier pass. */
const answeredRequests = (
  messages: ReadonlyArray<Message>,
  { replaced, request, end }: Split
): ReadonlyArray<string> => {
  const isGone = new Set(replaced)
  const before = new Set(replaced.flatMap((i) => framedIn(messages[i]!)?.answered ?? []))
  const out: Array<string> = []
  let open: Array<string> = []
  for (let i = 0; i < (request < 0 ? end : request); i++) {
    const message = messages[i]!
    if (isUserSaying(message)) {
      if (messages[i - 1]?.role !== 'user') open = []
      if (isGone.has(i)) continue
      const words = beginningOf(message)
      if (before.has(JSON.stringify(words))) out.push(words)
      else open.push(words)
    } else if (message.role === 'assistant' && isGone.has(i)) {
      for (const one of open) out.push(one)
      open = []
    }
  }
  return out.filter((one) => one !== '')
}

const beginningOf = ({ content }: Message): string =>
  shorten(
    content
      .map((block) => (block.type === 'text' ? block.text : ''))
      .join(' ')
      .trimStart(),
    80
  )

const countsOf = (gone: ReadonlyArray<Message>, fresh: ReadonlyArray<Message>, freshTokens: number): SummaryCounts => {
  let [pass, messages, tokens] = [0, fresh.length, freshTokens]
  for (const message of gone) {
    const read = framedIn(message)
    if (read === undefined) continue
    pass = Math.max(pass, read.pass)
    messages += read.messages
    tokens += read.tokens
  }
  return { pass: pass + 1, messages, tokens }
}
