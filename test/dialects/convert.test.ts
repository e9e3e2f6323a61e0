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
import type { Context } from '../../src/model/Context'
import { profileOf } from '../../src/model/Context'
import { anyContext, validContext } from '../../src/testing/arbitraries'
import { requestFiles } from '../support/shared'
import { validAiSdkRequest, validUiRequest } from './aiSdkArbitrary'
import { acceptedBedrockRequest } from './bedrockArbitrary'
import { acceptedGeminiRequest } from './geminiArbitrary'
import { validState } from './langchainArbitrary'
import { clone, unwrap } from './laws'
import { copy, freeze } from './nativeLaws'
import { validOpenaiResponses } from './openaiResponsesArbitrary'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every form
type Any = Dialect<any>

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

const recordedOf = ({ files }: Form): ReadonlyArray<unknown> =>
  requestFiles(files).map((path) => JSON.parse(readFileSync(path, 'utf8')) as unknown)

/** The profile under which a form reads its requests. */
const profileIn = (dialect: Any) =>
  profileOf(unwrap(dialect.decode(dialect.encode({ system: [], tools: [], messages: [] }))))

/** A valid request of a form, as one may have been recorded. */
const requestOf = (dialect: Any): fc.Arbitrary<unknown> =>
  validContext({ profile: profileIn(dialect), maxTurns: 3 }).map((context) => clone(dialect.encode(context) as unknown))

/** Everything that holds of every conversion. */
const converted = (from: Any, to: Any, native: unknown) => {
  freeze(native)
  const result = unwrap(convert(from, to)(native))
  expect(to.violations(result.value)).toEqual(result.left)
  if (from.violations(native).length === 0) expect(result.left).toEqual([])
  // the same in every run
  expect(unwrap(convert(from, to)(copy(native)))).toEqual(result)
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

/** What every form has a place for: instructions, texts, calls, results as texts. */
const plain = (context: Context, made: Context['system'] = []): Context => ({
  system: made,
  tools: [],
  messages: context.messages.flatMap((message) => {
    if (message.role === 'system') return []
    const results = message.content.filter(({ type }) => type === 'tool_result')
    const kept = results.length > 0 ? results : message.content
    const content = kept.flatMap((block): typeof message.content => {
      if (block.type === 'text') return [{ type: 'text', text: block.text }]
      if (block.type === 'tool_use')
        return [{ type: 'tool_use', id: block.id ?? '', name: block.name, input: { input: block.input } }]
      if (block.type !== 'tool_result') return []
      return [{ type: 'tool_result', toolUseId: block.toolUseId ?? '', content: 'ok' }]
    })
    return [
      { id: message.id, role: message.role, content: content.length === 0 ? [{ type: 'text', text: 'x' }] : content }
    ]
  })
})

/** What a request says, however it is laid out. */
const said = (dialect: Any, native: unknown): unknown => {
  const { system, messages } = unwrap(dialect.decode(native))
  const first = messages.findIndex(({ role }) => role !== 'system')
  const lead = first < 0 ? messages.length : first
  const instructions = [...system, ...messages.slice(0, lead).flatMap(({ content }) => content)]
  const blocks = messages.slice(lead).flatMap(({ role, content }) =>
    content.map((block) => {
      const who = role === 'assistant' ? 'assistant' : 'user'
      if (block.type === 'tool_use')
        return { who, type: block.type, id: block.id, name: block.name, input: block.input }
      if (block.type !== 'tool_result') return { who, ...block, extra: undefined }
      const text =
        typeof block.content === 'string'
          ? block.content
          : block.content.map((one) => (one.type === 'text' ? one.text : '')).join('')
      return { who, type: block.type, id: block.toolUseId, text }
    })
  )
  return clone({ instructions, blocks })
}

const equal: ReadonlyArray<readonly [string, string]> = [
  ['openai-chat', 'cohere'],
  ['openai-chat', 'mcp-sampling'],
  ['cohere', 'openai-chat'],
  ['cohere', 'mcp-sampling'],
  ['anthropic', 'mcp-sampling'],
  ['anthropic', 'openai-chat'],
  ['anthropic', 'cohere'],
  ['mistral', 'openai-chat'],
  ['mistral', 'cohere'],
  ['mistral', 'mcp-sampling']
]

test.each(equal)('%s to %s and back: nothing is lost', (a, b) => {
  const [from, to] = [forms[a]!.dialect, forms[b]!.dialect]
  fc.assert(
    fc.property(
      validContext({ profile: profileIn(from), maxTurns: 3, thinking: false, endings: ['prompt', 'results'] }),
      (context) => {
        const native = clone(from.encode(plain(context, [{ type: 'text', text: 'Be brief.' }])) as unknown)
        fc.pre(from.violations(native).length === 0)
        const there = converted(from, to, native)
        expect(there.steps).toEqual([])
        const back = converted(to, from, there.value)
        expect(back.steps).toEqual([])
        expect(said(to, there.value)).toEqual(said(from, native))
        expect(said(from, back.value)).toEqual(said(from, native))
      }
    ),
    { numRuns: numRuns * 10 }
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

  test('refuses what is no request', () => {
    expect(isLeft(convert(anthropic, openaiChat)({ messages: 'no' } as unknown as { messages: [] }))).toBe(true)
  })
})
