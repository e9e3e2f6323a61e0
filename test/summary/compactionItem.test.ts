/** Compaction items of providers: never edited, moved or summarised, and what they stand for is left alone. */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { aiSdk } from '../../src/dialects/aiSdk'
import { anthropic } from '../../src/dialects/anthropic'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { type Block, opaque, text } from '../../src/model/Block'
import { appendMessages, type Context, withMessages } from '../../src/model/Context'
import { assistant, type Message, user } from '../../src/model/Message'
import {
  applyCompaction,
  isCompactionItem,
  latestCompactionItem,
  planSummary,
  standsForAllBefore
} from '../../src/summary'
import { laws, profiles, shape, validContextUnderAny } from '../../src/testing'
import { filler, mapAll } from '../support/histories'
import { lax, lengthened, long, planned, summarised } from './support'

const decodedBy = (dialect: { decode: (native: unknown) => { _tag: string } }, native: unknown): Context => {
  const read = dialect.decode(native) as { readonly _tag: 'Right'; readonly right: Context }
  if (read._tag !== 'Right') throw new Error('not decoded')
  return read.right
}

const anthropicItem = { type: 'compaction', content: 'Wrens were named.', signature: 'c2ln' }
const openaiItem = { type: 'compaction', id: 'cmp_1', encrypted_content: 'gAAAAABo' + 'x'.repeat(600) }

describe('what is an item', () => {
  const aiSdkItems = decodedBy(aiSdk, {
    messages: [
      {
        role: 'assistant',
        content: [{ type: 'text', text: 'Wrens.', providerOptions: { anthropic: { type: 'compaction' } } }]
      },
      {
        role: 'assistant',
        content: [{ type: 'custom', kind: 'openai.compaction', providerOptions: { openai: { encryptedContent: 'x' } } }]
      }
    ]
  }).messages.map(({ content }) => content[0]!)

  test.each<[string, Block, boolean, boolean]>([
    ['Anthropic', opaque('compaction', anthropicItem), true, true],
    [
      'Anthropic, sealed',
      opaque('compaction', { type: 'compaction', content: null, encrypted_content: 'x' }),
      true,
      true
    ],
    ['Anthropic, failed', opaque('compaction', { type: 'compaction', content: null }), true, false],
    ['Anthropic, empty', opaque('compaction', { type: 'compaction', content: '' }), true, false],
    ['OpenAI, xAI', opaque('compaction', openaiItem), true, true],
    ['Codex', opaque('compaction_summary', { type: 'compaction_summary', encrypted_content: 'x' }), true, true],
    ['AI SDK, Anthropic', aiSdkItems[0]!, true, true],
    ['AI SDK, OpenAI', aiSdkItems[1]!, true, true],
    ['AI SDK, another custom part', opaque('custom', { type: 'custom', kind: 'openai.other' }), false, false],
    ['a trigger', opaque('compaction_trigger', { type: 'compaction_trigger' }), false, false],
    ['no object', opaque('compaction', 'x'), true, false],
    ['a text', text('compaction'), false, false],
    [
      'a cached text',
      { ...text('a'), extra: { providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } } } },
      false,
      false
    ],
    ['media', { type: 'media', kind: 'image', source: { type: 'url', url: 'u' } }, false, false]
  ])('%s', (_, block, isItem, isBarrier) => {
    expect([isCompactionItem(block), standsForAllBefore(block)]).toEqual([isItem, isBarrier])
  })

  test('the newest that stands for something', () => {
    const failed = assistant(opaque('compaction', { content: null }))
    const item = assistant(opaque('compaction', anthropicItem))
    expect(latestCompactionItem([user('a'), item, user('b'), item, failed])).toBe(3)
    expect(latestCompactionItem([failed])).toBe(-1)
  })
})

describe('a history with an item', () => {
  const item = (notation: string): Context => {
    const before = long(notation, profiles.separate)
    return withMessages(
      before,
      before.messages.map((message) => ({
        ...message,
        content: message.content.map((block) => (block.type === 'opaque' ? opaque('compaction', openaiItem) : block))
      }))
    )
  }

  test.each<[string, string, string]>([
    [
      'what it stands for is left alone',
      'user | assistant | assistant [x] | user | assistant | user',
      'user | assistant | assistant [compaction] | !~user | user'
    ],
    [
      'pinned or not',
      'user | assistant | !assistant [x] | user | assistant | user',
      'user | assistant | !assistant [compaction] | !~user | user'
    ],
    [
      'the summary stands behind it, though the request is before',
      'user | assistant bash#1 | tool result#1 | assistant [x] | assistant bash#2 | tool result#2 | assistant bash#3 | tool result#3 | assistant bash#4 | tool result#4',
      'user | assistant bash#1 | tool result#1 | assistant [compaction] | assistant bash#2 | tool result#2 | !~user | assistant bash#4 | tool result#4'
    ],
    [
      'the item of a user message is no request',
      'user | user [x] | assistant bash#1 | tool result#1 | assistant | user',
      'user | user [compaction] | !~user | user'
    ],
    [
      'before the request',
      'assistant [x] | user | assistant bash#1 | tool result#1 | assistant bash#2 | tool result#2',
      'assistant [compaction] | !~user | user | assistant bash#2 | tool result#2'
    ],
    [
      'an earlier summary behind it is brought up to date',
      'assistant [x] | ~user | user | assistant | user',
      'assistant [compaction] | !~user | user'
    ]
  ])('%s', (_, notation, expected) => {
    const before = item(notation)
    const after = summarised()(before)
    expect(shape(after)).toBe(expected)
    const at = latestCompactionItem(before.messages)
    for (let i = 0; i <= at; i++) expect(after.messages[i]).toBe(before.messages[i])
  })

  test('nothing behind it to summarise: no plan', () => {
    expect(planSummary(lax)(item('user | assistant | assistant [x] | user'))._tag).toBe('None')
    expect(planSummary(lax)(item('user | assistant | user | assistant | user | assistant [x]'))._tag).toBe('None')
  })

  test('a failed one stays where it is, and what is before goes', () => {
    const before = mapAll(item('user | assistant | assistant [x] | user | assistant | user'), (block) =>
      block.type === 'opaque' ? opaque('compaction', { type: 'compaction', content: null }) : block
    )
    expect(shape(summarised()(before))).toBe('!~user | assistant | assistant [compaction] | user')
  })

  test('the summariser sees neither what is in it nor what it stands for', () => {
    const plan = planned(item('user | assistant | assistant [x] text | user | assistant | user'))
    expect(JSON.stringify(plan.requests)).not.toMatch(/gAAAAABo|words 0|words 1|words 2/)
    expect(plan.replaces).toEqual(['3', '4'])
  })

  test('the laws hold with an item anywhere', () => {
    const arb = fc.tuple(validContextUnderAny(), fc.nat(), fc.boolean()).map(([generated, at, isFailed]) => {
      const context = mapAll(generated, lengthened)
      const assistants = context.messages.flatMap(({ role }, i) => (role === 'assistant' ? [i] : []))
      const chosen = assistants[at % Math.max(1, assistants.length)]
      const block = opaque('compaction', { type: 'compaction', content: isFailed ? null : 'They spoke.' })
      return withMessages(
        context,
        context.messages.map((message, i) =>
          i === chosen && message.content[0]?.type !== 'thinking'
            ? { ...message, pinned: true, content: [block, ...message.content] }
            : message
        )
      )
    })
    laws.reducer(arb, summarised(), { inserts: true, numRuns: 100 })
  })
})

describe('requests of providers', () => {
  test('Anthropic: the block stays where it is, byte for byte, and the request is accepted', () => {
    const native = {
      model: 'claude-sonnet-4-6',
      messages: [
        { role: 'user', content: 'Name birds.' },
        {
          role: 'assistant',
          content: [
            { type: 'compaction', content: 'Wrens.' },
            { type: 'text', text: 'A wren.' }
          ]
        },
        { role: 'user', content: filler(900) },
        { role: 'assistant', content: filler(900) },
        { role: 'user', content: 'More.' }
      ]
    }
    const after = anthropic.encode(summarised()(decodedBy(anthropic, native)))
    expect(after.messages.slice(0, 2)).toStrictEqual(native.messages.slice(0, 2))
    expect(after.messages).toHaveLength(4)
    expect(anthropic.violations(after)).toEqual([])
  })

  test('OpenAI: the same', () => {
    const native = {
      model: 'gpt-5.4',
      input: [
        { role: 'user', content: 'Name birds.' },
        openaiItem,
        { role: 'user', content: filler(900) },
        { role: 'assistant', content: filler(900) },
        { role: 'user', content: 'More.' }
      ]
    }
    const after = openaiResponses.encode(summarised()(decodedBy(openaiResponses, native)))
    const input = after.input as ReadonlyArray<unknown>
    expect(input.slice(0, 2)).toStrictEqual(native.input.slice(0, 2))
    expect(input).toHaveLength(4)
    expect(openaiResponses.violations(after)).toEqual([])
  })
})

describe('applyCompaction', () => {
  const items = [assistant(opaque('compaction', anthropicItem))]
  const history = long('user | assistant | user | assistant | user', profiles.merged)
  const plan = planned(history)

  const applied = (items: ReadonlyArray<Message>, context: Context, of = plan): Context => {
    const after = applyCompaction(of, items)(context)
    if (!isRight(after)) throw new Error(JSON.stringify(after))
    return after.right
  }

  test('puts the item in the place of all before the tail', () => {
    const after = applied(items, history)
    expect(after.messages).toStrictEqual([
      { ...items[0]!, id: 'compacted-4-0', pinned: true, summaryOf: ['0', '1', '2', '3'] },
      history.messages[4]
    ])
    expect(after.messages[0]!.content).toBe(items[0]!.content)
  })

  test('what was appended since stays', () => {
    const grown = appendMessages([assistant('b'), user('c')])(history)
    expect(applied(items, grown).messages.slice(1)).toStrictEqual(grown.messages.slice(4))
  })

  test('the latest request stays, unless it is among the items', () => {
    const loop = long(
      'user | assistant | user | assistant bash#1 | user result#1 | assistant bash#2 | user result#2',
      profiles.separate
    )
    const plan = planned(loop)
    expect(shape(applied(items, loop, plan))).toBe('!~assistant [compaction] | user | assistant bash#2 | user result#2')
    const request = { ...loop.messages[2]!, id: '' }
    expect(shape(applied([user('a'), request, ...items], loop, plan))).toBe(
      'user | user | !~assistant [compaction] | assistant bash#2 | user result#2'
    )
  })

  test('system messages stay where they may stand anywhere, control items go', () => {
    const before = long('system | system [configuration_update] | user | assistant | user', profiles.separate)
    const after = applied([user('a'), ...items], before, planned(before))
    expect(shape(after)).toBe('system | user | !~assistant [compaction] | user')
    expect(after.messages[2]!.summaryOf).toEqual(['1', '2', '3'])
  })

  test('stands for what earlier summaries stood for, and can be followed by another', () => {
    const before = long('~user | user | assistant | user', profiles.merged)
    const once = applied(items, before, planned(before))
    expect(once.messages[0]!.summaryOf).toEqual(['gone', '0', '1', '2'])
    const grown = appendMessages([assistant(filler(900)), user('d')])(once)
    const again = applied(items, grown, planned(appendMessages([assistant(filler(900)), user('d')])(once)))
    expect(new Set(again.messages.map(({ id }) => id)).size).toBe(again.messages.length)
  })

  test.each<[string, ReadonlyArray<Message>]>([
    ['nothing', []],
    ['no item', [assistant('A summary.')]],
    ['one that failed', [assistant(opaque('compaction', { type: 'compaction', content: null }))]]
  ])('refused: %s', (_, given) => {
    expect(applyCompaction(plan, given)(history)).toStrictEqual({ _tag: 'Left', left: { type: 'Empty' } })
  })

  test('refused when the head changed, or what comes out would be', () => {
    const edited = withMessages(history, history.messages.slice(1))
    expect(applyCompaction(plan, items)(edited)).toMatchObject({ left: { type: 'HeadChanged', at: 0 } })
    const bare = [assistant('First.'), ...items]
    expect(applyCompaction(plan, bare)(history)).toMatchObject({
      left: { type: 'Invalid', violations: [{ rule: 'first-role' }] }
    })
  })

  test.each<[string, string, string]>([
    [
      'stays when the roles differ',
      'user | assistant | user | assistant thinking | user',
      '!~assistant [compaction] | user | assistant thinking | user'
    ],
    [
      'goes when they do not',
      'user | assistant | user | user | assistant thinking | user',
      '!~assistant [compaction] | user | user'
    ]
  ])('thinking that is bound to its prefix %s', (_, notation, expected) => {
    const before = long(notation, profiles.bound)
    expect(shape(applied(items, before, planned(before, { keep: 3 })))).toBe(expected)
  })

  test('laws of generated histories: valid, nothing unaccounted for', () => {
    fc.assert(
      fc.property(validContextUnderAny(), (generated) => {
        const before = mapAll(generated, lengthened)
        const plan = planSummary(lax)(before)
        if (!isSome(plan)) return
        const after = applyCompaction(plan.value, items)(before)
        if (!isRight(after)) {
          expect(after.left.type).toBe('Invalid')
          return
        }
        const blocks = new Set(after.right.messages.flatMap(({ content }) => content))
        const there = new Set(after.right.messages.flatMap(({ id, summaryOf = [] }) => [id, ...summaryOf]))
        for (const { id, summaryOf, content } of before.messages)
          if (summaryOf?.length !== 0)
            expect(there.has(id) || content.every((block) => block.type === 'thinking' || blocks.has(block))).toBe(true)
      })
    )
  })
})
