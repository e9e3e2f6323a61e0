/**
 * The report of a compaction, as data and as text.
 *
 * @since 0.1.0
 */
import { createColors } from 'picocolors'
import { diff, report as explain, type Report as ChangeReport } from '../change'
import { profileOf } from '../model/Context'
import { violations } from '../roundtrip'
import type { TokenBreakdown } from '../tokens'
import { drawChanges } from './changes'
import { modelOf } from './estimators'
import type { Stream } from './Io'
import { countRules, type Loaded, ruleWords } from './load'
import type { DoneStep, Outcome } from './pipeline'
import { drawParagraph, drawTable, kinds, percent, printable, type Row, thousands } from './render'

/**
 * Is what a compaction did, as `--json` prints it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Report {
  readonly file: string
  readonly format: string
  readonly reason: string
  readonly model?: string
  /** The estimator of all numbers of tokens here. */
  readonly estimator: string
  readonly target: number
  readonly isReached: boolean
  readonly messages: Both<number>
  readonly tokens: Both<TokenBreakdown>
  /** What all steps did together, as `report` of `context-compaction/change` says it. */
  readonly change: ChangeReport
  readonly steps: ReadonlyArray<DoneStep>
  readonly stepsNotNeeded: ReadonlyArray<string>
  /** Why nothing was to do, where a policy says so. */
  readonly note?: string
  /** Why the target cannot be reached, where more is known than that. */
  readonly problem?: string
  /** How many rules of the provider are broken. */
  readonly violations: Both<number> & { readonly profile: string }
  /** Where the compacted history was written; absent when it was not. */
  readonly output?: { readonly file: string; readonly form: string }
  readonly warnings: ReadonlyArray<string>
}

/**
 * Makes the report of what steps did to a session.
 *
 * @internal
 * @since 0.1.0
 */
export const reportOf = (path: string, { transcript, estimator, warnings }: Loaded, outcome: Outcome): Report => {
  const { before, after, target, isReached, done, notNeeded, note, problem } = outcome
  const explained = explain(diff(before, after), estimator.estimator)
  const model = modelOf(before)
  return {
    file: path,
    format: transcript.format,
    reason: transcript.reason,
    ...(model === undefined ? {} : { model }),
    estimator: estimator.name,
    target,
    isReached,
    messages: { before: before.messages.length, after: after.messages.length },
    tokens: { before: explained.tokens.before, after: explained.tokens.after },
    change: explained,
    steps: done,
    stepsNotNeeded: notNeeded,
    ...(note === undefined ? {} : { note }),
    ...(problem === undefined ? {} : { problem }),
    violations: {
      profile: profileOf(after).name,
      before: violations(before).length,
      after: violations(after).length
    },
    warnings
  }
}

/**
 * Draws a report for people. `isHalf` says that nobody named a target.
 *
 * @internal
 * @since 0.1.0
 */
export const drawReport = (report: Report, outcome: Outcome, isHalf: boolean, stream: Stream): string => {
  const { before, after } = report.tokens
  const whole = kinds.reduce((most, [kind]) => Math.max(most, before[kind], after[kind]), 0)
  const row = (title: string, a: number, b: number): Row => ({
    cells: [title, thousands(a), thousands(b), change(a, b)]
  })
  const table = drawTable(
    ['tokens (estimate)', 'before', 'after', 'change'],
    [
      ...kinds
        .filter(([kind]) => before[kind] > 0 || after[kind] > 0)
        .map(([kind, title]) => ({
          ...row(title, before[kind], after[kind]),
          bar: { left: after[kind], gone: Math.max(0, before[kind] - after[kind]), whole }
        })),
      { ...row('total', before.total, after.total), isTotal: true }
    ],
    stream
  )
  const paragraph = (text: string, indent?: number): string => drawParagraph(text, stream, indent)
  return [
    drawHeading(report, report.messages.before, stream),
    '\n',
    table,
    '\n',
    ...drawSteps(report, profileOf(outcome.before).thinkingBinding === 'prefix', isHalf, stream),
    '\n',
    paragraph(drawPrefix(report)),
    ...drawRules(report, outcome).map((line) => paragraph(line)),
    ...drawWarnings(report, stream)
  ].join('')
}

/**
 * Draws a report for people as sentences, one on a line.
 *
 * @internal
 * @since 0.1.0
 */
export const drawSentences = (report: Report, stream: Stream): string =>
  [
    drawHeading(report, report.messages.before, stream),
    '\n',
    ...[...report.change.sentences, ...(report.note === undefined ? [] : [report.note])].map((sentence) =>
      drawParagraph(printable(sentence), stream)
    ),
    ...drawWarnings(report, stream)
  ].join('')

/**
 * Draws what is known of a file: its name, its format and why, its model and its size.
 *
 * @internal
 * @since 0.1.0
 */
export const drawHeading = (
  report: Pick<Report, 'file' | 'format' | 'reason' | 'model' | 'estimator'>,
  messages: number,
  stream: Stream
): string => {
  const colors = createColors(stream.isColored)
  const model = report.model === undefined ? 'no model named' : `model ${printable(report.model)}`
  return (
    `${colors.bold(report.file === '-' ? 'standard input' : printable(report.file))}\n` +
    drawParagraph(`  format ${report.format}: ${printable(report.reason)}`, stream, 4) +
    drawParagraph(
      `  ${plural(messages, 'message')}, ${model}, tokens estimated for ${printable(report.estimator)}`,
      stream,
      4
    )
  )
}

/**
 * Writes a number with a noun, in the plural where it has to be.
 *
 * @internal
 * @since 0.1.0
 */
export const plural = (count: number, noun: string): string => `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

interface Both<A> {
  readonly before: A
  readonly after: A
}

const drawWarnings = ({ warnings }: Report, stream: Stream): ReadonlyArray<string> => {
  const colors = createColors(stream.isColored)
  return warnings.map((warning) => colors.yellow(drawParagraph(`Note: ${warning}`, stream)))
}

const change = (before: number, after: number): string => {
  if (before === after) return ''
  return before === 0 ? 'new' : `${after < before ? '-' : '+'}${percent(Math.abs(before - after), before)}`
}

const drawSteps = (report: Report, isBound: boolean, isHalf: boolean, stream: Stream): ReadonlyArray<string> => {
  const target = `${plural(report.target, 'token')}${isHalf ? ' (half of what it costs: --to was left out)' : ''}`
  const { steps, stepsNotNeeded, note, problem } = report
  const noted = note === undefined ? [] : [drawParagraph(note, stream)]
  if (noted.length > 0 && steps.length === 0) return noted
  if (problem !== undefined && steps.length === 0) return []
  if (steps.length === 0)
    return [
      drawParagraph(`Nothing to do: ${plural(report.tokens.before.total, 'token')} are within ${target}.`, stream)
    ]
  const width = steps.reduce((most, { step }) => Math.max(most, step.length), 0)
  return [
    drawParagraph(`What went, step by step, to get to ${target}:`, stream),
    ...steps.map((step) =>
      drawParagraph(`  ${step.step.padEnd(width)}  ${drawStep(step, isBound)}`, stream, width + 4)
    ),
    ...(stepsNotNeeded.length === 0
      ? []
      : [drawParagraph(`  not needed any more: ${stepsNotNeeded.join(', ')}`, stream, 4)]),
    ...noted
  ]
}

/** Where thinking is bound to what stands before it, it goes with every edit before it: that wants an explanation. */
const drawStep = ({ step, changes, tokensBefore, tokensAfter }: DoneStep, isBound: boolean): string => {
  const what = changes === undefined ? '' : drawChanges(changes)
  const tokens = Math.abs(tokensBefore - tokensAfter)
  if (changes === undefined) return `${plural(tokens, 'token')} less`
  if (what === '') return 'nothing to do'
  const why =
    isBound && changes.thinkingRemoved > 0 && !step.startsWith('strip-thinking')
      ? ' (the model refuses thinking behind an edit)'
      : ''
  return `${what}${why}: ${plural(tokens, 'token')} ${tokensAfter > tokensBefore ? 'more' : 'less'}`
}

const drawPrefix = (report: Report): string => {
  const { messages, tokens } = report.change.prefix
  const remain = `${plural(report.messages.after, 'message')} ${report.messages.after === 1 ? 'remains' : 'remain'}`
  if (messages === report.messages.before) return `${remain}, all unchanged.`
  if (messages === 0) return `${remain}; the first one changed, so a prompt cache holds for system and tools at most.`
  return (
    `${remain}; the first ${messages === 1 ? 'one is' : `${thousands(messages)} are`} unchanged ` +
    `(${plural(tokens, 'token')} with system and tools), so a prompt cache holds up to there.`
  )
}

const drawRules = ({ violations: { profile, before, after } }: Report, outcome: Outcome): ReadonlyArray<string> => {
  const rules = countRules(violations(outcome.after)).map(
    ([rule, count]) => `${ruleWords[rule]} (${rule}${count === 1 ? '' : `, ${String(count)} times`})`
  )
  return [
    `Checked against the rules of ${profile}: ${String(after)} broken after, ${String(before)} before.`,
    ...(rules.length === 0 ? [] : [`Still broken: ${rules.join('; ')}.`])
  ]
}
