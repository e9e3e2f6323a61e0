/**
 * Mutation fuzzing: requests and session files with fields deleted, renamed and retyped, lists and texts cut short, and files cut
 * at any byte, through everything that reads them. Nothing may throw or hang, and what is read is written as it was.
 *
 * `node --expose-gc --import tsx test/dialects/hunt/fuzz.ts --cases 100000 --seed 1`; `--only N` repeats one case.
 */
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { convert } from '../../../src/dialects/convert'
import { drawDecodeError, through } from '../../../src/dialects/Dialect'
import { repair } from '../../../src/dialects/repair'
import { detect, drawTranscriptError, readTranscript } from '../../../src/transcripts'
import { violations } from '../../../src/roundtrip'
import { corpusFiles } from '../../support/shared'
import { clone } from '../laws'
import { copy, mutate } from '../nativeLaws'
import { reducers } from '../nativeReducers'
import { type Any, anyRequests, type Form, forms, isPlain, numberOf, pick, random, recorded, tell } from './forms'

const cases = numberOf('cases', 100_000)
const seed = numberOf('seed', 1)
const only = numberOf('only', -1)

/** What a field may become. */
const values: ReadonlyArray<unknown> = [
  ...[null, '', ' ', 0, -1, 1e300, true, [], {}, [[]], [null], [{}], 'text', 'assistant', 'tool', '__proto__'],
  ...[{ type: 'text' }, { type: 'tool_use', id: 'c1' }, { type: 'tool_result' }, [{ type: 'thinking' }], '\ud800', '{'],
  ...[{ role: 'user', content: null }, ['c1'], { $bytes: 'AA==' }, 'data:image/png;base64,', { toString: 1 }]
]

const all = Object.values(reducers)

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

/** Fewer messages, so that a case costs little: at most 24 in a row. */
const windowOf = ({ field }: Form, native: unknown, next: () => number): unknown => {
  const request = native as Readonly<Record<string, unknown>>
  const list = request[field]
  if (!Array.isArray(list) || list.length <= 24) return native
  const from = Math.floor(next() * (list.length - 24))
  return { ...request, [field]: list.slice(from, from + 24) }
}

const pools = new Map<string, ReadonlyArray<unknown>>()
const drawn = new Map<string, number>()

/** A request of a form: a recorded one, or one of a pool of generated ones that is renewed now and then. */
const requestOf = (form: Form, next: () => number, at: number): unknown => {
  const real = pools.get(`${form.name} recorded`) ?? recorded(form)
  pools.set(`${form.name} recorded`, real)
  if (real.length > 0 && next() < 0.4) return windowOf(form, pick(real, next), next)
  // of the case alone, so that one can be repeated
  const batch = Math.floor(at / 4_000)
  if (drawn.get(form.name) !== batch) {
    drawn.set(form.name, batch)
    pools.set(form.name, fc.sample(anyRequests(form), { numRuns: 250, seed: seed * 7919 + batch }))
  }
  return pick(pools.get(form.name)!, next)
}

const checkRequest = (form: Form, native: unknown, other: Any, reducer: (typeof all)[number]): string | undefined => {
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
  for (const { rule, path, message } of dialect.violations(native))
    if ([rule, path, message].some((part) => typeof part !== 'string')) return 'a violation without words'
  violations(context)
  const reduced = through(dialect)(reducer)(native)
  if (!isRight(reduced)) return 'through does not read what decode does'
  const repaired = repair(dialect)(native)
  if (!isRight(repaired)) return 'repair does not read what decode does'
  const { value, left } = repaired.right
  if (!isDeepStrictEqual(dialect.violations(value), left)) return 'repair left something else than it says'
  if (!isRight(convert(dialect, other)(native))) return 'convert does not read what decode does'
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

const longest = 60_000

/** The beginnings of the files: whole lines where there are several, else the text. */
const sessions = (): ReadonlyArray<string> =>
  corpusFiles()
    .filter(({ format }) => sessionFormats.has(format))
    .map(({ path }) => readFileSync(path, 'utf8'))
    .map((text) =>
      text.length <= longest ? text : text.slice(0, Math.max(text.lastIndexOf('\n', longest), longest / 4))
    )

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

const files = sessions()
const failures = new Map<string, { count: number; readonly first: string }>()
let slowest = { milliseconds: 0, at: -1 }
let heap = 0
let kinds = { requests: 0, sessions: 0, refused: 0 }

const runCase = (at: number): void => {
  const next = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b))
  const isSession = files.length > 0 && at % 10 === 9
  const form = forms[at % forms.length]!
  let what: string | undefined
  let input = ''
  const begin = performance.now()
  try {
    if (isSession) {
      kinds = { ...kinds, sessions: kinds.sessions + 1 }
      const lines = damaged(pick(files, next), next)
      if (only >= 0) input = lines.join('\n')
      what = checkSession(lines)
    } else {
      const choices = Array.from({ length: 1 + Math.floor(next() * 4) }, () => Math.floor(next() * 0x7fffffff))
      const base = requestOf(form, next, at)
      const native = isPlain(base) ? mutate(base, choices, values) : copy(base)
      const other = pick(forms, next).dialect
      if (only >= 0) input = JSON.stringify(native)
      if (isRight(form.dialect.decode(native))) kinds = { ...kinds, requests: kinds.requests + 1 }
      else kinds = { ...kinds, refused: kinds.refused + 1 }
      what = checkRequest(form, native, other, pick(all, next))
    }
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    what = `thrown: ${stack
      .split('\n')
      .slice(0, only >= 0 ? 12 : 3)
      .join(' ')}`
  }
  const milliseconds = performance.now() - begin
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, at }
  if (what === undefined) return
  const key = `${isSession ? 'session' : form.name}: ${what}`
  const known = failures.get(key)
  if (known === undefined) {
    failures.set(key, { count: 1, first: `case ${String(at)}` })
    tell(`FAILED case ${String(at)} ${key}`)
    if (only >= 0) tell(input)
  } else known.count++
}

if (only >= 0) runCase(only)
else
  for (let at = 0; at < cases; at++) {
    runCase(at)
    if (at % 5_000 !== 4_999) continue
    globalThis.gc?.()
    heap = Math.max(heap, process.memoryUsage().heapUsed)
    tell(
      `${String(at + 1)} of ${String(cases)} cases, ${String(failures.size)} kinds of failures, slowest ${slowest.milliseconds.toFixed(0)} ms (case ${String(slowest.at)}), heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`
    )
  }

process.stdout.write(
  `${JSON.stringify({ cases, seed, ...kinds, slowest, heapMegabytes: Math.round(heap / 1e6), failures: [...failures] }, undefined, 2)}\n`
)
if (failures.size > 0) process.exitCode = 1
