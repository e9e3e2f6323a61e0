/**
 * The table of formats: a row for every kind of session file that can be read.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { isJsonObject, type Json } from '../model/Json'
import { anthropicRequests } from './anthropicRequests'
import { claudeCode } from './claudeCode'
import type { Opened } from './lines'
import { openaiChatRequests } from './openaiChatRequests'
import { describeJson, misshapenRequest } from './requests'
import { type TranscriptError, transcriptError } from './TranscriptError'
import type { TranscriptFormat } from './TranscriptFormat'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/**
 * Lists the formats that are read. Where two are equally sure of a file, the first holds.
 *
 * @example
 * import assert from 'node:assert'
 * import { formats } from 'context-compaction/transcripts'
 *
 * assert.deepStrictEqual(
 *   formats.map((format) => format.name),
 *   ['claude-code', 'anthropic', 'openai-chat']
 * )
 *
 * @category formats
 * @since 0.1.0
 */
export const formats: ReadonlyArray<TranscriptFormat> = [claudeCode, anthropicRequests, openaiChatRequests]

/**
 * Is a format that was chosen for a file, and why.
 *
 * @internal
 * @since 0.1.0
 */
export interface Chosen {
  readonly format: TranscriptFormat
  readonly reason: string
}

/**
 * Chooses the format that is surest of a file, and explains when none is.
 *
 * @internal
 * @since 0.1.0
 */
export const detectFormat = ({ first, sample }: Opened): Either<TranscriptError, Chosen> => {
  const expected = 'a session file'
  if (first.length === 0) return left(transcriptError({ expected, found: 'nothing', hint: 'the input is empty' }))
  let best: (Chosen & { readonly confidence: number }) | undefined
  for (const format of formats) {
    const { confidence, reason } = format.detect(sample)
    if (confidence > (best?.confidence ?? 0)) best = { format, confidence, reason }
  }
  if (best !== undefined) return right({ format: best.format, reason: best.reason })
  const { line, text } = first[0]!
  if (sample.length === 0)
    return left(transcriptError({ line, expected: 'JSON', found: quote(text), ...hintOfText(text) }))
  const value = sample[0]!
  const misshapen = misshapenRequest(value, line)
  if (misshapen !== undefined) return left(misshapen)
  return left(transcriptError({ line, expected, found: describeJson(value), hint: hintOfValue(value) }))
}

/**
 * Finds the row with a name.
 *
 * @internal
 * @since 0.1.0
 */
export const formatNamed = (name: string): Either<TranscriptError, Chosen> => {
  const format = formats.find((row) => row.name === name)
  if (format !== undefined) return right({ format, reason: 'it was asked for' })
  const names = formats.map((row) => row.name).join(', ')
  return left(transcriptError({ expected: `the name of a format (${names})`, found: quote(name) }))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const titles = (): string => formats.map((format) => format.title).join(', ')

const quote = (text: string): string => JSON.stringify(text.slice(0, 60))

// eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
const control = /[\0-\x08\x0e-\x1f\ufffd]/

const hintOfText = (text: string): { readonly hint: string } => {
  if (text.startsWith('PK\u0003\u0004')) return { hint: 'is it a zip file? unpack it first' }
  if (text.startsWith('\u001f')) return { hint: 'is it compressed? decompress it first' }
  if (control.test(text.slice(0, 1000))) return { hint: 'is it binary data?' }
  return { hint: /^\s*[[{]/.test(text) ? 'is the file cut off?' : `what can be read: ${titles()}` }
}

/** Kinds of files that are known, and not read. */
const foreign: ReadonlyArray<readonly [key: string, name: string]> = [
  ['payload', 'a Codex rollout'],
  ['contents', 'a Gemini request'],
  ['input', 'an OpenAI Responses request'],
  ['traj', 'a benchmark trajectory: take the list of messages in it']
]

const hintOfValue = (value: Json): string => {
  const object = Array.isArray(value) ? (value as ReadonlyArray<Json>)[0] : value
  const known = isJsonObject(object) ? foreign.find(([key]) => key in object) : undefined
  return known === undefined
    ? `what can be read: ${titles()}`
    : `it looks like ${known[1]}; what can be read: ${titles()}`
}
