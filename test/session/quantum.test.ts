import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { isNone, isSome } from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import {
  assistant,
  image,
  type Json,
  type Message,
  strictProfile,
  text,
  toolResult,
  toolUse,
  user
} from 'context-compaction/model'
import { anthropic } from 'context-compaction/dialects/anthropic'
import { clearToolResults } from 'context-compaction/reducers'
import { violations } from 'context-compaction/roundtrip'
import {
  beginExchange,
  cancelCalls,
  chat,
  type ChatContentBlock,
  chatMessages,
  chatRequest,
  type ChatResponse,
  type ContextConfig,
  drawSessionError,
  type Exchange,
  messageOfChat,
  openCalls,
  quantumProfile,
  receiveReply,
  type Session,
  session,
  type SessionChatRequest,
  type SessionError,
  withBetterSummary
} from 'context-compaction/session'
import { summarizeWith, summarizerOf } from 'context-compaction/summary'
import { estimateTokens } from 'context-compaction/tokens'
import { describe, expect, test } from 'vitest'

const reply = (content: ReadonlyArray<ChatContentBlock>, more: Partial<ChatResponse> = {}): ChatResponse => ({
  id: 'r',
  model: 'm',
  content,
  stop_reason: 'end_turn',
  citations: [],
  ...more
})
const words = (said: string): ChatContentBlock => ({ type: 'text', text: said })
const call = (id: string, name = 'ls'): ChatContentBlock => ({ type: 'tool_use', id, name, input: { path: '.' } })
const answer = (id: string, content = 'a.ts') => ({ tool_call_id: id, content })

const begin = (before: Session, request: Partial<SessionChatRequest>, options = {}): Exchange => {
  const begun = beginExchange({ message: '', ...request }, options)(before)
  if (isLeft(begun)) throw new Error(drawSessionError(begun.left))
  return begun.right
}
const refusal = (before: Session, request: Partial<SessionChatRequest>): SessionError | undefined => {
  const begun = beginExchange({ message: '', ...request })(before)
  return isLeft(begun) ? begun.left : undefined
}
const receive = (before: Session, response: ChatResponse) => {
  const received = receiveReply(response)(before)
  if (isLeft(received)) throw new Error(drawSessionError(received.left))
  return received.right
}
const after = (
  before: Session,
  request: Partial<SessionChatRequest>,
  ...content: ReadonlyArray<ChatContentBlock>
): Session => receive(begin(before, request).session, reply(content)).session

const fresh = session({ id: 's1' })

/** A session of many turns, each with a tool call of a given size. */
const longSession = (turns: number, config: ContextConfig = {}, size = 2000, thoughts = 20): Session => {
  const messages: ReadonlyArray<Message> = Array.from({ length: turns }, (_, k) => [
    user(`Question ${String(k)}: what is in file${String(k)}.ts?`),
    assistant(
      { type: 'thinking', text: 'Let me look. '.repeat(thoughts), signature: 's' },
      toolUse({ id: `c${String(k)}`, name: 'read', input: { path: `src/file${String(k)}.ts` } })
    ),
    {
      ...user(toolResult({ toolUseId: `c${String(k)}`, content: `line ${String(k)}\n`.repeat(size / 8) })),
      role: 'tool' as const
    },
    assistant(`It holds lines. ${'And so on. '.repeat(10)}`)
  ]).flat()
  return session({ id: 's1', messages, config })
}

describe('an exchange', () => {
  test('appends what the user and the model say, and tells of the context', () => {
    const begun = begin(fresh, { message: 'hello' })
    expect(begun.context).toBe(begun.session.context)
    expect(begun.report.isChanged).toBe(false)
    const { session: next, response } = receive(begun.session, reply([words('hi')]))
    expect(next.context.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(next.asked).toBeUndefined()
    expect(response).toEqual({
      session_id: 's1',
      response: reply([words('hi')]),
      context: { turn_count: 1, estimated_tokens: estimateTokens(next.context), compacted: false, tools_cleared: 0 }
    })
    expect(fresh.context.messages).toEqual([])
  })

  test('takes model, instructions, tools and configuration of the request, and keeps them', () => {
    const asked = after(
      fresh,
      {
        message: 'a',
        model: 'm1',
        system_prompt: 'Be brief.',
        tools: [{ name: 'ls', description: 'Lists.', strict: true }],
        context_config: { clear_thinking: true }
      },
      words('b')
    )
    expect(asked).toMatchObject({
      model: 'm1',
      config: { clear_thinking: true },
      context: { system: [text('Be brief.')], tools: [{ name: 'ls', extra: { strict: true } }] }
    })
    const later = after(asked, { message: 'c' }, words('d'))
    expect([later.model, later.config, later.context.tools]).toEqual([asked.model, asked.config, asked.context.tools])
    expect(after(asked, { message: 'c', system_prompt: '' }, words('d')).context.system).toEqual([])
  })

  test('the same instructions and tools change nothing; others take along thinking that is bound to them', () => {
    const bound = session({ id: 's1', profile: strictProfile })
    const frame = { system_prompt: 'Be brief.', tools: [{ name: 'ls', description: '' }] }
    const signed: ChatContentBlock = { type: 'thinking', text: 'hm', signature: 's' }
    const said = after(bound, { ...frame, message: 'a' }, signed, words('b'))
    const again = begin(said, { ...frame, message: 'c' }).context
    expect([again.system, again.tools]).toEqual([said.context.system, said.context.tools])
    expect(again.system).toBe(said.context.system)
    expect(again.tools).toBe(said.context.tools)
    expect(again.messages[1]).toBe(said.context.messages[1])
    for (const other of [
      { ...frame, system_prompt: 'Be long.' },
      { ...frame, tools: [] }
    ])
      expect(begin(said, { ...other, message: 'c' }).context.messages[1]!.content).toEqual([text('b')])
  })

  test('counts what the user says, not results', () => {
    const calling = after(fresh, { message: 'a' }, call('c1'))
    expect(after(calling, { tool_results: [answer('c1')] }, words('b')).turns).toBe(1)
    expect(after(calling, { message: 'And?', tool_results: [answer('c1')] }, words('b')).turns).toBe(2)
  })

  test('what the provider measured is told, cached tokens counted once', () => {
    const usage = { input_tokens: 1000, output_tokens: 50, cost_ticks: 7, cached_tokens: 800 }
    const { session: next, response } = receive(begin(fresh, { message: 'a' }).session, reply([words('b')], { usage }))
    expect(next.usage).toEqual([
      { id: '1', message: 1, inputTokens: 200, outputTokens: 50, cacheReadTokens: 800, cacheWriteTokens: 0 }
    ])
    expect(response.context.estimated_tokens).toBe(1050)
    expect(
      receive(begin(fresh, { message: 'a' }).session, reply([words('b')], { usage: { ...usage, input_tokens: 0 } }))
        .session.usage
    ).toEqual([])
  })

  test('a refusal leaves the history as it was sent', () => {
    const begun = begin(fresh, { message: 'a' })
    const { session: next } = receive(begun.session, reply([], { stop_reason: 'refusal' }))
    expect(next.context).toBe(begun.context)
    expect(begin(next, { message: 'b' }).context.messages.map(({ role }) => role)).toEqual(['user', 'user'])
    const strict = session({ id: 's1', profile: strictProfile })
    const merged = begin(after(strict, { message: 'a' }), { message: 'b' }).context.messages
    expect(merged).toMatchObject([{ role: 'user', content: [text('a'), text('b')] }])
  })

  test('blank texts and empty thoughts of the model are left out', () => {
    const said = after(fresh, { message: 'a' }, words('\n\n'), { type: 'thinking' }, words('b'))
    expect(said.context.messages[1]!.content).toEqual([text('b')])
  })

  test('the state of reasoning is sent back', () => {
    const { session: next } = receive(begin(fresh, { message: 'a' }).session, reply([words('b')], { phase: 'p1' }))
    expect(chatRequest(begin(next, { message: 'c' })).messages[1]).toEqual({
      role: 'assistant',
      content: 'b',
      phase: 'p1'
    })
  })
})

describe('results', () => {
  const calling = after(fresh, { message: 'a' }, call('c1'), words('and'), call('c2'))

  test('are matched with the calls that wait, in their order', () => {
    expect(openCalls(calling).map(({ id }) => id)).toEqual(['c1', 'c2'])
    const { context } = begin(calling, {
      message: 'Go on.',
      tool_results: [answer('c2'), { ...answer('c1'), is_error: true }]
    })
    expect(context.messages.slice(2).map(({ role, content }) => [role, content])).toEqual([
      ['tool', [{ type: 'tool_result', toolUseId: 'c1', content: 'a.ts', isError: true }]],
      ['tool', [{ type: 'tool_result', toolUseId: 'c2', content: 'a.ts' }]],
      ['user', [text('Go on.')]]
    ])
  })

  test('stand in one user message where the profile wants that, before the words', () => {
    const strict = after(session({ id: 's1', profile: strictProfile }), { message: 'a' }, call('c1'), call('c2'))
    const { context } = begin(strict, { message: 'Go on.', tool_results: [answer('c1'), answer('c2')] })
    expect(context.messages[2]!.content.map(({ type }) => type)).toEqual(['tool_result', 'tool_result', 'text'])
    expect(violations(context)).toEqual([])
  })

  test('may be blocks', () => {
    const png: ChatContentBlock = { type: 'image', data: 'AAAA', mime_type: 'image/png' }
    const { context } = begin(calling, {
      tool_results: [{ tool_call_id: 'c1', content: [words('see'), png, call('x')] }, answer('c2')]
    })
    expect(context.messages[2]!.content[0]).toMatchObject({
      content: [
        text('see'),
        image({ type: 'base64', mediaType: 'image/png', data: 'AAAA' }),
        { type: 'opaque', kind: 'tool_use' }
      ]
    })
  })

  test.each([
    ['none', { message: 'b' }, { type: 'MissingResults', ids: ['c1', 'c2'] }],
    ['one of two', { tool_results: [answer('c1')] }, { type: 'MissingResults', ids: ['c2'] }],
    [
      'another',
      { tool_results: [answer('c1'), answer('c2'), answer('c3')] },
      { type: 'UnmatchedResults', ids: ['c3'], open: ['c1', 'c2'] }
    ],
    [
      'one twice',
      { tool_results: [answer('c1'), answer('c2'), answer('c1')] },
      { type: 'UnmatchedResults', ids: ['c1'], open: ['c1', 'c2'] }
    ],
    ['nothing', {}, { type: 'MissingResults', ids: ['c1', 'c2'] }]
  ] as ReadonlyArray<readonly [string, Partial<SessionChatRequest>, SessionError]>)(
    '%s: a typed error',
    (_, request, error) => {
      expect(refusal(calling, request)).toEqual(error)
      expect(drawSessionError(error)).toMatch(/^session: expected .*, found .*(:|\()/)
    }
  )

  test('calls can be cancelled', () => {
    const cancelled = cancelCalls('Stop.')(calling)
    expect(openCalls(cancelled)).toEqual([])
    expect(refusal(cancelled, { message: 'b' })).toBeUndefined()
    expect(cancelCalls()(cancelled)).toBe(cancelled)
  })
})

describe('what a session does not take', () => {
  test('another session, nothing, a request under way, a response to nothing', () => {
    expect(refusal(fresh, { message: 'a', session_id: 's2' })).toEqual({
      type: 'OtherSession',
      expected: 's1',
      actual: 's2'
    })
    expect(refusal(fresh, { message: 'a', session_id: 's1' })).toBeUndefined()
    for (const message of ['', ' \n']) expect(refusal(fresh, { message })).toEqual({ type: 'NothingSaid' })
    expect(refusal(fresh, { tool_results: [answer('c1')] })).toEqual({
      type: 'UnmatchedResults',
      ids: ['c1'],
      open: []
    })
    expect(refusal(begin(fresh, { message: 'a' }).session, { message: 'b' })).toEqual({ type: 'Asked' })
    expect(receiveReply(reply([words('a')]))(fresh)).toEqual(left({ type: 'NotAsked' }))
  })

  test('a response that could not be sent again', () => {
    const asked = begin(fresh, { message: 'a' }).session
    const rules = (...content: ReadonlyArray<ChatContentBlock>) => {
      const received = receiveReply(reply(content))(asked)
      return isLeft(received) && received.left.type === 'InvalidReply'
        ? received.left.violations.map(({ rule }) => rule)
        : []
    }
    expect(rules(call('c1'), call('c1'))).toContain('duplicate-id')
    expect(rules(call('c1'), call('c2'), words('a'))).toEqual([])
    expect(rules({ type: 'tool_use', name: 'ls' })).toEqual([])
  })

  test('a call without an id gets one that can be answered', () => {
    const asked = after(fresh, { message: 'a' }, { ...call('call_0') })
    const nameless: ChatContentBlock = { type: 'tool_use', name: 'ls' }
    const { session: next, response } = receive(
      begin(asked, { tool_results: [answer('call_0')] }).session,
      reply([nameless, words('b'), { ...nameless, id: '' }])
    )
    expect(response.response.content.map(({ id }) => id)).toEqual(['call_1', undefined, 'call_2'])
    expect(violations(begin(next, { tool_results: [answer('call_2'), answer('call_1')] }).context)).toEqual([])
  })

  test('a broken history', () => {
    const broken = session({ id: 's1', messages: [user(toolResult({ toolUseId: 'c1', content: 'a' }))] })
    expect(refusal(broken, { message: 'b' })).toMatchObject({
      type: 'InvalidContext',
      violations: [{ rule: 'orphan-result' }]
    })
  })

  test('a configuration that cannot be', () => {
    expect(refusal(fresh, { message: 'a', context_config: { compact_at_tokens: 900_000 } })).toMatchObject({
      type: 'BadConfig'
    })
    expect(refusal(fresh, { message: 'a', context_config: { compact_at_tokens: 0 } })).toMatchObject({
      type: 'BadConfig'
    })
  })

  test('what fits no window', () => {
    const large = session({ id: 's1', system: 'word '.repeat(20_000), config: { compact_at_tokens: 5000 } })
    const begun = beginExchange({ message: 'a' }, { window: 8000 })(large)
    expect(begun).toMatchObject({ _tag: 'Left', left: { type: 'TooLarge' } })
    // what is told is what the window wants, not the configuration
    if (isRight(begun) || begun.left.type !== 'TooLarge') throw new Error('not too large')
    expect(begun.left.infeasible.target).toBeGreaterThan(2500)
  })

  test.each([
    { type: 'OtherSession', expected: 'a', actual: 'b' },
    { type: 'NothingSaid' },
    { type: 'UnmatchedResults', ids: ['a'], open: [] },
    { type: 'Asked' },
    { type: 'NotAsked' },
    { type: 'InvalidReply', violations: [{ rule: 'duplicate-id', message: 1 }] },
    { type: 'InvalidContext', violations: [{ rule: 'orphan-result', message: 1 }] },
    { type: 'LostMessages', ids: ['1', '2'] },
    { type: 'ModelThrew', message: 'reset' }
  ] as ReadonlyArray<SessionError>)('$type is a sentence', (error) => {
    expect(drawSessionError(error)).toMatch(/^session: expected .+, found .+: .+/)
  })
})

describe('compaction', () => {
  test('nothing is due: the same history', () => {
    const long = longSession(5, { compact_at_tokens: 100_000, keep_recent_tool_results: 1, clear_thinking: true })
    const { report, context, plan } = begin(long, { message: 'And?' })
    expect(report.isChanged).toBe(false)
    expect(context.messages.slice(0, -1)).toEqual(long.context.messages)
    expect(isNone(plan)).toBe(true)
    const { context: told } = receive(begin(long, { message: 'And?' }).session, reply([words('a')])).response
    expect(told).toMatchObject({ compacted: false, tools_cleared: 0 })
    expect(told.compaction_note).toBeUndefined()
  })

  test('results are cleared first, the newest stay', () => {
    const long = longSession(14, { compact_at_tokens: 16_000, keep_recent_tool_results: 2 }, 5000)
    const begun = begin(long, { message: 'And?' })
    const { session: next, response } = receive(begun.session, reply([words('a')]))
    expect(isNone(begun.plan)).toBe(true)
    expect(begun.report.toolResults.cleared).toBeGreaterThan(0)
    expect(begun.context.messages).toHaveLength(long.context.messages.length + 1)
    expect(response.context).toMatchObject({ compacted: true, tools_cleared: begun.report.toolResults.cleared })
    expect(response.context.compaction_note).toBe(begun.report.sentences.join(' '))
    // cleared ones are not counted again
    expect(receive(begin(next, { message: 'b' }).session, reply([words('c')])).response.context.tools_cleared).toBe(0)
  })

  test('old thinking goes, that of the newest turn stays as it was', () => {
    const small = longSession(30, {}, 80, 100)
    const thought: ChatContentBlock = { type: 'thinking', text: 'Where was I?', signature: 'sig' }
    const looping = after(small, { message: 'And?' }, thought, call('new'))
    const request = {
      tool_results: [answer('new')],
      context_config: { compact_at_tokens: 10_000, clear_thinking: true, keep_recent_tool_results: 0 }
    }
    const { report, context } = begin(looping, request)
    expect(report.thinking.removed).toBeGreaterThan(0)
    const thoughts = context.messages.flatMap(({ content }) => content.filter(({ type }) => type === 'thinking'))
    expect(thoughts).toContainEqual(thought)
    expect(thoughts).toHaveLength(31 - report.thinking.removed)
    expect(report.summaries).toEqual([])
    // without it more has to go
    const { report: other } = begin(looping, {
      ...request,
      context_config: { ...request.context_config, clear_thinking: false }
    })
    expect(other.summaries).toHaveLength(1)
  })

  test('then the old part is summarised by rule, down to half of the trigger, and a plan comes along', () => {
    const long = longSession(
      40,
      { compact_at_tokens: 4000, keep_recent_tool_results: 3, summarize_strategy: 'brief' },
      400
    )
    const { context, plan, report, session: next } = begin(long, { message: 'And what is in file99.ts?' })
    expect(estimateTokens(context)).toBeLessThanOrEqual(2000)
    expect(violations(context)).toEqual([])
    expect(report.summaries).toHaveLength(1)
    expect(isSome(plan) && plan.value.strategy.name).toBe('brief')
    expect(context.messages.at(-1)!.content).toEqual([text('And what is in file99.ts?')])
    expect(next.turns).toBe(1)
  })

  test('the newest pairs stay uncompacted also when the rest is summarised, as long as there is room for them', () => {
    const kept = (keep: number, compact_at_tokens = 4000) => {
      const long = longSession(40, { compact_at_tokens, keep_recent_tool_results: keep }, 400)
      const { context, report, plan } = begin(long, { message: 'And?' })
      expect(report.summaries).toHaveLength(1)
      expect(estimateTokens(context)).toBeLessThanOrEqual(compact_at_tokens / 2)
      const results = context.messages.flatMap(({ content }) => content.filter(({ type }) => type === 'tool_result'))
      const planned = isSome(plan) ? plan.value.base.messages.length - plan.value.end : 0
      return [results, planned] as const
    }
    const [three, planned] = kept(3)
    expect(three).toEqual(
      [37, 38, 39].map((k) => toolResult({ toolUseId: `c${String(k)}`, content: `line ${String(k)}\n`.repeat(50) }))
    )
    expect(planned).toBeGreaterThanOrEqual(3 * 4)
    expect(kept(0)[0]).toEqual([])
    expect(kept(30, 3000)[0].length).toBeLessThan(30)
  })

  test.each([
    [{ max_tokens: 4000 }, true],
    [{ max_tokens: 4000, auto_compact: true }, true],
    [{ max_tokens: 4000, auto_compact: false }, false],
    [{ max_tokens: 8000, compaction_threshold: 50, strategy: 'anything' }, true],
    [{ max_tokens: 100_000 }, false],
    [{}, false]
  ] as ReadonlyArray<readonly [ContextConfig, boolean]>)('the older spellings: %j', (config, isDue) => {
    expect(begin(longSession(40, config, 400), { message: 'a' }).report.isChanged).toBe(isDue)
  })

  test('what the provider measured counts', () => {
    const usage = { input_tokens: 50_000, output_tokens: 10, cost_ticks: 0 }
    const small = longSession(6, { compact_at_tokens: 40_000, keep_recent_tool_results: 0 })
    const measured = receive(begin(small, { message: 'a' }).session, reply([words('b')], { usage })).session
    const begun = begin(measured, { message: 'c' })
    expect(begun.report.isChanged).toBe(true)
    // and no more, once the history is another
    const again = receive(begun.session, reply([words('d')])).session
    expect(begin(again, { message: 'e' }).report.isChanged).toBe(false)
  })

  test('a target that cannot be reached is told, and the history is sent as long as it fits', () => {
    const large = session({ id: 's1', system: 'word '.repeat(3000), config: { compact_at_tokens: 1000 } })
    const { session: next } = receive(begin(large, { message: 'a' }).session, reply([words('b')]))
    const { context } = receive(begin(next, { message: 'c' }).session, reply([words('d')])).response
    expect(context).toMatchObject({
      compacted: false,
      compaction_note: expect.stringMatching(/^Not compacted: /) as string
    })
  })
})

describe('a model that is asked', () => {
  const config: ContextConfig = { compact_at_tokens: 4000, keep_recent_tool_results: 3, summarize_strategy: 'brief' }
  const long = longSession(40, config, 400)
  const sent: Array<Exchange> = []
  const model = (exchange: Exchange) => {
    sent.push(exchange)
    return TE.right(reply([words('fine')]))
  }

  test('gets what was summarised by a model', async () => {
    const summarize = summarizeWith(
      summarizerOf(({ messages }) =>
        Promise.resolve(
          `Files were read: ${[...JSON.stringify(messages).matchAll(/src\/file\d+\.ts/g)]
            .map(([path]) => path)
            .filter((path, k, all) => all.indexOf(path) === k)
            .slice(-8)
            .join(', ')}. And lines were found.`
        )
      )
    )
    const replied = await chat(model, { summarize })({ message: 'And?' })(long)()
    expect(isRight(replied)).toBe(true)
    const { context, report } = sent.at(-1)!
    expect(JSON.stringify(context.messages)).toContain('And lines were found.')
    expect(estimateTokens(context)).toBeLessThanOrEqual(4000)
    expect(violations(context)).toEqual([])
    expect(report.isChanged).toBe(true)
    expect(isRight(replied) && replied.right.response.context).toMatchObject({ compacted: true, turn_count: 1 })
  })

  test.each([
    ['throws', () => Promise.reject(new Error('no route'))],
    ['says nothing', () => Promise.resolve('')],
    ['says too much', () => Promise.resolve('word '.repeat(90_000))]
  ])('a summariser that %s is done without', async (_, ask) => {
    const replied = await chat(model, { summarize: summarizeWith(summarizerOf(ask)) })({ message: 'And?' })(long)()
    expect(isRight(replied)).toBe(true)
    const { context } = sent.at(-1)!
    expect(context).toEqual(begin(long, { message: 'And?' }).context)
  })

  test('a model that fails leaves the session as it was', async () => {
    const before = JSON.stringify(long)
    const failing = () => TE.left('no route' as const)
    expect(await chat(failing)({ message: 'And?' })(long)()).toEqual(left('no route'))
    expect(JSON.stringify(long)).toBe(before)
    expect(isRight(await chat(model)({ message: 'And?' })(long)())).toBe(true)
  })

  test('a request that is refused is not sent', async () => {
    const count = sent.length
    expect(await chat(model)({ message: '' })(long)()).toEqual(left({ type: 'NothingSaid' }))
    expect(sent).toHaveLength(count)
  })

  test('a summary that is no smaller than allowed, or invalid, is refused', () => {
    const exchange = begin(long, { message: 'And?' })
    const broken = { ...exchange.before, messages: [user(toolResult({ toolUseId: 'x', content: 'a' })), user('b')] }
    expect(withBetterSummary(broken)(exchange)).toMatchObject({ _tag: 'Left', left: { type: 'InvalidContext' } })
    const { before } = exchange
    // the newest words of the user said otherwise, and a message that nothing stands for
    const reworded = {
      ...before,
      messages: before.messages.map((one) => (one === before.messages.at(-1) ? user('Else?') : one))
    }
    const stripped = clearToolResults({ keep: 0 })(before)
    const shorter = { ...stripped, messages: stripped.messages.slice(2 * 4) }
    for (const lost of [reworded, shorter])
      expect(
        withBetterSummary(lost)(begin(longSession(6, { compact_at_tokens: 100_000 }), { message: 'And?' }))
      ).toMatchObject({
        _tag: 'Left',
        left: { type: 'LostMessages' }
      })
    // what was just said is gone with all the rest: each is named once
    const short = begin(longSession(2, { compact_at_tokens: 100_000 }), { message: 'And?' })
    expect(withBetterSummary({ ...short.before, messages: short.before.messages.slice(0, 1) })(short)).toEqual(
      left({ type: 'LostMessages', ids: short.before.messages.slice(1).map(({ id }) => id) })
    )
    // it fits the window, but not what the configuration asks for
    const large = { ...exchange.before, system: [text('word '.repeat(5000))] }
    expect(withBetterSummary(large)(exchange)).toMatchObject({ _tag: 'Left', left: { type: 'TooLarge' } })
    const huge = { ...exchange.before, system: [text('word '.repeat(300_000))] }
    expect(withBetterSummary(huge)(exchange)).toMatchObject({ _tag: 'Left', left: { type: 'TooLarge' } })
  })
})

describe('other forms', () => {
  test('a request of quantum', () => {
    const calling = after(
      session({ id: 's1', model: 'm', tools: [{ name: 'ls', inputSchema: { type: 'object' } }] }),
      { message: 'a' },
      { type: 'thinking', text: 'hm', signature: 's' },
      { ...call('c1'), thought_signature: 'ts' }
    )
    const request = chatRequest(
      begin(calling, {
        tool_results: [answer('c1')],
        temperature: 0,
        max_tokens: 9,
        tool_choice: 'auto',
        reasoning_effort: 'low',
        provider_options: { a: 1 },
        stream: true
      })
    )
    expect(request).toEqual({
      model: 'm',
      messages: [
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content_blocks: [
            { type: 'thinking', text: 'hm', signature: 's' },
            { ...call('c1'), thought_signature: 'ts' }
          ]
        },
        { role: 'tool', tool_call_id: 'c1', content: 'a.ts' }
      ],
      tools: [{ name: 'ls', description: '', parameters: { type: 'object' } }],
      tool_choice: 'auto',
      stream: true,
      temperature: 0,
      max_tokens: 9,
      reasoning_effort: 'low',
      provider_options: { a: 1 }
    })
  })

  test('a request of any dialect', () => {
    const strict = session({ id: 's1', profile: strictProfile, system: 'Be brief.' })
    const { context } = begin(after(strict, { message: 'a' }, call('c1')), { tool_results: [answer('c1')] })
    const native = anthropic.encode(context)
    expect(native.messages.map(({ role }: { role: string }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(anthropic.violations({ ...native, model: 'claude-sonnet-4-5', max_tokens: 9 })).toEqual([])
  })

  test.each([
    { role: 'user', content: 'a' },
    { role: 'assistant', content: 'a', phase: 'p' },
    { role: 'system', content: 'a' },
    { role: 'tool', tool_call_id: 'c1', content: 'a' },
    { role: 'tool', tool_call_id: 'c1', content: 'a', is_error: true },
    { role: 'tool', tool_call_id: 'c1', content: 'a', is_error: false },
    { role: 'tool', tool_call_id: 'c1', content_blocks: [{ type: 'image', data: 'AAAA', mime_type: 'image/png' }] },
    {
      role: 'assistant',
      content_blocks: [
        { type: 'thinking', text: 'a' },
        { type: 'tool_use', id: 'c', name: 'n', input: { a: 1 }, thought_signature: 's', text: 'odd' }
      ]
    },
    {
      role: 'user',
      content_blocks: [
        { type: 'file', data: 'AAAA', mime_type: 'application/pdf', file_name: 'a.pdf' },
        { type: 'file_uri', file_uri: 'https://a', mime_type: 'video/mp4' },
        { type: 'novel', text: 'a', extra: { b: 1 } },
        { type: 'image', data: 'AAAA' }
      ]
    },
    { role: 'critic', content: 'a' }
  ])('a message of the chat: %j', (message) => {
    expect(chatMessages({ system: [], tools: [], messages: [messageOfChat(message)] })).toEqual([message])
  })

  test('the session is plain JSON', () => {
    const calling = after(fresh, { message: 'a' }, call('c1'))
    const again = JSON.parse(JSON.stringify(calling)) as Session
    expect(begin(again, { tool_results: [answer('c1')] }).context).toEqual(
      begin(calling, { tool_results: [answer('c1')] }).context
    )
    expect(quantumProfile.name).toBe('quantum')
    const json: Json = JSON.parse(JSON.stringify(again)) as Json
    expect(json).toEqual(again)
    expect(right(again)).toEqual(right(calling))
  })
})
