/**
 * The rules of the Responses API as data.
 *
 * @since 0.1.0
 * @internal
 */
import type { RuleTable } from '../Dialect'

const guide = (name: string): string => `developers.openai.com/api/docs/guides/${name}`

/**
 * Lists the rules of the Responses API. Where nothing in the request tells, `breaks` ends with `(unchecked)`.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'P-R1': {
    breaks: 'a call has no output',
    remedy: 'Answer the call, or drop it with what was made with it.',
    source: 'openai-agents-python#2317'
  },
  'P-R2': {
    breaks: 'an output has no call before it',
    remedy: 'Drop the output, or send the call as well.',
    source: 'OpenMinis#222, agentsdk-go PR 85'
  },
  'P-R3': {
    breaks:
      'an id begins otherwise than its type wants, has other characters than letters, digits, _ and -, or more than 64',
    remedy: 'Leave the id of the item out; give calls and outputs ids of at most 64 characters.',
    source: 'vercel/ai#5171, fastllm#45'
  },
  'P-R4': {
    breaks: 'reasoning with an id is not followed by what was made with it',
    remedy: 'Drop the reasoning, or send what followed it unchanged.',
    source: 'openai/openai-node#1567, vercel/ai#7099'
  },
  'P-R5': {
    breaks:
      'an item with an id comes without the reasoning that it was made with (checked for models that always reason)',
    remedy: 'Leave the id of the item out; drop searches and the like with their reasoning.',
    source: 'cline/cline#12242, mastra-ai/mastra#8738'
  },
  'P-R6': {
    breaks: 'something stands between reasoning and the search that was made with it (unchecked)',
    remedy: 'Cut before reasoning only.'
  },
  'P-R7': {
    breaks: 'two items have one id',
    remedy: 'Send each item once.'
  },
  'P-R8': {
    breaks: 'nothing is stored, and an item is named by its id alone or reasoning comes without its ciphertext',
    remedy: 'Ask for reasoning.encrypted_content and send it, or drop the item.',
    source: 'error text of the API'
  },
  'P-R9': {
    breaks:
      'encrypted reasoning was made by another provider, organisation or model family, or is cut short (unchecked)',
    remedy: 'Drop all reasoning and try again once.',
    source: 'openai/codex#8138, openclaw/openclaw#90093'
  },
  'P-R10': {
    breaks: 'encrypted reasoning was taken from an event before the item was done (unchecked)',
    remedy: 'Take items from output_item.done.'
  },
  'P-R11': {
    breaks: 'something before reasoning was changed: a newer model drops that reasoning without an error (unchecked)',
    remedy: 'Drop reasoning behind the first edit; shorten outputs before they are sent for the first time.',
    source: guide('preserved-reasoning')
  },
  'P-R12': {
    breaks: 'reasoning of earlier turns is sent although only that of the current turn is read (unchecked)',
    remedy: 'Set reasoning.context to all_turns, or drop older reasoning.'
  },
  'P-R13': {
    breaks: 'two configuration updates follow each other, or one stands beside automatic compaction',
    remedy: 'Merge the updates; turn context_management off.'
  },
  'P-R14': {
    breaks: 'an assistant message lost its phase, and the model does worse (unchecked)',
    remedy: 'Send phase back as it came.'
  },
  'P-R15': {
    breaks: 'items that the provider keeps are sent again with conversation or previous_response_id (unchecked)',
    remedy: 'Send only what is new.'
  },
  'P-R16': {
    breaks: 'an approval answers no request',
    remedy: 'Send the request as well, or drop the approval.'
  },
  'P-R20': {
    breaks: 'a compaction trigger is not the last item',
    remedy: 'Put it last, and use what comes back as the whole next input.',
    source: guide('compaction')
  },
  'P-R21': {
    breaks: 'a call has no output when a compaction is asked for',
    remedy: 'Answer the call first.',
    source: 'openai-agents-python#2317'
  },
  'P-R22': {
    breaks: 'the input is longer than the context window (unchecked)',
    remedy: 'Compact; truncation is deprecated.'
  }
}
