/** Plans and answers for tests of summaries. */
import { getOrElse } from 'fp-ts/lib/Either.js'
import { isNone } from 'fp-ts/lib/Option.js'
import type { Block } from '../../src/model/Block'
import type { Context } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import type { Reducer } from '../../src/reducers'
import {
  applySummary,
  planSummary,
  type PlanSummaryOptions,
  type SummaryAnswer,
  type SummaryPlan
} from '../../src/summary'
import { filler, mapAll } from '../support/histories'
import { parse } from '../support/shape'

/** Nothing but what the test asks for is demanded of the answer, and nothing stays that need not. */
export const lax: PlanSummaryOptions = {
  window: 32_000,
  keepTokens: 0,
  atLeast: 0,
  strategy: 'brief',
  identifierSteps: 0
}

/** The plan; throws when there is none. */
export const planned = (context: Context, options: Partial<PlanSummaryOptions> = {}): SummaryPlan => {
  const plan = planSummary({ ...lax, ...options })(context)
  if (isNone(plan)) throw new RangeError('no plan')
  return plan.value
}

/** Plans and applies in one step; the context itself where there is no plan, or the answer is refused. */
export const summarised =
  (options: Partial<PlanSummaryOptions> = {}, answer: string | SummaryAnswer = 'They spoke.'): Reducer =>
  (context) => {
    const plan = planSummary({ ...lax, ...options })(context)
    return isNone(plan) ? context : getOrElse(() => context)(applySummary(plan.value, answer)(context))
  }

/** A block with enough in it to be worth a summary. */
export const lengthened = (block: Block): Block => {
  if (block.type === 'text')
    return block.text.trim() === '' ? block : { ...block, text: block.text + ' And so on.'.repeat(40) }
  return block.type === 'tool_result' && typeof block.content === 'string'
    ? { ...block, content: block.content + filler(400) }
    : block
}

/** The notation with long texts and results. */
export const long = (notation: string, profile?: Profile): Context => mapAll(parse(notation, profile), lengthened)
