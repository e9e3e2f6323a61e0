/**
 * The laws of measures and totals over a great many random splits and edits: some thousands by default, more than a million
 * with `vitest run --mode sweep test/tokens/splits.test.ts`, which says how many there were.
 */
import fc from 'fast-check'
import { appendMessages, context, type Context, type Message, withMessages } from 'context-compaction/model'
import {
  contextUnits,
  type Estimator,
  estimatorFor,
  getMeasureMonoid,
  type Measure,
  measureText,
  prefixWithin,
  suffixWithin,
  textUnits,
  tokenBreakdown
} from 'context-compaction/tokens'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { anyContext, anyJson, anyMessage, anyText, fresh } from './arbitraries'
import { estimators } from './estimators'
import { vocabularies } from './vocabularies'

const isFull = process.env['SWEEP'] === 'full'

const runs = (full: number): { readonly numRuns: number } => ({ numRuns: isFull ? full : Math.ceil(full / 250) })

if (isFull) vi.setConfig({ testTimeout: 900_000 })

/** How many splits and edits each law was asked of. */
const asked: Record<string, number> = {}
const ask = (law: string, times = 1): void => {
  asked[law] = (asked[law] ?? 0) + times
}

/** What cannot be counted among so many: `expect` takes longer than what it looks at. */
const same = (x: Measure, y: Measure): boolean =>
  x.length === y.length && x.units === y.units && x.first === y.first && x.last === y.last

const texts = fc.array(anyText, { maxLength: 6 }).map((parts) => parts.join(''))

const isInside = (text: string, i: number): boolean =>
  i > 0 && i < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(i - 1, i + 1))

describe.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))('%s', (_, vocabulary) => {
  const measure = measureText(vocabulary)
  const units = textUnits(vocabulary)
  const { concat, empty } = getMeasureMonoid(vocabulary)

  test('a text measures the same wherever it is split', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = measure(text)
        expect(whole.units).toBe(units(text))
        for (let i = 0; i <= text.length; i++) {
          const head = measure(text.slice(0, i))
          if (!same(concat(head, measure(text.slice(i))), whole) || head.units > whole.units)
            expect.fail(`${JSON.stringify(text)} at ${String(i)}`)
        }
        ask('splits in two', text.length + 1)
      }),
      runs(2_500)
    )
  })

  test('in however many parts, and in whatever order they are put together', () => {
    const cuts = fc.array(fc.nat({ max: 400 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(texts, cuts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (text, some, order) => {
        const ends = [...some.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b)
        const parts = ends.map((end, i) => measure(text.slice(ends[i - 1] ?? 0, end)))
        // any two neighbours, until one is left
        for (let turn = 0; parts.length > 1; turn++) {
          const at = order[turn % order.length]! % (parts.length - 1)
          parts.splice(at, 2, concat(parts[at]!, parts[at + 1]!))
        }
        if (!same(parts[0]!, measure(text)) || !same(concat(empty, parts[0]!), concat(parts[0]!, empty)))
          expect.fail(`${JSON.stringify(text)} at ${ends.join()}`)
        ask('splits in many', ends.length)
      }),
      runs(4_000)
    )
  })

  test('the parts that are cut off are as long as can be', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const budget = Math.floor(part * units(text))
        const head = prefixWithin(vocabulary, budget)(text)
        const tail = suffixWithin(vocabulary, budget)(text)
        const next = head.length + (isInside(text, head.length + 1) ? 2 : 1)
        const before = text.length - tail.length - (isInside(text, text.length - tail.length - 1) ? 2 : 1)
        const isRight =
          text.startsWith(head) &&
          text.endsWith(tail) &&
          units(head) <= budget &&
          units(tail) <= budget &&
          !isInside(text, head.length) &&
          !isInside(text, text.length - tail.length) &&
          (head === text || units(text.slice(0, next)) > budget) &&
          (tail === text || units(text.slice(before)) > budget)
        if (!isRight) expect.fail(`${JSON.stringify(text)} within ${String(budget)}`)
        ask('cuts', 2)
      }),
      runs(20_000)
    )
  })
})

interface Edit {
  readonly how: 'append' | 'drop' | 'edit' | 'insert' | 'cut' | 'keep' | 'undo'
  readonly at: number
  readonly message: Message
  /** Which of the estimators is asked after it; none of them after some. */
  readonly asks: number
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom('append', 'append', 'drop', 'edit', 'edit', 'insert', 'cut', 'keep', 'undo'),
  at: fc.nat({ max: 40 }),
  message: anyMessage,
  asks: fc.nat({ max: 7 })
})

const edited = (now: Context, before: Context, { how, at, message }: Edit): Context => {
  const { messages } = now
  const i = at % (messages.length + 1)
  switch (how) {
    case 'append':
      return appendMessages([message, message].slice(at % 2))(now)
    case 'drop':
      return withMessages(now, [...messages.slice(0, i), ...messages.slice(i + 1 + (at % 3))])
    case 'edit':
      return withMessages(
        now,
        messages.map((one, k) => (k === i ? { ...message, id: one.id } : one))
      )
    case 'insert':
      return withMessages(now, [...messages.slice(0, i), { ...message, id: `i${String(at)}` }, ...messages.slice(i)])
    case 'cut':
      return withMessages(now, messages.slice(Math.min(i, 2)))
    case 'keep':
      return withMessages(now, messages.slice())
    case 'undo':
      return before
  }
}

describe('totals', () => {
  const all: ReadonlyArray<Estimator> = [...estimators.slice(0, 4), estimatorFor('claude-opus-4-8').estimator]

  test('taken after any edits they are those taken anew, for several estimators at once', () => {
    fc.assert(
      fc.property(anyContext, fc.array(anyEdit, { minLength: 20, maxLength: 60 }), (start, edits) => {
        // what a message costs that no estimator has seen
        const costs = all.map(() => new WeakMap<Message, number>())
        const anew = ({ system, tools, messages }: Context, k: number): number => {
          let sum = all[k]!.system(fresh(system)) + all[k]!.tools(fresh(tools))
          for (const message of messages) {
            const known = costs[k]!.get(message) ?? all[k]!.message(fresh(message))
            costs[k]!.set(message, known)
            sum += known
          }
          return sum
        }
        let before = start
        let now = start
        for (const edit of edits) {
          const next = edited(now, before, edit)
          before = now
          now = next
          const k = edit.asks
          ask('edits')
          if (k >= all.length) continue
          if (edit.at % 5 === 0) all[k]!.messages(now.messages, (units) => units > 100)
          if (contextUnits(now, all[k]!) !== anew(now, k))
            expect.fail(`${all[k]!.name}: ${edits.map(({ how, at }) => `${how} ${String(at)}`).join(', ')}`)
        }
      }),
      runs(8_000)
    )
  })

  test('a context costs what its parts cost, and a breakdown adds up to it', () => {
    fc.assert(
      fc.property(anyContext, fc.nat(), (some, n) => {
        const estimator = all[n % all.length]!
        const { messages, system, tools } = some
        const parts = messages.map((message) => contextUnits(context({ messages: [fresh(message)] }), estimator))
        const rest = estimator.system(fresh(system)) + estimator.tools(fresh(tools))
        expect(contextUnits(some, estimator)).toBe(parts.reduce((sum, units) => sum + units, rest))
        const { total, ...shares } = tokenBreakdown(some, estimator)
        expect(Object.values(shares).reduce((sum, tokens) => sum + tokens, 0)).toBe(total)
        ask('sums', messages.length + 1)
      }),
      runs(10_000)
    )
  })

  test('JSON costs what its text costs', () => {
    const estimator = all[4]!
    const units = (input: unknown): number =>
      estimator.block({ type: 'tool_use', id: 'c', name: '', input: input as string })
    fc.assert(
      fc.property(anyJson, (value) => {
        // a text is what the wire holds already
        if (typeof value !== 'string') expect(units(value)).toBe(units(JSON.stringify(value)))
        ask('JSON values')
      }),
      runs(20_000)
    )
  })
})

afterAll(() => {
  const count = Object.values(asked).reduce((sum, times) => sum + times, 0)
  if (!isFull) return
  const list = Object.entries(asked).map(([law, times]) => `${times.toLocaleString('en')} ${law}`)
  process.stdout.write(`${count.toLocaleString('en')} splits and edits: ${list.join(', ')}\n`)
  expect(count).toBeGreaterThan(1_000_000)
})
