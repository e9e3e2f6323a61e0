/** Every wire form with what a hunt feeds it: recorded requests, generated ones, and the names of models that differ. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { aiSdk, aiSdkUi } from '../../../src/dialects/aiSdk'
import { anthropic } from '../../../src/dialects/anthropic'
import { bedrock } from '../../../src/dialects/bedrock'
import { cohere } from '../../../src/dialects/cohere'
import type { RuledDialect } from '../../../src/dialects/Dialect'
import { gemini } from '../../../src/dialects/gemini'
import { langchain } from '../../../src/dialects/langchain'
import { mcpSampling } from '../../../src/dialects/mcpSampling'
import { mistral } from '../../../src/dialects/mistral'
import { openaiChat } from '../../../src/dialects/openaiChat'
import { openaiResponses } from '../../../src/dialects/openaiResponses'
import { memoize } from '../../../src/internal/memo'
import { type Context, profileOf } from '../../../src/model/Context'
import type { Profile } from '../../../src/model/Profile'
import { anyContext, validContext } from '../../../src/testing'
import { requestFiles } from '../../support/shared'
import { aiSdkRequest, shuffledAiSdkRequest, uiRequest, validAiSdkRequest, validUiRequest } from '../aiSdkArbitrary'
import { anthropicRequest } from '../anthropicArbitrary'
import { acceptedBedrockRequest, bedrockRequest } from '../bedrockArbitrary'
import { cohereRequest, mcpSamplingRequest, mistralRequest } from '../chatArbitraries'
import { acceptedGeminiRequest, geminiRequest } from '../geminiArbitrary'
import { langchainState, validState } from '../langchainArbitrary'
import { clone, unwrap } from '../laws'
import { openaiChatRequest } from '../openaiChatArbitrary'
import { openaiResponsesRequest, validOpenaiResponses } from '../openaiResponsesArbitrary'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every form
export type Any = RuledDialect<any>

export interface Form {
  readonly name: string
  readonly dialect: Any
  /** The folder of recorded requests. */
  readonly files: string
  /** The field that holds the messages. */
  readonly field: 'messages' | 'input' | 'contents'
  /** The field that names the model. */
  readonly modelField: string
  /** One of each family of models. */
  readonly models: ReadonlyArray<string>
  /** Requests in all that the form has, most of them odd. */
  readonly odd: ReadonlyArray<fc.Arbitrary<unknown>>
  /** Requests in all that the form has, valid or nearly so. */
  readonly valid: ReadonlyArray<fc.Arbitrary<unknown>>
}

const form = (
  dialect: Any,
  files: string,
  models: ReadonlyArray<string>,
  odd: Form['odd'],
  valid: Form['valid'] = [],
  field: Form['field'] = 'messages',
  modelField = 'model'
): Form => ({ name: dialect.name, dialect, files, field, modelField, models, odd, valid })

const claudes = ['claude-opus-5-5', 'claude-opus-5', 'claude-sonnet-4-5', 'claude-sonnet-4-6']

export const forms: ReadonlyArray<Form> = [
  form(anthropic, 'anthropic-messages', claudes, [anthropicRequest]),
  form(openaiChat, 'openai-chat', ['gpt-5.6', 'deepseek-v4-pro', 'kimi-k2.5', 'glm-5'], [openaiChatRequest]),
  form(
    openaiResponses,
    'openai-responses',
    ['gpt-6-sol', 'gpt-5.6', 'o4-mini', 'deepseek-v4', 'grok-5', 'openai.gpt-oss-120b'],
    [openaiResponsesRequest],
    [validOpenaiResponses],
    'input'
  ),
  form(
    gemini,
    'gemini-contents',
    ['gemini-3-pro-preview', 'gemini-2.5-pro'],
    [geminiRequest],
    [acceptedGeminiRequest],
    'contents'
  ),
  form(
    bedrock,
    'bedrock-converse',
    ['anthropic.claude-opus-5-5-v1:0', 'anthropic.claude-sonnet-4-5-v1:0', 'amazon.nova-pro-v2:0', 'meta.llama4-v1:0'],
    [bedrockRequest],
    [acceptedBedrockRequest],
    'messages',
    'modelId'
  ),
  form(
    aiSdk,
    'ai-sdk',
    ['anthropic/claude-opus-5-5', 'anthropic/claude-sonnet-4-5', 'openai/gpt-5.6', 'google/gemini-3-pro'],
    [aiSdkRequest, shuffledAiSdkRequest],
    [validAiSdkRequest]
  ),
  form(aiSdkUi, 'ai-sdk-ui', ['anthropic/claude-opus-5-5', 'openai/gpt-5.6'], [uiRequest], [validUiRequest]),
  form(langchain, 'langchain', ['claude-opus-5-5', 'gpt-5.6'], [langchainState], [validState]),
  form(mistral, 'mistral-chat', ['mistral-large-latest', 'magistral-medium-latest'], [mistralRequest]),
  form(cohere, 'cohere-chat', ['command-a-03-2025'], [cohereRequest]),
  form(mcpSampling, 'mcp-sampling', [], [mcpSamplingRequest])
]

/** The same in short: at most twelve items of a list, at most 300 units of a text. */
export const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.slice(0, 300)
  if (Array.isArray(value))
    return (value.length <= 12 ? value : [...value.slice(0, 8), ...value.slice(-4)]).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
}

/** Requests that were recorded, as `JSON.parse` gives them. */
export const recorded = ({ files }: Form): ReadonlyArray<unknown> =>
  requestFiles(files).map((path) => JSON.parse(readFileSync(path, 'utf8')) as unknown)

const profileOfModel = ({ dialect, field, modelField }: Form, model: string | undefined): Profile =>
  profileOf(unwrap(dialect.decode({ [field]: [], ...(model === undefined ? {} : { [modelField]: model }) })))

/** The profile of each of the models of a form. */
export const profilesOf: (form: Form) => ReadonlyArray<readonly [model: string | undefined, profile: Profile]> =
  memoize((one) =>
    (one.models.length === 0 ? [undefined] : one.models).map((model) => [model, profileOfModel(one, model)])
  )

/** A context as a request of a form for a model, as JSON. */
export const requestFor = (one: Form, model: string | undefined, context: Context): unknown => {
  const request = clone(one.dialect.encode(context) as object)
  return model === undefined ? request : { ...request, [one.modelField]: model }
}

/** Valid requests of a form for each of its models. */
export const validRequests: (form: Form) => fc.Arbitrary<unknown> = memoize((one) => {
  const generated = profilesOf(one).map(([model, profile]) =>
    validContext({ profile, maxTurns: 3 }).map((context) => requestFor(one, model, context))
  )
  return fc.oneof(...generated, ...one.valid)
})

/** Requests of a form, valid and broken. */
export const anyRequests: (form: Form) => fc.Arbitrary<unknown> = memoize((one) =>
  fc.oneof(
    validRequests(one),
    ...one.odd,
    anyContext.map((context) => clone(one.dialect.encode(context) as unknown))
  )
)

/** Requests as `JSON.parse` makes them would have no class: those of instances are left as they are. */
export const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false
  return Object.values(value).every(isPlain)
}
