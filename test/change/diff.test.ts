import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  applyChange,
  blockFates,
  type Change,
  composeChanges,
  diff,
  drawChangeError,
  invertChange
} from '../../src/change'
import { text, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context, withMessages } from '../../src/model/Context'
import { assistant, type Message, user } from '../../src/model/Message'
import { named } from '../support/build'

const of = (...messages: ReadonlyArray<Message>): Context => context({ messages })

/** Fates in short: `kept 0.0` stands for the first block of the first message. */
const fates = (change: Change): ReadonlyArray<string> =>
  blockFates(change).map(({ fate, after }) =>
    after === undefined ? fate : `${fate} ${String(after.message)}.${String(after.block)}`
  )

const right = <A>(result: Either<unknown, A>): A | undefined => (isRight(result) ? result.right : undefined)

const both = (a: Context, b: Context, c: Context): Change => {
  const composed = composeChanges(diff(a, b), diff(b, c))
  if (isRight(composed)) return composed.right
  throw new Error(drawChangeError(composed.left))
}

const summary = (id: string, words: string, ...summaryOf: ReadonlyArray<string>): Message => ({
  ...named(id, user(words)),
  summaryOf
})

describe('fates', () => {
  const three = of(user('a'), assistant('b'), user('c'))

  test.each<readonly [string, Context, Context, ReadonlyArray<string>]>([
    ['reworded', three, of(user('a'), assistant('x'), user('c')), ['kept 0.0', 'edited 1.0', 'kept 2.0']],
    ['numbered anew', three, of(assistant('b'), user('c')), ['dropped', 'kept 0.0', 'kept 1.0']],
    [
      'without ids, reworded',
      { ...three, messages: three.messages.map((one) => ({ ...one, id: '' })) },
      { ...three, messages: [user('a'), assistant('x'), user('c')] },
      ['kept 0.0', 'edited 1.0', 'kept 2.0']
    ],
    ['split', of(user('a', 'b')), of(user('a'), named('9', user('b'))), ['kept 0.0', 'kept 1.0']],
    ['merged', three, of(user('a', 'b', 'c')), ['kept 0.0', 'kept 0.1', 'kept 0.2']],
    ['between neighbours', of(user('a', 'b', 'c')), of(user('a', 'x', 'c')), ['kept 0.0', 'edited 0.1', 'kept 0.2']],
    ['before a neighbour', of(user('a', 'b', 'c')), of(user('b', 'x')), ['dropped', 'kept 0.0', 'edited 0.1']],
    [
      'a summary in its own place',
      three,
      of(summary('0', 'S', '0', '1'), named('2', user('c'))),
      ['summarised 0.0', 'summarised 0.0', 'kept 1.0']
    ],
    [
      'a summary of the same words',
      three,
      of(summary('s', 'b', '0', '1'), named('2', user('c'))),
      ['summarised 0.0', 'summarised 0.0', 'kept 1.0']
    ],
    [
      'a call in another message',
      of(assistant(toolUse({ id: 'c', name: 'a', input: { x: 'y' } })), assistant('b')),
      of(named('1', assistant(toolUse({ id: 'c', name: 'a', input: {} }), text('b')))),
      ['edited 0.0', 'kept 0.1']
    ],
    [
      'a result without an id',
      of(user(toolResult({ content: 'long' }), 'b')),
      of(user(toolResult({ content: '-' }), 'b')),
      ['edited 0.0', 'kept 0.1']
    ]
  ])('%s', (_, before, after, expected) => {
    expect(fates(diff(before, after))).toEqual(expected)
  })

  test.each<readonly [string, Context, Context, ReadonlyArray<string>]>([
    [
      'edited twice',
      of(user('x'), assistant('b')),
      of(user('y'), assistant('b')),
      ['edited 0.0', 'kept 1.0', 'dropped']
    ],
    [
      'edited, then dropped',
      of(user('x'), assistant('b')),
      of(named('1', assistant('b'))),
      ['dropped', 'kept 0.0', 'dropped']
    ],
    [
      'summarised in a summary that is summarised',
      of(summary('s', 'S', '0', '1')),
      of(summary('t', 'T', 's')),
      ['summarised 0.0', 'summarised 0.0', 'dropped']
    ],
    [
      'summarised in a summary that is edited',
      of(summary('s', 'S', '0')),
      of(summary('s', 'T', '0')),
      ['summarised 0.0', 'dropped', 'dropped']
    ],
    ['summarised in a summary that is dropped', of(summary('s', 'S', '0')), of(), ['dropped', 'dropped', 'dropped']],
    [
      'edited, then summarised',
      of(user('x'), assistant('b'), user('c')),
      of(summary('s', 'S', '0', '1', '2')),
      ['summarised 0.0', 'summarised 0.0', 'summarised 0.0']
    ],
    ['dropped, then back', of(), three, ['kept 0.0', 'kept 1.0', 'kept 2.0']]
  ])('%s', (_, between, after, expected) => {
    expect(fates(both(three, between, after))).toEqual(expected)
  })

  test('what an old summary stood for is not summarised again', () => {
    const old = of(user('a'), summary('s', 'S', '0'))
    expect(fates(diff(old, { ...old, messages: old.messages.slice(1) }))).toEqual(['dropped', 'kept 0.0'])
  })

  test('the very context that a change was made from gives the very one that it led to, equal parts or not', () => {
    const before = context({ messages: [user('a'), assistant('b'), user('c')] })
    const [first, ...others] = before.messages
    const after = withMessages(before, [{ ...first! }, ...others.slice(1)])
    const change = diff(before, after)
    expect(right(applyChange(change)(before))).toBe(after)
    expect(right(applyChange(invertChange(change))(after))).toBe(before)
  })

  test('an error shows long texts from where they differ', () => {
    const [a, b] = ['x', 'y'].map((end) => of(user('-'.repeat(200) + end)))
    const applied = applyChange(diff(a!, a!))(b!)
    expect(isLeft(applied) && applied.left).toEqual({
      _tag: 'ChangeError',
      path: 'messages[0].content[0].text',
      expected: 'the string "…----------x"',
      actual: 'the string "…----------y"'
    })
  })
})
