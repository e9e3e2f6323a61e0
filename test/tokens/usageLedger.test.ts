import fc from 'fast-check'
import {
  appendMessages,
  assistant,
  type Context,
  context,
  image,
  type Message,
  opaque,
  text,
  thinking,
  toolResult,
  toolUse,
  user,
  withContent,
  withMessages
} from 'context-compaction/model'
import {
  charsPerTokenEstimator,
  contextTokens,
  emptyLedger,
  estimateMessageTokens,
  heuristicEstimator,
  recordUsage,
  type UsageLedger,
  type UsageReading
} from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'
import { answersOf, hidden, reading, truthOf, upTo } from './provider'

const words = fc.lorem({ maxCount: 12 })

/** A history of turns: a prompt, some steps of a call and its result, an answer. */
const anyHistory: fc.Arbitrary<Context> = fc
  .array(fc.tuple(words, fc.array(fc.tuple(words, words), { maxLength: 3 }), words), { minLength: 2, maxLength: 5 })
  .map((turns) =>
    context({
      messages: turns.flatMap(([prompt, steps, answer], t) => [
        user(prompt),
        ...steps.flatMap(([input, result], s) => [
          assistant(toolUse({ id: `c${String(t)}-${String(s)}`, name: 'look', input: { input } })),
          user(toolResult({ toolUseId: `c${String(t)}-${String(s)}`, content: result.repeat(3) }))
        ]),
        assistant(answer)
      ])
    })
  )

/** Records every answer of a history; `reasoning` says what an answer held beside what is shown. */
const recorded = (
  history: Context,
  truth: (sent: ReadonlyArray<Message>) => number = (sent) => hidden + truthOf(sent),
  output: (answer: Message) => number = (answer) => truthOf([answer])
): UsageLedger =>
  answersOf(history).reduce((ledger, i) => {
    const { id } = history.messages[i]!
    return recordUsage(
      upTo(history, i + 1),
      reading(id, i, truth(history.messages.slice(0, i)), output(history.messages[i]!))
    )(ledger)
  }, emptyLedger)

/** The same value with the keys of all objects in the other order. */
const backwards = <A>(value: A): A => {
  if (Array.isArray(value)) return value.map(backwards) as A
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner as unknown)])
  ) as A
}

describe('laws', () => {
  test('what was measured is known exactly, right after and before what follows', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const ledger = recorded(history)
        const last = answersOf(history).at(-1)!
        const sent = contextTokens(upTo(history, last), { ledger })
        expect(sent.value).toBe(hidden + truthOf(history.messages.slice(0, last)))
        const answered = contextTokens(upTo(history, last + 1), { ledger })
        expect([answered.source, answered.value]).toEqual([
          'usage',
          hidden + truthOf(history.messages.slice(0, last + 1))
        ])
      })
    )
  })

  test('dropping whole stretches leaves an exact sum', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (history, a, b) => {
        const ledger = recorded(history)
        const answers = answersOf(history)
        // from one answer on up to the message before another one, but not what came before the first answer
        const [from, to] = [a, b].map((n) => answers[n % answers.length]!).sort((x, y) => x - y) as [number, number]
        const kept = history.messages.filter((_, i) => i < from || (i >= to && i <= answers.at(-1)!))
        const shorter = withMessages(history, kept)
        const { value, source, low, high } = contextTokens(shorter, { ledger })
        expect(value).toBe(hidden + truthOf(kept))
        expect(source).toBe(from === to ? 'usage' : 'ledger')
        expect(low <= value && value <= high).toBe(true)
      })
    )
  })

  test('after any edit the next measurement is known exactly again', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.constantFrom('clear', 'drop'), (history, n, how) => {
        const answers = answersOf(history)
        const middle = answers[Math.floor(answers.length / 2)]!
        const at = n % middle
        const edit = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> =>
          how === 'drop'
            ? messages.filter((_, i) => i !== at)
            : messages.map((message, i) => (i === at ? withContent(message, [text('[cleared]')]) : message))
        let ledger = recorded(upTo(history, middle + 1))
        for (const i of answers.filter((i) => i > middle)) {
          const sent = edit(history.messages.slice(0, i))
          const context = withMessages(history, [...sent, history.messages[i]!])
          const { id } = history.messages[i]!
          ledger = recordUsage(
            context,
            reading(id, sent.length, hidden + truthOf(sent), truthOf([history.messages[i]!]))
          )(ledger)
          expect(contextTokens(withMessages(history, sent), { ledger }).value).toBe(hidden + truthOf(sent))
        }
      })
    )
  })

  test('it is plain JSON, and nothing is written to', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const freeze = (value: unknown): void => {
          if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
          Object.freeze(value)
          Object.values(value).forEach(freeze)
        }
        freeze(history)
        const ledger = recorded(history)
        const copy = JSON.parse(JSON.stringify(ledger)) as UsageLedger
        expect(copy).toEqual(ledger)
        expect(contextTokens(history, { ledger: copy })).toEqual(contextTokens(history, { ledger }))
      })
    )
  })
})

describe('readings that are not believed', () => {
  const history = context({ messages: [user('Look.'), assistant('A hall.'), user('Go.'), assistant('A door.')] })
  const ledger = recorded(history)

  test.each<[string, Partial<UsageReading>]>([
    ['aborted', { status: 'aborted' }],
    ['failed', { status: 'failed' }],
    ['empty', { inputTokens: 0 }],
    ['broken', { inputTokens: NaN }],
    ['negative', { outputTokens: -1 }]
  ])('%s: the ledger itself comes back', (_, more) => {
    const later = context({ messages: [...history.messages, user('Open.'), assistant('Locked.')] })
    expect(recordUsage(later, reading('5', 5, 5100, 9, more))(ledger)).toBe(ledger)
  })

  test('entered before', () => {
    expect(recordUsage(history, reading('1', 1, 5001, 9))(ledger)).toBe(ledger)
    const shorter = withMessages(history, history.messages.slice(2))
    expect(recordUsage(shorter, reading('1', 1, 5001, 9))(ledger)).toBe(ledger)
  })
})

describe('a reading that is entered again', () => {
  test('leaves the ledger as it is, whatever came before it', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(2), fc.constantFrom(0, 900), (history, n, stored, thought) => {
        const last = answersOf(history).at(-1)!
        const at = n % last
        const edited = withMessages(
          history,
          history.messages.map((message, i) => (i === at ? withContent(message, [text('[cleared]')]) : message))
        )
        const sent = hidden + truthOf(edited.messages.slice(0, last))
        const answer = history.messages[last]!
        const one = reading(answer.id, last, sent, truthOf([answer]) + thought)
        const before = recorded(upTo(history, last))
        const once = recordUsage(upTo(edited, last + 1), one)(before)
        // a database may keep the keys of objects in an order of its own
        const ledger = [once, JSON.parse(JSON.stringify(once)) as UsageLedger, backwards(once)][stored]!
        expect(recordUsage(upTo(edited, last + 1), one)(ledger)).toBe(ledger)
      })
    )
  })

  // logs write the usage of a request beside each message of its answer: claude-code, codex
  const history = context({
    messages: [
      user('Look.'),
      assistant('A hall.'),
      user('Go.'),
      assistant(thinking('Hm. '.repeat(30))),
      assistant('A door.'),
      assistant(toolUse({ id: 'c1', name: 'open', input: {} }))
    ]
  })
  const first = recordUsage(upTo(history, 2), reading('1', 1, 5000, 10))(emptyLedger)
  const whole = recordUsage(history, reading('5', 5, 5040, 200))(first)

  test('beside each message of an answer is one reading', () => {
    expect(whole.answer?.messages.map(({ id }) => id)).toEqual(['3', '4', '5'])
    const enter = (ledger: UsageLedger, i: number): UsageLedger =>
      recordUsage(upTo(history, i + 1), reading(String(i), i, 5040, 200))(ledger)
    expect([3, 4, 5].reduce(enter, first)).toEqual(whole)
    expect([3, 4, 5, 5].reduce(enter, first)).toEqual(whole)
    expect(whole.intervals.map(({ messages }) => messages.map(({ id }) => id))).toEqual([['0'], ['1'], ['2']])
  })

  test('with another size of the answer corrects that', () => {
    const short = recordUsage(history, reading('5', 5, 5040, 1))(first)
    expect(recordUsage(history, reading('5', 5, 5040, 200))(short)).toEqual(whole)
    expect(recordUsage(history, reading('5', 5, 5040, 190))(whole)).toEqual(
      recordUsage(history, reading('5', 5, 5040, 190))(first)
    )
  })

  test('with another size of the same request puts what differs beside the messages', () => {
    const more = recordUsage(history, reading('5', 5, 5070, 200))(whole)
    expect(more.offset - whole.offset).toBeCloseTo(30)
    expect(more.intervals).toEqual(whole.intervals)
    expect(contextTokens(upTo(history, 3), { ledger: more }).value).toBe(5070)
    const less = recordUsage(history, reading('5', 5, 5000, 200))(whole)
    expect(contextTokens(upTo(history, 3), { ledger: less }).value).toBe(5000)
    const least = recordUsage(history, reading('5', 5, 20, 200))(whole)
    expect(least.offset).toBeGreaterThanOrEqual(0)
    expect(contextTokens(upTo(history, 3), { ledger: least }).value).toBe(20)
  })
})

describe('after the newest messages were taken back', () => {
  test('ids are given anew, and what is measured is believed', () => {
    const history = context({
      messages: ['Look.', 'A hall.', 'Go.', 'A door.', 'Open.', 'Locked.'].map((words, i) =>
        i % 2 === 0 ? user(words) : assistant(words)
      )
    })
    const ledger = recorded(history)
    const again = appendMessages([user('Wait.'), assistant('Time goes by.')])(upTo(history, 2))
    expect(again.messages[3]!.id).toBe('3')
    const sent = hidden + truthOf(again.messages.slice(0, 3))
    const next = recordUsage(again, reading('3', 3, sent, truthOf([again.messages[3]!])))(ledger)
    expect(contextTokens(upTo(again, 3), { ledger: next }).value).toBe(sent)
    expect(contextTokens(again, { ledger: next }).value).toBe(hidden + truthOf(again.messages))
  })
})

describe('after a summary', () => {
  // the summary is new and stands before the answer that was kept
  test('every message is in one stretch, and what was measured is known exactly', () => {
    fc.assert(
      fc.property(anyHistory, words, (history, summary) => {
        const ledger = recorded(history)
        const kept = [{ ...user(summary), id: 'summary' }, history.messages.at(-1)!, { ...user('Go on.'), id: 'next' }]
        const after = withMessages(history, [...kept, { ...assistant('Well.'), id: 'answer' }])
        const sent = hidden + truthOf(kept)
        const next = recordUsage(after, reading('answer', 3, sent, 9))(ledger)
        expect(contextTokens(withMessages(history, kept), { ledger: next }).value).toBe(sent)
        const ids = next.intervals.flatMap(({ messages }) => messages.map(({ id }) => id))
        expect([...ids].sort()).toEqual(kept.map(({ id }) => id).sort())
      })
    )
  })

  test('of all messages, what stands beside them stays', () => {
    fc.assert(
      fc.property(anyHistory, words, (history, summary) => {
        const ledger = recorded(history)
        const after = withMessages(history, [{ ...user(summary), id: 'summary' }])
        const { value, low, high, source } = contextTokens(after, { ledger })
        const truth = hidden + truthOf(after.messages)
        expect(source).toBe('ledger')
        expect(Math.abs(value - truth)).toBeLessThan(0.02 * truth)
        expect(low <= truth && truth <= high).toBe(true)
      })
    )
  })
})

describe('a ledger that begins in the middle of a session', () => {
  const history = context({
    messages: Array.from({ length: 60 }, (_, i) =>
      i % 2 === 0 ? user(`prompt ${String(i)} `.repeat(60)) : assistant(`answer ${String(i)} `.repeat(30))
    )
  })
  /** Measured from the message 41 on, by a model that makes so many tokens of an estimated one. */
  const begun = (
    ratio: number
  ): { readonly ledger: UsageLedger; readonly truth: (ms: ReadonlyArray<Message>) => number } => {
    const truth = (ms: ReadonlyArray<Message>): number =>
      ms.reduce((sum, message) => sum + Math.round(ratio * estimateMessageTokens(message)), 0)
    const ledger = answersOf(history)
      .filter((i) => i > 40)
      .reduce((known, i) => {
        const sent = history.messages.slice(0, i)
        const answer = history.messages[i]!
        const one = reading(answer.id, i, hidden + truth(sent), truth([answer]))
        return recordUsage(upTo(history, i + 1), one)(known)
      }, emptyLedger)
    return { ledger, truth }
  }

  test('divides what was measured first anew, when the estimator is far off', () => {
    for (const ratio of [0.6, 1.6]) {
      const { ledger, truth } = begun(ratio)
      expect(Math.abs(ledger.offset / hidden - 1)).toBeLessThan(0.2)
      const kept = withMessages(history, history.messages.slice(30))
      const { value, low, high } = contextTokens(kept, { ledger })
      const actual = hidden + truth(kept.messages)
      expect(Math.abs(value / actual - 1)).toBeLessThan(0.05)
      expect(low <= actual && actual <= high).toBe(true)
      // the sum was measured
      expect(contextTokens(upTo(history, 59), { ledger }).value).toBe(hidden + truth(history.messages.slice(0, 59)))
    }
  })

  test('leaves it as it was divided, when the estimator is as far off as kinds of text differ', () => {
    const { ledger, truth } = begun(1.1)
    const first = ledger.intervals[0]!
    expect(ledger.calibrations['']!.ratio).toBeGreaterThan(1.05)
    expect(first.cost).toBeLessThan(0.95 * truth(history.messages.slice(0, 41)))
    expect(first.isEstimated).toBe(true)
  })
})

describe('bounds after drops', () => {
  const prompt = user('Read this. '.repeat(4000))
  const history = context({
    messages: [prompt, assistant('So.'), user('Go. '.repeat(4000)), assistant('A door.'), user('Open.')]
  })
  const read = recordUsage(upTo(history, 2), reading('1', 1, 3000 + 20_000, 2))(emptyLedger)
  const ledger = recordUsage(upTo(history, 4), reading('3', 3, 3000 + 20_000 + 7000, 3))(read)
  const without = (...gone: ReadonlyArray<string>) => {
    const kept = history.messages.filter(({ id }) => !gone.includes(id))
    return contextTokens(withMessages(history, kept.slice(0, -1)), { ledger })
  }

  test('are no wider for a stretch that was measured and is gone', () => {
    const { value, high, low } = without('1', '2')
    const surprise = ledger.calibrations['']!.surprise
    expect(low).toBe(value)
    expect(high - value).toBeLessThan(surprise + 20)
  })

  test('are as wide as the estimate of the first stretch is unsure, once that is gone', () => {
    const { low, high } = without('0')
    const truth = 3000 + 7000 + 3
    expect([low <= truth, truth <= high]).toEqual([true, true])
  })

  test('are narrower the more of the first stretch is left', () => {
    const two = context({
      messages: [user('Read this. '.repeat(3000)), user('And this. '.repeat(3000)), assistant('So.'), user('Go.')]
    })
    const entered = recordUsage(upTo(two, 3), reading('2', 2, 30_000, 2))(emptyLedger)
    const widthWithout = (...gone: ReadonlyArray<string>): number => {
      const kept = withMessages(
        two,
        two.messages.slice(0, 3).filter(({ id }) => !gone.includes(id))
      )
      const { low, high } = contextTokens(kept, { ledger: entered })
      return high - low
    }
    expect(widthWithout()).toBeLessThan(widthWithout('0') / 4)
    expect(widthWithout('0', '1')).toBeGreaterThan(1.2 * widthWithout('0'))
  })
})

describe('what stands beside the messages', () => {
  test('is the offset, and moves with the tools that are shown', () => {
    const history = context({ messages: [user('Look.'), assistant('A hall.'), user('Go.'), assistant('A door.')] })
    const ledger = recorded(history)
    expect(ledger.offset).toBeGreaterThan(hidden - 50)
    expect(ledger.offset).toBeLessThan(hidden + 150)
    const tools = [{ name: 'look', description: 'Looks around and says what is there.'.repeat(5) }]
    const more = contextTokens({ ...history, tools }, { ledger }).value - contextTokens(history, { ledger }).value
    expect(more).toBeGreaterThan(30)
    expect(more).toBeLessThan(80)

    // by what was learned of the estimator, and never less than nothing
    const learned = { ratio: 3, overhead: 0, covariance: [1, 0, 1], surprise: 1, observations: 9, forgetting: [0, 0] }
    const known = { ...ledger, calibrations: { '': learned } } as unknown as UsageLedger
    const said = { ...history, tools }
    const moved = contextTokens(said, { ledger: known }).value - contextTokens(history, { ledger: known }).value
    expect(Math.abs(moved - 3 * more)).toBeLessThan(4)
    const less = { ...known, offset: 10, fixed: known.fixed + 32 * 1000 }
    expect(contextTokens(history, { ledger: less }).value).toBe(
      contextTokens(history, { ledger: { ...known, offset: 0 } }).value
    )
  })
})

describe('reasoning', () => {
  const turns = Array.from({ length: 8 }, (_, t) => [
    user(`prompt ${String(t)}`),
    assistant(toolUse({ id: `c${String(t)}`, name: 'look', input: {} })),
    user(toolResult({ toolUseId: `c${String(t)}`, content: 'A hall, a door, a window. '.repeat(20) })),
    assistant(`answer ${String(t)}`)
  ]).flat()
  const history = context({ messages: turns })
  const thought = 900

  /** Errors of the last forecasts before a prompt is sent. */
  const errors = (truth: (sent: ReadonlyArray<Message>) => number): ReadonlyArray<number> => {
    let ledger = emptyLedger
    return answersOf(history).map((i) => {
      const sent = history.messages.slice(0, i)
      const error = contextTokens(upTo(history, i), { ledger }).value - truth(sent)
      const answer = history.messages[i]!
      ledger = recordUsage(
        upTo(history, i + 1),
        reading(answer.id, i, truth(sent), truthOf([answer]) + thought)
      )(ledger)
      return Math.abs(error)
    })
  }

  test('that goes when the next prompt comes is learned to go', () => {
    // kept inside a turn, gone with the next prompt
    const truth = (sent: ReadonlyArray<Message>): number => {
      const last = sent.map(({ role, content }) => role === 'user' && content[0]?.type === 'text').lastIndexOf(true)
      return hidden + truthOf(sent) + thought * sent.slice(last).filter(({ role }) => role === 'assistant').length
    }
    const all = errors(truth)
    expect(all.slice(-6).every((error) => error < 60)).toBe(true)
    expect(all[2]).toBeGreaterThan(1500)
  })

  test('that is kept stays', () => {
    const truth = (sent: ReadonlyArray<Message>): number =>
      hidden + truthOf(sent) + thought * sent.filter(({ role }) => role === 'assistant').length
    expect(
      errors(truth)
        .slice(2)
        .every((error) => error < 60)
    ).toBe(true)
  })

  test('that is never sent again is learned to go at once', () => {
    const all = errors((sent) => hidden + truthOf(sent))
    expect(all[1]).toBeGreaterThan(600)
    expect(all.slice(-6).every((error) => error < 60)).toBe(true)
  })

  test('that is shown counts as reasoning where the output was not believed', () => {
    const shown = context({
      messages: [user('Look.'), assistant(thinking('Well. '.repeat(300)), text('A hall.')), user('Go.')]
    })
    const ledger = recordUsage(shown, reading('1', 1, 5000, 1))(emptyLedger)
    expect(ledger.answer).toBeUndefined()
    expect(ledger.reasoning[0]?.tokens).toBeGreaterThan(500)
  })
})

describe('what is learned about the estimator', () => {
  const step = (n: number): ReadonlyArray<Message> => [
    assistant(toolUse({ id: `c${String(n)}`, name: 'look', input: {} })),
    user(toolResult({ toolUseId: `c${String(n)}`, content: 'A hall, a door, a window. '.repeat(20 + n) }))
  ]
  const history = context({ messages: [user('Look.'), ...[1, 2, 3, 4, 5, 6].flatMap(step), assistant('Done.')] })
  const measured = (ms: ReadonlyArray<Message>): number =>
    ms.reduce((sum, message) => sum + Math.round(1.7 * estimateMessageTokens(message)), 0)

  test('is how far it is off, by model', () => {
    const of = (model: string): UsageLedger =>
      answersOf(history).reduce((ledger, i) => {
        const message = history.messages[i]!
        const input = 100 + measured(history.messages.slice(0, i))
        return recordUsage(upTo(history, i + 1), reading(message.id, i, input, measured([message]), { model }))(ledger)
      }, emptyLedger)
    const { calibrations } = of('opus')
    expect(Object.keys(calibrations)).toEqual(['opus'])
    expect(calibrations['opus']!.observations).toBe(6)
    expect(calibrations['opus']!.ratio).toBeGreaterThan(1.55)
    expect(calibrations['opus']!.ratio).toBeLessThan(1.8)
  })

  test.each(['__proto__', 'constructor', 'toString', ''])('is by model, were it called %j', (model) => {
    const ledger = answersOf(history).reduce((ledger, i) => {
      const message = history.messages[i]!
      const input = 100 + measured(history.messages.slice(0, i))
      const entered = reading(message.id, i, input, measured([message]), { model })
      return JSON.parse(JSON.stringify(recordUsage(upTo(history, i + 1), entered)(ledger))) as UsageLedger
    }, emptyLedger)
    expect(Object.keys(ledger.calibrations)).toEqual([model])
    expect(ledger.calibrations[model]!.observations).toBe(6)
    expect(contextTokens(history, { ledger }).source).toBe('usage')
    expect(contextTokens(history, { ledger: { ...ledger, calibrations: {} } }).source).toBe('usage')
  })

  test('is nothing from media, from edits and from a change of the model', () => {
    const once = recordUsage(upTo(history, 2), reading('1', 1, 5000, 50, { model: 'a' }))(emptyLedger)
    const plain = recordUsage(upTo(history, 4), reading('3', 3, 5500, 50, { model: 'a' }))(once)
    expect(plain.calibrations['a']!.observations).toBe(1)
    const shot = image({ type: 'url', url: 'https://example.org/a.png' })
    const seen = withMessages(
      history,
      history.messages.map((message, i) => (i === 2 ? withContent(message, [...message.content, shot]) : message))
    )
    expect(
      recordUsage(upTo(seen, 4), reading('3', 3, 7000, 50, { model: 'a' }))(once).calibrations['a']!.observations
    ).toBe(0)
    for (const unclear of [toolResult({ toolUseId: 'c1', content: [shot] }), opaque('unknown', { text: 'A hall.' })]) {
      const given = withMessages(
        history,
        history.messages.map((message, i) => (i === 2 ? withContent(message, [unclear]) : message))
      )
      const entered = recordUsage(upTo(given, 4), reading('3', 3, 5500, 50, { model: 'a' }))(once)
      expect(entered.calibrations['a']!.observations).toBe(0)
    }
    const edited = withMessages(
      history,
      history.messages
        .map((message, i) => (i === 0 ? user('x'.repeat(4000)) : message))
        .map((message, i) => ({ ...message, id: String(i) }))
    )
    expect(
      recordUsage(upTo(edited, 4), reading('3', 3, 6400, 50, { model: 'a' }))(once).calibrations['a']!.observations
    ).toBe(0)
    expect(
      recordUsage(upTo(history, 4), reading('3', 3, 8000, 50, { model: 'b' }))(once).calibrations['b']!.observations
    ).toBe(0)
  })
})

describe('what is new in several messages', () => {
  test('teaches nothing when media is in any of them', () => {
    const shot = image({ type: 'url', url: 'https://example.org/a.png' })
    const history = context({
      messages: [user('Look.'), assistant('A hall.'), user('See this.', shot), user('Go on.'), assistant('A door.')]
    })
    const first = recordUsage(upTo(history, 2), reading('1', 1, 5000, 10))(emptyLedger)
    expect(recordUsage(history, reading('4', 4, 6600, 10))(first).calibrations['']!.observations).toBe(0)
  })

  test('with a prompt, the reasoning before it is settled', () => {
    const history = context({
      messages: [
        user('Look.'),
        assistant('A hall.'),
        user('Go.'),
        assistant('A door.'),
        user('Open.'),
        assistant('Locked.')
      ]
    })
    // every answer thinks 900 tokens, and they stay
    const ledger = [1, 3, 5].reduce(
      (known, i) => recordUsage(upTo(history, i + 1), reading(String(i), i, 5000 + 460 * (i - 1), 910))(known),
      emptyLedger
    )
    expect(ledger.reasoning.map(({ id }) => id)).toEqual(['5'])
    expect(ledger.calibrations['']!.forgetting).toEqual([0, 0])
  })
})

describe('one answer in several messages', () => {
  test('is one answer', () => {
    const history = context({
      messages: [user('Look.'), assistant(thinking('Hm.')), assistant('A hall.'), user('Go.'), assistant('A door.')]
    })
    const ledger = recordUsage(upTo(history, 3), reading('2', 2, 5000, 40))(emptyLedger)
    expect(ledger.intervals.map(({ messages }) => messages.map(({ id }) => id))).toEqual([['0']])
    expect(ledger.answer?.messages.map(({ id }) => id)).toEqual(['1', '2'])
    const next = recordUsage(history, reading('4', 4, 5060, 8))(ledger)
    expect(next.intervals.map(({ messages }) => messages.map(({ id }) => id))).toEqual([['0'], ['1', '2'], ['3']])
    expect(next.intervals.map(({ cost }) => cost).slice(1)).toEqual([40, 20])
  })
})

describe('after an edit inside a stretch', () => {
  test('what is new is estimated, what is left is scaled, and nothing is learned', () => {
    const history = context({
      messages: [user('Look. '.repeat(500)), assistant('A hall.'), user('Go. '.repeat(100)), assistant('A door.')]
    })
    const first = recordUsage(upTo(history, 2), reading('1', 1, 5000, 10))(emptyLedger)
    const edited = withMessages(
      history,
      history.messages.map((message, i) => (i === 0 ? withContent(message, [text('Look. '.repeat(250))]) : message))
    )
    const next = recordUsage(edited, reading('3', 3, 4700, 10))(first)
    expect(next.calibrations['']!.observations).toBe(0)
    const [kept, ...fresh] = next.intervals
    expect([kept, ...fresh].map((interval) => interval?.isEstimated)).toEqual([true, undefined, undefined])
    const estimated = estimateMessageTokens(history.messages[2]!)
    expect(Math.abs(fresh.reduce((sum, { cost }) => sum + cost, 0) - estimated - 10)).toBeLessThan(2)
    expect(Math.abs(next.offset + kept!.cost - 4700 + estimated + 10)).toBeLessThan(2)
  })
})

describe('after an edit that weighs nothing', () => {
  // five tokens less than nothing for each block: two short texts cost the same
  test('the message is written down as it is', () => {
    const history = context({
      messages: [user('Go. '.repeat(100)), user('ab'), assistant('A hall.'), user('Go.'), assistant('A door.')]
    })
    const first = recordUsage(upTo(history, 3), reading('2', 2, 5000, 10))(emptyLedger)
    const below = { ...first, calibrations: { '': { ...first.calibrations['']!, overhead: -30 } } }
    const edited = withMessages(
      history,
      history.messages.map((message, i) => (i === 1 ? withContent(message, [text('what is it?')]) : message))
    )
    const next = recordUsage(edited, reading('4', 4, 5020, 10))(below)
    expect(next.intervals[0]!.messages[1]!.units).toBe(heuristicEstimator.message(edited.messages[1]!))
    expect(next.intervals[0]!.isEstimated).toBe(true)
    expect(contextTokens(upTo(edited, 4), { ledger: next })).toMatchObject({ value: 5020 })
  })
})

describe('one answer right after another', () => {
  test('costs what the difference is', () => {
    const history = context({ messages: [user('Look.'), assistant('A hall.'), assistant('And a door.'), user('Go.')] })
    const first = recordUsage(upTo(history, 2), reading('1', 1, 5000, 10))(emptyLedger)
    const next = recordUsage(upTo(history, 3), reading('2', 2, 5017, 12))(first)
    expect(contextTokens(upTo(history, 3), { ledger: next }).value).toBe(5029)
    expect(next.intervals.map(({ cost }) => cost).slice(1)).toEqual([17])
    expect(recordUsage(upTo(history, 3), reading('2', 2, 5017, 12))(next)).toBe(next)
  })
})

describe('another estimator', () => {
  const history = context({ messages: [user('Look.'), assistant('A hall.'), user('Go.')] })
  const ledger = recordUsage(history, reading('1', 1, 5000, 10))(emptyLedger)

  test('finds nothing in a ledger that is not its own, and begins anew', () => {
    expect(contextTokens(history, { ledger, estimator: charsPerTokenEstimator }).source).toBe('estimate')
    const other = recordUsage(history, reading('1', 1, 5000, 10), charsPerTokenEstimator)(ledger)
    expect(other).toEqual(recordUsage(history, reading('1', 1, 5000, 10), charsPerTokenEstimator)(emptyLedger))
    expect(other.estimator).toBe(charsPerTokenEstimator.name)
    expect(contextTokens(history, { ledger: other, estimator: charsPerTokenEstimator }).source).toBe('usage')
    expect(ledger.estimator).toBe(heuristicEstimator.name)
  })
})
