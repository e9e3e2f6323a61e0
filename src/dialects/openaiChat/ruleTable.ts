/**
 * The rules of Chat Completions and its relatives as data.
 *
 * @since 0.1.0
 * @internal
 */
import type { RuleTable } from '../Dialect'
import { markerRule } from '../markerRules'

const deepseek = 'api-docs.deepseek.com/guides/thinking_mode'

/**
 * Lists the rules of Chat Completions (C) and those of the `reasoning_content` family (D). Where nothing in the request
 * tells, `breaks` ends with `(unchecked)`.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'C-R1': {
    breaks: 'a call is not answered by the tool messages right after it',
    remedy: 'Answer it there, or drop it from tool_calls.',
    source: 'BerriAI/litellm#10083, langgenius/dify#32222'
  },
  'C-R2': {
    breaks: 'a tool message answers no call right before it',
    remedy: 'Drop the tool message.',
    source: 'microsoft/semantic-kernel#12708'
  },
  'C-R3': {
    breaks: 'tool_calls is an empty list',
    remedy: 'Delete the field.',
    source: 'error text of the API'
  },
  'C-R4': {
    breaks:
      'an assistant message has neither content nor calls, refusal or audio; a function message answers no function_call',
    remedy: 'Give it content, or drop it.',
    source: 'error text of the API'
  },
  'C-R5': {
    breaks: 'the arguments of a call are no text',
    remedy: 'Write them as JSON text.',
    source: 'API reference'
  },
  'C-R6': {
    breaks: 'audio is named by an id that has expired (unchecked)',
    remedy: 'Put its transcript in its place.',
    source: 'API reference'
  },
  'C-R7': {
    breaks: 'the id of a call is longer than 40 characters',
    remedy: 'Map ids of other providers, call and answer alike.',
    source: 'vercel/ai#5171'
  },
  'D-R1': {
    breaks: 'a call lacks its reasoning_content, in thinking mode',
    remedy: 'Keep the reasoning of messages with calls, or drop them with their answers.',
    source: `${deepseek}; Moonshot and Xiaomi refuse likewise, GLM, MiniMax, Qwen and Kimi K3 answer worse`
  },
  'D-R2': {
    breaks: 'a tool is forced in thinking mode',
    remedy: 'Set tool_choice to auto.',
    source: deepseek
  },
  'D-R3': {
    breaks: 'an empty text is sent to Kimi or GLM',
    remedy: 'Drop it, or put a word there.',
    source: 'dirge PR 757'
  },
  'D-R4': {
    breaks: 'reasoning_details of OpenRouter were changed or reordered (unchecked)',
    remedy: 'Send them back as they came, or drop all of a message.',
    source: 'openrouter.ai/docs, reasoning tokens'
  },
  'A-R30': markerRule
}
