/** The steps of a policy that are not in the default ladder, and the measures that come earlier. */
import { isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../../src/change'
import { thinking, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context } from '../../src/model/Context'
import { assistant, type Message, user } from '../../src/model/Message'
import { fileTools } from '../../src/reducers'
import { violations } from '../../src/roundtrip'
import {
  compact,
  type CompactOptions,
  type Compaction,
  type Policy,
  type PolicyStep,
  presets,
  type Summarize
} from '../../src/strategy'
import { ledgerSummary } from '../../src/summary'
import { profiles } from '../../src/testing'
import { estimateTokens } from '../../src/tokens/estimate'
import { editedIds, filler, left, loopOf, withResults } from '../support/histories'

const long = withResults(loopOf(12, 'assistant | user'), 800, profiles.merged)
const total = estimateTokens(long)

/** Runs steps on a context until it costs no more than `target`. */
const run = (
  steps: ReadonlyArray<PolicyStep>,
  of: Context,
  target: number,
  options: CompactOptions = {},
  more: Partial<Policy> = {}
): Compaction => {
  const window = 2 * estimateTokens(of) + 1000
  const budget = { window, maxOutput: 0, trigger: target + 1, target, warn: target, hard: window }
  const done = compact({ budget, trigger: { type: 'all', of: [] }, steps, ...more }, options)(of)
  if (!isRight(done)) throw new RangeError(JSON.stringify(done.left))
  return done.right
}

const all = (steps: ReadonlyArray<PolicyStep>, of: Context, options: CompactOptions = {}): Context =>
  run(steps, of, 200, options, { until: 'steps' }).after

const cleared = (steps: ReadonlyArray<PolicyStep>, of: Context): string => editedIds(of, all(steps, of), 'tool_result')

/** A step that calls a tool. */
const call = (id: string, name: string, input: Record<string, string>, content: string, isError = false) => [
  assistant(toolUse({ id, name, input })),
  user(toolResult({ toolUseId: id, content, ...(isError ? { isError } : {}) }))
]

const of = (...messages: ReadonlyArray<Message>): Context => context({ messages })

describe('steps that edit', () => {
  test('clearToolResultsBeyond counts tokens, leaves turns alone, and waits for its gain', () => {
    const step = { step: 'clearToolResultsBeyond', keepTokens: 700 } as const
    expect(cleared([step], long)).toBe('1 2 3 4 5 6 7 8 9 10')
    expect(cleared([{ ...step, keepTurns: 1 }], long)).toBe('1 2 3 4 5 6 7 8 9 10')
    expect(cleared([{ ...step, keepTurns: 2 }], long)).toBe('')
    expect(cleared([{ ...step, clearAtLeast: 100_000 }], long)).toBe('')
    expect(cleared([{ ...step, clearAtLeast: 1000 }], long)).toBe('1 2 3 4 5 6 7 8 9 10')
  })

  test('they go as far as needed, and all the way in batches or for a gain', () => {
    const edited = (step: PolicyStep): string => editedIds(long, run([step], long, total - 1).after, 'tool_result')
    expect(edited({ step: 'clearToolResultsBeyond', keepTokens: 0 })).toBe('1')
    expect(edited({ step: 'clearToolResultsBeyond', keepTokens: 0, clearAtLeast: 10 }).split(' ')).toHaveLength(12)
    expect(edited({ step: 'clearHead', keepTokens: 0 })).toBe('1')
    expect(edited({ step: 'clearHead', keepTokens: 0, batch: 2 }).split(' ').length).toBeGreaterThan(9)
    expect(edited({ step: 'truncateToolResultsByAge', caps: [{ keep: 2, maxTokens: 32 }] })).toBe('1')
    expect(
      edited({ step: 'truncateToolResultsByAge', caps: [{ keep: 2, maxTokens: 32 }], batch: 5 }).split(' ')
    ).toHaveLength(10)
  })

  test('truncateToolResultsByAge cuts the older ones shorter', () => {
    const caps = [
      { keep: 2, maxTokens: 100 },
      { keep: 6, maxTokens: 40 }
    ]
    const { messages } = all([{ step: 'truncateToolResultsByAge', caps }], long)
    const lengths = messages.flatMap(({ content }) =>
      content.flatMap((block) => (block.type === 'tool_result' ? [block.content.length] : []))
    )
    expect(new Set(lengths.slice(0, 6)).size).toBe(1)
    expect(lengths[5]).toBeLessThan(lengths[6]!)
    expect(lengths[9]).toBeLessThan(lengths[10]!)
    expect(lengths[11]).toBe(800)
  })

  test('clearRepeatedResults and clearFailedInputs', () => {
    const again = of(
      user('Go.'),
      ...call('a', 'grep', { pattern: 'x' }, filler(500)),
      ...call('b', 'grep', { pattern: 'x' }, filler(500)),
      ...call('c', 'write', { path: 'p', content: filler(600) }, 'No.', true),
      assistant('Done.'),
      user('Thanks.')
    )
    expect(cleared([{ step: 'clearRepeatedResults' }], again)).toBe('a')
    expect(cleared([{ step: 'clearRepeatedResults', excludeTools: ['grep'] }], again)).toBe('')
    const failed = all([{ step: 'clearFailedInputs', keep: 0 }], again)
    expect(editedIds(again, failed, 'tool_use')).toBe('c')
    expect(all([{ step: 'clearFailedInputs', keep: 1 }], again)).toBe(again)
  })

  test('clearSupersededReads knows the tools of known agents, unless others are named', () => {
    const reads = of(
      user('Go.'),
      ...call('a', 'Read', { file_path: 'x.ts' }, filler(500)),
      ...call('b', 'Read', { file_path: 'x.ts' }, filler(500)),
      ...call('c', 'look', { at: 'x.ts' }, filler(500)),
      ...call('d', 'look', { at: 'x.ts' }, filler(500)),
      assistant('Done.'),
      user('Thanks.')
    )
    const look = { name: 'look', does: 'read', path: 'at' } as const
    expect(cleared([{ step: 'clearSupersededReads' }], reads)).toBe('a')
    expect(cleared([{ step: 'clearSupersededReads', tools: [look] }], reads)).toBe('c')
    expect(cleared([{ step: 'clearSupersededReads', tools: [look, ...fileTools] }], reads)).toBe('a c')
  })

  test('dropStepsOfOldTurns leaves prompts and conclusions', () => {
    const turns = withResults(`${loopOf(2, 'assistant')} | user | assistant bash#3 | user result#3 | assistant | user`)
    expect(left(all([{ step: 'dropStepsOfOldTurns', keepTurns: 1 }], turns))).toBe('0 5 6 9 10')
    expect(left(all([{ step: 'dropStepsOfOldTurns', keepTurns: 3 }], turns))).toBe(left(turns))
  })

  test('clearHead leaves the first words to the budget', () => {
    const seen = of(
      user('Look: ', {
        type: 'media',
        kind: 'image',
        source: { type: 'base64', mediaType: 'image/png', data: 'A'.repeat(400) }
      }),
      ...call('a', 'bash', { command: 'ls' }, filler(500)),
      assistant('Done.'),
      user('Thanks.')
    )
    const step = { step: 'clearHead', keepTokens: 0 } as const
    expect(all([step], seen).messages[0]).toBe(seen.messages[0])
    const budget = { protect: { firstUser: 'free' as const } }
    expect(all([step], seen, { budget }).messages[0]).not.toBe(seen.messages[0])
  })
})

describe('summarize', () => {
  const asked: Array<Context> = []
  const summarize: Summarize = (head) => {
    asked.push(head)
    return `They worked on ${String(head.messages.length)} messages.`
  }
  const talk = withResults(
    `${loopOf(3, 'assistant')} | user | assistant bash#4 | user result#4 | assistant | user`,
    900,
    profiles.merged
  )

  test('puts what the host writes in the place of what is old', () => {
    asked.length = 0
    const { after, steps, change } = run([{ step: 'summarize', keep: 1 }], talk, estimateTokens(talk) - 1, {
      summarize
    })
    expect(steps.map(({ name }) => name)).toEqual(['summarize'])
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ system: talk.system, tools: talk.tools, profile: talk.profile })
    const head = asked[0]?.messages ?? []
    expect(head.map(({ id }) => id)).toEqual(after.messages[0]?.summaryOf)
    for (const message of head) expect(talk.messages).toContain(message)
    expect(after.messages[0]?.content).toEqual([
      { type: 'text', text: `They worked on ${String(head.length)} messages.` }
    ])
    expect(after.messages.slice(-1)).toEqual(talk.messages.slice(-1))
    expect(change.summarised.length).toBeGreaterThan(0)
    expect(violations(after)).toEqual([])
  })

  test.each<[string, number | undefined, number | undefined, number]>([
    ['messages', 5, undefined, 5],
    ['none but what always stays', 0, undefined, 1],
    ['tokens', undefined, 100, 2],
    ['the more of both', 9, 100, 10]
  ])('keeps by %s', (_, keep, keepTokens, expected) => {
    const step: PolicyStep = {
      step: 'summarize',
      ...(keep === undefined ? {} : { keep }),
      ...(keepTokens === undefined ? {} : { keepTokens })
    }
    const { after } = run([step], talk, estimateTokens(talk) - 1, { summarize })
    expect(after.messages.filter(({ summaryOf }) => summaryOf === undefined)).toHaveLength(expected)
  })

  test('keeps four fifths of the target where nothing is said', () => {
    for (const share of [0.5, 0.7, 0.9]) {
      const target = Math.floor(estimateTokens(long) * share)
      const { after } = run([{ step: 'summarize' }], long, target, { summarize })
      const kept = after.messages.filter(({ summaryOf }) => summaryOf === undefined)
      const cost = estimateTokens({ ...long, messages: kept })
      expect(cost).toBeLessThanOrEqual(target * 0.8 + 300)
      expect(cost).toBeGreaterThan(target * 0.8 - 600)
    }
  })

  test('the ledger can write it', () => {
    const target = Math.floor(estimateTokens(long) * 0.6)
    const { after, tokens } = run([{ step: 'summarize', keep: 2 }], long, target, { summarize: ledgerSummary })
    expect(after.messages[0]?.summaryOf?.length).toBeGreaterThan(10)
    expect(tokens.after).toBeLessThanOrEqual(target)
  })

  const drop: PolicyStep = { step: 'dropUnprotected' }

  test.each<[string, Summarize | undefined]>([
    ['nobody is asked', undefined],
    ['there is nothing to say', () => ' \n'],
    ['it is longer than what it stands for', () => filler(20_000)]
  ])('the next steps drop where %s', (_, writer) => {
    const options = writer === undefined ? {} : { summarize: writer }
    const { steps, after } = run([{ step: 'summarize', keep: 0 }, drop], talk, 500, options)
    expect(steps.map(({ name }) => name)).toEqual(['dropUnprotected'])
    expect(after.messages.some(({ summaryOf }) => summaryOf !== undefined)).toBe(false)
  })

  test('a summary is not summarised again by itself, but with what came after it', () => {
    const once = run([{ step: 'summarize', keep: 0 }], talk, estimateTokens(talk) - 1, { summarize }).after
    asked.length = 0
    expect(all([{ step: 'summarize', keep: 0 }], once, { summarize })).toBe(once)
    expect(asked).toEqual([])
    const grown = context({
      messages: [
        ...once.messages,
        assistant('Yes. '.repeat(50)),
        user('And now? '.repeat(50)),
        assistant('No.'),
        user('Ok.')
      ],
      profile: profiles.merged
    })
    const twice = all([{ step: 'summarize', keep: 0 }], grown, { summarize })
    expect(asked[0]?.messages[0]?.summaryOf).toEqual(once.messages[0]?.summaryOf)
    expect(twice.messages.filter(({ summaryOf }) => summaryOf !== undefined && summaryOf.length > 0)).toHaveLength(1)
  })

  test('acknowledgements are nothing to sum up', () => {
    const strict = withResults(`${loopOf(3, 'assistant')} | user | assistant | user | assistant | user`, 900)
    const pinned = { ...strict, messages: strict.messages.map((one, i) => (i === 0 ? { ...one, pinned: true } : one)) }
    const once = all([{ step: 'summarize', keep: 0 }], pinned, { summarize })
    asked.length = 0
    all(
      [{ step: 'summarize', keep: 0 }],
      context({ messages: [...once.messages, assistant('So. '.repeat(90)), user('Ok.')] }),
      {
        summarize
      }
    )
    for (const { messages } of asked) expect(messages.every(({ summaryOf }) => summaryOf?.length !== 0)).toBe(true)
  })

  test('thinking behind the summary goes where it is bound to what stands before it', () => {
    const bound = of(
      user(filler(900)),
      assistant('Done.'),
      user('Next.'),
      assistant(thinking('Hm.', { signature: 's' }), 'Yes.'),
      user('Last.')
    )
    const after = all([{ step: 'summarize', keep: 3 }], bound, { summarize })
    expect(after).not.toBe(bound)
    expect(JSON.stringify(after)).not.toContain('thinking')
  })
})

describe('earlier', () => {
  const idle: CompactOptions = { situation: { idleMs: 10 } }
  const clearAll: ReadonlyArray<PolicyStep> = [{ step: 'clearToolResults', keep: 1 }]
  const policy: Policy = {
    budget: { window: 4 * total, maxOutput: 0, trigger: 2 * total, target: 300 },
    steps: [{ step: 'dropUnprotected' }],
    earlier: [
      { trigger: { type: 'idle', ms: 1000 }, steps: [{ step: 'clearToolResults', keep: 10 }] },
      { trigger: { type: 'idle', ms: 10 }, steps: [{ step: 'clearToolResults', keep: 11 }] }
    ]
  }
  const done = (idleMs: number, budget: CompactOptions['budget'] = {}): Compaction => {
    const compacted = compact(policy, { situation: { idleMs }, budget })(long)
    if (!isRight(compacted)) throw new RangeError(JSON.stringify(compacted.left))
    return compacted.right
  }

  test('is done where the trigger is not due, the first that is', () => {
    expect(done(9).after).toBe(long)
    expect(editedIds(long, done(10).after, 'tool_result')).toBe('1')
    expect(editedIds(long, done(1000).after, 'tool_result')).toBe('1 2')
    expect(done(1000).steps.map(({ name }) => name)).toEqual(['clearToolResults'])
    expect(done(1000).tokens).toEqual({ before: total, after: estimateTokens(done(1000).after), target: 300 })
  })

  test('does all it can, whatever the target', () => {
    expect(done(1000, { target: total }).after).toEqual(done(1000).after)
  })

  test('is not done where the trigger is due', () => {
    expect(done(1000, { trigger: total, target: 300 }).steps.map(({ name }) => name)).toEqual(['dropUnprotected'])
  })

  test('is done in what the steps leave, where that is due there, so that doing it again does nothing', () => {
    const target = Math.floor(total / 2)
    const both: Policy = { ...policy, steps: [{ step: 'dropOldestSteps', keep: 0 }] }
    const budget = { window: 4 * total, maxOutput: 0, trigger: total, target }
    const run = compact({ ...both, budget, earlier: [{ trigger: { type: 'idle', ms: 10 }, steps: clearAll }] }, idle)
    const first = run(long)
    if (!isRight(first)) throw new RangeError(JSON.stringify(first.left))
    const { after, before, change, steps, tokens } = first.right
    expect(steps.map(({ name }) => name)).toEqual(['dropOldestSteps', 'clearToolResults'])
    expect(steps[1]!.before).toBe(steps[0]!.after)
    expect(tokens).toEqual({ before: total, after: estimateTokens(after), target })
    expect(before).toBe(long)
    expect(applyChange(change)(long)).toEqual(right(after))
    const again = run(after)
    expect(isRight(again) && again.right.after).toBe(after)
  })

  test('the target told is that of the steps, which the usage measured before them made lower', () => {
    const target = Math.floor(total / 2)
    const budget = { window: 8 * total, maxOutput: 0, trigger: total, target }
    const at = long.messages.map(({ role }) => role).lastIndexOf('assistant')
    const reading = { id: long.messages[at]!.id, message: at, inputTokens: 2 * total, outputTokens: 0 }
    const usage = [{ ...reading, cacheReadTokens: 0, cacheWriteTokens: 0 }]
    const alone: Policy = { budget, steps: [{ step: 'dropOldestSteps', keep: 0 }] }
    const targets = [alone, { ...alone, earlier: [{ trigger: { type: 'idle' } as const, steps: clearAll }] }].map(
      (given) => {
        const compacted = compact(given, { situation: { idleMs: 1e9, usage } })(long)
        return isRight(compacted) ? compacted.right.tokens.target : undefined
      }
    )
    expect(targets[0]).toBeLessThan(target)
    expect(targets[1]).toBe(targets[0])
  })

  test('leads on to the steps where these are due in what it leaves', () => {
    const few = { type: 'not', of: { type: 'toolUses', atLeast: 8 } } as const
    const target = Math.floor(total / 4)
    const budget = { window: 4 * total, maxOutput: 0, trigger: total, target }
    const early = { trigger: { type: 'idle', ms: 10 }, steps: [{ step: 'dropOldestSteps', keep: 5 }] } as const
    const run = compact({ budget, trigger: few, steps: clearAll, earlier: [early] }, idle)
    const first = run(long)
    if (!isRight(first)) throw new RangeError(JSON.stringify(first.left))
    expect(first.right.steps.map(({ name }) => name)).toEqual(['dropOldestSteps', 'clearToolResults'])
    expect(first.right.tokens.target).toBe(target)
    const never = { ...budget, target: 1 }
    expect(isLeft(compact({ budget: never, trigger: few, steps: clearAll, earlier: [early] }, idle)(long))).toBe(true)
  })

  test.each(Object.entries(presets))(
    'compacting again in the same situation does nothing by the preset %s',
    (_, preset) => {
      const turns = Array.from({ length: 12 }, (_, k) => {
        const [a, b] = [String(2 * k), String(2 * k + 1)]
        return `user | assistant bash#${a} bash#${b} | user result#${a} result#${b} | assistant`
      })
      const asked = withResults(`${turns.join(' | ')} | user`, 1200, profiles.merged)
      const most = estimateTokens(asked)
      for (const share of [0.9, 0.7, 0.4]) {
        const trigger = { type: 'tokens', atLeast: most } as const
        const budget = { target: Math.floor(most * share) }
        const run = compact({ ...preset, trigger }, { situation: { idleMs: 10_000_000 }, budget })
        const first = run(asked)
        if (!isRight(first)) throw new RangeError(JSON.stringify(first.left))
        expect(first.right.after).not.toBe(asked)
        const again = run(first.right.after)
        expect(isRight(again) && again.right.after).toBe(first.right.after)
      }
    }
  )
})
