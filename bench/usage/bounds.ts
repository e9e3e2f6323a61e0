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
const shipped = { deviations: 1, surprise: 1600 }

type Constants = typeof shipped

/** One at least: what is far more than usual has to be covered by its own deviation. */
const deviations = [1, 1.5, 2, 2.5, 3]
const surprises = [200, 400, 800, 1600, 3200]
const grid: ReadonlyArray<Constants> = deviations.flatMap((some) =>
  surprises.map((surprise) => ({ deviations: some, surprise }))
)

/** The bound may be exceeded once in a hundred times, of the requests of any format; a quarter of that is left for what was not seen. */
const allowed = { all: 0.75, format: 1 }

interface Judged {
  readonly requests: number
  /** Per cent of the requests that were above the bound. */
  readonly exceeded: number
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
  const all = some.flatMap((session) => through(session, constants))
  return {
    requests: all.length,
    exceeded: (100 * all.filter(({ isExceeded }) => isExceeded).length) / all.length,
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

/** The narrowest bound that is exceeded as seldom as is allowed; where none is, the one that is exceeded the least. */
const fit = (some: Sessions): Constants => {
  const parts = formatsOf(some).map((name) => ofFormat(some, name))
  const tried = grid.map((constants) => ({
    constants,
    ...judge(some, constants),
    worst: parts.reduce((most, part) => Math.max(most, judge(part, constants).exceeded), 0)
  }))
  const good = tried.filter(({ exceeded, worst }) => exceeded <= allowed.all && worst <= allowed.format)
  return (good.length > 0 ? good : tried).reduce((best, one) =>
    (good.length > 0 ? one.width < best.width : one.worst < best.worst) ? one : best
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
    String(other.requests),
    other.exceeded.toFixed(2),
    other.width.toFixed(2)
  ].join(' | ')
}

console.log('fitted on | deviations | surprise | exceeded there, % | held-out requests | exceeded, % | width, %')
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
