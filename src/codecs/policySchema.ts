/**
 * The JSON Schema of policies.
 *
 * @since 0.1.0
 */
import type { FileTool } from '../reducers'
import type {
  Amount,
  BudgetOptions,
  EarlierSteps,
  Policy,
  Protection,
  StepName,
  StepOptions,
  Trigger
} from '../strategy'
import type { JsonSchema } from './schema'

// -------------------------------------------------------------------------------------
// what schemas are made of
// -------------------------------------------------------------------------------------

type OptionalKeys<A> = { [K in keyof A]-?: object extends Pick<A, K> ? K : never }[keyof A]

/** The fields of a type: those that have to be there, and those that may. The compiler sees to it that all are named. */
type Required<A> = { readonly [K in Exclude<keyof A, OptionalKeys<A>>]: JsonSchema }
type Optional<A> = { readonly [K in OptionalKeys<A>]-?: JsonSchema }

const object = <A>(title: string, required: Required<A>, optional: Optional<A>): JsonSchema => ({
  title,
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false
})

const constant = (word: string): JsonSchema => ({ const: word })

const words = (...all: ReadonlyArray<string>): JsonSchema => ({ enum: all })

const list = (title: string, items: JsonSchema): JsonSchema => ({ title, type: 'array', items })

const string: JsonSchema = { title: 'a string', type: 'string' }

const boolean: JsonSchema = { title: 'true or false', type: 'boolean' }

/** Whole numbers, as large as they are exact. */
const wholeFrom = (minimum: number, title = `a whole number from ${String(minimum)} on`): JsonSchema => ({
  title,
  type: 'integer',
  minimum,
  maximum: Number.MAX_SAFE_INTEGER
})

const natural: JsonSchema = /*#__PURE__*/ wholeFrom(0)

const positive: JsonSchema = /*#__PURE__*/ wholeFrom(1)

const nonNegative: JsonSchema = { title: 'a number from 0 on', type: 'number', minimum: 0 }

const share: JsonSchema = {
  title: 'a fraction above 0 and at most 1',
  type: 'number',
  exclusiveMinimum: 0,
  maximum: 1
}

const atLeast32: JsonSchema = /*#__PURE__*/ wholeFrom(32)

const tools = /*#__PURE__*/ list('a list of names of tools', string)

const fileTool = (): JsonSchema =>
  object<FileTool>(
    'a tool that reads or writes a file',
    { name: string, does: words('read', 'write'), path: string },
    {
      from: string,
      count: string,
      range: string,
      most: positive,
      when: { title: 'an argument and its value', type: 'array', items: string, minItems: 2 }
    }
  )

const whole = /*#__PURE__*/ words('input', 'window')

// -------------------------------------------------------------------------------------
// parts of a policy
// -------------------------------------------------------------------------------------

type AmountObject = Exclude<Amount, number>

const amount = (): JsonSchema => ({
  title: 'tokens, { fraction }, { below } or { least }',
  anyOf: [
    wholeFrom(0, 'a whole number of tokens, or { fraction } for a share'),
    object<Extract<AmountObject, { fraction: number }>>('a share', { fraction: share }, { of: whole }),
    object<Extract<AmountObject, { below: number }>>('what is below the whole', { below: natural }, { of: whole }),
    object<Extract<AmountObject, { least: unknown }>>(
      'the smallest of several',
      {
        least: { title: 'a list of one amount or more', type: 'array', items: { $ref: '#/$defs/amount' }, minItems: 1 }
      },
      {}
    )
  ]
})

const amountRef: JsonSchema = { $ref: '#/$defs/amount' }

const budget = (): JsonSchema =>
  object<BudgetOptions>(
    'a budget',
    { window: { ...positive, description: 'The most tokens that a request and its answer may take together.' } },
    {
      maxInput: { ...amountRef, description: 'The most tokens of a request, where that is below the window.' },
      maxOutput: { ...amountRef, description: 'Kept for the answer. Default: 20,000, or 15 % of a small window.' },
      trigger: { ...amountRef, description: 'Compact when this is reached. Default: 90 % of the usable input.' },
      target: { ...amountRef, description: 'Go down to this. Default: half of the trigger.' },
      aim: { ...amountRef, description: 'A step that is taken goes down to this. Default: the target.' },
      floor: { ...amountRef, description: 'Tokens that no compaction can remove. Default: 0.' },
      warn: { ...amountRef, description: 'Default: halfway from the target to the trigger.' },
      hard: { ...amountRef, description: 'Send nothing larger. Default: the usable input.' },
      protect: object<Partial<Protection>>(
        'what stays',
        {},
        {
          firstUser: words('whole', 'cut', 'free'),
          latestUser: words('whole', 'cut'),
          openResults: words('whole', 'cut')
        }
      )
    }
  )

type TriggerOf<K extends Trigger['type']> = Extract<Trigger, { readonly type: K }>

const triggerRef: JsonSchema = { $ref: '#/$defs/trigger' }

const triggerList = (description: string): JsonSchema => ({ ...list('a list of triggers', triggerRef), description })

const triggerTable = (): { readonly [K in Trigger['type']]: JsonSchema } => ({
  tier: object<TriggerOf<'tier'>>('a tier', { type: constant('tier'), tier: words('warn', 'auto', 'hard') }, {}),
  tokens: object<TriggerOf<'tokens'>>(
    'tokens',
    { type: constant('tokens'), atLeast: wholeFrom(1, 'a whole number of tokens from 1 on') },
    {}
  ),
  fraction: object<TriggerOf<'fraction'>>('a share', { type: constant('fraction'), atLeast: share }, { of: whole }),
  messages: object<TriggerOf<'messages'>>('messages', { type: constant('messages'), atLeast: positive }, {}),
  toolUses: object<TriggerOf<'toolUses'>>('tool calls', { type: constant('toolUses'), atLeast: positive }, {}),
  turns: object<TriggerOf<'turns'>>('turns', { type: constant('turns'), atLeast: positive }, {}),
  media: object<TriggerOf<'media'>>('media', { type: constant('media'), atLeast: positive }, {}),
  idle: object<TriggerOf<'idle'>>('idleness', { type: constant('idle') }, { ms: nonNegative }),
  overflow: object<TriggerOf<'overflow'>>('an overflow', { type: constant('overflow') }, {}),
  any: object<TriggerOf<'any'>>(
    'any',
    { type: constant('any'), of: triggerList('One of them is due; never, when there are none.') },
    {}
  ),
  all: object<TriggerOf<'all'>>(
    'all',
    { type: constant('all'), of: triggerList('All of them are due; always, when there are none.') },
    {}
  ),
  not: object<TriggerOf<'not'>>('not', { type: constant('not'), of: triggerRef }, {})
})

const stepOf = <K extends StepName>(
  name: K,
  required: Required<StepOptions[K]>,
  optional: Optional<StepOptions[K]>
): JsonSchema => ({
  title: `the step ${name}`,
  type: 'object',
  properties: { step: constant(name), ...(required as object), ...optional },
  required: ['step', ...Object.keys(required)],
  additionalProperties: false
})

/** One row a step: a step that is added is missed by the compiler here. */
const stepTable = (): { readonly [K in StepName]: JsonSchema } => ({
  stripThinking: stepOf('stripThinking', { keepTurns: natural }, { openLoop: boolean }),
  clearToolResults: stepOf(
    'clearToolResults',
    { keep: natural },
    { excludeTools: tools, clearAtLeast: nonNegative, clearInputs: boolean, batch: positive, placeholder: string }
  ),
  clearToolResultsBeyond: stepOf(
    'clearToolResultsBeyond',
    { keepTokens: nonNegative },
    {
      truncateTo: atLeast32,
      batch: positive,
      keepTurns: natural,
      clearAtLeast: nonNegative,
      excludeTools: tools,
      placeholder: string
    }
  ),
  truncateToolResultsByAge: stepOf(
    'truncateToolResultsByAge',
    {
      caps: {
        title: 'a list of one cap or more',
        type: 'array',
        items: object<{ readonly keep: number; readonly maxTokens: number }>(
          'a cap',
          { keep: natural, maxTokens: atLeast32 },
          {}
        ),
        minItems: 1
      }
    },
    { batch: positive, excludeTools: tools }
  ),
  clearRepeatedResults: stepOf('clearRepeatedResults', {}, { keep: natural, batch: positive, excludeTools: tools }),
  clearSupersededReads: stepOf(
    'clearSupersededReads',
    {},
    {
      tools: list('a list of tools that read or write files', fileTool()),
      keep: natural,
      batch: positive,
      excludeTools: tools
    }
  ),
  clearFailedInputs: stepOf('clearFailedInputs', { keep: natural }, { batch: positive, excludeTools: tools }),
  clearHead: stepOf(
    'clearHead',
    { keepTokens: nonNegative },
    { batch: positive, excludeTools: tools, placeholder: string }
  ),
  dropStepsOfOldTurns: stepOf('dropStepsOfOldTurns', { keepTurns: positive }, { batch: positive }),
  stripToolCalls: stepOf('stripToolCalls', { keep: natural }, { batch: positive, excludeTools: tools }),
  summarize: stepOf('summarize', {}, { keep: natural, keepTokens: nonNegative }),
  clearToolInputs: stepOf('clearToolInputs', { keep: natural }, { excludeTools: tools }),
  stripMedia: stepOf(
    'stripMedia',
    { keep: natural },
    { kinds: list('a list of kinds of media', words('image', 'document', 'audio', 'video')) }
  ),
  truncateToolResults: stepOf('truncateToolResults', { maxTokens: atLeast32 }, { keep: natural, pending: boolean }),
  truncateTexts: stepOf(
    'truncateTexts',
    { maxTokens: atLeast32 },
    { roles: list('a list of roles', words('user', 'assistant')) }
  ),
  dropOldestSteps: stepOf('dropOldestSteps', {}, { keep: natural }),
  dropOldestRoundtrips: stepOf('dropOldestRoundtrips', {}, { keep: natural }),
  dropUnprotected: stepOf('dropUnprotected', {}, {}),
  cutKept: stepOf('cutKept', {}, {}),
  smallest: stepOf('smallest', {}, {})
})

const steps: JsonSchema = { title: 'a list of steps', type: 'array', items: { $ref: '#/$defs/step' } }

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Is the JSON Schema (2020-12) of policies, the same as `docs/policy.schema.json`: for editors, forms and other languages. What
 * `decodePolicy` refuses beyond it are numbers that cannot be together, as a target above the trigger.
 *
 * @example
 * import assert from 'node:assert'
 * import { policySchema } from 'context-compaction/codecs'
 *
 * assert.deepStrictEqual(policySchema.required, ['budget', 'steps'])
 *
 * @category constants
 * @since 0.1.0
 */
export const policySchema: JsonSchema = /*#__PURE__*/ (() => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  description: 'When and how the history of an agent is compacted.',
  ...object<Policy>(
    'a policy',
    { budget: budget(), steps },
    {
      name: string,
      trigger: triggerRef,
      until: words('target', 'steps'),
      earlier: list(
        'a list of milder measures',
        object<EarlierSteps>('a trigger and steps', { trigger: triggerRef, steps }, {})
      )
    }
  ),
  $defs: {
    amount: amount(),
    trigger: { title: 'a trigger', anyOf: Object.values(triggerTable()) },
    step: { title: 'a step', anyOf: Object.values(stepTable()) }
  }
}))()
