import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import { cohere } from '../../src/dialects/cohere'
import { gemini } from '../../src/dialects/gemini'
import { mistral } from '../../src/dialects/mistral'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import type { Context } from '../../src/model/Context'
import { violations } from '../../src/roundtrip'
import { drawTranscriptError, readTranscript, type Transcript, type TranscriptOptions } from '../../src/transcripts'
import { corpusFiles, requestFiles } from '../support/shared'

const read = (path: string, options: TranscriptOptions = {}): Transcript => {
  const transcript = readTranscript(readFileSync(path, 'utf8').split('\n'), options)
  if (isLeft(transcript)) throw new Error(`${path}: ${drawTranscriptError(transcript.left)}`)
  return transcript.right
}

interface Found {
  readonly type?: string
  readonly isSidechain?: boolean
  readonly message?: { readonly content?: unknown }
}

/** JSON with sorted keys. */
const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  )

/** Counts the blocks of all messages of a file, on whatever branch, from its lines alone. */
const blocksIn = (path: string): Map<string, number> => {
  const counts = new Map<string, number>()
  const seen = new Map<string, unknown>()
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const record = ((): (Found & { uuid?: string }) | null => {
        try {
          return JSON.parse(line) as Found
        } catch {
          return null
        }
      })()
      if (record?.isSidechain === true || (record?.type !== 'user' && record?.type !== 'assistant')) return
      const content = record.message?.content
      if (Array.isArray(content) || typeof content === 'string') seen.set(record.uuid ?? String(i), content)
    })
  for (const content of seen.values()) add(counts, content)
  return counts
}

const add = (counts: Map<string, number>, content: unknown): void => {
  for (const block of Array.isArray(content) ? (content as ReadonlyArray<unknown>) : [content]) {
    const key = keyOf(block)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}

/** Files in which a conversation was taken back: how many blocks are on the branch that was given up. */
const abandoned: Readonly<Record<string, number>> = {
  '17__55e38d324c__0__full.jsonl': 2,
  'd0__161e0df1cb__0__full.jsonl': 2
}

/** What remains broken: files that were cut in the middle of a turn, and calls that a user interrupted. */
const broken: Readonly<Record<string, ReadonlyArray<string>>> = {
  'test__test_data__edge_cases.jsonl': ['unanswered-call', 'unanswered-call'],
  '4c__02af2759b6__0__full.jsonl': ['unanswered-call'],
  '5b__5a73f2998f__0__full.jsonl': ['unanswered-call'],
  '95__648a30fde0__0__full.jsonl': ['orphan-result', 'unanswered-call']
}

const sessions = corpusFiles('claude-code-jsonl')

describe.skipIf(sessions.length === 0)(`Claude Code sessions (${String(sessions.length)} files)`, () => {
  test.each(sessions)('$file', ({ path, file }) => {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const whole = read(path, { wholeHistory: true })
    const rest = blocksIn(path)
    const native = anthropic.encode(whole.context)
    for (const { content } of native.messages)
      for (const block of Array.isArray(content) ? (content as ReadonlyArray<unknown>) : [content]) {
        const key = keyOf(block)
        const left = rest.get(key)
        expect(left, key.slice(0, 200)).toBeDefined()
        if (left === 1) rest.delete(key)
        else rest.set(key, left! - 1)
      }
    const missing = Array.from(rest.values()).reduce((sum, count) => sum + count, 0)
    expect(missing).toBe(abandoned[name] ?? 0)

    const current = read(path)
    expect(anthropic.encode(current.context).messages).toEqual(native.messages.slice(-current.context.messages.length))
    const rules = violations(current.context).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule !== 'last-role')).toEqual(broken[name] ?? [])
    for (const transcript of [whole, current]) {
      const { records, skipped, used } = transcript
      expect(used + skipped.reduce((sum, { count }) => sum + count, 0)).toBe(records)
      expect(transcript.format).toBe('claude-code')
    }
  })
})

/** Recorded requests by the folder that they are in, and the dialect that they are written in. */
const dialects = {
  'anthropic-messages': anthropic,
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'gemini-contents': gemini,
  'bedrock-converse': bedrock,
  'mistral-chat': mistral,
  'cohere-chat': cohere
}

const requests = Object.entries(dialects).flatMap(([form, dialect]) =>
  requestFiles(form).map((path) => ({
    path,
    name: dialect.name,
    encode: (context: Context): unknown => dialect.encode(context)
  }))
)

describe.skipIf(requests.length === 0)(`requests (${String(requests.length)} files)`, () => {
  test.each(requests)('$path', ({ path, name, encode }) => {
    const transcript = read(path)
    expect(transcript).toMatchObject({ format: name, dialect: name, skipped: [], warnings: [] })
    expect(encode(transcript.context)).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})
