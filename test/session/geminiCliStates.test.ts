/** Streams of gemini-cli-sdk as they may come: in any order, torn apart, with results for calls that nobody made. */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { contextCodec } from 'context-compaction/codecs'
import type { Json, JsonObject } from 'context-compaction/model'
import { pairing, violations } from 'context-compaction/roundtrip'
import { dropOrphans, answerDangling } from 'context-compaction/reducers'
import { compact, presets } from 'context-compaction/strategy'
import {
  emptyGeminiCliSession,
  foldGeminiCliMessage,
  foldGeminiCliMessages,
  geminiCliMessage,
  geminiCliUsageTotal,
  type GeminiCliSession
} from 'context-compaction/session'
import { estimateTokens } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

const id = fc.constantFrom('a', 'b', 'c')
const words = fc.constantFrom('', ' ', 'Look.', 'It is done. '.repeat(20))
const part = fc.constantFrom(undefined, 'm1', 'm2', '3')
const text = words.map((said): JsonObject => ({ type: 'text', text: said }))
const call = id.map((one): JsonObject => ({ type: 'tool_use', id: one, name: 'read', input: { path: one } }))
const result = fc
  .tuple(id, words, fc.boolean())
  .map(([one, content, isError]): JsonObject => ({ type: 'tool_result', tool_use_id: one, content, is_error: isError }))
const thought = words.map((said): JsonObject => ({ type: 'thinking', thinking: said }))
const odd = fc.constantFrom<Json>(
  null,
  3,
  { type: 'audio' },
  { type: 'text' },
  { type: 'tool_result' },
  { type: 'tool_use' },
  { type: 'image' }
)

const message: fc.Arbitrary<JsonObject> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(part, fc.array(fc.oneof(text, call, thought, result, odd), { maxLength: 4 }))
      .map(([one, content]) => ({ type: 'assistant', message: { content, ...(one === undefined ? {} : { id: one }) } }))
  },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(text, result, odd), { maxLength: 3 })
      .map((content) => ({ type: 'user', message: { content } }))
  },
  { weight: 1, arbitrary: words.map((content) => ({ type: 'user', message: { content } })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 }), fc.boolean()).map(([input, thoughts, isError]) => ({
      type: 'result',
      is_error: isError,
      usage: { input_tokens: input, thought_tokens: thoughts }
    }))
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ content: words }), { maxLength: 2 })
      .map((data) => ({ type: 'stream_event', event_type: 'plan_update', data }))
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<JsonObject>(
      { type: 'system', session_id: 's1' },
      { type: 'system', session_id: '' },
      { type: 'novel', session_id: 's2' },
      {},
      { type: 'result', usage: null }
    )
  }
)

const saidIn = (wire: JsonObject): ReadonlyArray<string> => {
  const content = ((wire['message'] ?? {}) as JsonObject)['content']
  if (typeof content === 'string') return content === '' ? [] : [content]
  if (!Array.isArray(content)) return []
  return (content as ReadonlyArray<JsonObject | null>).flatMap((block) => {
    const said = block?.['type'] === 'text' ? block['text'] : undefined
    return typeof said === 'string' && said !== '' ? [said] : []
  })
}

const textsOf = ({ context }: GeminiCliSession): ReadonlyArray<string> =>
  context.messages.flatMap(({ content }) => content.flatMap((block) => (block.type === 'text' ? [block.text] : [])))

describe('a stream', () => {
  test('in any order folds into a context that holds all that was said, and sums that are right', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), (wires) => {
        let session = emptyGeminiCliSession
        for (const wire of wires) {
          const frozen = JSON.stringify(session)
          const next = foldGeminiCliMessage(session, geminiCliMessage(wire))
          expect(JSON.stringify(session)).toBe(frozen)
          const { messages } = next.context
          expect(new Set(messages.map((one) => one.id)).size).toBe(messages.length)
          expect(messages.every(({ content }) => content.length > 0)).toBe(true)
          // appended, or joined with the newest: what stands before that is the same
          const still = Math.max(0, session.context.messages.length - 1)
          expect(messages.slice(0, still)).toEqual(session.context.messages.slice(0, still))
          session = next
        }
        expect(contextCodec.is(session.context)).toBe(true)
        expect([...textsOf(session)].sort()).toEqual(wires.flatMap(saidIn).sort())
        const used = wires.flatMap((wire) =>
          wire['type'] === 'result' && wire['usage'] ? [wire['usage'] as JsonObject] : []
        )
        const total = used.reduce(
          (sum, usage) => sum + Number(usage['input_tokens']) + Number(usage['thought_tokens']),
          0
        )
        expect(geminiCliUsageTotal(session.usage)).toBe(total)
      })
    )
  })

  test('may be repaired, measured, and compacted at any point of it', () => {
    let compacted = 0
    fc.assert(
      fc.property(fc.array(message, { minLength: 5, maxLength: 25 }), (wires) => {
        const { context } = foldGeminiCliMessages(wires.map((wire) => geminiCliMessage(wire)))
        const repaired = answerDangling({ pending: true })(dropOrphans(context))
        const made = compact({
          ...presets.default,
          budget: { window: Math.max(20, Math.floor(estimateTokens(repaired) / 2)), maxOutput: 0 }
        })(repaired)
        if (!isRight(made)) return
        if (made.right.after !== repaired) compacted++
        expect(violations(made.right.after).length).toBeLessThanOrEqual(violations(repaired).length)
      })
    )
    expect(compacted).toBeGreaterThan(0)
  })

  test('of a whole conversation is one that may be sent', () => {
    const turn = fc.tuple(fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
        const wires = turns.flatMap(([calls, isApart], k): ReadonlyArray<JsonObject> => {
          const ids = calls.map((n) => `t${String(k)}_${String(n)}`)
          const uses = ids.map((one) => ({ type: 'tool_use', id: one, name: 'read', input: {} }))
          const results = ids.map((one) => ({ type: 'tool_result', tool_use_id: one, content: 'x' }))
          const answered: ReadonlyArray<JsonObject> = isApart
            ? [
                { type: 'assistant', message: { content: uses } },
                ...results.map((one) => ({ type: 'user', message: { content: [one] } }))
              ]
            : [{ type: 'assistant', message: { content: [...uses, ...results] } }]
          return [
            { type: 'user', message: { content: `Question ${String(k)}` } },
            ...answered,
            { type: 'assistant', message: { content: [{ type: 'text', text: 'So.' }] } }
          ]
        })
        const { context } = foldGeminiCliMessages(
          [...wires, { type: 'user', message: { content: 'And?' } }].map((wire) => geminiCliMessage(wire))
        )
        expect(violations(context)).toEqual([])
        expect(pairing(context).pairs).toHaveLength(turns.reduce((sum, [calls]) => sum + calls.length, 0))
      })
    )
  })
})
