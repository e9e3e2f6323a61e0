/** Writes what was measured as Markdown. */
import type { Outcome } from './compactionWorker'
import type { EstimatorOutcome } from './estimatorWorker'
import type { CompactionRow, EstimatorRow } from './run'

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const milliseconds = (value: number): string =>
  value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)

const day = (): string => new Date().toISOString().slice(0, 10)

// -------------------------------------------------------------------------------------
// compaction
// -------------------------------------------------------------------------------------

const yes = (value: boolean): string => (value ? 'yes' : '**no**')

const compactionRow = (
  { peer, name, size, outcome }: CompactionRow,
  ours: number | undefined
): ReadonlyArray<string> => {
  if (typeof outcome === 'string') return [`\`${peer}\` ${name}`, String(size), outcome, '', '', '', '', '', '']
  const { warm, cold, target, verdict } = outcome
  return [
    `\`${peer}\` ${name}`,
    String(size),
    milliseconds(warm),
    milliseconds(cold),
    ours === undefined ? '' : `${(warm / ours).toFixed(warm / ours < 10 ? 1 : 0)}×`,
    `${((verdict.tokens / target) * 100).toFixed(0)} %`,
    verdict.broken.length === 0 ? 'yes' : `**no**: ${verdict.broken.join(', ')}`,
    yes(verdict.keepsFirstPrompt),
    yes(verdict.keepsLastPrompt)
  ]
}

const isMeasured = (row: CompactionRow): row is CompactionRow & { readonly outcome: Outcome } =>
  typeof row.outcome !== 'string'

export const compactionTable = (rows: ReadonlyArray<CompactionRow>, machine: string): string => {
  const oursAt = (size: number): number | undefined =>
    rows.filter(isMeasured).find((row) => row.peer === 'context-compaction' && row.size === size)?.outcome.warm
  return [
    '# Compaction, side by side',
    '',
    `One run of \`npm run bench:peers -- --write\` on ${day()}, ${machine}; every line is a process of its own.`,
    '',
    'An agent history (steps of a call and its result, a prompt every forty messages, a new prompt at the end) is brought',
    'to half of its tokens. "Warm" is a call on messages that were seen before, as an agent makes before every request;',
    '"cold" one on messages of which nothing is remembered; both the middle of the calls within three seconds, in',
    'milliseconds. "Left" is what remains of the target, counted exactly (o200k, four tokens a message): above 100 % the',
    'budget was not kept. "Valid" asks for rules of the strictest providers that the result breaks and the history did not:',
    'pairs, roles, empty messages. Two messages of one role in a row (`neighbours`) are accepted by Anthropic and OpenAI.',
    '`pruneMessages` and `ToolCallFilter` know no budget. `trimMessages` counts four characters a token; above 5,000 messages',
    'it was not waited for.',
    '',
    table(
      ['', 'messages', 'warm', 'cold', 'against us', 'left', 'valid', 'first prompt', 'last prompt'],
      rows.map((row) => compactionRow(row, oursAt(row.size)))
    ),
    ''
  ].join('\n')
}

// -------------------------------------------------------------------------------------
// estimators
// -------------------------------------------------------------------------------------

const sizes = [100, 2_000, 100_000, 5_000_000]
const kinds = ['ascii', 'multilingual'] as const

const rateOf = ({ speeds }: EstimatorOutcome, size: number, text: string): number | undefined =>
  speeds.find((speed) => speed.size === size && speed.text === text)?.rate

const percent = (value: number): string => value.toFixed(1)

export const estimatorTables = (rows: ReadonlyArray<EstimatorRow>, machine: string): string => {
  const measured = rows.flatMap(({ name, outcome }) => (typeof outcome === 'string' ? [] : [{ name, outcome }]))
  const failed = rows.flatMap(({ name, outcome }) => (typeof outcome === 'string' ? [`- ${name}: ${outcome}`] : []))
  const columns = sizes.flatMap((size) => kinds.map((text) => ({ size, text })))
  const groups = measured[0]?.outcome.errors.groups.map(({ group }) => group) ?? []
  const shown = measured.filter(({ name }) => /context-compaction|tokenx|cryptoteep|characters \/ 4|bytes/.test(name))
  return [
    '# Token estimators, side by side',
    '',
    `One run of \`npm run bench:peers -- --write\` on ${day()}, ${machine}; every line is a process of its own.`,
    '',
    '![Error against speed](estimators.svg)',
    '',
    '## Speed',
    '',
    'Millions of UTF-16 code units a second, by the length of the text; fresh flat copies in every call, middle of eleven',
    'rounds (five at 5 MB). The last column: one million times the same letter, in milliseconds.',
    '',
    table(
      ['', ...columns.map(({ size, text }) => `${size.toLocaleString('en')} ${text}`), 'a × 10⁶'],
      measured.map(({ name, outcome }) => [
        name,
        ...columns.map(({ size, text }) => {
          const rate = rateOf(outcome, size, text)
          return rate === undefined ? '–' : rate > 5_000 ? 'O(1)' : rate < 10 ? rate.toFixed(2) : rate.toFixed(0)
        }),
        outcome.run === undefined ? '–' : milliseconds(outcome.run)
      ])
    ),
    '',
    '## Errors',
    '',
    `Against o200k, of one text, in per cent of its true count; ${String(measured[0]?.outcome.errors.all.texts ?? 0)} texts of sources that the vocabularies were not`,
    'fitted on (`bench/fit/README.md` names them).',
    '',
    table(
      ['', 'signed', 'absolute', 'p95', 'worst'],
      measured.map(({ name, outcome: { errors } }) => [
        name,
        percent(errors.all.signed),
        percent(errors.all.absolute),
        percent(errors.all.p95),
        percent(errors.all.worst)
      ])
    ),
    '',
    'Mean absolute error by kind of text and language (five texts and more):',
    '',
    table(
      ['', ...shown.map(({ name }) => name)],
      groups.map((group) => [
        group,
        ...shown.map(({ outcome }) =>
          percent(outcome.errors.groups.find((one) => one.group === group)?.absolute ?? NaN)
        )
      ])
    ),
    ...(failed.length === 0 ? [] : ['', 'Not measured:', '', ...failed]),
    ''
  ].join('\n')
}
