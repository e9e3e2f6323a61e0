import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic, drawDecodeError, through } from '../../src/dialects/anthropic'
import type { Dialect } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import { type Context, withMessages } from '../../src/model/Context'
import type { Message } from '../../src/model/Message'
import {
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  type Reducer,
  stripThinking
} from '../../src/reducers'
import { requestFiles } from '../support/shared'
import { clone, deepFreeze, expectSame } from './laws'

interface Request {
  readonly messages: ReadonlyArray<unknown>
}

const long = 'a line of output\n'.repeat(20)

const anthropicOwn = (steps: number): Request => ({
  messages: [
    { role: 'user', content: 'q' },
    ...Array.from({ length: steps }, (_, i) => [
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Look.', signature: 's', x: 1 },
          { type: 'tool_use', id: `t${String(i)}`, name: 'ls', input: { path: long } }
        ]
      },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: `t${String(i)}`, content: long, x: 1 }] },
      { role: 'assistant', content: 'done' },
      { role: 'user', content: 'more' }
    ]).flat()
  ]
})

const openaiOwn = (steps: number): Request => ({
  messages: [
    { role: 'developer', content: 'Be brief.' },
    { role: 'user', content: 'q' },
    ...Array.from({ length: steps }, (_, i) => {
      const id = `c${String(i)}`
      const call = {
        id,
        type: 'function',
        function: { name: 'ls', arguments: JSON.stringify({ path: long }, null, 1) }
      }
      return [
        { role: 'assistant', reasoning_content: 'Look.', tool_calls: [call], x: 1 },
        { role: 'tool', tool_call_id: id, content: long, x: 1 },
        { role: 'assistant', content: 'done' },
        { role: 'user', content: 'more' }
      ]
    }).flat()
  ]
})

/** What a message says, without what `extra` holds of the form that a call had before it was edited. */
const saying = ({ role, content }: Message): unknown => ({
  role,
  content: content.map((block) => (block.type === 'tool_use' ? { ...block, extra: undefined } : block))
})

const reducers: ReadonlyArray<readonly [string, Reducer]> = [
  ['drop the last message', (context) => withMessages(context, context.messages.slice(0, -1))],
  ['clearToolResults', clearToolResults({ keep: 1 })],
  ['clearToolInputs', clearToolInputs({ keep: 1 })],
  ['dropOldestRoundtrips', dropOldestRoundtrips({ keep: 1 })],
  ['dropOldestSteps', dropOldestSteps({ keep: 1 })],
  ['stripThinking', stripThinking({ keepTurns: 1 })]
]

const dialects: ReadonlyArray<readonly [string, Dialect<Request>, (steps: number) => Request]> = [
  ['anthropic-messages', anthropic, anthropicOwn],
  ['openai-chat', openaiChat, openaiOwn]
]

describe.each(dialects)('%s', (form, dialect, own) => {
  const files = requestFiles(form)
  const requests = [
    ...files.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Request),
    ...[0, 1, 2, 5].map(own)
  ].map(deepFreeze)

  test.each(reducers)(`%s: what is not touched is the same object (${files.length} shared, 4 own)`, (_, reducer) => {
    let changed = 0
    for (const native of requests) {
      let before: Context | undefined
      let after: Context | undefined
      const reduced = through(dialect)((context) => {
        before = context
        after = reducer(context)
        return after
      })(native)
      if (isLeft(reduced) || before === undefined || after === undefined) throw new Error('not decoded')
      if (after === before) {
        expect(reduced.right).toBe(native)
        continue
      }
      changed++
      const index = new Map(before.messages.map((message, i) => [message, i]))
      reduced.right.messages.forEach((message, k) => {
        const from = index.get(after!.messages[k]!)
        if (from !== undefined) expect(message).toBe(native.messages[from])
      })
      // the memo is a cache: without it the same is written
      expectSame(dialect.encode(clone(after)), reduced.right)
      // what is written is read as what was written
      const again = dialect.decode(reduced.right)
      if (isLeft(again)) throw new Error('not decoded again')
      expect(again.right.messages.map(saying)).toEqual(after.messages.map(saying))
    }
    expect(changed).toBeGreaterThan(0)
  })

  test.each(reducers.slice(1))('%s: valid stays valid', (_, reducer) => {
    for (const native of requests) {
      if (dialect.violations(native).length > 0) continue
      const reduced = through(dialect)(reducer)(native)
      expect(isLeft(reduced) ? reduced : dialect.violations(reduced.right)).toEqual([])
    }
  })

  test('before an edited message everything is the same object', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requests), fc.nat(), (native, n) => {
        const k = n % Math.max(1, native.messages.length)
        const reduced = through(dialect)((context) =>
          withMessages(
            context,
            context.messages.map((message, i) =>
              i === k ? { ...message, content: message.content.slice(1) } : message
            )
          )
        )(native)
        if (isLeft(reduced)) throw new Error('not decoded')
        native.messages.forEach((message, i) => {
          if (i !== k) expect(reduced.right.messages[i]).toBe(message)
        })
      })
    )
  })
})

describe('through', () => {
  test('hands back the request itself when there was nothing to do', () => {
    const native = anthropicOwn(1)
    expect(through(anthropic)((context) => context)(native)).toEqual(right(native))
  })

  test('keeps all other fields', () => {
    const native = {
      ...anthropicOwn(5),
      model: 'claude-sonnet-4-5',
      system: 'Be brief.',
      tools: [{ name: 'ls' }],
      max_tokens: 5
    }
    const reduced = through(anthropic)(clearToolResults({ keep: 1 }))(native)
    expect(reduced).toMatchObject({
      right: { model: 'claude-sonnet-4-5', system: 'Be brief.', tools: [{ name: 'ls' }], max_tokens: 5 }
    })
  })

  test('refuses what is no request', () => {
    const refused = through(openaiChat)((context) => context)({ messages: [5] })
    expect(isLeft(refused) ? drawDecodeError(refused.left) : '').toBe(
      'openai-chat: messages[0]: expected a message, found the number 5'
    )
  })

  test('a message of one dialect is not handed out by another', () => {
    const native = { messages: [{ role: 'assistant', content: [{ type: 'thinking', thinking: 'a' }] }] }
    const decoded = anthropic.decode(native)
    expect(isLeft(decoded) ? [] : openaiChat.encode(decoded.right).messages).toEqual([
      { role: 'assistant', content: '', reasoning_content: 'a' }
    ])
  })
})
