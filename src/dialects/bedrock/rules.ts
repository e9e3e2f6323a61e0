/**
 * What Converse refuses, rule by rule, in Bedrock's words.
 *
 * @since 0.1.0
 * @internal
 */
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import type { RuleTable } from '../Dialect'
import { type Breach, breach } from '../rules'
import { isCachePoint } from './blocks'

/**
 * Lists the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const bedrockRules: RuleTable = {
  'B-R1': {
    breaks: 'a call is not answered in the next message, or something stands before the answers (Claude)',
    remedy: 'Put the results of all calls of a message first into the one message of the user after it.',
    source: 'firebase/genkit#664'
  },
  'B-R2': {
    breaks: 'a result answers no call of the message before, or one that is answered already',
    remedy: 'Drop the result, or keep the call that it answers.',
    source: 'strands-agents/sdk-python#1435'
  },
  'B-R3': {
    breaks: 'there are calls or results, and no toolConfig (not checked where only messages are given)',
    remedy: 'Declare the tools as long as the history holds calls or results.'
  },
  'B-R4': {
    breaks:
      'the first message is not from the user, two neighbours have one role, or a role is neither user nor assistant',
    remedy: 'Begin with the user, and merge neighbours of one role.',
    source: 'Portkey-AI/gateway#748'
  },
  'B-R5': {
    breaks: 'the last message is from the assistant and the model does not continue it, or it ends in whitespace',
    remedy: 'End with a message of the user.',
    source: '@ai-sdk/amazon-bedrock@5.0.101'
  },
  'B-R6': {
    breaks: 'a text is blank, a message or a failed result is empty, or a document stands without a text',
    remedy: 'Drop what is empty, or say something in its place.',
    source: 'OpenHands/OpenHands#5339'
  },
  'B-R7': {
    breaks: 'words stand beside calls or results, and the model takes none there (Llama, Mistral, Cohere and others)',
    remedy: 'Put the words into a message of their own.',
    source: 'langchain-ai/langchain-aws#141'
  },
  'B-R8': {
    breaks: 'reasoning of Claude has no signature or is empty, or a manual tool loop does not begin with it',
    remedy: 'Send reasoning back as it came, with its signature, or drop it whole.',
    source: 'anomalyco/opencode#14393'
  },
  'B-R9': {
    breaks: 'there are more cache points than the model takes, or one of an hour comes after one of five minutes',
    remedy: 'Keep four cache points at most, the long-lived ones first; none for models without prompt caching.',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html'
  },
  'B-R10': {
    breaks:
      'a tool name, an id, an input, the name of a document or the format of a medium has not the form that Bedrock wants',
    remedy:
      'Names and ids: letters, digits, _ and -, 64 at most. Documents: other names, without special characters. Media: a format that Bedrock lists, e.g. jpeg and not jpg.',
    source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_DocumentBlock.html'
  }
}

/**
 * Translates a neutral violation; `undefined` where Bedrock makes an exception.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, violation: Neutral): Breach | undefined => {
  const { rule, message: at, block = -1 } = violation
  const named = nameRule(context.messages[at]!, rule, violation)
  if (named === undefined) return undefined
  const path = block < 0 ? `messages[${at}]` : `messages[${at}].content[${block}]`
  return breach(named[0], at, block, path + (named[2] ?? ''), named[1])
}

const nameRule = (
  message: Message,
  rule: Rule,
  { message: at, block = -1, id = '' }: Neutral
): readonly [id: string, text: string, field?: string] | undefined => {
  switch (rule) {
    case 'unanswered-call':
    case 'unanswered-server-call':
      return ['B-R1', `Expected toolResult blocks at messages.${at + 1}.content for the following Ids: ${id}`]
    case 'result-order':
      if (areResultsFirst(message)) return undefined
      return [
        'B-R1',
        `Expected toolResult blocks at messages.${at}.content for the following Ids: ${resultId(message, block)}`
      ]
    case 'orphan-result':
    case 'duplicate-result':
    case 'orphan-server-result':
      return [
        'B-R2',
        `The number of toolResult blocks at messages.${at}.content exceeds the number of toolUse blocks of previous turn.`
      ]
    case 'first-role':
      return [
        'B-R4',
        'A conversation must start with a user message. Try again with a conversation that starts with a user message.'
      ]
    case 'neighbours':
      return [
        'B-R4',
        'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.'
      ]
    case 'last-role':
      if (endsInServerBlock(message)) return undefined
      return [
        'B-R5',
        'This model does not support assistant message prefill. The conversation must end with a user message.'
      ]
    case 'empty-text':
      return [
        'B-R6',
        `The text field in the ContentBlock object at messages.${at}.content.${block} is blank. Add text to the text field, and try again.`
      ]
    case 'blank-message':
      return ['B-R6', 'messages: text content blocks must contain non-whitespace text']
    case 'empty-message':
      return [
        'B-R6',
        `The content field in the Message object at messages.${at} is empty. Add a ContentBlock object to the content field and try again.`
      ]
    case 'thinking-required':
      return [
        'B-R8',
        `messages.${at}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block.`
      ]
    case 'empty-thinking':
      return ['B-R8', `messages.${at}.content.${block}.thinking: each thinking block must contain thinking`]
    case 'duplicate-id':
      return ['B-R10', 'messages: `tool_use` ids must be unique', '.toolUse.toolUseId']
    case 'id-pattern':
      return [
        'B-R10',
        `Value '${id}' at 'messages.${at + 1}.member.content.${block + 1}.member.toolUse.toolUseId' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+`,
        '.toolUse.toolUseId'
      ]
    case 'id-length':
      return [
        'B-R10',
        `Value '${id}' at 'messages.${at + 1}.member.content.${block + 1}.member.toolUse.toolUseId' failed to satisfy constraint: Member must have length less than or equal to 64`,
        '.toolUse.toolUseId'
      ]
    case 'input-object':
      return [
        'B-R10',
        `The format of the value at messages.${at}.content.${block}.toolUse.input is invalid. Provide a json object for the field and try again.`,
        '.toolUse.input'
      ]
    case 'system-position':
      return undefined
  }
}

const resultId = ({ content }: Message, block: number): string => {
  const result = content[block]
  return result?.type === 'tool_result' ? (result.toolUseId ?? '') : ''
}

/** Cache points mark what stands before them: no block of the turn that the model is given. */
const areResultsFirst = ({ content }: Message): boolean => {
  const blocks = content.filter((block) => block.type !== 'opaque' || !isCachePoint(block))
  const results = blocks.filter(({ type }) => type === 'tool_result')
  return results.every((result, i) => blocks[i] === result)
}

/** A turn that the provider paused ends in a call that it runs, or in the result of it. */
const endsInServerBlock = ({ content }: Message): boolean => {
  const last = content[content.length - 1]
  if (last?.type !== 'opaque' || last.pair === undefined) return false
  const { key } = last.pair
  return content.some((block) => block.type === 'opaque' && block.pair?.side === 'call' && block.pair.key === key)
}
