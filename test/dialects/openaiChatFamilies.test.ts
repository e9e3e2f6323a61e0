/** The relatives of Chat Completions that send `reasoning_content`: what they demand, and that no reducer takes it away. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openaiChat, profileFor } from '../../src/dialects/openaiChat'
import * as R from '../../src/reducers'
import { dialect } from '../../src/testing/dialectLaws'
import { clone, keepsLaws, unwrap } from './laws'

type Message = Readonly<Record<string, unknown>>

const numRuns = Math.max(60, Number(process.env['FC_RUNS'] ?? 0))

const call = (id: string) => ({ id, type: 'function', function: { name: 'ls', arguments: '{}' } })
const q: Message = { role: 'user', content: 'q' }
const calling = (id: string, more = {}): Message => ({
  role: 'assistant',
  content: null,
  tool_calls: [call(id)],
  ...more
})
const answered = (id: string): Message => ({ role: 'tool', tool_call_id: id, content: 'ok' })
const thought = { reasoning_content: 'Look.' }
const deepseek = { model: 'deepseek-chat' }
const reasoner = { model: 'deepseek-reasoner' }

describe('examples: profiles', () => {
  test.each([
    ['deepseek-reasoner', true, 'any'],
    ['deepseek/deepseek-v4-pro', true, 'any'],
    ['mimo-v2-flash', true, 'any'],
    ['moonshotai/kimi-k2.5', true, 'non-empty'],
    ['kimi-k2-thinking', true, 'non-empty'],
    ['moonshotai/kimi-k2-instruct-0905', undefined, 'non-empty'],
    ['kimi-k3', undefined, 'non-empty'],
    ['glm-4.7', undefined, 'non-empty'],
    ['zai-org/GLM-4.7', undefined, 'non-empty'],
    ['moonshotai/Kimi-K2.5', true, 'non-empty'],
    ['qwen3-max', undefined, 'any'],
    ['gpt-4o', undefined, 'any']
  ])('%s: calls keep their reasoning %s, text %s', (model, keeps, text) => {
    const profile = profileFor(model)
    expect([profile.callsKeepThinking, profile.text]).toEqual([keeps, text])
  })
})

describe('examples: violations', () => {
  const cases: ReadonlyArray<
    readonly [name: string, rest: object, messages: ReadonlyArray<Message>, expected: ReadonlyArray<string>]
  > = [
    [
      'reasoning at all calls',
      deepseek,
      [q, calling('a', thought), answered('a'), calling('b', thought), answered('b')],
      []
    ],
    [
      'an empty one',
      deepseek,
      [q, calling('a', thought), answered('a'), calling('b', { reasoning_content: '' }), answered('b')],
      []
    ],
    ['none at all', deepseek, [q, calling('a'), answered('a')], []],
    [
      'none at all, of a model that always thinks',
      reasoner,
      [q, calling('a'), answered('a')],
      ['D-R1 messages[1].reasoning_content']
    ],
    ['forced, of a model that always thinks', { ...reasoner, tool_choice: 'required' }, [q], ['D-R2 tool_choice']],
    [
      'none of Kimi K2 Thinking',
      { model: 'kimi-k2-thinking' },
      [q, calling('a'), answered('a')],
      ['D-R1 messages[1].reasoning_content']
    ],
    ['a choice among tools', { ...reasoner, tool_choice: { type: 'allowed_tools' } }, [q], []],
    [
      'none at one call',
      deepseek,
      [q, calling('a'), answered('a'), calling('b', thought), answered('b')],
      ['D-R1 messages[1].reasoning_content']
    ],
    [
      'null at one call',
      deepseek,
      [q, calling('a', { reasoning_content: null }), answered('a'), { role: 'assistant', content: 'x', ...thought }, q],
      ['D-R1 messages[1].reasoning_content']
    ],
    [
      'none beside words',
      deepseek,
      [q, calling('a', thought), answered('a'), { role: 'assistant', content: 'x' }, q],
      []
    ],
    [
      'OpenRouter',
      { model: 'deepseek/deepseek-v4' },
      [q, calling('a', { reasoning_details: [{}] }), answered('a'), calling('b', { reasoning: 'x' }), answered('b')],
      []
    ],
    [
      'told to think',
      { ...deepseek, thinking: { type: 'enabled' } },
      [q, calling('a'), answered('a')],
      ['D-R1 messages[1].reasoning_content']
    ],
    [
      'told not to think',
      { ...deepseek, thinking: { type: 'disabled' } },
      [q, calling('a', thought), answered('a'), calling('b'), answered('b')],
      []
    ],
    ['no demand', { model: 'qwen3-max' }, [q, calling('a', thought), answered('a'), calling('b'), answered('b')], []],
    [
      'forced',
      { ...deepseek, tool_choice: 'required' },
      [q, calling('a', thought), answered('a')],
      ['D-R2 tool_choice']
    ],
    [
      'forced by name',
      { ...deepseek, tool_choice: { type: 'function', function: { name: 'ls' } } },
      [q, calling('a', thought), answered('a')],
      ['D-R2 tool_choice']
    ],
    ['forced without thinking', { ...deepseek, tool_choice: 'required' }, [q, calling('a'), answered('a')], []],
    [
      'empty text',
      { model: 'kimi-k2.5' },
      [
        {
          role: 'user',
          content: [
            { type: 'text', text: '' },
            { type: 'text', text: 'x' }
          ]
        }
      ],
      ['D-R3 messages[0].content[0]']
    ],
    ['empty message', { model: 'glm-4.7' }, [{ role: 'user', content: '' }], ['D-R3 messages[0]']],
    ['empty beside calls', { model: 'glm-4.7' }, [q, { ...calling('a'), content: '' }, answered('a')], []],
    ['empty elsewhere', { model: 'gpt-4o' }, [{ role: 'user', content: '' }], []]
  ]

  test.each(cases.map((one) => [one[0], one] as const))('%s', (_, [, rest, messages, expected]) => {
    const request = clone({ ...rest, messages })
    keepsLaws(openaiChat, request)
    expect(openaiChat.violations(request).map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected)
  })
})

describe('reasoning that has to stay', () => {
  const step = fc.record({
    thinks: fc.constant(true),
    words: fc.boolean(),
    result: fc.constantFrom('ok', 'x'.repeat(400))
  })
  const turn = fc.record({ steps: fc.array(step, { maxLength: 3 }), answers: fc.boolean() })
  const requests = fc.array(turn, { minLength: 1, maxLength: 4 }).map((turns) => {
    const messages: Array<Message> = []
    for (const { steps, answers } of turns) {
      messages.push({ role: 'user', content: 'Go on. '.repeat(10) })
      for (const { words, result } of steps) {
        const id = `call_${String(messages.length)}`
        messages.push(calling(id, { reasoning_content: `Step ${id}.`, ...(words ? { content: 'I look.' } : {}) }))
        messages.push({ ...answered(id), content: result })
      }
      if (answers) messages.push({ role: 'assistant', content: 'Done.', reasoning_content: 'All done.' })
    }
    return { ...deepseek, messages }
  })

  const reducers: Readonly<Record<string, R.Reducer>> = {
    'stripThinking 0': R.stripThinking({ keepTurns: 0, openLoop: true }),
    'stripThinking 1': R.stripThinking({ keepTurns: 1 }),
    clearToolResults: R.clearToolResults({ keep: 0, clearInputs: true }),
    dropOldestRoundtrips: R.dropOldestRoundtrips({ keep: 1 }),
    dropOldestSteps: R.dropOldestSteps({ keep: 1 }),
    replaceWithSummary: R.replaceWithSummary({ summary: 'They spoke.', keep: 1 }),
    filterEncryptedReasoning: R.filterEncryptedReasoning('another'),
    'two in a row': R.sequence(R.dropOldestSteps({ keep: 2 }), R.stripThinking({ keepTurns: 0 }))
  }

  test.each(Object.entries(reducers))('%s keeps it at every call that it keeps', (_, reducer) => {
    fc.assert(
      fc.property(requests, (native) => {
        const after = openaiChat.encode(reducer(unwrap(openaiChat.decode(native)))).messages as ReadonlyArray<Message>
        for (const message of after)
          if (message['tool_calls'] !== undefined) {
            const [{ id }] = message['tool_calls'] as readonly [{ readonly id: string }]
            expect(message['reasoning_content']).toBe(`Step ${id}.`)
          }
      }),
      { numRuns }
    )
  })

  test('what is accepted stays accepted', () => {
    dialect(requests, openaiChat, { reducers, numRuns })
  })
})
