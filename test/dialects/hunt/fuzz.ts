/**
 * Mutation fuzzing: requests and session files with fields deleted, renamed and retyped, lists and texts cut short, and files cut
 * at any byte, through everything that reads them. Nothing may throw, be slow or take more and more memory, and what is read is
 * written as it was.
 *
 * `node --import tsx test/dialects/hunt/fuzz.ts --cases 100000 --seed 1`; see `run.ts`.
 */
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { convert } from '../../../src/dialects/convert'
import { drawDecodeError, through } from '../../../src/dialects/Dialect'
import { repair } from '../../../src/dialects/repair'
import { memoize } from '../../../src/internal/memo'
import { violations } from '../../../src/roundtrip'
import { detect, drawTranscriptError, readTranscript } from '../../../src/transcripts'
import { corpusFiles } from '../../support/shared'
import { clone } from '../laws'
import { copy, mutate } from '../nativeLaws'
import { anyRequests, type Form, forms, isPlain, recorded, shortened } from './forms'
import { pick, random, seedOf } from './random'
import { type Dish, dishes, dishOf, type Next, reducerOf } from './recipes'
import { type Report, runHunt } from './run'
import { shrink } from './shrink'

/** Cases of requests and of session files in a batch. */
const requests = 450
const files = 50

/** Processor time that one case may take, in milliseconds. */
const slow = 2_000

/** What a field may become. */
const values: ReadonlyArray<unknown> = [
  ...[null, '', ' ', 0, -1, 1e300, true, [], {}, [[]], [null], [{}], 'text', 'assistant', 'tool', '__proto__'],
  ...[{ type: 'text' }, { type: 'tool_use', id: 'c1' }, { type: 'tool_result' }, [{ type: 'thinking' }], '\ud800', '{'],
  ...[{ role: 'user', content: null }, ['c1'], { $bytes: 'AA==' }, 'data:image/png;base64,', { toString: 1 }]
]

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

/** What stands beside the messages in short, and at most twelve messages in a row: so that a case costs little. */
const windowOf = ({ field }: Form, native: unknown, next: Next): unknown => {
  const { [field]: list, ...rest } = native as Readonly<Record<string, unknown>>
  if (!Array.isArray(list)) return native
  const from = Math.floor(next() * Math.max(1, list.length - 12))
  return { ...(shortened(rest) as object), [field]: list.slice(from, from + 12).map(shortened) }
}

const recordedOf = /*#__PURE__*/ memoize(recorded)

/** A request of a form: a recorded one, or one of those that were generated for the batch. */
const requestOf = (form: Form, drawn: ReadonlyArray<unknown>, next: Next): unknown => {
  const real = recordedOf(form)
  return real.length > 0 && next() < 0.4 ? windowOf(form, pick(real, next), next) : pick(drawn, next)
}

/** A request and what is done with it. */
interface Case {
  readonly form: string
  readonly native: unknown
  readonly dish: Dish
  readonly to: string
}

const formOf = (name: string): Form => forms.find((form) => form.name === name)!

const converting = new Map<string, ReturnType<typeof convert>>()

const converter = (from: Form, to: Form): ReturnType<typeof convert> => {
  const key = `${from.name} ${to.name}`
  const known = converting.get(key) ?? (convert(from.dialect, to.dialect) as ReturnType<typeof convert>)
  converting.set(key, known)
  return known
}

const checkRequest = ({ form: name, native, dish, to }: Case): string | undefined => {
  const form = formOf(name)
  const { dialect } = form
  const decoded = dialect.decode(native)
  if (!isRight(decoded)) {
    if (drawDecodeError(decoded.left) === '') return 'an error without words'
    const [found] = dialect.violations(native)
    return found?.rule === 'decode' ? undefined : 'violations read what decode does not'
  }
  const context = decoded.right
  if (!isDeepStrictEqual(dialect.encode(context), native)) return 'encode(decode(x)) is not x'
  const again = {
    ...context,
    messages: context.messages.map((message) => ({ ...message, content: [...message.content] }))
  }
  if (!isDeepStrictEqual(dialect.encode(again), native)) return 'encode(decode(x)) is x only with the cache'
  if (isPlain(native) && !isDeepStrictEqual(dialect.encode(clone(context)), native))
    return 'the context is no plain data'
  for (const violation of dialect.violations(native))
    if ([violation.rule, violation.path, violation.message].some((part) => typeof part !== 'string' || part === ''))
      return 'a violation without words'
  violations(context)
  const reduced = through(dialect, { cacheMarkers: 'move' })(reducerOf(dish))(native)
  if (!isRight(reduced)) return 'through does not read what decode does'
  const repaired = repair(dialect)(native)
  if (!isRight(repaired)) return 'repair does not read what decode does'
  const { value, left } = repaired.right
  if (!isDeepStrictEqual(dialect.violations(value), left)) return 'repair left something else than it says'
  if (!isRight(converter(form, formOf(to))(native))) return 'convert does not read what decode does'
  return undefined
}

// -------------------------------------------------------------------------------------
// session files
// -------------------------------------------------------------------------------------

const sessionFormats = new Set([
  ...['claude-code-jsonl', 'codex-rollout', 'gemini-cli-session', 'pi-session', 'pi-message', 'qwen-code-session'],
  ...['copilot-cli-events', 'openhands-events', 'swe-agent-traj', 'mini-swe-agent-traj', 'inspect-eval-log'],
  ...['letta-agentfile', 'langchain-thread', 'langchain-sse-replay', 'langchain-replay', 'adk-session'],
  ...['agentv-transcript', 'muse-session', 'gemini-generate-responses', 'google-interactions-response'],
  ...['toolbench-answer', 'openai-chat', 'anthropic-messages', 'openai-responses', 'openai-chat-litellm-log']
])

const longest = 16_000

/** A file in short: one of JSON with fewer items and shorter texts, else the first of its lines, each in short. */
const inShort = (text: string): string => {
  if (text.length <= longest) return text
  const lines = text.split('\n')
  try {
    return JSON.stringify(shortened(JSON.parse(text)))
  } catch {
    const out: Array<string> = []
    for (let i = 0, length = 0; i < lines.length && length <= longest; length += out[i]!.length, i++)
      out.push(shortLine(lines[i]!))
    return out.join('\n')
  }
}

const shortLine = (line: string): string => {
  try {
    return JSON.stringify(shortened(JSON.parse(line)))
  } catch {
    return line.slice(0, 300)
  }
}

/** The session files of the corpora. */
const sessions = (): ReadonlyArray<string> =>
  corpusFiles()
    .filter(({ format }) => sessionFormats.has(format))
    .map(({ path }) => inShort(readFileSync(path, 'utf8')))

/** Cut at a byte, with fields of some lines edited, with lines dropped, repeated or put elsewhere. */
const damaged = (text: string, next: () => number): ReadonlyArray<string> => {
  const n = (): number => Math.floor(next() * 0x7fffffff)
  let lines = text.split('\n')
  const edits = 1 + Math.floor(next() * 3)
  for (let k = 0; k < edits; k++) {
    const at = n() % lines.length
    const line = lines[at]!
    switch (n() % 8) {
      case 0:
        lines.splice(at, 1)
        break
      case 1:
        lines.splice(n() % lines.length, 0, line)
        break
      case 2:
        lines[at] = line.slice(0, n() % (line.length + 1))
        break
      default:
        try {
          const record: unknown = JSON.parse(line)
          lines[at] = JSON.stringify(mutate({ record }, [n(), n()], values).record) ?? ''
        } catch {
          lines[at] = line.replace(/"[a-z_]+"/i, '"odd"')
        }
    }
    if (lines.length === 0) lines = ['']
  }
  if (n() % 3 > 0) return lines
  const bytes = Buffer.from(lines.join('\n'))
  return bytes
    .subarray(0, n() % (bytes.length + 1))
    .toString('utf8')
    .split('\n')
}

const checkSession = (lines: ReadonlyArray<string>): string | undefined => {
  const read = readTranscript(lines)
  const whole = readTranscript(lines, { wholeHistory: true })
  detect(lines)
  if (!isRight(read)) return drawTranscriptError(read.left) === '' ? 'an error without words' : undefined
  const { context } = read.right
  violations(context)
  const ids = new Set(context.messages.map(({ id }) => id))
  if (ids.size !== context.messages.length) return 'two messages have one id'
  if (!isRight(whole)) return 'the whole history is not read where a part is'
  return isDeepStrictEqual(readTranscript(lines), read) ? undefined : 'reading twice gives two histories'
}

// -------------------------------------------------------------------------------------
// the hunt
// -------------------------------------------------------------------------------------

/** Runs a check; what it throws is told by its first lines. What took long is timed again, by the processor: load does not count. */
const wrongIn = (check: () => string | undefined): string | undefined => {
  const begin = performance.now()
  try {
    const wrong = check()
    if (wrong !== undefined || performance.now() - begin < slow) return wrong
    const before = process.cpuUsage()
    check()
    const { user, system } = process.cpuUsage(before)
    return user + system < slow * 1000 ? undefined : `takes more than ${String(slow)} ms`
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return `thrown ${stack
      .split('\n')
      .slice(0, 3)
      .join(' ')
      .replace(/file:\/\/\S*\//g, '')}`
  }
}

const repeat = (least: unknown): string | undefined => {
  const isSession = Array.isArray(least)
  return wrongIn(() => (isSession ? checkSession(least as ReadonlyArray<string>) : checkRequest(least as Case)))
}

const texts = /*#__PURE__*/ memoize((_: object) => sessions())

const runRequest = (form: Form, drawn: ReadonlyArray<unknown>, next: Next, report: Report): void => {
  const choices = Array.from({ length: 1 + Math.floor(next() * 4) }, () => Math.floor(next() * 0x7fffffff))
  const base = requestOf(form, drawn, next)
  const native = isPlain(base) ? mutate(base, choices, values) : copy(base)
  const one: Case = { form: form.name, native, dish: dishOf(pick(dishes, next), next), to: pick(forms, next).name }
  const wrong = wrongIn(() => checkRequest(one))
  report.count(form.name, isRight(form.dialect.decode(native)) ? 'requests read' : 'requests refused')
  if (wrong === undefined) return
  report.fail(`${form.name}: ${wrong}`, () =>
    isPlain(native)
      ? { ...one, native: shrink(native, (smaller) => repeat({ ...one, native: smaller }) === wrong) }
      : one
  )
}

const runSession = (next: Next, report: Report): void => {
  const all = texts(forms)
  if (all.length === 0) return
  const lines = damaged(pick(all, next), next)
  const wrong = wrongIn(() => checkSession(lines))
  report.count('session files', wrong === undefined ? 'checked' : 'failed')
  if (wrong !== undefined)
    report.fail(`session: ${wrong}`, () => shrink(lines, (fewer) => repeat(fewer) === wrong, 400))
}

const batch = (at: number, seed: number, report: Report): void => {
  const next = random(seedOf(seed, at))
  const perForm = Math.ceil(requests / forms.length)
  for (const form of forms) {
    const drawn = fc.sample(anyRequests(form), { numRuns: 20, seed: seedOf(seed, at) })
    for (let k = 0; k < perForm; k++) runRequest(form, drawn, next, report)
  }
  for (let k = 0; k < files; k++) runSession(next, report)
}

runHunt({ name: 'fuzz', cases: 100_000, batch, repeat })
