/**
 * The command line: reads arguments and runs a command.
 *
 * @since 0.1.0
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { formats } from '../transcripts'
import { compact, type CompactOptions } from './compact'
import { families } from './estimators'
import { inspect, type InspectOptions } from './inspect'
import { exitCodes, type Io } from './Io'
import { type Amount, parseAmount, parseWhole } from './numbers'
import { presetNames } from './policies'
import { isAloneOnErr, type Reporting, reportProblem } from './refuse'
import { stepKinds } from './steps'
import { undo, type UndoOptions } from './undo'

/**
 * Runs the command line on arguments (without the program's name) and returns the exit code.
 *
 * @internal
 * @since 0.1.0
 */
export const run = async (args: ReadonlyArray<string>, version: string, io: Io): Promise<number> => {
  let code: number = exitCodes.done
  const reporting = reportingIn(args)
  const program = new Command('context-compaction')
    .description('Makes the history of an agent session smaller without breaking it.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: io.out.write,
      writeErr: (text) => {
        if (!isAloneOnErr(reporting)) io.err.write(text)
      },
      getOutHelpWidth: () => io.out.columns ?? 80,
      getErrHelpWidth: () => io.err.columns ?? 80,
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'context-compaction: ').replace(unknownFile, askCommand))
      }
    })
    .showHelpAfterError('Add --help for the options.')
    .addHelpText('after', programHelp)

  program
    .command('compact')
    .description('Compact a session to a number of tokens and report what went.')
    .argument('<file>', 'session or request, - for standard input')
    .option(
      '--to <tokens>',
      'the most the result may cost: 50000, 50_000, 50k, 1.2M, or a share such as 30%; half when left out',
      amount
    )
    .option('--steps <list>', 'steps to run, in order, with their number behind a colon; all when left out')
    .option(
      '--policy <name|file>',
      'compact when and as a policy says, of those below or in a file as JSON; with --to at once, down to that'
    )
    .option('--window <tokens>', "the window of the model, for --policy; the policy's own when left out", whole)
    .option(
      '--out <file>',
      'where to write the compacted history, - for standard output; nothing is written without it'
    )
    .option('--undo <file>', 'where to write the change, for the command undo')
    .option('--report', 'say in sentences what went, files and calls by name')
    .option('--json', 'report as JSON')
    .option('--repair', 'mend torn pairs first: drop results without a call, answer calls without a result')
    .option('--whole-history', "keep what was said before the agent's own last compaction")
    .addOption(formatOption())
    .addOption(estimatorOption())
    .addHelpText('after', compactHelp)
    .action(async (file: string, options: CompactOptions) => {
      code = await compact(file, options, io)
    })

  program
    .command('inspect')
    .description('Show where the tokens of a session are.')
    .argument('<file>', 'session or request, - for standard input')
    .option('--top <number>', 'how many of the largest blocks to list', whole, 10)
    .option('--json', 'report as JSON')
    .option('--whole-history', "count what was said before the agent's own last compaction")
    .addOption(formatOption())
    .addOption(estimatorOption())
    .addHelpText('after', inspectHelp)
    .action(async (file: string, options: InspectOptions) => {
      code = await inspect(file, options, io)
    })

  program
    .command('undo')
    .description('Put back what a compaction took out; what was said since stays.')
    .argument('<file>', 'what compact wrote by --out, or what became of it since; - for standard input')
    .argument('<change>', 'what compact wrote by --undo')
    .option('--out <file>', 'where to write the history, - for standard output; nothing is written without it')
    .option('--json', 'report as JSON')
    .addOption(formatOption())
    .addHelpText('after', undoHelp)
    .action(async (file: string, change: string, options: UndoOptions) => {
      code = await undo(file, change, options, io)
    })

  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : refuseArguments(error, reporting, io)
    io.err.write(`context-compaction: this is a mistake in the program, please report it: ${messageOf(error)}\n`)
    return exitCodes.mistake
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const formatOption = (): Option =>
  new Option('--format <name>', 'form of the file; recognised when left out').choices(formats.map(({ name }) => name))

const estimatorOption = (): Option =>
  new Option(
    '--estimator <name>',
    'whose tokens to estimate: the id of a model, or a name below; by the file when left out'
  )

const whole = (text: string): number => {
  const value = parseWhole(text)
  if (value === undefined)
    throw new InvalidArgumentError('Expected a whole number such as 10, 200000, 200_000 or 200k.')
  return value
}

const amount = (text: string): Amount => {
  const value = parseAmount(text)
  if (value === undefined)
    throw new InvalidArgumentError(
      'Expected a whole number such as 50000, 50_000, 50k or 1.2M, or a share such as 30%.'
    )
  return value
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Where the report was to go, of arguments that cannot be read. */
const reportingIn = (args: ReadonlyArray<string>): Reporting => {
  const isHistoryThere = args.some((arg, i) => arg === '--out=-' || (arg === '--out' && args[i + 1] === '-'))
  return { json: args.includes('--json'), ...(isHistoryThere ? { out: '-' } : {}) }
}

/** What is wrong was said on standard error, with a hint, unless nothing but the report may stand there. */
const refuseArguments = ({ message }: CommanderError, reporting: Reporting, io: Io): number =>
  reportProblem(message.replace(/^error: /, '').replace(unknownFile, askCommand), reporting, io)

/** Who names a file without a command most likely wants to compact it. */
const unknownFile = /unknown command '([^']*[./\\][^']*)'/
const askCommand = "unknown command '$1'; did you mean: compact $1"

// -------------------------------------------------------------------------------------
// help
// -------------------------------------------------------------------------------------

/** Names, and what there is to say of them: a list of lines each. */
const table = (rows: ReadonlyArray<readonly [string, ...ReadonlyArray<string>]>): string => {
  const width = rows.reduce((most, [name]) => Math.max(most, name.length), 0)
  return rows
    .flatMap(([name, ...lines]) => lines.map((line, i) => `  ${(i === 0 ? name : '').padEnd(width)}  ${line}`))
    .join('\n')
}

const exitHelp = `
Exit codes:
${table([
  [String(exitCodes.done), 'done'],
  [String(exitCodes.mistake), 'a mistake in this program'],
  [String(exitCodes.unusable), 'a file or an option cannot be used; nothing was written'],
  [String(exitCodes.unreachable), 'the target cannot be reached; nothing was written']
])}
With --json the report says why as "error".`

const programHelp = `
What can be read:
${table(formats.map(({ name, title }) => [name, title] as const))}

Examples:
  context-compaction inspect session.jsonl
  context-compaction compact session.jsonl --to 50k --out s.json --undo change.json
  context-compaction undo s.json change.json --out whole.json
${exitHelp}`

const estimatorHelp = `
Estimators, beside the ids of models:
${table(families.map(({ name, about }) => [name, about] as const))}`

/** Names one after the other, as many on a line as there is room for. */
const listed = (names: ReadonlyArray<string>): string =>
  names.reduce((lines, name) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1)
    return lines === '' ? `  ${name}` : `${lines},${last.length + name.length > 75 ? '\n ' : ''} ${name}`
  }, '')

const compactHelp = `
Steps, each run only while the history costs more than --to:
${table(stepKinds.map(({ name, usual, number, about }) => [`${name}:${String(usual)}`, about, `(number: ${number})`] as const))}

Policies by name; docs/policy.schema.json says what can be in a file. What they would
summarise is written up as a ledger, without a model:
${listed(presetNames)}
${estimatorHelp}
${exitHelp}

Examples:
  context-compaction compact session.jsonl --to 50k --out smaller.json
  context-compaction compact request.json --steps clear-results:5,drop-steps --json
  context-compaction compact session.jsonl --policy default --window 128k --report
  context-compaction compact session.jsonl --policy mine.json --out smaller.json
  cat request.json | context-compaction compact - --to 20k --out - > smaller.json`

const undoHelp = `
${exitHelp.trimStart()}

Examples:
  context-compaction compact session.jsonl --to 50k --out s.json --undo change.json
  context-compaction undo s.json change.json --out whole.json`

const inspectHelp = `${estimatorHelp}
${exitHelp}

Examples:
  context-compaction inspect session.jsonl
  context-compaction inspect request.json --top 30`
