import * as fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { violations } from '../../src/roundtrip'
import { detect, drawTranscriptError, formats, readTranscript, type TranscriptOptions } from '../../src/transcripts'
import { parseJson } from '../../src/transcripts/lines'
import { corpusFiles } from '../support/shared'
import { anthropicRequest, boundary, jsonl, openaiRequest, parallel, said, session } from './fixtures'
import { sessionFiles } from './sessionFixtures'
import { cases } from './versionCases'

/** A way to damage a file. */
type Damage = (lines: ReadonlyArray<string>) => ReadonlyArray<string>

const at = (lines: ReadonlyArray<string>, index: number): number => index % Math.max(1, lines.length)

const spliced = (lines: ReadonlyArray<string>, index: number, count: number, ...more: ReadonlyArray<string>) => {
  const out = lines.slice()
  out.splice(at(lines, index), count, ...more)
  return out
}

const removed =
  (index: number): Damage =>
  (lines) =>
    spliced(lines, index, 1)

const duplicated =
  (index: number): Damage =>
  (lines) =>
    lines.length === 0 ? lines : spliced(lines, index, 0, lines[at(lines, index)]!)

const moved =
  (from: number, to: number): Damage =>
  (lines) =>
    lines.length === 0 ? lines : spliced(removed(from)(lines), to, 0, lines[at(lines, from)]!)

const cutLine =
  (index: number, length: number): Damage =>
  (lines) =>
    lines.map((line, i) => (i === at(lines, index) ? line.slice(0, length % (line.length + 1)) : line))

const cutFile =
  (length: number): Damage =>
  (lines) => {
    const all = lines.join('\n')
    return all.slice(0, length % (all.length + 1)).split('\n')
  }

/** In the place of a value: the field gets another name. */
const renamed = Symbol('renamed')

const shuffled =
  (seed: number): Damage =>
  (lines) =>
    lines
      .map((line, i) => ({ line, key: (Math.imul(i + 1, 2_654_435_761) ^ Math.imul(seed + 1, 40_503)) >>> 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line)

/** Sets, renames or deletes the field that `choice` leads to, at any depth. */
const field =
  (index: number, choice: ReadonlyArray<number>, value: unknown): Damage =>
  (lines) =>
    lines.map((line, i) => {
      if (i !== at(lines, index)) return line
      try {
        const record: unknown = JSON.parse(line)
        let target = record as Record<string, unknown>
        for (const n of choice) {
          const keys = Object.keys(target)
          const key = keys[n % Math.max(1, keys.length)]
          if (key === undefined) break
          const next = target[key]
          if (n % 3 !== 0 && typeof next === 'object' && next !== null) {
            target = next as Record<string, unknown>
            continue
          }
          if (value === renamed) target[`${key}_`] = next
          if (value === undefined || value === renamed) Reflect.deleteProperty(target, key)
          else target[key] = value
          break
        }
        return JSON.stringify(record)
      } catch {
        return line
      }
    })

const n = fc.nat(100_000)
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constant(renamed),
  fc.constantFrom<unknown>(null, 0, -1, 1e300, '', 'u1', 'a1', 'c1', 'msg_1', [], {}, [[]], [null], true, false, [
    'text'
  ]),
  fc.jsonValue({ maxDepth: 2 })
)
const damage: fc.Arbitrary<Damage> = fc.oneof(
  n.map(removed),
  n.map(duplicated),
  fc.tuple(n, n).map(([a, b]) => moved(a, b)),
  fc.tuple(n, n).map(([a, b]) => cutLine(a, b)),
  n.map(cutFile),
  n.map(shuffled),
  {
    weight: 5,
    arbitrary: fc.tuple(n, fc.array(n, { minLength: 1, maxLength: 6 }), odd).map(([a, b, c]) => field(a, b, c))
  }
)
const damages = fc.array(damage, { maxLength: 8 })

const options: fc.Arbitrary<TranscriptOptions> = fc.record(
  {
    wholeHistory: fc.boolean(),
    conversation: fc.nat(3),
    format: fc.constantFrom(...formats.map(({ name }) => name))
  },
  { requiredKeys: [] }
)

/** More with `FC_RUNS`, for a long hunt. */
const runs = (usual: number): number => Math.max(usual, Number(process.env['FC_RUNS'] ?? 0))

const apply = (lines: ReadonlyArray<string>, changes: ReadonlyArray<Damage>): ReadonlyArray<string> =>
  changes.reduce((damaged, change) => change(damaged), lines)

/** Reads, and checks what holds whatever the file is. Returns whether there was a context. */
const check = (lines: ReadonlyArray<string>, given: TranscriptOptions): boolean => {
  const found = detect(lines)
  if (isLeft(found)) expect(drawTranscriptError(found.left)).toMatch(/^[^\n]{1,500}$/)
  else expect(found.right.confidence > 0 && found.right.confidence <= 1).toBe(true)
  const transcript = readTranscript(lines, given)
  if (isLeft(transcript)) {
    expect(drawTranscriptError(transcript.left)).toMatch(/^[^\n]{1,500}$/)
    return false
  }
  const { context, format, records, skipped, usage, used, compactions } = transcript.right
  expect(used + skipped.reduce((sum, { count }) => sum + count, 0)).toBe(records)
  if (format === 'claude-code') expect(records).toBe(lines.filter((line) => line.trim() !== '').length)
  expect(new Set(context.messages.map(({ id }) => id)).size).toBe(context.messages.length)
  for (const { message, id, ...counts } of usage) {
    expect(context.messages[message]?.id).toBe(id)
    for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0)
  }
  for (const { message } of compactions) if (message !== undefined) expect(context.messages[message]).toBeDefined()
  violations(context)
  return true
}

const preserving = [
  ...parallel,
  boundary('b1', 'a4', { compactMetadata: { preservedSegment: { headUuid: 'a1', tailUuid: 'a4', anchorUuid: 's1' } } }),
  said('s1', 'b1', 'So far.', { isCompactSummary: true }),
  said('u2', 's1', 'Go on.')
]

describe('damaged files', () => {
  test.each<readonly [string, ReadonlyArray<string>]>([
    ['a session', jsonl(session)],
    ['parallel calls', jsonl(parallel)],
    ['a compaction that preserves messages', jsonl(preserving)],
    ['a request', JSON.stringify(anthropicRequest, null, 1).split('\n')],
    ['messages', jsonl(openaiRequest.messages)]
  ])('%s: nothing throws, every record is counted', (_, lines) => {
    fc.assert(
      fc.property(damages, options, (changes, given) => {
        check(apply(lines, changes), given)
      }),
      { numRuns: runs(700) }
    )
  })

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.json())), options, (lines, given) => {
        check(
          lines.flatMap((line) => line.split('\n')),
          given
        )
      }),
      { numRuns: runs(300) }
    )
  })

  test('deletions alone leave a readable session', () => {
    fc.assert(
      fc.property(fc.array(n.map(removed), { maxLength: 15 }), (changes) => {
        expect(check(apply(jsonl(session), changes), {})).toBe(true)
      })
    )
  })

  test('thousands of records that are one long chain or one wide fork', () => {
    const record = (i: number, parent: string) => ({ ...session[2], uuid: `n${String(i)}`, parentUuid: parent })
    const chain = Array.from({ length: 5000 }, (_, i) => record(i, `n${String(i - 1)}`))
    const fork = Array.from({ length: 5000 }, (_, i) => record(i, 'n0'))
    expect(check(jsonl(chain), {})).toBe(true)
    expect(check(jsonl(fork), {})).toBe(true)
  })
})

describe('damaged sessions', () => {
  test.each(Object.entries(sessionFiles))('%s: nothing throws, every record is counted', (name, lines) => {
    const own = fc.oneof({ weight: 3, arbitrary: fc.constant(name.split(',')[0]!) }, fc.constant(undefined))
    fc.assert(
      fc.property(damages, options, own, (changes, given, format) => {
        check(apply(lines, changes), format === undefined ? given : { ...given, format })
      }),
      { numRuns: runs(120) }
    )
  })
})

describe('damaged sessions of other versions', () => {
  test.each(Object.entries(cases))('%s: nothing throws, every record is counted', (_, { format: name, lines }) => {
    const own = fc.oneof(fc.constant(name), fc.constant(undefined))
    fc.assert(
      fc.property(damages, options, own, (changes, given, format) => {
        check(apply(lines, changes), format === undefined ? given : { ...given, format })
      }),
      { numRuns: runs(40) }
    )
  })
})

const small = corpusFiles().filter(({ bytes, file }) => bytes < 100_000 && !/\.(yaml|eval)$/.test(file))

describe.skipIf(small.length === 0)(`damaged real files (${String(small.length)})`, () => {
  test('nothing throws, every record is counted', () => {
    const files = small.map(({ path }) => readFileSync(path, 'utf8').split('\n'))
    fc.assert(
      fc.property(fc.nat(files.length - 1), damages, options, (file, changes, given) => {
        check(apply(files[file]!, changes), given)
      }),
      { numRuns: runs(300) }
    )
  })
})

describe('JSON that is nested too deeply', () => {
  const nested = (open: string, inner: string, close: string, levels = 100_000): string =>
    open.repeat(levels) + inner + close.repeat(levels)
  const texts = {
    lists: nested('[', '1', ']'),
    messages: nested('{"messages":', '1', '}'),
    attempts: nested('{"attempts":[', '1', ']}'),
    batches: nested('{"requests":[', '1', ']}'),
    content: `{"samples":[{"epoch":1,"attachments":{},"messages":[{"role":"user","content":${nested('[', '"x"', ']')}}]}]}`
  }

  test.each(Object.entries(texts))('%s: nothing throws', (_, text) => {
    for (const format of [undefined, ...formats.map(({ name }) => name)])
      expect(isLeft(readTranscript([text], format === undefined ? {} : { format }))).toBe(true)
    expect(() => detect(JSON.parse(text) as Parameters<typeof detect>[0])).not.toThrow()
  })

  test('is one more line that is not read, and said to be so where it is the whole', () => {
    const lines = [...jsonl(session), `{"type":"user","uuid":"deep","message":${texts.lists}}`]
    const read = readTranscript(lines)
    expect(isRight(read) && read.right.warnings).toEqual([`line ${String(lines.length)} is not JSON`])
    const whole = readTranscript([texts.lists])
    expect(isLeft(whole) && drawTranscriptError(whole.left)).toMatch(/is it nested more than 1,000 levels deep\?\)$/)
  })

  test.each([
    ['a thousand levels', nested('[', '"x"', ']', 1000), true],
    ['one more', nested('[', '"x"', ']', 1001), false],
    ['one more of objects', nested('{"a":', '"x"', '}', 1001), false],
    ['brackets in strings', JSON.stringify(['['.repeat(5000), '{"\\'.repeat(5000), '\\', '"', '['.repeat(2000)]), true],
    ['many lists side by side', `[${Array.from({ length: 3000 }, () => '[],{}').join()}]`, true],
    ['a string that does not end', `["${'['.repeat(5000)}`, false]
  ])('%s: %#', (_, text, isRead) => {
    expect(parseJson(text).value !== undefined).toBe(isRead)
  })
})
