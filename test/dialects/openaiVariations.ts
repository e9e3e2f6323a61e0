/** Variations of what the text of each rule says, for Chat Completions and Responses: what breaks it, where, and what nearly does. */
import type { Any } from './ruleCases'
import type { Variation } from './anthropicVariations'

const q = { role: 'user', content: 'q' }
const a = { role: 'assistant', content: 'a' }
const T = (text: unknown, m: object = {}) => ({ type: 'text', text, ...m })
const M = (...messages: ReadonlyArray<Any>) => ({ messages })
const tc = (id: unknown, m: object = {}) => ({ id, type: 'function', function: { name: 'ls', arguments: '{}' }, ...m })
const AC = (...calls: ReadonlyArray<Any>) => ({ role: 'assistant', content: null, tool_calls: calls })
const TM = (id: unknown, m: object = {}) => ({ role: 'tool', tool_call_id: id, content: 'ok', ...m })
const fcall = { role: 'assistant', content: null, function_call: { name: 'ls', arguments: '{}' } }
const fmsg = { role: 'function', name: 'ls', content: 'x' }
const R = { reasoning_content: 'hm' }
export const chatVariations: ReadonlyArray<Variation> = [
  ['R1 end', ['C-R1 messages[1].tool_calls[0]'], M(q, AC(tc('a')))],
  ['R1 two', ['C-R1 messages[1].tool_calls[0]', 'C-R1 messages[1].tool_calls[1]'], M(q, AC(tc('a'), tc('b')), q)],
  ['R1 reorder', [], M(q, AC(tc('a'), tc('b')), TM('b'), TM('a'), q)],
  [
    'R1 system between',
    ['C-R1 messages[1].tool_calls[1]', 'C-R2 messages[4]'],
    M(q, AC(tc('a'), tc('b')), TM('a'), { role: 'system', content: 'x' }, TM('b'))
  ],
  [
    'R1 custom',
    ['C-R1 messages[1].tool_calls[0]'],
    M(q, AC({ id: 'a', type: 'custom', custom: { name: 'x', input: 'y' } }), q)
  ],
  ['R1 wrong id', ['C-R1 messages[1].tool_calls[0]', 'C-R2 messages[2]'], M(q, AC(tc('a')), TM('b'))],
  ['R1 asst between', ['C-R1 messages[1].tool_calls[0]', 'C-R2 messages[3]'], M(q, AC(tc('a')), a, TM('a'))],
  ['R2 first', ['C-R2 messages[0]'], M(TM('a'), q)],
  ['R2 twice', ['C-R2 messages[3]'], M(q, AC(tc('a')), TM('a'), TM('a'))],
  ['R2 after answer', ['C-R2 messages[4]'], M(q, AC(tc('a')), TM('a'), a, TM('a'))],
  ['R2 no id', ['C-R2 messages[1]'], M(q, { role: 'tool', content: 'x' })],
  ['R3 null content', ['C-R3 messages[1].tool_calls', 'C-R4 messages[1].content'], M(q, AC(), q)],
  ['R3 text', ['C-R3 messages[1].tool_calls'], M(q, { ...AC(), content: 'x' }, q)],
  [
    'R3 two',
    ['C-R3 messages[1].tool_calls', 'C-R3 messages[3].tool_calls'],
    M(q, { ...AC(), content: 'x' }, q, { ...AC(), content: 'x' })
  ],
  ['R4 missing', ['C-R4 messages[1].content'], M(q, { role: 'assistant' }, q)],
  ['R4 refusal', [], M(q, { role: 'assistant', content: null, refusal: 'no' }, q)],
  ['R4 refusal null', ['C-R4 messages[1].content'], M(q, { role: 'assistant', content: null, refusal: null }, q)],
  ['R4 audio', [], M(q, { role: 'assistant', content: null, audio: { id: 'x' } }, q)],
  ['R4 fc', [], M(q, fcall, fmsg, q)],
  ['R4 empty string ok', [], M(q, { role: 'assistant', content: '' }, q)],
  ['R4 function orphan', ['C-R4 messages[1]'], M(q, fmsg, q)],
  ['R4 function after tool_calls', ['C-R1 messages[1].tool_calls[0]', 'C-R4 messages[2]'], M(q, AC(tc('a')), fmsg, q)],
  [
    'R5 object',
    ['C-R5 messages[1].tool_calls[0].function.arguments'],
    M(q, AC(tc('a', { function: { name: 'ls', arguments: {} } })), TM('a'))
  ],
  [
    'R5 missing',
    ['C-R5 messages[1].tool_calls[1].function.arguments'],
    M(q, AC(tc('a'), tc('b', { function: { name: 'ls' } })), TM('a'), TM('b'))
  ],
  [
    'R5 legacy',
    ['C-R5 messages[1].function_call.arguments'],
    M(q, { ...fcall, function_call: { name: 'ls', arguments: {} } }, fmsg)
  ],
  ['R5 empty ok', [], M(q, AC(tc('a', { function: { name: 'ls', arguments: '' } })), TM('a'))],
  ['R7 41', ['C-R7 messages[1].tool_calls[1].id'], M(q, AC(tc('a'), tc('b'.repeat(41))), TM('a'), TM('b'.repeat(41)))],
  ['R7 40', [], M(q, AC(tc('b'.repeat(40))), TM('b'.repeat(40)))],
  [
    'R7 custom',
    ['C-R7 messages[1].tool_calls[0].id'],
    M(q, AC({ id: 'a'.repeat(41), type: 'custom', custom: { name: 'x', input: 'y' } }), TM('a'.repeat(41)))
  ],
  ['no alternation', [], M(a, a, q, q, { role: 'system', content: 'x' }, { role: 'developer', content: '' })],
  [
    'D1 two',
    ['D-R1 messages[1].reasoning_content', 'D-R1 messages[5].reasoning_content'],
    { ...M(q, AC(tc('a')), TM('a'), { ...a, ...R }, q, AC(tc('b')), TM('b')), model: 'deepseek-chat' }
  ],
  [
    'D1 told',
    ['D-R1 messages[1].reasoning_content'],
    { ...M(q, AC(tc('a')), TM('a')), model: 'deepseek-v4', thinking: { type: 'enabled' } }
  ],
  [
    'D1 reasoner',
    ['D-R1 messages[1].reasoning_content'],
    { ...M(q, AC(tc('a')), TM('a')), model: 'deepseek-reasoner' }
  ],
  [
    'D1 kimi thinking',
    ['D-R1 messages[1].reasoning_content'],
    { ...M(q, AC(tc('a')), TM('a')), model: 'kimi-k2-thinking' }
  ],
  ['D1 disabled', [], { ...M(q, AC(tc('a')), TM('a')), model: 'kimi-k2.5', thinking: { type: 'disabled' } }],
  ['D1 no calls', [], { ...M(q, a, q, { ...AC(tc('a')), ...R }, TM('a')), model: 'deepseek-reasoner' }],
  [
    'D1 mimo',
    ['D-R1 messages[1].reasoning_content'],
    { ...M(q, AC(tc('a')), TM('a'), { ...a, ...R }), model: 'xiaomi/mimo-v2-flash' }
  ],
  ['D1 glm free', [], { ...M(q, AC(tc('a')), TM('a'), { ...a, ...R }), model: 'glm-4.6' }],
  ['D1 gpt', [], { ...M(q, AC(tc('a')), TM('a'), { ...a, ...R }), model: 'gpt-4o' }],
  [
    'D2 required',
    ['D-R2 tool_choice'],
    { ...M(q, { ...AC(tc('a')), ...R }, TM('a')), model: 'deepseek-chat', tool_choice: 'required' }
  ],
  [
    'D2 named',
    ['D-R2 tool_choice'],
    {
      ...M(q),
      model: 'kimi-k2.6',
      thinking: { type: 'enabled' },
      tool_choice: { type: 'function', function: { name: 'ls' } }
    }
  ],
  ['D2 none', [], { ...M(q), model: 'deepseek-chat', thinking: { type: 'enabled' }, tool_choice: 'none' }],
  ['D2 reasoner', ['D-R2 tool_choice'], { ...M(q), model: 'deepseek-reasoner', tool_choice: 'required' }],
  ['D3 kimi ""', ['D-R3 messages[0]'], { ...M({ role: 'user', content: '' }), model: 'kimi-k2.5' }],
  [
    'D3 kimi part',
    ['D-R3 messages[0].content[1]'],
    { ...M({ role: 'user', content: [T('x'), T('')] }), model: 'kimi-k2.5' }
  ],
  ['D3 kimi call with ""', [], { ...M(q, { ...AC(tc('a')), content: '', ...R }, TM('a')), model: 'kimi-k2.5' }],
  ['D3 glm tool ""', [], { ...M(q, AC(tc('a')), TM('a', { content: '' })), model: 'glm-4.6' }]
]
const fc = (id: string, m: object = {}) => ({ type: 'function_call', call_id: id, name: 'ls', arguments: '{}', ...m })
const fo = (id: string, m: object = {}) => ({ type: 'function_call_output', call_id: id, output: 'ok', ...m })
const rs = (id: string, m: object = {}) => ({ type: 'reasoning', id, summary: [], encrypted_content: 'gAAA', ...m })
const msg = (id: string) => ({
  type: 'message',
  id,
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'x', annotations: [] }]
})
const ws = (id: string) => ({
  type: 'web_search_call',
  id,
  status: 'completed',
  action: { type: 'search', query: 'x' }
})
const I = (...input: ReadonlyArray<Any>) => ({ input })
const g5 = { model: 'gpt-5' }
const cu = (id: string, m: object = {}) => ({
  type: 'computer_call',
  id: 'cu_' + id,
  call_id: id,
  pending_safety_checks: [],
  status: 'completed',
  action: { type: 'wait' },
  ...m
})
export const responsesVariations: ReadonlyArray<Variation> = [
  ['R1 late ok', [], I(q, fc('a'), q, fo('a'))],
  ['R1 before', ['P-R2 input[1]', 'P-R1 input[2]'], I(q, fo('a'), fc('a'), q)],
  ['R1 computer', ['P-R1 input[1]'], I(q, cu('a'), q)],
  [
    'R1 local shell',
    ['P-R1 input[1]'],
    I(
      q,
      {
        type: 'local_shell_call',
        id: 'lsh_1',
        call_id: 'x',
        action: { type: 'exec', command: [], env: {} },
        status: 'completed'
      },
      q
    )
  ],
  [
    'R1 local shell ok',
    [],
    I(
      q,
      {
        type: 'local_shell_call',
        id: 'lsh_1',
        call_id: 'x',
        action: { type: 'exec', command: [], env: {} },
        status: 'completed'
      },
      { type: 'local_shell_call_output', id: 'lsh_1', output: 'x' },
      q
    )
  ],
  [
    'R1 local shell ok2',
    [],
    I(
      q,
      {
        type: 'local_shell_call',
        id: 'lsh_1',
        call_id: 'x',
        action: { type: 'exec', command: [], env: {} },
        status: 'completed'
      },
      { type: 'local_shell_call_output', id: 'x', output: 'x' },
      q
    )
  ],
  [
    'R1 apply_patch',
    ['P-R1 input[1]'],
    I(
      q,
      { type: 'apply_patch_call', call_id: 'a', status: 'completed', operation: { type: 'delete_file', path: 'x' } },
      q
    )
  ],
  ['R1 shell', ['P-R1 input[1]'], I(q, { type: 'shell_call', call_id: 'a', action: { commands: ['ls'] } }, q)],
  ['R1 two', ['P-R1 input[1]', 'P-R1 input[2]'], I(q, fc('a'), fc('b'), q)],
  [
    'R1 search server',
    [],
    I(
      q,
      { type: 'tool_search_call', id: 'ts_1', arguments: {}, execution: 'server', call_id: null, status: 'completed' },
      { type: 'tool_search_output', id: 'tso_1', tools: [], execution: 'server', call_id: null, status: 'completed' },
      q
    )
  ],
  [
    'R1 search client',
    ['P-R1 input[1]'],
    I(q, { type: 'tool_search_call', arguments: {}, execution: 'client', call_id: 'a', status: 'completed' }, q)
  ],
  ['R1 async', [], I(q, fc('a', { async: true }), q)],
  ['R2 custom', ['P-R2 input[1]'], I(q, { type: 'custom_tool_call_output', call_id: 'a', output: 'x' })],
  [
    'R2 computer',
    ['P-R2 input[1]'],
    I(q, { type: 'computer_call_output', call_id: 'a', output: { type: 'computer_screenshot', file_id: 'x' } })
  ],
  ['R1 prev', ['P-R1 input[0]'], { ...I(fc('a')), previous_response_id: 'resp_1' }],
  ['R2 prev', [], { ...I(fo('a')), previous_response_id: 'resp_1' }],
  ['R2 conv', [], { ...I(fo('a')), conversation: 'conv_1' }],
  ['R3 fc', ['P-R3 input[1].id'], { ...I(q, fc('a', { id: 'call_1' }), fo('a')), ...g5 }],
  ['R3 rs', ['P-R3 input[1].id'], { ...I(q, rs('r_1'), msg('msg_1')), ...g5 }],
  ['R3 msg', ['P-R3 input[1].id'], { ...I(q, msg('item_1'), q), ...g5 }],
  ['R3 long id', ['P-R3 input[1].id'], { ...I(q, msg('msg_' + 'a'.repeat(61)), q), ...g5 }],
  ['R3 64', [], { ...I(q, msg('msg_' + 'a'.repeat(60)), q), ...g5 }],
  ['R3 call_id 65', ['P-R3 input[1].call_id'], { ...I(q, fc('a'.repeat(65)), fo('a'.repeat(65))), ...g5 }],
  ['R3 charset', ['P-R3 input[1].id'], { ...I(q, fc('a', { id: 'fc_a.b' }), fo('a')), ...g5 }],
  [
    'R3 user id',
    [],
    { ...I({ type: 'message', role: 'user', id: 'msg_1', content: [{ type: 'input_text', text: 'x' }] }), ...g5 }
  ],
  ['R4 end', ['P-R4 input[1]'], { ...I(q, rs('rs_1')), ...g5 }],
  ['R4 output', ['P-R4 input[2]'], { ...I(q, fc('a'), rs('rs_1'), fo('a')), ...g5 }],
  ['R4 two', ['P-R4 input[1]', 'P-R4 input[3]'], { ...I(q, rs('rs_1'), q, rs('rs_2'), q), ...g5 }],
  ['R4 chain', [], { ...I(q, rs('rs_1'), rs('rs_2'), msg('msg_1')), ...g5 }],
  ['R4 no id', [], { ...I(q, { type: 'reasoning', summary: [], encrypted_content: 'g' }, q), ...g5 }],
  ['R4 easy asst', [], { ...I(q, rs('rs_1'), a, q), ...g5 }],
  ['R5 default', ['P-R5 input[1]'], I(q, fc('a', { id: 'fc_1' }), fo('a'))],
  ['R5 o3', ['P-R5 input[1]'], { ...I(q, msg('msg_1'), q), model: 'o3' }],
  ['R5 o4 ws', ['P-R5 input[1]', 'P-R5 input[2]'], { ...I(q, ws('ws_1'), msg('msg_1'), q), model: 'o4-mini' }],
  ['R5 gpt-5', [], { ...I(q, fc('a', { id: 'fc_1' }), fo('a')), ...g5 }],
  ['R5 detached', [], { ...I(q, fc('a'), fo('a')), model: 'o3' }],
  ['R7 msg', ['P-R7 input[2].id'], { ...I(q, msg('msg_1'), msg('msg_1'), q), ...g5 }],
  ['R7 rs', ['P-R7 input[3].id'], { ...I(q, rs('rs_1'), msg('msg_1'), rs('rs_1'), msg('msg_2')), ...g5 }],
  [
    'R7 computer',
    ['P-R7 input[3].id'],
    {
      ...I(
        q,
        cu('a'),
        { type: 'computer_call_output', call_id: 'a', output: { type: 'computer_screenshot', file_id: 'x' } },
        cu('b', { id: 'cu_a' }),
        { type: 'computer_call_output', call_id: 'b', output: { type: 'computer_screenshot', file_id: 'x' } }
      ),
      ...g5
    }
  ],
  [
    'R7 mcp list',
    ['P-R7 input[2].id'],
    {
      ...I(
        q,
        { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] },
        { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] }
      ),
      ...g5
    }
  ],
  [
    'R7 three',
    ['P-R7 input[2].id', 'P-R7 input[3].id'],
    { ...I(q, msg('msg_1'), msg('msg_1'), msg('msg_1'), q), ...g5 }
  ],
  ['R8 ref', ['P-R8 input[1].id'], { ...I(q, { type: 'item_reference', id: 'rs_1' }), ...g5, store: false }],
  [
    'R8 rs',
    ['P-R8 input[1].id'],
    { ...I(q, rs('rs_1', { encrypted_content: null }), msg('msg_1')), ...g5, store: false }
  ],
  ['R8 stored', [], { ...I(q, rs('rs_1', { encrypted_content: null }), msg('msg_1')), ...g5, store: true }],
  ['R8 enc', [], { ...I(q, rs('rs_1'), msg('msg_1')), ...g5, store: false }],
  [
    'R13 two',
    ['P-R13 input[2]'],
    { ...I(q, { type: 'configuration_update' }, { type: 'configuration_update' }), ...g5 }
  ],
  [
    'R13 auto',
    ['P-R13 input[1]'],
    {
      ...I(q, { type: 'configuration_update' }),
      ...g5,
      context_management: [{ type: 'compaction', compact_threshold: 1000 }]
    }
  ],
  ['R13 auto none', [], { ...I(q, { type: 'configuration_update' }), ...g5, context_management: [] }],
  [
    'R16',
    ['P-R16 input[1]'],
    { ...I(q, { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true }), ...g5 }
  ],
  [
    'R16 ok',
    [],
    {
      ...I(
        q,
        { type: 'mcp_approval_request', id: 'mcpr_1', name: 'x', arguments: '{}', server_label: 's' },
        { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true }
      ),
      ...g5
    }
  ],
  ['R20', ['P-R20 input[0]'], { ...I({ type: 'compaction_trigger' }, q), ...g5 }],
  ['R20 ok', [], { ...I(q, { type: 'compaction_trigger' }), ...g5 }],
  ['R21', ['P-R21 input[1]'], { ...I(q, fc('a'), { type: 'compaction_trigger' }), ...g5 }]
]
