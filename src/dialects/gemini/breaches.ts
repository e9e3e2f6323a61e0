/**
 * What only Gemini's wire form shows: signatures, ids that are not repeated, contents and parts that hold nothing.
 *
 * @since 0.1.0
 * @internal
 */
import type { ToolResult, ToolUse } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import { pairMessages } from '../../roundtrip/Pairing'
import { hasToolUse } from '../../roundtrip/Span'
import { type Breach, breach } from '../rules'
import { isRaw, type Raw } from '../wire'
import { isEmptyPart } from './parts'
import { geminiProfile, type GeminiProfile } from './profile'
import { pathOf, texts } from './rules'
import { currentTurn, isSigned } from './signature'
import { spelling } from './spelling'

/**
 * Lists the breaches of rules that the neutral model does not know.
 *
 * @internal
 * @since 0.1.0
 */
export const nativeBreaches = (_: unknown, context: Context, profile: Profile): Array<Breach> => {
  const { callSignatures, answerIds }: GeminiProfile = { ...geminiProfile, ...profile }
  const out: Array<Breach> = []
  const found = (rule: string, at: number, block: number, text: string): void => {
    out.push(breach(rule, at, block, pathOf(context, at, block), text))
  }
  const { messages } = context
  for (let i = 0; i < messages.length; i++) {
    checkContent(messages[i]!, i, found)
    checkCallPlace(messages, i, found)
  }
  checkSplitAnswers(context, out)
  if (callSignatures !== 'optional') checkSignatures(messages, callSignatures === 'required', found)
  if (answerIds === 'required') checkIds(messages, found)
  return out
}

interface Found {
  (rule: string, at: number, block: number, text: string): void
}

const checkContent = ({ role, content }: Message, at: number, found: Found): void => {
  if (role === 'system') found('G-R10', at, -1, 'Please use a valid role: user, model.')
  if (content.length === 0)
    found('G-R10', at, -1, `* GenerateContentRequest.contents[${at}].parts: contents.parts must not be empty.`)
  content.forEach((block, b) => {
    if (block.type === 'opaque' && (!isRaw(block.raw) || isEmptyPart(block.raw)))
      found(
        'G-R10',
        at,
        b,
        `* GenerateContentRequest.contents[${at}].parts[${b}].data: required oneof field 'data' must have one initialized field`
      )
    if (block.type !== 'tool_result') return
    const response = responseOf(block)
    if (Array.isArray(response))
      found(
        'G-R9',
        at,
        b,
        `Invalid JSON payload received. Unknown name "response" at 'contents[${at}].parts[${b}].function_response': Proto field is not repeating, cannot start list.`
      )
    else if (response !== undefined && response !== null && !isRaw(response))
      found('G-R9', at, b, `Invalid value at 'contents[${at}].parts[${b}].function_response.response'`)
  })
}

/**
 * The response of an answer where it is not what a text is written as. An empty list that is not said either stands for none
 * on the wire. Lists are refused, the empty one as well: microsoft/vscode-copilot-chat#2745, symfony/ai#2040.
 */
const responseOf = ({ content, extra }: ToolResult): unknown => {
  const kept = extra?.[spelling(extra, 'functionResponse')]
  const response = isRaw(kept) ? kept['response'] : undefined
  const isSaid = typeof content === 'string' ? content !== '' : content.some(({ type }) => type === 'text')
  return Array.isArray(response) && response.length === 0 && !isSaid ? undefined : response
}

/** A call follows the user, or other calls: neighbours are one turn to the provider. */
const checkCallPlace = (messages: ReadonlyArray<Message>, at: number, found: Found): void => {
  const previous = messages[at - 1]
  if (previous?.role === 'assistant' && messages[at]!.role === 'assistant' && hasToolUse(messages[at]!))
    if (!hasToolUse(previous)) found('G-R3', at, -1, texts.callPlace)
}

/** The answers to the calls of a step stand in one content: those in a second are counted for themselves. */
const checkSplitAnswers = (context: Context, out: Array<Breach>): void => {
  let isAnswered = false
  context.messages.forEach(({ role, content }, at) => {
    if (role === 'assistant') isAnswered = false
    else if (role !== 'system' && content.some(({ type }) => type === 'tool_result')) {
      if (isAnswered)
        out.push({
          ...breach('G-R4', at, -1, pathOf(context, at, -1), texts.count),
          neutral: { rule: 'neighbours', message: at }
        })
      isAnswered = true
    }
  })
}

/** Neighbours of the model are one step: its first call must be signed. */
const checkSignatures = (messages: ReadonlyArray<Message>, isRequired: boolean, found: Found): void => {
  const calls: Array<readonly [at: number, block: number, call: ToolUse]> = []
  let isSeen = false
  let isFirst = true
  for (let i = currentTurn(messages); i < messages.length; i++) {
    const { role, content } = messages[i]!
    if (role !== 'assistant') isFirst = true
    else
      for (let b = 0; b < content.length; b++) {
        const block = content[b]!
        if (block.type !== 'tool_use') continue
        isSeen ||= isSigned(block.extra)
        if (isFirst) calls.push([i, b, block])
        isFirst = false
      }
  }
  if (!isRequired && !isSeen) return
  for (const [at, block, call] of calls)
    if (!isSigned(call.extra))
      found(
        'G-R5',
        at,
        block,
        `Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly, and missing thought_signature may lead to degraded model performance. Additional data, function call \`default_api:${call.name}\` , position ${at + 1}.`
      )
}

/** The id of an answer on the wire, whatever was lent to it. */
const checkIds = (messages: ReadonlyArray<Message>, found: Found): void => {
  for (const { use, result } of pairMessages(messages).pairs) {
    const call = messages[use.message]!.content[use.block]
    const answer = messages[result.message]!.content[result.block]
    if (call?.type !== 'tool_use' || answer?.type !== 'tool_result') continue
    if (isOnWire(call.extra, 'functionCall', call.id) && !isOnWire(answer.extra, 'functionResponse', answer.toolUseId))
      found(
        'G-R8',
        result.message,
        result.block,
        `Function response is missing the id of its function call: ${call.id ?? ''}`
      )
  }
}

const isOnWire = (extra: Raw | undefined, field: string, id: string | undefined): boolean => {
  const kept = extra?.[spelling(extra, field)]
  return id !== undefined && !(isRaw(kept) && 'id' in kept)
}
