/**
 * Strategies: what a summary has to tell, as plain data.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a part of a summary under a heading of its own.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummarySection {
  /** The heading. A summary without it is refused. */
  readonly title: string
  /** What belongs under it, in words for the summariser. */
  readonly about: string
}

/**
 * Says what a summary has to tell. It is made of JSON values.
 *
 * @category model
 * @since 0.1.0
 */
export interface SummaryStrategy {
  readonly name: string
  /** What to write, in words for the summariser. */
  readonly task: string
  /** The headings that the summary must have, in order. None: its form is free. */
  readonly sections: ReadonlyArray<SummarySection>
  /** Tokens that the summary is asked to keep to. Default: half of the room for the answer. */
  readonly maxTokens?: number
}

/**
 * Names the strategies that come along.
 *
 * @category model
 * @since 0.1.0
 */
export type SummaryStrategyName = 'plan_and_tools' | 'full' | 'brief'

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a strategy of headings and what belongs under them. The summary must then have them all. Throws a `RangeError` when
 * there is no heading, or a blank one.
 *
 * @example
 * import assert from 'node:assert'
 * import { sections } from 'context-compaction/summary'
 *
 * const support = sections('support', {
 *   Customer: 'Who asks, with the number of the contract.',
 *   Fault: 'What does not work, since when.',
 *   Tried: 'What was tried, and what came of it.'
 * })
 * assert.deepStrictEqual(
 *   support.sections.map(({ title }) => title),
 *   ['Customer', 'Fault', 'Tried']
 * )
 *
 * @category constructors
 * @since 0.1.0
 */
export const sections = (
  name: string,
  about: Readonly<Record<string, string>>,
  options: { readonly task?: string; readonly maxTokens?: number } = {}
): SummaryStrategy => {
  const made = Object.keys(about).map((title): SummarySection => ({ title, about: about[title]! }))
  if (made.length === 0 || made.some(({ title }) => title.trim() === ''))
    throw new RangeError(`sections: expected at least one heading and no blank one, got ${JSON.stringify(about)}`)
  return {
    name,
    task:
      options.task ?? 'Write a summary from which somebody who has not seen the conversation can go on with the work.',
    sections: made,
    ...(options.maxTokens === undefined ? {} : { maxTokens: options.maxTokens })
  }
}

// -------------------------------------------------------------------------------------
// strategies
// -------------------------------------------------------------------------------------

/**
 * Holds the strategies that come along, under the three names that quantum's sessions have for them (`summarize_strategy`).
 *
 * | name             | what is told                                                                                   |
 * | ---------------- | ---------------------------------------------------------------------------------------------- |
 * | `plan_and_tools` | goal, plan and how far it is, decisions, the calls that mattered with their outcome, next steps  |
 * | `full`           | all of that, with the user's instructions, files, errors and their fixes, open questions         |
 * | `brief`          | the state of things in a paragraph or two                                                      |
 *
 * @example
 * import assert from 'node:assert'
 * import { summaryStrategies } from 'context-compaction/summary'
 *
 * assert.strictEqual(summaryStrategies.full.sections[0]?.title, 'Goal')
 * assert.deepStrictEqual(summaryStrategies.brief.sections, [])
 *
 * @category strategies
 * @since 0.1.0
 */
export const summaryStrategies: Readonly<Record<SummaryStrategyName, SummaryStrategy>> = {
  plan_and_tools: /*#__PURE__*/ sections(
    'plan_and_tools',
    {
      Goal: 'What the user wants in the end, in the words of the user where they are short.',
      Plan: 'The steps that were agreed on or begun, each marked done, under way, blocked or open.',
      Decisions: 'What was decided, and why; what was ruled out.',
      'Tool calls': 'The calls that still matter, one line each: tool, what it was used on, what came of it.',
      Next: 'What to do first now. None where everything is done.'
    },
    { maxTokens: 2000 }
  ),
  full: /*#__PURE__*/ sections(
    'full',
    {
      Goal: 'What the user wants in the end, in the words of the user where they are short.',
      Instructions:
        'Rules, wishes and corrections of the user that still hold, and which of them came later than others.',
      Done: 'What was done, with its outcome. Answered questions are answered: give the answer, not the question alone.',
      Files: 'Every file that was read or changed and still matters: path, and what was found or changed there.',
      Commands: 'Commands and other calls whose outcome still matters, with that outcome.',
      Errors: 'Errors as they were worded, their cause, and the fix or that there is none yet.',
      Decisions: 'What was decided, and why; what was ruled out.',
      'Open questions': 'What nobody has answered yet, and who has to.',
      Next: 'What is under way at the end of this part, and what to do first now. None where everything is done.'
    },
    { maxTokens: 4000 }
  ),
  brief: {
    name: 'brief',
    task:
      'Tell in one or two short paragraphs what the user wants, what was done and found, and what comes next. ' +
      'No headings, no lists.',
    sections: [],
    maxTokens: 500
  }
}

/**
 * Finds a strategy by its name, and returns a strategy as it is.
 *
 * @internal
 * @since 0.1.0
 */
export const strategyOf = (strategy: SummaryStrategyName | SummaryStrategy): SummaryStrategy => {
  if (typeof strategy !== 'string') return strategy
  if (!Object.hasOwn(summaryStrategies, strategy))
    throw new RangeError(
      `planSummary: strategy must be one of ${Object.keys(summaryStrategies).join(', ')} or a strategy, got ${strategy}`
    )
  return summaryStrategies[strategy]
}
