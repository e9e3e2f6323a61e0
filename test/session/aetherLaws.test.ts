import * as fc from 'fast-check'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { contextCodec } from 'context-compaction/codecs'
import type { Context, Json, JsonObject } from 'context-compaction/model'
import {
  clearConversation,
  clearToolResults,
  dropOldestRoundtrips,
  filterEncryptedReasoning,
  replaceWithSummary,
  stripThinking
} from 'context-compaction/reducers'
import { pairing } from 'context-compaction/roundtrip'
import {
  aether,
  type AetherContext,
  aetherProfile,
  compactedCount,
  estimatedTokenCount,
  isSystem,
  pushAssistantTurn,
  replaceConversation,
  setSystemContent,
  withCompactedSummary
} from 'context-compaction/session'
import { json, jsonObject, laws, validContext, validContextUnderAny } from 'context-compaction/testing'
import { contextUnits, utf8BytesEstimator } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

// -------------------------------------------------------------------------------------
// the JSON of aether, regular and odd
// -------------------------------------------------------------------------------------

const odd = (arb: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 8, arbitrary: arb }, { weight: 1, arbitrary: json })

const object = (
  type: string | undefined,
  fields: Readonly<Record<string, fc.Arbitrary<Json>>>
): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(
      fc.record(
        { timestamp: odd(fc.constantFrom('2026-01-01T00:00:00+00:00', '1970-01-01T00:00:00+00:00')), ...fields },
        { requiredKeys: [] }
      ),
      fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: jsonObject }),
      fc.oneof(
        { weight: 6, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.record(
            { message_id: odd(fc.constantFrom('m1', 'm2', '3')), pinned: odd(fc.boolean()) },
            { requiredKeys: [] }
          )
        }
      )
    )
    .map(([named, others, header]) => ({ ...others, ...header, ...named, ...(type === undefined ? {} : { type }) }))

const word: fc.Arbitrary<Json> = fc.oneof(fc.string(), fc.constantFrom('', 'ls -l', 'é你'))
const id = fc.constantFrom<Json>('c1', 'c2', 'c3')
const args = fc.oneof<[fc.Arbitrary<Json>, fc.Arbitrary<Json>, fc.Arbitrary<Json>]>(
  jsonObject.map((value) => JSON.stringify(value)),
  jsonObject.map((value) => JSON.stringify(value, null, 1)),
  word
)
const call = odd(fc.record({ id, name: word, arguments: args }))
const encrypted = fc.record({ id: word, model: fc.constantFrom('a:b', 'c:d'), content: word })
const item = odd(
  fc.oneof(
    word.map((text) => ({ type: 'text', text })),
    fc.record({
      type: fc.constantFrom('image', 'audio'),
      data: fc.constant('AAAA'),
      mime_type: fc.constant('image/png')
    }) as fc.Arbitrary<Json>
  )
)
const list = (arb: fc.Arbitrary<Json>): fc.Arbitrary<Json> => fc.array(arb, { maxLength: 3 })

/** A block of a reply of 0.9. */
const replyItem = odd(
  fc.oneof(
    word.map((text) => ({ type: 'text', text })),
    fc
      .record(
        {
          summary: odd(word),
          encrypted: odd(
            fc.record(
              { id: word, content: word, beside_summary: odd(id) },
              { requiredKeys: ['id', 'content'] }
            ) as fc.Arbitrary<Json>
          ),
          signature: odd(word),
          novel: json
        },
        { requiredKeys: [] }
      )
      .map((fields) => ({ ...fields, type: 'reasoning' })),
    fc.record({ id, name: word, arguments: args }).map((fields) => ({ ...fields, type: 'toolCall' }))
  )
)

const message: fc.Arbitrary<JsonObject> = fc.oneof(
  object('system', { content: odd(word) }),
  object('user', { content: odd(fc.oneof(list(item), word)) }),
  object('assistant', {
    content: odd(word),
    reasoning: odd(
      fc.record(
        { summary_text: odd(word), signature: odd(word), encrypted_content: odd(encrypted as fc.Arbitrary<Json>) },
        { requiredKeys: [] }
      ) as fc.Arbitrary<Json>
    ),
    tool_calls: odd(list(call)),
    summary_of: odd(list(id))
  }),
  object('assistant', {
    content: list(replyItem),
    model: odd(fc.constantFrom('a:b', 'c:d')),
    summary_of: odd(list(id))
  }),
  object('toolCallResult', {
    Ok: odd(
      fc.record(
        { id, name: word, arguments: args, result: word },
        { requiredKeys: ['id', 'result'] }
      ) as fc.Arbitrary<Json>
    )
  }),
  object('toolCallResult', {
    Err: odd(
      fc.record(
        { id, name: word, arguments: fc.oneof(args, fc.constant(null)), error: word },
        { requiredKeys: ['id', 'error'] }
      ) as fc.Arbitrary<Json>
    )
  }),
  object('error', { message: odd(word) }),
  object('summary', {
    content: odd(word),
    messages_compacted: odd(fc.nat()),
    summary_of: odd(list(fc.constantFrom<Json>('0', '7', 'm1')))
  }),
  object(undefined, {})
)
const saved: fc.Arbitrary<AetherContext> = fc
  .tuple(
    fc.array(message, { maxLength: 8 }),
    fc.record(
      {
        tools: odd(list(odd(object(undefined, { name: word, description: odd(word), parameters: odd(args) })))),
        reasoning_effort: odd(fc.constant('high')),
        prompt_cache_key: odd(word)
      },
      { requiredKeys: [] }
    )
  )
  .map(([messages, more]) => ({ ...more, messages }) as AetherContext)

const decoded = (wire: unknown): Context => {
  const read = aether.decode(wire)
  if (isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right
}

const rebuilt = (history: Context): Context => decoded(JSON.parse(JSON.stringify(aether.encode(history))))

describe('the dialect', () => {
  test('keeps the laws of dialects: lossless, with and without the cache, also after reducers', () => {
    laws.dialect(saved, aether, {
      reducers: {
        clear: clearToolResults({ keep: 1 }),
        strip: stripThinking({ keepTurns: 0 }),
        filter: filterEncryptedReasoning('a:b'),
        drop: dropOldestRoundtrips({ keep: 1 }),
        summarise: replaceWithSummary({ summary: 'S' })
      }
    })
  })

  test('gives contexts with unique ids', () => {
    fc.assert(
      fc.property(saved, (wire) => {
        const history = decoded(wire)
        expect(contextCodec.is(JSON.parse(JSON.stringify(history)))).toBe(true)
        const ids = history.messages.map((one) => one.id)
        expect(new Set(ids).size).toBe(ids.length)
      })
    )
  })

  test('settles after one round on what is not its own, and pairs stay pairs', () => {
    fc.assert(
      fc.property(validContextUnderAny({ maxTurns: 3 }), (history) => {
        const once = rebuilt(history)
        expect(rebuilt(once)).toEqual(once)
        expect(pairing(once).dangling.length).toBe(pairing(history).dangling.length)
        expect(pairing(once).orphans).toEqual([])
        expect(
          aether
            .violations(aether.encode(once))
            .filter(
              ({ rule }) =>
                rule !== 'unanswered-call' &&
                rule !== 'unanswered-server-call' &&
                rule !== 'orphan-server-result' &&
                rule !== 'empty-thinking'
            )
        ).toEqual([])
      })
    )
  })

  test('contexts of aether come back from a save as they were, but for the numbers of their messages', () => {
    fc.assert(
      fc.property(saved, (wire) => {
        const history = decoded(wire)
        expect(rebuilt(history)).toEqual(history)
      })
    )
  })
})

describe('the estimate', () => {
  test('is that of utf8BytesEstimator wherever texts are canonical', () => {
    fc.assert(
      fc.property(validContext({ profile: aetherProfile, thinking: false, maxTurns: 3 }), (history) => {
        const canonical = rebuilt(history)
        // what the crate has no place for costs it nothing
        const isForeign = /"type":"(media|opaque)"|"(blocks|content_blocks)":/.test(
          JSON.stringify(aether.encode(canonical))
        )
        const isOpaque = canonical.messages.some(({ content }) =>
          content.some(
            (block) => block.type === 'opaque' || (block.type === 'tool_use' && typeof block.input === 'string')
          )
        )
        fc.pre(!isForeign && !isOpaque && canonical.tools.every(({ extra }) => extra === undefined))
        expect(estimatedTokenCount(canonical)).toBe(
          utf8BytesEstimator.tokens(contextUnits(canonical, utf8BytesEstimator))
        )
      }),
      { numRuns: 30 }
    )
  })
})

describe('appending and replacing', () => {
  const outcome = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.string(),
    arguments: fc.oneof(
      jsonObject.map((value) => JSON.stringify(value)),
      fc.string()
    ),
    said: fc.string(),
    isError: fc.boolean(),
    isBare: fc.boolean()
  })

  test('every turn is paired, and survives a save', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            content: fc.string(),
            summaryText: fc.string(),
            outcomes: fc.uniqueArray(outcome, { selector: ({ id: one }) => one, maxLength: 3 })
          }),
          { maxLength: 4 }
        ),
        (turns) => {
          let history: Context = { system: [], tools: [], messages: [], profile: aetherProfile }
          for (const { content, summaryText, outcomes } of turns)
            history = pushAssistantTurn({
              content,
              reasoning: { summaryText },
              outcomes: outcomes.map(({ isError, isBare, said, arguments: given, ...named }) =>
                isError
                  ? left({ ...named, ...(isBare ? {} : { arguments: given }), error: said })
                  : right({ ...named, arguments: given, result: said })
              )
            })(history)
          const { pairs, dangling, orphans, duplicates } = pairing(history)
          expect(pairs).toHaveLength(turns.reduce((sum, { outcomes }) => sum + outcomes.length, 0))
          expect([dangling, orphans, duplicates]).toEqual([[], [], []])
          expect(aether.violations(aether.encode(history))).toEqual([])
          expect(rebuilt(history)).toEqual(history)
        }
      )
    )
  })

  test('a summary counts all that went, over any number of passes, and its messages are known', () => {
    fc.assert(
      fc.property(validContext({ maxTurns: 4 }), fc.nat({ max: 3 }), fc.boolean(), (history, keep, compat) => {
        fc.pre(history.messages.every(({ summaryOf }) => summaryOf === undefined))
        const once = withCompactedSummary('S', { keep, compat })(history)
        const total = (after: Context): number => after.messages.reduce((sum, one) => sum + compactedCount(one), 0)
        const own = (after: Context): number =>
          after.messages.filter(
            (one) => one.summaryOf === undefined && history.messages.some(({ id: known }) => known === one.id)
          ).length
        expect(total(once) + own(once)).toBe(history.messages.length)
        const twice = withCompactedSummary('T', { keep: 0 })(once)
        expect(total(twice) + own(twice)).toBe(history.messages.length)
      })
    )
  })

  test('withCompactedSummary is a reducer', () => {
    laws.reducer(validContext({ maxTurns: 3 }), withCompactedSummary('S'), { numRuns: 40 })
  })

  test('replaceConversation and setSystemContent do it once', () => {
    fc.assert(
      fc.property(
        validContextUnderAny({ maxTurns: 2 }),
        validContextUnderAny({ maxTurns: 2 }),
        fc.string(),
        (history, other, said) => {
          const after = replaceConversation(other.messages)(history)
          expect(after.messages.filter(isSystem)).toEqual(history.messages.filter(isSystem))
          expect(after.messages.filter((one) => !isSystem(one)).map(({ content }) => content)).toEqual(
            other.messages.filter((one) => !isSystem(one)).map(({ content }) => content)
          )
          expect(replaceConversation(after.messages)(after)).toBe(after)
          expect(new Set(after.messages.map((one) => one.id)).size).toBe(after.messages.length)
          const instructed = setSystemContent(said)(history)
          expect(setSystemContent(said)(instructed)).toBe(instructed)
          expect(clearConversation(replaceConversation([])(history)).messages).toEqual(
            history.messages.filter(isSystem)
          )
        }
      )
    )
  })
})
