/** What is remembered of one compaction changes nothing about the next: that of a history that grew, or went on otherwise. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { appendMessages, assistant, type Context, profileOf, user, withProfile } from '../../src/model'
import { compact, type PresetName, presets } from '../../src/strategy'
import { anyContext, profiles, validContext } from '../../src/testing'
import { estimateTokens } from '../../src/tokens'

const names: ReadonlyArray<PresetName> = ['default', 'cheapest', 'faithful', 'anthropic-context-editing']

/** Compacts to a share of what a whole history costs, and tells what came of it. */
const outcome = (name: PresetName, target: number, context: Context): unknown => {
  const budget = { window: target * 4 + 1000, maxOutput: 0, trigger: target + 1, target }
  const compacted = compact(presets[name], { budget })(context)
  if (!isRight(compacted)) return compacted.left
  const { after, tokens, steps } = compacted.right
  return { after, tokens, steps }
}

const contexts = fc.oneof(
  anyContext,
  ...Object.values(profiles).map((profile) => validContext({ profile, maxTurns: 6 }))
)

const cases = fc.record({
  whole: contexts,
  name: fc.constantFrom(...names),
  share: fc.constantFrom(0.2, 0.5, 0.8),
  lengths: fc.array(fc.nat(30), { minLength: 2, maxLength: 5 })
})

describe('a compaction after another', () => {
  test('is the one of a context of which nothing is remembered', () => {
    let compactions = 0
    fc.assert(
      fc.property(cases, ({ whole, name, share, lengths }) => {
        const target = Math.max(101, Math.floor(estimateTokens(whole) * share))
        for (const length of lengths) {
          // lists of their own that hold the same messages, longer and shorter ones
          const messages = whole.messages.slice(0, 1 + (length % (whole.messages.length + 1)))
          const grown = appendMessages([assistant('Done.'), user(`And ${String(length)}?`)])({ ...whole, messages })
          const made = outcome(name, target, grown)
          expect(made).toEqual(outcome(name, target, structuredClone(grown)))
          if (made !== undefined) compactions++
        }
      })
    )
    expect(compactions).toBeGreaterThan(0)
  })

  test('minds that the profile is another', () => {
    fc.assert(
      fc.property(
        contexts,
        fc.constantFrom(...Object.values(profiles)),
        fc.constantFrom(...names),
        (context, other, name) => {
          const target = Math.max(101, Math.floor(estimateTokens(context) / 2))
          for (const profile of [profileOf(context), other, profileOf(context)]) {
            const one = withProfile(profile)({ ...context, messages: context.messages.slice() })
            expect(outcome(name, target, one)).toEqual(outcome(name, target, structuredClone(one)))
          }
        }
      )
    )
  })
})
