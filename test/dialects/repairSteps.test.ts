/** What a repair does one thing at a time for, and what it does at once: steps, looks at the dialect, and what is left alone. */
import { describe, expect, test } from 'vitest'
import { anthropic } from '../../src/dialects/anthropic'
import { bedrock } from '../../src/dialects/bedrock'
import type { Dialect } from '../../src/dialects/Dialect'
import { openaiChat } from '../../src/dialects/openaiChat'
import { openaiResponses } from '../../src/dialects/openaiResponses'
import { repair } from '../../src/dialects/repair'
import { unwrap } from './laws'
import type { Any } from './ruleCases'

const q = { role: 'user', content: 'q' }
const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more })
const marked = { cache_control: { type: 'ephemeral' } }

/** How often a repair looks at the request, and what it does. */
const watched = (dialect: Dialect<Any>, native: Any) => {
  let looks = 0
  const counted: Dialect<Any> = {
    ...dialect,
    violations: (request, options) => {
      looks++
      return dialect.violations(request, options)
    }
  }
  const { steps, left, value } = unwrap(repair(counted)(native))
  return {
    looks,
    steps: steps.map(({ rule, path, action }) => [rule, path, action].join(' ')),
    left,
    value
  }
}

describe('a field that is taken away', () => {
  test('leaves the rest of an item as it was', () => {
    const made = { type: 'custom_tool_call', call_id: 'c1', name: 'apply', input: '*** patch' }
    const answer = { type: 'custom_tool_call_output', call_id: 'c1', output: 'done' }
    const repaired = watched(openaiResponses, { model: 'o3', input: [q, { ...made, id: 'ctc_1' }, answer] })
    expect(repaired.steps).toEqual(['P-R5 input[1] dropped the field id'])
    expect(repaired.value).toEqual({ model: 'o3', input: [q, made, answer] })
    expect(repaired.left).toEqual([])
  })
})

describe('what helped once', () => {
  const call = (i: number) => ({ id: `c${i}`, type: 'function', function: { name: 'ls', arguments: {} } })
  const turns = (n: number) => ({
    messages: Array.from({ length: n }, (_, i) => [
      q,
      { role: 'assistant', content: null, tool_calls: [call(i)] },
      { role: 'tool', tool_call_id: `c${i}`, content: 'x' }
    ]).flat()
  })

  test('is done at once to all that break the same rule, the last of them too', () => {
    const one = watched(openaiChat, turns(1))
    const three = watched(openaiChat, turns(3))
    expect(one.left).toEqual([])
    expect(three.left).toEqual([])
    expect(three.steps).toHaveLength(3)
    expect(three.steps.map((step) => step.split(' ')[1])).toEqual(
      [1, 4, 7].map((at) => `messages[${at}].tool_calls[0].function.arguments`)
    )
    // one look more, at all of them together
    expect(three.looks).toBe(one.looks + 1)
  })

  test('is not done to what breaks another rule, even if it would be the same', () => {
    const made = (id: string) => ({ type: 'function_call', id, call_id: `c_${id}`, name: 'ls', arguments: '{}' })
    const answer = (id: string) => ({ type: 'function_call_output', call_id: `c_${id}`, output: 'x' })
    const strange = [made('call_1'), answer('call_1')]
    const twice = [
      made('fc_2'),
      answer('fc_2'),
      { ...made('fc_2'), call_id: 'c_3' },
      { ...answer('fc_2'), call_id: 'c_3' }
    ]
    const looksAt = (...items: ReadonlyArray<object>) =>
      watched(openaiResponses, { model: 'gpt-4o', input: [q, ...items] })
    const both = looksAt(...strange, ...twice)
    expect([both.left, both.steps]).toEqual([
      [],
      ['P-R3 input[1].id dropped the field id', 'P-R7 input[5].id dropped the field id']
    ])
    // of each alone, less the first looks, which they share
    expect(both.looks).toBe(looksAt(...strange).looks + looksAt(...twice).looks - looksAt().looks - 1)
  })
})

describe('reasoning that nothing follows', () => {
  const reasoning = (id: string) => ({ type: 'reasoning', id, summary: [], encrypted_content: 'x' })
  const said = (id: string) => ({
    type: 'message',
    id,
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: 'x', annotations: [] }]
  })
  const input = [q, reasoning('rs_1'), q, reasoning('rs_2'), said('msg_2'), q]

  test('goes alone where a model takes what it thought after another beginning', () => {
    const { value, steps, left } = watched(openaiResponses, { model: 'o4-mini', input })
    expect(left).toEqual([])
    expect(value.input).toEqual(input.filter((_, i) => i !== 1))
    expect(steps).toEqual(['P-R4 input[1] dropped the reasoning'])
  })

  test('takes along what was thought after it where that is bound to it, and says so', () => {
    const { value, steps } = watched(openaiResponses, { model: 'gpt-6-sol', input })
    expect(value.input.map(({ type = 'message' }: Any) => type)).toEqual(['message', 'message', 'message', 'message'])
    expect(steps.map((step) => step.split(' ')[0])).toEqual(['P-R4', 'thinkingBinding'])
  })
})

describe('cache points that are too many', () => {
  const point = { cachePoint: { type: 'default' } }

  test.each([
    [5, 1],
    [6, 2],
    [7, 3]
  ])('%d in one message: the first go, no other and no less', (count, surplus) => {
    const content = Array.from({ length: count }, (_, i) => [{ text: String(i) }, point]).flat()
    const native = { modelId: 'anthropic.claude-sonnet-4-5-v1:0', messages: [{ role: 'user', content }] }
    const { value, left } = watched(bedrock, native)
    expect(left).toEqual([])
    expect(value.messages[0].content).toEqual([
      ...Array.from({ length: surplus }, (_, i) => ({ text: String(i) })),
      ...content.slice(2 * surplus)
    ])
  })

  test('markers inside a result count and go like others', () => {
    const inside = {
      type: 'tool_result',
      tool_use_id: 'a',
      content: [text('0', marked), text('1', marked)]
    }
    const native = {
      model: 'claude-sonnet-4-5',
      messages: [
        q,
        { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'ls', input: {} }] },
        { role: 'user', content: [inside, ...['2', '3', '4'].map((words) => text(words, marked))] }
      ]
    }
    const { value, left } = watched(anthropic, native)
    expect(left).toEqual([])
    expect(value.messages[2].content).toEqual([
      { ...inside, content: [text('0'), text('1', marked)] },
      ...['2', '3', '4'].map((words) => text(words, marked))
    ])
  })
})
