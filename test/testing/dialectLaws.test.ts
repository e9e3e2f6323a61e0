import * as fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { Dialect } from '../../src/dialects/Dialect'
import { text, toolResult, toolUse } from '../../src/model/Block'
import { type Context, withMessages } from '../../src/model/Context'
import type { Json, JsonObject } from '../../src/model/Json'
import type { Message } from '../../src/model/Message'
import type { Reducer } from '../../src/reducers'
import { laws } from '../../src/testing'
import { laxProfile } from '../support/build'

/** A wire form of one line for each message: who, and what. */
interface Line {
  readonly who: 'user' | 'assistant'
  readonly say?: string
  readonly call?: string
  readonly answer?: string
  readonly more?: Json
}

interface Native {
  readonly lines: ReadonlyArray<Line>
  readonly model: string
}

const decodeLine = (line: Line, i: number): Message => ({
  id: String(i),
  role: line.who,
  content: [
    ...(line.say === undefined ? [] : [text(line.say)]),
    ...(line.call === undefined ? [] : [toolUse({ id: line.call, name: 'bash', input: {} })]),
    ...(line.answer === undefined ? [] : [toolResult({ toolUseId: line.answer, content: '' })])
  ],
  ...(line.more === undefined ? {} : { extra: { more: line.more } })
})

const encodeLine = (message: Message): Line => {
  const out: { -readonly [K in keyof Line]: Line[K] } = { who: message.role === 'assistant' ? 'assistant' : 'user' }
  for (const block of message.content) {
    if (block.type === 'text') out.say = block.text
    if (block.type === 'tool_use') out.call = block.id ?? ''
    if (block.type === 'tool_result') out.answer = block.toolUseId ?? ''
  }
  return message.extra?.['more'] === undefined ? out : { ...out, more: message.extra['more'] }
}

const dialect: Dialect<Native> = {
  name: 'lines',
  decode: (native) => {
    const { lines, model } = native as Native
    if (!Array.isArray(lines))
      return left({
        _tag: 'DecodeError',
        dialect: 'lines',
        path: 'lines',
        expected: 'a list',
        actual: 'something else'
      })
    return right({ system: [], tools: [], messages: lines.map(decodeLine), settings: { model }, profile: laxProfile })
  },
  encode: (context) => ({ lines: context.messages.map(encodeLine), model: String(context.settings?.['model']) }),
  violations: ({ lines }) =>
    lines.flatMap((line, i) =>
      line.call !== undefined && lines[i + 1]?.answer !== line.call
        ? [{ rule: 'L1', path: `lines[${String(i)}]`, message: 'a call without an answer' }]
        : []
    )
}

const word = fc.constantFrom('a', 'b', 'c')

const native: fc.Arbitrary<Native> = fc
  .array(
    fc.oneof(
      word.map((say): ReadonlyArray<Line> => [{ who: 'user', say }]),
      word.map((call): ReadonlyArray<Line> => [
        { who: 'assistant', say: 'x', call },
        { who: 'user', answer: call }
      ]),
      word.map((call): ReadonlyArray<Line> => [{ who: 'assistant', call, more: { odd: [1] } }])
    ),
    { maxLength: 5 }
  )
  .map((lines) => ({ lines: lines.flat(), model: 'm' }))

const dropAnswers: Reducer = (context) =>
  withMessages(
    context,
    context.messages.filter(({ content }) => content[0]?.type !== 'tool_result')
  )

const dropFirst: Reducer = (context) =>
  context.messages[0]?.role === 'user' ? withMessages(context, context.messages.slice(1)) : context

const items = ({ lines }: Native) => lines

describe('a dialect that keeps the laws', () => {
  test('is not complained about', () => {
    laws.dialect(native, dialect, { items, reducers: { dropFirst, nothing: (context) => context } })
    laws.dialect(native, dialect)
  })
})

const original = new WeakMap<Context, Native>()
let count = 0

describe('dialects that break a law', () => {
  const mutants: Readonly<Record<string, readonly [Partial<Dialect<Native>>, RegExp]>> = {
    'loses what it does not know': [
      { encode: (context) => ({ lines: context.messages.map((m) => encodeLine({ ...m, extra: {} })), model: 'm' }) },
      /is not x/
    ],
    'needs its cache': [
      {
        decode: (x) => {
          const result = dialect.decode(x)
          if (result._tag === 'Right') original.set(result.right, x as Native)
          return result
        },
        encode: (context) => original.get(context) ?? { lines: [], model: 'm' }
      },
      /help of a cache/
    ],
    'decodes differently each time': [
      {
        decode: (x) => {
          const result = dialect.decode(x)
          return result._tag === 'Left' ? result : right({ ...result.right, form: String(count++) })
        }
      },
      /different contexts/
    ],
    'writes keys in another order': [
      {
        encode: (context) => ({
          lines: dialect
            .encode(context)
            .lines.map((line) => Object.fromEntries(Object.entries(line).reverse()) as unknown as Line),
          model: 'm'
        })
      },
      /written differently/
    ],
    'writes to what it is given': [
      {
        decode: (x) => {
          for (const line of (x as Native).lines) (line as { say?: string }).say = 'hm'
          return dialect.decode(x)
        }
      },
      /read only|not extensible/
    ],
    'refuses a request': [
      { decode: () => left({ _tag: 'DecodeError', dialect: 'lines', path: '', expected: 'a', actual: 'b' }) },
      /does not decode/
    ],
    'finds other violations each time': [
      { violations: () => (count++ % 2 === 0 ? [] : [{ rule: 'L2', path: '', message: '' }]) },
      /violate/
    ],
    'numbers what it writes': [
      {
        encode: (context) => ({
          lines: context.messages.map((m, i) => ({
            ...encodeLine(m),
            ...(m.id === String(i) ? {} : { more: 'moved' })
          })),
          model: 'm'
        })
      },
      /untouched message \d+ is written differently/
    ]
  }

  test.each(Object.entries(mutants))('%s', (_, [fault, law]) => {
    expect(() => {
      laws.dialect(native, { ...dialect, ...fault }, { items, reducers: { dropFirst } })
    }).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({ message: expect.stringMatching(law) as string }) as Error
      })
    )
  })

  test('a reducer that brings a violation is named', () => {
    expect(() => {
      laws.dialect(native, dialect, { items, reducers: { dropAnswers } })
    }).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({
          message: expect.stringMatching(/dropAnswers brought the violation L1/) as string
        }) as Error
      })
    )
  })

  test('an untouched item may break another rule, in no more places; another item may not', () => {
    const told: Dialect<JsonObject> = {
      name: 'told',
      decode: (x) => dialect.decode({ lines: (x as JsonObject)['messages'], model: 'm' }),
      encode: (context) => ({ messages: dialect.encode(context).lines as unknown as Json }),
      // an answer without its call is told in other words while the first message is one of the assistant
      violations: (x) => {
        const lines = x['messages'] as unknown as ReadonlyArray<Line>
        const rules = lines[0]?.who === 'assistant' ? ['T1'] : lines.length === 3 ? ['T2'] : ['T2', 'T3']
        return lines.flatMap(({ answer }, i) =>
          answer === undefined
            ? []
            : rules.map((rule) => ({ rule, path: `messages[${String(i)}].answer`, message: '' }))
        )
      }
    }
    const broken = fc.constant<JsonObject>({
      messages: [
        { who: 'assistant', say: 'x' },
        { who: 'user', say: 'y' },
        { who: 'user', say: 'z' },
        { who: 'user', answer: 'a' }
      ]
    })
    const without =
      (count: number, edit: (message: Message) => Message = (message) => message): Reducer =>
      (context) =>
        context.messages.length < 4 ? context : withMessages(context, context.messages.slice(count).map(edit))
    laws.dialect(broken, told, { reducers: { cut: without(1) } })
    const edited = without(1, (message) => ({ ...message, content: message.content.map((block) => ({ ...block })) }))
    laws.dialect(broken, told, { reducers: { edited } })
    const renamed = without(1, (message) => ({ ...message, content: [toolResult({ toolUseId: 'b', content: '' })] }))
    for (const cut of [renamed, without(2)])
      expect(() => {
        laws.dialect(broken, told, { reducers: { cut } })
      }).toThrow(
        expect.objectContaining({
          cause: expect.objectContaining({
            message: expect.stringMatching(/cut brought the violation T2/) as string
          }) as Error
        })
      )
  })

  test('items are found under the usual names', () => {
    for (const name of ['messages', 'contents', 'input']) {
      const renamed: Dialect<JsonObject> = {
        name,
        decode: (x) => dialect.decode({ lines: (x as JsonObject)[name], model: 'm' }),
        encode: (context) => ({
          [name]: dialect.encode(context).lines.map((line) => Object.fromEntries(Object.entries(line).reverse()))
        }),
        violations: () => []
      }
      const arb = native.map(({ lines }) => ({ [name]: lines as unknown as Json }))
      expect(() => {
        laws.dialect(arb, renamed)
      }).toThrow(
        expect.objectContaining({
          cause: expect.objectContaining({ message: expect.stringMatching(/written differently/) as string }) as Error
        })
      )
    }
  })
})
