import * as fc from 'fast-check'
import { contextCodec } from 'context-compaction/codecs'
import { context, type Context, type JsonObject, system } from 'context-compaction/model'
import { violations } from 'context-compaction/roundtrip'
import {
  aether,
  type AetherEvent,
  aetherProfile,
  beginReplay,
  endReplay,
  replayEvent,
  replayEvents
} from 'context-compaction/session'
import { describe, expect, test } from 'vitest'

const agent = (data: unknown): AetherEvent => ({ kind: 'agent', data })
const heard = (content: unknown): AetherEvent => ({ kind: 'user', data: { type: 'message', content } })
const said = (chunk: string, id = 'm1', isComplete = true): AetherEvent =>
  agent({ Text: { message_id: id, chunk, is_complete: isComplete, model_name: 'm' } })
const thought = (chunk: string, id = 'm1'): AetherEvent =>
  agent({ Thought: { message_id: id, chunk, is_complete: true, model_name: 'm' } })
const call = (id: string): AetherEvent =>
  agent({ ToolCall: { request: { id, name: 'read', arguments: '{"p":1}' }, model_name: 'm' } })
const ok = (id: string, result = 'data'): AetherEvent =>
  agent({
    ToolResult: { result: { id, name: 'read', arguments: '{"p":1}', result }, result_meta: null, model_name: 'm' }
  })
const failed = (id: string, more: JsonObject = {}): AetherEvent =>
  agent({ ToolError: { error: { id, name: 'read', arguments: null, error: 'boom', ...more } } })
const done = agent('Done')
const compacted = agent({ ContextCompactionResult: { summary: 'SUM', messages_removed: 3 } })
const clear: AetherEvent = { kind: 'user', data: { type: 'clearContext' } }

const drawn = ({ messages }: Context): ReadonlyArray<string> =>
  messages.map(({ role, content, summaryOf }) => {
    const parts = content.map((block) => {
      if (block.type === 'text') return block.text
      if (block.type === 'tool_use') return `call ${String(block.id)}`
      if (block.type === 'tool_result')
        return `${block.isError === true ? 'error' : 'result'} ${String(block.toolUseId)}`
      return block.type
    })
    return `${summaryOf === undefined ? role : 'summary'}: ${parts.join(', ')}`
  })

const replayed = (...events: ReadonlyArray<AetherEvent>): ReadonlyArray<string> => drawn(replayEvents(events))

describe('what the crate rebuilds as well', () => {
  test.each([
    ['nothing', [], []],
    [
      'a conversation',
      [heard([{ type: 'text', text: 'Hello' }]), said('Hi there!'), done],
      ['user: Hello', 'assistant: Hi there!']
    ],
    ['a message as a string', [heard('Hello')], ['user: Hello']],
    [
      'one step with a call',
      [heard('Read.'), call('c1'), ok('c1'), done],
      ['user: Read.', 'assistant: call c1', 'tool: result c1']
    ],
    [
      'a conversation that was cleared',
      [heard('Hello'), said('Hi!'), done, clear, heard('Start fresh')],
      ['user: Start fresh']
    ],
    ['a conversation that was cleared by the agent', [heard('Hello'), said('Hi!'), agent('ContextCleared')], []],
    ['a compaction', [heard('Hello'), said('Hi!'), done, compacted, heard('What?')], ['summary: SUM', 'user: What?']],
    ['chunks that are not complete', [said('Hi', 'm1', false), done], []],
    ['an end without words', [done, done], []],
    ['two turns', [said('a'), done, said('b', 'm2'), done], ['assistant: a', 'assistant: b']]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<AetherEvent>, ReadonlyArray<string>]>)(
    '%s',
    (_, events, expected) => {
      expect(replayed(...events)).toEqual(expected)
    }
  )
})

describe('what the crate gets wrong', () => {
  test('steps of a turn stay steps: results before the answer, each text where it was said', () => {
    expect(
      replayed(
        heard('Go.'),
        thought('hm'),
        said('I look.'),
        call('c1'),
        call('c2'),
        ok('c1'),
        ok('c2'),
        said('Once more.', 'm2'),
        call('c3'),
        failed('c3'),
        said('Done.', 'm3'),
        done
      )
    ).toEqual([
      'user: Go.',
      'assistant: thinking, I look., call c1, call c2',
      'tool: result c1',
      'tool: result c2',
      'assistant: Once more., call c3',
      'tool: error c3',
      'assistant: Done.'
    ])
  })

  test('a call after all results is another step', () => {
    expect(replayed(call('c1'), ok('c1'), call('c2'), ok('c2'), done)).toEqual([
      'assistant: call c1',
      'tool: result c1',
      'assistant: call c2',
      'tool: result c2'
    ])
    expect(replayed(call('c1'), call('c2'), ok('c1'), call('c3'), ok('c2'), ok('c3'), done)).toHaveLength(4)
  })

  test('an answer stands behind the results, also when the step before it said nothing', () => {
    expect(replayed(heard('Go.'), call('c1'), ok('c1'), said('Done.'), done)).toEqual([
      'user: Go.',
      'assistant: call c1',
      'tool: result c1',
      'assistant: Done.'
    ])
    expect(replayed(said('a', ''), said('b', ''), done)).toEqual(['assistant: a', 'assistant: b'])
    expect(replayed(thought('hm', ''), said('a', ''), call('c1'), ok('c1'), done)).toEqual([
      'assistant: thinking, a, call c1',
      'tool: result c1'
    ])
  })

  test('the text of a message that ends after its results belongs to it', () => {
    expect(
      replayed(said('I', 'm1', false), call('c1'), ok('c1'), said('I look.', 'm1'), said('Done.', 'm2'), done)
    ).toEqual(['assistant: I look., call c1', 'tool: result c1', 'assistant: Done.'])
  })

  test('results before a compaction are in the summary, not behind it', () => {
    expect(replayed(heard('Go.'), call('c1'), ok('c1'), compacted, said('Done.', 'm2'), done)).toEqual([
      'summary: SUM',
      'assistant: Done.'
    ])
    const [summary] = aether.encode(replayEvents([heard('Go.'), call('c1'), ok('c1'), compacted]))
      .messages as ReadonlyArray<JsonObject>
    expect(summary).toMatchObject({ messages_compacted: 3, summary_of: ['0', '1', '2'] })
  })

  test('compactions count on', () => {
    const [summary] = replayEvents([heard('a'), said('b'), done, compacted, heard('c'), done, compacted]).messages
    expect(summary).toMatchObject({
      extra: { messages_compacted: 3 },
      summaryOf: ['0', '1', '2', '3']
    })
  })

  test('a text before it goes on is kept, once', () => {
    expect(
      replayed(said('a'), agent({ AutoContinue: { attempt: 1, max_attempts: 3 } }), said('b', 'm2'), done)
    ).toEqual(['assistant: a', 'assistant: b'])
    expect(replayed(said('a'), said('a'), done)).toEqual(['assistant: a'])
  })

  test('what was gathered before a clearing is gone', () => {
    expect(replayed(said('a'), call('c1'), ok('c1'), clear, done)).toEqual([])
  })

  test('calls without results are answered with an error', () => {
    for (const end of [
      [done],
      [heard('Stop.')],
      [agent({ Cancelled: { message: '' } })],
      [agent({ Error: { message: '' } })],
      []
    ]) {
      const history = replayEvents([heard('Go.'), call('c1'), call('c2'), ok('c1'), ...end])
      expect(drawn(history).slice(1, 4)).toEqual(['assistant: call c1, call c2', 'tool: result c1', 'tool: error c2'])
      expect(violations(history)).toEqual([])
    }
  })

  test('a failed call keeps the arguments that it was called with', () => {
    const [spoken] = replayEvents([call('c1'), failed('c1'), done]).messages
    expect(spoken!.content).toMatchObject([{ input: { p: 1 } }])
    const [told] = replayEvents([failed('c1', { arguments: '{"q":2}' }), done]).messages
    expect(told!.content).toMatchObject([{ input: { q: 2 } }])
  })

  test('a call that is told twice, and a result', () => {
    expect(replayed(call('c1'), call('c1'), ok('c1', 'a'), ok('c1', 'b'), done)).toEqual([
      'assistant: call c1',
      'tool: result c1'
    ])
  })
})

describe('what is passed over', () => {
  test.each([
    ['another kind', { kind: 'system', data: 'Done' }],
    ['nothing', agent(null)],
    ['a list', agent([])],
    ['an empty object', agent({})],
    ['an unknown event', agent({ ContextUsageUpdate: { usage_ratio: 0.5 } })],
    ['progress', agent({ ToolProgress: { request: { id: 'c1', name: 'read', arguments: '{}' }, progress: 1 } })],
    ['a call without an id', agent({ ToolCall: { request: { name: 'read' } } })],
    ['a result without a text', agent({ ToolResult: { result: { id: 'c1', name: 'read' } } })],
    ['an error without a text', agent({ ToolError: { error: { id: 'c1', name: 'read' } } })],
    ['a user event of another type', { kind: 'user', data: { type: 'undo' } }],
    ['a user event that is none', { kind: 'user', data: 3 }]
  ] as ReadonlyArray<readonly [string, AetherEvent]>)('%s', (_, event) => {
    const before = beginReplay()
    expect(replayEvent(before, event)).toBe(before)
  })

  test('content that cannot be read, and a summary that is none', () => {
    expect(replayed(heard(null), agent({ ContextCompactionResult: { summary: 3 } }))).toEqual([])
  })
})

test('a context to begin with', () => {
  const before = context({ messages: [system('Be brief.')], profile: aetherProfile })
  expect(drawn(replayEvents([heard('a'), clear, heard('b')], before))).toEqual(['system: Be brief.', 'user: b'])
  expect(drawn(replayEvents([heard('a'), compacted], before))).toEqual(['system: Be brief.', 'summary: SUM'])
})

describe('laws', () => {
  const id = fc.constantFrom('c1', 'c2', 'c3', 'c4')
  const event: fc.Arbitrary<AetherEvent> = fc.oneof(
    { weight: 2, arbitrary: fc.string({ minLength: 1 }).map((text) => heard([{ type: 'text', text }])) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.string(), fc.constantFrom('m1', 'm2', 'm3'), fc.boolean())
        .map(([text, name, isComplete]) => said(text, name, isComplete))
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.string(), fc.constantFrom('m1', 'm2', '')).map(([text, name]) => thought(text, name))
    },
    { weight: 4, arbitrary: id.map(call) },
    { weight: 4, arbitrary: id.map((one) => ok(one)) },
    { weight: 1, arbitrary: id.map((one) => failed(one)) },
    { weight: 2, arbitrary: fc.constantFrom(done, compacted, clear, agent('ContextCleared'), agent({ Other: {} })) }
  )

  test('a session replayed in parts is the same, valid, and comes back from a save', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.nat(), (events, at) => {
        const k = at % (events.length + 1)
        const whole = replayEvents(events)
        const first = events.slice(0, k).reduce(replayEvent, beginReplay())
        expect(endReplay(events.slice(k).reduce(replayEvent, first))).toEqual(whole)
        expect(violations(whole)).toEqual([])
        expect(contextCodec.is(whole)).toBe(true)
        const read = aether.decode(JSON.parse(JSON.stringify(aether.encode(whole))))
        expect(read._tag === 'Right' && read.right.messages.map(({ content }) => content)).toEqual(
          whole.messages.map(({ content }) => content)
        )
      })
    )
  })
})
