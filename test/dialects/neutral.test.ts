import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic, profileFor } from '../../src/dialects/anthropic'
import type { Dialect } from '../../src/dialects/Dialect'
import { openaiChat, openaiChatProfile } from '../../src/dialects/openaiChat'
import type { Context } from '../../src/model/Context'
import type { Profile } from '../../src/model/Profile'
import { violations } from '../../src/roundtrip/Violation'
import { anyContext, validContext } from '../../src/testing/arbitraries'
import { deepFreeze, unwrap } from './laws'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

/**
 * Cache markers, and what a begun answer ends in, are known to the wire form only; generated contexts have markers anywhere,
 * and blanks.
 */
const ofMarkers = /^A-R(13|14|3\d)$/

const cases: ReadonlyArray<readonly [string, Dialect<Request>, string, Profile]> = [
  ['anthropic', anthropic, 'claude-sonnet-4-5', profileFor('claude-sonnet-4-5')],
  ['anthropic', anthropic, 'claude-opus-5-5', profileFor('claude-opus-5-5')],
  ['openai-chat', openaiChat, 'gpt-4o', openaiChatProfile]
]

describe.each(cases)('%s, contexts that were never read from it', (_, dialect, model, profile) => {
  test(`what ${model} accepts as a context it accepts as a request`, () => {
    fc.assert(
      fc.property(validContext({ profile }), (made) => {
        const context: Context = { ...deepFreeze(made), settings: { model } }
        fc.pre(violations(context, profile).length === 0)
        const native = dialect.encode(context)
        expect(dialect.violations(native).filter(({ rule }) => !ofMarkers.test(rule))).toEqual([])
        expect(unwrap(dialect.decode(native)).messages.length).toBeGreaterThanOrEqual(context.messages.length)
      })
    )
  })

  test('any context is written, and what is written is read', () => {
    fc.assert(
      fc.property(anyContext, (made) => {
        const native = dialect.encode(deepFreeze(made))
        const again = unwrap(dialect.decode(native))
        expect(again.messages).toHaveLength(native.messages.length)
        expect(Array.isArray(dialect.violations(native))).toBe(true)
      })
    )
  })
})
