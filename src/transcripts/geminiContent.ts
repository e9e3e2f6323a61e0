/**
 * Contents of the Gemini API, as they stand in the sessions of agents that use it: parts in camel case or snake case.
 *
 * | part                                       | becomes                                                        |
 * | ------------------------------------------ | -------------------------------------------------------------- |
 * | `text`                                     | text; nothing when it is empty and has no signature            |
 * | `text` with `thought`                      | thinking                                                       |
 * | `functionCall`                             | a call, its `thoughtSignature` as an `extra` field             |
 * | `functionResponse`                         | a result: its `output`, `error` or all of it as text           |
 * | `inlineData`, `fileData`                   | media                                                          |
 * | everything else                            | opaque                                                         |
 *
 * @since 0.1.0
 * @internal
 */
import { type Block, media, opaque, type ResultBlock, text, toolResult, type ToolResult, toolUse } from '../model/Block'
import { isJsonObject, type Json, type JsonObject } from '../model/Json'
import { mediaKindOf, thinkingOf } from './contentBlocks'
import type { Usage } from './conversation'
import { argumentsOf, countAt, fieldOf, idAt, nameAt, objectAt, objectsAt, textAt, textOf } from './fields'

/**
 * Is a result and the name of the function that gave it, which pairs it where there are no ids.
 *
 * @internal
 * @since 0.1.0
 */
export interface Response {
  readonly name: string | undefined
  readonly result: ToolResult
}

/**
 * Is what the parts of one content say.
 *
 * @internal
 * @since 0.1.0
 */
export interface ReadParts {
  readonly blocks: ReadonlyArray<Block>
  readonly responses: ReadonlyArray<Response>
}

/**
 * Reads the parts of a content; a string counts as one text.
 *
 * @internal
 * @since 0.1.0
 */
export const readParts = (parts: Json | undefined): ReadParts => {
  const blocks: Array<Block> = []
  const responses: Array<Response> = []
  const list = Array.isArray(parts)
    ? (parts as ReadonlyArray<Json>)
    : parts === undefined || parts === null
      ? []
      : [parts]
  for (const part of list) {
    const response = isJsonObject(part) ? either(part, 'functionResponse', 'function_response') : undefined
    if (response !== undefined) responses.push(readResponse(response))
    else for (const block of blocksOfPart(part)) blocks.push(block)
  }
  return { blocks, responses }
}

/**
 * Reads a `functionResponse`.
 *
 * @internal
 * @since 0.1.0
 */
export const readResponse = (response: JsonObject): Response => {
  const id = idAt(response, 'id')
  const body = objectAt(response, 'response')
  const error = fieldOf(body, 'error')
  const isError = error !== undefined && error !== null && error !== ''
  const words = textOf(isError ? error : (fieldOf(body, 'output') ?? fieldOf(response, 'response')))
  const nested = objectsAt(response, 'parts').flatMap((part) => blocksOfPart(part))
  const content: string | ReadonlyArray<ResultBlock> =
    nested.length === 0
      ? words
      : [
          ...(words === '' ? [] : [text(words)]),
          ...nested.filter((block) => block.type === 'media' || block.type === 'text')
        ]
  return {
    name: nameAt(response, 'name'),
    result: toolResult({ ...(id === undefined ? {} : { toolUseId: id }), content, ...(isError ? { isError } : {}) })
  }
}

/**
 * Reads a `functionCall`.
 *
 * @internal
 * @since 0.1.0
 */
export const readCall = (call: JsonObject, signature?: string): Block => {
  const id = idAt(call, 'id')
  const use = toolUse({
    ...(id === undefined ? {} : { id }),
    name: nameAt(call, 'name') ?? '',
    input: argumentsOf(fieldOf(call, 'args'))
  })
  return signature === undefined ? use : { ...use, extra: { thoughtSignature: signature } }
}

/**
 * Reads a `usageMetadata`: what was cached counts as read from the cache, thoughts count as output.
 *
 * @internal
 * @since 0.1.0
 */
export const readUsageMetadata = (found: JsonObject | undefined): Usage | undefined => {
  const count = (camel: string, snake: string): number => countAt(found, camel) ?? countAt(found, snake) ?? 0
  const input = count('promptTokenCount', 'prompt_token_count')
  if (input === 0) return undefined
  const cached = Math.min(count('cachedContentTokenCount', 'cached_content_token_count'), input)
  const output = count('candidatesTokenCount', 'candidates_token_count')
  const total = count('totalTokenCount', 'total_token_count')
  const answered = total - count('toolUsePromptTokenCount', 'tool_use_prompt_token_count') - input
  return {
    inputTokens: input - cached,
    outputTokens: withThoughts(output, count('thoughtsTokenCount', 'thoughts_token_count'), answered),
    cacheReadTokens: cached,
    cacheWriteTokens: 0
  }
}

/**
 * Says how many tokens an answer has with its thoughts. Gemini counts them beside it; where Qwen Code took them over from a
 * provider that counts them in, what the total leaves beside the prompt is the answer alone.
 *
 * @internal
 * @since 0.1.0
 */
export const withThoughts = (answer: number, thoughts: number, total: number): number =>
  total === answer ? answer : answer + thoughts

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const either = (part: JsonObject, camel: string, snake: string): JsonObject | undefined =>
  objectAt(part, camel) ?? objectAt(part, snake)

const blocksOfPart = (part: Json): ReadonlyArray<Block> => {
  if (typeof part === 'string') return part === '' ? [] : [text(part)]
  if (!isJsonObject(part)) return [opaque('part', part)]
  const signature = nameAt(part, 'thoughtSignature') ?? nameAt(part, 'thought_signature')
  const call = either(part, 'functionCall', 'function_call')
  if (call !== undefined) return [readCall(call, signature)]
  const words = textAt(part, 'text')
  if (fieldOf(part, 'thought') === true) return thinkingOf(words, { signature })
  if (words !== undefined) return words === '' && signature === undefined ? [] : [signed(words, signature)]
  const inline = either(part, 'inlineData', 'inline_data')
  const file = either(part, 'fileData', 'file_data')
  const mediaType = nameAt(inline ?? file, 'mimeType') ?? nameAt(inline ?? file, 'mime_type') ?? ''
  const data = nameAt(inline, 'data')
  if (data !== undefined) return [media(mediaKindOf(mediaType), { type: 'base64', mediaType, data })]
  const url = nameAt(file, 'fileUri') ?? nameAt(file, 'file_uri')
  if (url !== undefined) return [media(mediaKindOf(mediaType), { type: 'url', url })]
  return Object.keys(part).length === 0 ? [] : [opaque('part', part)]
}

/** A signature may stand on a text, or alone on an empty one: then it is thinking without words. */
const signed = (words: string, signature: string | undefined): Block => {
  if (signature === undefined) return text(words)
  return words === '' ? thinkingOf('', { signature })[0]! : { ...text(words), extra: { thoughtSignature: signature } }
}
