import fc from 'fast-check'
import {
  assistant,
  context,
  image,
  media,
  type Message,
  opaque,
  system,
  thinking,
  tool,
  toolResult,
  toolUse,
  user
} from 'context-compaction/model'
import { contextUnits, estimateTokens, utf8BytesEstimator } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { vectors } from '../support/shared'
import { anyJson, anyText } from './arbitraries'

const answered = (id: string, name: string, args: string, result: string): Message =>
  tool({ ...toolResult({ toolUseId: id, content: result }), extra: { name, arguments: args } })

const png = (data: string) => image({ type: 'base64', mediaType: 'image/png', data })

// The contexts that aether-llm was run on, and the bytes and tokens that it gave.
const crateTest = [
  system('x'.repeat(28)),
  user('hello'),
  assistant('x'.repeat(9)),
  ...[1, 2, 3].map((i) => answered(String(i), 'tool', '{}', 'x'.repeat(9)))
]
const readFile = { name: 'read_file', description: 'Reads a file', inputSchema: {} }
const mixed = [
  system('S'),
  user('hi', png('AAAA')),
  assistant(
    "I'll read",
    thinking('plan', { encrypted: 'blob' }),
    toolUse({ id: 'c1', name: 'read', input: '{"p":1}' }),
    toolUse({ id: 'c2', name: 'bash', input: '' })
  ),
  answered('c1', 'read', '{"p":1}', 'data'),
  tool({ ...toolResult({ toolUseId: 'c2', content: 'boom', isError: true }), extra: { name: 'bash' } }),
  user('oops')
]
const filtered = mixed.map((message) =>
  message.role === 'assistant' ? assistant("I'll read", thinking('plan'), ...message.content.slice(2)) : message
)
const cases = [
  ['its own test', context({ messages: crateTest }), 87, 21],
  ['the same with a tool', context({ messages: crateTest, tools: [readFile] }), 110, 27],
  ['abc', context({ messages: [user('abc')] }), 3, 0],
  ['CJK', context({ messages: [user('你好世界')] }), 12, 3],
  ['an image', context({ messages: [user(png('A'.repeat(1_000_000)))] }), 1_000_000, 250_000],
  ['a mixed history', context({ messages: mixed }), 66, 16],
  ['the same for another model', context({ messages: filtered }), 62, 15]
] as const

describe('examples', () => {
  test.each(cases)('%s', (_, history, bytes, tokens) => {
    expect(contextUnits(history, utf8BytesEstimator)).toBe(bytes)
    expect(estimateTokens(history, utf8BytesEstimator)).toBe(tokens)
  })

  test('each message of the mixed history', () => {
    expect(mixed.map(utf8BytesEstimator.message)).toEqual([1, 6, 32, 15, 8, 4])
  })

  test('a tool with parameters as text costs that text', () => {
    expect(utf8BytesEstimator.tools([{ name: 'a', inputSchema: '{}' }])).toBe(3)
    expect(utf8BytesEstimator.tools([{ name: 'a' }])).toBe(1)
  })

  test('media that the original does not know', () => {
    expect(utf8BytesEstimator.block(image({ type: 'url', url: 'https://example.org' }))).toBe(6000)
    expect(utf8BytesEstimator.block(media('document', { type: 'file', fileId: 'f' }))).toBe(8000)
    expect(utf8BytesEstimator.block(media('document', { type: 'text', mediaType: 'text/plain', data: 'é' }))).toBe(2)
  })

  test('an unknown block costs its JSON', () => {
    expect(utf8BytesEstimator.block(opaque('summary', { content: 'é' }))).toBe(16)
  })
})

describe('laws', () => {
  test('every code unit costs its bytes, alone and as JSON', () => {
    const wrong: Array<number> = []
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = String.fromCharCode(unit)
      const json = utf8BytesEstimator.block(opaque('x', text))
      if (utf8BytesEstimator.text(text) !== Buffer.byteLength(text)) wrong.push(unit)
      if (json !== Buffer.byteLength(JSON.stringify(text))) wrong.push(unit)
    }
    expect(wrong).toEqual([])
  })

  test('a text costs its bytes in UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8BytesEstimator.text(text)).toBe(Buffer.byteLength(text))
      })
    )
  })

  test('a JSON value costs the bytes of its compact text', () => {
    fc.assert(
      fc.property(anyJson, (input) => {
        const bytes = typeof input === 'string' ? Buffer.byteLength(input) : Buffer.byteLength(JSON.stringify(input))
        expect(utf8BytesEstimator.block(toolUse({ name: '', input }))).toBe(bytes)
      })
    )
  })
})

const shared = vectors('seed-systems') as
  | { readonly aether: { readonly estimate: ReadonlyArray<{ readonly name: string; readonly tokens: number }> } }
  | undefined

describe.runIf(shared !== undefined)('the crate aether-llm, 6 shared cases', () => {
  test('the numbers here are its numbers', () => {
    const tokens = cases.map(([, , , n]) => n)
    expect(shared?.aether.estimate.map((vector) => vector.tokens)).toEqual(tokens.slice(0, -1))
    expect(shared?.aether.estimate.at(-1)).toMatchObject({
      bytesEach: [1, 6, 32, 15, 8, 4],
      afterFilterOtherModel: tokens.at(-1)
    })
  })
})
