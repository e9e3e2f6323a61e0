/**
 * The rules of Anthropic's Messages API as data.
 *
 * @since 0.1.0
 * @internal
 */
import type { RuleTable } from '../Dialect'

const docs = (page: string): string => `platform.claude.com/docs/en/${page}`
const thinking = docs('build-with-claude/thinking')
const preserved = docs('build-with-claude/preserved-thinking')
const caching = docs('build-with-claude/prompt-caching')
const compaction = docs('build-with-claude/compaction')

/**
 * Lists the rules of the Messages API. Where nothing in the request tells, `breaks` ends with `(unchecked)`.
 *
 * @internal
 * @since 0.1.0
 */
export const rules: RuleTable = {
  'A-R1': {
    breaks: 'the first message is not from the user',
    remedy: 'Begin with a user message, a summary for instance.',
    source: 'error text of the API'
  },
  'A-R2': {
    breaks: 'a call is not answered in the next message',
    remedy: 'Answer it, or drop it with the other calls of its message.',
    source: 'openclaw/openclaw#4739'
  },
  'A-R3': {
    breaks: 'something stands before the results of a turn',
    remedy: 'Put the results first.',
    source: docs('agents-and-tools/tool-use/handle-tool-calls')
  },
  'A-R4': {
    breaks: 'a result has no call in the message before',
    remedy: 'Drop the result.',
    source: 'anthropics/claude-code#13460'
  },
  'A-R5': { breaks: 'a call has two results', remedy: 'Keep the first.', source: 'error text of the API' },
  'A-R6': { breaks: 'two calls of a message have one id', remedy: 'Rename one call and its result.' },
  'A-R7': {
    breaks:
      'an id has other characters than letters, digits, _ and -, or that of a server-side call begins otherwise than srvtoolu_',
    remedy: 'Map ids of other providers, call and result alike.',
    source: 'error text of the API'
  },
  'A-R8': { breaks: 'the input of a call is no JSON object', remedy: 'Wrap it: { input }.' },
  'A-R9': {
    breaks: 'calls or results are sent without any tools, on Vertex, Bedrock and the like (unchecked)',
    remedy: 'Send the tools, as long as one call is left.',
    source: 'BerriAI/litellm, error text of the API'
  },
  'A-R10': { breaks: 'a text block is empty', remedy: 'Drop the block.', source: 'error text of the API' },
  'A-R11': {
    breaks: 'a message, or the system prompt, holds nothing but whitespace',
    remedy: 'Drop it, or put a word there.',
    source: 'error text of the API'
  },
  'A-R12': {
    breaks: 'a message has no content',
    remedy: 'Drop it, or put a word there.',
    source: 'experientiallabs/experiential PR 804'
  },
  'A-R13': {
    breaks: 'the last message is an assistant text, and the model does not continue it or it ends in whitespace',
    remedy: 'End with a user message.',
    source: 'anomalyco/opencode PR 18421'
  },
  'A-R14': {
    breaks: 'an empty text carries a cache marker',
    remedy: 'Move the marker to the block before.',
    source: caching
  },
  'A-R20': {
    breaks: 'thinking is manual, and the open tool loop does not begin with thinking',
    remedy: 'Keep the thinking of the open loop, or switch thinking off.',
    source: 'Kilo-Org/kilocode#5219'
  },
  'A-R21': {
    breaks: 'thinking of the latest assistant message was changed (unchecked)',
    remedy: 'Send it byte for byte, or drop all of it.',
    source: 'anomalyco/opencode PR 14393'
  },
  'A-R22': {
    breaks: 'a signature does not verify (unchecked)',
    remedy: 'Never edit, merge or move thinking.',
    source: 'anthropics/anthropic-sdk-python#1598'
  },
  'A-R23': {
    breaks: 'a thinking block is empty, or has no signature where the model signs its own',
    remedy: 'Drop it.',
    source: 'openclaw/openclaw#94711'
  },
  'A-R24': {
    breaks: 'the thinking mode changes inside a tool loop (unchecked)',
    remedy: 'Change it between turns.',
    source: thinking
  },
  'A-R25': {
    breaks: 'something before thinking was changed, on models that bind it to its prefix (unchecked)',
    remedy: 'Drop all thinking behind the first edit; every reducer of this library does.',
    source: preserved
  },
  'A-R26': {
    breaks: 'thinking of another model or account is sent (unchecked)',
    remedy: 'Drop thinking when the model changes.',
    source: preserved
  },
  'A-R27': {
    breaks: 'manual thinking stands beside a forced tool, or the model takes none',
    remedy: 'Set tool_choice to auto.',
    source: thinking
  },
  'A-R28': {
    breaks: 'tokens of a part of a history are counted, and thinking in it does not verify (unchecked)',
    remedy: 'Drop thinking before counting.',
    source: 'UKGovernmentBEIS/inspect_ai PR 4420'
  },
  'A-R30': { breaks: 'there are more than four cache markers', remedy: 'Take the oldest off.', source: caching },
  'A-R31': {
    breaks: 'a cache marker of one hour stands after one of five minutes',
    remedy: 'Put the longer ones first, in the order tools, system, messages.',
    source: caching
  },
  'A-R32': {
    breaks: 'a block that takes no cache marker carries one',
    remedy: 'Move it to the next text, call or result.',
    source: caching
  },
  'A-R33': {
    breaks:
      'four cache markers stand beside the automatic one, the last has another lifetime, or a deferred tool carries one',
    remedy: 'Take one off.',
    source: caching
  },
  'A-R40': {
    breaks: 'a server-side call has no result in its message, or words stand beside the results that it waits for',
    remedy: 'Drop the call, or send its result.',
    source: 'anthropics/anthropic-sdk-python PR 1151'
  },
  'A-R41': {
    breaks: 'a server-side result has no call in its message, or stands in one of the user',
    remedy: 'Drop the result.',
    source: 'error text of the API'
  },
  'A-R42': {
    breaks: 'a tool_result answers a server-side call',
    remedy: 'Drop it: the provider answers its own calls.',
    source: docs('agents-and-tools/tool-use/server-tools')
  },
  'A-R43': {
    breaks: 'a call was made by code that is not there any more, or its turn holds more than results',
    remedy: 'Drop it with the code that called it; send the container.',
    source: docs('agents-and-tools/tool-use/programmatic-tool-calling')
  },
  'A-R44': {
    breaks: 'a tool that was found is not among the tools, or all tools wait to be found',
    remedy: 'Send the tool; leave defer_loading off for one.',
    source: docs('agents-and-tools/tool-use/tool-search-tool')
  },
  'A-R45': {
    breaks: 'a result of a toolset does not name the toolset of its call, or holds what no toolset gives',
    remedy: 'Keep toolset_name on both.'
  },
  'A-R46': {
    breaks:
      'a citation names a document that is not there, only some search results may be cited or stand beside other blocks, or the form of the answer is prescribed',
    remedy: 'Drop citations together with documents.',
    source: docs('build-with-claude/citations')
  },
  'A-R47': {
    breaks: 'a system message stands elsewhere than between a user and an assistant, or the model takes none',
    remedy: 'Move it behind a user message.',
    source: docs('build-with-claude/mid-conversation-system-messages')
  },
  'A-R50': {
    breaks: 'a signed compaction block is not the first of the history, or there are two',
    remedy: 'Drop everything before it.',
    source: compaction
  },
  'A-R51': {
    breaks: 'a compaction block holds an empty string',
    remedy: 'Send it back as it came.',
    source: compaction
  },
  'A-R52': {
    breaks:
      'a compaction is asked for with an unanswered call, or beside context_management, stop sequences, a forced tool or a prescribed form',
    remedy: 'Answer the call first; leave the others out.',
    source: compaction
  },
  'A-R53': {
    breaks: 'thinking is kept behind a summary that the provider did not write (unchecked)',
    remedy: 'Drop it on models that bind thinking to its prefix.',
    source: compaction
  },
  'A-R54': {
    breaks: 'clear_thinking is not the first of the edits',
    remedy: 'Put it first.',
    source: docs('build-with-claude/context-editing')
  },
  'A-R55': {
    breaks: 'the prompt is too long (unchecked)',
    remedy: 'Compact.',
    source: docs('build-with-claude/context-windows')
  }
}
