/**
 * What Gemini refuses, rule by rule, in Gemini's words.
 *
 * @since 0.1.0
 * @internal
 */
import { memoize } from '../../internal/memo'
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import { hasToolUse } from '../../roundtrip/Span'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import type { RuleTable } from '../Dialect'
import { type Breach, breach } from '../rules'

/**
 * Lists the rules.
 *
 * @internal
 * @since 0.1.0
 */
export const geminiRules: RuleTable = {
  'G-R1': {
    breaks: 'the content after a call does not hold as many answers as there were calls',
    remedy: 'Answer every call once, in the content of the user right after it.',
    source: 'google-gemini/gemini-cli#4217'
  },
  'G-R2': {
    breaks: 'an answer stands where no call was made right before',
    remedy: 'Drop the answer, or keep the call that it answers.',
    source: 'google-gemini/gemini-cli#5443'
  },
  'G-R3': {
    breaks: 'the history begins or ends with the model, or a call follows other words of the model',
    remedy: 'Begin and end with the user; put what the model said before a call into the content of the call.',
    source: 'google-gemini/gemini-cli#16415'
  },
  'G-R4': {
    breaks:
      'calls and answers of a step are mixed in one content, stand in the content of the other side, or the answers in two',
    remedy:
      'Put all calls of a step into one content of the model, and all answers into the content of the user after it.'
  },
  'G-R5': {
    breaks: 'the first call of a step of the current turn has no signature (Gemini 3 and later)',
    remedy:
      'Send the thoughtSignature that came with the call; as a last resort the text skip_thought_signature_validator.',
    source: 'https://ai.google.dev/gemini-api/docs/thought-signatures'
  },
  'G-R6': {
    breaks: 'a signed part was changed (not checked: only the provider can tell)',
    remedy: 'Send signed parts as they came, or drop them whole.',
    source: 'https://ai.google.dev/gemini-api/docs/thought-signatures'
  },
  'G-R7': {
    breaks:
      'never: a history that was rebuilt may stand in with the text skip_thought_signature_validator (not checked)',
    remedy: 'Use it for calls that Gemini did not make; it lowers the quality of answers.',
    source: 'https://ai.google.dev/gemini-api/docs/thought-signatures'
  },
  'G-R8': {
    breaks: 'an answer does not repeat the id of its call (Gemini 3 and later), or a server-side pair is torn apart',
    remedy: 'Copy the id of the call into the answer; keep both halves of what the provider ran, or none.',
    source: 'https://ai.google.dev/gemini-api/docs/function-calling'
  },
  'G-R9': {
    breaks: 'the response of an answer, or the arguments of a call, are no object',
    remedy: 'Wrap the value: { "output": value }, or { "error": value }.',
    source: 'https://ai.google.dev/gemini-api/docs/function-calling'
  },
  'G-R10': {
    breaks: 'a content has no parts or an unknown role, or a part holds nothing',
    remedy: 'Drop the content or part, and use the roles user and model.',
    source: '@google/genai@3.1.0 validateHistory'
  }
}

/**
 * Says what Gemini answers when a rule is broken, where that is always the same.
 *
 * @internal
 * @since 0.1.0
 */
export const texts = {
  count:
    'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
  answerPlace: 'Please ensure that function response turn comes immediately after a function call turn.',
  callPlace:
    'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
  first: 'Please ensure that multiturn requests alternate between user and model.',
  last: 'Please ensure that multiturn requests end with a user role or a function response.'
} as const

/**
 * Translates a neutral violation; `undefined` where Gemini makes an exception.
 *
 * @internal
 * @since 0.1.0
 */
export const translate = (context: Context, { rule, message: at, block = -1, id }: Neutral): Breach | undefined => {
  const named = nameRule(context.messages, rule, at, block, id)
  return named === undefined ? undefined : breach(named[0], at, block, pathOf(context, at, block), named[1])
}

const nameRule = (
  messages: ReadonlyArray<Message>,
  rule: Rule,
  at: number,
  block: number,
  id: string | undefined
): readonly [id: string, text: string] | undefined => {
  const message = messages[at]!
  switch (rule) {
    case 'unanswered-call':
      return evenTurns(messages)[at] === 1 ? undefined : ['G-R1', texts.count]
    case 'orphan-result':
    case 'duplicate-result':
      if (message.role === 'assistant') return ['G-R4', texts.answerPlace]
      if (!followsCalls(messages, at)) return ['G-R2', texts.answerPlace]
      return evenTurns(messages)[at] === 1
        ? ['G-R8', `Function response does not repeat the id of its function call: ${id ?? ''}`]
        : ['G-R1', texts.count]
    case 'first-role':
      return ['G-R3', hasToolUse(message) ? texts.callPlace : texts.first]
    case 'last-role':
      return ['G-R3', texts.last]
    case 'duplicate-id':
      return ['G-R8', `Duplicate function call id: ${id ?? ''}`]
    case 'unanswered-server-call':
    case 'orphan-server-result':
      return ['G-R8', 'A part that the provider ran has no other half in its content.']
    case 'input-object':
      return ['G-R9', `Invalid value at 'contents[${at}].parts[${block}].function_call.args'`]
    case 'neighbours':
    case 'result-order':
    case 'id-pattern':
    case 'id-length':
    case 'empty-text':
    case 'blank-message':
    case 'empty-message':
    case 'thinking-required':
    case 'empty-thinking':
    case 'system-position':
      return undefined
  }
}

/** Whether the turn before the answers at an index made calls. */
const followsCalls = (messages: ReadonlyArray<Message>, at: number): boolean => {
  let i = at - 1
  while (i >= 0 && messages[i]!.role !== 'assistant') i--
  for (; i >= 0 && messages[i]!.role === 'assistant'; i--) if (hasToolUse(messages[i]!)) return true
  return false
}

/**
 * For every message whether the turn that it stands in, of calls or of the answers to them, has as many of these as of
 * those: where pairs do not fit all the same, an id does not, and the answer is at fault. Remembered per list.
 */
const evenTurns: (messages: ReadonlyArray<Message>) => Uint8Array = /*#__PURE__*/ memoize((messages) => {
  const out = new Uint8Array(messages.length)
  const count = (type: Block['type'], { content }: Message): number =>
    content.reduce((sum, block) => (block.type === type ? sum + 1 : sum), 0)
  for (let i = 0; i < messages.length;) {
    const start = i
    let [calls, answers] = [0, 0]
    for (; messages[i]?.role === 'assistant'; i++) calls += count('tool_use', messages[i]!)
    for (; i < messages.length && messages[i]!.role !== 'assistant'; i++) answers += count('tool_result', messages[i]!)
    if (calls > 0 && calls === answers) out.fill(1, start, i)
  }
  return out
})

/**
 * Writes where a part, or with -1 a content, stands in the request.
 *
 * @internal
 * @since 0.1.0
 */
export const pathOf = ({ form = '', messages }: Context, at: number, block: number): string => {
  const [, shape] = /(?:^| )contents=(\w+)/.exec(form) ?? []
  const path = shape === undefined || messages.length > 1 ? `contents[${at}]` : 'contents'
  if (block < 0 || shape === 'string' || shape === 'part') return path
  return shape === 'parts' ? `${path}[${block}]` : `${path}.parts[${block}]`
}
