/** Contexts of aether under any sequence of what its crates do with them, and events in any order. */
import * as fc from 'fast-check'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { contextCodec } from 'context-compaction/codecs'
import { appendMessages, context, type Context, type Json, type JsonObject, user } from 'context-compaction/model'
import { clearConversation, filterEncryptedReasoning } from 'context-compaction/reducers'
import { pairing } from 'context-compaction/roundtrip'
import {
  aether,
  type AetherEvent,
  aetherProfile,
  beginReplay,
  compactedCount,
  endReplay,
  estimatedTokenCount,
  isSystem,
  messageCount,
  promptCacheKey,
  pushAssistantTurn,
  reasoningEffort,
  recordUsage,
  replaceConversation,
  replayEvent,
  resetCurrentUsage,
  setPromptCacheKey,
  setReasoningEffort,
  setSystemContent,
  setTools,
  shouldCompact,
  tokenTracker,
  type TokenTracker,
  withCompactedSummary
} from 'context-compaction/session'
import { describe, expect, test } from 'vitest'

// -------------------------------------------------------------------------------------
// contexts
// -------------------------------------------------------------------------------------

/** A context, and how many messages were ever said in it since it was cleared last. */
interface State {
  readonly now: Context
  readonly said: number
}

type Action = (state: State) => State

const words = fc.constantFrom('', 'Go on.', 'a\n', 'word '.repeat(60), '$& 你好')

const saved = (history: Context): Context => {
  const read = aether.decode(JSON.parse(JSON.stringify(aether.encode(history))))
  if (isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right
}

const owned = ({ messages }: Context): number => messages.filter((message) => !isSystem(message)).length

const outcome = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constantFrom('ls', 'read'),
  arguments: fc.constantFrom('', '{}', '{ "p": 1 }', 'ls -l'),
  said: words,
  isError: fc.boolean()
})

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: words.map((said): Action => ({ now, said: count }) => ({
      now: appendMessages([user(said)])(now),
      said: count + 1
    }))
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        content: words,
        summaryText: words,
        outcomes: fc.uniqueArray(outcome, { selector: ({ id }) => id, maxLength: 3 })
      })
      .map(({ content, summaryText, outcomes }): Action => ({ now, said }) => {
        const after = pushAssistantTurn({
          content,
          reasoning: {
            summaryText,
            encrypted: { id: 'r', model: content === '' ? 'a:b' : 'c:d', content: summaryText }
          },
          outcomes: outcomes.map(({ isError, said: output, ...call }) =>
            isError ? left({ ...call, error: output }) : right({ ...call, result: output })
          )
        })(now)
        return { now: after, said: said + messageCount(after) - messageCount(now) }
      })
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(words, fc.nat({ max: 4 }), fc.boolean())
      .map(([summary, keep, compat]): Action => ({ now, said }) => {
        const after = withCompactedSummary(summary, { keep, compat })(now)
        // as the crate has it the count begins anew; what went is known by its id all the same
        return { now: after, said: compat && after !== now ? owned(now) : said }
      })
  },
  { weight: 1, arbitrary: fc.constant<Action>(({ now }) => ({ now: clearConversation(now), said: 0 })) },
  { weight: 2, arbitrary: fc.constant<Action>(({ now, said }) => ({ now: saved(now), said })) },
  {
    weight: 1,
    arbitrary: words.map((said): Action => ({ now, said: count }) => ({
      now: setSystemContent(said)(now),
      said: count
    }))
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('a:b', 'c:d')
      .map((model): Action => ({ now, said }) => ({ now: filterEncryptedReasoning(model)(now), said }))
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('low', undefined)
      .map((effort): Action => ({ now, said }) => ({ now: setReasoningEffort(effort)(now), said }))
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('k', undefined)
      .map((key): Action => ({ now, said }) => ({ now: setPromptCacheKey(key)(now), said }))
  },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 2 }).map((n): Action => ({ now, said }) => ({
      now: setTools(Array.from({ length: n }, (_, k) => ({ name: `t${String(k)}` })))(now),
      said
    }))
  },
  {
    weight: 1,
    arbitrary: fc.constant<Action>(({ now }) => ({ now: replaceConversation([user('a'), user('b')])(now), said: 2 }))
  }
)

describe('a context', () => {
  test('holds what it promises, whatever is done with it', () => {
    let summarised = 0
    fc.assert(
      fc.property(fc.array(action, { minLength: 4, maxLength: 25 }), (actions) => {
        let state: State = { now: context({ messages: [], profile: aetherProfile }), said: 0 }
        for (const act of actions) {
          const frozen = JSON.stringify(state.now)
          const next = act(state)
          expect(JSON.stringify(state.now)).toBe(frozen)
          const { now, said } = next
          const { messages } = now
          expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
          expect(contextCodec.is(now)).toBe(true)
          expect(pairing(now)).toMatchObject({ dangling: [], orphans: [] })
          expect(aether.violations(aether.encode(now))).toEqual([])
          // a save changes nothing that the crate or this library sees
          const again = saved(now)
          expect(aether.encode(again)).toEqual(aether.encode(now))
          expect([reasoningEffort(again), promptCacheKey(again), estimatedTokenCount(again)]).toEqual([
            reasoningEffort(now),
            promptCacheKey(now),
            estimatedTokenCount(now)
          ])
          // every message that was said is there, or a summary counts it
          const counted = messages.reduce((sum, message) => sum + compactedCount(message), 0)
          const left_ = messages.filter((message) => !isSystem(message) && message.summaryOf === undefined).length
          expect(counted + left_).toBe(said)
          if (counted > 0) summarised++
          state = next
        }
      })
    )
    expect(summarised).toBeGreaterThan(10)
  })
})

// -------------------------------------------------------------------------------------
// events
// -------------------------------------------------------------------------------------

const agent = (data: Json): AetherEvent => ({ kind: 'agent', data })
const ids = fc.constantFrom('a', 'b', 'c')
const request = ids.map((id): JsonObject => ({ id, name: 'read', arguments: '{"p":1}' }))

const event: fc.Arbitrary<AetherEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: words.map((said): AetherEvent => ({
      kind: 'user',
      data: { type: 'message', content: [{ type: 'text', text: said }] }
    }))
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(words, fc.constantFrom('m1', 'm2', ''), fc.boolean())
      .map(([chunk, message_id, is_complete]) => agent({ Text: { message_id, chunk, is_complete } }))
  },
  { weight: 1, arbitrary: words.map((chunk) => agent({ Thought: { message_id: 'm1', chunk, is_complete: true } })) },
  { weight: 4, arbitrary: request.map((one) => agent({ ToolCall: { request: one } })) },
  // of calls that were made, of others, and a second time
  {
    weight: 4,
    arbitrary: fc.tuple(request, words).map(([one, result]) => agent({ ToolResult: { result: { ...one, result } } }))
  },
  {
    weight: 1,
    arbitrary: request.map((one) => agent({ ToolError: { error: { ...one, arguments: null, error: 'boom' } } }))
  },
  {
    weight: 1,
    arbitrary: words.map((summary) => agent({ ContextCompactionResult: { summary, messages_removed: 3 } }))
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<AetherEvent>(
      agent('Done'),
      agent('ContextCleared'),
      { kind: 'user', data: { type: 'clearContext' } },
      agent({ Cancelled: { message: 'stop' } }),
      agent({ Error: { message: 'x' } }),
      agent({ AutoContinue: { attempt: 1, max_attempts: 3 } }),
      agent({ ContextUsageUpdate: {} }),
      agent({ ToolCall: {} }),
      agent({ ToolResult: { result: { id: 'a' } } }),
      agent(null),
      { kind: 'user', data: 7 },
      { kind: 'other', data: {} }
    )
  }
)

describe('events', () => {
  test('in any order come to a context in which every call is answered, at every point of them', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let replay = beginReplay()
        for (const one of events) {
          const frozen = JSON.stringify(replay)
          const next = replayEvent(replay, one)
          expect(JSON.stringify(replay)).toBe(frozen)
          const ended = endReplay(next)
          const { dangling, orphans, duplicates } = pairing(ended)
          expect([dangling, orphans, duplicates]).toEqual([[], [], []])
          expect(aether.violations(aether.encode(ended))).toEqual([])
          expect(new Set(ended.messages.map(({ id }) => id)).size).toBe(ended.messages.length)
          expect(contextCodec.is(ended)).toBe(true)
          // ending twice is ending once
          expect(endReplay({ ...beginReplay(ended) })).toBe(ended)
          // what was there stays, or the conversation began anew
          if (
            next.context.messages.length >= replay.context.messages.length &&
            next.context.messages[0] === replay.context.messages[0]
          )
            expect(next.context.messages.slice(0, replay.context.messages.length)).toEqual(replay.context.messages)
          replay = next
        }
      })
    )
  })
})

// -------------------------------------------------------------------------------------
// usage
// -------------------------------------------------------------------------------------

test('a tracker sums up what was recorded, in any order, with resets between', () => {
  const usage = fc.record(
    {
      input_tokens: fc.nat({ max: 9999 }),
      output_tokens: fc.nat({ max: 99 }),
      cache_read_tokens: fc.nat({ max: 9999 }),
      reasoning_tokens: fc.nat({ max: 9 })
    },
    { requiredKeys: ['input_tokens', 'output_tokens'] }
  )
  fc.assert(
    fc.property(fc.array(fc.option(usage), { maxLength: 12 }), (steps) => {
      const tracker = steps.reduce<TokenTracker>(
        (before, step) => (step === null ? resetCurrentUsage(before) : recordUsage(step)(before)),
        tokenTracker({ contextLimit: 10_000 })
      )
      const recorded = steps.flatMap((step) => (step === null ? [] : [step]))
      for (const field of ['input_tokens', 'output_tokens', 'cache_read_tokens', 'reasoning_tokens'] as const)
        expect(tracker.total[field]).toBe(recorded.reduce((sum, one) => sum + (one[field] ?? 0), 0))
      const last = steps.at(-1) ?? { input_tokens: 0, output_tokens: 0 }
      expect(tracker.last.input_tokens).toBe(last.input_tokens)
      expect(shouldCompact(tracker)).toBe(last.input_tokens >= 8500)
    })
  )
})
