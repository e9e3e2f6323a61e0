/** What a provider accepted it accepts with a summary in it, and the requests for the summary as well. */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import { gemini } from '../../src/dialects/gemini'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { applySummary, planSummary } from '../../src/summary'
import type { Context } from '../../src/model/Context'
import { profiles, validContext } from '../../src/testing'
import { acceptedBedrockRequest } from '../dialects/bedrockArbitrary'
import { acceptedGeminiRequest } from '../dialects/geminiArbitrary'
import { validOpenaiResponses } from '../dialects/openaiResponsesArbitrary'
import { mapAll } from '../support/histories'
import { lax, lengthened } from './support'

interface Wire {
  readonly decode: (native: unknown) => { readonly _tag: string; readonly right?: Context }
  readonly encode: (context: Context) => unknown
  readonly violations: (native: never) => ReadonlyArray<{ readonly rule: string }>
}

const wires: Readonly<Record<string, readonly [wire: Wire, requests: fc.Arbitrary<unknown>]>> = {
  anthropic: [anthropic, validContext({ profile: profiles.bound, thinking: false }).map(anthropic.encode)],
  bedrock: [bedrock, acceptedBedrockRequest],
  gemini: [gemini, acceptedGeminiRequest],
  'openai-chat': [openaiChat, validContext({ profile: profiles.separate, thinking: false }).map(openaiChat.encode)],
  'openai-responses': [openaiResponses, validOpenaiResponses]
}

/** Rules that a request breaks, in words. */
const broken = ({ violations }: Wire, native: unknown): ReadonlyArray<string> =>
  violations(native as never).map((violation) => JSON.stringify(violation))

describe.each(Object.entries(wires))('%s', (_, [wire, requests]) => {
  test('accepts what comes out', () => {
    let [applied, forked] = [0, 0]
    fc.assert(
      fc.property(requests, (native) => {
        const read = wire.decode(native)
        if (read.right === undefined) return
        const context = mapAll(read.right, lengthened)
        if (broken(wire, wire.encode(context)).length > 0) return
        const plan = planSummary({ ...lax, mode: 'fork' })(context)
        if (!isSome(plan)) return
        if (plan.value.mode === 'fork') forked++
        for (const request of plan.value.requests) expect(broken(wire, wire.encode(request))).toEqual([])
        const after = applySummary(plan.value, 'They spoke.')(context)
        if (!isRight(after)) {
          expect(after.left.type).toBe('NotSmaller')
          return
        }
        applied++
        expect(broken(wire, wire.encode(after.right))).toEqual([])
      }),
      { numRuns: Math.max(60, Number(process.env['FC_RUNS'] ?? 0)) }
    )
    expect(applied).toBeGreaterThan(3)
    expect(forked).toBeGreaterThan(0)
  })
})
