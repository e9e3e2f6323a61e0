/**
 * One history that breaks a rule and no other, one that nearly does, and what a repair does about it: for each rule that can
 * be told from a request.
 */
import { aiSdk, aiSdkUi } from '../../src/dialects/aiSdk'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import { cohere } from '../../src/dialects/cohere'
import type { RuledDialect } from '../../src/dialects/Dialect'
import { gemini } from '../../src/dialects/gemini'
import { langchain } from '../../src/dialects/langchain'
import { mcpSampling } from '../../src/dialects/mcpSampling'
import { mistral } from '../../src/dialects/mistral'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every form
export type Any = any

export interface RuleCase {
  readonly rule: string
  /** What is wrong, in a few words. */
  readonly what: string
  readonly broken: Any
  /** Differs from the broken one in what makes it valid. */
  readonly fine: Any
  /** What a repair does; none where only the caller can make it good. */
  readonly actions: ReadonlyArray<string>
  /** The violations, where they are more than one; default: one of the rule. */
  readonly breaks?: ReadonlyArray<string>
}

export interface RuledForm {
  readonly name: string
  readonly dialect: RuledDialect<Any>
  readonly cases: ReadonlyArray<RuleCase>
  /** Rules of which a request alone does not tell. */
  readonly unchecked: ReadonlyArray<string>
}

const q = { role: 'user', content: 'q' }
const a = { role: 'assistant', content: 'a' }
const interrupted = 'answered the call: [no result: the call was interrupted]'
const going = 'added words of the user: Continue.'
const beginning = 'added words of the user: [The beginning of this conversation is missing.]'

const row = (
  rule: string,
  what: string,
  broken: Any,
  fine: Any,
  actions: ReadonlyArray<string> = [],
  breaks?: ReadonlyArray<string>
): RuleCase => ({ rule, what, broken, fine, actions, ...(breaks === undefined ? {} : { breaks }) })

// -------------------------------------------------------------------------------------
// Anthropic
// -------------------------------------------------------------------------------------

const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more })
const use = (id: string, more: object = {}) => ({ type: 'tool_use', id, name: 'ls', input: {}, ...more })
const result = (id: string, more: object = {}) => ({ type: 'tool_result', tool_use_id: id, content: 'ok', ...more })
const asks = (...content: ReadonlyArray<object>) => ({ role: 'assistant', content })
const says = (...content: ReadonlyArray<object>) => ({ role: 'user', content })
const server = (id: string, more: object = {}) => ({
  type: 'server_tool_use',
  id,
  name: 'web_search',
  input: { query: 'x' },
  ...more
})
const served = (id: string) => ({ type: 'web_search_tool_result', tool_use_id: id, content: [] })
const cached = (ttl?: string) => ({ cache_control: { type: 'ephemeral', ...(ttl === undefined ? {} : { ttl }) } })
const thought = { type: 'thinking', thinking: 'Hm.', signature: 's' }
const ls = { name: 'ls', input_schema: { type: 'object' } }
const code = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'code_execution', input: { code: 'ls()' } }
const ran = {
  type: 'code_execution_tool_result',
  tool_use_id: 'srvtoolu_1',
  content: { type: 'code_execution_result', stdout: '', stderr: '', return_code: 0, content: [] }
}
const byCode = use('a', { caller: { type: 'code_execution_20250825', tool_id: 'srvtoolu_1' } })
const manual = { model: 'claude-sonnet-4-5', thinking: { type: 'enabled', budget_tokens: 1024 } }
const opus = 'claude-opus-5'
const sonnet = 'claude-sonnet-4-5'
const fives = ['a', 'b', 'c', 'd', 'e'].map((words) => says(text(words, cached())))
const citing = (index: number) =>
  asks(
    text('x', {
      citations: [
        { type: 'char_location', document_index: index, cited_text: 'x', start_char_index: 0, end_char_index: 1 }
      ]
    })
  )
const paper = { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'x' } }
const compaction = (more: object = {}) => ({ type: 'compaction', content: 'So far.', signature: 's', ...more })

const anthropicCases: ReadonlyArray<RuleCase> = [
  row('A-R1', 'assistant first', { messages: [a, q] }, { messages: [q, a, q] }, [beginning]),
  row(
    'A-R1',
    'assistant first, after nothing',
    { messages: [asks(text('x')), q] },
    { messages: [asks(compaction()), q] },
    [beginning]
  ),
  row(
    'A-R2',
    'interrupted',
    { messages: [q, asks(use('a')), q] },
    { messages: [q, asks(use('a')), says(result('a'), text('x'))] },
    [interrupted]
  ),
  row(
    'A-R2',
    'one of two',
    { messages: [q, asks(use('a'), use('b')), says(result('a'))] },
    { messages: [q, asks(use('a'), use('b')), says(result('b'), result('a'))] },
    [interrupted]
  ),
  row('A-R2', 'at the end', { messages: [q, asks(use('a'))] }, { messages: [q, asks(use('a')), says(result('a'))] }, [
    interrupted
  ]),
  row(
    'A-R2',
    'answered too late',
    { messages: [q, asks(use('a')), q, a, says(result('a'))] },
    { messages: [q, asks(use('a')), says(result('a')), a, q] },
    ['moved the result behind its call', going],
    ['A-R2', 'A-R4']
  ),
  row(
    'A-R3',
    'words before results',
    { messages: [q, asks(use('a')), says(text('x'), result('a'))] },
    { messages: [q, asks(use('a')), says(result('a'), text('x'))] },
    ['put the results before everything else in their message']
  ),
  row(
    'A-R2',
    'a result that names no call',
    { messages: [q, asks(use('a')), says({ type: 'tool_result', content: 'ok' })] },
    { messages: [q, asks(use('a')), says(result('a'))] },
    ['gave the result the id of its call'],
    ['A-R2', 'A-R4']
  ),
  row(
    'A-R3',
    'results in two messages behind words',
    { messages: [q, asks(use('a'), use('b')), q, says(result('a')), says(result('b'))] },
    { messages: [q, asks(use('a'), use('b')), says(result('a')), says(result('b')), q] },
    ['moved the results to the beginning of their turn', 'moved the results to the beginning of their turn'],
    ['A-R3', 'A-R3']
  ),
  row(
    'A-R4',
    'a result of nothing',
    { messages: [says(result('a'), text('x'))] },
    { messages: [q, asks(use('a')), says(result('a'), text('x'))] },
    ['dropped the result']
  ),
  row(
    'A-R4',
    'a result twice, in two turns',
    { messages: [q, asks(use('a')), says(result('a')), a, says(result('a'), text('x'))] },
    { messages: [q, asks(use('a')), says(result('a')), a, says(text('x'))] },
    ['dropped the result']
  ),
  row(
    'A-R5',
    'two results',
    { messages: [q, asks(use('a')), says(result('a'), result('a'))] },
    { messages: [q, asks(use('a')), says(result('a'), text('ok'))] },
    ['dropped the result']
  ),
  row(
    'A-R6',
    'one id in one message',
    { messages: [q, asks(use('a'), use('a')), says(result('a'), result('a'))] },
    { messages: [q, asks(use('a'), use('b')), says(result('a'), result('b'))] },
    ['renamed the call a to a_2, and its result with it']
  ),
  row(
    'A-R7',
    'a colon',
    { messages: [q, asks(use('a:1')), says(result('a:1'))] },
    { messages: [q, asks(use('a_-1')), says(result('a_-1'))] },
    ['renamed the call a:1 to a_1, and its result with it']
  ),
  row(
    'A-R7',
    'a server-side id of a client',
    { messages: [q, asks(server('toolu_1'), served('toolu_1'), text('x')), q] },
    { messages: [q, asks(server('srvtoolu_1'), served('srvtoolu_1'), text('x')), q] },
    ['renamed the server-side call toolu_1 to srvtoolu_1, and its result with it']
  ),
  row(
    'A-R8',
    'a text',
    { messages: [q, asks(use('a', { input: '{"x":1}' })), says(result('a'))] },
    { messages: [q, asks(use('a', { input: { x: 1 } })), says(result('a'))] },
    ['made an object of the input']
  ),
  row(
    'A-R8',
    'nothing',
    { messages: [q, asks(use('a', { input: null })), says(result('a'))] },
    { messages: [q, asks(use('a', { input: {} })), says(result('a'))] },
    ['made an object of the input']
  ),
  row(
    'A-R10',
    'beside a call',
    { messages: [q, asks(text(''), use('a')), says(result('a'))] },
    { messages: [q, asks(text(' '), use('a')), says(result('a'))] },
    ['dropped the empty text']
  ),
  row(
    'A-R10',
    'in the system prompt',
    { system: [text(''), text('s')], messages: [q] },
    { system: [text(' '), text('s')], messages: [q] },
    ['dropped the empty text of the system prompt']
  ),
  row('A-R11', 'a blank message', { messages: [says(text(' '))] }, { messages: [says(text(' '), text('x'))] }, [
    'put a dash into the empty message'
  ]),
  row('A-R11', 'a blank system prompt', { system: '  ', messages: [q] }, { system: ' s ', messages: [q] }, [
    'dropped the empty text of the system prompt'
  ]),
  row('A-R12', 'an empty user message', { messages: [q, a, says()] }, { model: sonnet, messages: [q, asks()] }, [
    'put a dash into the empty message'
  ]),
  row(
    'A-R12',
    'an empty answer amid',
    { messages: [q, { role: 'assistant', content: '' }, q] },
    { model: sonnet, messages: [q, { role: 'assistant', content: '' }] },
    ['put a dash into the empty message']
  ),
  row('A-R13', 'a prefill', { model: opus, messages: [q, a] }, { model: sonnet, messages: [q, a] }, [going]),
  row(
    'A-R13',
    'a prefill with a blank at its end',
    { model: sonnet, messages: [q, { role: 'assistant', content: 'a ' }] },
    { model: sonnet, messages: [q, { role: 'assistant', content: ' a' }] },
    ['took the whitespace off the end of the text']
  ),
  row(
    'A-R14',
    'an empty text',
    { messages: [says(text('x'), text('', cached()))] },
    { messages: [says(text('x'), text(' ', cached()))] },
    ['dropped the empty text'],
    ['A-R14', 'A-R10']
  ),
  row(
    'A-R20',
    'manual thinking, none in the loop',
    { ...manual, messages: [q, asks(use('a')), says(result('a'))] },
    { model: sonnet, messages: [q, asks(use('a')), says(result('a'))] }
  ),
  row(
    'A-R23',
    'no text, no signature',
    { messages: [q, asks({ type: 'thinking', thinking: '', signature: '' }, text('x')), q] },
    { messages: [q, asks({ type: 'thinking', thinking: '', signature: 's' }, text('x')), q] },
    ['dropped the empty thinking']
  ),
  row(
    'A-R27',
    'a forced tool',
    { ...manual, tool_choice: { type: 'any' }, messages: [q] },
    { ...manual, tool_choice: { type: 'auto' }, messages: [q] },
    ['dropped the field tool_choice']
  ),
  row('A-R30', 'five', { messages: fives }, { messages: fives.slice(1) }, [
    'dropped the oldest cache marker of the messages'
  ]),
  row(
    'A-R31',
    'an hour after five minutes',
    { messages: [says(text('a', cached()), text('b', cached('1h')))] },
    { messages: [says(text('a', cached('1h')), text('b', cached()))] },
    ['dropped the lifetime of the cache marker']
  ),
  row(
    'A-R32',
    'on thinking',
    { messages: [q, asks({ ...thought, ...cached() }, text('x')), q] },
    { messages: [q, asks(thought, text('x', cached())), q] },
    ['dropped the field cache_control']
  ),
  row(
    'A-R33',
    'four and the automatic one',
    { ...cached(), messages: fives.slice(1) },
    { ...cached(), messages: fives.slice(2) },
    ['dropped the oldest cache marker of the messages']
  ),
  row(
    'A-R33',
    'another lifetime',
    { ...cached('1h'), messages: [says(text('x', cached()))] },
    { ...cached('5m'), messages: [says(text('x', cached()))] },
    ['dropped the field cache_control']
  ),
  row(
    'A-R40',
    'no result',
    { messages: [q, asks(server('srvtoolu_1'), text('y')), q] },
    { messages: [q, asks(text('y'), server('srvtoolu_1'))] },
    ['dropped the server-side call, which has no result']
  ),
  row(
    'A-R41',
    'no call',
    { messages: [q, asks(served('srvtoolu_1'), text('y')), q] },
    { messages: [q, asks(server('srvtoolu_1'), served('srvtoolu_1'), text('y')), q] },
    ['dropped the server-side result, which has no call']
  ),
  row(
    'A-R42',
    'a result of the client',
    { messages: [q, asks(server('srvtoolu_1'), served('srvtoolu_1')), says(result('srvtoolu_1'), text('x'))] },
    { messages: [q, asks(server('srvtoolu_1'), served('srvtoolu_1')), says(text('x'))] },
    ['dropped the result, since the server has answered the call']
  ),
  row(
    'A-R43',
    'the code is gone',
    { container: 'c', messages: [q, asks(byCode), says(result('a'))] },
    { container: 'c', messages: [q, asks(code, byCode), says(result('a'))] },
    ['dropped the field caller']
  ),
  row(
    'A-R43',
    'the container is gone',
    { messages: [q, asks(code, byCode), says(result('a'))] },
    { container: 'c', messages: [q, asks(code, byCode), says(result('a'))] },
    ['dropped the field caller']
  ),
  row(
    'A-R43',
    'words beside the results',
    { container: 'c', messages: [q, asks(code, ran, byCode), says(result('a'), text('x'))] },
    { container: 'c', messages: [q, asks(code, ran, byCode), says(result('a'))] },
    ['put what stood beside the results behind an answer of the assistant: Noted.']
  ),
  row(
    'A-R44',
    'a tool that is gone',
    {
      tools: [ls],
      messages: [q, asks(use('a')), says(result('a', { content: [{ type: 'tool_reference', tool_name: 'cat' }] }))]
    },
    {
      tools: [ls],
      messages: [q, asks(use('a')), says(result('a', { content: [{ type: 'tool_reference', tool_name: 'ls' }] }))]
    },
    ['kept only the texts of the result']
  ),
  row(
    'A-R44',
    'all tools wait',
    { tools: [{ ...ls, defer_loading: true }], messages: [q] },
    {
      tools: [
        { ...ls, defer_loading: true },
        { ...ls, name: 'cat' }
      ],
      messages: [q]
    },
    ['dropped the field defer_loading of the tool']
  ),
  row(
    'A-R45',
    'no toolset',
    { messages: [q, asks(use('a', { toolset_name: 't' })), says(result('a'))] },
    { messages: [q, asks(use('a', { toolset_name: 't' })), says(result('a', { toolset_name: 't' }))] },
    ['gave the result the toolset of its call']
  ),
  row(
    'A-R46',
    'one document, the second cited',
    { messages: [says(text('q'), paper), citing(1), q] },
    { messages: [says(text('q'), paper), citing(0), q] },
    ['dropped the field citations']
  ),
  row(
    'A-R47',
    'after an answer',
    { model: opus, messages: [q, a, { role: 'system', content: 's' }, q] },
    { model: opus, messages: [q, a, q, { role: 'system', content: 's' }] },
    ['moved the system message behind the next words of the user']
  ),
  row('A-R50', 'not the first', { messages: [q, asks(compaction()), q] }, { messages: [asks(compaction()), q] }, [
    'dropped what stands before the compaction, which says the same'
  ]),
  row(
    'A-R51',
    'empty',
    { messages: [q, asks({ type: 'compaction', content: '' }, text('x')), q] },
    { messages: [q, asks({ type: 'compaction', content: null }, text('x')), q] },
    ['dropped the empty compaction']
  ),
  row(
    'A-R52',
    'with stop sequences',
    { compaction: { type: 'summarize' }, stop_sequences: ['x'], messages: [q] },
    { compaction: { type: 'summarize' }, messages: [q] },
    ['dropped the field stop_sequences']
  ),
  row(
    'A-R54',
    'clear_thinking second',
    {
      context_management: { edits: [{ type: 'clear_tool_uses_20250919' }, { type: 'clear_thinking_20251015' }] },
      messages: [q]
    },
    {
      context_management: { edits: [{ type: 'clear_thinking_20251015' }, { type: 'clear_tool_uses_20250919' }] },
      messages: [q]
    },
    ['moved the edit 1 before the others']
  )
]

// -------------------------------------------------------------------------------------
// OpenAI: Chat Completions and Responses
// -------------------------------------------------------------------------------------

const call = (id: string, more: object = {}) => ({
  id,
  type: 'function',
  function: { name: 'ls', arguments: '{}', ...more }
})
const calls = (...tool_calls: ReadonlyArray<object>) => ({ role: 'assistant', content: null, tool_calls })
const made = (tool_call_id: string) => ({ role: 'tool', tool_call_id, content: 'ok' })
const deepseek = { model: 'deepseek-v4-pro', thinking: { type: 'enabled' } }
const long = 'c'.repeat(41)

const chatCases: ReadonlyArray<RuleCase> = [
  row(
    'C-R1',
    'one of two',
    { messages: [q, calls(call('a'), call('b')), made('a')] },
    { messages: [q, calls(call('a'), call('b')), made('b'), made('a')] },
    [interrupted]
  ),
  row(
    'C-R1',
    'words between the results',
    { messages: [q, calls(call('a'), call('b')), made('a'), q, made('b')] },
    { messages: [q, calls(call('a'), call('b')), made('a'), made('b'), q] },
    ['moved the result behind its call'],
    ['C-R1', 'C-R2']
  ),
  row(
    'C-R1',
    'one id twice',
    { messages: [q, calls(call('a'), call('a')), made('a'), made('a')] },
    { messages: [q, calls(call('a')), made('a'), calls(call('a')), made('a')] },
    ['renamed the call a to a_2, and its result with it']
  ),
  row('C-R2', 'a result of nothing', { messages: [q, made('a')] }, { messages: [q, calls(call('a')), made('a')] }, [
    'dropped the result'
  ]),
  row('C-R3', 'no calls', { messages: [q, { ...a, tool_calls: [] }] }, { messages: [q, { ...a, tool_calls: null }] }, [
    'dropped the field tool_calls'
  ]),
  row(
    'C-R4',
    'nothing',
    { messages: [q, { role: 'assistant', content: null }, q] },
    { messages: [q, { role: 'assistant', content: null, refusal: 'No.' }, q] },
    ['put a dash into the empty message']
  ),
  row(
    'C-R4',
    'a function of nothing',
    { messages: [q, { role: 'function', name: 'ls', content: 'ok' }] },
    {
      messages: [
        q,
        { role: 'assistant', content: null, function_call: { name: 'ls', arguments: '{}' } },
        { role: 'function', name: 'ls', content: 'ok' }
      ]
    },
    ['dropped the result']
  ),
  row(
    'C-R5',
    'an object',
    { messages: [q, calls(call('a', { arguments: { x: 1 } })), made('a')] },
    { messages: [q, calls(call('a', { arguments: '{"x":1}' })), made('a')] },
    ['wrote the call afresh']
  ),
  row(
    'C-R7',
    '41 characters',
    { messages: [q, calls(call(long)), made(long)] },
    { messages: [q, calls(call(long.slice(1))), made(long.slice(1))] },
    [
      'renamed the call ccccccccccccccccccccccccccccccccccccccccc to ccccccccccccccccccccccccccccccc_7T9gzD8R, and its result with it'
    ]
  ),
  row(
    'D-R1',
    'no reasoning',
    { ...deepseek, messages: [q, calls(call('a')), made('a')] },
    { ...deepseek, messages: [q, { ...calls(call('a')), reasoning_content: '' }, made('a')] },
    ['put a blank in the place of the thinking that is missing']
  ),
  row(
    'D-R2',
    'a forced tool',
    { ...deepseek, tool_choice: 'required', messages: [q] },
    { ...deepseek, tool_choice: undefined, messages: [q] },
    ['dropped the field tool_choice']
  ),
  row(
    'D-R3',
    'an empty text',
    { model: 'kimi-k2.5', messages: [q, { role: 'assistant', content: '' }, q] },
    { model: 'gpt-5.6', messages: [q, { role: 'assistant', content: '' }, q] },
    ['put a dash into the empty message']
  ),
  row(
    'A-R30',
    'five cache markers for Claude',
    { model: 'anthropic/claude-sonnet-4-5', messages: fives },
    { model: 'anthropic/claude-sonnet-4-5', messages: [{ role: 'user', content: 'a' }, ...fives.slice(1)] },
    ['dropped the oldest cache marker of the messages']
  )
]

const reasoned = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'gAAAA' }
const fc = (call_id: string, more: object = {}) => ({
  type: 'function_call',
  call_id,
  name: 'ls',
  arguments: '{}',
  ...more
})
const fo = (call_id: string) => ({ type: 'function_call_output', call_id, output: 'ok' })
const output = (more: object) => ({
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'x', annotations: [] }],
  ...more
})

const responsesCases: ReadonlyArray<RuleCase> = [
  row('P-R1', 'interrupted', { input: [q, fc('a'), q] }, { input: [q, fc('a'), q, fo('a')] }, [interrupted]),
  row(
    'P-R1',
    'a custom tool',
    { input: [q, { type: 'custom_tool_call', call_id: 'a', name: 'ls', input: 'x' }] },
    {
      input: [
        q,
        { type: 'custom_tool_call', call_id: 'a', name: 'ls', input: 'x' },
        { type: 'custom_tool_call_output', call_id: 'a', output: 'x' }
      ]
    },
    [interrupted]
  ),
  row(
    'P-R2',
    'an output of nothing',
    { input: [q, fo('a')] },
    { previous_response_id: 'resp_1', input: [q, fo('a')] },
    ['dropped the result']
  ),
  row(
    'P-R3',
    'an id of Chat Completions',
    { input: [q, reasoned, fc('a', { id: 'call_1' }), fo('a')] },
    { input: [q, reasoned, fc('a', { id: 'fc_1' }), fo('a')] },
    ['dropped the field id']
  ),
  row(
    'P-R3',
    'a long id of a call',
    { input: [q, fc('c'.repeat(65)), fo('c'.repeat(65))] },
    { input: [q, fc('c'.repeat(64)), fo('c'.repeat(64))] },
    [
      'renamed the call ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc to ccccccccccccccccccccccccccccccccccccccccccccccccccccccc_V6ly5aWl, and its result with it'
    ]
  ),
  row('P-R4', 'nothing follows', { input: [q, reasoned, q] }, { input: [q, reasoned, output({ id: 'msg_1' }), q] }, [
    'dropped the reasoning'
  ]),
  row(
    'P-R5',
    'a model that always reasons',
    { model: 'o4-mini', input: [q, fc('a', { id: 'fc_1' }), fo('a')] },
    { model: 'o4-mini', input: [q, fc('a'), fo('a')] },
    ['dropped the field id']
  ),
  row(
    'P-R7',
    'one id twice',
    { input: [q, reasoned, output({ id: 'msg_1' }), output({ id: 'msg_1' }), q] },
    { input: [q, reasoned, output({ id: 'msg_1' }), output({ id: 'msg_2' }), q] },
    ['dropped the field id']
  ),
  row(
    'P-R8',
    'a reference to what is not stored',
    { store: false, input: [q, { type: 'item_reference', id: 'msg_1' }, q] },
    { input: [q, { type: 'item_reference', id: 'msg_1' }, q] },
    ['dropped the item reference']
  ),
  row(
    'P-R8',
    'reasoning without ciphertext',
    { store: false, input: [q, { type: 'reasoning', id: 'rs_1', summary: [] }, output({})] },
    { store: false, input: [q, reasoned, output({})] },
    ['dropped the reasoning']
  ),
  row(
    'P-R13',
    'two in a row',
    { input: [q, { type: 'configuration_update' }, { type: 'configuration_update' }, q] },
    { input: [q, { type: 'configuration_update' }, q, { type: 'configuration_update' }, q] },
    ['dropped the configuration_update']
  ),
  row(
    'P-R16',
    'an answer to no request',
    { input: [q, { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true }] },
    {
      input: [
        q,
        { type: 'mcp_approval_request', id: 'mcpr_1', name: 'ls', arguments: '{}', server_label: 's' },
        { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true }
      ]
    },
    ['dropped the result']
  ),
  row(
    'P-R20',
    'not the last',
    { input: [q, { type: 'compaction_trigger' }, q] },
    { input: [q, { type: 'compaction_trigger' }] },
    ['dropped the compaction_trigger']
  ),
  row(
    'P-R21',
    'an open call',
    { input: [q, fc('a'), { type: 'compaction_trigger' }] },
    { input: [q, fc('a'), fo('a'), { type: 'compaction_trigger' }] },
    [interrupted]
  )
]

// -------------------------------------------------------------------------------------
// Gemini, Bedrock
// -------------------------------------------------------------------------------------

const part = (words: string) => ({ role: 'user', parts: [{ text: words }] })
const model = (...parts: ReadonlyArray<object>) => ({ role: 'model', parts })
const replies = (...parts: ReadonlyArray<object>) => ({ role: 'user', parts })
const fcall = (id: string, more: object = {}) => ({ functionCall: { id, name: 'ls', args: {} }, ...more })
const freply = (id: string, response: unknown = { output: 'ok' }) => ({
  functionResponse: { id, name: 'ls', response }
})
const signature = { thoughtSignature: 'c2ln' }
const three = 'gemini-3-pro-preview'

const geminiCases: ReadonlyArray<RuleCase> = [
  row(
    'G-R1',
    'one of two',
    { contents: [part('q'), model(fcall('1'), fcall('2')), replies(freply('1'))] },
    { contents: [part('q'), model(fcall('1'), fcall('2')), replies(freply('2'), freply('1'))] },
    [interrupted]
  ),
  row(
    'G-R2',
    'an answer to nothing',
    { contents: [replies(freply('1'), { text: 'x' })] },
    { contents: [part('q'), model(fcall('1')), replies(freply('1'), { text: 'x' })] },
    ['dropped the result']
  ),
  row(
    'G-R3',
    'the model first',
    { contents: [model({ text: 'x' }), part('q')] },
    { contents: [part('q'), model({ text: 'x' }), part('q')] },
    [beginning]
  ),
  row('G-R3', 'the model last', { contents: [part('q'), model({ text: 'x' })] }, { contents: [part('q')] }, [going]),
  row(
    'G-R3',
    'a call after words of the model',
    { contents: [part('q'), model({ text: 'x' }), model(fcall('1')), replies(freply('1'))] },
    { contents: [part('q'), model({ text: 'x' }, fcall('1')), replies(freply('1'))] },
    ['merged the message with the one before it']
  ),
  row(
    'G-R4',
    'mixed',
    { contents: [part('q'), model(fcall('1'), freply('1')), part('q')] },
    { contents: [part('q'), model(fcall('1')), replies(freply('1'))] },
    ['moved the result behind its call'],
    ['G-R1', 'G-R4']
  ),
  row(
    'G-R5',
    'no signature',
    { model: three, contents: [part('q'), model(fcall('1'), fcall('2')), replies(freply('1'), freply('2'))] },
    {
      model: three,
      contents: [part('q'), model(fcall('1', signature), fcall('2')), replies(freply('1'), freply('2'))]
    },
    ['signed the call with the text that is taken in place of a signature: skip_thought_signature_validator']
  ),
  row(
    'G-R8',
    'an answer without the id',
    {
      model: three,
      contents: [
        part('q'),
        model(fcall('1', signature)),
        replies({ functionResponse: { name: 'ls', response: { output: 'ok' } } })
      ]
    },
    { model: three, contents: [part('q'), model(fcall('1', signature)), replies(freply('1'))] },
    ['wrote the result afresh']
  ),
  row(
    'G-R9',
    'a text',
    { contents: [part('q'), model(fcall('1')), replies(freply('1', 'ok'))] },
    { contents: [part('q'), model(fcall('1')), replies(freply('1', {}))] },
    ['put what the tool answered into an object']
  ),
  row(
    'G-R10',
    'no parts',
    { contents: [part('q'), model(), part('q')] },
    { contents: [part('q'), model({ text: 'x' }), part('q')] },
    ['put a dash into the empty message']
  ),
  row(
    'G-R10',
    'a part of nothing',
    { contents: [replies({ text: 'q' }, {})] },
    { contents: [replies({ text: 'q' }, { text: 'x' })] },
    ['dropped the part']
  ),
  row(
    'G-R10',
    'a role of others',
    { contents: [part('q'), { role: 'assistant', parts: [{ text: 'x' }] }, part('q')] },
    { contents: [part('q'), model({ text: 'x' }), part('q')] },
    ['wrote the role of the assistant as it is called here']
  )
]

const btext = (words: string) => ({ text: words })
const buser = (...content: ReadonlyArray<object>) => ({ role: 'user', content })
const bmade = (...content: ReadonlyArray<object>) => ({ role: 'assistant', content })
const buse = (toolUseId: string, more: object = {}) => ({ toolUse: { toolUseId, name: 'ls', input: {}, ...more } })
const bres = (toolUseId: string, more: object = {}) => ({
  toolResult: { toolUseId, content: [{ text: 'ok' }], ...more }
})
const bq = buser(btext('q'))
const point = (ttl?: string) => ({ cachePoint: { type: 'default', ...(ttl === undefined ? {} : { ttl }) } })
const claude = 'anthropic.claude-sonnet-4-5-v1:0'
const llama = 'meta.llama4-v1:0'
const toolConfig = { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: { type: 'object' } } } }] }
const bdoc = (name: string, more: object = {}) => ({
  document: { name, format: 'txt', source: { text: 'x' }, ...more }
})

const bimage = (format: string) => ({ image: { format, source: { bytes: 'AAAA' } } })
const stored = (format: string) => ({ image: { format, source: { s3Location: { uri: 's3://a/b' } } } })

const bedrockCases: ReadonlyArray<RuleCase> = [
  row(
    'B-R1',
    'one of two',
    { messages: [bq, bmade(buse('a'), buse('b')), buser(bres('a'))] },
    { messages: [bq, bmade(buse('a'), buse('b')), buser(bres('b'), bres('a'))] },
    [interrupted]
  ),
  row(
    'B-R2',
    'a result of nothing',
    { messages: [buser(bres('a'), btext('x'))] },
    { messages: [bq, bmade(buse('a')), buser(bres('a'), btext('x'))] },
    ['dropped the result']
  ),
  row(
    'B-R3',
    'no tools',
    { modelId: claude, messages: [bq, bmade(buse('a')), buser(bres('a'))] },
    { modelId: claude, toolConfig, messages: [bq, bmade(buse('a')), buser(bres('a'))] },
    ['declared the tools that are called: ls']
  ),
  row('B-R4', 'two of the user', { messages: [bq, bq] }, { messages: [bq, bmade(btext('a')), bq] }, [
    'merged the message with the one before it'
  ]),
  row('B-R4', 'the assistant first', { messages: [bmade(btext('a')), bq] }, { messages: [bq, bmade(btext('a')), bq] }, [
    beginning
  ]),
  row(
    'B-R5',
    'no prefill',
    { modelId: 'anthropic.claude-opus-5-5-v1:0', messages: [bq, bmade(btext('a'))] },
    { modelId: claude, messages: [bq, bmade(btext('a'))] },
    [going]
  ),
  row(
    'B-R5',
    'a prefill with a blank at its end',
    { modelId: claude, messages: [bq, bmade(btext('a '))] },
    { modelId: claude, messages: [bq, bmade(btext(' a'))] },
    ['took the whitespace off the end of the text']
  ),
  row('B-R6', 'a blank text', { messages: [buser(btext(' '))] }, { messages: [buser(btext(' '), btext('x'))] }, [
    'put a dash into the empty message'
  ]),
  row(
    'B-R6',
    'an empty error',
    { messages: [bq, bmade(buse('a')), buser(bres('a', { status: 'error', content: [] }))] },
    { messages: [bq, bmade(buse('a')), buser(bres('a', { content: [] }))] },
    ['put a dash into the empty result']
  ),
  row(
    'B-R6',
    'a document without words',
    { messages: [buser(bdoc('a'))] },
    { messages: [buser(bdoc('a'), btext('x'))] },
    ['put a dash beside the document']
  ),
  row(
    'B-R7',
    'words beside results',
    { modelId: llama, toolConfig, messages: [bq, bmade(buse('a')), buser(bres('a'), btext('x'))] },
    { modelId: claude, toolConfig, messages: [bq, bmade(buse('a')), buser(bres('a'), btext('x'))] },
    ['put what stood beside the results behind an answer of the assistant: Noted.']
  ),
  row(
    'B-R8',
    'no signature',
    {
      modelId: claude,
      messages: [bq, bmade({ reasoningContent: { reasoningText: { text: 'Hm.' } } }, btext('x')), bq]
    },
    {
      modelId: claude,
      messages: [bq, bmade({ reasoningContent: { reasoningText: { text: 'Hm.', signature: 'c2ln' } } }, btext('x')), bq]
    },
    ['dropped the thinking']
  ),
  row(
    'B-R9',
    'five',
    {
      modelId: claude,
      messages: [
        buser(btext('a'), point(), btext('b'), point(), btext('c'), point(), btext('d'), point(), btext('e'), point())
      ]
    },
    {
      modelId: claude,
      messages: [buser(btext('a'), point(), btext('b'), point(), btext('c'), point(), btext('d'), point(), btext('e'))]
    },
    ['dropped the oldest cache marker of the messages']
  ),
  row(
    'B-R9',
    'an hour after five minutes',
    { modelId: claude, messages: [buser(btext('a'), point(), btext('b'), point('1h'))] },
    { modelId: claude, messages: [buser(btext('a'), point('1h'), btext('b'), point())] },
    ['dropped the lifetime of the cache marker']
  ),
  row(
    'B-R10',
    'the name of a document',
    { messages: [buser(btext('q'), bdoc('a.txt'))] },
    { messages: [buser(btext('q'), bdoc('a (txt)'))] },
    ['wrote the name of the document in letters that are allowed, and no other has']
  ),
  row(
    'B-R10',
    'two documents of one name',
    { messages: [buser(btext('q'), bdoc('a')), bmade(btext('x')), buser(btext('q'), bdoc('a'))] },
    { messages: [buser(btext('q'), bdoc('a')), bmade(btext('x')), buser(btext('q'), bdoc('b'))] },
    ['wrote the name of the document in letters that are allowed, and no other has']
  ),
  row(
    'B-R10',
    'an image of a format by the ending of its file',
    { messages: [buser(bimage('jpg'))] },
    { messages: [buser(bimage('jpeg'))] },
    ['wrote the format of the image as it is called: jpeg']
  ),
  row(
    'B-R10',
    'an image of a format that nobody reads',
    { messages: [buser(btext('q'), bimage('bmp'))] },
    { messages: [buser(btext('q'), bimage('webp'))] },
    ['dropped the image']
  ),
  row(
    'B-R10',
    'an image without a format',
    { messages: [buser(btext('q'), { image: { source: { bytes: 'AAAA' } } })] },
    { messages: [buser(btext('q'), bimage('gif'))] },
    ['dropped the image']
  ),
  row(
    'B-R10',
    'an image in the store, in a result',
    { messages: [bq, bmade(buse('a')), buser(bres('a', { content: [stored('jpg')] }))] },
    { messages: [bq, bmade(buse('a')), buser(bres('a', { content: [stored('png')] }))] },
    ['wrote the format of the image as it is called: jpeg']
  ),
  row(
    'B-R10',
    'a document of another format',
    { messages: [buser(btext('q'), bdoc('a', { format: 'rtf' }))] },
    { messages: [buser(btext('q'), bdoc('a', { format: 'md' }))] },
    ['dropped the field format']
  ),
  row(
    'B-R10',
    'a video of another format',
    { messages: [buser(btext('q'), { video: { format: 'avi', source: { bytes: 'AAAA' } } })] },
    { messages: [buser(btext('q'), { video: { format: 'three_gp', source: { bytes: 'AAAA' } } })] },
    ['dropped the video']
  ),
  row(
    'B-R10',
    'the name of a tool',
    { messages: [bq, bmade(buse('a', { name: 'l.s' })), buser(bres('a'))] },
    { messages: [bq, bmade(buse('a', { name: 'l-s' })), buser(bres('a'))] },
    ['wrote the name of the tool in letters that are allowed']
  ),
  row(
    'B-R10',
    'an input that is no object',
    { messages: [bq, bmade(buse('a', { input: 'x' })), buser(bres('a'))] },
    { messages: [bq, bmade(buse('a', { input: { x: 'x' } })), buser(bres('a'))] },
    ['made an object of the input']
  ),
  row(
    'B-R10',
    'an id',
    { messages: [bq, bmade(buse('a.1')), buser(bres('a.1'))] },
    { messages: [bq, bmade(buse('a-1')), buser(bres('a-1'))] },
    ['renamed the call a.1 to a_1, and its result with it']
  )
]

// -------------------------------------------------------------------------------------
// AI SDK, LangChain
// -------------------------------------------------------------------------------------

const vcall = (toolCallId: string | undefined, more: object = {}) => ({
  type: 'tool-call',
  ...(toolCallId === undefined ? {} : { toolCallId }),
  toolName: 'ls',
  input: {},
  ...more
})
const vres = (toolCallId: string | undefined, more: object = {}) => ({
  type: 'tool-result',
  ...(toolCallId === undefined ? {} : { toolCallId }),
  toolName: 'ls',
  output: { type: 'text', value: 'ok' },
  ...more
})
const vtool = (...content: ReadonlyArray<object>) => ({ role: 'tool', content })
const approval = { type: 'tool-approval-request', approvalId: 'p', toolCallId: 'a' }
const approved = { type: 'tool-approval-response', approvalId: 'p', approved: true }
const uq = { id: '1', role: 'user', parts: [{ type: 'text', text: 'q' }] }
const ui = (...parts: ReadonlyArray<object>) => ({ id: '2', role: 'assistant', parts })
const utool = (more: object) => ({ type: 'tool-ls', toolCallId: 'a', input: {}, state: 'input-available', ...more })

const optioned = { providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } } }

const aiSdkCases: ReadonlyArray<RuleCase> = [
  row(
    'V-R1',
    'interrupted',
    { messages: [q, asks(vcall('a')), q] },
    { messages: [q, asks(vcall('a')), vtool(vres('a')), q] },
    [interrupted]
  ),
  row(
    'V-R1',
    'at the end',
    { messages: [q, asks(vcall('a'))] },
    { messages: [q, asks(vcall('a', { providerExecuted: true }))] },
    [interrupted]
  ),
  row(
    'V-R1',
    'a result without an id',
    { messages: [q, asks(vcall('a')), vtool(vres(undefined))] },
    { messages: [q, asks(vcall('a')), vtool(vres('a'))] },
    ['gave the result the id of its call'],
    ['V-R1', 'V-R2']
  ),
  row('V-R2', 'nothing', { messages: [] }, { messages: [q] }, [going]),
  row(
    'V-R1',
    'two results without ids',
    { messages: [q, asks(vcall('a'), vcall('b')), vtool(vres(undefined), vres(undefined))] },
    { messages: [q, asks(vcall('a'), vcall('b')), vtool(vres('b'), vres('a'))] },
    ['gave the result the id of its call', 'gave the result the id of its call'],
    ['V-R1', 'V-R1', 'V-R2', 'V-R2']
  ),
  row(
    'V-R2',
    'a system message',
    { messages: [{ role: 'system', content: 's' }, q] },
    { allowSystemInMessages: true, messages: [{ role: 'system', content: 's' }, q] },
    ['moved the system message to the instructions']
  ),
  row(
    'V-R2',
    'a part of no type',
    { messages: [says({ type: 'text', text: 'x' }, { type: 'odd' })] },
    { messages: [says({ type: 'text', text: 'x' })] },
    ['dropped the odd']
  ),
  row('V-R2', 'an odd role', { messages: [q, { role: 'model', content: 'x' }, q] }, { messages: [q, a, q] }, [
    'wrote the role of the assistant as it is called here'
  ]),
  row(
    'V-R2',
    'a call and its result without ids',
    { messages: [q, asks(vcall(undefined)), vtool(vres(undefined))] },
    { messages: [q, asks(vcall('a')), vtool(vres('a'))] },
    ['gave the call and its result an id'],
    ['V-R2', 'V-R2']
  ),
  row(
    'V-R2',
    'a result of nothing without an id',
    { messages: [q, vtool(vres(undefined)), q] },
    { messages: [q, vtool(vres('a')), q] },
    ['dropped the result']
  ),
  row(
    'V-R4',
    'no request',
    { messages: [q, asks(vcall('a')), vtool(vres('a'), approved)] },
    { messages: [q, asks(vcall('a'), approval), vtool(approved)] },
    ['dropped the answer to an approval that nobody asked for']
  ),
  row(
    'A-R30',
    'five cache markers for Claude',
    { messages: ['a', 'b', 'c', 'd', 'e'].map((content) => ({ role: 'user', content, ...optioned })) },
    { messages: ['a', 'b', 'c', 'd'].map((content) => ({ role: 'user', content, ...optioned })) },
    ['dropped the oldest cache marker of the messages']
  )
]

const markedPart = (word: string) => ({
  id: word,
  role: 'user',
  parts: [{ type: 'text', text: word, providerMetadata: { anthropic: { cacheControl: { type: 'ephemeral' } } } }]
})

const aiSdkUiCases: ReadonlyArray<RuleCase> = [
  row(
    'V-R1',
    'interrupted',
    { messages: [uq, ui(utool({})), uq] },
    { messages: [uq, ui(utool({ state: 'output-available', output: 'ok' })), uq] },
    ['answered the call: [no result: the call was interrupted]']
  ),
  row(
    'V-R1',
    'at the end',
    { messages: [uq, ui(utool({}))] },
    { messages: [uq, ui(utool({ providerExecuted: true }))] },
    ['answered the call: [no result: the call was interrupted]']
  ),
  row(
    'V-R2',
    'a part without an id',
    { messages: [uq, ui({ type: 'tool-ls', input: {}, state: 'output-available', output: 'ok' })] },
    { messages: [uq, ui(utool({ state: 'output-available', output: 'ok' }))] },
    ['gave the call and its result an id']
  ),
  row('V-R2', 'nothing', { messages: [] }, { messages: [uq] }, [going]),
  row(
    'A-R30',
    'five cache markers for Claude',
    { messages: ['a', 'b', 'c', 'd', 'e'].map(markedPart) },
    { messages: ['a', 'b', 'c', 'd'].map(markedPart) },
    ['dropped the oldest cache marker of the messages']
  )
]

const human = { type: 'human', content: 'q' }
const ai = (...tool_calls: ReadonlyArray<object>) => ({ type: 'ai', content: '', tool_calls })
const lcall = (id: string) => ({ id, name: 'ls', args: {}, type: 'tool_call' })
const ltool = (tool_call_id: string) => ({ type: 'tool', tool_call_id, content: 'ok' })

const langchainCases: ReadonlyArray<RuleCase> = [
  row(
    'L-R1',
    'interrupted',
    { messages: [human, ai(lcall('a')), human] },
    { messages: [human, ai(lcall('a')), ltool('a'), human] },
    [interrupted]
  ),
  row(
    'L-R1',
    'a result of nothing',
    { messages: [human, ltool('a')] },
    { messages: [human, ai(lcall('a')), ltool('a')] },
    ['dropped the result']
  ),
  row('L-R1', 'no message', { messages: [human, { x: 1 }, human] }, { messages: [human, ai(), human] }, [
    'dropped the empty message'
  ]),
  row(
    'L-R2',
    'an invalid call',
    {
      messages: [
        human,
        {
          type: 'ai',
          content: '',
          tool_calls: [],
          invalid_tool_calls: [{ id: 'a', name: 'ls', args: '{', error: 'x', type: 'invalid_tool_call' }]
        },
        human
      ]
    },
    {
      messages: [
        human,
        {
          type: 'ai',
          content: '',
          tool_calls: [],
          invalid_tool_calls: [{ id: 'a', name: 'ls', args: '{', error: 'x', type: 'invalid_tool_call' }]
        },
        ltool('a'),
        human
      ]
    },
    [interrupted]
  ),
  row(
    'A-R30',
    'five cache markers for Claude',
    { messages: fives.map(({ content }) => ({ type: 'human', content })) },
    { messages: fives.slice(1).map(({ content }) => ({ type: 'human', content })) },
    ['dropped the oldest cache marker of the messages']
  )
]

// -------------------------------------------------------------------------------------
// Mistral, Cohere, MCP sampling
// -------------------------------------------------------------------------------------

const mcall = (id: string, name = 'ls') => ({ id, type: 'function', function: { name, arguments: '{}' } })
const mcalls = (...toolCalls: ReadonlyArray<object>) => ({ role: 'assistant', content: '', toolCalls })
const mtool = (toolCallId: string) => ({ role: 'tool', toolCallId, content: 'ok' })
const nine = 'abcdefgh1'

const mistralCases: ReadonlyArray<RuleCase> = [
  row(
    'M-R1',
    'words after results',
    { messages: [q, mcalls(mcall(nine)), mtool(nine), q] },
    { messages: [q, mcalls(mcall(nine)), mtool(nine), a, q] },
    ['put an answer of the assistant before the message: Noted.']
  ),
  row(
    'M-R1',
    'a system message after an answer',
    { messages: [q, a, { role: 'system', content: 's' }, q] },
    { messages: [q, { role: 'system', content: 's' }, a, q] },
    ['moved the system message behind the next words of the user', 'added words of the user: Continue.']
  ),
  row('M-R2', 'the assistant first', { messages: [a, q] }, { messages: [q, a, q] }, [beginning]),
  row('M-R2', 'the assistant last', { messages: [q, a] }, { messages: [q, { ...a, prefix: true }] }, [going]),
  row(
    'M-R3',
    'one of two',
    { messages: [q, mcalls(mcall(nine), mcall('abcdefgh2')), mtool(nine)] },
    { messages: [q, mcalls(mcall(nine), mcall('abcdefgh2')), mtool('abcdefgh2'), mtool(nine)] },
    [interrupted]
  ),
  row(
    'M-R3',
    'a result twice',
    { messages: [q, mcalls(mcall(nine)), mtool(nine), mtool(nine)] },
    { messages: [q, mcalls(mcall(nine)), mtool(nine)] },
    ['dropped the result']
  ),
  row(
    'M-R5',
    'an id of eight',
    { messages: [q, mcalls(mcall('abcdefgh')), mtool('abcdefgh')] },
    { messages: [q, mcalls(mcall(nine)), mtool(nine)] },
    ['renamed the call abcdefgh to J9T8ZLEyl, and its result with it']
  ),
  row(
    'M-R5',
    'the name of a tool',
    { messages: [q, mcalls(mcall(nine, 'l.s')), mtool(nine)] },
    { messages: [q, mcalls(mcall(nine, 'l_s')), mtool(nine)] },
    ['wrote the name of the tool in letters that are allowed']
  ),
  row(
    'M-R6',
    'an empty system message',
    { messages: [{ role: 'system', content: '' }, q] },
    { messages: [{ role: 'system', content: ' ' }, q] },
    ['dropped the empty message']
  ),
  row(
    'M-R6',
    'thinking of the user',
    {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'thinking', thinking: [{ type: 'text', text: 'x' }] },
            { type: 'text', text: 'q' }
          ]
        }
      ]
    },
    {
      messages: [
        q,
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: [{ type: 'text', text: 'x' }] },
            { type: 'text', text: 'a' }
          ]
        },
        q
      ]
    },
    ['dropped the thinking']
  ),
  row(
    'M-R6',
    'a prefix amid',
    { messages: [q, { ...a, prefix: true }, q] },
    { messages: [q, { ...a, prefix: false }, q] },
    ['dropped the field prefix']
  )
]

const cohereCases: ReadonlyArray<RuleCase> = [
  row(
    'H-R1',
    'interrupted',
    { messages: [q, mcalls(mcall('a')), q] },
    { messages: [q, mcalls(mcall('a')), mtool('a'), q] },
    [interrupted]
  ),
  row('H-R2', 'a result of nothing', { messages: [q, mtool('a')] }, { messages: [q, mcalls(mcall('a')), mtool('a')] }, [
    'dropped the result'
  ]),
  row('H-R3', 'the assistant last', { messages: [q, a] }, { messages: [q, a, q] }, [going]),
  row('H-R3', 'the assistant first', { messages: [a, q] }, { messages: [q, a, q] }, [beginning]),
  row(
    'H-R4',
    'nothing',
    { messages: [q, { role: 'assistant' }, q] },
    { messages: [q, { role: 'assistant', toolPlan: 'x' }, q] },
    ['put a dash into the empty message']
  ),
  row(
    'H-R5',
    'no id',
    {
      messages: [
        q,
        { role: 'assistant', toolCalls: [{ type: 'function', function: { name: 'ls', arguments: '{}' } }] },
        { role: 'tool', content: 'ok' }
      ]
    },
    { messages: [q, mcalls(mcall('a')), mtool('a')] },
    ['gave the call and its result an id']
  ),
  row(
    'H-R5',
    'arguments that are an object',
    {
      messages: [
        q,
        { role: 'assistant', toolCalls: [{ id: 'a', type: 'function', function: { name: 'ls', arguments: {} } }] },
        mtool('a')
      ]
    },
    { messages: [q, mcalls(mcall('a')), mtool('a')] },
    ['wrote the call afresh']
  ),
  row('H-R6', 'a role of others', { messages: [q, { role: 'model', content: 'x' }, q] }, { messages: [q, a, q] }, [
    'wrote the role of the assistant as it is called here'
  ])
]

const sq = { role: 'user', content: { type: 'text', text: 'q' } }
const suse = (id: string, more: object = {}) => ({ type: 'tool_use', id, name: 'ls', input: {}, ...more })
const sres = (toolUseId: string) => ({ type: 'tool_result', toolUseId, content: [{ type: 'text', text: 'ok' }] })

const mcpCases: ReadonlyArray<RuleCase> = [
  row(
    'S-R1',
    'words beside a result',
    { messages: [sq, asks(suse('a')), says(sres('a'), text('x'))] },
    { messages: [sq, asks(suse('a')), says(sres('a')), says(text('x'))] },
    ['put what stood beside the results into a message of its own']
  ),
  row(
    'S-R2',
    'a result of nothing',
    { messages: [sq, says(sres('a'))] },
    { messages: [sq, asks(suse('a')), says(sres('a'))] },
    ['dropped the result']
  ),
  row(
    'S-R3',
    'one of two',
    { messages: [sq, asks(suse('a'), suse('b')), says(sres('a'))] },
    { messages: [sq, asks(suse('a'), suse('b')), says(sres('b'), sres('a'))] },
    [interrupted]
  ),
  row(
    'S-R4',
    'an input that is no object',
    { messages: [sq, asks(suse('a', { input: 'x' })), says(sres('a'))] },
    { messages: [sq, asks(suse('a', { input: { x: 'x' } })), says(sres('a'))] },
    ['made an object of the input']
  ),
  row(
    'S-R4',
    'a role of others',
    { messages: [sq, { role: 'system', content: { type: 'text', text: 'x' } }, sq] },
    { messages: [sq, sq, sq] },
    ['made words of the user of the message']
  ),
  row(
    'S-R4',
    'a block of others',
    { messages: [says(text('q'), { type: 'document' })] },
    { messages: [says(text('q'))] },
    ['dropped the document']
  )
]

const form = (
  name: string,
  dialect: RuledDialect<Any>,
  cases: ReadonlyArray<RuleCase>,
  unchecked: ReadonlyArray<string> = []
): RuledForm => ({ name, dialect, cases, unchecked })

export const ruledForms: ReadonlyArray<RuledForm> = [
  form('anthropic', anthropic, anthropicCases, [
    ...['A-R9', 'A-R21', 'A-R22', 'A-R24', 'A-R25', 'A-R26', 'A-R28', 'A-R53', 'A-R55']
  ]),
  form('openai-chat', openaiChat, chatCases, ['C-R6', 'D-R4']),
  form('openai-responses', openaiResponses, responsesCases, [
    ...['P-R6', 'P-R9', 'P-R10', 'P-R11', 'P-R12', 'P-R14', 'P-R15', 'P-R22']
  ]),
  form('gemini', gemini, geminiCases, ['G-R6', 'G-R7']),
  form('bedrock', bedrock, bedrockCases),
  form('ai-sdk', aiSdk, aiSdkCases, ['V-R3', 'V-R5']),
  form('ai-sdk-ui', aiSdkUi, aiSdkUiCases, ['V-R3', 'V-R4', 'V-R5']),
  form('langchain', langchain, langchainCases, ['L-R3']),
  form('mistral', mistral, mistralCases, ['M-R4']),
  form('cohere', cohere, cohereCases),
  form('mcp-sampling', mcpSampling, mcpCases)
]
