import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { appendMessages, type Context } from '../../src/model/Context'
import { user } from '../../src/model/Message'
import { budget, explain, type Explanation, isDue, type Situation, type Trigger, triggers } from '../../src/strategy'
import { checkTrigger } from '../../src/strategy/Trigger'
import { validContext } from '../../src/testing'
import { estimateTokens } from '../../src/tokens/estimate'
import { thrown } from '../support/histories'
import { parse } from '../support/shape'

const result = budget({ window: 1000, maxOutput: 0, maxInput: 500, hard: 400, trigger: 300, warn: 200, target: 100 })
if (!isRight(result)) throw new RangeError('no budget')
const made = result.right

const history = parse('user image | assistant bash#1 bash#2 | user result#1 result#2 | assistant | user')

const asked = (trigger: Trigger, situation: Situation = {}, context: Context = history): Explanation => {
  const explained = explain(trigger, context, { budget: made, situation })
  expect(isDue(trigger, context, { budget: made, situation })).toBe(explained.isDue)
  expect(explained.sentence).toMatch(explained.isDue ? /^due: / : /^not due: /)
  return explained
}

/** A reading of the last answer such that the whole context costs so many tokens. */
const used = (tokens: number): Situation => {
  const rest = estimateTokens({ ...history, messages: history.messages.slice(4) })
  return {
    usage: [
      { id: '3', message: 3, inputTokens: tokens - rest, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }
    ]
  }
}

describe('what is measured', () => {
  test.each<[string, Trigger, Situation, Partial<Explanation>]>([
    ['warn reached', triggers.tier('warn'), used(200), { isDue: true, measured: 200, limit: 200, source: 'usage' }],
    ['warn not reached', triggers.tier('warn'), used(199), { isDue: false, measured: 199, limit: 200 }],
    ['auto is the trigger', triggers.tier('auto'), used(300), { isDue: true, limit: 300 }],
    ['auto not reached', triggers.tier('auto'), used(299), { isDue: false }],
    ['hard', triggers.tier('hard'), used(400), { isDue: true, limit: 400, unit: 'tokens' }],
    ['tokens', triggers.tokens(123), used(123), { isDue: true, limit: 123 }],
    ['tokens not reached', triggers.tokens(123), used(122), { isDue: false, limit: 123 }],
    ['a fraction of the usable input', triggers.fraction(0.5), used(250), { isDue: true, limit: 250 }],
    ['a fraction of the window', triggers.fraction(0.5, 'window'), used(499), { isDue: false, limit: 500 }],
    [
      'an estimate',
      triggers.tokens(1_000_000),
      {},
      { isDue: false, measured: estimateTokens(history), source: 'estimate' }
    ],
    ['messages', triggers.messages(5), {}, { isDue: true, measured: 5, limit: 5, unit: 'messages', source: 'context' }],
    ['messages not reached', triggers.messages(6), {}, { isDue: false, measured: 5 }],
    ['tool uses', triggers.toolUses(2), {}, { isDue: true, measured: 2, unit: 'tool uses' }],
    ['tool uses not reached', triggers.toolUses(3), {}, { isDue: false, measured: 2 }],
    ['turns', triggers.turns(2), {}, { isDue: true, measured: 2, unit: 'turns' }],
    ['turns not reached', triggers.turns(3), {}, { isDue: false, measured: 2 }],
    ['media', triggers.media(1), {}, { isDue: true, measured: 1, unit: 'media' }],
    ['media not reached', triggers.media(2), {}, { isDue: false, measured: 1 }],
    [
      'idle as long as the cache lives',
      triggers.idle(),
      { idleMs: 300_000 },
      { isDue: true, limit: 300_000, source: 'situation' }
    ],
    ['idle not so long', triggers.idle(), { idleMs: 299_999 }, { isDue: false }],
    [
      'idle, a longer life',
      triggers.idle(),
      { idleMs: 300_000, cacheMs: 3_600_000 },
      { isDue: false, limit: 3_600_000 }
    ],
    ['idle, as said', triggers.idle(60_000), { idleMs: 60_000, cacheMs: 3_600_000 }, { isDue: true, limit: 60_000 }],
    ['idle, nobody knows', triggers.idle(), {}, { isDue: false, source: 'unknown' }],
    [
      'overflow',
      triggers.overflow,
      { lastError: { code: 'context_length_exceeded' } },
      { isDue: true, source: 'error' }
    ],
    [
      'overflow with numbers',
      triggers.overflow,
      { lastError: { message: 'prompt is too long: 213462 tokens > 200000 maximum' } },
      { isDue: true, measured: 213462, limit: 200000, unit: 'tokens' }
    ],
    ['another error', triggers.overflow, { lastError: { status: 429 } }, { isDue: false, source: 'error' }],
    ['no error', triggers.overflow, {}, { isDue: false, source: 'unknown' }]
  ])('%s', (_, trigger, situation, expected) => {
    expect(asked(trigger, situation)).toMatchObject({ ...expected, trigger })
  })

  test('media inside results are counted', () => {
    const shown = parse('user | assistant bash#1 | user result#1 | assistant | user')
    const inside: Context = {
      ...shown,
      messages: shown.messages.map((message) => ({
        ...message,
        content: message.content.map((block) =>
          block.type === 'tool_result'
            ? { ...block, content: history.messages[0]!.content.slice(0, 1) as never }
            : block
        )
      }))
    }
    expect(asked(triggers.media(1), {}, inside).measured).toBe(1)
  })

  test('what is pending counts', () => {
    const pending = [user('x'.repeat(4000))]
    const grown = appendMessages(pending)(history)
    expect(asked(triggers.tokens(1), { pending }).measured).toBe(estimateTokens(grown))
  })
})

describe('sentences', () => {
  test.each<[Trigger, Situation, string]>([
    [
      triggers.tier('auto'),
      used(310),
      `due: 310 of 300 tokens (${String(310 - estimateTokens({ ...history, messages: history.messages.slice(4) }))} by usage at message 3, ${String(estimateTokens({ ...history, messages: history.messages.slice(4) }))} estimated after it)`
    ],
    [
      triggers.tokens(1_000_000),
      { usage: [{ id: 'gone', message: 3, inputTokens: 1, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }] },
      `not due: ${String(estimateTokens(history))} of 1000000 tokens (estimated, 1 readings of usage ignored)`
    ],
    [triggers.idle(), { idleMs: 400_000 }, 'due: 400000 of 300000 ms without a request'],
    [triggers.idle(), {}, 'not due: the time since the last request is not known'],
    [triggers.overflow, {}, 'not due: no error of the last request is known'],
    [
      triggers.overflow,
      { lastError: { status: 429 } },
      'not due: the last error does not say that the request was too large'
    ],
    [
      triggers.overflow,
      { lastError: { message: 'prompt is too long: 9 tokens > 8 maximum' } },
      'due: the last request was too large (anthropic): 9 of 8 tokens'
    ],
    [triggers.overflow, { lastError: { status: 413 } }, 'due: the last request was too large (any)'],
    [
      triggers.any(triggers.messages(5), triggers.turns(9)),
      {},
      'due: any of [due: 5 of 5 messages; not due: 2 of 9 turns]'
    ],
    [triggers.not(triggers.messages(5)), {}, 'not due: not [due: 5 of 5 messages]']
  ])('%j', (trigger, situation, expected) => {
    expect(asked(trigger, situation).sentence).toBe(expected)
  })
})

describe('combinations', () => {
  const yes = triggers.messages(1)
  const no = triggers.messages(1000)

  test.each<[string, Trigger, boolean]>([
    ['any of none', triggers.any(), false],
    ['any of one that is not', triggers.any(no), false],
    ['any of several', triggers.any(no, yes), true],
    ['all of none', triggers.all(), true],
    ['all of several', triggers.all(yes, yes), true],
    ['all but one', triggers.all(yes, no), false],
    ['not', triggers.not(no), true],
    ['not not', triggers.not(triggers.not(no)), false],
    ['nested', triggers.all(yes, triggers.any(no, triggers.not(no))), true]
  ])('%s', (_, trigger, expected) => {
    expect(asked(trigger).isDue).toBe(expected)
  })

  test('those of none say that they never change', () => {
    expect(asked(triggers.any()).sentence).toBe('not due: any of [], which is never')
    expect(asked(triggers.all()).sentence).toBe('due: all of [], which is always')
    expect(asked(triggers.all(yes)).sentence).not.toContain('always')
  })

  test('every part is explained', () => {
    expect(asked(triggers.any(yes, no)).parts.map((part) => part.isDue)).toEqual([true, false])
    expect(asked(triggers.not(no)).parts).toHaveLength(1)
  })
})

const trigger: fc.Arbitrary<Trigger> = fc.letrec<{ trigger: Trigger; leaf: Trigger }>((tie) => ({
  trigger: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('trigger'), { maxLength: 3 }).map((of): Trigger => ({ type: 'any', of })),
    fc.array(tie('trigger'), { maxLength: 3 }).map((of): Trigger => ({ type: 'all', of })),
    tie('trigger').map((of): Trigger => ({ type: 'not', of }))
  ),
  leaf: fc.oneof(
    fc.constantFrom('warn' as const, 'auto' as const, 'hard' as const).map(triggers.tier),
    fc.integer({ min: 1, max: 900 }).map(triggers.tokens),
    fc.double({ min: 0.01, max: 1, noNaN: true }).map((share) => triggers.fraction(share)),
    fc.integer({ min: 1, max: 9 }).map(triggers.messages),
    fc.integer({ min: 1, max: 4 }).map(triggers.toolUses),
    fc.integer({ min: 1, max: 4 }).map(triggers.turns),
    fc.integer({ min: 1, max: 3 }).map(triggers.media),
    fc.constant(triggers.idle()),
    fc.constant(triggers.overflow as Trigger)
  )
})).trigger

describe('laws', () => {
  test('isDue and explain agree, the data survives JSON, and the parts decide', () => {
    const situation = fc.record({
      idleMs: fc.constantFrom(0, 400_000),
      lastError: fc.constantFrom({ status: 413 }, { status: 429 })
    })
    fc.assert(
      fc.property(trigger, validContext(), situation, (one, context, known) => {
        const { isDue: due, parts } = asked(one, known, context)
        expect(JSON.parse(JSON.stringify(one))).toEqual(one)
        if (one.type === 'any') expect(due).toBe(parts.some((part) => part.isDue))
        if (one.type === 'all') expect(due).toBe(parts.every((part) => part.isDue))
        if (one.type === 'not') expect(due).toBe(parts[0]?.isDue === false)
      })
    )
  })
})

describe('what cannot be', () => {
  test.each<[Trigger, string]>([
    [
      { type: 'fraction', atLeast: 80 },
      'at: fraction must be a fraction above 0 and at most 1, got 80: write 0.8 for 80 %'
    ],
    [
      { type: 'fraction', atLeast: 0 },
      'at: fraction must be a fraction above 0 and at most 1, got 0: write 0.8 for 80 %'
    ],
    [
      { type: 'fraction', atLeast: NaN },
      'at: fraction must be a fraction above 0 and at most 1, got NaN: write 0.8 for 80 %'
    ],
    [
      { type: 'tokens', atLeast: 0.8 },
      "at: tokens is 0.8, and tokens are whole: write { type: 'fraction', atLeast: 0.8 } for a share"
    ],
    [{ type: 'tokens', atLeast: 0 }, 'at: tokens must be a whole number of at least 1, got 0'],
    [{ type: 'messages', atLeast: 1.5 }, 'at: messages must be a whole number of at least 1, got 1.5'],
    [{ type: 'toolUses', atLeast: 0 }, 'at: toolUses must be a whole number of at least 1, got 0'],
    [{ type: 'turns', atLeast: -1 }, 'at: turns must be a whole number of at least 1, got -1'],
    [{ type: 'media', atLeast: NaN }, 'at: media must be a whole number of at least 1, got NaN'],
    [{ type: 'idle', ms: -1 }, 'at: idle must be a number of at least 0, got -1'],
    [
      { type: 'any', of: [{ type: 'overflow' }, { type: 'turns', atLeast: 0 }] },
      'at: any[1]: turns must be a whole number of at least 1, got 0'
    ],
    [
      { type: 'not', of: { type: 'all', of: [{ type: 'turns', atLeast: 0 }] } },
      'at: not: all[0]: turns must be a whole number of at least 1, got 0'
    ],
    [
      { type: 'any', of: [triggers.overflow, { type: 'all' } as Trigger] },
      'at: any[1]: all must have a list of triggers in `of`'
    ],
    [{ type: 'tier', tier: 'soft' } as unknown as Trigger, 'at: tier must be one of warn, auto, hard, got "soft"'],
    [
      { type: 'fraction', atLeast: 0.5, of: 'output' } as unknown as Trigger,
      'at: fraction: of must be one of input, window, got "output"'
    ],
    [
      { type: 'toolUse', atLeast: 3 } as unknown as Trigger,
      'at: there is no trigger of the type "toolUse"; there are tier, tokens, fraction, messages, toolUses, turns, media, idle, overflow, any, all, not'
    ],
    [
      { type: 'not' } as unknown as Trigger,
      'at: not: there is no trigger of the type undefined; there are tier, tokens, fraction, messages, toolUses, turns, media, idle, overflow, any, all, not'
    ]
  ])('%j', (one, message) => {
    expect(
      thrown(() => {
        checkTrigger(one, 'at')
      })
    ).toEqual(new RangeError(message))
  })

  test.each([
    () => triggers.tokens(0.5),
    () => triggers.fraction(2),
    () => triggers.messages(0),
    () => triggers.toolUses(0),
    () => triggers.turns(0),
    () => triggers.media(0),
    () => triggers.idle(-1),
    () => triggers.tier('soft' as 'warn'),
    () => triggers.any(undefined as unknown as Trigger),
    () => triggers.all({ type: 'turns', atLeast: 0 }),
    () => triggers.not({ type: 'turns', atLeast: 0 })
  ])('%s throws', (make) => {
    expect(thrown(make)).toBeInstanceOf(RangeError)
  })

  test('idle without a time, and at once, can be', () => {
    expect(triggers.idle()).toEqual({ type: 'idle' })
    expect(triggers.idle(0)).toEqual({ type: 'idle', ms: 0 })
  })
})
