/** Conversations under any sequence of what a host may do, good and bad. */
import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { contextCodec } from 'context-compaction/codecs'
import { anthropic } from 'context-compaction/dialects/anthropic'
import { image, text, toolResult, toolUse } from 'context-compaction/model'
import {
  buildRequest,
  compactIfNeeded,
  completeRoundtripCount,
  type Conversation,
  conversation,
  conversationCodec,
  cumulativeUsage,
  decodeConversation,
  encodeConversation,
  estimateInputTokens,
  measureInputTokens,
  pop,
  pushAssistant,
  pushUser,
  receive,
  request,
  turnCount,
  withAutoCache,
  withCompaction,
  withCompat,
  withModel,
  withSystem
} from 'context-compaction/session'
import { describe, expect, test } from 'vitest'

const rightOf = <A>(result: Either<unknown, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

// -------------------------------------------------------------------------------------
// what a host may do
// -------------------------------------------------------------------------------------

interface Usage {
  readonly input_tokens: number
  readonly output_tokens: number
  readonly cache_read_input_tokens?: number
}

/** A conversation, and what is known of it by other means. */
interface State {
  readonly talk: Conversation
  readonly answers: number
  readonly usage: Usage
}

type Action = (state: State) => State

const unchanged = (talk: Conversation, act: () => void): void => {
  const before = JSON.stringify(talk)
  act()
  expect(JSON.stringify(talk)).toBe(before)
}

const on =
  (change: (talk: Conversation) => Conversation): Action =>
  (state) => ({ ...state, talk: change(state.talk) })

const words = fc.oneof(
  fc.constantFrom('', ' ', 'Go on.', 'Look into src/a.ts.', '$& and \u{1f600}', 'é'),
  fc.nat({ max: 80 }).map((n) => 'word '.repeat(n))
)

const id = fc.constantFrom('t1', 't2', 't3')

/** Calls that wait are answered; results for unknown calls, and for answered ones, come as well. */
const answering = (talk: Conversation, ids: ReadonlyArray<string>): Conversation =>
  pushUser(ids.map((one) => toolResult({ toolUseId: one, content: `result of ${one}` })))(talk)

const openIds = ({ context }: Conversation): ReadonlyArray<string> =>
  (context.messages.at(-1)?.content ?? []).flatMap((block) => (block.type === 'tool_use' ? [block.id ?? ''] : []))

const block = fc.oneof(
  words.map((said) => ({ type: 'text', text: said })),
  id.map((one) => ({ type: 'tool_use', id: one, name: 'read', input: { path: `src/${one}.ts` } })),
  fc.constantFrom(
    { type: 'thinking', thinking: 'hm', signature: 's' },
    { type: 'redacted_thinking', data: 'x' },
    { type: 'server_tool_use', id: 's1', name: 'web_search', input: {} },
    { type: 'web_search_tool_result', tool_use_id: 's1', content: [] },
    { type: 'future_block', payload: 42 }
  )
)

const usage: fc.Arbitrary<Usage> = fc.record(
  {
    input_tokens: fc.nat({ max: 3000 }),
    output_tokens: fc.nat({ max: 99 }),
    cache_read_input_tokens: fc.nat({ max: 999 })
  },
  { requiredKeys: ['input_tokens', 'output_tokens'] }
)

const received =
  (response: { readonly model: string; readonly usage?: Usage }): Action =>
  (state) => {
    const { talk } = state
    const read = receive(response)(talk)
    if (isLeft(read)) {
      unchanged(talk, () => receive(response)(talk))
      return state
    }
    const {
      input_tokens,
      output_tokens,
      cache_read_input_tokens = 0
    } = response.usage ?? { input_tokens: 0, output_tokens: 0 }
    return {
      talk: read.right,
      answers: state.answers + 1,
      usage: {
        input_tokens: state.usage.input_tokens + input_tokens,
        output_tokens: state.usage.output_tokens + output_tokens,
        cache_read_input_tokens: (state.usage.cache_read_input_tokens ?? 0) + cache_read_input_tokens
      }
    }
  }

const brokenRules = (talk: Conversation): number => anthropic.violations(buildRequest(talk)).length

const compacted: Action = (state) => {
  const { talk } = state
  const result = compactIfNeeded()(talk)
  if (isLeft(result)) return state
  const { conversation: after, compaction } = result.right
  expect(compaction.before).toBe(talk.context)
  expect(compaction.after).toBe(after.context)
  expect(after === talk).toBe(talk.context === after.context)
  expect(estimateInputTokens(after)).toBeLessThanOrEqual(estimateInputTokens(talk))
  if (talk.compat !== true) {
    // a history that may be sent may be sent after it, and a broken one is not more so
    expect(brokenRules(after)).toBeLessThanOrEqual(brokenRules(talk))
    expect(rightOf(compactIfNeeded()(after)).conversation).toBe(after)
  }
  expect([after.usageHistory, after.autoCache, after.compaction]).toEqual([
    talk.usageHistory,
    talk.autoCache,
    talk.compaction
  ])
  return { ...state, talk: after }
}

/** A whole exchange: the request that fails leaves everything as it was. */
const sent =
  (response: { readonly model: string; readonly usage?: Usage }, isLost: boolean): Action =>
  (state) => {
    const asked = request()(state.talk)
    if (isLeft(asked)) return state
    expect(asked.right.request).toEqual(buildRequest(asked.right.conversation))
    return isLost ? state : received(response)({ ...state, talk: asked.right.conversation })
  }

const stored: Action = (state) => {
  const { talk } = state
  const again = rightOf(decodeConversation(JSON.parse(JSON.stringify(encodeConversation(talk)))))
  if (talk.compat === true) return state
  expect(again).toEqual(talk)
  return { ...state, talk: again }
}

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: words.map((said) => on(pushUser(said))) },
  { weight: 3, arbitrary: words.map((said) => on(pushAssistant(said))) },
  { weight: 2, arbitrary: id.map((one) => on(pushAssistant(toolUse({ id: one, name: 'read', input: {} })))) },
  {
    weight: 3,
    arbitrary: fc.constant(on((talk) => (openIds(talk).length === 0 ? talk : answering(talk, openIds(talk)))))
  },
  // of a call that is not there, of one that is answered already, of one twice
  {
    weight: 1,
    arbitrary: fc.array(id, { minLength: 1, maxLength: 2 }).map((ids) => on((talk) => answering(talk, ids)))
  },
  { weight: 1, arbitrary: fc.constant(on(pushUser([image({ type: 'url', url: 'https://a/b.png' }), text('See?')]))) },
  { weight: 2, arbitrary: fc.constant(on((talk) => pop(talk).conversation)) },
  {
    weight: 4,
    arbitrary: fc
      .record({ content: fc.array(block, { maxLength: 3 }), usage })
      .map((more) => received({ model: 'claude-sonnet-4-6', ...more }))
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.record({ content: fc.array(block, { maxLength: 3 }), usage }), fc.boolean())
      .map(([more, isLost]) => sent({ model: 'claude-sonnet-4-6', ...more }, isLost))
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<unknown>(
        null,
        '',
        { type: 'error', error: { type: 'overloaded_error', message: 'x' } },
        { model: 'm', content: 'x' },
        { model: 'm', content: [{ type: 'text' }] },
        { model: 'm', role: 'user', content: [] },
        { model: 'm', content: [], usage: { input_tokens: -1, output_tokens: 0 } }
      )
      .map((bad): Action => (state) => {
        unchanged(state.talk, () => expect(isLeft(receive(bad)(state.talk))).toBe(true))
        return state
      })
  },
  { weight: 4, arbitrary: fc.constant(compacted) },
  { weight: 1, arbitrary: fc.constant(stored) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('claude-sonnet-4-6', 'claude-opus-5-5', 'claude-haiku-4-5')
      .map((model) => on(withModel(model)))
  },
  { weight: 1, arbitrary: words.map((said) => on(withSystem(said))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('off' as const, 'system_and_last_user' as const).map((mode) => on(withAutoCache(mode)))
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ maxInputTokens: fc.integer({ min: 20, max: 600 }), keepRecentTurns: fc.nat({ max: 3 }) })
      .map((rule) => on(withCompaction(rule)))
  }
)

// -------------------------------------------------------------------------------------
// what holds after each of it
// -------------------------------------------------------------------------------------

const holds = ({ talk, answers, usage: total }: State): void => {
  const { messages } = talk.context
  expect(turnCount(talk)).toBe(answers)
  expect(cumulativeUsage(talk)).toMatchObject({ input_tokens: total.input_tokens, output_tokens: total.output_tokens })
  expect(cumulativeUsage(talk).cache_read_input_tokens ?? 0).toBe(total.cache_read_input_tokens ?? 0)
  expect(new Set(messages.map((message) => message.id)).size).toBe(messages.length)
  expect(contextCodec.is(talk.context)).toBe(true)
  expect(conversationCodec.is(talk)).toBe(true)
  // what is remembered of messages is what a fresh look finds
  const fresh = JSON.parse(JSON.stringify(talk)) as Conversation
  expect(fresh).toEqual(talk)
  expect(estimateInputTokens(fresh)).toBe(estimateInputTokens(talk))
  expect(completeRoundtripCount(fresh)).toBe(completeRoundtripCount(talk))
  expect(measureInputTokens(fresh)).toEqual(measureInputTokens(talk))
  expect(buildRequest(fresh)).toEqual(buildRequest(talk))
}

const begun = (compat: boolean): State => ({
  talk: withCompaction({ maxInputTokens: 200, keepRecentTurns: 1 })(
    withCompat(compat)(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }))
  ),
  answers: 0,
  usage: { input_tokens: 0, output_tokens: 0, cache_read_input_tokens: 0 }
})

describe.each([
  ['a conversation', false],
  ['one as the crate has it', true]
])('%s', (_, compat) => {
  test('holds what it promises, whatever is done with it', () => {
    let shorter = 0
    fc.assert(
      fc.property(fc.array(action, { minLength: 5, maxLength: 30 }), (actions) => {
        let state = begun(compat)
        for (const act of actions) {
          const next = act(state)
          holds(next)
          if (next.talk.context.messages.length < state.talk.context.messages.length - 1) shorter++
          state = next
        }
      })
    )
    expect(shorter).toBeGreaterThan(0)
  })
})

// -------------------------------------------------------------------------------------
// pop
// -------------------------------------------------------------------------------------

describe('an answer that is taken away', () => {
  const answer = (input: number) => ({
    model: 'claude-sonnet-4-6',
    content: [{ type: 'text', text: 'so' }],
    usage: { input_tokens: input, output_tokens: 7 }
  })
  const asked = pushUser('Read this: …')(conversation({ model: 'claude-sonnet-4-6', maxTokens: 256 }))
  const answered = rightOf(receive(answer(90_000))(asked))

  test('was paid for, but measures nothing that comes after it', () => {
    const { message, conversation: popped } = pop(answered)
    expect(isSome(message)).toBe(true)
    expect(turnCount(popped)).toBe(1)
    expect(cumulativeUsage(popped).input_tokens).toBe(90_000)
    const again = pushAssistant('so')(pushUser('hi')(pop(popped).conversation))
    // the new messages have the ids of the old ones
    expect(again.context.messages.map(({ id: one }) => one)).toEqual(
      answered.context.messages.map(({ id: one }) => one)
    )
    expect(measureInputTokens(again).source).toBe('estimate')
    expect(measureInputTokens(again).value).toBe(estimateInputTokens(again))
  })

  test('leaves earlier measurements alone', () => {
    const twice = rightOf(receive(answer(90_100))(pushUser('And?')(answered)))
    const { conversation: popped } = pop(pop(twice).conversation)
    expect(measureInputTokens(popped)).toMatchObject({ value: 90_007, source: 'usage' })
    expect(popped.usageHistory[0]).toBe(answered.usageHistory[0])
    expect(pop(pushUser('And?')(answered)).conversation.usageHistory).toBe(answered.usageHistory)
  })

  test('is a request that can be made again', () => {
    expect(isRight(request()(pop(answered).conversation))).toBe(true)
    expect(rightOf(request()(pop(answered).conversation)).request).toEqual(rightOf(request()(asked)).request)
  })
})
