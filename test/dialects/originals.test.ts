/** What nothing touched is written as the very object that it was read from, wherever it stands now. */
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { context, type Context } from '../../src/model/Context'
import { type Message, user } from '../../src/model/Message'
import { forms } from './hunt/forms'
import { unwrap } from './laws'

type Turn = Readonly<Record<'role' | 'content', string>>

/** Fields stand in an order that is not ours: what is written anew is told from the object that was. */
const turns = (count: number, word = 'a'): Array<Turn> =>
  Array.from({ length: count }, (_, i) => ({
    content: `${word} ${String(i)}`,
    role: i % 2 === 0 ? 'user' : 'assistant'
  }))

const read = (messages: ReadonlyArray<Turn>): Context => unwrap(anthropic.decode({ messages }))

const instructions: Context['system'] = [{ type: 'text', text: 'Be brief.' }]

/** Expects that each message of a context is written as the item that it was read from. */
const expectOriginals = (written: Context, from: Context, items: ReadonlyArray<Turn>): void => {
  const { messages } = anthropic.encode(written)
  expect(messages).toHaveLength(written.messages.length)
  written.messages.forEach((message, i) => {
    expect(messages[i]).toBe(items[from.messages.indexOf(message)])
  })
}

describe('of a long history', () => {
  const items = turns(200)
  const whole = read(items)
  const part = (start: number, end?: number): ReadonlyArray<Message> => whole.messages.slice(start, end)

  test.each<readonly [string, Context]>([
    ['all', whole],
    ['all, under other instructions', { ...whole, system: instructions }],
    ['all, in a context of their own', context({ messages: whole.messages })],
    ['all, the other way round', { ...whole, system: instructions, messages: [...whole.messages].reverse() }],
    ['every other one', context({ messages: whole.messages.filter((_, i) => i % 2 === 0) })],
    ['the newest one, in a context of its own', context({ messages: part(-1) })],
    ['the newest 64, each in its place', context({ system: instructions, messages: part(-64) })],
    ['three of the oldest', { ...whole, messages: part(1, 4) }],
    ['three from the middle', { ...whole, messages: part(97, 100) }],
    ['the oldest one, in a context of its own', context({ messages: part(0, 1) })]
  ])('%s', (_, written) => {
    // what was written in between does not matter
    for (let k = 0; k < 2; k++) {
      expectOriginals(written, whole, items)
      expectOriginals({ ...whole, messages: part(3, 5) }, whole, items)
    }
  })

  test('one or some neighbours, wherever they stand, in a context of their own', () => {
    for (let i = 0; i < 200; i++)
      for (const length of [1, 3, 8])
        expectOriginals(context({ system: instructions, messages: part(i, i + length) }), whole, items)
  })

  test('beside those of another one, and beside new ones', () => {
    const others = turns(300, 'b')
    const other = read(others)
    const messages = [user('Noted.'), ...part(20, 60), ...other.messages.slice(0, 100), ...part(60, 70)]
    for (const system of [whole.system, other.system, instructions]) {
      const written = anthropic.encode({ ...whole, system, messages }).messages
      expect(written).toHaveLength(messages.length)
      messages.forEach((message, i) => {
        const [mine, theirs] = [whole.messages.indexOf(message), other.messages.indexOf(message)]
        if (mine >= 0) expect(written[i]).toBe(items[mine])
        else if (theirs >= 0) expect(written[i]).toBe(others[theirs])
        else expect(written[i]).toEqual({ role: 'user', content: [{ type: 'text', text: 'Noted.' }] })
      })
    }
  })
})

test.each([1, 2, 63, 64, 65])('of %i messages: all, in a context of their own', (count) => {
  const items = turns(count)
  const whole = read(items)
  expectOriginals(context({ messages: whole.messages }), whole, items)
  expectOriginals({ ...whole, system: instructions }, whole, items)
})

test.each([1, 3, 64, 65, 150])('of a history that grows by %i at a time: all, at every length', (by) => {
  const items = turns(400)
  const seen: Array<readonly [Context, number]> = []
  for (let count = by; count <= items.length; count += by) {
    const now = read(items.slice(0, count))
    seen.push([now, count])
    if (seen.length % 10 > 0) continue
    expectOriginals(context({ messages: now.messages }), now, items)
    expectOriginals({ ...now, messages: now.messages.slice(-3) }, now, items)
  }
  // what was read before is there as well
  for (const [before] of seen.filter((_, i) => i % 20 === 0)) {
    expectOriginals(before, before, items)
    expectOriginals(context({ system: instructions, messages: before.messages }), before, items)
  }
})

test('of a history that went on differently: those that went as well', () => {
  const items = turns(200)
  const before = read(items)
  const shorter = items.slice(1)
  const after = read(shorter)
  const other = read([...items.slice(0, 100), ...turns(60, 'b'), ...items.slice(-5)])
  for (const now of [before, { ...before, system: instructions }, context({ messages: before.messages })])
    expectOriginals(now, before, items)
  expectOriginals(after, after, shorter)
  expectOriginals(context({ messages: other.messages.slice(0, 100) }), other, items)
})

test('of a list that somebody writes to: as it was when it was read', () => {
  const items = turns(100)
  const list = items.slice()
  const whole = read(list)
  list.reverse()
  expectOriginals({ ...whole, system: instructions }, whole, items)
})

test.each(forms)(
  '$name: all of a request, under other instructions and in a context of their own',
  ({ dialect, field }) => {
    const said = Array.from({ length: 100 }, (_, i) => user(`a ${String(i)}`))
    const native = dialect.encode(context({ messages: said })) as Readonly<Record<string, ReadonlyArray<unknown>>>
    const whole = unwrap(dialect.decode(native))
    for (const now of [whole, { ...whole, system: instructions }, context({ messages: whole.messages })]) {
      const written = (dialect.encode(now) as typeof native)[field]!
      // instructions may stand among the messages
      const start = written.length - native[field]!.length
      native[field]!.forEach((item, i) => {
        expect(written[start + i]).toBe(item)
      })
    }
  }
)
