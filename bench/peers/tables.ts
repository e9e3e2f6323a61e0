/** Writes what compactions took and left as Markdown. */
import type { Outcome } from './compactionWorker'
import type { CompactionRow } from './run'

export const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const milliseconds = (value: number): string =>
  value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)

export const day = (): string => new Date().toISOString().slice(0, 10)

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
    'to half of its tokens. "Warm" is a call on messages that were seen before, as an agent makes before every request, in',
    'the line "two messages more each time" with an answer and a prompt that are new; "cold" one on messages of which',
    'nothing is remembered; both the middle of the calls within three seconds, in milliseconds. "Left" is what remains of the',
    'target, counted exactly (o200k, four tokens a message): above 100 % the budget was not kept. "Valid" asks for rules of',
    'the strictest providers that the result breaks and the history did not: pairs, roles, empty messages. Two messages of one',
    'role in a row (`neighbours`) are accepted by Anthropic and OpenAI.',
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
