/** Writes how fast and how far off estimators are as Markdown. */
import type { ErrorSummary } from './errors'
import type { ErrorOutcome, SpeedOutcome } from './estimatorWorker'
import type { EstimatorRow } from './run'
import { day, milliseconds, table } from './tables'

const sizes = [100, 2_000, 100_000, 5_000_000]
const kinds = ['ascii', 'multilingual'] as const
const cells = sizes.flatMap((size) => kinds.map((text) => ({ size, text })))

type Cell = (typeof cells)[number]

/** How many times as fast as these ours are meant to be, at every length. */
const references = [
  { name: 'tokenx', least: 20 },
  { name: 'gpt-tokenizer o200k', least: 25 }
]

const percent = (value: number): string => value.toFixed(1)

const isFound = <A extends object>(outcome: A | string): outcome is A => typeof outcome !== 'string'

const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** The rates of one cell, one of each round; NaN where a round failed or went no further. */
export const ratesOf = ({ speeds }: EstimatorRow, { size, text }: Cell): ReadonlyArray<number> =>
  speeds.map((outcome) =>
    isFound(outcome) ? (outcome.speeds.find((one) => one.size === size && one.text === text)?.rate ?? NaN) : NaN
  )

const headOf = ({ size, text }: Cell): string => `${size.toLocaleString('en')} ${text}`

const speedTable = (rows: ReadonlyArray<EstimatorRow>): string =>
  table(
    ['', ...cells.map(headOf), 'a × 10⁶'],
    rows.map((row) => {
      const runs = row.speeds.filter(isFound<SpeedOutcome>).flatMap(({ run }) => (run === undefined ? [] : [run]))
      return [
        row.name,
        ...cells.map((cell) => {
          const rate = median(ratesOf(row, cell).filter((one) => one > 0))
          return Number.isNaN(rate) ? '–' : rate > 5_000 ? 'O(1)' : rate < 10 ? rate.toFixed(2) : rate.toFixed(0)
        }),
        runs.length === 0 ? '–' : milliseconds(median(runs))
      ]
    })
  )

/** How many times as fast ours are as a reference, round by round: the middle, the least and the most. */
const ratioTable = (rows: ReadonlyArray<EstimatorRow>): ReadonlyArray<string> => {
  const named = new Map(rows.map((row) => [row.name, row]))
  const pairs = rows
    .filter(({ kind }) => kind === 'ours')
    .flatMap((ours) => references.map((reference) => ({ ours, ...reference, row: named.get(reference.name) })))
  return pairs.length === 0
    ? []
    : [
        table(
          ['', 'against', ...cells.map(headOf), 'least of all', 'asked for'],
          pairs.map(({ ours, name, row, least }) => {
            const ratios = cells.map((cell) => {
              const theirs = row === undefined ? [] : ratesOf(row, cell)
              return ratesOf(ours, cell).flatMap((rate, i) => (theirs[i]! > 0 && rate > 0 ? [rate / theirs[i]!] : []))
            })
            return [
              ours.name,
              name,
              ...ratios.map((some) => {
                const sorted = [...some].sort((a, b) => a - b)
                return some.length === 0
                  ? '–'
                  : `${median(some).toFixed(0)}× (${sorted[0]!.toFixed(0)} to ${sorted[sorted.length - 1]!.toFixed(0)})`
              }),
              ratios.every((some) => some.length > 0)
                ? `${ratios.reduce((worst, some) => Math.min(worst, median(some)), Infinity).toFixed(1)}×`
                : '–',
              `${String(least)}×`
            ]
          })
        )
      ]
}

const four = ({ signed, absolute, p95, worst }: ErrorSummary): ReadonlyArray<string> =>
  [signed, absolute, p95, worst].map(percent)

const shown = /context-compaction (core|o200k)|tokenx|cryptoteep|characters \/ 4|bytes/

const groupTable = (judged: ReadonlyArray<{ readonly name: string; readonly errors: ErrorOutcome }>): string => {
  const some = judged.filter(({ name }) => shown.test(name))
  const groups = some[0]?.errors.errors.groups ?? []
  return table(
    ['', 'texts', ...some.map(({ name }) => name)],
    groups.map(({ group, texts }) => [
      group,
      String(texts),
      ...some.map(({ errors }) => {
        const one = errors.errors.groups.find((other) => other.group === group)
        return one === undefined ? '–' : four(one).join(' / ')
      })
    ])
  )
}

export const estimatorTables = (rows: ReadonlyArray<EstimatorRow>, machine: string): string => {
  const judged = rows.flatMap(({ name, errors }) => (isFound(errors) ? [{ name, errors }] : []))
  const failed = rows.flatMap(({ name, speeds, errors }) => {
    const why = [...speeds, errors].find((one) => typeof one === 'string')
    return why === undefined ? [] : [`- ${name}: ${why}`]
  })
  const rounds = rows.reduce((most, { speeds }) => Math.max(most, speeds.length), 0)
  const first = judged[0]?.errors
  return [
    '# Token estimators, side by side',
    '',
    `One run of \`npm run bench:peers -- --write\` on ${day()}, ${machine}. Each estimator is timed in ${String(rounds)} processes that`,
    'take turns with those of the others (exact tokenizers beside gpt-tokenizer in one), and judged in one more.',
    '',
    '![Error against speed](estimators.svg)',
    '',
    '## Speed',
    '',
    'Millions of UTF-16 code units a second, by the length of the text; one byte a unit in memory (ascii) or two',
    '(multilingual). Every call gets a flat text of its own, warm; the fastest tenth of the turns of a process, middle of the',
    'processes. The last column: one million times the same letter, in milliseconds, the fastest of five.',
    '',
    speedTable(rows),
    '',
    '## How many times as fast',
    '',
    'Ours against two others, each round by itself: the middle of the rounds, and from the least to the most.',
    '',
    ...ratioTable(rows),
    '',
    '## Errors',
    '',
    `Of one text, in per cent of its true count (o200k, or the tokenizer that is named): ${String(first?.errors.all.texts ?? 0)} texts of sources that the vocabularies were not`,
    `fitted on, and ${String(first?.sessions.texts ?? 0)} whole sessions (\`bench/fit/README.md\` says what is held out).`,
    '',
    table(
      ['', 'against', 'signed', 'absolute', 'p95', 'worst', 'sessions: signed', 'absolute', 'p95', 'worst'],
      judged.map(({ name, errors }) => [name, errors.against, ...four(errors.errors.all), ...four(errors.sessions)])
    ),
    '',
    'By kind of text and language (five texts and more): signed / mean absolute / p95 / worst.',
    '',
    groupTable(judged),
    ...(failed.length === 0 ? [] : ['', 'Not measured:', '', ...failed]),
    ''
  ].join('\n')
}
