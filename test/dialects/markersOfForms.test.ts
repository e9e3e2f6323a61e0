/** Cache markers of forms that are not Anthropic's own: counted, thinned from the oldest on, and moved on request. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aiSdk, aiSdkUi } from '../../src/dialects/aiSdk'
import { type RuledDialect, through } from '../../src/dialects/Dialect'
import { langchain } from '../../src/dialects/langchain'
import { markerIn, withoutMarker } from '../../src/dialects/markers'
import { openaiChat } from '../../src/dialects/openaiChat'
import { repair } from '../../src/dialects/repair'
import { withMessages } from '../../src/model'
import { profileOf } from '../../src/model/Context'
import { clearToolResults, type Reducer, stripToolCalls } from '../../src/reducers'
import { validContext } from '../../src/testing'
import { clone, unwrap } from './laws'
import { reducers } from './nativeReducers'
import type { Any } from './ruleCases'

const model = 'anthropic/claude-sonnet-4-5'
const moving = { cacheMarkers: 'move' } as const
const marker = { type: 'ephemeral' }
const long = 'a line\n'.repeat(99)

interface Talk {
  readonly name: string
  readonly dialect: RuledDialect<Any>
  /** A word of the user, or of the assistant; marked where it ends in a star, as a whole message where in two. */
  readonly says: (role: 'user' | 'assistant', word: string) => object
  readonly call: object
  readonly result: (output: string, isMarked?: boolean) => object
}

const field = (isMarked: boolean): object => (isMarked ? { cache_control: marker } : {})
const option = (isMarked: boolean): object =>
  isMarked ? { providerOptions: { anthropic: { cacheControl: marker } } } : {}
const bareWord = (word: string): string => word.replace(/\*/g, '')
const part = (word: string, mark: (isMarked: boolean) => object): string | ReadonlyArray<object> =>
  /[^*]\*$/.test(word) ? [{ type: 'text', text: bareWord(word), ...mark(true) }] : bareWord(word)

const talks: ReadonlyArray<Talk> = [
  {
    name: 'openai-chat',
    dialect: openaiChat,
    says: (role, word) => ({ role, content: part(word, field), ...field(word.endsWith('**')) }),
    call: {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'ls', arguments: '{}' } }]
    },
    result: (output, isMarked = false) => ({
      role: 'tool',
      tool_call_id: 'c1',
      content: isMarked ? [{ type: 'text', text: output, ...field(true) }] : output
    })
  },
  {
    name: 'ai-sdk',
    dialect: aiSdk,
    says: (role, word) => ({ role, content: part(word, option), ...option(word.endsWith('**')) }),
    call: { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'ls', input: {} }] },
    result: (output, isMarked = false) => ({
      role: 'tool',
      content: [
        {
          type: 'tool-result',
          toolCallId: 'c1',
          toolName: 'ls',
          output: { type: 'text', value: output },
          ...option(isMarked)
        }
      ]
    })
  },
  {
    name: 'langchain',
    dialect: langchain,
    says: (role, word) => ({
      type: role === 'user' ? 'human' : 'ai',
      content: word.endsWith('*') ? [{ type: 'text', text: bareWord(word), ...field(true) }] : word
    }),
    call: { type: 'ai', content: '', tool_calls: [{ id: 'c1', name: 'ls', args: {} }] },
    result: (output, isMarked = false) => ({
      type: 'tool',
      tool_call_id: 'c1',
      content: isMarked ? [{ type: 'text', text: output, ...field(true) }] : output
    })
  }
]

const drop =
  (...places: ReadonlyArray<number>): Reducer =>
  (context) =>
    withMessages(
      context,
      context.messages.filter((_, i) => !places.includes(i))
    )

const isMarked = (value: unknown): boolean => /"cache_?[cC]ontrol"/.test(JSON.stringify(value))
const countIn = (value: unknown): number => JSON.stringify(value).match(/"cache_?[cC]ontrol"/g)?.length ?? 0
/** Which of the messages bear markers. */
const shown = (native: Any): string =>
  (native.messages as ReadonlyArray<unknown>).map((one) => (isMarked(one) ? '*' : '-')).join('')

/** A message of any role, marked where its form has a place. */
const markedIn = (dialect: Any, message: Any): Any => {
  if (dialect === aiSdk) return { ...message, ...option(true) }
  if (dialect === openaiChat) return { ...message, ...field(true) }
  const { content } = message
  if (typeof content === 'string')
    return content.trim() === '' ? message : { ...message, content: [{ type: 'text', text: content, ...field(true) }] }
  const last = content?.at(-1)
  return last?.type === 'text'
    ? { ...message, content: [...content.slice(0, -1), { ...last, ...field(true) }] }
    : message
}

describe.each(talks)('markers of $name', ({ dialect, says, call, result }) => {
  const request = (...messages: ReadonlyArray<object>): Any => ({ model, messages })
  const spoken = (words: string): Any =>
    request(...words.split(' ').map((word, i) => says(i % 2 === 0 ? 'user' : 'assistant', word)))
  const moved = (native: Any, reducer: Reducer): Any => unwrap(through(dialect, moving)(reducer)(native))

  test('go with their message unless they are asked to move', () => {
    expect(shown(unwrap(through(dialect)(drop(2, 3))(spoken('a b c* d e'))))).toBe('---')
    expect(shown(moved(spoken('a b c* d e'), drop(2, 3)))).toBe('-*-')
    expect(shown(moved(spoken('a b c** d e'), drop(2, 3)))).toBe('-*-')
    expect(shown(moved(spoken('a b* c* d e'), drop(2, 3)))).toBe('-*-')
    expect(shown(moved(spoken('a* b c'), drop(0, 1)))).toBe('-')
    expect(shown(moved(spoken('a b* c d'), drop(3)))).toBe('-*-')
  })

  test('go to words that were a plain text, which are written as the form wants it', () => {
    const native = moved(spoken('a b c* d e'), drop(2, 3))
    expect(native.messages[1]).toEqual(
      dialect === aiSdk ? { role: 'assistant', content: 'b', ...option(true) } : says('assistant', 'b*')
    )
    expect(dialect.violations(native)).toEqual([])
  })

  test('go to the result before them, and stay on one that is cleared', () => {
    const [q, more, done] = [says('user', 'q'), says('user', 'more*'), says('assistant', 'done')]
    const native = moved(request(q, call, result('out'), more, done), drop(3))
    expect(native.messages[2]).toEqual(result('out', true))
    const cleared = moved(request(q, call, result(long, true), done, says('user', 'x')), clearToolResults({ keep: 0 }))
    expect(shown(cleared)).toBe('--*--')
    expect(JSON.stringify(cleared)).not.toContain('a line')
    const empty = moved(request(q, call, result(''), more, done), drop(3))
    expect(shown(empty)).toBe(dialect === aiSdk ? '*---' : '*---')
  })

  test('do not go on blank words', () => {
    const words = [says('user', 'a'), says('assistant', ' '), says('user', 'c*'), says('assistant', 'd')]
    expect(shown(moved(request(...words), drop(2, 3)))).toBe('*-')
  })

  test('are four at most for Claude: the fifth is named, and the oldest go', () => {
    const four = spoken('a b* c** d* e*')
    expect(dialect.violations(four)).toEqual([])
    expect(dialect.violations({ ...spoken('a* b* c* d* e*'), model: 'google/gemini-3-pro' })).toEqual([])
    const six = spoken('a* b** c* d** e* f*')
    const [found, ...others] = dialect.violations(six) as ReadonlyArray<{
      readonly rule: string
      readonly path: string
    }>
    expect(others).toEqual([])
    expect(found?.rule).toBe('A-R30')
    expect(found?.path).toMatch(
      /^messages\[4\]\.content\[0\]\.(cache_control|providerOptions\.anthropic\.cacheControl)$/
    )
    const { value, steps, left } = unwrap(repair(dialect)(six))
    expect(shown(value)).toBe('--****')
    expect(steps.map(({ action }) => action)).toEqual(['dropped the 2 oldest cache markers of the messages'])
    expect(left).toEqual([])
    expect(value.messages.slice(2)).toEqual(six.messages.slice(2))
  })

  test('of one block count once', () => {
    const doubled = spoken('a b* c* d* e*')
    const last = {
      ...doubled.messages[4],
      ...(dialect === aiSdk ? option(true) : dialect === openaiChat ? field(true) : {})
    }
    expect(dialect.violations({ ...doubled, messages: [...doubled.messages.slice(0, 4), last] })).toEqual([])
  })

  test('never grow in number, and leave what was accepted accepted', () => {
    const profile = profileOf(unwrap(dialect.decode({ model, messages: [] })))
    const natives = fc
      .tuple(validContext({ profile }), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }))
      .map(([context, at]) => {
        const native = clone<Any>(dialect.encode(context))
        const chosen = new Set(at.map((n) => n % Math.max(1, native.messages.length)))
        const messages = native.messages.map((message: Any, i: number) =>
          chosen.has(i) ? markedIn(dialect, message) : message
        )
        return { ...native, model, messages }
      })
    let count = 0
    fc.assert(
      fc.property(natives, fc.constantFrom(...Object.keys(reducers)), (native, key) => {
        const before = unwrap(dialect.decode(native))
        const reduced = reducers[key]!(before)
        const after = moved(native, reducers[key]!)
        if (reduced === before) expect(after).toBe(native)
        expect(countIn(after)).toBeLessThanOrEqual(countIn(native))
        expect(countIn(after)).toBeGreaterThanOrEqual(countIn(dialect.encode(reduced)))
        if (countIn(after) > countIn(dialect.encode(reduced))) count++
        if (dialect.violations(native).length === 0) expect(dialect.violations(after)).toEqual([])
      }),
      { numRuns: 250 }
    )
    expect(count).toBeGreaterThan(0)
  })
})

test('markers of instructions and tools count, and stay', () => {
  const tool = { type: 'function', function: { name: 'ls', parameters: {} }, ...field(true) }
  const system = { role: 'system', content: [{ type: 'text', text: 's', ...field(true) }] }
  const [a, b, c] = ['a', 'b', 'c'].map((text) => ({ role: 'user', content: [{ type: 'text', text, ...field(true) }] }))
  const native: Any = { model, tools: [tool], messages: [system, a, b, c] }
  expect(openaiChat.violations(native).map(({ rule, path }) => [rule, path])).toEqual([
    ['A-R30', 'messages[3].content[0].cache_control']
  ])
  const { value } = unwrap(repair(openaiChat)(native))
  expect(shown(value)).toBe('*-**')
  expect(value.tools).toEqual([tool])
  const tools = Array.from({ length: 5 }, () => tool)
  expect(openaiChat.violations({ ...native, tools }).map(({ path }) => path)).toEqual(['tools[4].cache_control'])
})

test('the marker of a whole message is taken off like one of a block', () => {
  const messages = ['a', 'b', 'c', 'd', 'e'].map((content) => ({ role: 'user', content, ...option(true) }))
  const { value } = unwrap(repair(aiSdk)({ messages }))
  expect(value.messages[0]).toEqual({ role: 'user', content: 'a' })
  expect(value.messages.slice(1)).toEqual(messages.slice(1))
})

test('the marker of a whole message stands behind its last block', () => {
  const part = (text: string, isMarked: boolean) => ({ type: 'text', text, ...field(isMarked) })
  const first = { role: 'user', content: [part('a', true), part('b', false)], ...field(true) }
  const others = ['c', 'd', 'e'].map((text) => ({ role: 'user', content: [part(text, true)] }))
  expect(openaiChat.violations({ model, messages: [first, ...others] }).map(({ rule }) => rule)).toEqual(['A-R30'])
  const last = { ...first, content: [part('a', false), part('b', true)] }
  expect(openaiChat.violations({ model, messages: [last, ...others] })).toEqual([])
})

test('the marker of a whole message stays where those of its blocks were enough', () => {
  const part = (text: string) => ({ type: 'text', text, ...field(true) })
  const first = { role: 'user', content: [part('a'), part('b')], ...field(true) }
  const others = ['c', 'd', 'e'].map((text) => ({ role: 'user', content: [part(text)] }))
  const { value } = unwrap(repair(openaiChat)({ model, messages: [first, ...others] } as Any)) as Any
  expect(value.messages).toEqual([
    {
      ...first,
      content: [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' }
      ]
    },
    ...others
  ])
})

describe('fields without their marker', () => {
  test.each([
    [{ cache_control: marker }, undefined],
    [{ cache_control: marker, x: 1 }, { x: 1 }],
    [{ providerOptions: { anthropic: { cacheControl: marker } } }, undefined],
    [
      { providerOptions: { anthropic: { cacheControl: marker, a: 1 }, b: 2 } },
      { providerOptions: { anthropic: { a: 1 }, b: 2 } }
    ],
    [
      { raw: { cache_control: marker, type: 'image' }, at: ['data'] },
      { raw: { type: 'image' }, at: ['data'] }
    ],
    [{ x: 1 }, { x: 1 }]
  ])('%j', (fields, left) => {
    expect(withoutMarker(fields as Any)).toEqual(left)
  })

  test('no marker is none, wherever it might be', () => {
    expect(markerIn(undefined)).toBeUndefined()
    expect(markerIn({ cache_control: null })).toBeUndefined()
    expect(markerIn({ providerOptions: { openai: { cacheControl: marker } } })).toBeUndefined()
    expect(markerIn({ providerOptions: 'x' })).toBeUndefined()
    expect(markerIn({ raw: { providerOptions: { anthropic: { cacheControl: marker } } } })).toBe(marker)
  })
})

describe('markers of ai-sdk-ui', () => {
  const metadata = (isMarked: boolean, field = 'providerMetadata'): object =>
    isMarked ? { [field]: { anthropic: { cacheControl: marker } } } : {}
  const says = (word: string, i: number): object => ({
    id: String(i),
    role: i % 2 === 0 ? 'user' : 'assistant',
    parts: [{ type: 'text', text: bareWord(word), ...metadata(word.endsWith('*')) }]
  })
  const chat = (words: string): Any => ({ model, messages: words.split(' ').map(says) })
  const moved = (native: Any, reducer: Reducer): Any => unwrap(through(aiSdkUi, moving)(reducer)(native))
  const called = (isMarked: boolean): Any => ({
    type: 'tool-ls',
    toolCallId: 'c1',
    state: 'output-available',
    input: {},
    output: long,
    ...metadata(isMarked, 'callProviderMetadata')
  })

  test('go with their message unless they are asked to move, to the text before them', () => {
    expect(shown(unwrap(through(aiSdkUi)(drop(2, 3))(chat('a b c* d e'))))).toBe('---')
    const after = moved(chat('a b c* d e'), drop(2, 3))
    expect(after).toEqual({ model, messages: [says('a', 0), says('b*', 1), says('e', 4)] })
    expect(shown(moved(chat('a b* c* d e'), drop(2, 3)))).toBe('-*-')
    expect(shown(moved(chat('a* b c'), drop(0, 1)))).toBe('-')
  })

  test('of a call stay when its result is cleared, and move to a text when it goes', () => {
    const parts = [{ type: 'text', text: 'I look.' }, called(true)]
    const native = { model, messages: [says('q', 0), { id: '1', role: 'assistant', parts }, says('r', 2)] }
    const cleared = moved(native, clearToolResults({ keep: 0, placeholder: '[cleared]' }))
    expect(cleared.messages[1].parts[1]).toEqual({ ...called(true), output: '[cleared]' })
    const without = moved(native, stripToolCalls({ keep: 0 }))
    expect(without.messages[1].parts).toEqual([{ ...parts[0], ...metadata(true) }])
  })

  test('are four at most for Claude: the fifth is named where it stands', () => {
    const { messages } = chat('a* b* c* d*')
    const parts = [called(false), { ...called(true), toolCallId: 'c2' }]
    const five = { model, messages: [...messages, { id: '4', role: 'assistant', parts }, says('e', 6)] }
    expect(aiSdkUi.violations(five)).toMatchObject([
      { rule: 'A-R30', path: 'messages[4].parts[1].callProviderMetadata.anthropic.cacheControl' }
    ])
    expect(aiSdkUi.violations({ ...five, model: 'openai/gpt-4o' })).toEqual([])
    expect(shown(unwrap(repair(aiSdkUi)(five)).value)).toBe('-****-')
  })
})
