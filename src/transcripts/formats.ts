/**
 * The table of formats: a row for every kind of session file that can be read.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { adk } from './adk'
import { agentv } from './agentv'
import { aiSdkRequests } from './aiSdkRequests'
import { aiSdkUiRequests } from './aiSdkUiRequests'
import { anthropicRequests } from './anthropicRequests'
import { bedrockRequests } from './bedrockRequests'
import { chatCollection } from './chatCollection'
import { claudeCode } from './claudeCode'
import { codex } from './codex'
import { codexExec } from './codexExec'
import { cohereRequests } from './cohereRequests'
import { copilotCli } from './copilotCli'
import { geminiCli } from './geminiCli'
import { geminiRequests } from './geminiRequests'
import { geminiResponses } from './geminiResponses'
import { inspect } from './inspect'
import { langchain } from './langchain'
import { langchainStream } from './langchainStream'
import { letta } from './letta'
import type { Opened } from './lines'
import { mcpSamplingRequests } from './mcpSamplingRequests'
import { mistralRequests } from './mistralRequests'
import { muse } from './muse'
import { openaiChatRequests } from './openaiChatRequests'
import { openaiResponsesRequests } from './openaiResponsesRequests'
import { opencode } from './opencode'
import { openhands } from './openhands'
import { pi } from './pi'
import { qwenCode } from './qwenCode'
import { describeJson, misshapenRequest } from './requests'
import { sweAgent } from './sweAgent'
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
 * assert.ok(formats.some((format) => format.name === 'codex'))
 *
 * @category formats
 * @since 0.1.0
 */
export const formats: ReadonlyArray<TranscriptFormat> = [
  // before Claude Code, whose envelope it shares
  qwenCode,
  claudeCode,
  codex,
  codexExec,
  geminiCli,
  pi,
  opencode,
  openhands,
  copilotCli,
  sweAgent,
  inspect,
  letta,
  langchain,
  langchainStream,
  adk,
  agentv,
  muse,
  geminiResponses,
  chatCollection,
  anthropicRequests,
  openaiChatRequests,
  openaiResponsesRequests,
  geminiRequests,
  bedrockRequests,
  mistralRequests,
  cohereRequests,
  aiSdkRequests,
  aiSdkUiRequests,
  mcpSamplingRequests
]

/**
 * Is a format that was chosen for a file, how sure that is, and why.
 *
 * @category model
 * @since 0.1.0
 */
export interface Detected {
  readonly format: TranscriptFormat
  /** From 0 to 1. */
  readonly confidence: number
  readonly reason: string
  /** What else it might be, the likeliest first. */
  readonly others: ReadonlyArray<{ readonly name: string; readonly confidence: number; readonly reason: string }>
}

/**
 * Is a format with what is known of the choice: how sure it is, unless somebody asked for it.
 *
 * @internal
 * @since 0.1.0
 */
export type Chosen = Pick<Detected, 'format' | 'reason'> & Partial<Pick<Detected, 'confidence'>>

/**
 * Chooses the format that is surest of a file, and explains when none is.
 *
 * @internal
 * @since 0.1.0
 */
export const detectFormat = ({ first, sample }: Opened): Either<TranscriptError, Detected> => {
  const expected = 'a session file'
  if (first.length === 0) return left(transcriptError({ expected, found: 'nothing', hint: 'the input is empty' }))
  // a log or a file of another language may hold a line of JSON here and there
  const odd = first[0]!
  if (odd.value === undefined && sample.length * 2 < first.length)
    return left(transcriptError({ line: odd.line, expected: 'JSON', found: quote(odd.text), ...hintOfText(odd.text) }))
  const found = formats
    .map((format) => ({ format, ...format.detect(sample) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
  const [best, ...rest] = found
  if (best !== undefined) {
    const others = rest.map(({ format, confidence, reason }) => ({ name: format.name, confidence, reason }))
    return right({ ...best, others })
  }
  const { line } = first[0]!
  const value = sample[0]!
  const misshapen = misshapenRequest(value, line)
  if (misshapen !== undefined) return left(misshapen)
  return left(transcriptError({ line, expected, found: describeJson(value), hint: hintOfValue() }))
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
  return left(transcriptError({ expected: `the name of a format (${names()})`, found: quote(name) }))
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const names = (): string => formats.map(({ name }) => name).join(', ')

const quote = (text: string): string => JSON.stringify(text.slice(0, 60))

// eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
const control = /[\0-\x08\x0e-\x1f\ufffd]/

const hintOfText = (text: string): { readonly hint: string } => {
  if (text.startsWith('PK\u0003\u0004')) return { hint: 'is it a zip file? unpack it first' }
  if (/^(interactions:|version:|---)\s*/.test(text))
    return { hint: 'is it a recorded exchange in YAML? take the JSON body of a request out of it' }
  if (text.startsWith('\u001f')) return { hint: 'is it compressed? decompress it first' }
  if (control.test(text.slice(0, 1000))) return { hint: 'is it binary data?' }
  if (/^\s*(\[\s*){100}/.test(text)) return { hint: 'is it nested more than 1,000 levels deep?' }
  return { hint: /^\s*[[{]/.test(text) ? 'is the file cut off?' : `what was looked for: ${names()}` }
}

const hintOfValue = (): string => `what was looked for: ${names()}`
