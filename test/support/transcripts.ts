/** The real histories at hand, decoded: sessions of agents, recorded requests, trajectories. */
import { readFileSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import { anthropic } from '../../src/dialects/anthropic'
import { openaiChat } from '../../src/dialects/openaiChat'
import type { Context } from '../../src/model/Context'
import { readTranscript } from '../../src/transcripts'
import { corpusFiles, requestFiles } from './shared'

/** A history and where it is from. */
export interface History {
  readonly name: string
  readonly context: Context
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown

/** Formats of the corpora that are sessions of agents; each file with the whole history as well, where that is more. */
const sessionFormats = [
  'claude-code-jsonl',
  'codex-rollout',
  'gemini-cli-session',
  'pi-session',
  'qwen-code-session',
  'copilot-cli-events',
  'openhands-events',
  'swe-agent-traj',
  'mini-swe-agent-traj',
  'inspect-eval-log',
  'letta-agentfile',
  'langchain-thread',
  'langchain-sse-replay',
  'langchain-replay',
  'adk-session',
  'agentv-transcript',
  'muse-session',
  'gemini-generate-responses',
  'google-interactions-response',
  'toolbench-answer'
]

const sessions = (): ReadonlyArray<History> =>
  sessionFormats
    .flatMap((format) => corpusFiles(format))
    .flatMap(({ path, file }) => {
      const lines = readFileSync(path, 'utf8').split('\n')
      const read = readTranscript(lines)
      if (!isRight(read) || read.right.context.messages.length === 0) return []
      const { context, skipped, conversations = 1 } = read.right
      const whole = readTranscript(lines, { wholeHistory: true })
      const isMore = skipped.some(({ kind }) => kind === 'before compaction') || read.right.format === 'claude-code'
      const others = Array.from({ length: Math.min(conversations, 10) }, (_, conversation) =>
        readTranscript(lines, { conversation })
      )
      return [
        ...(conversations === 1 ? [{ name: file, context }] : []),
        ...(isMore && isRight(whole) ? [{ name: `${file}, whole`, context: whole.right.context }] : []),
        ...(conversations === 1
          ? []
          : others.flatMap((other, i) =>
              isRight(other) ? [{ name: `${file} ${String(i)}`, context: other.right.context }] : []
            ))
      ]
    })

const isMessages = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof (item as { role?: unknown } | null)?.role === 'string')

/** Every list of messages inside a value, however deep. */
const messageLists = (value: unknown): ReadonlyArray<ReadonlyArray<unknown>> =>
  isMessages(value)
    ? [value as ReadonlyArray<unknown>]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(messageLists)
      : []

const decoded = (
  dialect: typeof anthropic | typeof openaiChat,
  name: string,
  native: unknown
): ReadonlyArray<History> => {
  const result = dialect.decode(native)
  return isRight(result) ? [{ name, context: result.right }] : []
}

const requests = (): ReadonlyArray<History> => [
  ...requestFiles('anthropic-messages').flatMap((path) => decoded(anthropic, path, json(path))),
  ...requestFiles('openai-chat').flatMap((path) => decoded(openaiChat, path, json(path)))
]

const trajectories = (): ReadonlyArray<History> =>
  corpusFiles('openai-chat')
    .filter(({ path }) => path.endsWith('.json'))
    .flatMap(({ path, file }) =>
      messageLists(json(path)).flatMap((messages, i) => decoded(openaiChat, `${file} ${String(i)}`, { messages }))
    )

/** All of them; none without the shared folder. */
export const histories = (): ReadonlyArray<History> => [...sessions(), ...requests(), ...trajectories()]
