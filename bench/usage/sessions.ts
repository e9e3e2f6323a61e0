/** Recorded sessions with what their providers measured, request by request. */
import { readFileSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import type { Context } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { readTranscript, type UsageAnchor } from '../../src/transcripts'
import { type CorpusFile, corpusFiles } from '../../test/support/shared'

/** One request: how far it reached, and what the provider said of it. */
export interface Request {
  /** The index of the first message of its answer: it was sent everything before. */
  readonly end: number
  /** The index of the message that the reading is attached to. */
  readonly anchor: UsageAnchor
  /** Tokens of what was sent. */
  readonly input: number
  readonly model: string
  /** The index of the first message that was sent: what was compacted away is before it. */
  readonly startsAt: number
  /** Whether the agent compacted its history between the request before and this one. */
  readonly afterCompaction: boolean
}

export interface Session {
  readonly name: string
  readonly format: string
  /** Where it is from; a source is wholly fitted on or wholly held out. */
  readonly source: string
  readonly context: Context
  readonly requests: ReadonlyArray<Request>
}

const formats = [
  'claude-code-jsonl',
  'pi-session',
  'codex-rollout',
  'copilot-cli-events',
  'gemini-cli-session',
  'qwen-code-session'
]

/** The first message of the answer that ends at an index. */
const answerStart = (messages: ReadonlyArray<Message>, end: number, after: number): number => {
  let start = end
  while (start - 1 > after && messages[start - 1]!.role === 'assistant') start--
  return start
}

/** The model of each answer by the id of its message, and the one that most answers are from. */
const modelsIn = (
  lines: ReadonlyArray<string>
): { readonly byId: ReadonlyMap<string, string>; readonly most: string } => {
  const byId = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const line of lines) {
    const model = /"model":"([^"<]+)"/.exec(line)?.[1]
    if (model === undefined) continue
    counts.set(model, (counts.get(model) ?? 0) + 1)
    const id = /"message":\{[^{}]*?"id":"([^"]+)"/.exec(line)?.[1]
    if (id !== undefined) byId.set(id, model)
  }
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'unknown'
  return { byId, most }
}

const read = (path: string, name: string, source: string): ReadonlyArray<Session> => {
  const lines = readFileSync(path, 'utf8').split('\n')
  const transcript = readTranscript(lines, { wholeHistory: true })
  if (!isRight(transcript)) return []
  const { context, usage, compactions, format } = transcript.right
  const { byId, most } = modelsIn(lines)
  const requests: Array<Request> = []
  let last = -1
  for (const anchor of usage) {
    const input = anchor.inputTokens + anchor.cacheReadTokens + anchor.cacheWriteTokens
    if (anchor.message <= last || input <= 0) continue
    const end = answerStart(context.messages, anchor.message, last)
    const afterCompaction = compactions.some(({ message = Infinity }) => message > last && message <= anchor.message)
    const startsAt = compactions.reduce(
      (from, { kind, message = Infinity }) => (kind === 'compact' && message <= anchor.message ? message : from),
      0
    )
    requests.push({ startsAt, end, anchor, input, model: byId.get(anchor.id) ?? most, afterCompaction })
    last = anchor.message
  }
  return requests.length < 3 ? [] : [{ name, format, source, context, requests }]
}

/** Those of some files that have at least three requests with usage; of all files in the order of the index. */
export const sessions = (
  files: ReadonlyArray<CorpusFile> = formats.flatMap((format) => corpusFiles(format))
): ReadonlyArray<Session> => files.flatMap(({ path, file, repo }) => read(path, file, repo))
