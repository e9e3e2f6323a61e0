/**
 * An oracle for thinking that is bound to its prefix: a hash chain over the request as it is sent, which knows nothing of
 * this library's notion of an edit. After any reducer, no thinking block stands behind another prefix than before. Cache
 * markers are counted on the way: no reducer may bring any.
 */
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anthropic, profileFor } from '../../src/dialects/anthropic'
import type { Context } from '../../src/model/Context'
import * as R from '../../src/reducers'
import { anyContext, validContext } from '../../src/testing'
import { histories } from '../support/transcripts'

const model = 'claude-opus-5-5'
const profile = profileFor(model)
const numRuns = Math.max(60, Number(process.env['FC_RUNS'] ?? 0))

const reducers: Readonly<Record<string, R.Reducer>> = {
  clearToolResults: R.clearToolResults({ keep: 2 }),
  'clearToolResults all': R.clearToolResults({ keep: 0, clearInputs: true }),
  clearToolInputs: R.clearToolInputs({ keep: 1 }),
  'stripThinking 0': R.stripThinking({ keepTurns: 0, openLoop: true }),
  'stripThinking 1': R.stripThinking({ keepTurns: 1 }),
  truncateToolResults: R.truncateToolResults({ maxTokens: 40, keep: 1 }),
  stripMedia: R.stripMedia({ keep: 0 }),
  'dropOldestRoundtrips 1': R.dropOldestRoundtrips({ keep: 1 }),
  'dropOldestRoundtrips 3': R.dropOldestRoundtrips({ keep: 3 }),
  'dropOldestSteps 1': R.dropOldestSteps({ keep: 1 }),
  'dropOldestSteps 5': R.dropOldestSteps({ keep: 5 }),
  dropOrphans: R.dropOrphans,
  answerDangling: R.answerDangling(),
  replaceWithSummary: R.replaceWithSummary({ summary: 'They spoke.', keep: 2 }),
  filterEncryptedReasoning: R.filterEncryptedReasoning(model),
  clearConversation: R.clearConversation
}

type Block = Readonly<Record<string, unknown>>

/** What the provider hashes: everything but cache markers. */
const written = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'cache_control' ? undefined : inner)) ?? ''

const isThinking = ({ type }: Block): boolean => type === 'thinking' || type === 'redacted_thinking'

/** For each thinking block the hash of everything before it; neighbours of one role are one turn. */
const chain = (context: Context): ReadonlyArray<string> => {
  const native = anthropic.encode(context) as { system?: unknown; tools?: unknown; messages: ReadonlyArray<Block> }
  const out: Array<string> = []
  let hash = createHash('sha256')
    .update(`${written(native.system)} ${written(native.tools)}`)
    .digest('hex')
  let speaker: unknown
  const add = (text: string): void => {
    hash = createHash('sha256').update(hash).update(text).digest('hex')
  }
  for (const { role, content } of native.messages) {
    const blocks = (typeof content === 'string' ? [{ type: 'text', text: content }] : content) as ReadonlyArray<Block>
    if (!Array.isArray(blocks) || blocks.length === 0) continue
    if (role !== speaker) add(String(role))
    speaker = role
    for (const block of blocks) {
      if (role === 'assistant' && isThinking(block)) out.push(`${hash} ${written(block)}`)
      add(written(block))
    }
  }
  return out
}

const markers = (value: unknown): number => JSON.stringify(value).split('"cache_control":{').length - 1

const checked = (name: string, reducer: R.Reducer, before: Context): number => {
  const after = reducer(before)
  if (after === before) return 0
  const known = new Set(chain(before))
  const now = chain(after)
  for (const link of now) expect(known.has(link), `${name}: ${link}`).toBe(true)
  const [from, to] = [before, after].map((context) => markers(anthropic.encode(context)))
  expect(to, name).toBeLessThanOrEqual(from!)
  return now.length
}

const bound = (context: Context): Context => ({ ...context, profile, settings: { model } })

describe('thinking that is bound to its prefix', () => {
  test.each(Object.entries(reducers))('generated histories: %s', (name, reducer) => {
    fc.assert(
      fc.property(fc.oneof(validContext({ profile }), anyContext), (context) => {
        checked(name, reducer, bound(context))
      }),
      { numRuns }
    )
  })

  const recorded = histories()
  const isSweep = process.env['SWEEP'] === 'full'
  const used = isSweep ? recorded : recorded.filter(({ context }) => context.messages.length <= 400).slice(0, 40)

  test(`recorded histories (${used.length} of ${recorded.length}, ${Object.keys(reducers).length} reducers)`, () => {
    let survivors = 0
    for (const { name, context } of used)
      for (const [reducer, run] of Object.entries(reducers))
        survivors += checked(`${reducer} ${name}`, run, bound(context))
    // an oracle that sees no thinking proves nothing
    if (used.length > 10) expect(survivors).toBeGreaterThan(0)
  })

  test('the oracle sees what it should', () => {
    const native = {
      model,
      messages: [
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 't', signature: 's' },
            { type: 'text', text: 'b' }
          ]
        },
        { role: 'user', content: 'c' }
      ]
    }
    const decoded = anthropic.decode(native)
    if (decoded._tag === 'Left') throw new Error('not decoded')
    const without = { ...decoded.right, messages: decoded.right.messages.slice(1) }
    expect(() => checked('naive', () => without, decoded.right)).toThrow(/naive/)
  })
})
