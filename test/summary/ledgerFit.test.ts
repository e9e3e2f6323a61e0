import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyLedger, fitLedger, identifiersOf, type Ledger, renderLedger } from '../../src/summary/ledger'
import { gapMark, keySentences, sentencesOf } from '../../src/summary/ledger/keySentences'
import {
  charsPerTokenEstimator,
  estimateTextTokens,
  type Estimator,
  heuristicEstimator,
  makeEstimator
} from '../../src/tokens'
import { anyLedger, ledgerText } from '../support/ledgers'

const many = <A>(count: number, make: (i: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, i) => make(i))

/** More than fits anywhere. */
const crowded: Ledger = {
  ...emptyLedger,
  requests: many(40, (i) => ({
    text: `Request ${i}: change src/part${i}.ts. ${'Mind the details. '.repeat(40)}`,
    isAnswered: true
  })),
  plan: [
    { status: 'done', text: 'look' },
    { status: 'open', text: 'test' }
  ],
  latest: 'Half of it works.',
  files: [
    ...many(100, (i) => ({ path: `src/read${i}.ts`, read: [{ first: 1 }], changes: 0, changed: [] })),
    ...many(100, (i) => ({ path: `src/changed${i}.ts`, read: [], change: 'edited' as const, changes: 1, changed: [] }))
  ],
  calls: many(200, (i) => ({
    text: `command ${i}`,
    outcome: i % 10 === 0 ? ('failed' as const) : ('ok' as const),
    times: 1
  })),
  errors: many(40, (i) => ({
    does: 'run',
    target: `command ${i}`,
    error: 'no',
    ...(i % 2 === 0 ? {} : { fix: 'again' }),
    since: []
  })),
  decisions: many(50, (i) => `Decision ${i}.`),
  links: many(200, (i) => `https://example.org/${i}`)
}

const tokensOf = (ledger: Ledger | undefined, estimator?: Estimator): number =>
  ledger === undefined ? NaN : estimateTextTokens(renderLedger(ledger), estimator)

/** Does not add up: a text costs more than its parts. */
const steep = makeEstimator({ name: 'steep', text: (text) => Math.floor(text.length ** 1.1) })

/** Does not add up the other way: parts cost more than the whole. */
const flat = makeEstimator({ name: 'flat', text: (text) => Math.floor(text.length ** 0.9) })

describe('fitLedger', () => {
  test('gives back the ledger itself when it fits', () => {
    expect(fitLedger(crowded, tokensOf(crowded))).toBe(crowded)
    expect(fitLedger(crowded, tokensOf(crowded) - 1)).not.toBe(crowded)
  })

  test('keeps the cap, whatever the ledger, the cap and the estimator', () => {
    const estimators = fc.constantFrom(heuristicEstimator, charsPerTokenEstimator, steep, flat)
    fc.assert(
      fc.property(
        fc.oneof(anyLedger, fc.constant(crowded)),
        fc.nat({ max: 3000 }),
        estimators,
        (ledger, cap, estimator) => {
          const fitted = fitLedger(ledger, cap, estimator)
          if (fitted !== undefined) expect(tokensOf(fitted, estimator)).toBeLessThanOrEqual(cap)
          expect(fitLedger(ledger, cap, estimator)).toEqual(fitted)
        }
      )
    )
  })

  test('uses what room there is', () => {
    for (const cap of [1500, 3000, 6000]) expect(tokensOf(fitLedger(crowded, cap))).toBeGreaterThan(cap - 60)
  })

  test('keeps a subset of the rows, in order, and counts the others', () => {
    const fitted = fitLedger(crowded, 3000)!
    const rows = (ledger: Ledger): ReadonlyArray<unknown> => [
      ...ledger.plan,
      ...ledger.files,
      ...ledger.calls,
      ...ledger.errors,
      ...ledger.decisions,
      ...ledger.links
    ]
    const left = rows(fitted)
    const kept = new Set(left)
    expect(rows(crowded).filter((row) => kept.has(row))).toEqual(left)
    expect(fitted.covers.leftOut).toBe(rows(crowded).length - left.length)
    expect(fitted.requests).toHaveLength(40)
  })

  test('lets the old and cheap go first', () => {
    const fitted = fitLedger(crowded, 4000)!
    const last = <A>(rows: ReadonlyArray<A>, from: ReadonlyArray<A>): boolean =>
      rows.length === 0 || rows[rows.length - 1] === from[from.length - 1]
    expect(last(fitted.links, crowded.links)).toBe(true)
    expect(last(fitted.files, crowded.files)).toBe(true)
    expect(fitted.files.filter(({ change }) => change !== undefined).length).toBeGreaterThan(60)
    expect(fitted.links.length).toBeLessThan(fitted.files.length)
    expect(fitted.calls.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(5)
    expect(fitted.plan).toContain(crowded.plan[1])
    expect(fitted.latest).toBe(crowded.latest)
  })

  test('shortens requests before it drops any, and keeps what they name', () => {
    const fitted = fitLedger(crowded, 3000)!
    // the goal last
    expect(fitted.requests[0]).toBe(crowded.requests[0])
    fitted.requests.forEach(({ text }, i) => {
      if (i > 0) expect(text.length).toBeLessThan(crowded.requests[i]!.text.length)
      expect(text).toContain(`src/part${i}.ts`)
    })
  })

  test('leaves requests longer where the rest needs less than half', () => {
    const talk = { ...emptyLedger, requests: crowded.requests, links: ['https://example.org'] }
    const fitted = fitLedger(talk, 3000)!
    expect(tokensOf(fitted)).toBeGreaterThan(2000)
    expect(fitted.links).toEqual(talk.links)
  })

  test('keeps the newest requests and the goal at last, then the goal alone, then nothing', () => {
    const few = fitLedger(crowded, 400)!
    expect(few.requests.length).toBeLessThan(40)
    expect(few.requests[0]!.text).toContain('src/part0.ts')
    expect(few.requests[few.requests.length - 1]!.text).toContain('src/part39.ts')
    expect(few.files).toEqual([])
    expect(few.covers.leftOut).toBe(693 + 40 - few.requests.length)
    const counts: Array<number> = []
    for (let cap = 400; cap > 60; cap--) counts.push(fitLedger(crowded, cap)?.requests.length ?? 0)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts).toContain(1)
    for (let cap = 60; cap < 400; cap += 10) {
      const [goal] = fitLedger(crowded, cap)?.requests ?? crowded.requests
      expect(goal!.text).toContain('src/part0.ts')
    }
    expect(fitLedger(crowded, 60)).toBeUndefined()
    const greeted = { ...crowded, requests: [{ text: 'Hello!', isAnswered: true }, ...crowded.requests] }
    for (let cap = 70; cap < 400; cap += 10)
      expect(JSON.stringify(fitLedger(greeted, cap)?.requests ?? 'src/part0.ts')).toContain('src/part0.ts')
    expect(fitLedger({ ...emptyLedger, links: ['https://example.org'] }, 60)).toBeUndefined()
  })

  test('cuts down what other summaries said to a part', () => {
    const told = {
      ...emptyLedger,
      earlier: [`The user is Ada. ${'She said a lot. '.repeat(2000)}Ticket BILL-9 is hers.`]
    }
    const fitted = fitLedger(told, 1000)!
    expect(fitted.earlier[0]).toContain('The user is Ada.')
    expect(fitted.earlier[0]).toContain('BILL-9')
  })
})

describe('key sentences', () => {
  test.each([
    ['short', 'Fix it now.', 40, 'Fix it now.'],
    [
      'first and last',
      `Fix it now. ${'Then lorem ipsum. '.repeat(20)}Never push.`,
      60,
      `Fix it now.${gapMark}Never push.`
    ],
    [
      'neighbours without a gap',
      `Fix it now. Use tabs. ${'Then lorem ipsum. '.repeat(20)}`,
      50,
      `Fix it now. Use tabs.`
    ],
    [
      'names of what went',
      `Fix it now. ${'and so on '.repeat(12)}in src/a.ts and src/b.ts`,
      50,
      `Fix it now.${gapMark}src/a.ts src/b.ts`
    ],
    ['one long sentence', `please ${'and again '.repeat(12)}see #42`, 40, `please and a…${gapMark}#42`]
  ])('%s', (_, text, length, short) => {
    expect(keySentences(text, length)).toBe(short)
  })

  test('are no longer than told, verbatim, in order; shortening twice to one length changes nothing', () => {
    fc.assert(
      fc.property(fc.array(ledgerText, { maxLength: 8 }), fc.integer({ min: 10, max: 200 }), (texts, length) => {
        const text = texts.join('. ')
        const short = keySentences(text, length)
        expect(short.length).toBeLessThanOrEqual(Math.max(length, text.length <= length ? text.length : 0))
        expect(keySentences(short, length)).toBe(short)
        if (text.length <= length) expect(short).toBe(text)
      })
    )
  })

  test('are read in one go from very long texts', () => {
    const long = `Begin with src/a.ts. ${'noise '.repeat(200_000)}\nEnd with src/z.ts.`
    expect(keySentences(long, 200)).toBe(`Begin with src/a.ts.${gapMark}End with src/z.ts.`)
  })

  test('end where sentences end', () => {
    const split = (text: string): ReadonlyArray<string> => sentencesOf(text).map(({ text: sentence }) => sentence)
    expect(split('One. Two! Three?\n\nFour, e.g. this. v1.2 is 好。是 it')).toEqual([
      'One.',
      'Two!',
      'Three?',
      'Four, e.g. this.',
      'v1.2 is 好。',
      '是 it'
    ])
    expect(split(`one two.${gapMark}three`)).toEqual(['one two.', 'three'])
  })
})

describe('identifiers', () => {
  test.each([
    ['src/a.ts and ./b, /etc/hosts or ~/x', ['src/a.ts', './b', '/etc/hosts', '~/x']],
    ['C:\\dir\\a.txt', ['C:\\dir\\a.txt']],
    ['https://example.org/a?b=1#c.', ['https://example.org/a?b=1#c']],
    ['parseRow parse_row PARSE_ROW OrderService.find', ['parseRow', 'parse_row', 'PARSE_ROW', 'OrderService.find']],
    ['BILL-2041, #42, v1.2.3 and 0xbeef', ['BILL-2041', '#42', 'v1.2.3', '0xbeef']],
    ['127.0.0.1:8080 at 3.14 or 2024', ['127.0.0.1:8080', '3.14', '2024']],
    ['--watch -v --', ['--watch']],
    ['@scope/pkg and/or e.g. I.e. yes/no', ['@scope/pkg']],
    ['a "quoted_name" (in_brackets) `code.ts`;', ['quoted_name', 'in_brackets', 'code.ts']],
    ['Words alone, 12 of them: none here!', []],
    ['a.ts a.ts', ['a.ts']],
    [`${'x1'.repeat(101)} y1`, ['y1']],
    ['std::vector<int>', ['std::vector']],
    ['… . , ! # 好好好', []]
  ])('of %j are %j', (text, names) => {
    expect(identifiersOf(text)).toEqual(names)
  })

  test('stand in the text, each once, without blanks', () => {
    fc.assert(
      fc.property(ledgerText, (text) => {
        const names = identifiersOf(text)
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) {
          expect(text).toContain(name)
          expect(name).not.toMatch(/\s/)
        }
      })
    )
  })
})
