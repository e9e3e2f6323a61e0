/** The codec of policies, and the schema that is published. */
import { readFileSync, writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { decodePolicy, drawJsonError, policyCodec, policySchema } from '../../src/codecs'
import { compact, type Policy, presets, type Trigger } from '../../src/strategy'
import { stepNames } from '../../src/strategy/stepTable'
import { context, user } from '../../src/model'
import { root } from '../../entries.config.ts'

const schemaFile = `${root}docs/policy.schema.json`

/** What is wrong, as a sentence; empty when nothing is. */
const said = (value: unknown): string => {
  const decoded = decodePolicy(value)
  return isLeft(decoded) ? drawJsonError(decoded.left).replace(/^policy: /, '') : ''
}

const withStep = (step: unknown): unknown => ({ budget: { window: 200_000 }, steps: [step] })
const withTrigger = (trigger: unknown): unknown => ({ budget: { window: 200_000 }, trigger, steps: [] })
const withBudget = (budget: unknown): unknown => ({ budget, steps: [] })

const triggers: fc.Arbitrary<Trigger> = fc.letrec<{ trigger: Trigger }>((tie) => ({
  trigger: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Trigger>(
      { type: 'tier', tier: 'hard' },
      { type: 'tokens', atLeast: 5 },
      { type: 'fraction', atLeast: 0.5, of: 'window' },
      { type: 'fraction', atLeast: 1 },
      { type: 'messages', atLeast: 1 },
      { type: 'toolUses', atLeast: 3 },
      { type: 'turns', atLeast: 2 },
      { type: 'media', atLeast: 9 },
      { type: 'idle' },
      { type: 'idle', ms: 0.5 },
      { type: 'overflow' }
    ),
    fc.record({
      type: fc.constantFrom('any' as const, 'all' as const),
      of: fc.array(tie('trigger'), { maxLength: 3 })
    }),
    fc.record({ type: fc.constant('not' as const), of: tie('trigger') })
  )
})).trigger

const policies: fc.Arbitrary<Policy> = fc.record(
  {
    name: fc.string(),
    budget: fc.constantFrom(...Object.values(presets).map(({ budget }) => budget)),
    trigger: triggers,
    until: fc.constantFrom('target' as const, 'steps' as const),
    steps: fc.shuffledSubarray(Object.values(presets).flatMap(({ steps }) => steps)),
    earlier: fc.array(
      fc.record({ trigger: triggers, steps: fc.shuffledSubarray([...presets.faithful.steps], { maxLength: 2 }) }),
      { maxLength: 2 }
    )
  },
  { requiredKeys: ['budget', 'steps'] }
)

describe('decodePolicy', () => {
  test.each(Object.entries(presets))('reads %s', (_, policy) => {
    expect(decodePolicy(policy)).toEqual(right(policy))
    expect(policyCodec.is(policy)).toBe(true)
  })

  test('reads what was written, and hands back the very value', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const stored: unknown = JSON.parse(JSON.stringify(policy))
        const decoded = decodePolicy(stored)
        expect(decoded).toEqual(right(policy))
        expect(isRight(decoded) && decoded.right).toBe(stored)
      })
    )
  })

  test('what it reads can be run', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const small = context({ messages: [user('hello')] })
        const compacted = compact(policy)(small)
        expect(isRight(compacted) && compacted.right.after).toBe(small)
      })
    )
  })

  test('never throws, and refuses what it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), policies, fc.nat(), (junk, policy, at) => {
        expect(isLeft(decodePolicy(junk))).toBe(true)
        const keys = ['name', 'budget', 'trigger', 'until', 'steps', 'other'] as const
        const key = keys[at % keys.length]!
        fc.pre(
          !(key === 'name' && typeof junk === 'string') &&
            !(key === 'steps' && Array.isArray(junk) && junk.length === 0)
        )
        const decoded = decodePolicy({ ...policy, [key]: junk })
        expect(isLeft(decoded) && decoded.left.path).toMatch(new RegExp(`^${key}`))
      })
    )
  })

  test.each<[unknown, string]>([
    [null, 'expected a policy, found null'],
    [{ steps: [] }, 'budget: expected a budget, found nothing'],
    [
      withBudget({ window: 2 ** 53 }),
      'budget.window: expected a whole number from 1 on, found the number 9007199254740992'
    ],
    [withBudget({}), 'budget.window: expected a whole number from 1 on, found nothing'],
    [withBudget({ window: '200k' }), 'budget.window: expected a whole number from 1 on, found the string "200k"'],
    [
      withBudget({ window: 9000, trigger: '80%' }),
      'budget.trigger: expected tokens, { fraction }, { below } or { least }, found the string "80%"'
    ],
    [
      withBudget({ window: 9000, trigger: 0.8 }),
      'budget.trigger: expected a whole number of tokens, or { fraction } for a share, found the number 0.8'
    ],
    [
      withBudget({ window: 9000, trigger: { fraction: 80 } }),
      'budget.trigger.fraction: expected a fraction above 0 and at most 1, found the number 80'
    ],
    [
      withBudget({ window: 9000, trigger: { fraction: 0.8, off: 'window' } }),
      'budget.trigger.off: expected no such field (there are: fraction, of), found the string "window"'
    ],
    [
      withBudget({ window: 9000, target: { least: [] } }),
      'budget.target.least: expected a list of one amount or more, found a list of 0'
    ],
    [
      withBudget({ window: 9000, target: { least: [5, { below: -1 }] } }),
      'budget.target.least[1].below: expected a whole number from 0 on, found the number -1'
    ],
    [
      withBudget({ window: 9000, protect: { latestUser: 'free' } }),
      'budget.protect.latestUser: expected "whole" or "cut", found the string "free"'
    ],
    [withStep({ step: 'clear' }), 'steps[0].step: expected "stripThinking", '],
    [withStep({ step: 'clearToolResults' }), 'steps[0].keep: expected a whole number from 0 on, found nothing'],
    [
      withStep({ step: 'clearToolResults', keep: -1 }),
      'steps[0].keep: expected a whole number from 0 on, found the number -1'
    ],
    [
      withStep({ step: 'stripMedia', keep: 0, kinds: ['image', 'film'] }),
      'steps[0].kinds[1]: expected "image", "document", "audio" or "video", found the string "film"'
    ],
    [withStep('smallest'), 'steps[0]: expected a step, found the string "smallest"'],
    [
      withStep({ step: 'truncateToolResultsByAge', caps: [{ keep: 1 }] }),
      'steps[0].caps[0].maxTokens: expected a whole number from 32 on, found nothing'
    ],
    [
      withStep({
        step: 'truncateToolResultsByAge',
        caps: [
          { keep: 1, maxTokens: 50 },
          { keep: 1, maxTokens: 40 }
        ]
      }),
      'expected a policy that can be, found steps[0]: truncateToolResultsByAge: caps[1].keep must be'
    ],
    [
      withStep({ step: 'clearSupersededReads', tools: [{ name: 'Read', does: 'look', path: 'path' }] }),
      'steps[0].tools[0].does: expected "read" or "write", found the string "look"'
    ],
    [
      { budget: { window: 9000 }, steps: [], earlier: [{ steps: [] }] },
      'earlier[0].trigger: expected a trigger, found nothing'
    ],
    [
      { budget: { window: 9000 }, steps: [], earlier: [{ trigger: { type: 'idle' }, steps: [{ step: 'clear' }] }] },
      'earlier[0].steps[0].step: expected "stripThinking"'
    ],
    [withTrigger({ type: 'never' }), 'trigger.type: expected "tier", "tokens", '],
    [
      withTrigger({ type: 'not', of: { type: 'any', of: [{ type: 'turns', atLeast: 0 }] } }),
      'trigger.of.of[0].atLeast: expected a whole number from 1 on, found the number 0'
    ],
    [withTrigger({ type: 'fraction', atLeast: 0 }), 'trigger.atLeast: expected a fraction above 0'],
    [
      withTrigger({ type: 'tokens', atLeast: Infinity }),
      'trigger.atLeast: expected a whole number of tokens from 1 on, found'
    ],
    [
      withBudget({ window: 9000, target: 8000 }),
      'budget: expected numbers that can be together, found target (8000 tokens) must be below trigger'
    ],
    [{ ...presets.default, until: 'done' }, 'until: expected "target" or "steps", found the string "done"']
  ])('%j', (value, sentence) => {
    expect(said(value)).toContain(sentence)
  })

  test('undefined fields are none', () => {
    expect(isRight(decodePolicy({ ...presets.default, until: undefined, name: undefined }))).toBe(true)
  })

  test('inherited names are no fields', () => {
    expect(said(withStep({ step: 'smallest', toString: 1 }))).toContain('steps[0].toString: expected no such field')
    expect(said(withStep({ step: 'toString' }))).toContain('steps[0].step: expected "stripThinking"')
  })
})

describe('policySchema', () => {
  const written = `${JSON.stringify(policySchema, null, 2)}\n`

  test('is what docs/policy.schema.json holds (UPDATE_SCHEMA=1 writes it)', () => {
    if (process.env['UPDATE_SCHEMA'] !== undefined) writeFileSync(schemaFile, written)
    expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(JSON.parse(written))
  })

  test('names every step', () => {
    const { anyOf = [] } = policySchema.$defs?.['step'] ?? {}
    expect(policySchema.properties?.['steps']?.items).toEqual({ $ref: '#/$defs/step' })
    expect(anyOf.map(({ properties }) => properties?.['step']?.const)).toEqual(stepNames())
  })

  test('has every name that it refers to', () => {
    const names = [...written.matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names)).toEqual(new Set(Object.keys(policySchema.$defs ?? {})))
  })
})
