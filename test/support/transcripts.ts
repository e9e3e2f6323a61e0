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

const sessions = (): ReadonlyArray<History> =>
  corpusFiles('claude-code-jsonl').flatMap(({ path, file }) =>
    [false, true].flatMap((wholeHistory) => {
      const read = readTranscript(readFileSync(path, 'utf8').split('\n'), { wholeHistory })
      return isRight(read) ? [{ name: wholeHistory ? `${file}, whole` : file, context: read.right.context }] : []
    })
  )

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
