import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, image, media, opaque, text, thinking, toolResult, toolUse } from '../../src/model/Block'
import { context, type Context, withMessages } from '../../src/model/Context'
import { assistant, type Message, tool, user, withContent } from '../../src/model/Message'
import { settle } from '../../src/roundtrip/settle'
import { anyContext, profiles, shape } from '../../src/testing'
import { laxProfile, profileWith } from '../support/build'
import { left } from '../support/histories'
import { parse } from '../support/shape'

/** The context without the messages at these places. */
const without = (context: Context, ...gone: ReadonlyArray<number>): Context =>
  withMessages(
    context,
    context.messages.filter((_, m) => !gone.includes(m))
  )

/** The context with other blocks in one message. */
const saying = (context: Context, at: number, ...content: ReadonlyArray<Block>): Context =>
  withMessages(
    context,
    context.messages.map((message, m) => (m === at ? withContent(message, content) : message))
  )

describe('no edit', () => {
  const before = parse('user | assistant thinking text | user | user() | assistant')

  test.each<[string, Context]>([
    ['the same context', before],
    ['a copy of it', { ...before }],
    ['a copy of the list', withMessages(before, before.messages.slice())]
  ])('%s', (_, after) => {
    expect(settle(before, after)).toBe(before)
  })

  test('other settings, profile or form are kept, and so are the messages', () => {
    for (const change of [{ settings: { model: 'm' } }, { profile: laxProfile }, { form: 'string' }]) {
      const after = { ...withMessages(before, before.messages.slice()), ...change }
      expect(settle(before, after)).toStrictEqual({ ...before, ...change })
      expect(settle(before, after).messages).toBe(before.messages)
    }
  })

  test('a pin is no edit of what thinking is bound to', () => {
    const pinned = withMessages(before, [{ ...before.messages[0]!, pinned: true }, ...before.messages.slice(1)])
    expect(shape(settle(before, pinned))).toBe('!user | assistant thinking text | user | user() | assistant')
  })
})

describe('emptied messages', () => {
  const before = parse('user | assistant | user | assistant | user', profiles.merged)

  test.each<[string, ReadonlyArray<Block>]>([
    ['nothing', []],
    ['an empty text', [text('')]],
    ['blank texts', [text(' '), text('\n')]]
  ])('go: %s', (_, content) => {
    const after = settle(before, saying(before, 1, ...content))
    expect(left(after)).toBe('0 2 3 4')
    after.messages.forEach((message, m) => {
      expect(message).toBe(before.messages[m === 0 ? 0 : m + 1])
    })
  })

  test('stay when they were empty before', () => {
    const empty = parse('user() | assistant "" | user | assistant | user', laxProfile)
    expect(shape(settle(empty, without(empty, 4)))).toBe('user() | assistant "" | user | assistant')
  })

  test('stay when something is left that is no text', () => {
    const after = settle(before, saying(before, 1, thinking('', { encrypted: 'e' })))
    expect(shape(after)).toBe('user | assistant thinking | user | assistant | user')
  })

  test.each<[string, string, number, string]>([
    ['before it', 'user | system | assistant | user', 0, 'user | system | assistant | user'],
    ['behind it', 'user | system | assistant | user', 2, 'user | system | assistant | user'],
    ['not one further on', 'user | system | assistant | user', 3, 'user | system | assistant'],
    ['before the last system message', 'user | assistant | user | system', 2, 'user | assistant | system'],
    ['behind leading system messages', 'system | assistant | user', 1, 'system | user']
  ])('stay as they were where a system message stands on them: %s', (_, notation, at, expected) => {
    const anchored = parse(notation, { ...profiles.merged, firstRole: 'any' })
    const after = settle(anchored, saying(anchored, at))
    expect(shape(after)).toBe(expected)
    const dash = anchored.messages[at]?.role === 'assistant' ? [text('-')] : undefined
    if (expected === notation) expect(after.messages[at]?.content).toEqual(dash ?? anchored.messages[at]?.content)
  })

  test('go where system messages may stand anywhere', () => {
    const lax = parse('user | system | assistant | user', laxProfile)
    expect(shape(settle(lax, saying(lax, 0)))).toBe('system | assistant | user')
  })
})

describe('bound thinking', () => {
  test('stays at the front of what neighbours are merged into, a second time too', () => {
    const before = parse('user | assistant thinking text | user | assistant | user', {
      ...profiles.bound,
      neighbours: 'refused'
    })
    const once = settle(before, without(before, 2))
    expect(shape(once)).toBe('user | assistant thinking text text | user')
    expect(settle(before, { ...once, messages: once.messages.slice() })).toStrictEqual(once)
  })

  const notation =
    'user | assistant thinking text | user | assistant thinking text thinking bash#1 | user result#1 | assistant thinking text | user'
  const before = parse(notation, profiles.bound)

  test.each<[string, Context, string]>([
    [
      'the first goes',
      without(before, 0),
      'assistant text | user | assistant text bash#1 | user result#1 | assistant | user'
    ],
    [
      'a later prompt goes',
      without(before, 2),
      'user | assistant thinking text | assistant text bash#1 | user result#1 | assistant | user'
    ],
    [
      'a later prompt says something else',
      saying(before, 2, text('b')),
      'user | assistant thinking text | user | assistant text bash#1 | user result#1 | assistant | user'
    ],
    [
      'the last goes',
      without(before, 6),
      'user | assistant thinking text | user | assistant thinking text thinking bash#1 | user result#1 | assistant thinking text'
    ],
    [
      'in one message: before the edit it stays',
      saying(before, 3, before.messages[3]!.content[0]!, text('b'), ...before.messages[3]!.content.slice(2)),
      'user | assistant thinking text | user | assistant thinking text bash#1 | user result#1 | assistant | user'
    ]
  ])('%s', (_, after, expected) => {
    expect(shape(settle(before, after))).toBe(expected.replace('assistant text |', 'assistant |'))
  })

  test.each<[string, Partial<Context>]>([
    ['system', { system: [text('Be brief.')] }],
    ['tools', { tools: [{ name: 'bash' }] }]
  ])('all goes with other %s', (_, change) => {
    expect(shape(settle(before, { ...before, ...change }))).not.toContain('thinking')
  })

  test.each<[string, Partial<Message>]>([
    ['role', { role: 'system' }],
    ['extra', { extra: { name: 'ann' } }]
  ])('all goes behind a message with another %s', (_, change) => {
    const [first, ...rest] = before.messages as readonly [Message, ...ReadonlyArray<Message>]
    expect(shape(settle(before, withMessages(before, [{ ...first, ...change }, ...rest])))).not.toContain('thinking')
  })

  test('stays where nothing binds it', () => {
    const unbound = parse(notation, profiles.merged)
    expect(shape(settle(unbound, without(unbound, 0, 1)))).toBe(notation.split(' | ').slice(2).join(' | '))
  })

  test('a message of nothing else goes, or says - where a system message stands on it', () => {
    const plain = parse('user | assistant | user | assistant thinking | user', profiles.bound)
    expect(shape(settle(plain, saying(plain, 0, text('b'))))).toBe('user | assistant | user | user')
    const anchored = parse('user | assistant | user | system | assistant thinking | user', profiles.bound)
    const after = settle(anchored, saying(anchored, 0, text('b')))
    expect(shape(after)).toBe('user | assistant | user | system | assistant | user')
    expect(after.messages[4]?.content).toStrictEqual([text('-')])
  })
})

describe('refused neighbours', () => {
  const refused = (notation: string): Context =>
    parse(notation, profileWith({ thinkingBinding: 'none', lastRole: 'any', firstRole: 'any' }))

  test.each<[string, ReadonlyArray<number>, string, string]>([
    ['user | assistant | user', [1], 'user | !~assistant | user', '0 before-2 2'],
    ['user | assistant | user | assistant', [2], 'user | assistant', '0 3'],
    [
      'user | assistant | user | assistant | user',
      [1, 3],
      'user | !~assistant | user | !~assistant | user',
      '0 before-2 2 before-4 4'
    ],
    ['user | assistant | user | assistant | user', [1, 2, 3], 'user | !~assistant | user', '0 before-4 4'],
    ['~user | assistant | user', [1], '~user | !~assistant | user', '0 after-0 2'],
    [
      'user | assistant | ~user | assistant | user',
      [1, 3],
      'user | !~assistant | ~user | !~assistant | user',
      '0 before-2 2 after-2 4'
    ],
    [
      'user | assistant bash#1 | user result#1 | assistant | user',
      [3],
      'user | assistant bash#1 | user result#1 | !~assistant | user',
      '0 1 2 before-4 4'
    ],
    ['user | assistant | tool result#1 | user', [], 'user | assistant | tool result#1 | user', '0 1 2 3'],
    [
      'user | assistant bash#1 | tool result#1 | assistant | user',
      [3],
      'user | assistant bash#1 | tool result#1 | !~assistant | user',
      '0 1 2 before-4 4'
    ],
    [
      'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | assistant | user',
      [4],
      'user | assistant bash#1 bash#2 | tool result#1 | tool result#2 | !~assistant | user',
      '0 1 2 3 before-5 5'
    ],
    ['user | user | assistant | user', [3], 'user | user | assistant', '0 1 2'],
    ['user | user | assistant | user', [2], 'user | user | !~assistant | user', '0 1 before-3 3'],
    ['assistant | assistant | user | assistant', [2], 'assistant | assistant', '0 3'],
    ['user | assistant | system | user', [1], 'user | system | user', '0 2 3']
  ])('%s without %j', (notation, gone, expected, ids) => {
    const before = refused(notation)
    const after = settle(before, without(before, ...gone))
    expect(shape(after)).toBe(expected)
    expect(left(after)).toBe(ids)
  })

  test('neighbours that are only merged or separate stay apart', () => {
    for (const profile of [profiles.merged, profiles.separate]) {
      const before = parse('user | assistant | user', profile)
      expect(shape(settle(before, without(before, 1)))).toBe('user | user')
    }
  })

  test('messages of the user stay as they are, whatever they carry, around an acknowledgement', () => {
    const before = refused('user | assistant | user')
    const [first, , last] = before.messages as readonly [Message, Message, Message]
    const marked = withMessages(before, [
      { ...first, pinned: true, summaryOf: ['a', 'b'], extra: { first: true }, form: 'string' },
      { ...last, summaryOf: ['c'], extra: { last: true }, form: 'string' }
    ])
    const after = settle(before, marked)
    expect(after.messages).toStrictEqual([
      marked.messages[0],
      { id: 'after-0', role: 'assistant', content: [text('Noted.')], pinned: true, summaryOf: [] },
      marked.messages[1]
    ])
    expect(after.messages[0]).toBe(marked.messages[0])
    expect(after.messages[2]).toBe(marked.messages[1])
    expect(settle(before, without(before, 1)).messages).toStrictEqual([
      first,
      { id: 'before-2', role: 'assistant', content: [text('Noted.')], pinned: true, summaryOf: [] },
      last
    ])
  })

  test('of the assistant the later message takes the blocks and the pin of the earlier one, and keeps what else it has', () => {
    const before = refused('user | assistant | user | assistant')
    const [prompt, first, , last] = before.messages as readonly [Message, Message, Message, Message]
    const marked = withMessages(before, [
      prompt,
      { ...first, pinned: true, extra: { first: true } },
      { ...last, extra: { last: true } }
    ])
    expect(settle(before, marked).messages).toStrictEqual([
      prompt,
      { id: '3', role: 'assistant', content: [...first.content, ...last.content], pinned: true, extra: { last: true } }
    ])
    expect(settle(before, without(before, 2)).messages[1]).toStrictEqual({
      id: '3',
      role: 'assistant',
      content: [...first.content, ...last.content]
    })
  })

  test('of three in a row each block stands once, in order', () => {
    const before = refused('user | assistant | user | assistant | user | assistant')
    const [a, b, c, d, e, f] = before.messages
    const contents = (...gone: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<Block>> =>
      settle(before, without(before, ...gone)).messages.map(({ content }) => content)
    expect(contents(2, 4)).toStrictEqual([a?.content, [b?.content[0], d?.content[0], f?.content[0]]])
    expect(contents(1, 3, 5)).toStrictEqual([a?.content, [text('Noted.')], c?.content, [text('Noted.')], e?.content])
  })

  test('the same edit again gives the very same messages', () => {
    const before = refused('user | assistant | user | assistant | user | assistant | user | assistant')
    const after = (): ReadonlyArray<Message> => settle(before, without(before, 2, 5)).messages
    const once = after()
    expect(left(context({ messages: once }))).toBe('0 3 4 before-6 6 7')
    expect(after().map((message, i) => message === once[i])).toEqual(once.map(() => true))
  })

  test('a pin on any of three merged messages stays, and an empty one adds nothing', () => {
    const before = refused('user | assistant | user | assistant | user | assistant')
    const [prompt, first, , middle, , last] = before.messages
    const pinned = withMessages(before, [prompt!, first!, { ...middle!, pinned: true }, last!])
    expect(settle(before, pinned).messages[1]).toStrictEqual({
      ...last!,
      content: [...first!.content, ...middle!.content, ...last!.content],
      pinned: true
    })
    const emptied = refused('user | assistant | user | assistant() | user | assistant')
    const [, one, , , , other] = emptied.messages
    const plain = settle(emptied, without(emptied, 2, 4)).messages[1]
    expect(plain).toStrictEqual({ ...other!, content: [...one!.content, ...other!.content] })
    const alone = refused('user | assistant() | user | assistant')
    expect(settle(alone, without(alone, 2)).messages[1]).toBe(alone.messages[3])
  })

  test('an acknowledgement takes no id that stands in the history', () => {
    const before = refused('user | assistant | user | assistant | user')
    const [a, , c, d, e] = before.messages
    const after = [a!, c!, { ...d!, id: 'before-2' }, { ...e!, id: 'before-2+' }]
    expect(settle(before, withMessages(before, after)).messages.map(({ id }) => id)).toEqual([
      '0',
      'before-2++',
      '2',
      'before-2',
      'before-2+'
    ])
  })

  test.each<[string, number, string]>([
    [
      'user | assistant bash#1 bash#2 bash#3 | tool result#1 | tool result#2 | tool result#3',
      3,
      'user | assistant bash#1 bash#2 bash#3 | tool result#1 | tool result#3'
    ],
    ['system | user | system | assistant', 1, 'system | system | assistant'],
    ['user | assistant bash#1 | tool result#1', 1, 'user | !~assistant | tool result#1']
  ])('tool and system messages stay apart from their like: %s without %d', (notation, gone, expected) => {
    const before = parse(notation, profileWith({ systemMessages: 'any', lastRole: 'any', firstRole: 'any' }))
    expect(shape(settle(before, without(before, gone)))).toBe(expected)
  })

  test.each(['!user()', 'user()'])('one that was empty before stays as it is: %s', (first) => {
    const before = refused(`${first} | assistant | user`)
    const after = settle(before, without(before, 1))
    expect(shape(after)).toBe(`${first} | !~assistant | user`)
    expect(after.messages[0]).toBe(before.messages[0])
    expect(after.messages[2]).toBe(before.messages[2])
  })

  test('an acknowledgement stands before a new message of the user as well', () => {
    const before = refused('user | assistant | user')
    const after = withMessages(before, [...before.messages, { ...user('new'), id: 'n' }])
    expect(shape(settle(before, after))).toBe('user | assistant | user | !~assistant | user')
    expect(left(settle(before, after))).toBe('0 1 2 before-n n')
  })

  test('a new message of the assistant is merged with the one before it', () => {
    const before = refused('user | assistant')
    const after = withMessages(before, [...before.messages, { ...assistant('new'), id: 'n' }])
    const settled = settle(before, after)
    expect(left(settled)).toBe('0 n')
    expect(settled.messages[1]?.content).toStrictEqual([...(before.messages[1]?.content ?? []), text('new')])
  })

  test('an acknowledgement stays while it is needed, and goes where an assistant message follows', () => {
    const before = refused('user | assistant | user | assistant | user')
    const noted = settle(before, without(before, 1))
    expect(left(noted)).toBe('0 before-2 2 3 4')
    expect(left(settle(noted, without(noted, 4)))).toBe('0 before-2 2 3')
    const after = settle(noted, without(noted, 2))
    expect(shape(after)).toBe('user | assistant | user')
    expect(after.messages).toStrictEqual([before.messages[0], before.messages[3], before.messages[4]])
    expect(after.messages[1]).toBe(before.messages[3])
  })

  test.each<[string, ReadonlyArray<Block>]>([
    ['nothing', []],
    ['a blank text', [text(' ')]]
  ])('an edit that empties what stands between two messages of the user leaves a dash: %s', (_, content) => {
    for (const notation of [
      'user | assistant thinking | user',
      'user | assistant bash#1 | tool result#1 | assistant | user'
    ]) {
      const before = refused(notation)
      const at = before.messages.length - 2
      const after = settle(before, saying(before, at, ...content))
      expect(after.messages).toStrictEqual(
        before.messages.map((message, i) => (i === at ? { ...message, content: [text('-')] } : message))
      )
    }
    const last = refused('user | assistant | user | assistant')
    expect(left(settle(last, saying(last, 3, ...content)))).toBe('0 1 2')
    const merged = parse('user | assistant thinking | user', profiles.merged)
    expect(left(settle(merged, saying(merged, 1, ...content)))).toBe('0 2')
  })

  test('thinking that must go leaves - where nothing else stands between two messages of the user', () => {
    const before = parse('user | assistant | user | assistant thinking | user | assistant thinking text | user')
    const after = settle(before, saying(before, 0, text('b')))
    expect(shape(after)).toBe('user | assistant | user | assistant | user | assistant | user')
    expect(after.messages.map(({ id }) => id)).toStrictEqual(before.messages.map(({ id }) => id))
    expect(after.messages[3]?.content).toStrictEqual([text('-')])
    expect(after.messages[5]?.content).toStrictEqual(before.messages[5]?.content.slice(1))
  })
})

describe('broken histories', () => {
  test('an edit that breaks a rule anew is not made', () => {
    const before = parse('user result#9 | assistant bash#1 | user result#1 | assistant | user', profiles.merged)
    expect(settle(before, saying(before, 1, text('a')))).toBe(before)
  })

  test('an edit that breaks none is made', () => {
    const before = parse('user result#9 | assistant bash#1 | user result#1 | assistant | user', profiles.merged)
    expect(left(settle(before, without(before, 3)))).toBe('0 1 2 4')
    expect(left(settle(before, without(before, 0, 1, 2, 3)))).toBe('4')
  })
})

describe('properties', () => {
  test('dropping nothing is no edit, and what is settled is settled', () => {
    fc.assert(
      fc.property(anyContext, fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), (before, gone) => {
        const after = settle(before, without(before, ...gone))
        if (gone.every((m) => m >= before.messages.length)) expect(after).toBe(before)
        expect(settle(after, withMessages(after, after.messages.slice()))).toBe(after)
        expect(after.messages.length).toBeLessThanOrEqual(before.messages.length)
      })
    )
  })
})

describe('answers in several messages', () => {
  const profile = profileWith({
    thinkingGroups: true,
    thinkingBinding: 'none',
    neighbours: 'separate',
    text: 'any',
    systemMessages: 'any',
    lastRole: 'any'
  })
  const item = (id: string, message: Message): Message => ({ ...message, id, extra: { id: `item-${id}`, x: 1 } })
  const did = (id: string) => item(id, assistant(opaque('web_search_call', { id })))
  const thought = (id: string) => item(id, assistant(thinking('', { encrypted: id })))
  const said = (id: string) => item(id, assistant(id))
  const heard = (id: string): Message => ({ ...user(id), id })
  const history = (...messages: ReadonlyArray<Message>): Context => context({ messages, profile })
  const drop = (before: Context, ...ids: ReadonlyArray<string>): Context =>
    settle(
      before,
      withMessages(
        before,
        before.messages.filter(({ id }) => !ids.includes(id))
      )
    )
  /** Ids, with a star where the id of the item is there. */
  const seen = (after: Context): string =>
    after.messages.map(({ id, extra }) => (extra?.['id'] === undefined ? id : `${id}*`)).join(' ')

  test.each<[string, ReadonlyArray<Message>, ReadonlyArray<string>, string]>([
    ['nothing of it', [heard('q'), thought('t'), said('a'), heard('r'), said('b')], ['b'], 'q t* a* r'],
    ['its thinking', [heard('q'), thought('t'), said('a'), said('b'), heard('r'), said('c')], ['t'], 'q a b r c*'],
    ['a part of it', [heard('q'), thought('t'), said('a'), said('b')], ['b'], 'q a'],
    ['what the provider did goes with its thinking', [heard('q'), thought('t'), did('s'), said('a')], ['t'], 'q a'],
    ['what the provider did without thinking stays', [heard('q'), did('s'), said('a')], ['a'], 'q s*'],
    ['what stands before it stays', [heard('q'), said('a'), thought('t'), said('b')], ['t'], 'q a* b'],
    ['thinking of the same answer', [heard('q'), thought('t'), did('s'), thought('u'), said('a')], ['t'], 'q a'],
    [
      'whatever follows in the turn',
      [heard('q'), thought('t'), said('a'), item('r', tool('x')), did('s'), said('b'), heard('p'), said('c')],
      ['t'],
      'q a r* s b p c*'
    ],
    [
      'until there is thinking again',
      [heard('q'), thought('t'), said('a'), item('r', tool('x')), thought('u'), said('b')],
      ['t'],
      'q a r* u* b*'
    ],
    ['the whole of it', [heard('q'), thought('t'), said('a'), heard('r')], ['t', 'a'], 'q r']
  ])('%s', (_, messages, gone, expected) => {
    expect(seen(drop(history(...messages), ...gone))).toBe(expected)
  })

  test('an edited message loses the id of its item, and its other fields stay', () => {
    const before = history(heard('q'), said('a'), said('b'))
    const edit = saying(before, 1, text('x'))
    const after = settle(before, edit)
    expect(seen(after)).toBe('q a b*')
    expect(after.messages[1]).toMatchObject({ extra: { x: 1 }, content: [{ text: 'x' }] })
    expect(settle(before, edit).messages[1]).toBe(after.messages[1])
  })

  test('nothing is edited beside a pinned message', () => {
    const before = history(heard('q'), { ...thought('t'), pinned: true }, said('a'), heard('r'), said('b'))
    expect(settle(before, saying(before, 2, text('x')))).toBe(before)
    expect(seen(settle(before, saying(before, 4, text('x'))))).toBe('q t* a* r b')
  })

  test('beside a pinned message as well, when its thinking is lost', () => {
    const pinnedOne = { ...said('a'), pinned: true }
    const messages = [heard('q'), thought('s'), said('x'), heard('p'), thought('t'), pinnedOne, did('d'), said('b')]
    const bound = {
      ...history(...messages, item('r', tool('y')), said('c')),
      profile: { ...profile, thinkingBinding: 'prefix' as const }
    }
    expect(seen(drop(bound, 's', 'x'))).toBe('q p a b r* c')
    expect(seen(drop(history(...messages), 's', 'x'))).toBe('q p t* a* d* b*')
    expect(seen(drop(history(heard('q'), thought('t'), pinnedOne, thought('u'), said('b')), 'u'))).toBe('q a b')
    const pinnedItem = { ...did('d'), pinned: true }
    expect(seen(drop(history(heard('q'), thought('t'), pinnedItem, did('e')), 't'))).toBe('q d')
  })

  test('other profiles leave ids alone', () => {
    const before = { ...history(heard('q'), thought('t'), said('a')), profile: { ...profile, thinkingGroups: false } }
    expect(seen(drop(before, 't'))).toBe('q a*')
  })
})

describe('citations', () => {
  const profile = profileWith({
    citationIndices: ['document_index'],
    thinkingBinding: 'none',
    neighbours: 'merged',
    lastRole: 'any'
  })
  const page = (n: number): Block => media('document', { type: 'text', mediaType: 'text/plain', data: String(n) })
  const cites = (index: number): Block => ({
    ...text('x'),
    extra: { y: 1, citations: [{ document_index: index }, { url: 'u' }] }
  })
  const before = context({
    profile,
    messages: [
      user('a', page(0)),
      assistant(cites(0)),
      user(page(1)),
      assistant(toolUse({ id: 'c', name: 'ls', input: {} })),
      user(toolResult({ toolUseId: 'c', content: [opaque('search_result', {})] })),
      assistant(cites(1)),
      user('b', image({ type: 'url', url: 'u' }))
    ]
  })
  const citations = ({ messages }: Context): string =>
    messages
      .flatMap(({ content }) =>
        content.flatMap((block) =>
          block.type === 'text' && block.extra !== undefined ? [block.extra['citations']] : []
        )
      )
      .map((found) => JSON.stringify(found))
      .join(' ')
  const all = '[{"document_index":0},{"url":"u"}] [{"document_index":1},{"url":"u"}]'

  test('those behind the first edit go when a document went', () => {
    const after = settle(before, saying(before, 0, text('a')))
    expect(citations(after)).toBe('[{"url":"u"}] [{"url":"u"}]')
    expect(after.messages[1]?.content[0]).toMatchObject({ text: 'x', extra: { y: 1 } })
    expect(citations(settle(before, saying(before, 2, text('a'))))).toBe(
      '[{"document_index":0},{"url":"u"}] [{"url":"u"}]'
    )
  })

  test('those behind the first edit go when a found result went', () => {
    const cleared = settle(before, saying(before, 4, toolResult({ toolUseId: 'c', content: 'ok' })))
    expect(citations(cleared)).toBe('[{"document_index":0},{"url":"u"}] [{"url":"u"}]')
  })

  test('all stay when none went, or where citations count nothing', () => {
    expect(citations(settle(before, saying(before, 6, text('b'))))).toBe(all)
    const free = { ...before, profile: laxProfile }
    expect(citations(settle(free, saying(free, 0, text('a'))))).toBe(all)
  })
})
