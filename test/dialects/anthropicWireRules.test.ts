/** The rules of Anthropic's wire form beyond messages: server tools, programs, tool search, citations, compaction, settings. */
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { clone, keepsLaws } from './laws'

const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more })
const use = (id: string, more = {}) => ({ type: 'tool_use', id, name: 'ls', input: {}, ...more })
const result = (id: string, more = {}) => ({ type: 'tool_result', tool_use_id: id, content: 'ok', ...more })
const q = { role: 'user', content: 'q' }
const a = (...content: ReadonlyArray<unknown>) => ({ role: 'assistant', content })
const u = (...content: ReadonlyArray<unknown>) => ({ role: 'user', content })

const code = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'code_execution', input: {} }
const done = { type: 'code_execution_tool_result', tool_use_id: 'srvtoolu_1', content: {} }
const byCode = { caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' } }
const page = { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'a' } }
const found = { type: 'search_result', source: 'a', title: 'b', content: [text('c')] }
const cites = (field: string, index: number) => text('x', { citations: [{ type: 'char_location', [field]: index }] })
const summary = { type: 'compaction', content: 'They spoke.', signature: 's' }
const mark = { cache_control: { type: 'ephemeral' } }
const hour = { cache_control: { type: 'ephemeral', ttl: '1h' } }
const manual = { thinking: { type: 'enabled', budget_tokens: 1024 } }

type Case = readonly [name: string, messages: ReadonlyArray<unknown>, expected: ReadonlyArray<string>, rest?: object]

const cases: ReadonlyArray<Case> = [
  [
    'id of a server call',
    [q, a({ ...code, id: 'toolu_1' }, { ...done, tool_use_id: 'toolu_1' }, text('x')), q],
    ['A-R7 messages[1].content[0].id']
  ],
  [
    'id of an MCP call',
    [
      q,
      a({ type: 'mcp_tool_use', id: 'm-1', input: {} }, { type: 'mcp_tool_result', tool_use_id: 'm-1' }, text('x')),
      q
    ],
    []
  ],
  ['answered for the server', [q, a(code, done), u(result('srvtoolu_1'))], ['A-R42 messages[2].content[0]']],
  ['answered for no one', [q, a(text('x')), u(result('srvtoolu_1'))], ['A-R4 messages[2].content[0]']],
  [
    'called by code without a container',
    [q, a(code, use('t', byCode)), u(result('t'))],
    ['A-R43 messages[1].content[1].caller']
  ],
  [
    'called by code, which is done later',
    [q, a(code, use('t', byCode)), u(result('t')), a(done, text('x')), q],
    [],
    { container: 'c' }
  ],
  [
    'called by code, which is done too late',
    [q, a(code, use('t', byCode)), u(result('t')), a(text('x')), q, a(done, text('x')), q],
    ['A-R41 messages[5].content[0]'],
    { container: 'c' }
  ],
  ['called by code, waiting', [q, a(code, use('t', byCode)), u(result('t'))], [], { container: 'c' }],
  [
    'called by no code',
    [q, a(use('t', byCode)), u(result('t'))],
    ['A-R43 messages[1].content[0].caller'],
    { container: 'c' }
  ],
  ['called directly', [q, a(use('t', { caller: { type: 'direct' } })), u(result('t'))], []],
  [
    'code answered with words',
    [q, a(code, use('t', byCode)), u(result('t'), text('x'))],
    ['A-R43 messages[2].content[1]'],
    { container: 'c' }
  ],
  [
    'found tool',
    [q, a(use('t')), u(result('t', { content: [{ type: 'tool_reference', tool_name: 'b' }] }))],
    [],
    { tools: [{ name: 'b' }] }
  ],
  [
    'lost tool',
    [q, a(use('t')), u(result('t', { content: [{ type: 'tool_reference', tool_name: 'b' }] }))],
    ['A-R44 messages[2].content[0]'],
    { tools: [{ name: 'c' }] }
  ],
  [
    'lost tool of a search',
    [
      q,
      a(
        code,
        {
          type: 'tool_search_tool_result',
          tool_use_id: 'srvtoolu_1',
          content: { tool_references: [{ type: 'tool_reference', tool_name: 'b' }] }
        },
        text('x')
      ),
      q
    ],
    ['A-R44 messages[1].content[1]'],
    { tools: [{ name: 'c' }] }
  ],
  ['no tools at all', [q, a(use('t')), u(result('t', { content: [{ type: 'tool_reference', tool_name: 'b' }] }))], []],
  ['all deferred', [q], ['A-R44 tools'], { tools: [{ name: 'a', defer_loading: true }] }],
  ['one not deferred', [q], [], { tools: [{ name: 'a', defer_loading: true }, { name: 'b' }] }],
  ['toolset', [q, a(use('t', { toolset_name: 's' })), u(result('t', { toolset_name: 's' }))], []],
  ['toolset not named', [q, a(use('t', { toolset_name: 's' })), u(result('t'))], ['A-R45 messages[2].content[0]']],
  ['cited', [u(page, text('q')), a(cites('document_index', 0)), q], []],
  ['cited without a document', [q, a(cites('document_index', 0)), q], ['A-R46 messages[1].content[0].citations[0]']],
  [
    'cited before the document',
    [q, a(cites('document_index', 1)), u(page, page)],
    ['A-R46 messages[1].content[0].citations[0]']
  ],
  [
    'cited from a result',
    [q, a(use('t')), u(result('t', { content: [found] })), a(cites('search_result_index', 0)), q],
    []
  ],
  [
    'cited one too far',
    [u(found, text('q')), a(cites('search_result_index', 1)), q],
    ['A-R46 messages[1].content[0].citations[0]']
  ],
  ['cited from the web', [q, a(cites('encrypted_index', 7)), q], []],
  ['compaction first', [a(summary, text('x')), q], []],
  ['compaction later', [q, a(summary, text('x')), q], ['A-R50 messages[1].content[0]']],
  ['compaction twice', [a(summary, summary, text('x')), q], ['A-R50 messages[0].content[1]']],
  ['compaction by threshold', [q, a({ type: 'compaction', content: 'c' }, text('x')), q], []],
  ['failed compaction', [q, a({ type: 'compaction', content: null }, text('x')), q], []],
  [
    'empty compaction',
    [q, a({ type: 'compaction', content: '' }, text('x')), q],
    ['A-R51 messages[1].content[0].content']
  ],
  ['asked to compact', [q], [], { compaction: { type: 'summarize' } }],
  [
    'asked to compact and edit',
    [q],
    ['A-R52 context_management'],
    { compaction: { type: 'summarize' }, context_management: { edits: [] } }
  ],
  [
    'asked to compact and stop',
    [q],
    ['A-R52 stop_sequences'],
    { compaction: { type: 'summarize' }, stop_sequences: ['x'] }
  ],
  [
    'asked to compact and call',
    [q],
    ['A-R52 tool_choice'],
    { compaction: { type: 'summarize' }, tool_choice: { type: 'any' } }
  ],
  [
    'asked to compact in an open loop',
    [q, a(use('t'))],
    ['A-R52 messages[1].content[0]'],
    { compaction: { type: 'summarize' } }
  ],
  [
    'edits',
    [q],
    [],
    { context_management: { edits: [{ type: 'clear_thinking_20251015' }, { type: 'clear_tool_uses_20250919' }] } }
  ],
  [
    'edits in the other order',
    [q],
    ['A-R54 context_management.edits[1]'],
    { context_management: { edits: [{ type: 'clear_tool_uses_20250919' }, { type: 'clear_thinking_20251015' }] } }
  ],
  ['forced while thinking', [q], ['A-R27 tool_choice'], { ...manual, tool_choice: { type: 'tool', name: 'ls' } }],
  ['free while thinking', [q], [], { ...manual, tool_choice: { type: 'auto' } }],
  ['forced without thinking', [q], [], { tool_choice: { type: 'any' } }],
  ['automatic marker', [u(text('q', mark))], [], mark],
  ['automatic marker of another lifetime', [u(text('q', hour))], ['A-R33 cache_control'], mark],
  ['begun answer', [q, a(text('x'))], [], { model: 'claude-sonnet-4-5' }],
  ['begun answer with a blank', [q, a(text('x '))], ['A-R13 messages[1].content[0]'], { model: 'claude-sonnet-4-5' }],
  [
    'begun answer, a string with a blank',
    [q, { role: 'assistant', content: 'x\n' }],
    ['A-R13 messages[1].content'],
    { model: 'claude-sonnet-4-5' }
  ],
  [
    'uploads and listings',
    [
      u({ type: 'container_upload', file_id: 'f' }),
      a(
        { type: 'mcp_tool_listing', mcp_server_name: 's', tools: [] },
        { type: 'fallback', from: 'a', to: 'b' },
        text('x')
      ),
      q
    ],
    []
  ]
]

describe('examples: violations', () => {
  test.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, messages, expected, rest]) => {
    const request = clone({ messages, ...rest })
    keepsLaws(anthropic, request)
    const found = anthropic.violations(request).map(({ rule, path }) => `${rule} ${path}`)
    expect([...found].sort()).toEqual([...expected].sort())
  })
})
