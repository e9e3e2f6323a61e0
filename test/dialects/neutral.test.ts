import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic, type AnthropicProfile, profileFor } from '../../src/dialects/anthropic'
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

/** What a profile does not say of every form: that thinking is signed, that some models take no system messages, and none in the first place. */
const asClaudeTakesIt = (context: Context, profile: Profile): Context => ({
  ...context,
  messages: context.messages.flatMap((message, i) => {
    const isLeading = context.messages.slice(0, i).every(({ role }) => role === 'system')
    const isRefused = isLeading || (profile as Partial<AnthropicProfile>).systemRole === 'refused'
    if (message.role === 'system' && isRefused) return []
    const content = message.content.map((block) =>
      block.type === 'thinking' && block.text !== '' && !block.encrypted ? { ...block, signature: 'c2ln' } : block
    )
    return [{ ...message, content }]
  })
})

const cases: ReadonlyArray<readonly [string, Dialect<Request>, string, Profile]> = [
  ['anthropic', anthropic, 'claude-sonnet-4-5', profileFor('claude-sonnet-4-5')],
  ['anthropic', anthropic, 'claude-opus-5-5', profileFor('claude-opus-5-5')],
  ['openai-chat', openaiChat, 'gpt-4o', openaiChatProfile]
]

describe.each(cases)('%s, contexts that were never read from it', (_, dialect, model, profile) => {
  test(`what ${model} accepts as a context it accepts as a request`, () => {
    fc.assert(
      fc.property(validContext({ profile }), (made) => {
        const context: Context = { ...asClaudeTakesIt(deepFreeze(made), profile), settings: { model } }
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
