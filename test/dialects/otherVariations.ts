/** Variations of what the text of each rule says, for the other forms: what breaks it, where, and what nearly does. */
import type { Any } from './ruleCases'
import type { Variation } from './anthropicVariations'

const u = (...parts: ReadonlyArray<Any>) => ({ role: 'user', parts })
const m = (...parts: ReadonlyArray<Any>) => ({ role: 'model', parts })
const t = (text: string) => ({ text })
const sig = { thoughtSignature: 'SIG' }
const fc = (id: unknown, more: object = {}) => ({
  functionCall: { ...(id ? { id } : {}), name: 'ls', args: {} },
  ...more
})
const fr = (id: unknown, more: object = {}) => ({
  functionResponse: { ...(id ? { id } : {}), name: 'ls', response: { output: 'ok' }, ...more }
})
const G = (...contents: ReadonlyArray<Any>) => ({ contents })
const g3 = { model: 'gemini-3-pro-preview' }
const g25 = { model: 'gemini-2.5-flash' }
const q = u(t('q'))
export const geminiVariations: ReadonlyArray<Variation> = [
  ['R1 more', ['G-R1 contents[2].parts[1]'], G(q, m(fc('1')), u(fr('1'), fr('2')))],
  ['R1 none then text', ['G-R1 contents[1].parts[0]'], G(q, m(fc('1')), q)],
  ['R1 two calls none', ['G-R1 contents[1].parts[0]', 'G-R1 contents[1].parts[1]'], G(q, m(fc('1'), fc('2')), q)],
  ['R1 no ids', ['G-R1 contents[1].parts[1]'], G(q, m(fc(0), fc(0)), u(fr(0)))],
  ['R1 end', ['G-R1 contents[1].parts[0]'], G(q, m(fc('1')))],
  ['R1 no ids ok', [], G(q, m(fc(0), fc(0)), u(fr(0), fr(0)))],
  ['R2 first', ['G-R2 contents[0].parts[0]'], G(u(fr('1')))],
  ['R2 after text', ['G-R2 contents[2].parts[0]'], G(q, m(t('x')), u(fr('1')))],
  ['R2 late', ['G-R1 contents[1].parts[0]', 'G-R2 contents[4].parts[0]'], G(q, m(fc('1')), q, m(t('x')), u(fr('1')))],
  ['R3 fc first', ['G-R3 contents[0]'], G(m(fc('1', sig)), u(fr('1')))],
  ['R3 text fc', ['G-R3 contents[2]'], G(q, m(t('x')), m(fc('1', sig)), u(fr('1')))],
  ['R3 fc after fr', [], G(q, m(fc('1', sig)), u(fr('1')), m(fc('2', sig)), u(fr('2')))],
  ['R3 last text', ['G-R3 contents[1]'], G(q, m(t('x')))],
  ['R3 text+fc in one', [], G(q, m(t('x'), fc('1')), u(fr('1')))],
  ['R3 fc fc contents', [], G(q, m(fc('1')), m(fc('2')), u(fr('1'), fr('2')))],
  ['R4 same content', ['G-R1 contents[1].parts[0]', 'G-R4 contents[1].parts[1]'], G(q, m(fc('1'), fr('1')), q)],
  ['R4 split answers', ['G-R4 contents[3]'], G(q, m(fc('1'), fc('2')), u(fr('1')), u(fr('2')))],
  [
    'R4 interleaved in model',
    [
      'G-R1 contents[1].parts[0]',
      'G-R4 contents[1].parts[1]',
      'G-R1 contents[1].parts[2]',
      'G-R4 contents[1].parts[3]'
    ],
    G(q, m(fc('1'), fr('1'), fc('2'), fr('2')), q)
  ],
  [
    'R5 second signed',
    ['G-R5 contents[1].parts[0]'],
    { ...G(q, m(fc('1'), fc('2', sig)), u(fr('1'), fr('2'))), ...g3 }
  ],
  [
    'R5 second step',
    ['G-R5 contents[3].parts[0]'],
    { ...G(q, m(fc('1', sig)), u(fr('1')), m(fc('2')), u(fr('2'))), ...g3 }
  ],
  [
    'R5 both steps',
    ['G-R5 contents[1].parts[0]', 'G-R5 contents[3].parts[0]'],
    { ...G(q, m(fc('1')), u(fr('1')), m(fc('2')), u(fr('2'))), ...g3 }
  ],
  ['R5 older turn', [], { ...G(q, m(fc('1')), u(fr('1')), m(t('x')), q), ...g3 }],
  ['R5 2.5', [], { ...G(q, m(fc('1')), u(fr('1'))), ...g25 }],
  [
    'R5 sentinel',
    [],
    { ...G(q, m(fc('1', { thoughtSignature: 'skip_thought_signature_validator' })), u(fr('1'))), ...g3 }
  ],
  ['R5 snake', [], { ...G(q, m(fc('1', { thought_signature: 'x' })), u(fr('1'))), ...g3 }],
  [
    'R5 thought text signed only',
    ['G-R5 contents[1].parts[1]'],
    { ...G(q, m({ text: 'hm', thought: true, ...sig }, fc('1')), u(fr('1'))), ...g3 }
  ],
  [
    'R5 flash latest 3.5',
    ['G-R5 contents[1].parts[0]'],
    { ...G(q, m(fc('1')), u(fr('1'))), model: 'gemini-3.5-flash' }
  ],
  ['R5 text beside answers starts a turn', [], { ...G(q, m(fc('1')), u(fr('1'), t('and')), m(t('x')), q), ...g3 }],
  ['R5 alias latest, of which nothing is known', [], { ...G(q, m(fc('1')), u(fr('1'))), model: 'gemini-pro-latest' }],
  ['R8 no id', ['G-R8 contents[2].parts[0]'], { ...G(q, m(fc('1', sig)), u(fr(0))), ...g3 }],
  ['R8 other id', ['G-R8 contents[2].parts[0]'], { ...G(q, m(fc('1', sig)), u(fr('2'))), ...g3 }],
  [
    'R8 one other id of two',
    ['G-R8 contents[2].parts[1]'],
    { ...G(q, m(fc('1', sig), fc('2')), u(fr('1'), fr('3'))), ...g3 }
  ],
  [
    'R8 other id, calls in two contents',
    ['G-R8 contents[3].parts[1]'],
    { ...G(q, m(fc('1', sig)), m(fc('2')), u(fr('1'), fr('3'))), ...g3 }
  ],
  [
    'R1 other id, and one too many',
    ['G-R1 contents[1].parts[0]', 'G-R1 contents[2].parts[0]', 'G-R1 contents[2].parts[1]'],
    { ...G(q, m(fc('1', sig)), u(fr('2'), fr('3'))), ...g3 }
  ],
  ['R8 2.5 no id ok', [], { ...G(q, m(fc('1')), u(fr(0))), ...g25 }],
  [
    'R8 toolCall',
    ['G-R8 contents[1].parts[0]'],
    G(q, m({ toolCall: { id: '1', toolType: 'x', args: {} } }, t('x')), q)
  ],
  [
    'R8 toolResponse',
    ['G-R8 contents[1].parts[0]'],
    G(q, m({ toolResponse: { id: '1', toolType: 'x', response: {} } }, t('x')), q)
  ],
  [
    'R8 exec',
    ['G-R8 contents[1].parts[0]'],
    G(q, m({ codeExecutionResult: { outcome: 'OUTCOME_OK', output: 'x' } }, t('x')), q)
  ],
  [
    'R8 exec2',
    ['G-R8 contents[1].parts[0]'],
    G(q, m({ executableCode: { language: 'PYTHON', code: 'x' } }, t('x')), q)
  ],
  [
    'R8 exec ok',
    [],
    G(
      q,
      m(
        { executableCode: { language: 'PYTHON', code: 'x' } },
        { codeExecutionResult: { outcome: 'OUTCOME_OK', output: 'x' } },
        t('x')
      ),
      q
    )
  ],
  ['R9 string', ['G-R9 contents[2].parts[0]'], G(q, m(fc('1')), u(fr('1', { response: 'x' })))],
  ['R9 array', ['G-R9 contents[2].parts[0]'], G(q, m(fc('1')), u(fr('1', { response: ['x'] })))],
  ['R9 empty array', ['G-R9 contents[2].parts[0]'], G(q, m(fc('1')), u(fr('1', { response: [] })))],
  ['R9 missing ok', [], G(q, m(fc('1')), u({ functionResponse: { id: '1', name: 'ls' } }))],
  ['R9 args', ['G-R9 contents[1].parts[0]'], G(q, m({ functionCall: { id: '1', name: 'ls', args: 'x' } }), u(fr('1')))],
  ['R9 no args ok', [], G(q, m({ functionCall: { id: '1', name: 'ls' } }), u(fr('1')))],
  ['R10 empty', ['G-R10 contents[0]'], G(u())],
  ['R10 missing', ['G-R10 contents[1]'], G(q, { role: 'model' }, q)],
  ['R10 part', ['G-R10 contents[0].parts[1]'], G(u(t('x'), {}))],
  ['R10 part meta', ['G-R10 contents[0].parts[1]'], G(u(t('x'), { thought: true }))],
  ['R10 role', ['G-R10 contents[0]'], G({ role: 'system', parts: [t('x')] }, q)],
  ['R10 assistant', ['G-R10 contents[1]'], G(q, { role: 'assistant', parts: [t('x')] }, q)],
  ['R10 text "" ok', [], G(q, m(t('')), q)],
  ['neighbours ok', [], G(q, q, m(t('x')), m(t('y')), q)]
]
const B = (...messages: ReadonlyArray<Any>) => ({ messages })
const bu = (...content: ReadonlyArray<Any>) => ({ role: 'user', content })
const ba = (...content: ReadonlyArray<Any>) => ({ role: 'assistant', content })
const bq = bu(t('q'))
const use = (id: unknown, more: object = {}) => ({ toolUse: { toolUseId: id, name: 'ls', input: {}, ...more } })
const res = (id: unknown, more: object = {}) => ({ toolResult: { toolUseId: id, content: [{ text: 'ok' }], ...more } })
const rc = (more: object = {}) => ({ reasoningContent: { reasoningText: { text: 'hm', ...more } } })
const cp = (ttl?: string) => ({ cachePoint: { type: 'default', ...(ttl ? { ttl } : {}) } })
const cl = {
  modelId: 'anthropic.claude-sonnet-4-5-v1:0',
  toolConfig: { tools: [{ toolSpec: { name: 'ls', inputSchema: { json: {} } } }] }
}
const ll = { ...cl, modelId: 'us.meta.llama4-maverick-17b-instruct-v1:0' }
const nova = { ...cl, modelId: 'us.amazon.nova-pro-v1:0' }
const bdoc = (name: string) => ({ document: { name, format: 'pdf', source: { bytes: 'AAAA' } } })
export const bedrockVariations: ReadonlyArray<Variation> = [
  [
    'R1 two messages',
    ['B-R1 messages[1].content[1]', 'B-R4 messages[3]', 'B-R2 messages[3].content[0]'],
    B(bq, ba(use('a'), use('b')), bu(res('a')), bu(res('b')))
  ],
  ['R1 end', ['B-R1 messages[1].content[0]'], B(bq, ba(use('a')))],
  ['R1 two', ['B-R1 messages[1].content[0]', 'B-R1 messages[1].content[1]'], B(bq, ba(use('a'), use('b')), bq)],
  [
    'R1 cache point between results',
    [],
    { ...B(bq, ba(use('a'), use('b')), bu(res('a'), { cachePoint: { type: 'default' } }, res('b'), t('x'))), ...cl }
  ],
  [
    'R1 cache point and words between results',
    ['B-R1 messages[2].content[2]'],
    {
      ...B(
        bq,
        ba(use('a'), use('b'), use('c')),
        bu(res('a'), { cachePoint: { type: 'default' } }, res('b'), t('x'), res('c'))
      ),
      ...cl
    }
  ],
  ['R1 order claude', ['B-R1 messages[2].content[1]'], { ...B(bq, ba(use('a')), bu(t('x'), res('a'))), ...cl }],
  ['R1 order nova ok', [], { ...B(bq, ba(use('a')), bu(t('x'), res('a'))), ...nova }],
  ['R2 first', ['B-R2 messages[0].content[0]'], B(bu(res('a')))],
  ['R2 twice', ['B-R2 messages[2].content[1]'], B(bq, ba(use('a')), bu(res('a'), res('a')))],
  ['R2 late', ['B-R2 messages[4].content[0]'], B(bq, ba(use('a')), bu(res('a')), ba(t('x')), bu(res('a')))],
  [
    'R3',
    ['B-R3 messages[1].content[0]'],
    { ...B(bq, ba(use('a')), bu(res('a'))), modelId: 'anthropic.claude-sonnet-4-5-v1:0' }
  ],
  [
    'R3 empty tools',
    ['B-R3 messages[1].content[0]'],
    { ...B(bq, ba(use('a')), bu(res('a'))), modelId: 'anthropic.claude-sonnet-4-5-v1:0', toolConfig: { tools: [] } }
  ],
  ['R3 no calls', [], { ...B(bq), modelId: 'anthropic.claude-sonnet-4-5-v1:0' }],
  ['R4 assistants', ['B-R4 messages[2]'], B(bq, ba(t('x')), ba(t('y')), bq)],
  ['R4 three users', ['B-R4 messages[1]', 'B-R4 messages[2]'], B(bq, bq, bq)],
  ['R4 system', ['B-R4 messages[0]'], B({ role: 'system', content: [t('x')] }, bq)],
  ['R5 4.5 ok', [], { ...B(bq, ba(t('x'))), ...cl }],
  ['R5 4.6', ['B-R5 messages[1]'], { ...B(bq, ba(t('x'))), ...cl, modelId: 'us.anthropic.claude-opus-4-6-v1:0' }],
  ['R5 nova', ['B-R5 messages[1]'], { ...B(bq, ba(t('x'))), ...nova }],
  ['R5 ws', ['B-R5 messages[1].content[0]'], { ...B(bq, ba(t('x '))), ...cl }],
  ['R6 blank', ['B-R6 messages[0].content[1]'], B(bu(t('x'), t('')))],
  ['R6 ws claude', ['B-R6 messages[0]'], { ...B(bu(t(' '))), ...cl }],
  ['R6 ws beside text', [], { ...B(bu(t('x'), t(' '))), ...cl }],
  ['R6 empty msg', ['B-R6 messages[1]'], B(bq, ba(), bq)],
  [
    'R6 error []',
    ['B-R6 messages[2].content[0]'],
    { ...B(bq, ba(use('a')), bu(res('a', { content: [], status: 'error' }))), ...cl }
  ],
  ['R6 success [] ok', [], { ...B(bq, ba(use('a')), bu(res('a', { content: [], status: 'success' }))), ...cl }],
  ['R6 doc', ['B-R6 messages[0].content[0]'], B(bu(bdoc('a')))],
  ['R6 doc blank text', ['B-R6 messages[0].content[1]'], B(bu(bdoc('a'), t('')))],
  ['R6 sys', ['B-R6 system[1]'], { ...B(bq), system: [t('x'), t(' ')] }],
  ['R7 llama results', ['B-R7 messages[2].content[1]'], { ...B(bq, ba(use('a')), bu(res('a'), t('x'))), ...ll }],
  ['R7 llama use', ['B-R7 messages[1].content[0]'], { ...B(bq, ba(t('x'), use('a')), bu(res('a'))), ...ll }],
  [
    'R7 llama image',
    ['B-R7 messages[2].content[1]'],
    { ...B(bq, ba(use('a')), bu(res('a'), { image: { format: 'png', source: { bytes: 'AA' } } })), ...ll }
  ],
  [
    'R7 mistral',
    ['B-R7 messages[1].content[0]'],
    { ...B(bq, ba(t('x'), use('a')), bu(res('a'))), ...cl, modelId: 'mistral.mistral-large-2407-v1:0' }
  ],
  ['R7 claude', [], { ...B(bq, ba(t('x'), use('a')), bu(res('a'), t('x'))), ...cl }],
  ['R7 nova', [], { ...B(bq, ba(t('x'), use('a')), bu(res('a'), t('x'))), ...nova }],
  ['R8 sig', ['B-R8 messages[1].content[0]'], { ...B(bq, ba(rc(), t('x')), bq), ...cl }],
  ['R8 empty', ['B-R8 messages[1].content[0]'], { ...B(bq, ba(rc({ text: '' }), t('x')), bq), ...cl }],
  ['R8 ok', [], { ...B(bq, ba(rc({ signature: 's' }), t('x')), bq), ...cl }],
  ['R8 deepseek', [], { ...B(bq, ba(rc(), t('x')), bq), ...cl, modelId: 'us.deepseek.r1-v1:0' }],
  [
    'R8 manual',
    ['B-R8 messages[1].content[0]'],
    {
      ...B(bq, ba(use('a')), bu(res('a'))),
      ...cl,
      additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } }
    }
  ],
  [
    'R9 five',
    ['B-R9 messages[0].content[6]'],
    { ...B(bu(t('x'), cp(), t('y'), cp(), t('z'), cp(), cp())), ...cl, system: [t('x'), cp()] }
  ],
  ['R9 ttl', ['B-R9 messages[0].content[3]'], { ...B(bu(t('x'), cp('5m'), t('y'), cp('1h'))), ...cl }],
  ['R9 llama', ['B-R9 messages[0].content[1]'], { ...B(bu(t('x'), cp())), ...ll }],
  ['R9 llama two: the first', ['B-R9 messages[0].content[1]'], { ...B(bu(t('x'), cp(), t('y'), cp())), ...ll }],
  [
    'R10 id 65',
    ['B-R10 messages[1].content[0].toolUse.toolUseId'],
    B(bq, ba(use('a'.repeat(65))), bu(res('a'.repeat(65))))
  ],
  ['R10 id 64', [], B(bq, ba(use('a'.repeat(64))), bu(res('a'.repeat(64))))],
  ['R10 name', ['B-R10 messages[1].content[0].toolUse.name'], B(bq, ba(use('a', { name: '' })), bu(res('a')))],
  ['R10 doc .pdf', ['B-R10 messages[0].content[0]'], B(bu(bdoc('a.pdf'), t('x')))],
  ['R10 doc 2 spaces', ['B-R10 messages[0].content[0]'], B(bu(bdoc('a  b'), t('x')))],
  ['R10 doc ok', [], B(bu(bdoc('a (1) [b]-c'), t('x')))],
  [
    'R10 same over two messages',
    ['B-R10 messages[2].content[0]'],
    B(bu(bdoc('a'), t('x')), ba(t('x')), bu(bdoc('a'), t('x')))
  ],
  [
    'R10 tool',
    ['B-R10 toolConfig.tools[0]'],
    { ...B(bq), ...cl, toolConfig: { tools: [{ toolSpec: { name: 'a.b', inputSchema: { json: {} } } }] } }
  ]
]
const V = (...messages: ReadonlyArray<Any>) => ({ messages })
const vq = { role: 'user', content: 'q' }
const va = (...content: ReadonlyArray<Any>) => ({ role: 'assistant', content })
const vc = (id: unknown, more: object = {}) => ({
  type: 'tool-call',
  toolCallId: id,
  toolName: 'ls',
  input: {},
  ...more
})
const vr = (id: unknown, more: object = {}) => ({
  type: 'tool-result',
  toolCallId: id,
  toolName: 'ls',
  output: { type: 'text', value: 'x' },
  ...more
})
const vt = (...content: ReadonlyArray<Any>) => ({ role: 'tool', content })
const req = (id: string, call: string) => ({ type: 'tool-approval-request', approvalId: id, toolCallId: call })
const ans = (id: string, approved = true) => ({ type: 'tool-approval-response', approvalId: id, approved })
export const aiSdkVariations: ReadonlyArray<Variation> = [
  ['R1 two', ['V-R1 messages[1].content[0]', 'V-R1 messages[1].content[1]'], V(vq, va(vc('a'), vc('b')), vq)],
  ['R1 one of two', ['V-R1 messages[1].content[1]'], V(vq, va(vc('a'), vc('b')), vt(vr('a')), vq)],
  ['R1 over tools', [], V(vq, va(vc('a'), vc('b')), vt(vr('a')), vt(vr('b')), vq)],
  ['R1 assistant between', [], V(vq, va(vc('a')), va({ type: 'text', text: 'x' }), vt(vr('a')))],
  [
    'R1 system between',
    ['V-R1 messages[1].content[0]'],
    { ...V(vq, va(vc('a')), { role: 'system', content: 'x' }, vt(vr('a'))), allowSystemInMessages: true }
  ],
  ['R1 result in the assistant message', ['V-R1 messages[1].content[0]'], V(vq, va(vc('a'), vr('a')), vq)],
  ['R1 provider', [], V(vq, va(vc('a', { providerExecuted: true }), vr('a')), vq)],
  ['R1 approval', [], V(vq, va(vc('a'), req('p', 'a')), vt(ans('p')))],
  ['R1 approval then user', ['V-R1 messages[1].content[0]'], V(vq, va(vc('a'), req('p', 'a')), vt(ans('p')), vq)],
  [
    'R1 denied',
    [],
    V(vq, va(vc('a'), req('p', 'a')), vt(ans('p', false), vr('a', { output: { type: 'execution-denied' } })), vq)
  ],
  ['R2 empty', ['V-R2 messages'], V()],
  [
    'R2 system two',
    ['V-R2 messages[0]', 'V-R2 messages[2]'],
    V({ role: 'system', content: 'x' }, vq, { role: 'system', content: 'x' })
  ],
  ['R2 output', ['V-R2 messages[2].content[0]'], V(vq, va(vc('a')), vt(vr('a', { output: 'x' })))],
  ['R2 tool string', ['V-R2 messages[1].content'], V(vq, { role: 'tool', content: 'x' })],
  [
    'R2 call without input',
    [],
    V(vq, va({ type: 'tool-call', toolCallId: 'a', toolName: 'ls', input: {} }), vt(vr('a')))
  ],
  [
    'R2 user reasoning',
    ['V-R2 messages[0].content[0]'],
    V({ role: 'user', content: [{ type: 'reasoning', text: 'x' }] })
  ],
  ['R2 content null', ['V-R2 messages[0].content'], V({ role: 'user', content: null })],
  ['R3 orphan ok', [], V(vq, vt(vr('a')), vq)],
  ['R3 assistant first ok', [], V(va({ type: 'text', text: 'x' }), vq)],
  ['R3 dup ok', [], V(vq, va(vc('a')), vt(vr('a'), vr('a')))],
  ['R4 unknown', ['V-R4 messages[2].content[1]'], V(vq, va(vc('a')), vt(vr('a'), ans('p')))],
  ['R4 call gone', ['V-R4 messages[2].content[0]'], V(vq, va(req('p', 'a')), vt(ans('p')))],
  [
    'R30',
    ['A-R30 messages[4].providerOptions.anthropic.cacheControl'],
    V(
      ...[1, 2, 3, 4, 5].map(() => ({ ...vq, providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } } }))
    )
  ],
  [
    'R30 gpt',
    [],
    {
      ...V(
        ...[1, 2, 3, 4, 5].map(() => ({
          ...vq,
          providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } }
        }))
      ),
      model: 'openai/gpt-4o'
    }
  ]
]
const uq = { id: '1', role: 'user', parts: [{ type: 'text', text: 'q' }] }
const ui = (...parts: ReadonlyArray<Any>) => ({ id: '2', role: 'assistant', parts })
const ut = (id: string, more: object = {}) => ({
  type: 'tool-ls',
  toolCallId: id,
  input: {},
  state: 'output-available',
  output: 'x',
  ...more
})
const wait = { state: 'input-available', output: undefined }
export const aiSdkUiVariations: ReadonlyArray<Variation> = [
  ['R1 two', ['V-R1 messages[1].parts[0]', 'V-R1 messages[1].parts[1]'], V(uq, ui(ut('a', wait), ut('b', wait)), uq)],
  ['R1 streaming ok', [], V(uq, ui(ut('a', { state: 'input-streaming' })), uq)],
  [
    'R1 dynamic',
    ['V-R1 messages[1].parts[0]'],
    V(uq, ui({ ...ut('a', wait), type: 'dynamic-tool', toolName: 'x' }), uq)
  ],
  ['R1 denied ok', [], V(uq, ui(ut('a', { state: 'output-denied', approval: { id: 'p', approved: false } })), uq)],
  ['R1 error ok', [], V(uq, ui(ut('a', { state: 'output-error', errorText: 'x' })), uq)],
  [
    'R1 responded last ok',
    [],
    V(uq, ui(ut('a', { state: 'approval-responded', approval: { id: 'p', approved: true } })))
  ],
  [
    'R1 responded mid',
    ['V-R1 messages[1].parts[0]'],
    V(uq, ui(ut('a', { state: 'approval-responded', approval: { id: 'p', approved: true } })), uq)
  ],
  [
    'R1 requested end',
    ['V-R1 messages[1].parts[0]'],
    V(uq, ui(ut('a', { state: 'approval-requested', approval: { id: 'p' } })))
  ],
  ['R2 role tool', ['V-R2 messages[1].role'], V(uq, { id: '2', role: 'tool', parts: [] })],
  ['R2 parts', ['V-R2 messages[0].parts'], V({ id: '1', role: 'user', content: 'x' })],
  ['R2 system', ['V-R2 messages[0]'], V({ id: '0', role: 'system', parts: [{ type: 'text', text: 'x' }] }, uq)]
]
const h = { type: 'human', content: 'q' }
const ai = (...tool_calls: ReadonlyArray<Any>) => ({ type: 'ai', content: '', tool_calls })
const lc = (id: string) => ({ id, name: 'ls', args: {}, type: 'tool_call' })
const lt = (id: string) => ({ type: 'tool', tool_call_id: id, content: 'x' })
export const langchainVariations: ReadonlyArray<Variation> = [
  ['R1 two', ['L-R1 messages[1].tool_calls[0]', 'L-R1 messages[1].tool_calls[1]'], V(h, ai(lc('a'), lc('b')), h)],
  ['R1 end', ['L-R1 messages[1].tool_calls[0]'], V(h, ai(lc('a')))],
  ['R1 first', ['L-R1 messages[0].tool_call_id'], V(lt('a'), h)],
  ['R1 dup', ['L-R1 messages[3].tool_call_id'], V(h, ai(lc('a')), lt('a'), lt('a'))],
  [
    'R2 content only',
    ['L-R2 messages[1].content[0]'],
    V(h, { type: 'ai', content: [{ type: 'tool_use', id: 'a', name: 'ls', input: {} }], tool_calls: [] }, h)
  ],
  [
    'R2 both',
    ['L-R1 messages[1].tool_calls[0]'],
    V(h, { type: 'ai', content: [{ type: 'tool_use', id: 'a', name: 'ls', input: {} }], tool_calls: [lc('a')] }, h)
  ],
  [
    'R2 kwargs',
    ['L-R1 messages[1].additional_kwargs.tool_calls[0]'],
    V(
      h,
      {
        type: 'ai',
        content: '',
        additional_kwargs: { tool_calls: [{ id: 'a', type: 'function', function: { name: 'ls', arguments: '{}' } }] }
      },
      h
    )
  ]
]
const nine = 'abcdefgh1',
  ten = 'abcdefgh2'
const mc = (id: string, name = 'ls') => ({ id, type: 'function', function: { name, arguments: '{}' } })
const ma = (...toolCalls: ReadonlyArray<Any>) => ({ role: 'assistant', content: '', toolCalls })
const mt = (toolCallId: string) => ({ role: 'tool', toolCallId, content: 'x' })
const mq = vq,
  mas = { role: 'assistant', content: 'a' },
  ms = { role: 'system', content: 's' }
export const mistralVariations: ReadonlyArray<Variation> = [
  ['R1 tool→user', ['M-R1 messages[3]'], V(mq, ma(mc(nine)), mt(nine), mq)],
  ['R1 user user ok', [], V(mq, mq)],
  ['R1 asst asst ok', [], V(mq, mas, mas, mq)],
  ['R1 asst system', ['M-R1 messages[2]'], V(mq, mas, ms, mq)],
  ['R1 tool system', ['M-R1 messages[3]'], V(mq, ma(mc(nine)), mt(nine), ms, mas, mq)],
  ['R1 user system ok', [], V(mq, ms, mas, mq)],
  ['R1 user system user ok', [], V(ms, mq, ms, mq)],
  ['R1 system tool', ['M-R1 messages[1]'], V(ms, mt(nine), mas, mq)],
  ['R1 user tool', ['M-R1 messages[1]'], V(mq, mt(nine), mas, mq)],
  ['R2 asst first', ['M-R2 messages[0]'], V(mas, mq)],
  ['R2 system asst', [], V(ms, mas, mq)],
  ['R2 last asst', ['M-R2 messages[1]'], V(mq, mas)],
  ['R2 prefix', [], V(mq, { ...mas, prefix: true })],
  ['R2 last tool', [], V(mq, ma(mc(nine)), mt(nine))],
  ['R2 last system', ['M-R2 messages[1]'], V(mq, ms)],
  ['R2 empty', ['M-R2 messages'], V()],
  ['R3 more', ['M-R3 messages[3]'], V(mq, ma(mc(nine)), mt(nine), mt(ten))],
  [
    'R3 two missing',
    ['M-R3 messages[1].toolCalls[0]', 'M-R3 messages[1].toolCalls[1]'],
    V(mq, ma(mc(nine), mc(ten)), mas, mq)
  ],
  ['R3 end', ['M-R3 messages[1].toolCalls[0]'], V(mq, ma(mc(nine)))],
  ['R3 dup id', ['M-R3 messages[1].toolCalls[1]'], V(mq, ma(mc(nine), mc(nine)), mt(nine), mt(nine))],
  ['R3 wrong id', ['M-R3 messages[1].toolCalls[0]', 'M-R3 messages[2]'], V(mq, ma(mc(nine)), mt(ten))],
  ['R5 ten', ['M-R5 messages[1].toolCalls[0].id'], V(mq, ma(mc('abcdefgh12')), mt('abcdefgh12'))],
  ['R5 underscore', ['M-R5 messages[1].toolCalls[0].id'], V(mq, ma(mc('abcdefg_1')), mt('abcdefg_1'))],
  ['R5 name 65', ['M-R5 messages[1].toolCalls[0].function.name'], V(mq, ma(mc(nine, 'a'.repeat(65))), mt(nine))],
  ['R6 sys', ['M-R6 messages[0].content'], V({ role: 'system', content: [] }, mq)],
  [
    'R6 thinking system',
    ['M-R6 messages[0].content[0]'],
    V(
      {
        role: 'system',
        content: [
          { type: 'thinking', thinking: [{ type: 'text', text: 'x' }] },
          { type: 'text', text: 'x' }
        ]
      },
      mq
    )
  ],
  [
    'R6 thinking tool',
    ['M-R6 messages[2].content[0]'],
    V(mq, ma(mc(nine)), {
      role: 'tool',
      toolCallId: nine,
      content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'x' }] }]
    })
  ],
  ['R6 prefix two', ['M-R6 messages[1].prefix'], V(mq, { ...mas, prefix: true }, { ...mas, prefix: true })]
]
export const cohereVariations: ReadonlyArray<Variation> = [
  ['R1 end', ['H-R1 messages[1].toolCalls[0]'], V(mq, ma(mc('a')))],
  ['R2', ['H-R2 messages[1]'], V(mq, mt('a'), mq)],
  ['neighbours ok', [], V(mq, mq, mas, mas, mq)],
  ['tool user ok', [], V(mq, ma(mc('a')), mt('a'), mq)]
]
const st = (text: string) => ({ type: 'text', text })
const su = (...content: ReadonlyArray<Any>) => ({ role: 'user', content })
const sa = (...content: ReadonlyArray<Any>) => ({ role: 'assistant', content })
const suse = (id: string) => ({ type: 'tool_use', id, name: 'ls', input: {} })
const sres = (id: string) => ({ type: 'tool_result', toolUseId: id, content: [st('x')] })
export const mcpVariations: ReadonlyArray<Variation> = [
  ['R1 text after', ['S-R1 messages[2]'], V(su(st('q')), sa(suse('a')), su(sres('a'), st('x')))],
  ['R1 text first', ['S-R1 messages[2]'], V(su(st('q')), sa(suse('a')), su(st('x'), sres('a')))],
  ['R2', ['S-R2 messages[0].content[0]'], V(su(sres('a')))],
  ['R2 single', ['S-R2 messages[2].content'], V(su(st('q')), sa(st('x')), { role: 'user', content: sres('a') })],
  [
    'R3 wrong',
    ['S-R3 messages[1].content[0]', 'S-R3 messages[2].content[0]'],
    V(su(st('q')), sa(suse('a')), su(sres('b')))
  ],
  ['R3 one of two', ['S-R3 messages[1].content[1]'], V(su(st('q')), sa(suse('a'), suse('b')), su(sres('a')))],
  ['R3 end', ['S-R3 messages[1].content[0]'], V(su(st('q')), sa(suse('a')))],
  ['ok', [], V(su(st('q')), sa(st('x'), suse('a'), suse('b')), su(sres('b'), sres('a')))],
  ['user user ok', [], V(su(st('q')), { role: 'user', content: st('q') })]
]
