import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opaque, thinking, toolUse } from '../../src/model/Block'
import { context } from '../../src/model/Context'
import type { Json } from '../../src/model/Json'
import { assistant, type Message, user } from '../../src/model/Message'
import { type Profile, strictProfile } from '../../src/model/Profile'
import { isBlankText, type Rule, type Violation, violations } from '../../src/roundtrip/Violation'
import { anyContext, anyText, profiles, validContext } from '../../src/testing'
import { laxProfile, result } from '../support/build'
import { parse } from '../support/shape'

/** `rule@1.0#id`. */
const drawn = (all: ReadonlyArray<Violation>): ReadonlyArray<string> =>
  all.map(
    ({ rule, message, block, id }) =>
      `${rule}@${String(message)}${block === undefined ? '' : `.${String(block)}`}${id === undefined ? '' : `#${id}`}`
  )

const found = (history: string | ReadonlyArray<Message>, rules: Partial<Profile> = {}): ReadonlyArray<string> => {
  const profile = { ...laxProfile, ...rules }
  return drawn(
    violations(typeof history === 'string' ? parse(history, profile) : context({ messages: history, profile }))
  )
}

type Case = readonly [
  rule: Rule,
  history: string | ReadonlyArray<Message>,
  rules: Partial<Profile>,
  expected: ReadonlyArray<string>
]

const refused: Partial<Profile> = { neighbours: 'refused' }
const merged: Partial<Profile> = { neighbours: 'merged' }
const tools: Partial<Profile> = { resultRole: 'tool' }
const between: Partial<Profile> = { systemMessages: 'between-turns' }
const required: Partial<Profile> = { thinkingInLoop: 'required' }
const step = 'assistant bash#1 | user result#1'

const refusedCases: ReadonlyArray<Case> = [
  ['first-role', 'assistant | user', { firstRole: 'user' }, ['first-role@0']],
  ['first-role', 'system | assistant | user', { firstRole: 'user' }, ['first-role@1']],
  ['last-role', 'user | assistant', { lastRole: 'user' }, ['last-role@1']],
  ['neighbours', 'user | user', refused, ['neighbours@1']],
  ['neighbours', 'assistant | assistant | assistant', refused, ['neighbours@1', 'neighbours@2']],
  ['neighbours', `${step} | user`, refused, ['neighbours@2']],
  ['neighbours', 'assistant bash#1 | tool result#1 | user', { ...refused, ...tools }, ['neighbours@2']],
  ['unanswered-call', 'user | assistant bash#1', {}, ['unanswered-call@1.0#1']],
  ['unanswered-call', 'user | assistant bash#1', { lastRole: 'user' }, ['unanswered-call@1.0#1']],
  ['orphan-result', 'assistant text result#9', { resultsFirst: true }, ['orphan-result@0.1#9']],
  ['neighbours', 'user | tool result#9', refused, ['neighbours@1', 'orphan-result@1.0#9']],
  ['unanswered-call', 'assistant bash | user', {}, ['unanswered-call@0.0']],
  ['unanswered-call', 'assistant bash#1 bash#2 | user result#2', {}, ['unanswered-call@0.0#1']],
  ['orphan-result', 'user result#1', {}, ['orphan-result@0.0#1']],
  ['orphan-result', 'user text result', {}, ['orphan-result@0.1']],
  ['orphan-result', 'assistant bash#1 | user | user result#1', {}, ['unanswered-call@0.0#1', 'orphan-result@2.0#1']],
  [
    'orphan-result',
    'assistant bash#1 | assistant | user result#1',
    {},
    ['unanswered-call@0.0#1', 'orphan-result@2.0#1']
  ],
  ['orphan-result', 'assistant bash#1 result#1', {}, ['unanswered-call@0.0#1', 'orphan-result@0.1#1']],
  [
    'orphan-result',
    'assistant bash#1 bash#2 | user result#1 | user result#2',
    {},
    ['unanswered-call@0.1#2', 'orphan-result@2.0#2']
  ],
  [
    'orphan-result',
    'assistant bash#1 bash#2 | tool result#1 | system | tool result#2',
    tools,
    ['unanswered-call@0.1#2', 'orphan-result@3.0#2']
  ],
  // an answered call without id, or with the same id in another turn, does not answer this one
  ['unanswered-call', 'assistant bash bash | user result | assistant | user', {}, ['unanswered-call@0.1']],
  ['unanswered-call', 'assistant bash | user result | assistant bash | user', {}, ['unanswered-call@2.0']],
  ['unanswered-call', `${step} | assistant bash#1 | user`, {}, ['unanswered-call@2.0#1']],
  ['unanswered-call', 'assistant bash#1 | user | assistant bash#1 | user result#1', {}, ['unanswered-call@0.0#1']],
  ['unanswered-call', 'assistant bash#1 bash#2 | user result#1', {}, ['unanswered-call@0.1#2']],
  ['duplicate-result', 'assistant bash#1 | user result#1 result#1', {}, ['duplicate-result@1.1#1']],
  ['duplicate-result', `${step} | assistant | user result#1`, {}, ['duplicate-result@3.0#1']],
  ['result-order', 'assistant bash#1 | user text result#1', { resultsFirst: true }, ['result-order@1.1']],
  [
    'result-order',
    'assistant bash#1 bash#2 | user result#1 text result#2',
    { resultsFirst: true },
    ['result-order@1.2']
  ],
  ['result-order', 'assistant bash#1 | user | user result#1', { ...merged, resultsFirst: true }, ['result-order@2.0']],
  ['duplicate-id', `${step} | ${step}`, { uniqueIds: 'history' }, ['duplicate-id@2.0#1']],
  ['duplicate-id', 'assistant bash#1 bash#1 | user result#1 result#1', { uniqueIds: 'step' }, ['duplicate-id@0.1#1']],
  ['id-pattern', step.replaceAll('1', 'a.b'), { idPattern: '^[a-z]+$' }, ['id-pattern@0.0#a.b']],
  ['id-length', step.replaceAll('1', 'abcd'), { idMaxLength: 3 }, ['id-length@0.0#abcd']],
  ['empty-text', [user('a', '')], { text: 'non-empty' }, ['empty-text@0.1']],
  ['empty-text', [user('a', '')], { text: 'non-blank' }, ['empty-text@0.1']],
  ['empty-text', [user('')], { text: 'non-blank' }, ['empty-text@0.0']],
  ['blank-message', [user(' \n')], { text: 'non-blank' }, ['blank-message@0']],
  ['blank-message', [user(' ', '\u00a0')], { text: 'non-blank' }, ['blank-message@0']],
  ['blank-message', [user('', ' ')], { text: 'non-blank' }, ['blank-message@0', 'empty-text@0.0']],
  ['empty-message', 'user()', { text: 'non-empty' }, ['empty-message@0']],
  ['empty-message', 'user | assistant()', { text: 'non-blank' }, ['empty-message@1']],
  ['thinking-required', `user | ${step}`, required, ['thinking-required@1.0']],
  ['thinking-required', `user | assistant thinking | user | ${step}`, required, ['thinking-required@3.0']],
  ['thinking-required', 'user | assistant text thinking bash#1 | user result#1', required, ['thinking-required@1.0']],
  // neighbours are one turn
  [
    'thinking-required',
    'user | assistant text | assistant bash#1 | user result#1',
    required,
    ['thinking-required@1.0']
  ],
  ['thinking-required', `user | ${step} | user | assistant`, required, ['thinking-required@1.0']],
  ['empty-thinking', [assistant(thinking(''))], {}, ['empty-thinking@0.0']],
  ['empty-thinking', [assistant(thinking('', { model: 'm' }))], {}, ['empty-thinking@0.0']],
  ['unanswered-server-call', 'assistant [call#a] | user', {}, ['unanswered-server-call@0.0#a']],
  ['unanswered-server-call', 'assistant [call#a] [call#b] [result#a] | user', {}, ['unanswered-server-call@0.1#b']],
  ['orphan-server-result', 'assistant [result#a]', {}, ['orphan-server-result@0.0#a']],
  [
    'orphan-server-result',
    'assistant [result#a] [call#a] | user',
    {},
    ['orphan-server-result@0.0#a', 'unanswered-server-call@0.1#a']
  ],
  ['orphan-server-result', 'assistant [call#a] [result#a] [result#a]', {}, ['orphan-server-result@0.2#a']],
  ['system-position', 'user | assistant | system | user', between, ['system-position@2']],
  ['system-position', 'user | system | user', between, ['system-position@1']],
  ['system-position', 'user | assistant | system', between, ['system-position@2']]
]

const inputCase = (input: Json): ReadonlyArray<Message> => [
  assistant(toolUse({ id: '1', name: 'bash', input })),
  user(result('1'))
]

const allowedCases: ReadonlyArray<Case> = [
  ['first-role', 'assistant | user', {}, []],
  ['first-role', 'user | assistant', { firstRole: 'user' }, []],
  ['first-role', 'system | user', { firstRole: 'user' }, []],
  ['first-role', 'system', { firstRole: 'user' }, []],
  ['first-role', '', strictProfile, []],
  ['last-role', 'user | assistant', {}, []],
  ['last-role', `user | ${step}`, { lastRole: 'user' }, []],
  ['last-role', 'user | assistant | system', { lastRole: 'user' }, []],
  ['neighbours', 'user | user', {}, []],
  ['neighbours', 'user | user', merged, []],
  ['neighbours', 'user | assistant | user', refused, []],
  ['neighbours', 'user | system | system | assistant', refused, []],
  ['unanswered-call', step, {}, []],
  ['unanswered-call', 'assistant bash#1 bash#2 | user result#2 result#1', {}, []],
  ['unanswered-call', 'assistant bash#1 bash#2 | tool result#2 | tool result#1', tools, []],
  ['unanswered-call', 'assistant bash#1 | user result#1', tools, []],
  ['unanswered-call', 'assistant bash bash | user result result', {}, []],
  ['unanswered-call', 'assistant bash#1 | assistant bash#2 | user result#2 | user result#1', merged, []],
  ['unanswered-call', 'assistant bash#1 | user result#1 | user text', merged, []],
  ['duplicate-result', `${step} | ${step}`, {}, []],
  ['result-order', 'assistant bash#1 | user text result#1', {}, []],
  ['result-order', 'assistant bash#1 | user result#1 text', { resultsFirst: true }, []],
  ['result-order', `user | ${step} | user`, { ...merged, resultsFirst: true }, []],
  ['duplicate-id', `${step} | ${step}`, { uniqueIds: 'step' }, []],
  ['duplicate-id', 'assistant bash | user result | assistant bash | user result', { uniqueIds: 'history' }, []],
  ['id-pattern', 'assistant bash | user result', { idPattern: '^x$' }, []],
  ['id-length', step.replaceAll('1', 'abc'), { idMaxLength: 3 }, []],
  ['input-object', inputCase({}), { inputObject: true }, []],
  ['input-object', inputCase('free text'), {}, []],
  ['empty-text', [user('', 'a')], {}, []],
  ['blank-message', [user(' ')], { text: 'non-empty' }, []],
  ['blank-message', [user(' ', 'a')], { text: 'non-blank' }, []],
  [
    'blank-message',
    [assistant(' ', toolUse({ id: '1', name: 'a', input: {} })), user(result('1'))],
    { text: 'non-blank' },
    []
  ],
  ['blank-message', [user(opaque('upload', {}))], { text: 'non-blank' }, []],
  ['empty-message', 'user()', {}, []],
  ['thinking-required', `user | ${step}`, {}, []],
  [
    'thinking-required',
    'user | assistant thinking bash#1 | user result#1 | assistant bash#2 | user result#2',
    required,
    []
  ],
  ['thinking-required', 'user | assistant', required, []],
  ['thinking-required', 'user | assistant thinking | assistant bash#1 | user result#1', required, []],
  [
    'thinking-required',
    `user | assistant thinking bash#1 | user result#1 | user | assistant bash#2 | user result#2`,
    required,
    []
  ],
  ['thinking-required', `user | ${step} | assistant text | user | assistant`, required, []],
  [
    'empty-thinking',
    [assistant(thinking('a'), thinking('', { signature: 's' }), thinking('', { encrypted: 'e' }))],
    {},
    []
  ],
  ['unanswered-server-call', 'assistant [call#a] [call#b] [result#b] [result#a] | user', {}, []],
  ['unanswered-server-call', 'user | assistant [call#a]', {}, []],
  ['unanswered-server-call', 'assistant [call#a] bash#1 | user result#1', {}, []],
  ['orphan-server-result', 'assistant [upload]', {}, []],
  ['system-position', 'user | assistant | system | user', {}, []],
  ['system-position', 'system | user', between, []],
  ['system-position', 'user | system | assistant', between, []],
  ['system-position', 'user | system', between, []],
  ['system-position', 'user | system | system | assistant', between, []],
  ['system-position', 'assistant bash#1 | tool result#1 | system | assistant', between, []],
  ['system-position', 'user | assistant text [call#a] [result#a] | system | assistant', between, []]
]

const title = ([rule, history, , expected]: Case): string =>
  `${rule}: ${typeof history === 'string' ? history : JSON.stringify(history)}${expected.length === 0 ? ' is allowed' : ''}`

describe('examples', () => {
  test.each([...refusedCases, ...allowedCases].map((c) => [title(c), ...c] as const))(
    '%s',
    (_, _rule, history, rules, expected) => {
      expect(found(history, rules)).toEqual(expected)
    }
  )

  test.each<readonly [string, Json]>([
    ['text', 'free text'],
    ['null', null],
    ['a list', [1]],
    ['a number', 1]
  ])('input-object: %s', (_, input) => {
    expect(found(inputCase(input), { inputObject: true })).toEqual(['input-object@0.0#1'])
  })

  test('every rule has one that is refused', () => {
    const covered = new Set([...refusedCases.map(([rule]) => rule), 'input-object'])
    for (const [rule, , , expected] of refusedCases) expect(expected.some((v) => v.startsWith(rule))).toBe(true)
    expect(covered.size).toBe(19)
  })

  test('the profile given takes the place of the own one', () => {
    const history = parse('user | user', laxProfile)
    expect(violations(history)).toEqual([])
    expect(drawn(violations(history, strictProfile))).toEqual(['neighbours@1'])
    expect(drawn(violations(parse('user | user')))).toEqual(['neighbours@1'])
  })

  test('come in the order of messages and blocks', () => {
    expect(
      found('assistant() | user text result#9 result#8 | assistant bash#1', { text: 'non-empty', firstRole: 'user' })
    ).toEqual([
      'first-role@0',
      'empty-message@0',
      'orphan-result@1.1#9',
      'orphan-result@1.2#8',
      'unanswered-call@2.0#1'
    ])
  })
})

describe('isBlankText', () => {
  test.each(['', ' ', '\t\n\r\v\f', '\u00a0', '\u2028\u3000\ufeff', '\u2003 '])('%j is blank', (s) => {
    expect(isBlankText(s)).toBe(true)
  })

  test.each(['a', ' a', '!', '~', '\u200b', '漢', '\ud83d', '\u007f', ' \u00e9'])('%j is not', (s) => {
    expect(isBlankText(s)).toBe(false)
  })

  test('agrees with trim on texts without control characters', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        const printable = Array.from(s, (c) => (c < ' ' ? '\n' : c)).join('')
        expect(isBlankText(printable)).toBe(printable.trim() === '')
      })
    )
  })
})

describe('properties', () => {
  test.each(Object.values(profiles).map((profile) => [profile.name, profile] as const))(
    'none in valid contexts: %s',
    (_, profile) => {
      fc.assert(
        fc.property(validContext({ profile, maxTurns: 6 }), (context) => {
          expect(drawn(violations(context))).toEqual([])
        })
      )
    }
  )

  test('exactly the unanswered calls in contexts that wait for results', () => {
    fc.assert(
      fc.property(validContext({ profile: profiles.merged, endings: ['calls'] }), (context) => {
        const last = context.messages.length - 1
        const calls = (context.messages[last]?.content ?? []).filter(({ type }) => type === 'tool_use')
        const all = violations(context)
        expect(all.map(({ rule }) => rule)).toEqual(calls.map(() => 'unanswered-call'))
        expect(all.every(({ message }) => message === last)).toBe(true)
      })
    )
  })

  test('point at messages and blocks that are there, in order, and are found again', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const all = violations(context)
        for (const { message, block } of all) {
          expect(context.messages[message]).toBeDefined()
          if (block !== undefined && block > 0) expect(context.messages[message]?.content[block]).toBeDefined()
        }
        expect(all.map(({ message }) => message)).toEqual(all.map(({ message }) => message).sort((a, b) => a - b))
        expect(violations({ ...context })).toEqual(all)
      })
    )
  })

  test('a laxer rule finds no more', () => {
    const ranks = [{ text: 'any' }, { text: 'non-empty' }, { text: 'non-blank' }] as const
    fc.assert(
      fc.property(anyContext, (context) => {
        const counts = ranks.map((rules) => violations(context, { ...laxProfile, ...rules }).length)
        expect(counts).toEqual([...counts].sort((a, b) => a - b))
      })
    )
    expect(violations(parse('user'), { ...laxProfile, text: 'non-blank' })).toEqual([])
  })
})
