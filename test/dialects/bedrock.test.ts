import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  bedrock,
  bedrockFamilies,
  bedrockProfile,
  drawDecodeError,
  profileFor,
  through
} from '../../src/dialects/bedrock'
import { type Block, image, media, text, thinking, toolResult, toolUse } from '../../src/model/Block'
import { context } from '../../src/model/Context'
import { assistant, system, tool, user } from '../../src/model/Message'
import { clearToolResults, stripMedia, truncateToolResults } from '../../src/reducers'
import { clone, unwrap } from './laws'
import { keepsNativeLaws } from './nativeLaws'

const blockOf = (block: unknown, role = 'assistant'): Block =>
  keepsNativeLaws(bedrock, { messages: [{ role, content: [block] }] }, ({ messages }) => messages).messages[0]!
    .content[0]!

const bytes = new Uint8Array([1, 2, 255])

describe('examples: blocks', () => {
  const picture = (extra: object = {}) => ({
    type: 'media',
    kind: 'image',
    source: { type: 'base64', mediaType: 'image/png', data: 'AQL/', ...extra }
  })
  const tu = { toolUseId: 't', name: 'ls', input: { a: 1 } }

  test.each<readonly [string, unknown, unknown]>([
    ['text', { text: 'a' }, { type: 'text', text: 'a' }],
    ['bytes', { image: { format: 'png', source: { bytes } } }, picture()],
    ['bytes as text', { image: { format: 'png', source: { bytes: 'AQL/' } } }, picture({ extra: { bytes: 'base64' } })],
    [
      'a document of text',
      { document: { name: 'a', format: 'md', source: { text: 'b' }, context: 'c' } },
      {
        type: 'media',
        kind: 'document',
        name: 'a',
        source: { type: 'text', mediaType: 'text/markdown', data: 'b' },
        extra: { context: 'c', format: 'md' }
      }
    ],
    [
      'a document without format',
      { document: { name: 'a', source: { bytes } } },
      {
        type: 'media',
        kind: 'document',
        name: 'a',
        source: { type: 'base64', mediaType: 'application/octet-stream', data: 'AQL/' }
      }
    ],
    [
      'a video in S3',
      { video: { format: 'mp4', source: { s3Location: { uri: 's3://a/b', bucketOwner: '1' } } } },
      {
        type: 'media',
        kind: 'video',
        source: { type: 'url', url: 's3://a/b', extra: { bucketOwner: '1' } },
        extra: { format: 'mp4' }
      }
    ],
    [
      'audio',
      { audio: { format: 'mp3', source: { bytes } } },
      { type: 'media', kind: 'audio', source: { type: 'base64', mediaType: 'audio/mp3', data: 'AQL/' } }
    ],
    ['a call', { toolUse: tu }, { type: 'tool_use', id: 't', name: 'ls', input: { a: 1 } }],
    [
      'a call that the provider answers',
      { toolUse: { ...tu, type: 'server_tool_use' } },
      {
        type: 'opaque',
        kind: 'server_tool_use',
        raw: { toolUse: { ...tu, type: 'server_tool_use' } },
        pair: { key: 't', side: 'call' }
      }
    ],
    [
      'reasoning',
      { reasoningContent: { reasoningText: { text: 'a', signature: 's' } } },
      { type: 'thinking', text: 'a', signature: 's' }
    ],
    [
      'reasoning that is hidden',
      { reasoningContent: { redactedContent: bytes } },
      { type: 'thinking', text: '', encrypted: 'AQL/' }
    ],
    [
      'reasoning that is hidden, as text',
      { reasoningContent: { redactedContent: 'AQL/' } },
      { type: 'thinking', text: '', encrypted: 'AQL/', extra: { redactedContent: 'base64' } }
    ],
    [
      'a cache point',
      { cachePoint: { type: 'default' } },
      { type: 'opaque', kind: 'cachePoint', raw: { cachePoint: { type: 'default' } } }
    ],
    [
      'bytes in what is opaque',
      { guardContent: { image: { format: 'png', source: { bytes } } } },
      {
        type: 'opaque',
        kind: 'guardContent',
        raw: { guardContent: { image: { format: 'png', source: { bytes: { $bytes: 'AQL/' } } } } }
      }
    ],
    [
      'what looks like bytes',
      { toolUse: { ...tu, input: { $bytes: 'AA' } } },
      { type: 'tool_use', id: 't', name: 'ls', input: { $bytes: ['AA'] } }
    ],
    [
      'what the SDK does not know',
      { $unknown: ['tomorrow', { a: 1 }] },
      { type: 'opaque', kind: 'tomorrow', raw: { $unknown: ['tomorrow', { a: 1 }] } }
    ]
  ])('%s', (_, block, neutral) => {
    expect(blockOf(block)).toEqual(neutral)
  })

  test.each<readonly [string, unknown, unknown]>([
    ['one text', { content: [{ text: 'a' }], status: 'error' }, { content: 'a', isError: true }],
    [
      'JSON',
      { content: [{ json: { a: 1 } }] },
      { content: [{ type: 'text', text: '{"a":1}', extra: { json: { a: 1 } } }] }
    ],
    [
      'a text and a picture',
      { content: [{ text: 'a' }, { image: { format: 'png', source: { bytes } } }], status: 'success' },
      { content: [{ type: 'text', text: 'a' }, picture()], isError: false }
    ],
    ['an empty list', { content: [] }, { content: [], extra: { content: [] } }],
    ['no content', {}, { content: [] }],
    ['an odd status', { status: 'x' }, { content: [], extra: { status: 'x' } }]
  ])('a result: %s', (_, wire, neutral) => {
    expect(blockOf({ toolResult: { toolUseId: 't', ...(wire as object) } }, 'user')).toEqual({
      type: 'tool_result',
      toolUseId: 't',
      ...(neutral as object)
    })
  })
})

describe('examples: requests', () => {
  test('system, tools and settings', () => {
    const native = {
      modelId: 'us.amazon.nova-2-lite-v1:0',
      system: [{ text: 'Be brief.' }, { cachePoint: { type: 'default' } }],
      toolConfig: {
        tools: [
          { toolSpec: { name: 'ls', description: 'Lists.', inputSchema: { json: { type: 'object' } }, strict: true } },
          { systemTool: { name: 'nova_code_interpreter' } },
          { cachePoint: { type: 'default' } }
        ],
        toolChoice: { auto: {} }
      },
      inferenceConfig: { maxTokens: 5 },
      messages: []
    }
    const decoded = keepsNativeLaws(bedrock, native, ({ messages }) => messages)
    expect(decoded.system).toHaveLength(2)
    expect(decoded.tools.map(({ name, inputSchema }) => [name, inputSchema])).toEqual([
      ['ls', { type: 'object' }],
      ['nova_code_interpreter', undefined],
      ['cachePoint', undefined]
    ])
    expect(decoded.settings).toEqual({
      modelId: native.modelId,
      inferenceConfig: native.inferenceConfig,
      toolConfig: { toolChoice: { auto: {} } }
    })
    expect(bedrock.violations(native)).toEqual([])
  })

  test.each<readonly [unknown, string]>([
    [5, 'bedrock: expected a request with a list of messages, found the number 5'],
    [{}, 'bedrock: messages: expected an array of messages, found nothing'],
    [{ messages: [5] }, 'bedrock: messages[0]: expected a message, found the number 5']
  ])('%j is no request', (native, sentence) => {
    const decoded = bedrock.decode(native)
    expect(isLeft(decoded) ? drawDecodeError(decoded.left) : '').toBe(sentence)
  })

  test('a subclass of Uint8Array is itself while nothing touches its message', () => {
    const native = {
      messages: [
        { role: 'user', content: [{ text: 'a' }, { image: { format: 'png', source: { bytes: Buffer.from([1]) } } }] }
      ]
    }
    const decoded = unwrap(bedrock.decode(native))
    expect(bedrock.encode(decoded).messages[0]).toBe(native.messages[0])
    const [, block] = (bedrock.encode(clone(decoded)).messages[0] as (typeof native.messages)[0]).content
    expect(block).toEqual({ image: { format: 'png', source: { bytes: new Uint8Array([1]) } } })
  })

  test('writing what is not from Bedrock: results of a step become one message, media become bytes', () => {
    const native = bedrock.encode(
      context({
        system: 'Be brief.',
        tools: [{ name: 'ls' }],
        messages: [
          user('a', image({ type: 'base64', mediaType: 'image/jpeg', data: '_-8=' })),
          assistant(
            thinking('hm', { signature: 's' }),
            toolUse({ id: 'c', name: 'ls', input: {} }),
            toolUse({ id: 'd', name: 'ls', input: {} })
          ),
          tool(toolResult({ toolUseId: 'c', content: 'b', isError: false })),
          tool(toolResult({ toolUseId: 'd', content: [text('x'), text('y')] })),
          system('Now.'),
          assistant(media('document', { type: 'base64', mediaType: 'application/pdf', data: 'AA==' }))
        ]
      })
    )
    expect(native).toEqual({
      system: [{ text: 'Be brief.' }],
      toolConfig: { tools: [{ toolSpec: { name: 'ls' } }] },
      messages: [
        {
          role: 'user',
          content: [{ text: 'a' }, { image: { format: 'jpeg', source: { bytes: new Uint8Array([255, 239]) } } }]
        },
        {
          role: 'assistant',
          content: [
            { reasoningContent: { reasoningText: { text: 'hm', signature: 's' } } },
            { toolUse: { toolUseId: 'c', name: 'ls', input: {} } },
            { toolUse: { toolUseId: 'd', name: 'ls', input: {} } }
          ]
        },
        {
          role: 'user',
          content: [
            { toolResult: { toolUseId: 'c', content: [{ text: 'b' }], status: 'success' } },
            { toolResult: { toolUseId: 'd', content: [{ text: 'x' }, { text: 'y' }] } }
          ]
        },
        { role: 'user', content: [{ text: 'Now.' }] },
        {
          role: 'assistant',
          content: [{ document: { format: 'pdf', name: 'document', source: { bytes: new Uint8Array([0]) } } }]
        }
      ]
    })
  })
})

describe('edited results', () => {
  const long = 'line\n'.repeat(100)
  const history = (content: ReadonlyArray<unknown>) => ({
    messages: [
      { role: 'user', content: [{ text: 'q' }] },
      { role: 'assistant', content: [{ toolUse: { toolUseId: 't', name: 'ls', input: {} } }] },
      { role: 'user', content: [{ toolResult: { toolUseId: 't', content } }] },
      { role: 'assistant', content: [{ text: 'ok' }] },
      { role: 'user', content: [{ text: 'q' }] }
    ]
  })
  const contentOf = (native: ReturnType<typeof history>) =>
    (native.messages[2]!.content[0] as { readonly toolResult: { readonly content: unknown } }).toolResult.content

  test('a cleared one is a text, and stays as it is', () => {
    const clear = through(bedrock)(clearToolResults({ keep: 0 }))
    const once = unwrap(clear(history([{ json: { a: long } }])))
    expect(contentOf(once)).toEqual([{ text: expect.stringMatching(/^\[cleared: ls, \d+ chars\]$/) as string }])
    expect(unwrap(clear(once))).toBe(once)
  })

  test('JSON that was cut is a text', () => {
    const cut = unwrap(
      through(bedrock)(truncateToolResults({ maxTokens: 40 }))(history([{ json: { a: long } }, { json: 1 }]))
    )
    expect(contentOf(cut)).toEqual([{ text: expect.stringContaining('[cut: ') as string }, { json: 1 }])
  })

  test('media go, and the failed result keeps words', () => {
    const picture = { image: { format: 'png', source: { bytes: new Uint8Array(900) } } }
    const native = history([picture])
    expect(contentOf(unwrap(through(bedrock)(stripMedia({ keep: 0 }))(native)))).toEqual([
      { text: '[removed: image/png]' }
    ])
  })
})

describe('rules', () => {
  const u = (...content: ReadonlyArray<unknown>) => ({
    role: 'user',
    content: content.map((c) => (typeof c === 'string' ? { text: c } : c))
  })
  const a = (...content: ReadonlyArray<unknown>) => ({ ...u(...content), role: 'assistant' })
  const tu = (toolUseId: string, more: object = {}) => ({ toolUse: { toolUseId, name: 'ls', input: {}, ...more } })
  const tr = (toolUseId: string, more: object = {}) => ({
    toolResult: { toolUseId, content: [{ text: 'a' }], ...more }
  })
  const point = (ttl?: string) => ({ cachePoint: { type: 'default', ...(ttl === undefined ? {} : { ttl }) } })
  const doc = (name: string) => ({ document: { name, format: 'txt', source: { text: 'a' } } })
  const reasoning = (signature?: string) => ({
    reasoningContent: { reasoningText: { text: 'a', ...(signature === undefined ? {} : { signature }) } }
  })
  const claude = 'us.anthropic.claude-sonnet-4-6'
  const llama = 'us.meta.llama4-maverick-17b-instruct-v1:0'
  const toolConfig = { tools: [{ toolSpec: { name: 'ls' } }] }

  type Case = readonly [name: string, messages: ReadonlyArray<object>, found: ReadonlyArray<string>, more?: object]

  const cases: ReadonlyArray<Case> = [
    ['a result too few', [u('q'), a(tu('1'), tu('2')), u(tr('1'))], ['B-R1 messages[1].content[1]']],
    ['an unanswered call at the end', [u('q'), a(tu('1'))], ['B-R1 messages[1].content[0]']],
    [
      'results in two messages',
      [u('q'), a(tu('1'), tu('2')), u(tr('1')), u(tr('2'))],
      ['B-R1 messages[1].content[1]', 'B-R4 messages[3]', 'B-R2 messages[3].content[0]']
    ],
    ['words before results', [u('q'), a(tu('1')), u('no', tr('1'))], []],
    [
      'words before results, Claude',
      [u('q'), a(tu('1')), u('no', tr('1'))],
      ['B-R1 messages[2].content[1]'],
      { modelId: claude }
    ],
    ['an orphan', [u('q'), a('a'), u(tr('1'))], ['B-R2 messages[2].content[0]']],
    ['a result twice', [u('q'), a(tu('1')), u(tr('1'), tr('1'))], ['B-R2 messages[2].content[1]']],
    [
      'no tools declared',
      [u('q'), a(tu('1')), u(tr('1'))],
      ['B-R3 messages[1].content[0]'],
      { toolConfig: undefined, modelId: 'x' }
    ],
    ['a bare history', [u('q'), a(tu('1')), u(tr('1'))], [], { toolConfig: undefined }],
    ['the assistant first', [a('a'), u('q')], ['B-R4 messages[0]']],
    ['neighbours', [u('q'), u('q')], ['B-R4 messages[1]']],
    ['a role of another API', [u('q'), { ...u('q'), role: 'system' }], ['B-R4 messages[1]']],
    ['the assistant last', [u('q'), a('a')], ['B-R5 messages[1]']],
    ['the assistant last, an old Claude', [u('q'), a('a')], [], { modelId: 'anthropic.claude-3-haiku-20240307-v1:0' }],
    [
      'whitespace last, an old Claude',
      [u('q'), a('a ')],
      ['B-R5 messages[1].content[0]'],
      { modelId: 'anthropic.claude-3-haiku-20240307-v1:0' }
    ],
    ['a blank text', [u('q', '')], ['B-R6 messages[0].content[1]']],
    ['nothing but blanks', [u(' ')], ['B-R6 messages[0]']],
    ['no content', [u('q'), a(), u('q')], ['B-R6 messages[1]']],
    ['a document alone', [u(doc('a'))], ['B-R6 messages[0].content[0]']],
    [
      'an empty error',
      [u('q'), a(tu('1')), u(tr('1', { content: [], status: 'error' }))],
      ['B-R6 messages[2].content[0]']
    ],
    ['an empty success', [u('q'), a(tu('1')), u(tr('1', { content: [], status: 'success' }))], []],
    ['a blank instruction', [u('q')], ['B-R6 system[0]'], { system: [{ text: '' }] }],
    [
      'words beside results, Llama',
      [u('q'), a(tu('1')), u(tr('1'), 'no')],
      ['B-R7 messages[2].content[1]'],
      { modelId: llama }
    ],
    [
      'words beside calls, Llama',
      [u('q'), a('a', tu('1')), u(tr('1'))],
      ['B-R7 messages[1].content[0]'],
      { modelId: llama }
    ],
    [
      'words beside both, Nova',
      [u('q'), a('a', tu('1')), u(tr('1'), 'no')],
      [],
      { modelId: 'us.amazon.nova-pro-v1:0' }
    ],
    [
      'unsigned reasoning, Claude',
      [u('q'), a(reasoning(), 'a'), u('q')],
      ['B-R8 messages[1].content[0]'],
      { modelId: claude }
    ],
    ['unsigned reasoning, DeepSeek', [u('q'), a(reasoning(), 'a'), u('q')], [], { modelId: 'us.deepseek.r1-v1:0' }],
    ['signed reasoning, Claude', [u('q'), a(reasoning('s'), 'a'), u('q')], [], { modelId: claude }],
    [
      'a manual loop without reasoning',
      [u('q'), a(tu('1')), u(tr('1'))],
      ['B-R8 messages[1].content[0]'],
      {
        modelId: 'anthropic.claude-sonnet-4-5-v1:0',
        additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } }
      }
    ],
    [
      'five cache points',
      [u('q', point(), point(), point())],
      ['B-R9 messages[0].content[3]'],
      { system: [{ text: 'a' }, point()], toolConfig: { tools: [{ toolSpec: { name: 'ls' } }, point()] } }
    ],
    ['a long one after a short one', [u('q', point('5m'), 'q', point('1h'))], ['B-R9 messages[0].content[3]']],
    ['a short one after a long one', [u('q', point('1h'), 'q', point('5m'))], []],
    ['a cache point, Llama', [u('q', point())], ['B-R9 messages[0].content[1]'], { modelId: llama }],
    ['an odd id', [u('q'), a(tu('a b')), u(tr('a b'))], ['B-R10 messages[1].content[0].toolUse.toolUseId']],
    [
      'a long id',
      [u('q'), a(tu('a'.repeat(65))), u(tr('a'.repeat(65)))],
      ['B-R10 messages[1].content[0].toolUse.toolUseId']
    ],
    [
      'one id twice',
      [u('q'), a(tu('1'), tu('1')), u(tr('1'), tr('1'))],
      ['B-R10 messages[1].content[1].toolUse.toolUseId']
    ],
    ['an odd input', [u('q'), a(tu('1', { input: '{}' })), u(tr('1'))], ['B-R10 messages[1].content[0].toolUse.input']],
    ['an odd name', [u('q'), a(tu('1', { name: 'a.b' })), u(tr('1'))], ['B-R10 messages[1].content[0].toolUse.name']],
    [
      'an odd tool',
      [u('q')],
      ['B-R10 toolConfig.tools[0]'],
      { toolConfig: { tools: [{ toolSpec: { name: 'a.b' } }] } }
    ],
    ['a document with an odd name', [u('q', doc('a.pdf'))], ['B-R10 messages[0].content[1]']],
    ['two documents of one name', [u('q', doc('a'), doc('a'))], ['B-R10 messages[0].content[2]']],
    [
      'a call that the provider answers',
      [u('q'), a(tu('1', { type: 'server_tool_use' }), tr('1', { type: 'x' }), 'a'), u('q')],
      []
    ],
    [
      'the same without a result',
      [u('q'), a(tu('1', { type: 'server_tool_use' }), 'a'), u('q')],
      ['B-R1 messages[1].content[0]']
    ],
    ['the same, paused', [u('q'), a('a', tu('1', { type: 'server_tool_use' }))], []],
    ['a result without a call', [u('q'), a('a', tr('1', { type: 'x' })), u('q')], ['B-R2 messages[1].content[1]']]
  ]

  test.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, messages, expected, more = {}]) => {
    const request: Record<string, unknown> = { toolConfig, ...more, messages }
    if (request['toolConfig'] === undefined) Reflect.deleteProperty(request, 'toolConfig')
    const found = bedrock.violations(request)
    expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected)
    for (const { rule } of found) expect(Object.keys(bedrock.rules)).toContain(rule)
  })

  test('a model may be given', () => {
    const native = { toolConfig, messages: [u('q'), a('a', tu('1')), u(tr('1'))] }
    expect(bedrock.violations(native)).toEqual([])
    expect(bedrock.violations(native, { model: llama }).map(({ rule }) => rule)).toEqual(['B-R7'])
  })

  test('every rule says what breaks it and what to do', () => {
    expect(Object.keys(bedrock.rules)).toEqual(Array.from({ length: 10 }, (_, i) => `B-R${i + 1}`))
    for (const { breaks, remedy } of Object.values(bedrock.rules))
      expect([breaks, remedy].every((s) => s.length > 20)).toBe(true)
  })
})

describe('profiles', () => {
  test.each([
    ['us.anthropic.claude-opus-5-5-v1:0', 'prefix', 'allowed'],
    ['us.anthropic.claude-sonnet-4-6', 'none', 'allowed'],
    ['amazon.nova-micro-v1:0', 'none', 'allowed'],
    ['us.mistral.pixtral-large-2502-v1:0', 'none', 'refused'],
    ['cohere.command-r-plus-v1:0', 'none', 'refused'],
    ['us.writer.palmyra-x4-v1:0', 'none', 'refused'],
    ['openai.gpt-oss-120b-1:0', 'none', 'allowed'],
    ['arn:aws:bedrock:us-east-1:1:inference-profile/us.meta.llama3-3-70b-instruct-v1:0', 'none', 'refused'],
    ['something', 'prefix', 'allowed']
  ])('%s', (model, thinkingBinding, wordsBesideTools) => {
    expect(profileFor(model)).toMatchObject({ thinkingBinding, wordsBesideTools })
  })

  test('are data that users extend', () => {
    const families = [{ pattern: '^mine', profile: { wordsBesideTools: 'refused' as const } }, ...bedrockFamilies]
    expect(profileFor('mine', {}, families).wordsBesideTools).toBe('refused')
    expect(profileFor(undefined)).toEqual(bedrockProfile)
    expect(clone(bedrockProfile)).toEqual(bedrockProfile)
  })
})
