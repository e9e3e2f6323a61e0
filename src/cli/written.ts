/**
 * Writing a history in the dialect that it is laid out for.
 *
 * @since 0.1.0
 */
import { aiSdk, aiSdkUi } from '../dialects/aiSdk'
import { anthropic } from '../dialects/anthropic'
import { bedrock } from '../dialects/bedrock'
import { cohere } from '../dialects/cohere'
import { gemini } from '../dialects/gemini'
import { mcpSampling } from '../dialects/mcpSampling'
import { mistral } from '../dialects/mistral'
import { openaiChat } from '../dialects/openaiChat'
import { openaiResponses } from '../dialects/openaiResponses'
import type { Context } from '../model/Context'
import type { Loaded } from './load'

/**
 * Names the forms for reports, by their dialects.
 *
 * @internal
 * @since 0.1.0
 */
export const providerNames: Readonly<Record<string, string>> = {
  [anthropic.name]: 'Anthropic',
  [openaiChat.name]: 'OpenAI Chat Completions',
  [openaiResponses.name]: 'OpenAI Responses',
  [gemini.name]: 'Gemini',
  [bedrock.name]: 'Bedrock Converse',
  [mistral.name]: 'Mistral',
  [cohere.name]: 'Cohere',
  [aiSdk.name]: 'AI SDK',
  [aiSdkUi.name]: 'AI SDK UI',
  [mcpSampling.name]: 'MCP sampling'
}

/**
 * Is a history as it is written: the request, and the messages in it.
 *
 * @internal
 * @since 0.1.0
 */
export interface Written {
  readonly request: unknown
  readonly messages: ReadonlyArray<unknown>
}

/**
 * Writes a context as a request of a dialect.
 *
 * @internal
 * @since 0.1.0
 */
export const writeHistory = (dialect: string, context: Context): Written => {
  const encode = encoders[dialect] ?? openaiChat.encode
  const request = encode(context) as Readonly<Record<string, unknown>>
  const found = request['messages'] ?? request['input'] ?? request['contents']
  return { request, messages: Array.isArray(found) ? (found as ReadonlyArray<unknown>) : [found] }
}

/**
 * Writes a history in the form and layout of the file that it was read from; a session of an agent becomes a request.
 *
 * @internal
 * @since 0.1.0
 */
export const textOf = ({ transcript, shape, isOneLine }: Loaded, context: Context): string => {
  const { request, messages } = writeHistory(transcript.dialect, context)
  if (shape === 'lines') return messages.map((message) => `${JSON.stringify(message)}\n`).join('')
  return `${JSON.stringify(shape === 'list' ? messages : request, undefined, isOneLine ? undefined : 2)}\n`
}

/**
 * Names the form that {@link textOf} writes, with its article.
 *
 * @internal
 * @since 0.1.0
 */
export const formOf = ({ transcript, shape }: Loaded): string => {
  const provider = providerNames[transcript.dialect] ?? transcript.dialect
  if (shape === 'list') return `a list of ${provider} messages`
  if (shape === 'lines') return `${provider} messages, one on a line`
  return `${/^[AO]/.test(provider) ? 'an' : 'a'} ${provider} request`
}

/**
 * Says where a history was written, or how to have it written.
 *
 * @internal
 * @since 0.1.0
 */
export const drawOutput = (out: string | undefined, form: string): string => {
  if (out === undefined) return `Nothing was written: --out FILE writes ${form} (--out - to standard output).`
  return `Written to ${out === '-' ? 'standard output' : out}: ${form}.`
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const encoders: Readonly<Record<string, (context: Context) => unknown>> = {
  [anthropic.name]: anthropic.encode,
  [openaiChat.name]: openaiChat.encode,
  [openaiResponses.name]: openaiResponses.encode,
  [gemini.name]: gemini.encode,
  [bedrock.name]: bedrock.encode,
  [mistral.name]: mistral.encode,
  [cohere.name]: cohere.encode,
  [aiSdk.name]: aiSdk.encode,
  [aiSdkUi.name]: aiSdkUi.encode,
  [mcpSampling.name]: mcpSampling.encode
}
