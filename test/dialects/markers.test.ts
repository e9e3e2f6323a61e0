/** Cache markers of what a reduction took away move to what is left before it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import { through } from '../../src/dialects/Dialect'
import { type Block, type Context, type Message, withMessages } from '../../src/model'
import { clearToolResults, type Reducer } from '../../src/reducers'
import { settle } from '../../src/roundtrip'
import { validContext } from '../../src/testing'
import { clone, expectSame, unwrap } from './laws'
import { reducers } from './nativeReducers'

const moving = { cacheMarkers: 'move' } as const

type Raw = Readonly<Record<string, unknown>>

const short = { type: 'ephemeral' }
const long = { type: 'ephemeral', ttl: '1h' }

/** `a b* c**`: words of the user and the assistant in turn; a star for a marker, two for one that lives long. */
const talk = (said: string): Raw => ({
  model: 'claude-sonnet-4-5',
  messages: said.split(' ').map((word, i) => ({
    role: i % 2 === 0 ? 'user' : 'assistant',
    content: [
      {
        type: 'text',
        text: word.replace(/\*/g, ''),
        ...(word.includes('*') ? { cache_control: word.includes('**') ? long : { ...short } } : {})
      }
    ]
  }))
})

const blocksOf = (message: unknown): ReadonlyArray<Raw> => {
  const { content } = message as { readonly content: string | ReadonlyArray<Raw> }
  return typeof content === 'string' ? [{ text: content }] : content
}

const shown = (native: unknown): string =>
  (native as { readonly messages: ReadonlyArray<unknown> }).messages
    .map((message) =>
      blocksOf(message)
        .map((block) => {
          if ('cachePoint' in block) return '*'
          const marker = block['cache_control'] as Raw | undefined
          const name = block['text'] ?? block['type'] ?? Object.keys(block)[0]
          return `${String(name)}${marker === undefined ? '' : 'ttl' in marker ? '**' : '*'}`
        })
        .join('+')
    )
    .join(' ')

/** Drops the messages that say these words. */
const drop =
  (...words: ReadonlyArray<string>): Reducer =>
  (context) =>
    withMessages(
      context,
      context.messages.filter(({ content: [block] }) => !(block?.type === 'text' && words.includes(block.text)))
    )

const put =
  (at: number, message: Message, ...words: ReadonlyArray<string>): Reducer =>
  (context) => {
    const { messages } = drop(...words)(context)
    return withMessages(context, [...messages.slice(0, at), message, ...messages.slice(at)])
  }

const summary: Message = { id: 's', role: 'user', content: [{ type: 'text', text: 'S' }], summaryOf: [] }

describe('a marker', () => {
  test.each<readonly [string, string, Reducer, string]>([
    ['goes to the message before', 'a b c* d e', drop('c', 'd'), 'a b* e'],
    ['goes over several', 'a b c d* e', drop('b', 'c', 'd'), 'a* e'],
    ['stays where its message stays', 'a b c* d e', drop('a', 'b'), 'c* d e'],
    ['goes with its message where nothing is before it', 'a* b c', drop('a', 'b'), 'c'],
    ['goes where one is already', 'a* b c* d e', drop('b', 'c'), 'a* d e'],
    ['does not pass another one', 'a b* c d* e', drop('c', 'd'), 'a b* e'],
    ['goes to what came instead', 'a b c* d e', put(0, summary, 'a', 'b', 'c', 'd'), 'S* e'],
    ['does not go to what came before another place', 'a b* c d e', put(1, summary, 'b', 'c', 'd'), 'a S* e'],
    ['keeps its order, the long-lived first', 'a b c** d* e f', drop('c', 'd'), 'a b** e f'],
    ['moves alone', 'a* b c* d e* f g', drop('c'), 'a* b* d e* f g'],
    ['is left alone when it is not lost', 'a b* c d', drop('d'), 'a b* c']
  ])('%s', (_, said, reducer, expected) => {
    expect(shown(unwrap(through(anthropic, moving)(reducer)(talk(said) as never)))).toBe(expected)
  })

  test('is not lost where its message has another name', () => {
    const renamed: Reducer = (context) =>
      withMessages(
        context,
        context.messages.map((message, i) => (i === 2 ? { ...message, id: 'x' } : message))
      )
    expect(shown(unwrap(through(anthropic, moving)(renamed)(talk('a b c* d e') as never)))).toBe('a b c* d e')
  })

  test('goes with its message unless it is asked to move', () => {
    const native = talk('a b c* d e') as never
    expect(shown(unwrap(through(anthropic)(drop('c', 'd'))(native)))).toBe('a b e')
    expect(through(anthropic, { cacheMarkers: 'leave' })(drop('c'))(native)).toEqual(
      through(anthropic)(drop('c'))(native)
    )
  })

  test('is the value that it was', () => {
    const reduced = unwrap(through(anthropic, moving)(drop('c', 'd'))(talk('a b c** d e') as never)) as Raw
    expect(shown(reduced)).toBe('a b** e')
    expect(blocksOf((reduced['messages'] as ReadonlyArray<unknown>)[1])[0]!['cache_control']).toBe(long)
  })

  test('does not go on thinking, empty text and blocks of servers', () => {
    const assistant = (...content: ReadonlyArray<Raw>) => ({ role: 'assistant', content })
    const thinking = { type: 'thinking', thinking: 'hm', signature: 's' }
    const search = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} }
    for (const [blocks, expected] of [
      [[thinking], 'a* thinking e'],
      [[{ type: 'text', text: '' }], 'a*  e'],
      [[search], 'a* server_tool_use e'],
      [[{ type: 'text', text: 'b' }, thinking], 'a b*+thinking e']
    ] as const) {
      const messages = [
        { role: 'user', content: 'a' },
        assistant(...blocks),
        { role: 'user', content: [{ type: 'text', text: 'c', cache_control: short }] },
        { role: 'assistant', content: 'd' },
        { role: 'user', content: 'e' }
      ]
      expect(shown(unwrap(through(anthropic, moving)(drop('c', 'd'))({ messages })))).toBe(expected)
    }
  })

  test('does not pass the marker of a system message', () => {
    const native = talk('a b* c* d e') as { readonly messages: ReadonlyArray<Raw> }
    const messages = native.messages.map((one, i) => (i === 1 ? { ...one, role: 'system' } : one))
    expect(shown(unwrap(through(anthropic, moving)(drop('c', 'd'))({ ...native, messages })))).toBe('a b* e')
    const free = (talk('a b c* d e') as { readonly messages: ReadonlyArray<Raw> }).messages
    expect(
      shown(
        unwrap(
          through(anthropic, moving)(drop('c', 'd'))({
            messages: free.map((one, i) => (i === 1 ? { ...one, role: 'system' } : one))
          })
        )
      )
    ).toBe('a* b e')
  })

  test('does not move where the provider places one itself', () => {
    const native = { ...talk('a b c* d e'), cache_control: long }
    expect(shown(unwrap(through(anthropic, moving)(drop('c', 'd'))(native as never)))).toBe('a b e')
  })

  test('of a block in a result goes to the result that was cleared', () => {
    const messages = [
      { role: 'user', content: 'q' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'ls', input: {} }] },
      {
        role: 'user',
        content: [
          {
            type: 'tool_result',
            tool_use_id: 't1',
            content: [{ type: 'text', text: 'a line\n'.repeat(99), cache_control: short }]
          },
          { type: 'text', text: 'x' }
        ]
      },
      { role: 'assistant', content: 'done' },
      { role: 'user', content: 'more' }
    ]
    const reduced = unwrap(through(anthropic, moving)(clearToolResults({ keep: 0 }))({ messages }))
    expect(shown(reduced)).toBe('q tool_use tool_result*+x done more')
  })

  test('that is a block of its own goes behind the block before it', () => {
    const said = (text: string, ...more: ReadonlyArray<Raw>): Raw => ({ role: 'user', content: [{ text }, ...more] })
    const point = { cachePoint: { type: 'default' } }
    const reasoning = { reasoningContent: { reasoningText: { text: 'x' } } }
    const messages = [
      said('a'),
      { role: 'assistant', content: [{ text: 'b' }, reasoning] },
      said('c', point),
      { role: 'assistant', content: [{ text: 'd' }] },
      said('e')
    ]
    const reduced = unwrap(through(bedrock, moving)(drop('c', 'd'))({ messages } as never))
    expect(shown(reduced)).toBe('a b+*+reasoningContent e')
    const pointless: Reducer = (context) =>
      withMessages(
        context,
        context.messages.map((message) => ({ ...message, content: message.content.slice(0, 2).filter(isNoPoint) }))
      )
    const aside = { messages: [said('a'), said('b', point, { text: 'c' })] }
    expect(shown(unwrap(through(bedrock, moving)(pointless)(aside as never)))).toBe('a b+*')
    const headed = [{ role: 'assistant', content: [point, reasoning] }]
    const passed = { messages: [said('a'), ...headed, ...messages.slice(2)] }
    expect(shown(unwrap(through(bedrock, moving)(drop('c', 'd'))(passed as never)))).toBe('a *+reasoningContent e')
    const taken = { messages: [said('a', point), ...messages.slice(1)] }
    expect(shown(unwrap(through(bedrock, moving)(drop('b', 'c', 'd'))(taken as never)))).toBe('a+* e')
  })
})

const isNoPoint = (block: Block): boolean => block.type !== 'opaque'

/** Marks some blocks of a valid context, four at most. */
const marked = (dialect: 'anthropic' | 'bedrock') =>
  fc.tuple(validContext({}), fc.array(fc.nat(), { maxLength: 4 })).map(([context, at]): Context => {
    const bearers = context.messages.flatMap(({ content, role }, m) =>
      role === 'system' ? [] : content.flatMap((block, b) => (bears(block) ? [[m, b] as const] : []))
    )
    const chosen = new Set(at.map((n) => bearers[n % Math.max(1, bearers.length)]))
    const isChosen = (m: number, b: number): boolean => [...chosen].some((one) => one?.[0] === m && one[1] === b)
    const messages = context.messages.map(({ extra: _, ...message }, m) => ({
      ...message,
      content: message.content.map(bare).flatMap((block, b): ReadonlyArray<Block> => {
        if (!isChosen(m, b)) return [block]
        if (dialect === 'anthropic') return [{ ...block, extra: { cache_control: { type: 'ephemeral' } } } as Block]
        return [block, { type: 'opaque', kind: 'cachePoint', raw: { cachePoint: { type: 'default' } } }]
      })
    }))
    return { ...context, tools: [], system: context.system.map(bare), messages }
  })

const bears = (block: Block): boolean =>
  block.type === 'text' ? block.text.trim() !== '' : block.type !== 'thinking' && block.type !== 'opaque'

/** Without a marker of its own. */
const bare = <B extends Block>(block: B): B => {
  if (block.type === 'opaque') return block
  const { extra: _, ...rest } = block
  return rest as B
}

describe.each([
  ['anthropic', anthropic, { model: 'claude-sonnet-4-5' }],
  ['bedrock', bedrock, { modelId: 'anthropic.claude-sonnet-4-5-v1:0' }]
] as const)('markers of %s', (name, dialect, settings) => {
  const markersIn = (native: unknown): ReadonlyArray<string> =>
    JSON.stringify(native).match(name === 'anthropic' ? /"cache_control"/g : /"cachePoint"/g) ?? []
  const natives = marked(name).map((context) => ({ ...clone(dialect.encode(context)), ...settings }) as never)

  test('never grow in number, stand where they may, and leave what was accepted accepted', () => {
    let moved = 0
    fc.assert(
      fc.property(natives, fc.constantFrom(...Object.keys(reducers)), (native, key) => {
        const before = unwrap(dialect.decode(native))
        const reduced = reducers[key]!(before)
        const after = unwrap(through(dialect, moving)(reducers[key]!)(native))
        expect(markersIn(after).length).toBeLessThanOrEqual(markersIn(native).length)
        expect(markersIn(after).length).toBeGreaterThanOrEqual(markersIn(dialect.encode(reduced)).length)
        if (reduced === before) expect(after).toBe(native)
        if (dialect.violations(native).length === 0) expect(dialect.violations(after)).toEqual([])
        if (markersIn(after).length > markersIn(dialect.encode(reduced)).length) moved++
        const without = dialect.keepMarkers!(before, reduced)
        expect(without.messages.length).toBe(reduced.messages.length)
        expect(dialect.keepMarkers!(before, without)).toBe(without)
        expectSame(
          through(dialect, moving)(reducers[key]!)(clone(native)),
          through(dialect, moving)(reducers[key]!)(native)
        )
      })
    )
    expect(moved).toBeGreaterThan(0)
  })

  test('are never lost while a block before them is left that can bear one', () => {
    fc.assert(
      fc.property(natives, fc.nat(), (native, n) => {
        const before = unwrap(dialect.decode(native))
        const from = 1 + (n % Math.max(1, before.messages.length))
        const cut = (context: Context): Context =>
          settle(context, withMessages(context, context.messages.slice(0, from)))
        const kept = before.messages.slice(0, from)
        const after = unwrap(through(dialect, moving)(cut)(native))
        if (cut(before) === before || !kept.some(({ content, role }) => role !== 'system' && content.some(bears)))
          return
        expect(markersIn(after).length > 0).toBe(markersIn((native as Raw)['messages']).length > 0)
      })
    )
  })

  test('stay where they were without a reduction', () => {
    fc.assert(
      fc.property(natives, (native) => {
        expect(unwrap(through(dialect, moving)((context) => context)(native))).toBe(native)
        const same = (context: Context): Context => withMessages(context, context.messages.slice())
        expectSame(unwrap(through(dialect, moving)(same)(native)), native)
      })
    )
  })
})
