import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { violations } from '../../src/roundtrip'
import {
  detect,
  drawTranscriptError,
  readTranscript,
  type Transcript,
  type TranscriptOptions
} from '../../src/transcripts'
import { type CorpusFile, corpusFiles } from '../support/shared'
import { oracles, strings } from './oracles'

/** How the formats of the corpora are called here. */
const names: Readonly<Record<string, string>> = {
  'adk-session': 'adk',
  'agentv-transcript': 'agentv',
  'claude-code-jsonl': 'claude-code',
  'codex-rollout': 'codex',
  'copilot-cli-events': 'copilot-cli',
  'gemini-cli-session': 'gemini-cli',
  'gemini-generate-responses': 'gemini-responses',
  'google-interactions-response': 'gemini-responses',
  'inspect-eval-log': 'inspect',
  'langchain-replay': 'langchain',
  'langchain-sse-replay': 'langchain-stream',
  'langchain-thread': 'langchain',
  'letta-agentfile': 'letta',
  'muse-session': 'muse',
  'openhands-events': 'openhands',
  'pi-message': 'pi',
  'pi-session': 'pi',
  'qwen-code-session': 'qwen-code',
  'swe-agent-traj': 'swe-agent',
  'toolbench-answer': 'chat-collection',
  // answers of the providers are messages or items of their requests
  'anthropic-response': 'anthropic',
  'openai-responses-response': 'openai-responses',
  // logged requests of Chat Completions, and lists of its messages
  'openai-chat-litellm-log': 'openai-chat',
  'mini-swe-agent-traj': 'openai-chat'
}

/** Files that are something else than their folder says. */
const exceptions: Readonly<Record<string, string>> = {
  // a request of the Gemini API that a test of Inspect uses
  'tests__agent__fixtures__live_localharness_functionresponse_model_turn.json': 'gemini',
  'historical_trajectories__gpt-4o-airline.json': 'chat-collection',
  // a chat completion, not a request
  'tests__models__cassettes__test_groq__test_tool_use_failed_error.json': 'openai-chat'
}

/** Why some files are refused, and what the message says. */
const refused: ReadonlyArray<readonly [RegExp, string]> = [
  [/\.eval$/, 'is it a zip file? unpack it first'],
  [/\.yaml$/, 'expected JSON'],
  [/runs__2026-07-03T09-04-12-949Z__fizzbuzz.*\.jsonl$/, 'expected JSON, found "# Pi CLI stream log"']
]

const nameOf = ({ file }: CorpusFile): string => file.slice(file.lastIndexOf('/') + 1)

const linesOf = ({ path }: CorpusFile): ReadonlyArray<string> => readFileSync(path, 'utf8').split('\n')

const refusalOf = (file: CorpusFile): string | undefined => refused.find(([pattern]) => pattern.test(file.file))?.[1]

const formatOf = (file: CorpusFile): string => exceptions[nameOf(file)] ?? names[file.format] ?? file.format

const all = corpusFiles()
const readable = all.filter((file) => refusalOf(file) === undefined)

describe.skipIf(all.length === 0)(`all recorded files (${String(all.length)})`, () => {
  test('are detected as what they are', () => {
    const wrong = readable.flatMap((file) => {
      const detected = detect(linesOf(file))
      const name = isLeft(detected) ? drawTranscriptError(detected.left) : detected.right.format.name
      return name === formatOf(file) ? [] : [`${file.file}: ${name}`]
    })
    expect(wrong).toEqual([])
  })

  test(`${String(all.length - readable.length)} of them are no JSON, and the message says what to do`, () => {
    for (const file of all) {
      const hint = refusalOf(file)
      if (hint === undefined) continue
      const transcript = readTranscript(linesOf(file))
      expect(isLeft(transcript) && drawTranscriptError(transcript.left), file.file).toContain(hint)
    }
  })
})

const readLines = (file: CorpusFile, lines: Iterable<string>, options: TranscriptOptions): Transcript => {
  const transcript = readTranscript(lines, options)
  if (isLeft(transcript)) throw new Error(`${file.file}: ${drawTranscriptError(transcript.left)}`)
  return transcript.right
}

const read = (file: CorpusFile, options: TranscriptOptions): Transcript => readLines(file, linesOf(file), options)

/** Every conversation of a file; those of a long list one by one, so that the list is not parsed for each. */
const conversations = (
  file: CorpusFile,
  [value]: ReadonlyArray<unknown>,
  options: TranscriptOptions
): ReadonlyArray<Transcript> => {
  if (Array.isArray(value) && value.length > 50)
    return value.map((run) => readLines(file, [JSON.stringify([run])], options))
  const first = read(file, options)
  if (first.conversations === undefined) return [first]
  return Array.from({ length: first.conversations }, (_, conversation) => read(file, { ...options, conversation }))
}

const blocks = ({ context }: Transcript, type: string): number =>
  context.messages.reduce((n, { content }) => n + content.filter((block) => block.type === type).length, 0)

const textsOf = ({ context }: Transcript): ReadonlyArray<string> =>
  context.messages.flatMap(({ content }) => content.flatMap((block) => (block.type === 'text' ? [block.text] : [])))

const parsed = (file: CorpusFile): ReadonlyArray<unknown> => {
  const text = readFileSync(file.path, 'utf8')
  try {
    return [JSON.parse(text)]
  } catch {
    return text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line.replace(/^data:/, ''))]
      } catch {
        return []
      }
    })
  }
}

const skippedCount = ({ skipped }: Transcript, kind: string): number =>
  skipped.find((one) => one.kind === kind)?.count ?? 0

const sessions = readable.filter((file) => formatOf(file) in oracles)

/** Texts that a reader puts together: chunks of a stream, a command and its output, thoughts. */
const joining = new Set(['langchain-stream', 'gemini-responses'])

describe.skipIf(sessions.length === 0)(`sessions (${String(sessions.length)} files)`, () => {
  const cases = sessions.map((file) => ({ file, name: file.file }))

  test.each(cases)('$name', ({ file }) => {
    const values = parsed(file)
    const format = formatOf(file)
    const all = conversations(file, values, { wholeHistory: true })
    const isCompacted = all.some(({ compactions }) => compactions.some(({ kind }) => kind === 'compact'))
    const current = isCompacted ? conversations(file, values, {}) : all
    const expected = oracles[format]!(values)
    const isWhole = all.every((transcript) => skippedCount(transcript, 'abandoned branch') === 0)
    const calls = all.reduce((n, transcript) => n + blocks(transcript, 'tool_use'), 0)
    const results = all.reduce((n, transcript) => n + blocks(transcript, 'tool_result'), 0)
    if (isWhole) expect({ calls, results }).toEqual(expected)
    else expect(calls).toBeLessThanOrEqual(expected.calls)

    const texts = new Set(strings(format === 'letta' && typeof values[0] === 'string' ? JSON.parse(values[0]) : values))
    const invented = all.flatMap(textsOf).filter((text) => !text.startsWith('$ ') && !texts.has(text))
    if (!joining.has(format)) expect(invented.map((text) => text.slice(0, 200))).toEqual([])

    for (const transcript of isCompacted ? [...all, ...current] : all) checkCounts(transcript)
    current.forEach(({ context }, i) =>
      expect(all[i]!.context.messages.length).toBeGreaterThanOrEqual(context.messages.length)
    )
    note(format, current)
  })

  test('what remains broken is few, and explained', () => {
    if (found.files === sessions.length) expect(found.rules).toEqual(broken)
  })
})

/** What the tests of the files found. */
const found = { files: 0, rules: {} as Record<string, Record<string, number>> }

const note = (format: string, transcripts: ReadonlyArray<Transcript>): void => {
  found.files++
  for (const { context } of transcripts)
    for (const { rule } of violations(context)) {
      const counts = (found.rules[format] ??= {})
      counts[rule] = (counts[rule] ?? 0) + 1
    }
}

/** What a provider would refuse in the sessions as they are read, and why. */
const broken: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // evaluation sets do not store results; a finished session
  adk: { 'last-role': 1, 'unanswered-call': 12 },
  // the last call of a ToolBench path (`Finish`) ends it
  'chat-collection': { 'unanswered-call': 50 },
  // interrupted: the turn was aborted, or the file was cut in the middle of it
  codex: { 'unanswered-call': 7 },
  // finished sessions
  'copilot-cli': { 'last-role': 3 },
  // finished sessions
  'gemini-cli': { 'last-role': 5 },
  // answers alone were recorded
  'gemini-responses': { 'unanswered-call': 41 },
  // a fixture of results alone; what one call of a model answered
  inspect: { 'orphan-result': 11, 'unanswered-call': 2 },
  // a replay holds the answers alone
  langchain: { 'unanswered-call': 2 },
  // the call that hands over to the planner
  'langchain-stream': { 'unanswered-call': 9 },
  letta: { 'last-role': 1 },
  // a fixture whose first action was left out
  openhands: { 'orphan-result': 1 },
  // a message alone; answers that were aborted
  pi: { 'first-role': 1, 'unanswered-call': 20 }
}

const checkCounts = ({ context, records, used, skipped, usage, compactions }: Transcript): void => {
  expect(used + skipped.reduce((sum, { count }) => sum + count, 0)).toBe(records)
  expect(new Set(context.messages.map(({ id }) => id)).size).toBe(context.messages.length)
  const odd = usage.filter(({ message, id, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }) => {
    const answer = context.messages[message]
    const least = Math.min(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens)
    return answer?.id !== id || answer.role !== 'assistant' || !(least >= 0)
  })
  expect(odd).toEqual([])
  expect(compactions.filter(({ message }) => message !== undefined && context.messages[message] === undefined)).toEqual(
    []
  )
  expect(context.messages.filter(({ content }) => content.length === 0)).toEqual([])
}
