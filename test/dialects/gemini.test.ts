import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { drawDecodeError, gemini, geminiFamilies, geminiProfile, profileFor, through } from '../../src/dialects/gemini'
import { type Block, image, text, thinking, toolResult, toolUse } from '../../src/model/Block'
import { context, withMessages } from '../../src/model/Context'
import { assistant, system, tool, user } from '../../src/model/Message'
import { clearToolResults, dropOrphans, stripMedia } from '../../src/reducers'
import { pairing } from '../../src/roundtrip'
import { clone, unwrap } from './laws'
import { keepsNativeLaws } from './nativeLaws'

const said = (part: unknown, role = 'model') => ({ contents: [{ role, parts: [part] }] })

/** The block of a content of one part, which also keeps the laws. */
const blockOf = (part: unknown, role = 'model'): Block =>
  keepsNativeLaws(gemini, said(part, role), ({ contents }) => contents as ReadonlyArray<unknown>).messages[0]!
    .content[0]!

const written = (...content: ReadonlyArray<Block | string>): unknown => {
  const { contents } = gemini.encode(context({ messages: [assistant(...content)] })) as {
    readonly contents: ReadonlyArray<{ readonly parts: unknown }>
  }
  return contents[0]!.parts
}

describe('examples: parts', () => {
  const png = { mimeType: 'image/png', data: 'AA' }
  const media = { type: 'media', kind: 'image', source: { type: 'base64', mediaType: 'image/png', data: 'AA' } }

  test.each<readonly [string, unknown, unknown]>([
    ['text', { text: 'a' }, { type: 'text', text: 'a' }],
    ['empty text', { text: '' }, { type: 'text', text: '' }],
    ['a thought', { text: 'a', thought: true }, { type: 'thinking', text: 'a' }],
    [
      'a signed thought',
      { text: 'a', thought: true, thoughtSignature: 's' },
      { type: 'thinking', text: 'a', signature: 's' }
    ],
    ['no thought', { text: 'a', thought: false }, { type: 'text', text: 'a', extra: { thought: false } }],
    [
      'a signed text',
      { text: 'a', thoughtSignature: 's' },
      { type: 'text', text: 'a', extra: { thoughtSignature: 's', text: 'a' } }
    ],
    [
      'a signature on an empty text',
      { text: '', thoughtSignature: 's' },
      { type: 'opaque', kind: 'thoughtSignature', raw: { text: '', thoughtSignature: 's' } }
    ],
    [
      'a call',
      { functionCall: { id: 'c', name: 'ls', args: { a: 1 } } },
      { type: 'tool_use', id: 'c', name: 'ls', input: { a: 1 } }
    ],
    [
      'a call without args',
      { functionCall: { name: 'ls' } },
      { type: 'tool_use', name: 'ls', input: {}, extra: { functionCall: { args: [] } } }
    ],
    [
      'a signed call',
      { functionCall: { name: 'ls', args: {}, willContinue: false }, thoughtSignature: 's' },
      {
        type: 'tool_use',
        name: 'ls',
        input: {},
        extra: { thoughtSignature: 's', functionCall: { willContinue: false, args: {} } }
      }
    ],
    [
      'a call as Python writes it',
      { function_call: { id: null, name: 'ls', args: null }, text: null },
      { type: 'tool_use', name: 'ls', input: {}, extra: { text: null, function_call: { id: null, args: null } } }
    ],
    ['media', { inlineData: png }, media],
    [
      'media as Python writes it',
      { inline_data: { mime_type: 'image/png', data: 'AA' } },
      { ...media, source: { ...media.source, extra: { mime_type: null } }, extra: { inline_data: null } }
    ],
    [
      'a file',
      { fileData: { fileUri: 'gs://a/b.mp4', mimeType: 'video/mp4', displayName: 'b' }, videoMetadata: { fps: 1 } },
      {
        type: 'media',
        kind: 'video',
        name: 'b',
        source: { type: 'url', url: 'gs://a/b.mp4', extra: { mimeType: 'video/mp4' } },
        extra: { videoMetadata: { fps: 1 } }
      }
    ],
    [
      'code',
      { executableCode: { code: '1' } },
      {
        type: 'opaque',
        kind: 'executableCode',
        raw: { executableCode: { code: '1' } },
        pair: { key: 'code-0', side: 'call' }
      }
    ],
    [
      'an answer of the provider',
      { toolResponse: { id: 'x', response: {} } },
      {
        type: 'opaque',
        kind: 'toolResponse',
        raw: { toolResponse: { id: 'x', response: {} } },
        pair: { key: 'x', side: 'result' }
      }
    ],
    ['what is new', { tomorrow: 1 }, { type: 'opaque', kind: 'tomorrow', raw: { tomorrow: 1 } }],
    [
      'two things in one part',
      { text: 'a', functionCall: { name: 'ls' } },
      { type: 'opaque', kind: 'text', raw: { text: 'a', functionCall: { name: 'ls' } } }
    ],
    [
      'both spellings',
      { functionCall: { name: 'a' }, function_call: { name: 'b' } },
      { type: 'opaque', kind: 'functionCall', raw: { functionCall: { name: 'a' }, function_call: { name: 'b' } } }
    ]
  ])('%s', (_, part, block) => {
    expect(blockOf(part)).toEqual(block)
  })

  const name = { name: 'ls' }
  const inner = (kept: unknown) => ({ extra: { functionResponse: kept } })

  test.each<readonly [string, unknown, unknown]>([
    [
      'an output',
      { id: 'c', name: 'ls', response: { output: 'a' } },
      { type: 'tool_result', toolUseId: 'c', content: 'a', ...inner(name) }
    ],
    [
      'an error',
      { name: 'ls', response: { error: 'a' } },
      { type: 'tool_result', content: 'a', isError: true, ...inner(name) }
    ],
    [
      'one text under another name',
      { name: 'ls', response: { result: 'a' } },
      { type: 'tool_result', content: 'a', ...inner({ name: 'ls', response: { result: 'a' } }) }
    ],
    [
      'JSON',
      { name: 'ls', response: { files: ['a'], n: 1 } },
      {
        type: 'tool_result',
        content: '{"files":["a"],"n":1}',
        ...inner({ name: 'ls', response: { files: ['a'], n: 1 } })
      }
    ],
    ['nothing', { name: 'ls' }, { type: 'tool_result', content: '', ...inner({ name: 'ls', response: [] }) }],
    [
      'an empty object and a picture',
      { name: 'ls', response: {}, parts: [{ inlineData: png }] },
      { type: 'tool_result', content: [media], ...inner({ name: 'ls', response: {} }) }
    ],
    [
      'words and a picture',
      { name: 'ls', response: { output: 'a' }, parts: [{ inlineData: png }] },
      { type: 'tool_result', content: [{ type: 'text', text: 'a' }, media], ...inner(name) }
    ]
  ])('an answer: %s', (_, functionResponse, block) => {
    expect(blockOf({ functionResponse }, 'user')).toEqual(block)
  })
})

describe('examples: contents', () => {
  test.each<readonly [string, unknown, ReadonlyArray<unknown>]>([
    ['a string', 'hello', [{ type: 'text', text: 'hello' }]],
    ['a part', { text: 'hello' }, [{ type: 'text', text: 'hello' }]],
    [
      'parts',
      ['hello', { text: 'you' }],
      [
        { type: 'text', text: 'hello', extra: { text: null } },
        { type: 'text', text: 'you' }
      ]
    ],
    ['a content', { role: 'user', parts: [{ text: 'hello' }] }, [{ type: 'text', text: 'hello' }]]
  ])('%s', (_, contents, blocks) => {
    const native = { model: 'gemini-3-pro', contents: contents as object }
    const decoded = keepsNativeLaws(gemini, native, () => undefined)
    expect(decoded.messages).toMatchObject([{ id: '0', role: 'user', content: blocks }])
    // what is appended does not fit into the form any more
    const longer = { ...decoded, messages: [...decoded.messages, { ...assistant('hi'), id: '1' }] }
    const { contents: list } = gemini.encode(longer) as { readonly contents: ReadonlyArray<unknown> }
    expect(list).toHaveLength(2)
    expect(JSON.stringify(list)).not.toContain('["hello"')
    expect(list[1]).toEqual({ role: 'model', parts: [{ text: 'hi' }] })
  })

  test.each([
    ['user', 'user'],
    ['model', 'assistant'],
    ['function', 'tool'],
    ['system', 'system'],
    ['', 'user'],
    [undefined, 'user']
  ])('role %s is %s', (role, neutral) => {
    const native = { contents: [{ ...(role === undefined ? {} : { role }), parts: [{ text: 'a' }] }] }
    expect(keepsNativeLaws(gemini, native, ({ contents }) => contents).messages[0]!.role).toBe(neutral)
  })

  test.each<readonly [unknown, string]>([
    [5, 'gemini: expected a request with contents, found the number 5'],
    [{}, 'gemini: contents: expected a content, a part, a string, or a list of them, found nothing'],
    [{ contents: 5 }, 'gemini: contents: expected a content, a part, a string, or a list of them, found the number 5'],
    [{ contents: [{ role: 'user' }, 5] }, 'gemini: contents[1]: expected a content, found the number 5'],
    [{ contents: ['a', null] }, 'gemini: contents[1]: expected a content or a part, found null'],
    [{ contents: [{ parts: [] }, ['a']] }, 'gemini: contents[1]: expected a content, found an array of 1']
  ])('%j is no request', (native, sentence) => {
    const decoded = gemini.decode(native)
    expect(isLeft(decoded) ? drawDecodeError(decoded.left) : '').toBe(sentence)
  })
})

describe('examples: system and tools', () => {
  const declared = { name: 'ls', description: 'Lists.', parameters: { type: 'OBJECT' } }
  const contents = [{ role: 'user', parts: [{ text: 'a' }] }]
  const shapes: ReadonlyArray<readonly [string, unknown]> = [
    ['a string', 'Be brief.'],
    ['an empty string', ''],
    ['a part', { text: 'Be brief.' }],
    ['parts', ['Be brief.', { text: 'Really.' }]],
    ['a content', { role: 'user', parts: [{ text: 'Be brief.' }] }],
    ['something else', 5]
  ]

  test.each(shapes)('%s, in REST and in the SDK', (_, systemInstruction) => {
    for (const frame of [
      { systemInstruction, tools: [{ functionDeclarations: [declared, { name: 'b' }] }, { googleSearch: {} }] },
      { system_instruction: systemInstruction, tools: [{ function_declarations: [declared] }, {}] },
      { config: { systemInstruction, temperature: 1, tools: [{ functionDeclarations: [] }] }, tools: [{}] }
    ])
      keepsNativeLaws(gemini, { contents, ...frame }, (native) => native.contents)
  })

  test('declarations of odd shapes are carried whole', () => {
    for (const declaration of [
      { name: 'ls', parameters: { type: 'OBJECT' }, parametersJsonSchema: [] },
      { name: 'ls', parameters: { type: 'OBJECT' }, parameters_json_schema: { type: 'object' } },
      { name: 'ls', parametersJsonSchema: [] },
      { name: 5 },
      { name: 'ls', tool: 1 },
      'ls'
    ])
      for (const tools of [
        [{ functionDeclarations: [declaration] }],
        [{ functionDeclarations: [{ name: 'a' }, declaration] }]
      ])
        keepsNativeLaws(gemini, { contents, config: { tools } }, (native) => native.contents)
  })

  test('are read', () => {
    const {
      system: words,
      tools,
      settings
    } = unwrap(
      gemini.decode({
        contents,
        config: {
          systemInstruction: 'Be brief.',
          tools: [{ functionDeclarations: [declared] }, { googleSearch: {} }],
          topK: 1
        }
      })
    )
    expect(words).toEqual([{ type: 'text', text: 'Be brief.' }])
    expect(tools.map(({ name, inputSchema }) => [name, inputSchema])).toEqual([
      ['ls', { type: 'OBJECT' }],
      ['googleSearch', undefined]
    ])
    expect(settings).toEqual({ config: { topK: 1 } })
  })
})

describe('pairs without ids', () => {
  const call = (name: string, id?: string) => ({
    functionCall: { ...(id === undefined ? {} : { id }), name, args: {} }
  })
  const answer = (name: string, id?: string) => ({
    functionResponse: { ...(id === undefined ? {} : { id }), name, response: { output: name } }
  })
  const history = (calls: ReadonlyArray<object>, answers: ReadonlyArray<object>, ...more: ReadonlyArray<object>) => ({
    contents: [
      { role: 'user', parts: [{ text: 'q' }] },
      { role: 'model', parts: calls },
      ...more,
      { role: 'user', parts: answers }
    ]
  })
  /** The names of call and answer of every pair. */
  const pairs = (native: { readonly contents: ReadonlyArray<object> }): ReadonlyArray<string> => {
    const decoded = keepsNativeLaws(gemini, native, ({ contents }) => contents)
    return pairing(decoded).pairs.map(({ use, result }) => {
      const one = decoded.messages[use.message]!.content[use.block]!
      const other = decoded.messages[result.message]!.content[result.block]!
      return `${one.type === 'tool_use' ? one.name : ''} ${other.type === 'tool_result' ? String(other.content) : ''}`
    })
  }

  test.each<readonly [string, ReturnType<typeof history>, ReadonlyArray<string>]>([
    ['by order', history([call('a'), call('b')], [answer('a'), answer('b')]), ['a a', 'b b']],
    ['by name', history([call('a'), call('b')], [answer('b'), answer('a')]), ['b b', 'a a']],
    ['by id', history([call('a', '1'), call('a', '2')], [answer('a', '2'), answer('a', '1')]), ['a a', 'a a']],
    ['only calls have ids', history([call('a', '1'), call('b', '2')], [answer('b'), answer('a')]), ['b b', 'a a']],
    ['only answers have ids', history([call('a'), call('b')], [answer('b', '2'), answer('a', '1')]), ['b b', 'a a']],
    [
      'calls in two contents',
      history([call('a')], [answer('a'), answer('b')], { role: 'model', parts: [call('b')] }),
      ['a a', 'b b']
    ]
  ])('%s', (_, native, expected) => {
    expect(pairs(native)).toEqual(expected)
    expect(gemini.violations(native)).toEqual([])
  })

  test('Gemini 3 wants the id repeated', () => {
    const native = history([call('a', '1')], [answer('a')])
    expect(gemini.violations(native, { model: 'gemini-2.5-pro' })).toEqual([])
    const rules = gemini.violations(native, { model: 'gemini-3-pro' }).map(({ rule, path }) => [rule, path])
    expect(rules).toContainEqual(['G-R8', 'contents[2].parts[0]'])
  })
})

describe('writing what is not from Gemini', () => {
  test('answers get the name of their call, thinking is a thought, tools and system stand in config', () => {
    const native = gemini.encode({
      ...context({
        system: 'Be brief.',
        tools: [{ name: 'ls', inputSchema: { type: 'object' } }],
        messages: [
          system('Now.'),
          user('a', image({ type: 'base64', mediaType: 'image/png', data: 'AA' })),
          assistant(thinking('hm', { signature: 's' }), toolUse({ id: 'c', name: 'ls', input: { a: 1 } })),
          tool(toolResult({ toolUseId: 'c', content: 'b', isError: true })),
          tool(toolResult({ toolUseId: 'd', content: [text('x'), text('y')] }))
        ]
      })
    })
    expect(native).toEqual({
      contents: [
        { role: 'user', parts: [{ text: 'Now.' }] },
        { role: 'user', parts: [{ text: 'a' }, { inlineData: { mimeType: 'image/png', data: 'AA' } }] },
        {
          role: 'model',
          parts: [
            { text: 'hm', thought: true, thoughtSignature: 's' },
            { functionCall: { id: 'c', name: 'ls', args: { a: 1 } } }
          ]
        },
        { role: 'user', parts: [{ functionResponse: { id: 'c', name: 'ls', response: { error: 'b' } } }] },
        { role: 'user', parts: [{ functionResponse: { id: 'd', response: { output: 'x\ny' } } }] }
      ],
      config: {
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
        tools: [{ functionDeclarations: [{ name: 'ls', parameters: { type: 'object' } }] }]
      }
    })
    expect(
      written({ type: 'media', kind: 'document', source: { type: 'text', mediaType: 'text/plain', data: 'a' } })
    ).toEqual([{ text: 'a' }])
    expect(written({ type: 'media', kind: 'image', source: { type: 'file', fileId: 'f' } })).toEqual([
      { fileData: { fileUri: 'f' } }
    ])
  })
})

describe('edited answers', () => {
  const long = 'line\n'.repeat(100)
  const history = (functionResponse: object, more: object = {}) => ({
    contents: [
      { role: 'user', parts: [{ text: 'q' }] },
      { role: 'model', parts: [{ functionCall: { id: 'c', name: 'ls', args: {} } }] },
      { role: 'user', parts: [{ functionResponse: { id: 'c', name: 'ls', ...functionResponse }, ...more }] },
      { role: 'model', parts: [{ text: 'ok' }] },
      { role: 'user', parts: [{ text: 'q' }] }
    ]
  })
  const cleared = '[cleared: ls, 500 chars]'

  test.each<readonly [string, object, object]>([
    ['an output', { response: { output: long } }, { output: cleared }],
    ['one text under another name', { response: { result: long } }, { result: cleared }],
    [
      'JSON',
      { response: { a: long, b: 1 } },
      { output: expect.stringMatching(/^\[cleared: ls, \d+ chars\]$/) as string }
    ],
    ['a text that should be an object', { response: long }, { output: cleared }]
  ])('%s', (_, answer, response) => {
    const { contents } = unwrap(through(gemini)(clearToolResults({ keep: 0 }))(history(answer)))
    expect(contents[2]!.parts).toEqual([{ functionResponse: { id: 'c', name: 'ls', response } }])
  })

  test('media that go leave their words in the response', () => {
    const native = history({
      response: { output: 'a' },
      parts: [{ inlineData: { mimeType: 'image/png', data: 'A'.repeat(900) } }]
    })
    const { contents } = unwrap(through(gemini)(stripMedia({ keep: 0 }))(native))
    expect(contents[2]!.parts).toEqual([
      { functionResponse: { id: 'c', name: 'ls', response: { output: 'a\n[removed: image/png]' } } }
    ])
  })
})

describe('rules', () => {
  const u = (...parts: ReadonlyArray<unknown>) => ({
    role: 'user',
    parts: parts.map((p) => (typeof p === 'string' ? { text: p } : p))
  })
  const m = (...parts: ReadonlyArray<unknown>) => ({ ...u(...parts), role: 'model' })
  const fc = (id: string, signature: string | null = 's') => ({
    functionCall: { id, name: 'ls', args: {} },
    ...(signature === null ? {} : { thoughtSignature: signature })
  })
  const fr = (id: string, response: unknown = { output: 'a' }) => ({ functionResponse: { id, name: 'ls', response } })

  test.each<readonly [string, ReadonlyArray<object>, ReadonlyArray<string>]>([
    ['one answer too few', [u('q'), m(fc('1'), fc('2')), u(fr('1'))], ['G-R1 contents[1].parts[1]']],
    ['one answer too many', [u('q'), m(fc('1')), u(fr('1'), fr('2'))], ['G-R1 contents[2].parts[1]']],
    ['an answer twice', [u('q'), m(fc('1')), u(fr('1'), fr('1'))], ['G-R1 contents[2].parts[1]']],
    ['words in place of answers', [u('q'), m(fc('1')), u('no')], ['G-R1 contents[1].parts[0]']],
    ['an unanswered call at the end', [u('q'), m(fc('1'))], ['G-R1 contents[1].parts[0]']],
    ['an answer first', [u(fr('1'))], ['G-R2 contents[0].parts[0]']],
    ['an answer to words', [u('q'), m('a'), u(fr('1'))], ['G-R2 contents[2].parts[0]']],
    ['a call first', [m(fc('1')), u(fr('1'))], ['G-R3 contents[0]']],
    ['words of the model first', [m('a'), u('b')], ['G-R3 contents[0]']],
    ['words of the model last', [u('a'), m('b')], ['G-R3 contents[1]']],
    ['a call behind words of the model', [u('q'), m('a'), m(fc('1')), u(fr('1'))], ['G-R3 contents[2]']],
    ['calls in neighbours', [u('q'), m(fc('1')), m(fc('2')), u(fr('1'), fr('2'))], []],
    ['answers in neighbours', [u('q'), m(fc('1'), fc('2', null)), u(fr('1')), u(fr('2'))], ['G-R4 contents[3]']],
    ['words behind answers', [u('q'), m(fc('1'), fc('2', null)), u(fr('1'), fr('2')), u('a'), u('b')], []],
    ['answers behind words', [u('q'), m(fc('1')), u('a'), u(fr('1'))], []],
    ['words beside answers', [u('q'), m(fc('1')), u(fr('1'), 'more')], []],
    [
      'an answer beside its call',
      [u('q'), m(fc('1'), fr('1')), u('a')],
      ['G-R1 contents[1].parts[0]', 'G-R4 contents[1].parts[1]']
    ],
    ['an unsigned call', [u('q'), m(fc('1', null)), u(fr('1'))], ['G-R5 contents[1].parts[0]']],
    ['the second call signed', [u('q'), m(fc('1', null), fc('2')), u(fr('1'), fr('2'))], ['G-R5 contents[1].parts[0]']],
    [
      'the second step unsigned',
      [u('q'), m(fc('1')), u(fr('1')), m(fc('2', null)), u(fr('2'))],
      ['G-R5 contents[3].parts[0]']
    ],
    ['an older turn unsigned', [u('q'), m(fc('1', null)), u(fr('1')), m('a'), u('q'), m(fc('2')), u(fr('2'))], []],
    ['a code without its result', [u('q'), m({ executableCode: {} }), u('a')], ['G-R8 contents[1].parts[0]']],
    [
      'a response without its call',
      [u('q'), m('a', { toolResponse: { id: 'x' } }), u('a')],
      ['G-R8 contents[1].parts[1]']
    ],
    ['both halves', [u('q'), m({ toolCall: { id: 'x' } }, { toolResponse: { id: 'x' } }), u('a')], []],
    ['one id twice', [u('q'), m(fc('1'), fc('1')), u(fr('1'), fr('1'))], ['G-R8 contents[1].parts[1]']],
    ['a response that is a text', [u('q'), m(fc('1')), u(fr('1', 'a'))], ['G-R9 contents[2].parts[0]']],
    [
      'args that are a list',
      [u('q'), m({ functionCall: { id: '1', name: 'ls', args: [1] }, thoughtSignature: 's' }), u(fr('1'))],
      ['G-R9 contents[1].parts[0]']
    ],
    ['no parts', [u('q'), m(), u('q')], ['G-R10 contents[1]']],
    ['a part of nothing', [u('q', {})], ['G-R10 contents[0].parts[1]']],
    ['an empty text', [u('')], []],
    ['a role of another API', [{ ...u('q'), role: 'assistant' }, u('q')], ['G-R10 contents[0]']],
    ['nothing at all', [], []]
  ])('%s', (_, contents, expected) => {
    const found = gemini.violations({ contents }, { model: 'gemini-3-pro' })
    expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected)
    for (const { rule } of found) expect(Object.keys(gemini.rules)).toContain(rule)
  })

  test('signatures are demanded of Gemini 3, or where some are there', () => {
    const unsigned = { contents: [u('q'), m(fc('1', null)), u(fr('1'))] }
    const half = { contents: [u('q'), m(fc('1')), u(fr('1')), m(fc('2', null)), u(fr('2'))] }
    const rules = (native: object, model?: string) =>
      gemini.violations(native as typeof half, model === undefined ? {} : { model }).map(({ rule }) => rule)
    expect(rules(unsigned)).toEqual([])
    expect(rules(unsigned, 'models/gemini-2.5-flash')).toEqual([])
    expect(rules(unsigned, 'gemini-3.6-flash')).toEqual(['G-R5'])
    expect(rules(half)).toEqual(['G-R5'])
    expect(rules(half, 'gemini-2.5-flash')).toEqual([])
    expect(gemini.violations({ ...unsigned, model: 'gemini-3-pro' })).toHaveLength(1)
  })

  test('paths name the form of the contents', () => {
    const path = (contents: object | string) => gemini.violations({ contents }).map((v) => v.path)
    expect(path([{}, { text: 'a' }])).toEqual(['contents[0]'])
    expect(path({ role: 'user', parts: [{}] })).toEqual(['contents.parts[0]'])
    expect(path({})).toEqual(['contents'])
    expect(path('a')).toEqual([])
  })

  test('every rule says what breaks it and what to do', () => {
    expect(Object.keys(gemini.rules)).toEqual(Array.from({ length: 10 }, (_, i) => `G-R${i + 1}`))
    for (const { breaks, remedy } of Object.values(gemini.rules))
      expect([breaks, remedy].every((s) => s.length > 20)).toBe(true)
  })
})

describe('an edit between words of the model and a call', () => {
  test('joins them into one content', () => {
    const native = {
      contents: [
        { role: 'user', parts: [{ text: 'q' }] },
        { role: 'model', parts: [{ text: 'a' }] },
        { role: 'user', parts: [{ functionResponse: { name: 'x', response: {} } }] },
        { role: 'model', parts: [{ functionCall: { name: 'ls', args: {} } }] },
        { role: 'user', parts: [{ functionResponse: { name: 'ls', response: { output: 'b' } } }] }
      ]
    }
    expect(gemini.violations(native).map(({ rule }) => rule)).toEqual(['G-R2'])
    const repaired = unwrap(through(gemini)(dropOrphans)(native))
    expect(gemini.violations(repaired)).toEqual([])
    expect(repaired.contents).toEqual([
      native.contents[0],
      { role: 'model', parts: [{ text: 'a' }, { functionCall: { name: 'ls', args: {} } }] },
      native.contents[4]
    ])
  })
})

describe('profiles', () => {
  test.each([
    ['gemini-1.5-pro', 'optional'],
    ['gemini-2.0-flash', 'optional'],
    ['gemini-2.5-flash', 'optional'],
    ['gemini-3-pro-preview', 'required'],
    ['google/gemini-3.6-flash', 'required'],
    ['gemini-10-pro', 'required'],
    ['gemma-3-27b', 'when-seen']
  ])('%s: signatures %s', (model, callSignatures) => {
    expect(profileFor(model).callSignatures).toBe(callSignatures)
  })

  test('are data that users extend', () => {
    const families = [{ pattern: '^mine', profile: { callSignatures: 'required' as const } }, ...geminiFamilies]
    expect(profileFor('mine', {}, families).callSignatures).toBe('required')
    expect(profileFor(undefined)).toBe(geminiProfile)
    expect(clone(geminiProfile)).toEqual(geminiProfile)
  })
})

test('withMessages is all that a reducer needs', () => {
  const decoded = unwrap(gemini.decode({ contents: 'hello' }))
  expect(gemini.encode(withMessages(decoded, []))).toEqual({ contents: [] })
})
