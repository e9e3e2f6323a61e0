/**
 * The command `inspect`: shows where the tokens of a session are.
 *
 * @since 0.1.0
 */
import { createColors } from 'picocolors'
import type { Block } from '../model/Block'
import { type Context, profileOf } from '../model/Context'
import { openLoop, pairing, roundtrips, type Span, steps, turns, type Violation, violations } from '../roundtrip'
import { type Estimator, type TokenBreakdown, tokenBreakdown } from '../tokens'
import type { CompactionPoint, UsageAnchor } from '../transcripts'
import { modelOf } from './estimators'
import { exitCodes, type Io, type Stream } from './Io'
import { load, type Loaded, type LoadOptions } from './load'
import { refuse } from './refuse'
import { drawParagraph, drawTable, kinds, percent, printable, shorten, thousands } from './render'
import { drawHeading, plural } from './report'

/**
 * Is what the user asked for.
 *
 * @internal
 * @since 0.1.0
 */
export interface InspectOptions extends LoadOptions {
  readonly json?: boolean
  readonly top?: number
}

/**
 * Runs the command and returns its exit code.
 *
 * @internal
 * @since 0.1.0
 */
export const inspect = async (path: string, options: InspectOptions, io: Io): Promise<number> => {
  const loaded = await load(path, options, io)
  if (typeof loaded === 'string') return refuse(loaded, options, io)
  const report = inspectionOf(path, loaded, options.top ?? 10)
  io.out.write(options.json === true ? `${JSON.stringify(report, undefined, 2)}\n` : drawInspection(report, io.out))
  return exitCodes.done
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Inspection {
  readonly file: string
  readonly format: string
  readonly reason: string
  /** How sure the format is, from 0 to 1; absent when it was asked for. */
  readonly confidence?: number
  readonly model?: string
  readonly estimator: string
  readonly profile: string
  readonly messages: number
  readonly turns: number
  readonly roundtrips: number
  readonly steps: number
  readonly calls: {
    readonly answered: number
    readonly dangling: number
    readonly orphans: number
    readonly duplicates: number
  }
  readonly openLoop?: Span
  readonly tokens: TokenBreakdown
  readonly largest: ReadonlyArray<Largest>
  readonly usage?: UsageAnchor
  readonly compactions: ReadonlyArray<CompactionPoint>
  readonly violations: ReadonlyArray<Violation>
  readonly warnings: ReadonlyArray<string>
}

interface Largest {
  readonly what: string
  /** Index of the message. */
  readonly message: number
  readonly tokens: number
}

const inspectionOf = (path: string, { transcript, estimator, warnings }: Loaded, top: number): Inspection => {
  const { context, confidence } = transcript
  const { pairs, dangling, orphans, duplicates } = pairing(context)
  const model = modelOf(context)
  const loop = openLoop(context)
  const usage = transcript.usage[transcript.usage.length - 1]
  return {
    file: path,
    format: transcript.format,
    reason: transcript.reason,
    ...(confidence === undefined ? {} : { confidence }),
    ...(model === undefined ? {} : { model }),
    estimator: estimator.name,
    profile: profileOf(context).name,
    messages: context.messages.length,
    turns: turns(context).length,
    roundtrips: roundtrips(context).length,
    steps: steps(context).length,
    calls: {
      answered: pairs.length,
      dangling: dangling.length,
      orphans: orphans.length,
      duplicates: duplicates.length
    },
    ...(loop === undefined ? {} : { openLoop: loop }),
    tokens: tokenBreakdown(context, estimator.estimator),
    largest: largestBlocks(context, top, estimator.estimator),
    ...(usage === undefined ? {} : { usage }),
    compactions: transcript.compactions,
    violations: violations(context),
    warnings
  }
}

const largestBlocks = (context: Context, top: number, estimator: Estimator): ReadonlyArray<Largest> => {
  const toolOf = new Map<string, string>()
  for (const { use, result } of pairing(context).pairs) {
    const call = context.messages[use.message]?.content[use.block]
    if (call?.type === 'tool_use') toolOf.set(`${String(result.message)}.${String(result.block)}`, call.name)
  }
  return context.messages
    .flatMap((message, m) =>
      message.content.map((block, b) => ({
        what: describe(block, toolOf.get(`${String(m)}.${String(b)}`) ?? message.role),
        message: m,
        tokens: estimator.tokens(estimator.block(block))
      }))
    )
    .sort((a, b) => b.tokens - a.tokens || a.message - b.message)
    .slice(0, top)
}

const describe = (block: Block, by: string): string => {
  switch (block.type) {
    case 'text':
      return `${by} text`
    case 'thinking':
      return 'thinking'
    case 'tool_use':
      return `${block.name} call`
    case 'tool_result':
      return `${by} result`
    case 'media':
      return block.kind
    case 'opaque':
      return block.kind
  }
}

// -------------------------------------------------------------------------------------
// drawing
// -------------------------------------------------------------------------------------

const drawInspection = (report: Inspection, stream: Stream): string => {
  const colors = createColors(stream.isColored)
  const { tokens, largest } = report
  const whole = kinds.reduce((most, [kind]) => Math.max(most, tokens[kind]), 0)
  const blocks = largest.map(({ what, message, tokens: cost }) => ({
    cells: [shorten(printable(what), 32), thousands(message), thousands(cost)],
    bar: { left: cost, gone: 0, whole: largest[0]?.tokens ?? 0 }
  }))
  return [
    drawHeading(report, report.messages, stream),
    drawParagraph(`  ${drawStructure(report)}`, stream, 4),
    '\n',
    drawTable(
      ['tokens (estimate)', 'tokens', 'share'],
      [
        ...kinds
          .filter(([kind]) => tokens[kind] > 0)
          .map(([kind, title]) => ({
            cells: [title, thousands(tokens[kind]), percent(tokens[kind], tokens.total)],
            bar: { left: tokens[kind], gone: 0, whole }
          })),
        { cells: ['total', thousands(tokens.total), ''], isTotal: true }
      ],
      stream
    ),
    ...(blocks.length === 0 ? [] : ['\n', drawTable(['largest blocks', 'message', 'tokens'], blocks, stream)]),
    '\n',
    ...(report.usage === undefined ? [] : [drawParagraph(drawUsage(report.usage), stream)]),
    ...report.compactions.map((point) => drawParagraph(drawCompaction(point), stream)),
    drawParagraph(
      `Checked against the rules of ${report.profile}: ${plural(report.violations.length, 'rule')} broken.`,
      stream
    ),
    ...report.warnings.map((warning) => colors.yellow(drawParagraph(`Note: ${warning}`, stream)))
  ].join('')
}

const drawStructure = ({ turns: prompts, steps: count, calls, openLoop: loop }: Inspection): string => {
  const parts: ReadonlyArray<readonly [number, string]> = [
    [prompts, 'turn'],
    [count, 'step'],
    [calls.answered, 'answered call'],
    [calls.dangling, 'call'],
    [calls.orphans, 'result']
  ]
  const behind: Readonly<Record<string, string>> = { call: ' without a result', result: ' without a call' }
  const known = parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${plural(number, noun)}${behind[noun] ?? ''}`)
  return [...known, ...(loop === undefined ? [] : ['the last tool loop is open'])].join(', ') || 'no turns yet'
}

const drawUsage = ({ inputTokens, cacheReadTokens, cacheWriteTokens, message }: UsageAnchor): string =>
  `The provider counted ${plural(inputTokens + cacheReadTokens + cacheWriteTokens, 'token')} before message ` +
  `${thousands(message)}, system prompt and tools included, also where the file does not hold them.`

const drawCompaction = ({ kind, line, tokensBefore }: CompactionPoint): string => {
  const what = kind === 'compact' ? 'summarised its history' : 'cleared old results'
  return `The agent ${what} at line ${thousands(line)}${tokensBefore === undefined ? '' : `, at ${plural(tokensBefore, 'token')}`}.`
}
