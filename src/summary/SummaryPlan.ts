/**
 * Summary plans: what to ask a summariser, and what its answer will stand for, as data.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import type { SummaryCounts } from './frame'
import type { SummaryStrategy } from './SummaryStrategy'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names how the summariser is asked.
 *
 * | mode       | what it gets                                                  | for                                              |
 * | ---------- | ------------------------------------------------------------- | ------------------------------------------------ |
 * | `isolated` | the head as text, cut where it is long, in a request of its own | any model; the cheapest where no cache is read     |
 * | `fork`     | the live request as it is, and one instruction behind it         | the same model: the prompt cache is read          |
 *
 * @category model
 * @since 0.1.0
 */
export type SummaryMode = 'isolated' | 'fork'

/**
 * Is a plan. It is made of JSON values: it can be stored, sent elsewhere, and applied later.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummaryPlan {
  /** The context that the plan was made for. */
  readonly base: Context
  /** What the summary will stand for: the same context with nothing but the messages that go, earlier summaries left out. */
  readonly head: Context
  /** Index in `base` of the first message that stays as it is, with all after it. */
  readonly end: number
  /** Index in `base` of the message before which the summary will stand. */
  readonly at: number
  /** Indices in `base` of the messages that go, oldest first, earlier summaries among them. */
  readonly indices: ReadonlyArray<number>
  /** Their ids. */
  readonly replaces: ReadonlyArray<string>
  /** The earlier summary, which is updated, without its frame; several are joined. */
  readonly previous?: string
  readonly strategy: SummaryStrategy
  /** How the summariser is asked: `isolated` also where a fork was wanted and would not be accepted, or not fit. */
  readonly mode: SummaryMode
  /**
   * What to ask, each within the window of the summariser. With more than one, the answers are notes of parts, from which
   * `nextRound` makes the next requests.
   */
  readonly requests: ReadonlyArray<Context>
  /** Tokens that a request may cost: the window without the room for the answer. */
  readonly maxInput: number
  /** Tokens that an answer may have. One that has them all counts as cut off. */
  readonly maxTokens: number
  /** Identifiers that the summary has to mention. */
  readonly mustSurvive: ReadonlyArray<string>
  /** Headings that the summary has to have. */
  readonly mustHave: ReadonlyArray<string>
  /** Beginnings of requests that stay although their answers go: the summary will say that they are answered. */
  readonly answered: ReadonlyArray<string>
  /** Whether some of what goes is work on the latest request, which stays. */
  readonly isUnderWay: boolean
  /** What the new summary will stand for, over all passes. */
  readonly counts: SummaryCounts
  /** Estimates: of what goes, and of what stays beside it, system and tools included. */
  readonly tokens: { readonly replaced: number; readonly kept: number }
}

/**
 * Is what a summariser answered, with what is known of how it ended. A text alone stands for `{ text }`.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummaryAnswer {
  readonly text: string
  /** Why the model stopped; `end` when it was done. */
  readonly stop?: 'end' | 'length' | 'tool_use' | 'refusal' | 'error'
  /** Tokens of the answer, as the provider counted them. */
  readonly outputTokens?: number
}
