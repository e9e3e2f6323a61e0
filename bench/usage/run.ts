/**
 * Judges the usage ledger, the calibration and their bounds on recorded usage, and on simulated usage after drops and
 * clearings. Needs the recorded sessions (`CONTEXT_COMPACTION_SHARED`, else `shared` beside the repository).
 *
 *     tsx bench/usage/run.ts [--json]
 */
import { histories } from '../../test/support/transcripts'
import { heuristicEstimator, makeHeuristicEstimator, o200k } from '../../src/tokens'
import { type Forecasted, forecasts, modelEstimator } from './recorded'
import { sessions } from './sessions'
import { simulate } from './simulated'
import { median, quantile, share } from './statistics'

interface Row {
  readonly name: string
  readonly count: number
  readonly figures: Readonly<Record<string, number>>
}

const percent = (values: ReadonlyArray<number>): ReadonlyArray<number> => values.map((value) => 100 * value)

const recordedRow = (name: string, all: ReadonlyArray<Forecasted>): Row => {
  const plain = all.filter(({ isPlain }) => isPlain)
  const error = percent(plain.map(({ value, truth }) => Math.abs(value - truth) / truth))
  const fresh = percent(plain.map(({ value, truth, before }) => Math.abs(value - truth) / Math.max(50, truth - before)))
  const any = percent(all.map(({ value, truth }) => Math.abs(value - truth) / truth))
  return {
    name,
    count: plain.length,
    figures: {
      'context, median %': median(error),
      'context, p95 %': quantile(error, 0.95),
      'new part, median %': median(fresh),
      'new part, p95 %': quantile(fresh, 0.95),
      'above 99 % bound, %': 100 * share(plain, ({ truth, high }) => truth > high),
      'bound / context, median': median(plain.map(({ high, truth }) => high / truth)),
      'any request, p95 %': quantile(any, 0.95)
    }
  }
}

const simulatedRows = (name: string, estimator: typeof heuristicEstimator): ReadonlyArray<Row> => {
  const all = histories().map((history) => simulate(history, estimator))
  const row = (what: string, errors: ReadonlyArray<number>): Row => ({
    name: `${name}: ${what}`,
    count: errors.length,
    figures: {
      'median %': median(percent(errors)),
      'p95 %': quantile(percent(errors), 0.95),
      'worst %': quantile(percent(errors), 1)
    }
  })
  const exceeded = all.flatMap((one) => one.exceeded)
  return [
    row(
      'next request',
      all.flatMap((one) => one.next)
    ),
    row(
      'after drops',
      all.flatMap((one) => one.drop)
    ),
    row(
      'after clearings',
      all.flatMap((one) => one.clear)
    ),
    {
      name: `${name}: above 99 % bound`,
      count: exceeded.length,
      figures: { 'part %': 100 * share(exceeded, (is) => is) }
    }
  ]
}

const recorded = sessions().flatMap((session) => forecasts(session, modelEstimator))
const byDefault = sessions().flatMap((session) => forecasts(session, () => heuristicEstimator))
const formats = [...new Set(recorded.map(({ format }) => format))]
const rows: ReadonlyArray<Row> = [
  recordedRow('recorded, all, by model', recorded),
  ...formats.map((format) =>
    recordedRow(
      `recorded, ${format}, by model`,
      recorded.filter((one) => one.format === format)
    )
  ),
  ...[true, false].map((is) =>
    recordedRow(
      `recorded, size of the answer ${is ? 'in' : 'not in'} the log, by model`,
      recorded.filter((one) => one.isAnswerKnown === is)
    )
  ),
  recordedRow('recorded, all, default estimator', byDefault),
  ...formats.map((format) =>
    recordedRow(
      `recorded, ${format}, default estimator`,
      byDefault.filter((one) => one.format === format)
    )
  ),
  ...simulatedRows('simulated, o200k', makeHeuristicEstimator({ vocabulary: o200k })),
  ...simulatedRows('simulated, default estimator', heuristicEstimator)
]

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, undefined, 2))
else
  for (const { name, count, figures } of rows) {
    const list = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(3)}`)
    console.log(`${name} (${String(count)}): ${list.join(' · ')}`)
  }
