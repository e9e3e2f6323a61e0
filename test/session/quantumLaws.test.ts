import * as fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import { contextCodec } from 'context-compaction/codecs'
import { type Profile, strictProfile } from 'context-compaction/model'
import { violations } from 'context-compaction/roundtrip'
import {
  beginExchange,
  cancelCalls,
  type ChatContentBlock,
  type ContextConfig,
  openCalls,
  quantumProfile,
  receiveReply,
  type Session,
  session,
  sessionContextCodec
} from 'context-compaction/session'
import { applySummary, ledgerSummary } from 'context-compaction/summary'
import { profiles } from 'context-compaction/testing'
import { estimateTokens } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

// -------------------------------------------------------------------------------------
// what a host may do, in any order
// -------------------------------------------------------------------------------------

type Action =
  | {
      readonly do: 'begin'
      readonly message: string
      readonly ids: ReadonlyArray<string>
      readonly system?: string
      readonly tools?: number
    }
  | { readonly do: 'answer'; readonly message: string; readonly size: number; readonly reverse: boolean }
  | { readonly do: 'receive'; readonly content: ReadonlyArray<ChatContentBlock>; readonly input: number }
  | { readonly do: 'cancel' }

const id = fc.constantFrom('a', 'b', 'c', 'd')
const message = fc.oneof(
  fc.constantFrom('', ' \n', 'Go on.', 'Look into src/a.ts.'),
  fc.nat({ max: 60 }).map((n) => 'word '.repeat(n))
)
const block: fc.Arbitrary<ChatContentBlock> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', '\n', 'fine', 'It is done. '.repeat(20)).map((text) => ({ type: 'text', text }))
  },
  {
    weight: 3,
    arbitrary: id.map((one) => ({ type: 'tool_use', id: one, name: 'read', input: { path: `src/${one}.ts` } }))
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: 'thinking', text: 'hm' },
      { type: 'thinking', text: 'hm', signature: 's' },
      { type: 'thinking' }
    )
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: 'tool_use', name: 'read' },
      { type: 'tool_use' },
      { type: 'novel', text: 'x' },
      { type: 'image', data: 'AAAA', mime_type: 'image/png' }
    )
  }
)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        do: fc.constant('begin' as const),
        message,
        ids: fc.array(id, { maxLength: 2 }),
        system: fc.constantFrom('Be brief.', 'Be long.', ''),
        tools: fc.nat({ max: 2 })
      },
      { requiredKeys: ['do', 'message', 'ids'] }
    )
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      message,
      size: fc.nat({ max: 200 }),
      reverse: fc.boolean()
    })
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      content: fc.array(block, { maxLength: 4 }),
      input: fc.nat({ max: 3000 })
    })
  },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) }
)
const config: fc.Arbitrary<ContextConfig> = fc.record(
  {
    compact_at_tokens: fc.integer({ min: 200, max: 1500 }),
    keep_recent_tool_results: fc.nat({ max: 3 }),
    clear_thinking: fc.boolean(),
    summarize_strategy: fc.constantFrom('plan_and_tools', 'full', 'brief')
  },
  { requiredKeys: [] }
)
const profile: fc.Arbitrary<Profile> = fc.constantFrom(quantumProfile, strictProfile, ...Object.values(profiles))

const window = 8000

/** Does one thing and checks what comes of it: a valid request, or an error and the session as it was. */
const step = (before: Session, one: Action): Session => {
  const frozen = JSON.stringify(before)
  const after = done(before, one)
  expect(JSON.stringify(before)).toBe(frozen)
  const ids = after.context.messages.map((each) => each.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(contextCodec.is(after.context)).toBe(true)
  return after
}

const done = (before: Session, one: Action): Session => {
  if (one.do === 'cancel') return before.asked === undefined ? cancelCalls()(before) : before
  if (one.do === 'receive') {
    const usage = { input_tokens: one.input, output_tokens: 3, cost_ticks: 0 }
    const received = receiveReply({
      id: 'r',
      model: 'm',
      content: one.content,
      stop_reason: 'end_turn',
      citations: [],
      usage
    })(before)
    if (isLeft(received)) {
      expect(received.left.type).toBe(before.asked === undefined ? 'NotAsked' : 'InvalidReply')
      return before
    }
    const { session: after, response } = received.right
    expect(sessionContextCodec.is(response.context)).toBe(true)
    expect(response.context).toMatchObject({ turn_count: before.turns, ...before.asked })
    expect(after.turns).toBe(before.turns)
    return after
  }
  const open = openCalls(before).map((call) => call.id ?? '')
  const wanted = one.do === 'begin' ? one.ids : one.reverse ? [...open].reverse() : open
  const size = one.do === 'answer' ? one.size : 1
  const request = {
    message: one.message,
    tool_results: wanted.map((tool_call_id) => ({ tool_call_id, content: 'a line\n'.repeat(size) })),
    ...(one.do === 'begin' && one.system !== undefined ? { system_prompt: one.system } : {}),
    ...(one.do === 'begin' && one.tools !== undefined
      ? { tools: Array.from({ length: one.tools }, (_, k) => ({ name: `t${String(k)}`, description: '' })) }
      : {})
  }
  const begun = beginExchange(request, { window })(before)
  if (isLeft(begun)) {
    // nothing but what the host did wrong: never what the session made of it
    expect(['MissingResults', 'UnmatchedResults', 'NothingSaid', 'Asked', 'TooLarge']).toContain(begun.left.type)
    if (one.do === 'answer' && before.asked === undefined && begun.left.type !== 'TooLarge')
      expect(begun.left).toEqual({ type: 'NothingSaid' })
    return before
  }
  const { context, session: after, plan, report } = begun.right
  expect(violations(context)).toEqual([])
  expect(context).toBe(after.context)
  expect(estimateTokens(context)).toBeLessThanOrEqual(window)
  expect(openCalls(after)).toEqual([])
  expect(after.asked).toMatchObject({
    compacted: report.isChanged,
    tools_cleared: report.toolResults.cleared + report.toolResults.removed
  })
  if (one.message.trim() !== '') {
    // the words of the user are always sent, word for word
    expect(JSON.stringify(context.messages.at(-1)?.content)).toContain(JSON.stringify(one.message).slice(1, -1))
    expect(after.turns).toBe(before.turns + 1)
  } else expect(after.turns).toBe(before.turns)
  if (isSome(plan)) {
    expect(after.asked?.compacted).toBe(true)
    // the plan belongs to a history that can be summarised at once
    const summarised = applySummary(plan.value, ledgerSummary(plan.value))(plan.value.base)
    if (isRight(summarised)) expect(violations(summarised.right)).toEqual([])
  }
  return after
}

describe('a session', () => {
  test('never yields an invalid request, for any order of calls, under any profile', () => {
    let begun = 0
    let compacted = 0
    fc.assert(
      fc.property(profile, config, fc.array(action, { minLength: 6, maxLength: 40 }), (rules, wanted, actions) => {
        let now = session({ id: 's', profile: rules, config: wanted })
        for (const one of actions) {
          const next = step(now, one)
          if (now.asked === undefined && next.asked !== undefined) begun++
          if (next.asked?.compacted === true && now.asked === undefined) compacted++
          now = next
        }
      })
    )
    expect(begun).toBeGreaterThan(50)
    expect(compacted).toBeGreaterThan(0)
  })

  test('is the same after JSON, at every step', () => {
    fc.assert(
      fc.property(profile, config, fc.array(action, { maxLength: 15 }), (rules, wanted, actions) => {
        const fresh = session({ id: 's', profile: rules, config: wanted })
        const straight = actions.reduce(done, fresh)
        const stored = actions.reduce((now, one) => done(JSON.parse(JSON.stringify(now)) as Session, one), fresh)
        expect(stored).toEqual(straight)
      })
    )
  })
})
