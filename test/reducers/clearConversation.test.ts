import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { context } from '../../src/model/Context'
import { user } from '../../src/model/Message'
import { clearConversation } from '../../src/reducers'
import { hasToolResult } from '../../src/roundtrip/Span'
import { anyContext, profiles, shape, validContext } from '../../src/testing'
import { laxProfile } from '../support/build'
import { left } from '../support/histories'
import { parse } from '../support/shape'

describe('examples', () => {
  test.each([
    ['user', ''],
    ['user | assistant | user', ''],
    ['!user | !assistant | ~user | user', ''],
    ['user | assistant bash#1 | user result#1', ''],
    ['user | assistant bash#1 | tool result#1', ''],
    ['system | user | assistant', '0'],
    ['system | user | system | assistant | system', '0 2 4'],
    ['system | !system', '0 1']
  ])('%s: left: %s', (notation, expected) => {
    expect(left(clearConversation(parse(notation, laxProfile)))).toBe(expected)
  })

  test.each(['', 'system', 'system | system'])('the same context: %s', (notation) => {
    const before = parse(notation)
    expect(clearConversation(before)).toBe(before)
  })

  test('system, tools, settings and profile stay', () => {
    const before = context({
      system: 'Be brief.',
      tools: [{ name: 'bash' }],
      messages: [user('hello')],
      settings: { model: 'm' },
      profile: profiles.merged
    })
    const after = clearConversation(before)
    expect(after).toStrictEqual({ ...before, messages: [] })
    expect(after.system).toBe(before.system)
    expect(after.tools).toBe(before.tools)
  })
})

describe('properties', () => {
  test('nothing but system messages is left, all of them and the same, whatever was there', () => {
    fc.assert(
      fc.property(fc.oneof(anyContext, validContext({ profile: profiles.separate })), (before) => {
        const after = clearConversation({ ...before, profile: laxProfile })
        const systems = before.messages.filter(({ role }) => role === 'system')
        // an edit that would make an orphan of a result is not made
        fc.pre(!systems.some(hasToolResult))
        expect(shape(after)).toBe(shape({ ...before, messages: systems }))
        for (const message of after.messages) expect(systems).toContain(message)
      })
    )
  })
})
