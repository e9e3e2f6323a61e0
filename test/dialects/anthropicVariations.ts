/** Variations of what the text of each rule says, for Anthropic: what breaks it, where, and what nearly does. */
import type { Any } from './ruleCases'

/** What is varied, what is to be found (rule and path), and the request. */
export type Variation = readonly [what: string, expected: ReadonlyArray<string>, request: Any]

const q = { role: 'user', content: 'q' }
const a = { role: 'assistant', content: 'a' }
const T = (text: unknown, m: object = {}) => ({ type: 'text', text, ...m })
const tu = (id: unknown, m: object = {}) => ({ type: 'tool_use', id, name: 'ls', input: {}, ...m })
const tr = (id: unknown, m: object = {}) => ({ type: 'tool_result', tool_use_id: id, content: 'ok', ...m })
const A = (...content: ReadonlyArray<Any>) => ({ role: 'assistant', content })
const U = (...content: ReadonlyArray<Any>) => ({ role: 'user', content })
const S = (...content: ReadonlyArray<Any>) => ({ role: 'system', content })
const th = { type: 'thinking', thinking: 'Hm', signature: 's' }
const rth = { type: 'redacted_thinking', data: 'x' }
const img = { type: 'image', source: { type: 'url', url: 'https://x/y.png' } }
const stu = (id: string, m: object = {}) => ({ type: 'server_tool_use', id, name: 'web_search', input: {}, ...m })
const wsr = (id: string) => ({ type: 'web_search_tool_result', tool_use_id: id, content: [] })
const mtu = (id: string) => ({ type: 'mcp_tool_use', id, name: 'x', server_name: 's', input: {} })
const mtr = (id: string) => ({ type: 'mcp_tool_result', tool_use_id: id, content: 'x', is_error: false })
const cc = (ttl?: string) => ({ cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) } })
const M = (...messages: ReadonlyArray<Any>) => ({ messages })
const ls = { name: 'ls', input_schema: { type: 'object' } }
const code = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'code_execution', input: {} }
const ran = {
  type: 'code_execution_tool_result',
  tool_use_id: 'srvtoolu_1',
  content: { type: 'code_execution_result', stdout: '', stderr: '', return_code: 0, content: [] }
}
const prog = (id: string, m: object = {}) =>
  tu(id, { caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' }, ...m })
const doc = {
  type: 'document',
  source: { type: 'text', media_type: 'text/plain', data: 'x' },
  citations: { enabled: true }
}
const sr = (on = true) => ({
  type: 'search_result',
  source: 's',
  title: 't',
  content: [T('x')],
  citations: { enabled: on }
})
const cite = (i: number) =>
  T('x', {
    citations: [
      {
        type: 'char_location',
        cited_text: 'x',
        document_index: i,
        document_title: null,
        start_char_index: 0,
        end_char_index: 1
      }
    ]
  })
const citeS = (i: number) =>
  T('x', {
    citations: [
      {
        type: 'search_result_location',
        cited_text: 'x',
        search_result_index: i,
        source: 's',
        title: 't',
        start_block_index: 0,
        end_block_index: 1
      }
    ]
  })
const comp = (m: object = {}) => ({ type: 'compaction', content: 'sum', ...m })
const old = { model: 'claude-sonnet-4-5' }

export const anthropicVariations: ReadonlyArray<Variation> = [
  ['R1 assistant string', ['A-R1 messages[0]'], M(a, q)],
  ['R1 signed compaction first', [], M(A(comp({ signature: 's' }), T('x')), q)],
  ['R1 compaction null first', ['A-R1 messages[0]'], M(A(comp({ content: null }), T('x')), q)],
  ['R1 effort system first', [], M({ role: 'system', content: [], output_config: { effort: 'low' } }, q)],
  ['R47 text system first', ['A-R47 messages[0]'], M(S(T('x')), q)],
  [
    'R1 system then assistant',
    ['A-R1 messages[1]'],
    M({ role: 'system', content: [], output_config: { effort: 'low' } }, a, q)
  ],
  ['R2 two', ['A-R2 messages[1].content[0]', 'A-R2 messages[1].content[1]'], M(q, A(tu('a'), tu('b')), q)],
  ['R2 wrong id', ['A-R2 messages[1].content[0]', 'A-R4 messages[2].content[0]'], M(q, A(tu('a')), U(tr('b')))],
  ['R2 merged assistants', [], M(q, A(tu('a')), a, U(tr('a')))],
  ['R2 merged users', [], M(q, A(tu('a'), tu('b')), U(tr('a')), U(tr('b')), q)],
  ['R2 empty result', [], M(q, A(tu('a')), U(tr('a', { content: undefined })))],
  [
    'R2 system between',
    ['A-R2 messages[1].content[0]', 'A-R47 messages[2]', 'A-R4 messages[3].content[0]'],
    M(q, A(tu('a')), S(T('x')), U(tr('a')))
  ],
  ['R3 image', ['A-R3 messages[2].content[1]'], M(q, A(tu('a')), U(img, tr('a')))],
  ['R3 second', ['A-R3 messages[2].content[2]'], M(q, A(tu('a'), tu('b')), U(tr('a'), T('x'), tr('b')))],
  ['R3 fine', [], M(q, A(tu('a'), tu('b')), U(tr('b'), tr('a'), T('x'), img))],
  ['R3 doc', ['A-R3 messages[2].content[1]'], M(q, A(tu('a')), U(doc, tr('a')))],
  ['R4 late', ['A-R4 messages[4].content[0]'], M(q, A(tu('a')), U(tr('a')), a, U(tr('a')))],
  ['R4 two', ['A-R4 messages[0].content[0]', 'A-R4 messages[0].content[1]'], M(U(tr('a'), tr('b')))],
  ['R4 after text', ['A-R4 messages[2].content[0]'], M(q, a, U(tr('a'), T('x')))],
  [
    'R5 three',
    ['A-R5 messages[2].content[1]', 'A-R5 messages[2].content[2]'],
    M(q, A(tu('a')), U(tr('a'), tr('a'), tr('a')))
  ],
  ['R5 over two users', ['A-R5 messages[3].content[0]'], M(q, A(tu('a')), U(tr('a')), U(tr('a')))],
  ['R6 both answered', ['A-R6 messages[1].content[1]'], M(q, A(tu('a'), tu('a')), U(tr('a'), tr('a')))],
  ['R6 neighbours', ['A-R6 messages[2].content[0]'], M(q, A(tu('a')), A(tu('a')), U(tr('a')))],
  ['R6 later again', [], M(q, A(tu('a')), U(tr('a')), A(tu('a')), U(tr('a')))],
  ['R7 empty id', ['A-R7 messages[1].content[0].id'], M(q, A(tu('')), U(tr('')))],
  ['R7 space', ['A-R7 messages[1].content[1].id'], M(q, A(tu('a'), tu('b c')), U(tr('a'), tr('b c')))],
  ['R7 long ok', [], M(q, A(tu('a'.repeat(100))), U(tr('a'.repeat(100))))],
  ['R7 server', ['A-R7 messages[1].content[0].id'], M(q, A(stu('srvtoolu-1'), wsr('srvtoolu-1')), q)],
  ['R8 array', ['A-R8 messages[1].content[0].input'], M(q, A(tu('a', { input: [] })), U(tr('a')))],
  ['R8 null', ['A-R8 messages[1].content[0].input'], M(q, A(tu('a', { input: null })), U(tr('a')))],
  ['R8 number', ['A-R8 messages[1].content[0].input'], M(q, A(tu('a', { input: 3 })), U(tr('a')))],
  ['R8 missing', ['A-R8 messages[1].content[0].input'], M(q, A({ type: 'tool_use', id: 'a', name: 'ls' }), U(tr('a')))],
  [
    'R8 server',
    ['A-R8 messages[1].content[0].input'],
    M(q, A(stu('srvtoolu_1', { input: 'x' }), wsr('srvtoolu_1')), q)
  ],
  ['R10 user', ['A-R10 messages[0].content[0]'], M(U(T(''), T('x')))],
  ['R10 alone', ['A-R10 messages[0].content[0]'], M(U(T('')))],
  ['R10 two', ['A-R10 messages[0].content[0]', 'A-R10 messages[0].content[2]'], M(U(T(''), T('x'), T('')))],
  ['R10 in result fine', [], M(q, A(tu('a')), U(tr('a', { content: [T('')] })))],
  ['R10 empty and blank', ['A-R11 messages[0]', 'A-R10 messages[0].content[0]'], M(U(T(''), T(' ')))],
  ['R11 string', ['A-R11 messages[0]'], M({ role: 'user', content: ' \n' })],
  ['R11 mid assistant', ['A-R11 messages[1]'], M(q, { role: 'assistant', content: ' ' }, q)],
  ['R11 two blanks', ['A-R11 messages[0]'], M(U(T(' '), T('\t')))],
  ['R11 nbsp', ['A-R11 messages[0]'], M(U(T('\u00a0')))],
  ['R11 with image', [], M(U(T(' '), img))],
  ['R11 with call', [], M(q, A(T('\n\n'), tu('a')), U(tr('a'), T(' ')))],
  ['R11 hi', [], M(U(T('hi'), T(' ')))],
  ['R11 thinking', [], M(q, A(th, T(' ')), q)],
  ['R11 sys list', ['A-R11 system[0]'], { system: [T(' ')], messages: [q] }],
  ['R11 sys list 2', [], { system: [T(' '), T('x')], messages: [q] }],
  ['R10 sys empty string', [], { system: '', messages: [q] }],
  ['R12 []', ['A-R12 messages[0]'], M({ role: 'user', content: [] })],
  ['R12 ""', ['A-R12 messages[2]'], M(q, a, { role: 'user', content: '' })],
  ['R12 asst "" mid', ['A-R12 messages[1]'], M(q, { role: 'assistant', content: '' }, q)],
  ['R12 asst [] last old', [], { ...M(q, { role: 'assistant', content: [] }), ...old }],
  ['R12 null', ['A-R12 messages[0]'], M({ role: 'user', content: null })],
  ['R12 missing', ['A-R12 messages[0]'], M({ role: 'user' })],
  ['R13 list', ['A-R13 messages[1]'], M(q, A(T('x')))],
  ['R13 4.5', [], { ...M(q, A(T('x'))), ...old }],
  ['R13 4.6', ['A-R13 messages[1]'], { ...M(q, A(T('x'))), model: 'claude-opus-4-6' }],
  [
    'R13 4.5 thinking',
    ['A-R13 messages[1]'],
    { ...M(q, A(T('x'))), ...old, thinking: { type: 'enabled', budget_tokens: 1024 } }
  ],
  ['R13 4.5 thinking disabled', [], { ...M(q, A(T('x'))), ...old, thinking: { type: 'disabled' } }],
  ['R13 ws', ['A-R13 messages[1].content[0]'], { ...M(q, A(T('x '))), ...old }],
  ['R13 ws string', ['A-R13 messages[1].content'], { ...M(q, { role: 'assistant', content: 'x\n' }), ...old }],
  ['R13 ws mid ok', [], { ...M(q, { role: 'assistant', content: 'x\n' }, q), ...old }],
  ['R13 compaction last', [], M(q, a, q, A(comp()))],
  ['R13 pause', [], M(q, A(T('x'), stu('srvtoolu_1')))],
  ['R13 pause result', [], M(q, A(stu('srvtoolu_1'), wsr('srvtoolu_1')))],
  ['R13 pause result text', ['A-R13 messages[1]'], M(q, A(stu('srvtoolu_1'), wsr('srvtoolu_1'), T('x')))],
  ['R14', ['A-R14 messages[0].content[1].cache_control', 'A-R10 messages[0].content[1]'], M(U(T('x'), T('', cc())))],
  ['R14 sys', ['A-R10 system[0]', 'A-R14 system[0].cache_control'], { system: [T('', cc()), T('x')], messages: [q] }],
  ['R14 blank ok', [], M(U(T('x'), T(' ', cc())))],
  [
    'R20 text first',
    ['A-R20 messages[1].content[0]'],
    { ...M(q, A(T('x'), tu('a')), U(tr('a'))), ...old, thinking: { type: 'enabled', budget_tokens: 1024 } }
  ],
  [
    'R20 redacted',
    [],
    { ...M(q, A(rth, tu('a')), U(tr('a'))), ...old, thinking: { type: 'enabled', budget_tokens: 1024 } }
  ],
  [
    'R20 old turn',
    [],
    { ...M(q, A(tu('a')), U(tr('a')), a, q), ...old, thinking: { type: 'enabled', budget_tokens: 1024 } }
  ],
  [
    'R20 second step',
    [],
    {
      ...M(q, A(th, tu('a')), U(tr('a')), A(tu('b')), U(tr('b'))),
      ...old,
      thinking: { type: 'enabled', budget_tokens: 1024 }
    }
  ],
  ['R20 adaptive', [], { ...M(q, A(tu('a')), U(tr('a'))), model: 'claude-opus-4-6', thinking: { type: 'adaptive' } }],
  [
    'R20 result+text',
    ['A-R20 messages[1].content[0]'],
    { ...M(q, A(tu('a')), U(tr('a'), T('go on'))), ...old, thinking: { type: 'enabled', budget_tokens: 1024 } }
  ],
  [
    'R23 empties',
    ['A-R23 messages[1].content[0]'],
    M(q, A({ type: 'thinking', thinking: '', signature: '' }, T('x')), q)
  ],
  ['R23 no sig field', ['A-R23 messages[1].content[0]'], M(q, A({ type: 'thinking', thinking: '' }, T('x')), q)],
  ['R23 omitted ok', [], M(q, A({ type: 'thinking', thinking: '', signature: 's' }, T('x')), q)],
  [
    'R23 text no sig',
    ['A-R23 messages[1].content[0]'],
    { ...M(q, A({ type: 'thinking', thinking: 'x' }, T('x')), q), ...old }
  ],
  [
    'R23 text empty sig',
    ['A-R23 messages[1].content[0]'],
    { ...M(q, A({ type: 'thinking', thinking: 'x', signature: '' }, T('x')), q), ...old }
  ],
  [
    'R23 text no sig, of another provider',
    [],
    { ...M(q, A({ type: 'thinking', thinking: 'x' }, T('x')), q), model: 'MiniMax-M2' }
  ],
  ['R23 redacted empty', ['A-R23 messages[1].content[0]'], M(q, A({ type: 'redacted_thinking', data: '' }, T('x')), q)],
  [
    'R27 any',
    ['A-R27 tool_choice'],
    { ...M(q), thinking: { type: 'enabled', budget_tokens: 1024 }, tool_choice: { type: 'any' } }
  ],
  ['R27 auto ok', [], { ...M(q), thinking: { type: 'enabled', budget_tokens: 1024 }, tool_choice: { type: 'auto' } }],
  [
    'R27 opus 5.5',
    ['A-R27 tool_choice'],
    { ...M(q), model: 'claude-opus-5-5', tool_choice: { type: 'tool', name: 'ls' } }
  ],
  ['R27 opus 5 ok', [], { ...M(q), model: 'claude-opus-5', tool_choice: { type: 'tool', name: 'ls' } }],
  [
    'R27 adaptive ok',
    [],
    { ...M(q), model: 'claude-opus-4-6', thinking: { type: 'adaptive' }, tool_choice: { type: 'any' } }
  ],
  [
    'R30 mix',
    ['A-R30 messages[0].content[2].cache_control'],
    { tools: [{ ...ls, ...cc() }], system: [T('x', cc())], messages: [U(T('a', cc()), T('b', cc()), T('c', cc()))] }
  ],
  [
    'R30 nested',
    ['A-R30 messages[2].content[0].content[0].cache_control'],
    {
      ...M(
        U(T('a', cc()), T('b', cc()), T('c', cc()), T('d', cc())),
        A(tu('a')),
        U(tr('a', { content: [T('x', cc())] }))
      )
    }
  ],
  ['R30 four', [], { tools: [{ ...ls, ...cc() }], system: [T('x', cc())], messages: [U(T('a', cc()), T('b', cc()))] }],
  [
    'R31 tools sys',
    ['A-R31 system[0].cache_control'],
    { tools: [{ ...ls, ...cc() }], system: [T('x', cc('1h'))], messages: [q] }
  ],
  [
    'R31 two',
    ['A-R31 messages[0].content[1].cache_control', 'A-R31 messages[0].content[2].cache_control'],
    M(U(T('a', cc('5m')), T('b', cc('1h')), T('c', cc('1h'))))
  ],
  ['R31 ok', [], M(U(T('a', cc('1h')), T('b', cc()), T('c', cc('5m'))))],
  ['R32 redacted', ['A-R32 messages[1].content[0].cache_control'], M(q, A({ ...rth, ...cc() }, T('x')), q)],
  [
    'R32 fallback',
    ['A-R32 messages[1].content[0].cache_control'],
    M(q, A({ type: 'fallback', from: 'a', to: 'b', ...cc() }, T('x')), q)
  ],
  ['R33 3 ok', [], { ...M(U(T('a', cc()), T('b', cc()), T('c', cc()))), cache_control: { type: 'ephemeral' } }],
  [
    'R33 4',
    ['A-R33 cache_control'],
    { ...M(U(T('a', cc()), T('b', cc()), T('c', cc()), T('d', cc()))), cache_control: { type: 'ephemeral' } }
  ],
  ['R33 ttl', ['A-R33 cache_control'], { ...M(U(T('a', cc('5m')))), cache_control: { type: 'ephemeral', ttl: '1h' } }],
  ['R33 ttl same', [], { ...M(U(T('a', cc('1h')))), cache_control: { type: 'ephemeral', ttl: '1h' } }],
  [
    'R33 defer',
    ['A-R33 tools[1].cache_control'],
    { tools: [ls, { ...ls, name: 'x', defer_loading: true, ...cc() }], messages: [q] }
  ],
  ['R40 mcp', ['A-R40 messages[1].content[0]'], M(q, A(mtu('mcptoolu_1'), T('x')), q)],
  [
    'R40 two',
    ['A-R40 messages[1].content[0]', 'A-R40 messages[1].content[1]'],
    M(q, A(stu('srvtoolu_1'), stu('srvtoolu_2'), T('x')), q)
  ],
  ['R40 paused, and goes on in the next message', [], M(q, A(stu('srvtoolu_1')), A(wsr('srvtoolu_1'), T('x')), q)],
  ['R40 goes on without it', ['A-R40 messages[1].content[0]'], M(q, A(stu('srvtoolu_1')), A(T('x')), q)],
  ['R40 beside client', [], M(q, A(stu('srvtoolu_1'), tu('a')), U(tr('a')), A(wsr('srvtoolu_1'), T('x')), q)],
  [
    'R40 beside client + words',
    ['A-R40 messages[2].content[1]'],
    M(q, A(stu('srvtoolu_1'), tu('a')), U(tr('a'), T('x')))
  ],
  [
    'R40 result in the user message',
    ['A-R40 messages[1].content[0]', 'A-R41 messages[2].content[0]'],
    M(q, A(stu('srvtoolu_1'), T('x')), U(wsr('srvtoolu_1'), T('x')))
  ],
  [
    'R41 before',
    ['A-R41 messages[1].content[0]', 'A-R40 messages[1].content[1]'],
    M(q, A(wsr('srvtoolu_1'), stu('srvtoolu_1'), T('x')), q)
  ],
  [
    'R41 twice',
    ['A-R41 messages[1].content[2]'],
    M(q, A(stu('srvtoolu_1'), wsr('srvtoolu_1'), wsr('srvtoolu_1'), T('x')), q)
  ],
  ['R41 mcp', ['A-R41 messages[1].content[0]'], M(q, A(mtr('mcptoolu_1'), T('x')), q)],
  [
    'R41 advisor',
    ['A-R41 messages[1].content[0]'],
    M(
      q,
      A(
        { type: 'advisor_tool_result', tool_use_id: 'srvtoolu_1', content: { type: 'advisor_result', text: 'x' } },
        T('x')
      ),
      q
    )
  ],
  ['R42', ['A-R42 messages[2].content[0]'], M(q, A(stu('srvtoolu_1'), wsr('srvtoolu_1'), T('x')), U(tr('srvtoolu_1')))],
  ['R43 ok', [], { ...M(q, A(code, prog('a')), U(tr('a')), A(ran, T('x')), q), container: 'c' }],
  [
    'R43 step after step',
    [],
    { ...M(q, A(code, prog('a')), U(tr('a')), A(prog('b')), U(tr('b')), A(ran, T('x')), q), container: 'c' }
  ],
  ['R43 no source', ['A-R43 messages[1].content[0].caller'], { ...M(q, A(prog('a')), U(tr('a'))), container: 'c' }],
  ['R43 words', ['A-R43 messages[2].content[1]'], { ...M(q, A(code, prog('a')), U(tr('a'), T('x'))), container: 'c' }],
  [
    'R43 two no container',
    ['A-R43 messages[1].content[1].caller', 'A-R43 messages[1].content[2].caller'],
    M(q, A(code, prog('a'), prog('b')), U(tr('a'), tr('b')))
  ],
  ['R43 direct ok', [], M(q, A(tu('a', { caller: { type: 'direct' } })), U(tr('a')))],
  [
    'R44 in result',
    ['A-R44 messages[2].content[0]'],
    { tools: [ls], messages: [q, A(tu('a')), U(tr('a', { content: [{ type: 'tool_reference', tool_name: 'gone' }] }))] }
  ],
  [
    'R44 mcp toolset',
    [],
    {
      tools: [{ type: 'mcp_toolset', mcp_server_name: 's' }],
      messages: [q, A(tu('a')), U(tr('a', { content: [{ type: 'tool_reference', tool_name: 'other' }] }))]
    }
  ],
  [
    'R44 addition',
    [],
    {
      tools: [ls],
      messages: [
        q,
        S({ type: 'tool_addition', tool: { name: 'added', input_schema: { type: 'object' } } }),
        A(tu('a')),
        U(tr('a', { content: [{ type: 'tool_reference', tool_name: 'added' }] }))
      ]
    }
  ],
  ['R45 none', ['A-R45 messages[2].content[0]'], M(q, A(tu('a', { toolset_name: 'browser' })), U(tr('a')))],
  [
    'R45 doc',
    ['A-R45 messages[2].content[0]'],
    M(q, A(tu('a', { toolset_name: 'browser' })), U(tr('a', { toolset_name: 'browser', content: [doc] })))
  ],
  [
    'R45 two states',
    ['A-R45 messages[2].content[0]'],
    M(
      q,
      A(tu('a', { toolset_name: 'browser' })),
      U(tr('a', { toolset_name: 'browser', content: [{ type: 'browser_state' }, { type: 'browser_state' }] }))
    )
  ],
  [
    'R45 ok',
    [],
    M(
      q,
      A(tu('a', { toolset_name: 'browser' })),
      U(tr('a', { toolset_name: 'browser', content: [T('x'), img, { type: 'browser_state' }] }))
    )
  ],
  ['R46 doc', ['A-R46 messages[1].content[0].citations[0]'], M(U(doc, T('x')), A(cite(1)), q)],
  ['R46 doc ok', [], M(U(doc, T('x')), A(cite(0)), q)],
  ['R46 no doc', ['A-R46 messages[1].content[0].citations[0]'], M(q, A(cite(0)), q)],
  [
    'R46 sr',
    ['A-R46 messages[3].content[0].citations[0]'],
    M(q, A(tu('a')), U(tr('a', { content: [sr()] })), A(citeS(1)), q)
  ],
  ['R46 sr ok', [], M(q, A(tu('a')), U(tr('a', { content: [sr(), sr()] })), A(citeS(1)), q)],
  ['R46 mix', ['A-R46 messages[2].content[0]'], M(q, A(tu('a')), U(tr('a', { content: [sr(), T('x')] })))],
  ['R46 some', ['A-R46 messages[0].content[1]'], M(U(sr(true), sr(false), T('x')))],
  [
    'R46 structured',
    ['A-R46 output_config.format'],
    { ...M(U(doc, T('x'))), output_config: { format: { type: 'json_schema', schema: {} } } }
  ],
  ['R47 after assistant', ['A-R47 messages[2]'], M(q, a, S(T('x')), A(T('y')), q)],
  ['R47 before user', ['A-R47 messages[1]'], M(q, S(T('x')), q)],
  ['R47 ok', [], M(q, S(T('x')), S(T('y')), a, q, S(T('z')))],
  ['R47 server result', [], M(q, A(stu('srvtoolu_1'), wsr('srvtoolu_1')), S(T('x')))],
  ['R47 after results', [], M(q, A(tu('a')), U(tr('a')), S(T('x')))],
  ['R47 sonnet 5', ['A-R47 messages[1]'], { ...M(q, S(T('x')), a, q), model: 'claude-sonnet-5' }],
  ['R47 4.5', ['A-R47 messages[1]'], { ...M(q, S(T('x')), a, q), ...old }],
  ['R47 opus 5', [], { ...M(q, S(T('x')), a, q), model: 'claude-opus-5' }],
  ['R50 second block', ['A-R50 messages[1].content[0]'], M(q, A(comp({ signature: 's' }), T('x')), q)],
  [
    'R50 two',
    ['A-R50 messages[2].content[0]'],
    M(A(comp({ signature: 's' }), T('x')), q, A(comp({ signature: 's' })), q)
  ],
  ['R51 ""', ['A-R51 messages[1].content[0].content'], M(q, A(comp({ content: '' }), T('x')), q)],
  ['R51 null ok', [], M(q, A(comp({ content: null }), T('x')), q)],
  ['R51 mid ok', [], M(q, A(comp(), T('x')), q)],
  ['R52 open call', ['A-R52 messages[1].content[0]'], { ...M(q, A(tu('a'))), compaction: { type: 'summarize' } }],
  [
    'R52 mgmt',
    ['A-R52 context_management'],
    { ...M(q), compaction: { type: 'summarize' }, context_management: { edits: [] } }
  ],
  [
    'R52 structured',
    ['A-R52 output_config.format'],
    { ...M(q), compaction: { type: 'summarize' }, output_config: { format: { type: 'json_schema', schema: {} } } }
  ],
  [
    'R52 forced',
    ['A-R52 tool_choice'],
    { ...M(q), model: 'claude-opus-5', compaction: { type: 'summarize' }, tool_choice: { type: 'any' } }
  ],
  ['R52 ok', [], { ...M(q), compaction: { type: 'summarize' }, stop_sequences: [] }],
  [
    'R54',
    ['A-R54 context_management.edits[1]'],
    {
      ...M(q),
      context_management: { edits: [{ type: 'clear_tool_uses_20250919' }, { type: 'clear_thinking_20251015' }] }
    }
  ],
  [
    'R54 ok',
    [],
    {
      ...M(q),
      context_management: { edits: [{ type: 'clear_thinking_20251015' }, { type: 'clear_tool_uses_20250919' }] }
    }
  ]
]
