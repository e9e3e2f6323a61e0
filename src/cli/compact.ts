/**
 * The command `compact`: makes a session smaller and says what went.
 *
 * @since 0.1.0
 */
import { diff } from '../change'
import type * as Codecs from '../codecs'
import type { Context } from '../model/Context'
import type { Policy } from '../strategy'
import { estimateTokens } from '../tokens'
import { exitCodes, type Io } from './Io'
import { load, type Loaded, type LoadOptions } from './load'
import { loadCodecs } from './loadCodecs'
import type { Amount } from './numbers'
import { type Outcome, runSteps } from './pipeline'
import { loadPolicy, runPolicy } from './policies'
import { drawParagraph, thousands } from './render'
import { drawReport, drawSentences, plural, type Report, reportOf } from './report'
import { refuse } from './refuse'
import { parseSteps, type PlannedStep } from './steps'
import { drawOutput, formOf, textOf } from './written'

/**
 * Is what the user asked for.
 *
 * @internal
 * @since 0.1.0
 */
export interface CompactOptions extends LoadOptions {
  readonly to?: Amount
  readonly steps?: string
  readonly policy?: string
  readonly window?: number
  readonly out?: string
  readonly undo?: string
  readonly json?: boolean
  readonly report?: boolean
  readonly repair?: boolean
}

/**
 * Runs the command and returns its exit code. No file is touched unless the result is what was asked for.
 *
 * @internal
 * @since 0.1.0
 */
export const compact = async (path: string, options: CompactOptions, io: Io): Promise<number> => {
  const { out, json = false } = options
  const how = await howTo(options, io)
  if (typeof how === 'string') return refuse(how, options, io)
  const wrong = wrongFile(path, options, io)
  if (wrong !== undefined) return refuse(wrong, options, io)
  const codecs = options.undo === undefined ? undefined : await loadCodecs('--undo')
  if (typeof codecs === 'string') return refuse(codecs, options, io)
  const loaded = await load(path, options, io)
  if (typeof loaded === 'string') return refuse(loaded, options, io)

  const outcome = run(loaded, how, options, io)
  if (typeof outcome === 'string') return refuse(`--policy ${String(options.policy)}: ${outcome}`, options, io)
  const report = reportOf(path, loaded, outcome)

  const failed = report.isReached ? await write(loaded, outcome, { out, undo: options.undo, codecs }, io) : undefined
  if (failed !== undefined) return refuse(failed, options, io)
  const form = formOf(loaded)
  const isWritten = report.isReached && out !== undefined
  const say = out === '-' ? io.err : io.out
  const unreached = report.isReached ? undefined : drawUnreached(report, outcome)
  if (json) {
    const told = unreached === undefined ? report : { ...report, error: unreached }
    say.write(`${JSON.stringify(isWritten ? { ...told, output: { file: out, form } } : told, undefined, 2)}\n`)
  } else {
    const isHalf = options.to === undefined && options.policy === undefined
    say.write(options.report === true ? drawSentences(report, say) : drawReport(report, outcome, isHalf, say))
    if (report.isReached) say.write(`\n${drawParagraph(drawOutput(out, form), say)}`)
  }
  if (unreached === undefined) return exitCodes.done
  if (!json || say !== io.err) io.err.write(drawParagraph(`context-compaction: ${unreached}`, io.err))
  return exitCodes.unreachable
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Steps one by one, or a policy. */
type How = { readonly steps: ReadonlyArray<PlannedStep> } | { readonly policy: Policy }

const howTo = async (options: CompactOptions, io: Io): Promise<How | string> => {
  const { policy, window } = options
  if (policy === undefined) {
    if (window !== undefined) return '--window is the window of the model for a policy; name one with --policy'
    const steps = parseSteps(options.steps)
    return typeof steps === 'string' ? steps : { steps }
  }
  if (options.steps !== undefined) return '--steps and --policy: take one of both, a policy has steps of its own'
  if (policy === '') return '--policy: the name is empty'
  const loaded = await loadPolicy(policy, io)
  return typeof loaded === 'string' ? loaded : { policy: loaded }
}

const wrongFile = (path: string, { out, undo }: CompactOptions, io: Io): string | undefined => {
  if (out === '') return '--out: the name of the file is empty'
  if (undo === '') return '--undo: the name of the file is empty'
  if (undo === '-') return '--undo - would put the change on standard output; name a file'
  if (undo !== undefined && undo === out) return `--out and --undo both name ${undo}; name two files`
  for (const [option, file] of [
    ['--out', out],
    ['--undo', undo]
  ] as const)
    if (file !== undefined && file !== '-' && io.isSameFile(path, file))
      return `${option} ${file} is the file that is read, and that is never overwritten; name another one`
  return undefined
}

const run = ({ transcript, estimator: named }: Loaded, how: How, options: CompactOptions, io: Io): Outcome | string => {
  const { context } = transcript
  const { estimator } = named
  const repair = options.repair === true
  const bar = io.progress?.('compacting', 'steps')
  const to = options.to === undefined ? undefined : targetOf(options.to, () => estimateTokens(context, estimator))
  const outcome =
    'steps' in how
      ? runSteps(
          context,
          { steps: how.steps, target: to ?? Math.floor(estimateTokens(context, estimator) / 2), estimator, repair },
          (done, total) => bar?.update(done, total)
        )
      : runPolicy(context, {
          policy: how.policy,
          ...(to === undefined ? {} : { to }),
          ...(options.window === undefined ? {} : { window: options.window }),
          estimator,
          repair
        })
  bar?.stop()
  return outcome
}

const targetOf = (to: Amount, cost: () => number): number =>
  'tokens' in to ? to.tokens : Math.floor((cost() * to.percent) / 100)

/** Which files are written; the codecs are there when the change is among them. */
interface Wanted {
  readonly out: string | undefined
  readonly undo: string | undefined
  readonly codecs: typeof Codecs | undefined
}

/** Writes the change and the compacted history; returns a sentence when one cannot be written. */
const write = async (
  loaded: Loaded,
  { before, after }: Outcome,
  { out, undo, codecs }: Wanted,
  io: Io
): Promise<string | undefined> => {
  const texts = textsOf(loaded, before, after, { out, undo, codecs })
  if (typeof texts === 'string') return texts
  if (undo !== undefined) {
    const failed = await io.writeFile(undo, texts.change)
    if (failed !== undefined) return failed.problem
  }
  if (out === undefined) return undefined
  if (out !== '-') return (await io.writeFile(out, texts.history))?.problem
  io.out.write(texts.history)
  return undefined
}

const textsOf = (
  loaded: Loaded,
  before: Context,
  after: Context,
  { out, undo, codecs }: Wanted
): { readonly change: string; readonly history: string } | string => {
  try {
    return {
      change:
        undo === undefined || codecs === undefined
          ? ''
          : `${JSON.stringify(codecs.encodeChange(diff(before, after)))}\n`,
      history: out === undefined ? '' : textOf(loaded, after)
    }
  } catch {
    return 'the compacted history is longer than the longest text there can be; name a lower --to'
  }
}

const drawUnreached = ({ target, tokens }: Report, { problem }: Outcome): string =>
  problem === undefined
    ? `${plural(target, 'token')} cannot be reached with these steps: ${thousands(tokens.after.total)} remain. ` +
      `Take --to ${String(tokens.after.total)} or more, or other --steps (lower numbers, see --help). Nothing was written.`
    : `${problem}. Nothing was written.`
