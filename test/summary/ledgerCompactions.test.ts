/**
 * Ten compactions in a row, with nothing but the ledger: on a generated session of 1,000 messages, and on every recorded one.
 */
import { isSome } from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { type Context, context } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import { replaceWithSummary } from '../../src/reducers'
import { violations } from '../../src/roundtrip'
import { stepsOf } from '../../src/roundtrip/Span'
import {
  emptyLedger,
  extendLedger,
  identifiersOf,
  type Ledger,
  ledgerSummary,
  parseLedger
} from '../../src/summary/ledger'
import { isObservation, userWords } from '../../src/summary/ledger/userWords'
import { estimateTextTokens, estimateTokens } from '../../src/tokens'
import { longSession } from '../support/ledgers'
import { histories } from '../support/transcripts'

const cap = 8192

/** Whether a message is what a command printed, for an agent without tool calls. */
const isPrinted = (messages: ReadonlyArray<Message>, i: number): boolean =>
  messages[i]!.role === 'user' && messages[i - 1]?.role === 'assistant' && isObservation(userWords(messages[i]!))

/** Where a history is cut into ten: before a step or a prompt, never inside a step. */
const cuts = (messages: ReadonlyArray<Message>, count = 10): ReadonlyArray<number> => {
  const inside = new Set<number>()
  for (const { start, end } of stepsOf(messages)) for (let i = start + 1; i < end; i++) inside.add(i)
  for (let i = 1; i < messages.length; i++) if (isPrinted(messages, i)) inside.add(i)
  const out: Array<number> = [0]
  for (let k = 1; k <= count; k++) {
    let at = Math.round((messages.length * k) / count)
    while (at < messages.length && inside.has(at)) at++
    out.push(Math.max(at, out[out.length - 1]!))
  }
  return out
}

/**
 * The text after each of ten compactions: what goes is the part since the last one, and the text before is handed on. Where a
 * part is so small that nothing is said of it, it stays and goes with the next one. `end` is where the last one ended.
 */
const compactions = (
  messages: ReadonlyArray<Message>
): { readonly texts: ReadonlyArray<string>; readonly end: number } => {
  const at = cuts(messages)
  const texts: Array<string> = []
  let end = 0
  for (let k = 1; k < at.length; k++) {
    const previous = texts[texts.length - 1]
    const text = ledgerSummary({
      head: messages.slice(end, at[k]),
      ...(previous === undefined ? {} : { previous })
    })
    if (text === '') continue
    texts.push(text)
    end = at[k]!
  }
  return { texts, end }
}

const least = (times: ReadonlyArray<number>): number => times.reduce((a, b) => Math.min(a, b), Infinity)

const ledgerOf = (text: string | undefined): Ledger => {
  const parsed = parseLedger(text ?? '')
  return isSome(parsed) ? parsed.value : emptyLedger
}

describe('a session of 1,000 messages, compacted ten times', () => {
  const { context: session, identifiers, filesOf } = longSession(1000)
  const { texts } = compactions(session.messages)
  const last = texts[9]!

  test('keeps the goal, the identifiers of all instructions and the files of the last 50 steps', () => {
    expect(session.messages).toHaveLength(1000)
    expect(texts).toHaveLength(10)
    expect(last).toContain(
      '## Goal\n- answered: Port the billing service in services/billing to TypeScript, ticket BILL-2041.'
    )
    expect(identifiers.length).toBeGreaterThan(100)
    for (const identifier of identifiers) expect(last).toContain(identifier)
    const files = filesOf(session.messages.length - 100)
    expect(files.length).toBeGreaterThan(30)
    for (const file of files) expect(last).toContain(file)
  })

  test('is bounded, and counts everything', () => {
    for (const text of texts) expect(estimateTextTokens(text)).toBeLessThanOrEqual(cap)
    const { covers } = ledgerOf(last)
    const whole = extendLedger(emptyLedger, session.messages).covers
    expect(covers).toMatchObject({ compactions: 10, messages: 1000, calls: whole.calls, failed: whole.failed })
    expect(covers.failed).toBeGreaterThan(50)
  })

  test('says no more after ten passes than after one, but what tells them apart and what had no room', () => {
    const ample = (head: ReadonlyArray<Message>, previous?: string): string =>
      ledgerSummary({ head, maxTokens: 1e6, ...(previous === undefined ? {} : { previous }) })
    const at = cuts(session.messages)
    let text: string | undefined
    for (let k = 1; k < at.length; k++) text = ample(session.messages.slice(at[k - 1], at[k]), text)
    const plain = (written: string | undefined): string =>
      (written ?? '').replace(/Covers: compactions \d+|seal .*/g, '')
    expect(plain(text)).toBe(plain(ample(session.messages)))
  })

  test('may be compacted in place, by any host that puts the text where the head was', () => {
    let current: Context = context({ messages: [] })
    const at = cuts(session.messages)
    for (let k = 1; k < at.length; k++) {
      const grown = context({ messages: [...current.messages, ...session.messages.slice(at[k - 1], at[k])] })
      current = replaceWithSummary({ summary: ledgerSummary(grown), keep: 2 })(grown)
      expect(violations(current).length).toBeLessThanOrEqual(violations(grown).length)
      expect(estimateTokens(current)).toBeLessThan(2 * cap)
      // what a wire form makes of it: the mark of the summary is gone
      current = context({ messages: current.messages.map(({ role, content }) => ({ id: '', role, content })) })
    }
    const text = JSON.stringify(current.messages)
    for (const identifier of identifiers) expect(text).toContain(identifier)
    expect(text).toContain('compactions 10,')
  })

  // about 2 ms each on a machine with nothing else to do; here in ratios, for other things run on the same machine
  test('does not take longer and longer', { retry: 5 }, () => {
    const at = cuts(session.messages)
    const time = (k: number): number => {
      const head = session.messages.slice(at[k], at[k + 1])
      const once = (): number => {
        const start = performance.now()
        ledgerSummary({ head, previous: texts[k - 1]! })
        return performance.now() - start
      }
      return least(Array.from({ length: 10 }, once))
    }
    time(9)
    expect(time(9) / time(2)).toBeLessThan(10)
  })

  test('takes time in proportion to the messages', { retry: 5 }, () => {
    const time = (count: number): number => {
      const { messages } = longSession(count).context
      const once = (): number => {
        const head = messages.slice()
        const start = performance.now()
        extendLedger(emptyLedger, head)
        return performance.now() - start
      }
      return least(Array.from({ length: 7 }, once))
    }
    time(500)
    expect(time(8000)).toBeLessThan(16 * time(1000))
  })
})

const all = histories()
const isFull = process.env['SWEEP'] === 'full'
// every fourth, and all that are long
const used = all
  .filter(({ context: { messages } }) => messages.length >= 20)
  .filter(({ context: { messages } }, i) => isFull || i % 4 === 0 || messages.length > 400)

describe.runIf(all.length > 0)(
  `${String(used.length)} of ${String(all.length)} recorded sessions, compacted ten times`,
  () => {
    const results = used.map(({ name, context: { messages } }) => {
      const { texts, end } = compactions(messages)
      const ledger = ledgerOf(texts[texts.length - 1])
      // what the summaries in a recording stand for is not there
      const seen = messages.slice(0, end).filter(({ summaryOf }) => summaryOf === undefined)
      return { name, texts, ledger, seen }
    })

    test('every text is within the cap and reads back', () => {
      for (const { name, texts } of results) {
        expect(texts.length, name).toBeGreaterThan(0)
        for (const text of texts) {
          expect(estimateTextTokens(text), name).toBeLessThanOrEqual(cap)
          expect(ledgerOf(text).covers.compactions, name).toBeGreaterThan(0)
        }
      }
    })

    test('the goal is there as it was on the first day', () => {
      let goals = 0
      for (const { name, ledger, seen } of results) {
        const [goal] = extendLedger(emptyLedger, seen).requests
        if (goal === undefined) continue
        goals++
        expect(ledger.requests[0]?.text, name).toBe(goal.text)
      }
      expect(goals).toBeGreaterThan(results.length / 2)
    })

    test('every identifier of every instruction is there', () => {
      let asked = 0
      for (const { name, ledger, seen } of results) {
        const text = JSON.stringify(Object.values(ledger))
        const lost: Array<string> = []
        seen.forEach((message, i) => {
          const words = userWords(message)
          // what was pasted is no instruction: of that the key sentences are kept
          if (message.role !== 'user' || isPrinted(seen, i) || words.length > 1000) return
          for (const identifier of identifiersOf(words)) {
            asked++
            if (!text.includes(JSON.stringify(identifier).slice(1, -1))) lost.push(identifier)
          }
        })
        expect(lost, name).toEqual([])
      }
      expect(asked).toBeGreaterThan(100)
    })

    test('every file that was read or changed in the last 50 steps is there', () => {
      let touched = 0
      for (const { name, ledger, seen } of results) {
        const steps = stepsOf(seen)
        const from = steps[Math.max(0, steps.length - 50)]?.start ?? 0
        const recent = extendLedger(emptyLedger, seen.slice(from)).files.map(({ path }) => path)
        touched += recent.length
        const paths = new Set(ledger.files.map(({ path }) => path))
        expect(
          recent.filter((path) => !paths.has(path)),
          name
        ).toEqual([])
      }
      expect(touched).toBeGreaterThan(100)
    })

    test('a second pass over the same messages adds nothing', () => {
      for (const { name, seen: messages } of results) {
        const once = ledgerSummary({ head: messages })
        if (once !== '') expect(ledgerSummary({ head: messages, previous: once }), name).toBe(once)
      }
    })
  }
)
