/** Options of others, read into policies: what becomes of each, what is refused, and that what comes of them can be run. */
import type Anthropic from '@anthropic-ai/sdk'
import { isRight } from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assistant, context, thinking, toolResult, toolUse, user } from '../../src/model'
import {
  compact,
  type Compiled,
  type CompileError,
  drawCompileError,
  fromCompactionPolicy,
  fromCompactThreshold,
  fromContextManagement,
  fromLangchain,
  fromPruneMessages,
  fromQuantumConfig,
  type Policy,
  presets
} from '../../src/strategy'
import type { Either } from 'fp-ts/lib/Either.js'
import { anyContext } from '../../src/testing'
import { charsPerTokenEstimator, estimateTokens } from '../../src/tokens'

type Result = Either<CompileError, Compiled>

const made = (result: Result): Compiled => {
  if (!isRight(result)) throw new Error(drawCompileError(result.left))
  return result.right
}

const policyOf = (result: Result): Policy => made(result).policy
const notesOf = (result: Result): ReadonlyArray<string> => made(result).notes
const errorOf = (result: Result): string => (isRight(result) ? '' : drawCompileError(result.left))

describe('fromContextManagement', () => {
  type Config = Anthropic.Beta.Messages.BetaContextManagementConfig

  const everyRequest = (keepTurns: number) => ({
    trigger: { type: 'all', of: [] },
    steps: [{ step: 'stripThinking', keepTurns }]
  })

  test('the defaults are those of the preset', () => {
    const config: Config = { edits: [{ type: 'clear_thinking_20251015' }, { type: 'clear_tool_uses_20250919' }] }
    const { policy, notes } = made(fromContextManagement(config))
    expect(policy.steps).toEqual(presets['anthropic-context-editing'].steps)
    expect(policy.until).toBe('steps')
    expect(policy.trigger).toEqual({ type: 'any', of: [{ type: 'tokens', atLeast: 100_000 }] })
    expect(policy.earlier).toEqual([everyRequest(1)])
    expect(notes).toEqual([expect.stringContaining('clear thinking with every request')])
  })

  test('thinking has no trigger: it is cleared long before results are', () => {
    const config: Config = { edits: [{ type: 'clear_thinking_20251015' }, { type: 'clear_tool_uses_20250919' }] }
    const turn = [user('Why?'), assistant(thinking('Hm.', { signature: 's' }), 'So.')]
    const history = context({ messages: [...turn, ...turn, user('Go on.')] })
    const compacted = compact(policyOf(fromContextManagement(config)))(history)
    expect(isRight(compacted) && compacted.right.steps.map(({ name }) => name)).toEqual(['stripThinking'])
  })

  test('everything that can be said is carried', () => {
    const config: Config = {
      edits: [
        { type: 'clear_thinking_20251015', keep: { type: 'thinking_turns', value: 2 } },
        {
          type: 'clear_tool_uses_20250919',
          trigger: { type: 'tool_uses', value: 30 },
          keep: { type: 'tool_uses', value: 7 },
          clear_at_least: { type: 'input_tokens', value: 5000 },
          exclude_tools: ['memory'],
          clear_tool_inputs: true
        }
      ]
    }
    expect(made(fromContextManagement(config, { window: 1_000_000 }))).toEqual({
      policy: {
        budget: { window: 1_000_000 },
        trigger: { type: 'any', of: [{ type: 'toolUses', atLeast: 30 }] },
        steps: [
          { step: 'stripThinking', keepTurns: 2 },
          { step: 'clearToolResults', keep: 7, excludeTools: ['memory'], clearAtLeast: 5000, clearInputs: true }
        ],
        until: 'steps',
        earlier: [everyRequest(2)]
      },
      notes: ['edits clear thinking with every request, whatever the context costs']
    })
  })

  test.each(['all', { type: 'all' }] as const)('thinking that all stays is no step: %j', (keep) => {
    expect(policyOf(fromContextManagement({ edits: [{ type: 'clear_thinking_20251015', keep }] })).steps).toEqual([])
  })

  test('a compaction drops what it would summarise', () => {
    const config: Config = {
      edits: [
        {
          type: 'compact_20260112',
          trigger: { type: 'input_tokens', value: 60_000 },
          instructions: 'Be brief.',
          pause_after_compaction: true
        }
      ]
    }
    const { policy, notes } = made(fromContextManagement(config))
    expect(policy.budget.trigger).toBe(60_000)
    expect(policy.until).toBeUndefined()
    expect(notes).toHaveLength(2)
    expect(notes[0]).toContain('edits[0].instructions is not carried')
  })

  test('each edit has a trigger of its own', () => {
    const config: Config = {
      edits: [
        { type: 'clear_thinking_20251015' },
        { type: 'clear_tool_uses_20250919', trigger: { type: 'input_tokens', value: 30_000 } },
        { type: 'compact_20260112', trigger: { type: 'input_tokens', value: 60_000 } }
      ]
    }
    const policy = policyOf(fromContextManagement(config))
    const clearing = [
      { step: 'stripThinking', keepTurns: 1 },
      { step: 'clearToolResults', keep: 3 }
    ]
    expect(policy.trigger).toBeUndefined()
    expect(policy.budget.trigger).toBe(60_000)
    expect(policy.steps.slice(0, 2)).toEqual(clearing)
    expect(policy.earlier).toEqual([
      { trigger: { type: 'any', of: [{ type: 'tokens', atLeast: 30_000 }] }, steps: clearing },
      everyRequest(1)
    ])
    // words beside which results weigh little: they stay until the compaction itself is due
    const words = Array.from({ length: 100 }, () => [user('why '.repeat(200)), assistant('so '.repeat(200))]).flat()
    const calls = Array.from({ length: 5 }, (_, k) => [
      assistant(toolUse({ id: `c${String(k)}`, name: 'x', input: {} })),
      user(toolResult({ toolUseId: `c${String(k)}`, content: 'ok '.repeat(300) }))
    ]).flat()
    const history = context({ messages: [user('Go.'), ...calls, ...words, user('Go on.')] })
    expect(estimateTokens(history)).toBeGreaterThan(35_000)
    expect(estimateTokens(history)).toBeLessThan(60_000)
    const compacted = compact(policy)(history)
    if (!isRight(compacted)) throw new RangeError('infeasible')
    expect(compacted.right.steps.map(({ name }) => name)).toEqual(['clearToolResults'])
    expect(compacted.right.after.messages).toHaveLength(history.messages.length)
    const twice = compact(policy)(context({ messages: [user('Go.'), ...calls, ...words, ...words, user('Go on.')] }))
    expect(isRight(twice) && twice.right.tokens.after <= 30_000).toBe(true)
  })

  test('thinking that is cleared with every request is cleared before a compaction is due', () => {
    const { policy, notes } = made(
      fromContextManagement({ edits: [{ type: 'clear_thinking_20251015' }, { type: 'compact_20260112' }] })
    )
    expect(policy.earlier).toEqual([everyRequest(1)])
    expect(notes).toEqual([expect.stringContaining('clear thinking with every request')])
    expect(policyOf(fromContextManagement({ edits: [{ type: 'compact_20260112' }] })).earlier).toBeUndefined()
  })

  test('tools named for clear_tool_inputs, and what is not known, are noted', () => {
    const notes = notesOf(
      fromContextManagement({
        edits: [{ type: 'clear_tool_uses_20250919', clear_tool_inputs: ['bash'], colour: 1 }],
        mode: 'x'
      })
    )
    expect(notes).toEqual([
      expect.stringContaining('edits[0].clear_tool_inputs names tools'),
      'mode is not carried',
      'edits[0].colour is not carried'
    ])
  })

  test.each<[unknown, string]>([
    ['x', 'context_management: expected an object, found the string "x"'],
    [{ edits: 3 }, 'edits: expected an object'],
    [{ edits: [{ type: 'clear_all' }] }, 'edits[0].type: expected "clear_thinking_20251015" or'],
    [{ edits: [{}] }, 'edits[0].type: expected the type of an edit'],
    [
      { edits: [{ type: 'clear_tool_uses_20250919' }, { type: 'clear_thinking_20251015' }] },
      'edits[1].type: expected clear_thinking_20251015 as the first edit'
    ],
    [
      { edits: [{ type: 'compact_20260112', trigger: { type: 'input_tokens', value: 10_000 } }] },
      'edits[0].trigger.value: expected a whole number of at least 50000, found the number 10000'
    ],
    [
      { edits: [{ type: 'clear_tool_uses_20250919', keep: { type: 'turns', value: 1 } }] },
      'edits[0].keep.type: expected "tool_uses"'
    ],
    [
      { edits: [{ type: 'clear_tool_uses_20250919', clear_tool_inputs: 'yes' }] },
      'edits[0].clear_tool_inputs: expected true, false or a list of tools'
    ],
    [
      { edits: [{ type: 'clear_tool_uses_20250919', exclude_tools: 'bash' }] },
      'edits[0].exclude_tools: expected a list of strings'
    ],
    [
      { edits: [{ type: 'compact_20260112', trigger: { type: 'input_tokens', value: 190_000 } }] },
      'expected a policy that can be'
    ]
  ])('%j is refused', (config, sentence) => {
    expect(errorOf(fromContextManagement(config))).toContain(sentence)
  })
})

describe('fromCompactThreshold', () => {
  test.each([
    [90_000],
    [{ compact_threshold: 90_000 }],
    [[{ type: 'compaction', compact_threshold: 90_000 }]],
    [{ context_management: [{ type: 'compaction', compact_threshold: 90_000 }] }]
  ])('%j', (config) => {
    const { policy, notes } = made(fromCompactThreshold(config))
    expect(policy.budget.trigger).toBe(90_000)
    expect(notes).toEqual([])
  })

  test('without a threshold the default holds, and is noted', () => {
    const { policy, notes } = made(fromCompactThreshold([{ type: 'compaction', compact_threshold: null }]))
    expect(policy.budget).toEqual({ window: 200_000 })
    const absent = 'compact_threshold is absent: 90 % of the usable input is taken'
    expect(notes).toEqual([`context_management[0].${absent}`])
    expect(notesOf(fromCompactThreshold([]))).toEqual([absent])
  })

  test.each<[unknown, string]>([
    [-5, 'compact_threshold: expected a whole number'],
    [[{ type: 'summary' }], 'context_management[0].type: expected "compaction"'],
    [250_000, 'maxInput']
  ])('%j is refused', (config, sentence) => {
    expect(errorOf(fromCompactThreshold(config))).toContain(sentence)
  })
})

describe('fromQuantumConfig', () => {
  test.each<[string, unknown, number | undefined]>([
    ['Rust from 0.5', { compact_at_tokens: 80_000 }, 80_000],
    ['Rust to 0.4, TypeScript, Swift', { max_tokens: 80_000, auto_compact: true }, 80_000],
    ['Kotlin', { maxTokens: 80_000, autoCompact: true }, 80_000],
    ['Go', { max_tokens: 100_000, auto_compact: true, compaction_threshold: 80 }, 80_000],
    ['Python', { max_tokens: 80_000, auto_compact: true, strategy: 'brief' }, 80_000],
    ['nothing', {}, undefined],
    ['off', { max_tokens: 80_000, auto_compact: false }, undefined],
    ['two spellings', { compact_at_tokens: 80_000, max_tokens: 100_000 }, 80_000],
    ['over 100 per cent', { max_tokens: 100_000, compaction_threshold: 120 }, 100_000]
  ])('%s', (_, config, trigger) => {
    const policy = policyOf(fromQuantumConfig(config))
    expect(policy.budget.trigger).toBe(trigger)
    if (trigger === undefined) expect(policy.trigger).toEqual({ type: 'any', of: [] })
    else expect(policy.trigger).toBeUndefined()
  })

  test('results are cleared first, thinking of older turns next', () => {
    const { steps } = policyOf(
      fromQuantumConfig({ compact_at_tokens: 9000, keep_recent_tool_results: 0, clear_thinking: true })
    )
    expect(steps.slice(0, 2)).toEqual([
      { step: 'clearToolResults', keep: 0 },
      { step: 'stripThinking', keepTurns: 1 }
    ])
    expect(policyOf(fromQuantumConfig({ clear_thinking: false })).steps.slice(0, 2)).toEqual([
      { step: 'summarize', keep: 0 },
      { step: 'dropOldestRoundtrips', keep: 1 }
    ])
  })

  test.each(['summarize_strategy', 'summarize_model', 'strategy'])('%s is noted', (key) => {
    expect(notesOf(fromQuantumConfig({ [key]: 'brief' }))).toEqual([expect.stringContaining(`${key} is not carried`)])
  })

  test.each<[unknown, string]>([
    [{ compact_at_tokens: -1 }, 'ContextConfig: compact_at_tokens: expected a whole number'],
    [{ keep_recent_tool_results: 1.5 }, 'keep_recent_tool_results: expected a whole number'],
    [{ auto_compact: 'yes' }, 'auto_compact: expected true or false'],
    [{ strategy: 3 }, 'strategy: expected a string'],
    [
      { max_tokens: 100_000, compaction_threshold: 0.8 },
      'ContextConfig: compaction_threshold: expected a percentage from 1 to 100, e.g. 80, found the number 0.8'
    ],
    [{ maxTokens: 100_000, compactionThreshold: 0.8 }, 'ContextConfig: compactionThreshold: expected a percentage']
  ])('%j is refused', (config, sentence) => {
    expect(errorOf(fromQuantumConfig(config))).toContain(sentence)
  })
})

describe('fromCompactionPolicy', () => {
  const turns = Array.from({ length: 10 }, () => [user('a'.repeat(400)), assistant('b'.repeat(400))]).flat()
  const history = context({ messages: [...turns, user('c')] })
  const left = (config: unknown): number | undefined => {
    const compacted = compact(policyOf(fromCompactionPolicy(config, { window: 9000 })), {
      estimator: charsPerTokenEstimator
    })(history)
    return isRight(compacted) ? compacted.right.after.messages.length : undefined
  }

  test('drops the oldest roundtrips until the rest costs no more: the limit itself is no reason', () => {
    // ten roundtrips of 208 tokens, and a prompt of 5
    expect(left({ max_input_tokens: 2085 })).toBe(21)
    expect(left({ max_input_tokens: 2084 })).toBe(19)
    expect(left({ max_input_tokens: 1000, keep_recent_turns: 4 })).toBe(9)
    expect(left({ max_input_tokens: 836, keep_recent_turns: 4 })).toBeUndefined()
    expect(left({ max_input_tokens: 836, keep_recent_turns: 0 })).toBe(7)
  })

  test('the defaults are those of the package', () => {
    expect(policyOf(fromCompactionPolicy({}))).toMatchObject({
      budget: { target: 100_000 },
      steps: [{ step: 'dropOldestRoundtrips', keep: 5 }]
    })
    expect(errorOf(fromCompactionPolicy({ keep_recent_turns: -1 }))).toContain('keep_recent_turns: expected')
  })
})

describe('fromLangchain', () => {
  test('clearing', () => {
    expect(
      made(
        fromLangchain({
          trigger: [{ tokens: 100 }, { fraction: 0.5, messages: 3 }],
          keep: { messages: 4 },
          clearAtLeast: 10,
          excludeTools: ['x'],
          placeholder: '[cleared]'
        })
      )
    ).toEqual({
      policy: {
        budget: { window: 200_000 },
        trigger: {
          type: 'any',
          of: [
            { type: 'tokens', atLeast: 100 },
            {
              type: 'all',
              of: [
                { type: 'messages', atLeast: 3 },
                { type: 'fraction', atLeast: 0.5, of: 'window' }
              ]
            }
          ]
        },
        steps: [{ step: 'clearToolResults', keep: 4, clearAtLeast: 10, excludeTools: ['x'], placeholder: '[cleared]' }],
        until: 'steps'
      },
      notes: []
    })
    expect(policyOf(fromLangchain({ excludeTools: [] })).trigger).toEqual({ type: 'tokens', atLeast: 100_000 })
  })

  test('summarization', () => {
    const { policy, notes } = made(
      fromLangchain({ model: 'x', trigger: { tokens: 4000 }, keep: { messages: 20 }, summaryPrompt: 'y' })
    )
    expect(policy.trigger).toEqual({ type: 'any', of: [{ type: 'tier', tier: 'hard' }, { type: 'overflow' }] })
    expect(policy.steps.slice(0, 3)).toEqual([
      { step: 'summarize', keep: 20 },
      { step: 'dropOldestRoundtrips', keep: 1 },
      { step: 'dropOldestSteps', keep: 10 }
    ])
    expect(policy.earlier).toEqual([
      {
        trigger: { type: 'tokens', atLeast: 4000 },
        steps: [
          { step: 'summarize', keep: 20 },
          { step: 'dropOldestRoundtrips', keep: 10 },
          { step: 'dropOldestSteps', keep: 10 }
        ]
      }
    ])
    expect(notes).toEqual(['summaryPrompt is not carried'])
    expect(notesOf(fromLangchain({ model: 'x' }))).toEqual([expect.stringContaining('trigger is absent')])
  })

  test.each<[unknown, unknown, string]>([
    [{ tokens: 3000 }, { step: 'summarize', keepTokens: 3000 }, 'keep.tokens holds beside a summary'],
    [{ fraction: 0.25 }, { step: 'summarize', keepTokens: 2000 }, 'keep.fraction holds beside a summary']
  ])('summarization that keeps %j', (keep, step, sentence) => {
    const { policy, notes } = made(fromLangchain({ model: 'x', trigger: { tokens: 4000 }, keep }, { window: 8000 }))
    expect(policy.steps[0]).toEqual(step)
    expect(policy.earlier?.[0]?.steps[0]).toEqual(step)
    expect(notes).toEqual([expect.stringContaining(sentence)])
  })

  describe('summarization is done where its trigger holds, however far the window is', () => {
    const turn = (k: number) => [user(`Why ${String(k)}? ${'word '.repeat(100)}`), assistant('so '.repeat(100))]
    const turns = Array.from({ length: 60 }, (_, k) => turn(k)).flat()
    const history = context({ messages: [...turns, user('And now?')] })
    const after = (config: unknown, summary?: string): ReadonlyArray<string> => {
      const summarize = summary === undefined ? {} : { summarize: () => summary }
      const compacted = compact(policyOf(fromLangchain(config)), summarize)(history)
      if (!isRight(compacted)) throw new RangeError('infeasible')
      return compacted.right.after.messages.map(({ id }) => id)
    }
    const last = (count: number): ReadonlyArray<string> => history.messages.slice(-count).map(({ id }) => id)

    test.each([{ tokens: 4000 }, { messages: 50 }, { fraction: 0.01 }, [{ tokens: 4000 }, { messages: 5000 }]])(
      '%j',
      (trigger) => {
        const config = { model: 'x', trigger, keep: { messages: 21 } }
        // a summary and what `keep` names, as there
        const summarised = after(config, 'Sixty questions were answered.')
        expect(summarised.slice(-21)).toEqual(last(21))
        expect(summarised.length).toBeLessThanOrEqual(23)
        // without a summary as many
        const dropped = after(config)
        expect(dropped.slice(-21)).toEqual(last(21))
        expect(dropped.length).toBeLessThanOrEqual(23)
      }
    )

    test('not where it does not', () => {
      expect(after({ model: 'x', trigger: { tokens: 100_000 }, keep: { messages: 20 } }, 'x')).toEqual(last(121))
    })

    test('with what is kept in tokens, nothing more goes beside a summary', () => {
      const config = { model: 'x', trigger: { tokens: 4000 }, keep: { tokens: 5000 } }
      const summarised = after(config, 'Sixty questions were answered.')
      const kept = context({ messages: history.messages.filter(({ id }) => summarised.includes(id)) })
      expect(estimateTokens(kept)).toBeGreaterThan(4500)
      expect(estimateTokens(kept)).toBeLessThanOrEqual(5000)
      expect(after(config)).toEqual(last(121))
    })

    test('with what is kept in tokens and without a summary, older results are cleared', () => {
      const config = { model: 'x', trigger: { messages: 5 }, keep: { tokens: 3000 } }
      const step = (id: string) => [
        assistant(toolUse({ id, name: 'x', input: {} })),
        user(toolResult({ toolUseId: id, content: 'line '.repeat(500) }))
      ]
      const loop = context({ messages: [user('Go.'), ...Array.from({ length: 20 }, (_, k) => step(String(k))).flat()] })
      const compacted = compact(policyOf(fromLangchain(config)))(loop)
      if (!isRight(compacted)) throw new RangeError('infeasible')
      expect(compacted.right.after.messages).toHaveLength(41)
      expect(compacted.right.report.toolResults.cleared).toBeGreaterThan(12)
    })

    test('a request that would not fit into the window is made to', () => {
      const policy = policyOf(
        fromLangchain({ model: 'x', trigger: { messages: 5000 }, keep: { messages: 20 } }, { window: 8000 })
      )
      const compacted = compact(policy)(history)
      expect(isRight(compacted) && compacted.right.tokens.after <= compacted.right.tokens.target).toBe(true)
    })
  })

  test('clearing keeps results by their number', () => {
    expect(notesOf(fromLangchain({ excludeTools: [], keep: { tokens: 10 } }))).toEqual([
      expect.stringContaining('keep.tokens is not carried')
    ])
  })

  test.each<[unknown, string]>([
    [{ trigger: {}, excludeTools: [] }, 'trigger: expected tokens, messages or fraction'],
    [{ trigger: { fraction: 80 } }, 'expected a policy that can be'],
    [{ placeholder: 3 }, 'placeholder: expected a string']
  ])('%j is refused', (config, sentence) => {
    expect(errorOf(fromLangchain(config))).toContain(sentence)
  })
})

describe('fromPruneMessages', () => {
  test.each<[unknown, unknown]>([
    [{}, []],
    [{ reasoning: 'all' }, [{ step: 'stripThinking', keepTurns: 0 }]],
    [{ reasoning: 'none', toolCalls: 'none' }, []],
    [{ toolCalls: 'all' }, [{ step: 'stripToolCalls', keep: 0 }]],
    [{ toolCalls: 'before-last-message' }, [{ step: 'stripToolCalls', keep: 1 }]],
    [{ toolCalls: 'before-last-5-messages' }, [{ step: 'stripToolCalls', keep: 3 }]],
    [{ toolCalls: [{ type: 'all' }] }, [{ step: 'stripToolCalls', keep: 0 }]],
    [{ toolCalls: [{ type: 'all', tools: ['x'] }] }, []]
  ])('%j', (config, steps) => {
    expect(policyOf(fromPruneMessages(config)).steps).toEqual(steps)
  })

  test.each<[unknown, string]>([
    [{ reasoning: 'some' }, 'reasoning: expected "all" or "before-last-message" or "none"'],
    [{ toolCalls: 'before-last-x-messages' }, 'toolCalls: expected "all"'],
    [{ toolCalls: [{}] }, 'toolCalls[0].type: expected "all"'],
    [{ toolCalls: 5 }, 'toolCalls: expected an object']
  ])('%j is refused', (config, sentence) => {
    expect(errorOf(fromPruneMessages(config))).toContain(sentence)
  })
})

describe('all compilers', () => {
  const compilers = {
    fromCompactionPolicy,
    fromCompactThreshold,
    fromContextManagement,
    fromLangchain,
    fromPruneMessages,
    fromQuantumConfig
  }
  const keys = [
    'edits',
    'type',
    'trigger',
    'value',
    'keep',
    'max_tokens',
    'tokens',
    'messages',
    'toolCalls',
    'compact_threshold',
    'reasoning'
  ]
  const config = fc.oneof(
    fc.jsonValue(),
    fc.letrec((tie) => ({
      config: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(
          1,
          5000,
          'all',
          'clear_tool_uses_20250919',
          'compact_20260112',
          'input_tokens',
          null,
          true,
          -1,
          0.5
        ),
        fc.array(tie('config'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...keys), tie('config'), { maxKeys: 4 })
      )
    })).config
  )

  test.each(Object.entries(compilers))('%s never throws, and what comes of it can be run', (_, compiler) => {
    const history = context({
      messages: [
        user('a'),
        assistant(toolUse({ id: 'c', name: 'x', input: {} })),
        user(toolResult({ toolUseId: 'c', content: 'b' }))
      ]
    })
    fc.assert(
      fc.property(config, anyContext, (given, other) => {
        const compiled = compiler(given)
        if (!isRight(compiled)) return
        for (const one of [history, other]) expect(() => compact(compiled.right.policy)(one)).not.toThrow()
      })
    )
  })
})
