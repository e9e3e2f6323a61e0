/**
 * The command `compact`: makes a session smaller and says what went.
 *
 * @since 0.1.0
 */
import type { Context } from '../model/Context'
import { estimateTokens } from '../tokens'
import { exitCodes, type Io } from './Io'
import { load, type Loaded, type LoadOptions } from './load'
import type { Amount } from './numbers'
import { type Outcome, runSteps } from './pipeline'
import { drawParagraph, thousands } from './render'
import { drawReport, plural, type Report, reportOf } from './report'
import { parseSteps } from './steps'
import { providerNames, writeHistory } from './written'

/**
 * Is what the user asked for.
 *
 * @internal
 * @since 0.1.0
 */
export interface CompactOptions extends LoadOptions {
  readonly to?: Amount
  readonly steps?: string
  readonly out?: string
  readonly json?: boolean
  readonly repair?: boolean
}

/**
 * Runs the command and returns its exit code. No file is touched unless the result is within the target.
 *
 * @internal
 * @since 0.1.0
 */
export const compact = async (path: string, options: CompactOptions, io: Io): Promise<number> => {
  const { out, json = false } = options
  const refuse = (problem: string): number => {
    io.err.write(`context-compaction: ${problem}\n`)
    return exitCodes.unusable
  }
  const steps = parseSteps(options.steps)
  if (typeof steps === 'string') return refuse(steps)
  if (out === '') return refuse('--out: the name of the file is empty')
  if (out !== undefined && out !== '-' && io.isSameFile(path, out))
    return refuse(`--out ${out} is the file that is read, and that is never overwritten; name another one`)
  const loaded = await load(path, options, io)
  if (typeof loaded === 'string') return refuse(loaded)

  const { context } = loaded.transcript
  const { estimator } = loaded.estimator
  const bar = io.progress?.('compacting', 'steps')
  const target = targetOf(options.to, () => estimateTokens(context, estimator))
  const plan = { steps, target, estimator, repair: options.repair === true }
  const outcome = runSteps(context, plan, (done, total) => bar?.update(done, total))
  bar?.stop()
  const report = reportOf(path, loaded, outcome)

  const failed = report.isReached && out !== undefined ? await write(out, loaded, outcome, io) : undefined
  if (failed !== undefined) return refuse(failed)
  const form = formOf(loaded)
  const isWritten = report.isReached && out !== undefined
  const say = out === '-' ? io.err : io.out
  if (json)
    say.write(`${JSON.stringify(isWritten ? { ...report, output: { file: out, form } } : report, undefined, 2)}\n`)
  else {
    say.write(drawReport(report, outcome, options.to === undefined, say))
    if (report.isReached) say.write(`\n${drawParagraph(drawOutput(out, form), say)}`)
  }
  if (report.isReached) return exitCodes.done
  io.err.write(drawParagraph(`context-compaction: ${drawUnreached(report)}`, io.err))
  return exitCodes.unreachable
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const targetOf = (to: Amount | undefined, cost: () => number): number =>
  to !== undefined && 'tokens' in to ? to.tokens : Math.floor((cost() * (to?.percent ?? 50)) / 100)

/** Writes the compacted history; returns a sentence when that cannot be done. */
const write = async (out: string, loaded: Loaded, { after }: Outcome, io: Io): Promise<string | undefined> => {
  let text: string
  try {
    text = textOf(loaded, after)
  } catch {
    return 'the compacted history is longer than the longest text there can be; name a lower --to'
  }
  if (out !== '-') return (await io.writeFile(out, text))?.problem
  io.out.write(text)
  return undefined
}

/** In the form and layout of the file; a session of an agent becomes a request. */
const textOf = ({ transcript, shape, isOneLine }: Loaded, context: Context): string => {
  const { request, messages } = writeHistory(transcript.dialect, context)
  if (shape === 'lines') return messages.map((message) => `${JSON.stringify(message)}\n`).join('')
  return `${JSON.stringify(shape === 'list' ? messages : request, undefined, isOneLine ? undefined : 2)}\n`
}

const formOf = ({ transcript, shape }: Loaded): string => {
  const provider = providerNames[transcript.dialect] ?? transcript.dialect
  if (shape === 'list') return `a list of ${provider} messages`
  if (shape === 'lines') return `${provider} messages, one on a line`
  return `${/^[AO]/.test(provider) ? 'an' : 'a'} ${provider} request`
}

const drawOutput = (out: string | undefined, form: string): string => {
  if (out === undefined) return `Nothing was written: --out FILE writes ${form} (--out - to standard output).`
  return `Written to ${out === '-' ? 'standard output' : out}: ${form}.`
}

const drawUnreached = ({ target, tokens }: Report): string =>
  `${plural(target, 'token')} cannot be reached with these steps: ${thousands(tokens.after.total)} remain. ` +
  `Take --to ${String(tokens.after.total)} or more, or other --steps (lower numbers, see --help). Nothing was written.`
