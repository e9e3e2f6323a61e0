/**
 * Why a summary is not put in the place of a history.
 *
 * @since 0.1.0
 */
import type { Violation } from '../roundtrip/Violation'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is the reason why a summary was refused. The context is as it was.
 *
 * | type              | what was wrong                                                                              |
 * | ----------------- | ------------------------------------------------------------------------------------------- |
 * | `HeadChanged`     | the messages that the summary stands for are not those of the plan any more                   |
 * | `Empty`           | nothing was answered, or that there is no summary                                           |
 * | `ErrorText`       | the answer is the text of an error, or a refusal to answer                                    |
 * | `ToolCall`        | the answer calls a tool                                                                      |
 * | `CutOff`          | the answer ends where its room ended, or before it was closed                                  |
 * | `SectionsMissing` | headings that the strategy asks for are not there                                            |
 * | `IdentifiersLost` | paths, ids, numbers, URLs that must survive are not there                                     |
 * | `NotSmaller`      | the context would not become smaller                                                        |
 * | `Invalid`         | the provider would refuse the context that would come out                                     |
 * | `AnswersMissing`  | there are not as many answers as there were requests                                         |
 *
 * @category model
 * @since 0.1.0
 */
export type SummaryRejected =
  | { readonly type: 'HeadChanged'; readonly at: number; readonly expected: string; readonly actual?: string }
  | { readonly type: 'Empty' }
  | { readonly type: 'ErrorText'; readonly found: string }
  | { readonly type: 'ToolCall'; readonly found: string }
  | { readonly type: 'CutOff'; readonly tokens: number; readonly maxTokens: number }
  | { readonly type: 'SectionsMissing'; readonly sections: ReadonlyArray<string> }
  | { readonly type: 'IdentifiersLost'; readonly identifiers: ReadonlyArray<string> }
  | { readonly type: 'NotSmaller'; readonly before: number; readonly after: number }
  | { readonly type: 'Invalid'; readonly violations: ReadonlyArray<Violation> }
  | { readonly type: 'AnswersMissing'; readonly expected: number; readonly actual: number }

// -------------------------------------------------------------------------------------
// destructors
// -------------------------------------------------------------------------------------

/**
 * Draws a refusal as a sentence: what was expected, what was found, what to do.
 *
 * @example
 * import assert from 'node:assert'
 * import { drawSummaryRejected } from 'context-compaction/summary'
 *
 * assert.strictEqual(
 *   drawSummaryRejected({ type: 'SectionsMissing', sections: ['Goal', 'Next'] }),
 *   'expected the headings Goal, Next, found none of them: ask again, or use a strategy without them'
 * )
 *
 * @category destructors
 * @since 0.1.0
 */
export const drawSummaryRejected = (rejected: SummaryRejected): string => {
  switch (rejected.type) {
    case 'HeadChanged':
      return (
        `expected message ${rejected.expected} of the plan at index ${rejected.at}, found ` +
        `${rejected.actual === undefined ? 'none' : rejected.actual === rejected.expected ? 'it edited' : `message ${rejected.actual}`}: make a new plan`
      )
    case 'Empty':
      return 'expected a summary, found nothing: ask again'
    case 'ErrorText':
      return `expected a summary, found an error: ${rejected.found}`
    case 'ToolCall':
      return `expected a summary, found a tool call: ${rejected.found}: ask without tools, or in isolated mode`
    case 'CutOff':
      return `expected a complete summary of less than ${rejected.maxTokens} tokens, found one cut off after ${rejected.tokens}: raise maxOutput or use a briefer strategy`
    case 'SectionsMissing':
      return `expected the headings ${rejected.sections.join(', ')}, found none of them: ask again, or use a strategy without them`
    case 'IdentifiersLost':
      return `expected ${rejected.identifiers.join(', ')} to be mentioned, found no mention: ask again, or append them (withSurvivors)`
    case 'NotSmaller':
      return `expected less than ${rejected.before} tokens, found ${rejected.after}: the summary is too long, or there is too little to summarise`
    case 'Invalid':
      return `expected a context that its profile accepts, found ${rejected.violations
        .map(({ rule, message }) => `${rule} at message ${message}`)
        .join(', ')}: repair the history first`
    case 'AnswersMissing':
      return `expected ${rejected.expected} answers, one for each request, found ${rejected.actual}`
  }
}
