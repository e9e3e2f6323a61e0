/** Neighbours of one role are one turn to Anthropic: thinking, words and calls of one answer may stand in messages of their own. */
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { clearHead, dropStepsOfOldTurns, type Reducer, stripToolCalls } from '../../src/reducers'
import { budget, dropUnprotected, compact, presets } from '../../src/strategy'
import { unwrap } from './laws'
import { reducers as others } from './nativeReducers'

const numRuns = Math.max(40, Number(process.env['FC_RUNS'] ?? 0))

type Block = Readonly<Record<string, unknown>>
interface Message {
  readonly role: 'user' | 'assistant'
  readonly content: ReadonlyArray<Block>
}

const text = (said: string): Block => ({ type: 'text', text: said })
const thought: Block = { type: 'thinking', thinking: 'I look where it may be.', signature: 'c2ln' }
const long = 'many files and what is in them '.repeat(30)

/** An answer with its results, in as many messages as one likes. */
const step = fc.record({
  thinks: fc.boolean(),
  speaks: fc.boolean(),
  calls: fc.integer({ min: 1, max: 2 }),
  apart: fc.boolean(),
  words: fc.constantFrom('none', 'beside', 'behind', 'behind, twice')
})

const turn = fc.record({ steps: fc.array(step, { maxLength: 4 }), ends: fc.boolean() })

const messagesOf = (
  turns: ReadonlyArray<typeof turn extends fc.Arbitrary<infer T> ? T : never>
): ReadonlyArray<Message> => {
  const out: Array<Message> = []
  let n = 0
  const say = (role: Message['role'], blocks: ReadonlyArray<Block>, isApart: boolean): void => {
    if (isApart) for (const block of blocks) out.push({ role, content: [block] })
    else if (blocks.length > 0) out.push({ role, content: blocks })
  }
  turns.forEach(({ steps, ends }, t) => {
    say('user', [text(`Do ${String(t)}.`)], false)
    steps.forEach(({ thinks, speaks, calls, apart, words }, s) => {
      const ids = Array.from({ length: calls }, () => `c${String(n++)}`)
      const uses = ids.map((id): Block => ({ type: 'tool_use', id, name: 'ls', input: { path: 'src' } }))
      const results = ids.map((id): Block => ({ type: 'tool_result', tool_use_id: id, content: long }))
      say('assistant', [...(thinks || s === 0 ? [thought] : []), ...(speaks ? [text('I look.')] : []), ...uses], apart)
      say('user', words === 'beside' ? [...results, text('Quick.')] : results, false)
      if (words.startsWith('behind')) say('user', [text('Quick.')], false)
      if (words.endsWith('twice')) say('user', [text('Please.')], false)
    })
    if (ends || steps.length === 0) say('assistant', [thought, text('Done.')], false)
  })
  if (out[out.length - 1]?.role === 'assistant') say('user', [text('And?')], false)
  return out
}

/** What stands where thinking should, by a reading of its own: turns are merged first, and the last of the user's own looked for. */
const thoughtless = (
  messages: ReadonlyArray<{ readonly role: string; readonly content: string | ReadonlyArray<Block> }>
): boolean => {
  const merged: Array<{ role: string; content: Array<Block> }> = []
  for (const { role, content } of messages) {
    const blocks = typeof content === 'string' ? [text(content)] : content
    const last = merged[merged.length - 1]
    if (last?.role === role) last.content = [...last.content, ...blocks]
    else merged.push({ role, content: [...blocks] })
  }
  let last = merged.length - 1
  while (
    last >= 0 &&
    (merged[last]!.role !== 'user' || merged[last]!.content.some(({ type }) => type === 'tool_result'))
  )
    last--
  const answer = merged.slice(last + 1).find(({ role }) => role === 'assistant')?.content ?? []
  return answer.some(({ type }) => type === 'tool_use') && answer[0]?.['type'] !== 'thinking'
}

const manual = {
  model: 'claude-sonnet-4-5',
  max_tokens: 9999,
  thinking: { type: 'enabled', budget_tokens: 1024 },
  tools: [{ name: 'ls', input_schema: {} }]
}

const request = fc
  .array(turn, { minLength: 1, maxLength: 4 })
  .map((turns) => ({ ...manual, messages: messagesOf(turns) }) as never)

const small = unwrap(budget({ window: 1500, target: 600 }))

const reducers: Readonly<Record<string, Reducer>> = {
  ...others,
  stripToolCalls: stripToolCalls({ keep: 0 }),
  clearHead: clearHead({ keepTokens: 200 }),
  dropStepsOfOldTurns: dropStepsOfOldTurns({ keepTurns: 1 }),
  dropUnprotected: dropUnprotected({ target: 600 }),
  ...Object.fromEntries(
    Object.entries(presets).map(([name, policy]): readonly [string, Reducer] => [
      name,
      (context) => {
        const done = compact(policy, { budget: small })(context)
        return isRight(done) ? done.right.after : context
      }
    ])
  )
}

describe('neighbours of one role', () => {
  test('a loop is judged as if each turn were one message', () => {
    fc.assert(
      fc.property(request, fc.nat(), (native: { readonly messages: ReadonlyArray<Message> }, n) => {
        const messages = native.messages.slice(n % native.messages.length)
        const found = anthropic.violations({ ...native, messages }).map(({ rule }) => rule)
        expect(found.includes('A-R20')).toBe(thoughtless(messages))
      }),
      { numRuns: numRuns * 5 }
    )
  })

  test.each(Object.entries(reducers))('%s: the last loop begins with thinking', (_, reducer) => {
    fc.assert(
      fc.property(request, (native: never) => {
        expect(anthropic.violations(native)).toEqual([])
        const after = anthropic.encode(reducer(unwrap(anthropic.decode(native))))
        expect(anthropic.violations(after)).toEqual([])
        expect(thoughtless(after.messages)).toBe(false)
      }),
      { numRuns }
    )
  })
})
