import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { aiSdk, aiSdkUi } from '../../src/dialects/aiSdk'
import { bedrock } from '../../src/dialects/bedrock'
import { cohere } from '../../src/dialects/cohere'
import { convert } from '../../src/dialects/convert'
import type { Dialect } from '../../src/dialects/Dialect'
import { gemini } from '../../src/dialects/gemini'
import { langchain } from '../../src/dialects/langchain'
import { mcpSampling } from '../../src/dialects/mcpSampling'
import { mistral } from '../../src/dialects/mistral'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { memoize } from '../../src/internal/memo'
import type { Context } from '../../src/model/Context'
import { profileOf } from '../../src/model/Context'
import { anyContext, validContext } from '../../src/testing/arbitraries'
import { requestFiles } from '../support/shared'
import { validAiSdkRequest, validUiRequest } from './aiSdkArbitrary'
import { acceptedBedrockRequest } from './bedrockArbitrary'
import { acceptedGeminiRequest } from './geminiArbitrary'
import { validState } from './langchainArbitrary'
import { clone, expectSame, unwrap } from './laws'
import { copy, freeze } from './nativeLaws'
import { validOpenaiResponses } from './openaiResponsesArbitrary'

/* eslint-disable @typescript-eslint/no-explicit-any -- every form */
type Any = Dialect<any>

type Converter = ReturnType<typeof convert<any, any, any, any>>
/* eslint-enable @typescript-eslint/no-explicit-any */

const numRuns = Math.max(1, Number(process.env['FC_RUNS'] ?? 0))

interface Form {
  readonly dialect: Any
  readonly files: string
  /** Requests in all that the form has, valid or nearly so. */
  readonly rich?: fc.Arbitrary<unknown>
}

const forms: Readonly<Record<string, Form>> = {
  anthropic: { dialect: anthropic, files: 'anthropic-messages' },
  'openai-chat': { dialect: openaiChat, files: 'openai-chat' },
  mistral: { dialect: mistral, files: 'mistral-chat' },
  cohere: { dialect: cohere, files: 'cohere-chat' },
  'mcp-sampling': { dialect: mcpSampling, files: 'mcp-sampling' },
  'openai-responses': { dialect: openaiResponses, files: 'openai-responses', rich: validOpenaiResponses },
  gemini: { dialect: gemini, files: 'gemini-contents', rich: acceptedGeminiRequest },
  bedrock: { dialect: bedrock, files: 'bedrock-converse', rich: acceptedBedrockRequest },
  'ai-sdk': { dialect: aiSdk, files: 'ai-sdk', rich: validAiSdkRequest },
  'ai-sdk-ui': { dialect: aiSdkUi, files: 'ai-sdk-ui', rich: validUiRequest },
  langchain: { dialect: langchain, files: 'langchain', rich: validState }
}

const pairs = Object.keys(forms).flatMap((from) => Object.keys(forms).map((to) => [from, to] as const))

const isSweep = process.env['SWEEP'] === 'full'

/** Each recorded request once; long ones only in a sweep. */
const recordedOf = /*#__PURE__*/ memoize(({ files }: Form): ReadonlyArray<unknown> =>
  requestFiles(files)
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => isSweep || text.length <= 20_000)
    .map((text) => JSON.parse(text) as unknown)
)

/** The profile under which a form reads its requests. */
const profileIn = (dialect: Any) =>
  profileOf(unwrap(dialect.decode(dialect.encode({ system: [], tools: [], messages: [] }))))

/** A valid request of a form, as one may have been recorded. */
const requestOf = /*#__PURE__*/ memoize((dialect: Any): fc.Arbitrary<unknown> =>
  validContext({ profile: profileIn(dialect), maxTurns: 3 }).map((context) => clone(dialect.encode(context) as unknown))
)

const converters = new Map<string, Converter>()

/** What a target can carry is found out once for both. */
const converter = (from: Any, to: Any): Converter => {
  const key = `${from.name} ${to.name}`
  const known = converters.get(key) ?? convert(from, to)
  converters.set(key, known)
  return known
}

/** Everything that holds of every conversion. */
const converted = (from: Any, to: Any, native: unknown) => {
  freeze(native)
  const result = unwrap(converter(from, to)(native))
  expectSame(to.violations(result.value), result.left)
  if (from.violations(native).length === 0) expect(result.left).toEqual([])
  // the same in every run
  expectSame(unwrap(converter(from, to)(copy(native))), result)
  if (from === to) expect(result.value).toBe(native)
  return result
}

test.each(pairs)('%s to %s: what was valid is valid', (a, b) => {
  const [from, to] = [forms[a]!, forms[b]!]
  for (const native of recordedOf(from)) converted(from.dialect, to.dialect, native)
  fc.assert(
    fc.property(requestOf(from.dialect), (native) => void converted(from.dialect, to.dialect, native)),
    { numRuns }
  )
  if (from.rich !== undefined)
    fc.assert(
      fc.property(from.rich, (native) => void converted(from.dialect, to.dialect, native)),
      { numRuns }
    )
  fc.assert(
    fc.property(anyContext, (context) => {
      converted(from.dialect, to.dialect, clone(from.dialect.encode(context) as unknown))
    }),
    { numRuns }
  )
})

// -------------------------------------------------------------------------------------
// forms of equal power
// -------------------------------------------------------------------------------------

/**
 * What every form has a place for: instructions, tools, texts that say something, calls with objects, results as texts.
 * Only LangChain has no place for tools.
 */
const plain = (context: Context, hasTools: boolean): Context => {
  const ids = new Map<string, string>()
  const idFor = (old = ''): string => {
    const known = ids.get(old) ?? `call${String(ids.size).padStart(5, '0')}`
    ids.set(old, known)
    return known
  }
  const names = new Set<string>()
  const messages = context.messages.flatMap((message) => {
    if (message.role === 'system') return []
    const results = message.content.filter(({ type }) => type === 'tool_result')
    const kept = results.length > 0 ? results : message.content
    const content = kept.flatMap((block): typeof message.content => {
      if (block.type === 'text') return [{ type: 'text', text: `say ${block.text}.` }]
      if (block.type === 'tool_use') {
        names.add(block.name)
        return [{ type: 'tool_use', id: idFor(block.id), name: block.name, input: { input: block.input } }]
      }
      if (block.type !== 'tool_result') return []
      return [{ type: 'tool_result', toolUseId: idFor(block.toolUseId), content: 'ok' }]
    })
    const said: typeof content = content.length === 0 ? [{ type: 'text', text: 'x' }] : content
    return [{ id: message.id, role: message.role, content: said }]
  })
  return {
    system: [{ type: 'text', text: 'Be brief.' }],
    tools: (hasTools ? [...names] : []).map((name) => ({
      name,
      description: 'A tool.',
      inputSchema: { type: 'object' }
    })),
    messages
  }
}

interface Answer {
  readonly type: string
  readonly id: string | undefined
  readonly words: string
}

/** The order of results is free. */
const sorted = (results: ReadonlyArray<Answer>): ReadonlyArray<Answer> =>
  [...results].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))

/** What a request says, however it is laid out: in forms that hold call and result in one, results follow their calls. */
const said = (dialect: Any, native: unknown, hasTools: boolean): unknown => {
  const { system, tools, messages } = unwrap(dialect.decode(native))
  const first = messages.findIndex(({ role }) => role !== 'system')
  const lead = first < 0 ? messages.length : first
  const instructions = [...system, ...messages.slice(0, lead).flatMap(({ content }) => content)]
  const blocks: Array<unknown> = []
  let results: Array<Answer> = []
  for (const { role, content } of messages.slice(lead))
    for (const block of content) {
      const { type } = block
      const who = role === 'assistant' ? 'assistant' : 'user'
      if (type === 'tool_result') {
        const words =
          typeof block.content === 'string'
            ? block.content
            : block.content.map((one) => (one.type === 'text' ? one.text : '')).join('')
        results.push({ type, id: block.toolUseId, words })
        continue
      }
      if (type !== 'tool_use') {
        for (const answer of sorted(results)) blocks.push(answer)
        results = []
      }
      blocks.push(
        type === 'tool_use'
          ? { type, id: block.id, name: block.name, input: block.input }
          : { who, ...block, extra: undefined }
      )
    }
  const declared = (hasTools ? tools : []).map(({ name, description, inputSchema }) => ({
    name,
    description,
    inputSchema
  }))
  return clone({
    instructions: instructions.map((block) => ({ ...block, extra: undefined })),
    declared,
    blocks: [...blocks, ...sorted(results)]
  })
}

/** Forms that take less than others, so that what they take is what both sides of a pair have a place for. */
const narrow: ReadonlySet<string> = new Set(['bedrock', 'mistral'])

test.each(pairs.filter(([a, b]) => a !== b))('%s to %s and back: of a plain history nothing is lost', (a, b) => {
  const [from, to] = [forms[a]!.dialect, forms[b]!.dialect]
  const hasTools = a !== 'langchain' && b !== 'langchain'
  const profiles = [a, b].filter((name) => narrow.has(name)).map((name) => profileIn(forms[name]!.dialect))
  // what both take is what the narrower of the two takes; Bedrock takes neither neighbours nor words behind results
  const profile = {
    ...(profiles[0] ?? profileIn(from)),
    ...(profiles.length > 1 ? { neighbours: 'refused' as const } : {})
  }
  fc.assert(
    fc.property(validContext({ profile, maxTurns: 3, thinking: false, endings: ['prompt', 'results'] }), (context) => {
      const native = clone(from.encode(plain(context, hasTools)) as unknown)
      fc.pre(context.messages.length > 0 && from.violations(native).length === 0)
      const there = converted(from, to, native)
      const declares = ({ action }: { readonly action: string }) => action.startsWith('declared the tools')
      expect(there.steps.filter((step) => hasTools || !declares(step))).toEqual([])
      expect(said(to, there.value, hasTools)).toEqual(said(from, native, hasTools))
      const back = converted(to, from, there.value)
      expect(back.steps.filter((step) => hasTools || !/tools? /.test(step.action))).toEqual([])
      expect(said(from, back.value, hasTools)).toEqual(said(from, native, hasTools))
    }),
    { numRuns }
  )
})

// -------------------------------------------------------------------------------------
// examples
// -------------------------------------------------------------------------------------

const actions = (steps: ReadonlyArray<{ readonly path: string; readonly action: string }>): ReadonlyArray<string> =>
  steps.map(({ path, action }) => `${path}: ${action}`)

describe('convert', () => {
  const native = {
    model: 'claude-sonnet-4-5',
    system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
    tools: [
      { name: 'ls', input_schema: { type: 'object' } },
      { type: 'web_search_20250305', name: 'web_search' }
    ],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AA' } },
          { type: 'text', text: 'q' }
        ]
      },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Hm.', signature: 's' },
          { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} },
          { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
          { type: 'tool_use', id: 'toolu_01', name: 'ls', input: { path: '.' } }
        ]
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'toolu_01', content: 'no', is_error: true },
          { type: 'text', text: 'go on' }
        ]
      }
    ]
  }

  test('to Mistral', () => {
    const { value, steps } = converted(anthropic, mistral, clone(native))
    const id = (value as { messages: ReadonlyArray<{ toolCallId?: string }> }).messages[3]!.toolCallId!
    expect(id).toMatch(/^[a-zA-Z0-9]{9}$/)
    expect(value).toEqual({
      tools: [{ type: 'function', function: { name: 'ls', parameters: { type: 'object' } } }],
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'image_url', imageUrl: { url: 'data:image/png;base64,AA' } },
            { type: 'text', text: 'q' }
          ]
        },
        {
          role: 'assistant',
          content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }],
          toolCalls: [{ id, type: 'function', function: { name: 'ls', arguments: '{"path":"."}' } }]
        },
        { role: 'tool', toolCallId: id, content: '[error] no' },
        { role: 'assistant', content: 'Noted.' },
        { role: 'user', content: 'go on' }
      ]
    })
    expect(actions(steps)).toEqual([
      'model: left the setting to the target',
      'tools[1]: dropped the tool web_search, which only the source knows',
      'system[0]: dropped what only the source knows: cache_control',
      'messages[1].content[0]: dropped the signature of the thinking',
      'messages[1].content[1]: dropped the server_tool_use, which only the source knows',
      'messages[1].content[2]: dropped the web_search_tool_result, which only the source knows',
      'messages[2].content[0]: wrote the error as words',
      `messages[1].content[1]: renamed the call toolu_01 to ${id}, and its result with it`,
      'messages[4]: put an answer of the assistant before the message: Noted.'
    ])
  })

  test('from OpenAI to Anthropic: instructions find their place, ids and results theirs', () => {
    const call = (id: string) => ({ id, type: 'function', function: { name: 'ls', arguments: '{}' } })
    const { value, steps } = converted(openaiChat, anthropic, {
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'q' },
        { role: 'assistant', content: null, tool_calls: [call('a:1'), call('b')] },
        { role: 'tool', tool_call_id: 'b', content: '2' },
        { role: 'tool', tool_call_id: 'a:1', content: '1' }
      ]
    })
    expect(value).toEqual({
      system: [{ type: 'text', text: 'Be brief.' }].map(({ text }) => text)[0],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'q' }] },
        {
          role: 'assistant',
          content: [
            { type: 'tool_use', id: 'a_1', name: 'ls', input: {} },
            { type: 'tool_use', id: 'b', name: 'ls', input: {} }
          ]
        },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'b', content: '2' },
            { type: 'tool_result', tool_use_id: 'a_1', content: '1' }
          ]
        }
      ]
    })
    expect(steps.map(({ action }) => action)).toEqual(['renamed the call a:1 to a_1, and its result with it'])
  })

  test('nothing of the form of the source leaks into the target', () => {
    const secret = { zz_secret: 'zz_secret' }
    const leaky = {
      ...secret,
      tools: [{ name: 'ls', input_schema: { type: 'object' }, ...secret }],
      system: [{ type: 'text', text: 's', ...secret }],
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'q', ...secret }], ...secret },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'Hm.', signature: 'zz_secret', ...secret },
            { type: 'tool_use', id: 'a', name: 'ls', input: {}, ...secret }
          ]
        },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'a', ...secret, content: [{ type: 'text', text: 'r', ...secret }] },
            { type: 'image', source: { type: 'url', url: 'https://a.test/b.png', ...secret }, ...secret }
          ]
        }
      ]
    }
    for (const { dialect } of Object.values(forms)) {
      if (dialect === anthropic) continue
      const { value, steps } = converted(anthropic, dialect, copy(leaky))
      expect(JSON.stringify(value)).not.toContain('zz_secret')
      expect(steps.filter(({ action }) => action.includes('zz_secret')).length).toBeGreaterThanOrEqual(7)
      // the profile of the target is no part of its request, and the one of the source none of its context
      expect(profileOf(unwrap(dialect.decode(value))).name).not.toBe('anthropic')
    }
  })

  test('gives the target its settings, and the profile of its model', () => {
    const result = unwrap(
      convert(openaiChat, anthropic, { settings: { model: 'claude-opus-5', max_tokens: 9 } })({
        messages: [
          { role: 'user', content: 'q' },
          { role: 'assistant', content: 'a' }
        ]
      })
    )
    expect(result.value).toMatchObject({ model: 'claude-opus-5', max_tokens: 9 })
    expect(result.steps.map(({ rule }) => rule)).toEqual(['A-R13'])
    const prefilled = unwrap(
      convert(openaiChat, anthropic, { settings: { model: 'claude-sonnet-4-5' } })({
        messages: [
          { role: 'user', content: 'q' },
          { role: 'assistant', content: 'a' }
        ]
      })
    )
    expect(prefilled.steps).toEqual([])
  })

  test('makes words of what has no place', () => {
    const { value, steps } = converted(anthropic, mcpSampling, {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'document', source: { type: 'url', url: 'https://a.test/a.pdf' } },
            { type: 'search_result', source: 'x', title: 'A title', content: [{ type: 'text', text: 'found' }] }
          ]
        }
      ]
    })
    expect((value as { messages: ReadonlyArray<unknown> }).messages).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: '[document https://a.test/a.pdf]' },
          { type: 'text', text: 'A title\nfound\nx' }
        ]
      }
    ])
    expect(steps.map(({ action }) => action)).toEqual([
      'wrote the document as words',
      'wrote the search_result as words'
    ])
  })

  test('tells of items that are not all of what was said', () => {
    const { steps } = converted(openaiResponses, openaiChat, {
      input: [
        { role: 'user', content: 'q' },
        { type: 'message', role: 'assistant', status: 'incomplete', content: [{ type: 'output_text', text: 'The' }] },
        { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'End.' }] },
        { type: 'function_call', call_id: 'c', name: 'ls', arguments: '{"a', status: 'in_progress' },
        { type: 'function_call_output', call_id: 'c', output: 'x', status: 'completed' }
      ]
    })
    expect(steps).toEqual([
      { path: 'messages[1]', action: 'dropped the status, which says that this is not all: incomplete' },
      { path: 'messages[3]', action: 'dropped the status, which says that this is not all: in_progress' }
    ])
  })

  test('makes words of media that hold nothing, and names documents anew', () => {
    const file = (file_data: string, filename: string) => ({ type: 'input_file', file_data, filename })
    const { value, steps } = converted(openaiResponses, bedrock, {
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'q' },
            file('data:application/pdf;base64,', 'empty.pdf'),
            file('data:application/pdf;base64,AAAA', 'a.pdf'),
            file('data:application/pdf;base64,AAAA', 'a.pdf')
          ]
        }
      ]
    })
    const [{ content }] = (value as { messages: [{ content: ReadonlyArray<{ document?: { name: string } }> }] })
      .messages
    expect(content.slice(0, 2)).toEqual([{ text: 'q' }, { text: '[document empty.pdf]' }])
    expect(content.slice(2).map(({ document }) => document?.name)).toEqual(['a pdf', 'a pdf 2'])
    expect(steps.map(({ action }) => action)).toEqual([
      'wrote the document as words',
      'wrote the name of the document in letters that are allowed, and no other has'
    ])
  })

  test('tells of tools that have no place, and keeps those without parameters', () => {
    const native = {
      model: 'gemini-2.5-pro',
      contents: [{ role: 'user', parts: [{ text: 'q' }] }],
      config: { temperature: 1, systemInstruction: 's', tools: [{ functionDeclarations: [{ name: 'ls' }] }] }
    }
    const there = converted(gemini, openaiChat, native)
    expect(there.value).toMatchObject({ tools: [{ function: { name: 'ls' } }] })
    expect(there.steps.map(({ path }) => path)).toEqual(['model', 'config.temperature'])
    const bare = converted(gemini, langchain, native)
    expect(bare.steps.map(({ path, action }) => `${path}: ${action}`)).toContain(
      'tools[0]: left the tool ls to the caller: the target has no place for tools'
    )
  })

  test('takes the steps of one message apart', () => {
    const part = (toolCallId: string) => ({
      type: 'tool-ls',
      toolCallId,
      state: 'output-available',
      input: {},
      output: 'ok'
    })
    const { value, steps } = converted(aiSdkUi, openaiChat, {
      messages: [
        { id: '1', role: 'user', parts: [{ type: 'text', text: 'q' }] },
        {
          id: '2',
          role: 'assistant',
          parts: [
            { type: 'step-start' },
            part('a'),
            part('b'),
            { type: 'step-start' },
            part('c'),
            { type: 'step-start' },
            { type: 'text', text: 'x' }
          ]
        }
      ]
    })
    const { messages } = value as {
      messages: ReadonlyArray<{ role: string; tool_calls?: ReadonlyArray<{ id: string }>; tool_call_id?: string }>
    }
    expect(messages.map((one) => one.tool_call_id ?? one.tool_calls?.map(({ id }) => id) ?? one.role)).toEqual([
      'user',
      ['a', 'b'],
      'a',
      'b',
      ['c'],
      'c',
      'assistant'
    ])
    expect(steps).toEqual([])
  })

  test.each<readonly [string, Any, Any, unknown, ReadonlyArray<string>]>([
    [
      'the name of a speaker',
      openaiChat,
      anthropic,
      { messages: [{ role: 'user', name: 'a', content: 'q' }] },
      ['name']
    ],
    [
      'a name in LangChain',
      langchain,
      openaiChat,
      { messages: [{ type: 'human', name: 'a', content: 'q' }] },
      ['name']
    ],
    [
      'a beginning to go on with',
      mistral,
      openaiChat,
      {
        messages: [
          { role: 'user', content: 'q' },
          { role: 'assistant', content: 'x', prefix: true }
        ]
      },
      ['prefix']
    ],
    [
      'strictness of a tool',
      openaiChat,
      anthropic,
      {
        tools: [{ type: 'function', function: { name: 'ls', parameters: { type: 'object' }, strict: true } }],
        messages: [{ role: 'user', content: 'q' }]
      },
      ['strict']
    ],
    [
      'fields that say nothing are not missed',
      langchain,
      openaiChat,
      { messages: [{ type: 'human', content: 'q', additional_kwargs: {}, response_metadata: {}, name: null }] },
      []
    ]
  ])('tells of what is lost: %s', (_, from, to, native, lost) => {
    const { steps } = unwrap(convert(from, to)(native))
    expect(steps.map(({ action }) => action)).toEqual(
      lost.map((field) => `dropped what only the source knows: ${field}`)
    )
  })

  test('a signature beside a call is told of, and not where the call was written', () => {
    const contents = [
      { role: 'user', parts: [{ text: 'q' }] },
      { role: 'model', parts: [{ functionCall: { name: 'ls', args: {} }, thoughtSignature: 's' }] },
      { role: 'user', parts: [{ functionResponse: { name: 'ls', response: { output: 'x' } } }] }
    ]
    expect(unwrap(convert(gemini, anthropic)({ contents })).steps).toEqual([
      { path: 'messages[1].content[0]', action: 'dropped what only the source knows: thoughtSignature' }
    ])
  })

  test('cache points leave no words behind, and guarded words stay words', () => {
    const point = { cachePoint: { type: 'default' } }
    const guarded = { guardContent: { text: { text: 'g', qualifiers: ['query'] } } }
    const { value } = unwrap(
      convert(bedrock, openaiChat)({ messages: [{ role: 'user', content: [{ text: 'q' }, guarded, point] }] })
    )
    expect(value.messages).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'q' },
          { type: 'text', text: 'g' }
        ]
      }
    ])
  })

  test('media go where their format is read, under the name that it has there', () => {
    const image = (mediaType: string) => ({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'q' },
            { type: 'image_url', image_url: { url: `data:${mediaType};base64,AAAA` } }
          ]
        }
      ]
    })
    const blockOf = (mediaType: string): unknown => {
      const { value, left } = unwrap(convert(openaiChat, bedrock)(image(mediaType)))
      expect(left).toEqual([])
      return (value.messages[0].content as ReadonlyArray<unknown>)[1]
    }
    expect(blockOf('image/png')).toMatchObject({ image: { format: 'png' } })
    expect(blockOf('image/jpg')).toMatchObject({ image: { format: 'jpeg' } })
    expect(blockOf('image/bmp')).toEqual({ text: '[image]' })
    const empty = { type: 'image_url', image_url: { url: '' } }
    const words = unwrap(convert(openaiChat, anthropic)({ messages: [{ role: 'user', content: [empty] }] })).value
    expect(words.messages[0].content).toEqual([{ type: 'text', text: '[image]' }])
    const { value } = unwrap(convert(openaiChat, gemini)(image('image/bmp')))
    expect(JSON.stringify(value)).toContain('"mimeType":"image/bmp"')
  })

  test('refuses what is no request', () => {
    expect(isLeft(convert(anthropic, openaiChat)({ messages: 'no' } as unknown as { messages: [] }))).toBe(true)
  })
})

describe('images in results', () => {
  const png = { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' }
  const shot = { type: 'image', source: png }
  const use = (id: string) => ({ type: 'tool_use', id, name: 'look', input: {} })
  const seen = (id: string, ...content: ReadonlyArray<unknown>) => ({ type: 'tool_result', tool_use_id: id, content })
  const url = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }
  const request = {
    messages: [
      { role: 'user', content: 'Look.' },
      { role: 'assistant', content: [use('a'), use('b')] },
      { role: 'user', content: [seen('a', { type: 'text', text: 'A shot:' }, shot), seen('b', shot)] },
      { role: 'assistant', content: 'Red.' },
      { role: 'user', content: 'Again.' },
      { role: 'assistant', content: [use('c')] },
      { role: 'user', content: [seen('c', shot)] }
    ]
  }
  const laid = (
    to: Any,
    given: unknown = request,
    from: Any = anthropic
  ): { readonly messages: ReadonlyArray<Readonly<Record<string, unknown>>>; readonly told: ReadonlyArray<string> } => {
    const { value, steps, left } = unwrap(convert(from, to, { settings: { model: 'gpt-4o' } })(given))
    expect(left).toEqual([])
    return { messages: (value as { messages: ReadonlyArray<never> }).messages, told: steps.map(({ action }) => action) }
  }

  test('are shown by the user behind all results of a step, where tool messages hold text alone', () => {
    const { messages, told } = laid(openaiChat)
    expect(messages.map(({ role }) => role).join(' ')).toBe(
      'user assistant tool tool user assistant user assistant tool user'
    )
    const below = [{ type: 'text', text: '[image below]' }]
    expect(messages[2]?.['content']).toEqual([{ type: 'text', text: 'A shot:' }, ...below])
    expect([messages[3]?.['content'], messages[8]?.['content']]).toEqual([below, below])
    expect([messages[4]?.['content'], messages[9]?.['content']]).toEqual([[url, url], [url]])
    expect(told.filter((action) => action.includes('moved the image'))).toHaveLength(3)
    expect(laid(cohere).messages.map(({ role }) => role)).toEqual(messages.map(({ role }) => role))
  })

  test('are shown once behind tool messages that follow one another', () => {
    const source = { type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' }
    const called = ['a', 'b'].map((id) => ({ id, name: 'look', args: {}, type: 'tool_call' }))
    const answers = ['a', 'b'].map((id) => ({ type: 'tool', tool_call_id: id, content: [source] }))
    const state = {
      messages: [{ type: 'human', content: 'q' }, { type: 'ai', content: '', tool_calls: called }, ...answers]
    }
    expect(laid(openaiChat, state, langchain).messages.map(({ role }) => role)).toEqual([
      ...['user', 'assistant', 'tool', 'tool', 'user']
    ])
  })

  test('stay in their results where these may hold them', () => {
    const { messages } = laid(langchain)
    expect(messages[2]?.['content']).toEqual([
      { type: 'text', text: 'A shot:' },
      { type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' }
    ])
  })
})

test('what documents of Cohere say is carried, and nothing is told of what is not lost', () => {
  const documents = [{ type: 'document', document: { id: 'a:0', data: { files: ['a.ts'] } } }]
  const call = { id: 'a', type: 'function', function: { name: 'ls', arguments: '{}' } }
  const { value, steps } = unwrap(
    convert(
      cohere,
      openaiChat
    )({
      messages: [
        { role: 'user', content: 'q' },
        { role: 'assistant', tool_calls: [call] },
        { role: 'tool', tool_call_id: 'a', content: documents }
      ]
    })
  )
  expect(value.messages[2]).toMatchObject({ role: 'tool', content: [{ type: 'text', text: '{"files":["a.ts"]}' }] })
  expect(steps).toEqual([])
})
