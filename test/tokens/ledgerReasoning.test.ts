/** What the ledger makes of reasoning that is charged once and perhaps not again, and of readings that fit nothing. */
import fc from 'fast-check'
import {
  assistant,
  type Context,
  context,
  text,
  thinking,
  toolResult,
  toolUse,
  user,
  withContent,
  withMessages
} from 'context-compaction/model'
import {
  contextTokens,
  emptyLedger,
  estimateMessageTokens,
  recordUsage,
  type UsageLedger
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { answersOf, hidden, reading, truthOf, upTo } from './provider'

const thought = 900

const turns = (count: number): Context =>
  context({
    messages: Array.from({ length: count }, (_, t) => [
      user(`prompt ${String(t)}`),
      assistant(toolUse({ id: `c${String(t)}`, name: 'look', input: {} })),
      user(toolResult({ toolUseId: `c${String(t)}`, content: 'A hall, a door, a window. '.repeat(20) })),
      assistant(`answer ${String(t)}`)
    ]).flat()
  })

/** Records the answers of a history up to an index; each of them thinks, and nothing of it is sent again. */
const forgotten = (history: Context, end: number): UsageLedger =>
  answersOf(history)
    .filter((i) => i < end)
    .reduce(
      (ledger, i) =>
        recordUsage(
          upTo(history, i + 1),
          reading(
            history.messages[i]!.id,
            i,
            hidden + truthOf(history.messages.slice(0, i)),
            truthOf([history.messages[i]!]) + thought
          )
        )(ledger),
      emptyLedger
    )

/** What the ledger holds together: what was sent. */
const sum = ({ offset, intervals }: UsageLedger): number => intervals.reduce((all, { cost }) => all + cost, offset)

describe('reasoning that is never sent again', () => {
  const history = turns(6)

  test('is no part of the stretch that its answer becomes', () => {
    const ledger = forgotten(history, history.messages.length)
    const ids = new Set(answersOf(history).map((i) => history.messages[i]!.id))
    const answers = ledger.intervals.filter(({ messages }) => messages.every(({ id }) => ids.has(id)))
    expect(answers.length).toBeGreaterThan(6)
    expect(answers.slice(1).every(({ cost }) => cost < 100)).toBe(true)
    const results = ledger.intervals.filter(({ messages }) => messages.every(({ id }) => !ids.has(id))).slice(3)
    expect(results.every(({ cost }) => cost > 0)).toBe(true)
    expect(ledger.reasoning.length).toBeLessThanOrEqual(1)
  })

  test('is believed to be gone where a measurement cannot tell, if it was so before', () => {
    const known = forgotten(history, 16)
    expect(known.calibrations['']!.forgetting[0]).toBeGreaterThan(0.9)
    // an old result was cleared meanwhile: what is less may be that
    const cleared = withMessages(
      history,
      history.messages.slice(0, 18).map((one, i) => (i === 2 ? withContent(one, [text('[cleared]')]) : one))
    )
    const sent = cleared.messages.slice(0, 17)
    const next = recordUsage(cleared, reading('17', 17, hidden + truthOf(sent), 30))(known)
    expect(next.calibrations['']!.forgetting).toEqual(known.calibrations['']!.forgetting)
    expect(next.reasoning.some(({ id }) => id === '15')).toBe(false)
    expect(Math.abs(sum(next) - hidden - truthOf(sent))).toBeLessThan(1e-6)
  })

  test('is believed to stay where a measurement cannot tell and nothing is known', () => {
    const known = forgotten(history, 2)
    expect(known.reasoning.map(({ id }) => id)).toEqual(['1'])
    const edited = withMessages(
      history,
      history.messages.slice(0, 4).map((one, i) => (i === 0 ? withContent(one, [text('x')]) : one))
    )
    const next = recordUsage(edited, reading('3', 3, hidden + truthOf(edited.messages.slice(0, 3)), 30))(known)
    expect(next.calibrations['']!.forgetting).toEqual([0, 0])
    expect(next.reasoning.map(({ id }) => id)).toContain('1')
  })

  test('counts by half where it is gone half of the time, and widens the bounds', () => {
    const ledger = forgotten(turns(2), 4)
    const [calibration] = Object.values(ledger.calibrations)
    const at = (forgetting: readonly [number, number]) =>
      contextTokens(upTo(turns(2), 4), {
        ledger: { ...ledger, calibrations: { '': { ...calibration!, forgetting } } }
      })
    const tokens = ledger.reasoning.filter(({ id }) => id === '3').reduce((all, one) => all + one.tokens, 0)
    expect(tokens).toBeGreaterThan(800)
    const [all, half, none] = [at([0, 0]), at([0.5, 0]), at([1, 0])]
    expect(Math.abs(all.value - half.value - tokens / 2)).toBeLessThanOrEqual(1)
    expect(Math.abs(half.value - none.value - tokens / 2)).toBeLessThanOrEqual(1)
    expect(half.high - half.value).toBeGreaterThan(all.high - all.value + 500)
    // what may be gone is not sure to be there
    expect(all.low).toBeLessThan(all.value)
    expect(at([0, 1])).toEqual(all)
  })
})

describe('a reading', () => {
  const history = turns(2)
  const known = forgotten(history, 4)

  test('is for the message with its id, wherever that is now', () => {
    const at = (message: number): UsageLedger => recordUsage(history, reading('5', message, 6000, 30))(known)
    expect(at(0)).toEqual(at(5))
    expect(at(99)).toEqual(at(5))
    expect(at(5).answer?.messages.map(({ id }) => id)).toEqual(['5'])
  })

  test('of a message that is not there is for all that is', () => {
    const next = recordUsage(history, reading('none', 5, 6000, 30))(known)
    expect(next.intervals.flatMap(({ messages }) => messages.map(({ id }) => id))).toEqual(
      history.messages.map(({ id }) => id)
    )
    expect(next.answer).toBeUndefined()
  })

  test('of less than the messages are estimated at leaves nothing for what stands beside them', () => {
    const first = recordUsage(upTo(history, 4), reading('3', 3, 10, 30))(emptyLedger)
    expect([first.offset, sum(first)]).toEqual([0, 10])
  })
})

describe('what a client stores of an answer', () => {
  const long = assistant('The build failed because the module exports a value of another type. '.repeat(60))
  const history = context({ messages: [user('Why?'), long, user('Go on.'), assistant('Well.')] })
  const size = estimateMessageTokens(long)

  test.each<[number, boolean]>([
    [1.4, true],
    [0.75, true],
    [0.6, false],
    [0.01, false]
  ])('%d of what it is estimated at: believed %s', (part, isBelieved) => {
    const ledger = recordUsage(upTo(history, 2), reading('1', 1, 5000, Math.round(part * size)))(emptyLedger)
    expect(ledger.answer?.cost).toBe(isBelieved ? Math.round(part * size) : undefined)
  })

  test('a short one is believed to be shorter', () => {
    const short = context({ messages: [user('Why?'), assistant('Well, because.')] })
    expect(recordUsage(short, reading('1', 1, 5000, 1))(emptyLedger).answer?.cost).toBe(1)
  })

  test('reasoning that is shown leaves the stretch it is in when it goes', () => {
    const shown = context({
      messages: [
        user('Look.'),
        assistant(thinking('Well, let me see. '.repeat(200)), text('A hall.')),
        user('Go.'),
        assistant('A door.'),
        user('Open.'),
        assistant('Locked.')
      ]
    })
    const first = recordUsage(upTo(shown, 2), reading('1', 1, 5000, 1))(emptyLedger)
    const tokens = first.reasoning[0]!.tokens
    const second = recordUsage(upTo(shown, 4), reading('3', 3, 5000 + tokens + 40, 5))(first)
    expect(second.intervals.at(-1)!.messages.map(({ id }) => id)).toEqual(['1', '2'])
    const before = second.intervals.at(-1)!.cost
    // it is in no answer that is known, so it can go with a prompt alone
    const carried = { ...second, reasoning: [{ id: '1', tokens }] }
    const third = recordUsage(shown, reading('5', 5, 5000 + 60, 5))(carried)
    const at = third.intervals.find(({ messages }) => messages.some(({ id }) => id === '1'))!
    expect(Math.abs(before - at.cost - tokens)).toBeLessThan(1)
    expect(third.calibrations['']!.forgetting[1]).toBeCloseTo(0.7)
  })
})

describe('whatever is measured', () => {
  const step = fc.record({
    input: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 4_000, max: 6_000 })),
    output: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 3_000 })),
    edits: fc.constantFrom('nothing', 'nothing', 'clears', 'drops'),
    at: fc.nat({ max: 20 }),
    model: fc.constantFrom('a', 'a', 'a', 'b')
  })

  const unedited = (input: number, output: number) => ({
    input,
    output,
    edits: 'nothing' as const,
    at: 0,
    model: 'a' as const
  })

  test('no cost is less than nothing, and together they are what was sent', () => {
    const history = turns(5)
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 10 }), (steps) => {
        let ledger = emptyLedger
        let gone: ReadonlyArray<number> = []
        let cleared: ReadonlyArray<number> = []
        answersOf(history).forEach((i, k) => {
          const { input, output, edits, at, model } = steps[k]!
          if (edits === 'drops' && at < i) gone = [...gone, at]
          if (edits === 'clears' && at < i) cleared = [...cleared, at]
          const messages = history.messages
            .map((one, n) => (cleared.includes(n) ? withContent(one, [text('[cleared]')]) : one))
            .filter((_, n) => n <= i && !gone.includes(n))
          const sent = withMessages(history, messages)
          ledger = recordUsage(sent, reading(history.messages[i]!.id, i, input, output, { model }))(ledger)
          expect(Math.abs(sum(ledger) - input)).toBeLessThan(1e-6)
          expect(ledger.offset).toBeGreaterThanOrEqual(0)
          for (const { cost } of [...ledger.intervals, ...(ledger.answer ? [ledger.answer] : [])])
            expect(cost).toBeGreaterThanOrEqual(0)
          const { low, value, high } = contextTokens(sent, { ledger })
          expect(0 <= low && low <= value && value <= high).toBe(true)
        })
      }),
      // rounding left -4.5e-13 of the last cost
      {
        examples: [
          [[1, 1, 5187, 5324, 3243, 1, 4000, 1, 4000, 4000].map((input, k) => unedited(input, k === 2 ? 5 : 0))]
        ]
      }
    )
  })
})
