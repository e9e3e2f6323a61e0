/**
 * Reading a session for a command.
 *
 * @since 0.1.0
 */
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { type Rule, violations } from '../roundtrip'
import { drawTranscriptError, readTranscript, type Transcript, type TranscriptError } from '../transcripts'
import { estimatorFor, type NamedEstimator } from './estimators'
import type { Io } from './Io'
import { printable } from './render'

/**
 * Is a session as a command gets it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Loaded {
  /** The path, or `standard input`. */
  readonly name: string
  readonly transcript: Transcript
  readonly shape: Shape
  /** Whether the file has all its JSON on one line, so that one line is what goes out again. */
  readonly isOneLine: boolean
  readonly estimator: NamedEstimator
  /** What the reader of the report should know of the file, a sentence each. */
  readonly warnings: ReadonlyArray<string>
}

/**
 * Is how a file holds its messages: in the request of a provider, as a list, one on each line, or as an agent stores
 * its session.
 *
 * @internal
 * @since 0.1.0
 */
export type Shape = 'request' | 'list' | 'lines' | 'session'

/**
 * Is what all commands can be told about reading.
 *
 * @internal
 * @since 0.1.0
 */
export interface LoadOptions {
  readonly format?: string
  readonly estimator?: string
  readonly wholeHistory?: boolean
}

/**
 * Reads a session from a file or standard input; returns a sentence when that cannot be done.
 *
 * @internal
 * @since 0.1.0
 */
export const load = async (path: string, options: LoadOptions, io: Io): Promise<Loaded | string> => {
  const name = path === '-' ? 'standard input' : printable(path)
  const bar = io.progress?.('reading', 'bytes')
  let read: Either<TranscriptError, Transcript>
  let watch: Watch
  try {
    const input = await io.readLines(path, (done, total) => bar?.update(done, total))
    if ('problem' in input) return input.problem
    watch = watchLines(input.lines)
    read = readTranscript(watch.lines, options)
  } catch (error) {
    return (error as Error).message
  } finally {
    bar?.stop()
  }
  if (isLeft(read)) return `${name}: ${drawTranscriptError(read.left)}${hintFor(path)}`
  const transcript = read.right
  const look = watch.look()
  return {
    name,
    transcript,
    shape: shapeOf(transcript, look),
    isOneLine: look.records === 1,
    estimator: estimatorFor(transcript.context, options.estimator),
    warnings: warningsOf(transcript, look)
  }
}

/**
 * Says what it means that a rule is broken.
 *
 * @internal
 * @since 0.1.0
 */
export const ruleWords: Readonly<Record<Rule, string>> = {
  'first-role': 'the history does not begin with a user message',
  'last-role': 'the history ends in an assistant message',
  neighbours: 'neighbours of one role',
  'unanswered-call': 'a call without its result',
  'orphan-result': 'a result without its call',
  'duplicate-result': 'a second result for one call',
  'result-order': 'something before the results of a turn',
  'duplicate-id': 'a call id that is used twice',
  'id-pattern': 'a call id with characters that are refused',
  'id-length': 'a call id that is too long',
  'input-object': 'arguments that are no JSON object',
  'empty-text': 'an empty text',
  'blank-message': 'a message of nothing but blanks',
  'empty-message': 'a message without content',
  'thinking-required': 'an open tool loop that does not begin with thinking',
  'empty-thinking': 'thinking without text and signature',
  'unanswered-server-call': 'a server-side call without its result',
  'orphan-server-result': 'a server-side result without its call',
  'system-position': 'a system message in a wrong place'
}

/**
 * Counts broken rules, the most frequent first.
 *
 * @internal
 * @since 0.1.0
 */
export const countRules = (broken: ReadonlyArray<{ readonly rule: Rule }>): ReadonlyArray<readonly [Rule, number]> => {
  const counts = new Map<Rule, number>()
  for (const { rule } of broken) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/**
 * Tells whether `--repair` mends what breaks a rule.
 *
 * @internal
 * @since 0.1.0
 */
export const isMendable = (rule: Rule): boolean =>
  rule === 'unanswered-call' ||
  rule === 'orphan-result' ||
  rule === 'duplicate-result' ||
  rule === 'orphan-server-result'

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What helps where the name of a file tells that it is no JSON. */
const hintFor = (path: string): string =>
  /\.ya?ml$/i.test(path) ? `; YAML is not read: \`yq -o=json . ${printable(path)} | context-compaction inspect -\`` : ''

/** What is seen of a file while it is read. */
interface Look {
  /** The first line that is not blank. */
  readonly first: string
  /** Lines that are not blank. */
  readonly records: number
  /** The number of the last of them. */
  readonly last: number
}

interface Watch {
  readonly lines: Iterable<string>
  /** To be asked when the lines were taken. */
  readonly look: () => Look
}

const watchLines = (lines: Iterable<string>): Watch => {
  let first = ''
  let records = 0
  let last = 0
  function* watched(): Generator<string> {
    let number = 0
    for (const line of lines) {
      number++
      if (/\S/.test(line)) {
        if (records === 0) first = line
        records++
        last = number
      }
      yield line
    }
  }
  return { lines: watched(), look: () => ({ first, records, last }) }
}

/** The readers of requests are named as their dialects are. */
const shapeOf = ({ format, dialect, context, skipped }: Transcript, { first, records }: Look): Shape => {
  if (format !== dialect) return 'session'
  const isLines = records > 1 || context.messages.length === 1
  const isTorn = skipped.some(({ kind }) => kind === 'unparseable line')
  const value = isLines ? parsed(first) : undefined
  if (value !== undefined && isJsonObject(value) && isMessage(value)) return 'lines'
  if (value === undefined && isTorn && context.settings === undefined) return 'lines'
  return /^\s*\[/.test(first) ? 'list' : 'request'
}

/** An item of the Responses API may have no role; a response of it has both, and is no message. */
const isMessage = (value: JsonObject): boolean =>
  typeof value['role'] === 'string' || (typeof value['type'] === 'string' && !('output' in value && 'object' in value))

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text.trim()) as Json
  } catch {
    return undefined
  }
}

const warningsOf = (transcript: Transcript, look: Look): ReadonlyArray<string> => {
  const skipped = transcript.skipped.map(({ kind, count }) => `${String(count)} ${kind}`)
  const earlier = transcript.skipped.some(({ kind }) => kind === 'before compaction')
    ? '; --whole-history keeps what was said before a compaction'
    : ''
  const rules = countRules(violations(transcript.context))
  const broken = rules.map(
    ([rule, count]) => `${ruleWords[rule]} (${rule}${count === 1 ? '' : `, ${String(count)} times`})`
  )
  const mend = rules.some(([rule]) => isMendable(rule)) ? '; --repair mends torn pairs' : ''
  return [
    ...transcript.warnings.map((warning) =>
      warning === `line ${String(look.last)} is not JSON`
        ? `line ${String(look.last)}, the last one, is not JSON and was left out: the file may be cut off`
        : warning
    ),
    ...(skipped.length === 0 ? [] : [`records that are no part of the history: ${skipped.join(', ')}${earlier}`]),
    ...(broken.length === 0 ? [] : [`a provider may refuse this history: ${broken.join('; ')}${mend}`])
  ].map(printable)
}
