import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as model from '../../src/model'
import { type Context, type Message, strictProfile } from '../../src/model'
import { violations } from '../../src/roundtrip/Violation'
import { anyContext, json, message, profiles, validContext } from '../../src/testing'
import { named, profileWith } from '../support/build'
import { parse, shape } from '../support/shape'

const ids = (context: Context): ReadonlyArray<string> => context.messages.map(({ id }) => id)

describe('constructors', () => {
  test('of blocks name their type and what they were given', () => {
    expect(model.text('a')).toStrictEqual({ type: 'text', text: 'a' })
    expect(model.thinking('a')).toStrictEqual({ type: 'thinking', text: 'a' })
    expect(model.thinking('', { encrypted: 'e', model: 'm' })).toStrictEqual({
      type: 'thinking',
      text: '',
      encrypted: 'e',
      model: 'm'
    })
    expect(model.toolUse({ name: 'a', input: null })).toStrictEqual({ type: 'tool_use', name: 'a', input: null })
    expect(model.toolResult({ content: [] })).toStrictEqual({ type: 'tool_result', content: [] })
    expect(model.image({ type: 'url', url: 'u' })).toStrictEqual({
      type: 'media',
      kind: 'image',
      source: { type: 'url', url: 'u' }
    })
    expect(model.media('audio', { type: 'file', fileId: 'f' }, 'n')).toStrictEqual({
      type: 'media',
      kind: 'audio',
      source: { type: 'file', fileId: 'f' },
      name: 'n'
    })
    expect(model.opaque('k', {})).toStrictEqual({ type: 'opaque', kind: 'k', raw: {} })
    expect(model.opaque('k', {}, { key: 'a', side: 'call' }).pair).toStrictEqual({ key: 'a', side: 'call' })
  })

  test('of messages take strings and blocks', () => {
    for (const role of ['user', 'assistant', 'tool', 'system'] as const)
      expect(model[role]('a', model.text('b'))).toStrictEqual({
        id: '',
        role,
        content: [model.text('a'), model.text('b')]
      })
  })

  test('refinements tell blocks apart', () => {
    const blocks = parse('user text thinking bash#1 result#1 image [k]').messages[0]!.content
    const tests = [model.isText, model.isThinking, model.isToolUse, model.isToolResult, model.isMedia, model.isOpaque]
    expect(tests.map((is) => blocks.map((block) => is(block)))).toEqual(
      tests.map((_, i) => blocks.map((_, k) => i === k))
    )
  })

  test('isJsonObject', () => {
    expect([{}, { a: 1 }, [], null, 'a', 1, true, undefined].map((value) => model.isJsonObject(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false
    ])
    fc.assert(
      fc.property(json, (value) => {
        expect(model.isJsonObject(value)).toBe(JSON.stringify(value).startsWith('{'))
      })
    )
  })
})

describe('context', () => {
  test('takes a string as system, and leaves out what is not given', () => {
    expect(model.context({ system: 'a', messages: [] })).toStrictEqual({
      system: [model.text('a')],
      tools: [],
      messages: []
    })
    expect(model.context({ messages: [], settings: {}, profile: strictProfile })).toStrictEqual({
      system: [],
      tools: [],
      messages: [],
      settings: {},
      profile: strictProfile
    })
    const tools = [{ name: 'bash' }]
    const system = [model.text('a')]
    expect(model.context({ system, tools, messages: [] })).toMatchObject({ system, tools })
  })

  test('gives ids to messages that have none, and leaves the others as they are', () => {
    const own = named('mine', model.user('a'))
    const made = model.context({ messages: [model.user('a'), own, model.user('b')] })
    expect(ids(made)).toEqual(['0', 'mine', '2'])
    expect(made.messages[1]).toBe(own)
    expect(model.context({ messages: made.messages }).messages).toBe(made.messages)
  })

  test('profileOf and withProfile', () => {
    const plain = parse('user')
    const lax = profileWith({ text: 'any' })
    expect(model.profileOf(plain)).toBe(strictProfile)
    expect(model.profileOf(model.withProfile(lax)(plain))).toBe(lax)
    const set = model.withProfile(lax)(plain)
    expect(model.withProfile(lax)(set)).toBe(set)
    expect(set.messages).toBe(plain.messages)
  })

  test('withMessages and withContent keep the argument when nothing is new', () => {
    const history = parse('user | assistant')
    expect(model.withMessages(history, history.messages)).toBe(history)
    expect(model.withMessages(history, []).system).toBe(history.system)
    const [first] = history.messages as [Message]
    expect(model.withContent(first, first.content)).toBe(first)
    expect(model.withContent(first, [])).toStrictEqual({ ...first, content: [] })
  })
})

describe('appendMessages', () => {
  const append = (history: Context, ...messages: ReadonlyArray<Message>) => model.appendMessages(messages)(history)

  test('numbers on from the last ordinal, also when messages were dropped', () => {
    const history = parse('user | assistant | user')
    expect(ids(append(history, model.assistant('a'), model.user('b')))).toEqual(['0', '1', '2', '3', '4'])
    const shorter = model.withMessages(history, history.messages.slice(2))
    expect(ids(append(shorter, model.assistant('a')))).toEqual(['2', '3'])
    expect(ids(append(parse(''), model.user('a')))).toEqual(['0'])
  })

  test('numbers on from the ordinals between ids of the wire', () => {
    const wire = model.context({ messages: [named('msg_a', model.user('a')), named('msg_b', model.user('a'))] })
    expect(ids(append(wire, model.user('b')))).toEqual(['msg_a', 'msg_b', '2'])
    expect(ids(append(append(wire, model.user('b')), named('msg_c', model.user('c')), model.user('d')))).toEqual([
      'msg_a',
      'msg_b',
      '2',
      'msg_c',
      '4'
    ])
  })

  test('numbers on from what summaries stand for, wherever they stand', () => {
    const summary = { ...named('summary-1-6', model.user('s')), summaryOf: ['1', '6', 'msg_a'] }
    const whole = model.context({ messages: [summary, model.user('a')] })
    expect(ids(whole)).toEqual(['summary-1-6', '8'])
    const split = model.context({ messages: [summary, named('0', model.user('a'))] })
    const grown = append(append(split, named('msg_b', model.assistant('b'))), model.user('c'))
    expect(ids(grown)).toEqual(['summary-1-6', '0', 'msg_b', '7'])
    expect(ids(append(model.withMessages(grown, grown.messages.slice(0, 1)), model.user('d')))).toEqual([
      'summary-1-6',
      '7'
    ])
    expect(ids(append(grown, { ...model.user('s'), summaryOf: ['30'] }, model.user('d'))).slice(4)).toEqual([
      '31',
      '32'
    ])
    expect(
      ids(append(append(grown, { ...named('t', model.user('s')), summaryOf: ['30'] }), model.user('d')))
    ).toContain('31')
  })

  test('shares what was there and returns the argument for nothing', () => {
    fc.assert(
      fc.property(anyContext, fc.array(message, { maxLength: 3 }), (history, more) => {
        const after = model.appendMessages(more)(history)
        if (more.length === 0) expect(after).toBe(history)
        history.messages.forEach((message, i) => expect(after.messages[i]).toBe(message))
        expect(after.messages.slice(history.messages.length).map(({ content }) => content)).toEqual(
          more.map(({ content }) => content)
        )
        expect(after.system).toBe(history.system)
      })
    )
  })

  test('gives every message an id of its own, after any cut', () => {
    fc.assert(
      fc.property(validContext(), fc.nat({ max: 20 }), fc.array(message, { maxLength: 4 }), (history, at, more) => {
        const cut = model.withMessages(history, history.messages.slice(at))
        const all = ids(model.appendMessages(more)(cut))
        expect(new Set(all).size).toBe(all.length)
      })
    )
  })
})

describe('appendAssistantTurn', () => {
  const call = (id: string) => ({
    use: model.toolUse({ id, name: 'bash', input: {} }),
    result: model.toolResult({ toolUseId: id, content: 'ok' })
  })
  const after = (profile: model.Profile, turn: Parameters<typeof model.appendAssistantTurn>[0]) =>
    shape(model.appendAssistantTurn(turn)(parse('user', profile)))

  test('lays results out as the profile wants them', () => {
    const turn = { content: [model.text('I look.')], calls: [call('1'), call('2')] }
    expect(after(profiles.merged, turn)).toBe('user | assistant text bash#1 bash#2 | user result#1 result#2')
    expect(after(profiles.separate, turn)).toBe('user | assistant text bash#1 bash#2 | tool result#1 | tool result#2')
  })

  test('appends an answer without calls, and nothing for nothing', () => {
    expect(after(profiles.merged, { content: [model.text('Done.')] })).toBe('user | assistant')
    expect(after(profiles.merged, { content: [model.text('Done.')], calls: [] })).toBe('user | assistant')
    const before = parse('user')
    expect(model.appendAssistantTurn({})(before)).toBe(before)
    expect(model.appendAssistantTurn({ content: [], calls: [] })(before)).toBe(before)
    expect(after(profiles.merged, { calls: [call('1')] })).toBe('user | assistant bash#1 | user result#1')
  })

  test('keeps a history valid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(profiles)), fc.integer({ min: 1, max: 3 }), (profile, n) => {
        const content = [model.thinking('Look.', { signature: 'c2ln' })]
        const calls = Array.from({ length: n }, (_, i) => call(`c${String(i)}`))
        expect(violations(model.appendAssistantTurn({ content, calls })(parse('user', profile)))).toEqual([])
      })
    )
  })
})
