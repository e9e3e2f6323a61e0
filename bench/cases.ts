/** The cases, by group. */
import assert from 'node:assert'
import { isRight } from 'fp-ts/lib/Either.js'
import { anthropic, through } from '../src/dialects/anthropic'
import { openaiChat } from '../src/dialects/openaiChat'
import { appendMessages, type Context, user } from '../src/model'
import {
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  type Reducer,
  stripThinking,
  untilFits
} from '../src/reducers'
import { violations } from '../src/roundtrip'
import {
  charsPerTokenEstimator,
  contextUnits,
  estimateTextTokens,
  estimateTokens,
  utf8BytesEstimator
} from '../src/tokens'
import { bench, type Case } from './Case'
import { half, sized } from './contexts'
import { fresh } from './fixtures'
import { reductions } from './reductions'
import { sessionCases } from './sessions'
import { summaryCases } from './summaries'
import { totalCases } from './totals'
import { throughCases } from './through'

const sizes = [100, 1_000, 10_000] as const

// -------------------------------------------------------------------------------------
// estimation
// -------------------------------------------------------------------------------------

const english = 'The build failed because the module exports a value of another type than the test expects. '
const mixed = 'Die Prüfung schlug fehl: 模块导出了错误的类型。 Ошибка в строке 42 — см. журнал. 🚧 '

const estimation: ReadonlyArray<Case> = [
  ...[100, 2_000, 100_000].flatMap((size) =>
    (
      [
        ['one byte a character', english],
        ['two bytes a character', mixed]
      ] as const
    ).map(([kind, sample]) =>
      bench(`estimate text, ${String(size)} characters, ${kind}`, () => {
        const whole = sample.repeat(Math.ceil((size + 64) / sample.length))
        let turn = 0
        return {
          run: () => estimateTextTokens(whole.slice(turn++ % 64).slice(0, size)),
          validate: (tokens) => assert.ok(tokens > size / 8 && tokens < size)
        }
      })
    )
  ),
  ...sizes.flatMap((size) => [
    bench(`estimate context, ${String(size)} messages, first time`, () => ({
      prepare: () => fresh(sized(size)),
      run: (context) => estimateTokens(context),
      validate: (tokens) => assert.strictEqual(tokens, estimateTokens(sized(size)))
    })),
    bench(`estimate context, ${String(size)} messages, again`, () => ({
      run: () => estimateTokens(sized(size)),
      validate: (tokens) => assert.ok(tokens > size)
    })),
    bench(`estimate context, ${String(size)} messages, after an append`, () => {
      const added = 'a line of output\n'.repeat(120)
      estimateTokens(sized(size))
      return {
        run: () => estimateTokens(appendMessages([user(added)])(sized(size))),
        validate: (tokens) => assert.ok(tokens > estimateTokens(sized(size)))
      }
    })
  ]),
  bench('estimate context, 1000 messages, first time, charsPerTokenEstimator', () => ({
    prepare: () => fresh(sized(1_000)),
    run: (context) => contextUnits(context, charsPerTokenEstimator),
    validate: (units) => assert.strictEqual(units, contextUnits(sized(1_000), charsPerTokenEstimator))
  })),
  bench('estimate context, 1000 messages, first time, utf8BytesEstimator', () => ({
    prepare: () => fresh(sized(1_000)),
    run: (context) => contextUnits(context, utf8BytesEstimator),
    validate: (units) => assert.strictEqual(units, contextUnits(sized(1_000), utf8BytesEstimator))
  }))
]

// -------------------------------------------------------------------------------------
// fitting
// -------------------------------------------------------------------------------------

const ladder = (target: number): Reducer =>
  untilFits(
    { target },
    stripThinking({ keepTurns: 1 }),
    clearToolResults({ keep: 10 }),
    clearToolInputs({ keep: 10 }),
    dropOldestSteps({ target }),
    dropOldestRoundtrips({ target })
  )

const fitting: ReadonlyArray<Case> = [300, 3_000, 30_000].flatMap((size) => {
  const validate = (after: Context): void => {
    assert.ok(estimateTokens(after) <= half(sized(size)))
    assert.deepStrictEqual(violations(after), [])
  }
  return [
    bench(`fit to half by dropping, ${String(size)} messages, warm`, () => {
      const context = sized(size)
      const fit = dropOldestRoundtrips({ target: half(context) })
      return { run: () => fit(context), validate }
    }),
    bench(`fit to half by dropping, ${String(size)} messages, cold`, () => {
      const target = half(sized(size))
      const fit = dropOldestRoundtrips({ target })
      return { prepare: () => fresh(sized(size)), run: fit, validate }
    }),
    bench(`fit to half by a ladder, ${String(size)} messages, warm`, () => {
      const context = sized(size)
      const fit = ladder(half(context))
      return { run: () => fit(context), validate }
    }),
    bench(`fit to half by a ladder, ${String(size)} messages, cold`, () => {
      const fit = ladder(half(sized(size)))
      return { prepare: () => fresh(sized(size)), run: fit, validate }
    })
  ]
})

// -------------------------------------------------------------------------------------
// dialects
// -------------------------------------------------------------------------------------

const dialects: ReadonlyArray<Case> = sizes.flatMap((size) => [
  bench(`anthropic.decode, ${String(size)} messages`, () => {
    const native = structuredClone(anthropic.encode(sized(size)))
    return { run: () => anthropic.decode(native), validate: (decoded) => assert.ok(isRight(decoded)) }
  }),
  bench(`anthropic.encode, ${String(size)} messages, untouched`, () => {
    const native = structuredClone(anthropic.encode(sized(size)))
    const decoded = anthropic.decode(native)
    assert.ok(isRight(decoded))
    return {
      run: () => anthropic.encode(decoded.right),
      validate: (encoded) => assert.deepStrictEqual(encoded, native)
    }
  }),
  bench(`anthropic.encode, ${String(size)} messages, all new`, () => ({
    run: () => anthropic.encode(sized(size)),
    validate: (encoded) => assert.strictEqual(encoded.messages.length, size)
  })),
  bench(`through(anthropic)(clearToolResults), ${String(size)} messages`, () => {
    const native = structuredClone(anthropic.encode(sized(size)))
    const clear = through(anthropic)(clearToolResults({ keep: 10 }))
    return {
      prepare: () => structuredClone(native),
      run: (request) => clear(request),
      validate: (cleared: ReturnType<typeof clear>) => assert.ok(isRight(cleared))
    }
  }),
  bench(`openaiChat.decode and encode, ${String(size)} messages`, () => {
    const messages = Array.from({ length: size }, (_, i) => ({
      role: i % 2 === 0 ? 'user' : 'assistant',
      content: english
    }))
    const native = { model: 'gpt-4o', messages }
    return {
      run: () => {
        const decoded = openaiChat.decode(native)
        return isRight(decoded) ? openaiChat.encode(decoded.right) : undefined
      },
      validate: (encoded) => assert.deepStrictEqual(encoded, native)
    }
  })
])

export const cases: ReadonlyArray<Case> = [
  ...estimation,
  ...reductions,
  ...fitting,
  ...dialects,
  ...throughCases,
  ...totalCases,
  ...summaryCases,
  ...sessionCases
]
