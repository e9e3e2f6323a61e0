/**
 * Fits the two constants of the upper bound on recorded usage: how many deviations of Student's t it is away, and what is
 * thought to come without being shown before anything was seen. Fitted on one part of the sessions, judged on the others.
 *
 *     tsx bench/usage/bounds.ts
 */
import { type Forecasted, forecasts, modelEstimator } from './recorded'
import { sessions } from './sessions'
import { median } from './statistics'

/** Student's t with four degrees of freedom at 99 %, as `reachOf` has it. */
const t99 = 3.746947

/** What `src/tokens/calibration.ts` holds: read there, to take what it added off again. */
const shipped = { deviations: 1, surprise: 4800 }

type Constants = typeof shipped

/** More than one was tried (to 3): the bound gets wider and is exceeded as often. */
const deviations = [1]
const surprises = [200, 400, 800, 1600, 2400, 3200, 4000, 4800, 6400]
const grid: ReadonlyArray<Constants> = deviations.flatMap((some) =>
  surprises.map((surprise) => ({ deviations: some, surprise }))
)

/**
 * The bound may be exceeded once in a hundred times. Half of that, in per cent, is for the kinds of logs that are in the fit;
 * the other half is for a kind that is not: what clients add without showing it differs two- to threefold between them.
 */
const allowed = 0.5

interface Judged {
  readonly requests: number
  /** Per cent of the requests that were above the bound. */
  readonly exceeded: number
  /** The same as it may be in sessions that were not seen, 19 times of 20. */
  readonly likely: number
  /** Half of the bounds are no further from the value than so many per cent of the context. */
  readonly width: number
}

/** Goes through a session with other constants: the rule of `observe`, on the values and deviations that were found. */
const through = (
  session: ReadonlyArray<Forecasted>,
  { deviations, surprise }: Constants
): ReadonlyArray<{ readonly isExceeded: boolean; readonly width: number }> => {
  let expected = surprise
  return session.flatMap(({ value, high, truth, isPlain, isLearned, surprise: had }) => {
    const deviation = Math.max(0, (high - value - had) / t99 / shipped.deviations)
    const reach = t99 * deviations * deviation + expected
    const isExceeded = truth > Math.ceil(value + reach)
    if (isLearned) expected = isExceeded ? expected * 2 : Math.max(50, expected * 0.993)
    return isPlain ? [{ isExceeded, width: (100 * reach) / truth }] : []
  })
}

const judge = (some: Sessions, constants: Constants): Judged => {
  const sessions = some.map((session) => through(session, constants))
  const all = sessions.flat()
  const exceededIn = (requests: ReadonlyArray<{ readonly isExceeded: boolean }>): number =>
    requests.filter(({ isExceeded }) => isExceeded).length
  // one more is exceeded and one more asked: what comes next counts as the worst that there was (conformal prediction)
  const rate = (exceededIn(all) + 1) / (all.length + 1)
  // requests of a session go wrong together: the spread is that of whole sessions
  const spread = sessions.reduce((sum, one) => sum + (exceededIn(one) - rate * one.length) ** 2, 0)
  const error = Math.sqrt((spread * sessions.length) / Math.max(1, sessions.length - 1)) / all.length
  return {
    requests: all.length,
    exceeded: (100 * exceededIn(all)) / all.length,
    likely: 100 * (rate + 1.645 * error),
    width: median(all.map(({ width }) => width))
  }
}

type Sessions = ReadonlyArray<ReadonlyArray<Forecasted>>

const ofFormat = (some: Sessions, name: string): Sessions => some.filter((one) => one[0]?.format === name)

/** The formats with requests enough to tell. */
const formatsOf = (some: Sessions): ReadonlyArray<string> =>
  [...new Set(some.flatMap((one) => one.map(({ format }) => format)))].filter(
    (name) => ofFormat(some, name).flat().length >= 100
  )

/** The narrowest bound that is likely to hold in sessions that were not seen; where none is, the one that is exceeded the least. */
const fit = (some: Sessions): Constants => {
  const tried = grid.map((constants) => ({ constants, ...judge(some, constants) }))
  const good = tried.filter(({ likely }) => likely <= allowed)
  return (good.length > 0 ? good : tried).reduce((best, one) =>
    (good.length > 0 ? one.width < best.width : one.likely < best.likely) ? one : best
  ).constants
}

const all = sessions().map((session) => forecasts(session, modelEstimator))
const formats = formatsOf(all)
const halves = [0, 1].map((half) => all.filter((_, i) => i % 2 === half))

const line = (name: string, fitted: Sessions, held: Sessions): string => {
  const constants = fit(fitted)
  const [own, other] = [judge(fitted, constants), judge(held, constants)]
  return [
    name,
    String(constants.deviations),
    String(constants.surprise),
    own.exceeded.toFixed(2),
    own.likely.toFixed(2),
    String(other.requests),
    other.exceeded.toFixed(2),
    other.width.toFixed(2)
  ].join(' | ')
}

console.log(
  'fitted on | deviations | surprise | exceeded there, % | likely, % | held-out requests | exceeded, % | width, %'
)
console.log(line('even sessions, judged on odd', halves[0]!, halves[1]!))
console.log(line('odd sessions, judged on even', halves[1]!, halves[0]!))
for (const name of formats)
  console.log(
    line(
      `all but ${name}, judged on it`,
      all.filter((one) => one[0]?.format !== name),
      ofFormat(all, name)
    )
  )
console.log(line('all, judged on all', all, all))
const now = judge(all, shipped)
console.log(
  `as shipped (${String(shipped.deviations)}, ${String(shipped.surprise)}): ${now.exceeded.toFixed(2)} %, width ${now.width.toFixed(2)} %`
)
