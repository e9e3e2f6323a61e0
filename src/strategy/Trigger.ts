/**
 * Triggers: when a context is compacted, as data.
 *
 * @since 0.1.0
 */
import type { Message } from '../model/Message'
import { checkAtLeast } from '../reducers/options'
import type { UsageReading } from './usage'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a condition, made of JSON values. Thresholds are reached, not exceeded: `atLeast`.
 *
 * | type       | is due when                                                                            |
 * | ---------- | -------------------------------------------------------------------------------------- |
 * | `tier`     | the tokens have reached that mark of the budget: `warn`, `auto` (the trigger), `hard`   |
 * | `tokens`   | the tokens have reached a number                                                       |
 * | `fraction` | the tokens have reached a share of the usable input, or of the window                  |
 * | `messages` | there are so many messages                                                             |
 * | `toolUses` | there are so many tool calls                                                           |
 * | `turns`    | the user has spoken so often                                                           |
 * | `media`    | there are so many images, documents and the like, those inside results counted         |
 * | `idle`     | so much time went by since the last request; without `ms`, the life of the prompt cache |
 * | `overflow` | the last request failed because it was too large                                       |
 * | `any`      | one of several is due; never, when there are none                                      |
 * | `all`      | all of several are due; always, when there are none                                    |
 * | `not`      | another is not due                                                                     |
 *
 * @category model
 * @since 0.1.0
 */
export type Trigger =
  | { readonly type: 'tier'; readonly tier: 'warn' | 'auto' | 'hard' }
  | { readonly type: 'tokens'; readonly atLeast: number }
  | { readonly type: 'fraction'; readonly atLeast: number; readonly of?: 'input' | 'window' }
  | { readonly type: 'messages'; readonly atLeast: number }
  | { readonly type: 'toolUses'; readonly atLeast: number }
  | { readonly type: 'turns'; readonly atLeast: number }
  | { readonly type: 'media'; readonly atLeast: number }
  | { readonly type: 'idle'; readonly ms?: number }
  | { readonly type: 'overflow' }
  | { readonly type: 'any'; readonly of: ReadonlyArray<Trigger> }
  | { readonly type: 'all'; readonly of: ReadonlyArray<Trigger> }
  | { readonly type: 'not'; readonly of: Trigger }

/**
 * Is what a trigger may ask beside the context. Nothing here is looked up: no clock, no account.
 *
 * @category model
 * @since 0.1.0
 */
export interface Situation {
  /** What the provider measured, oldest first. */
  readonly usage?: ReadonlyArray<UsageReading>
  /** Messages that will be appended before the next request. */
  readonly pending?: ReadonlyArray<Message>
  /** The id of the newest message that stood when the history was last edited or compacted. */
  readonly editedUpTo?: string
  /** Milliseconds since the last request. */
  readonly idleMs?: number
  /** How long the provider keeps the prompt cache, in milliseconds. Default: 300,000, Anthropic's five minutes. */
  readonly cacheMs?: number
  /** How the last request failed, as it was thrown or as a `ProviderFailure`; absent when it did not. */
  readonly lastError?: unknown
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes triggers, and throws a `RangeError` for those that cannot be: a negative or broken number, a fraction that is not
 * above 0 and at most 1, a number of tokens below 1 (that is a fraction).
 *
 * `any` and `all` of none are as in logic: `any()` is never due and adds nothing to an `any`, `all()` is always due and adds
 * nothing to an `all`. A policy with the trigger `all()` compacts before every request whatever is over its target, one with
 * `any()` never does anything.
 *
 * @example
 * import assert from 'node:assert'
 * import { triggers } from 'context-compaction/strategy'
 *
 * const { all, any, idle, overflow, tier, toolUses } = triggers
 * assert.deepStrictEqual(any(tier('auto'), overflow, all(idle(), toolUses(20))), {
 *   type: 'any',
 *   of: [
 *     { type: 'tier', tier: 'auto' },
 *     { type: 'overflow' },
 *     { type: 'all', of: [{ type: 'idle' }, { type: 'toolUses', atLeast: 20 }] }
 *   ]
 * })
 * assert.throws(() => triggers.fraction(80), /write 0.8 for 80 %/)
 *
 * @category constructors
 * @since 0.1.0
 */
export const triggers = {
  tier: (tier: 'warn' | 'auto' | 'hard'): Trigger => checked({ type: 'tier', tier }),
  tokens: (atLeast: number): Trigger => checked({ type: 'tokens', atLeast }),
  fraction: (atLeast: number, of?: 'input' | 'window'): Trigger =>
    checked({ type: 'fraction', atLeast, ...(of === undefined ? {} : { of }) }),
  messages: (atLeast: number): Trigger => checked({ type: 'messages', atLeast }),
  toolUses: (atLeast: number): Trigger => checked({ type: 'toolUses', atLeast }),
  turns: (atLeast: number): Trigger => checked({ type: 'turns', atLeast }),
  media: (atLeast: number): Trigger => checked({ type: 'media', atLeast }),
  idle: (ms?: number): Trigger => checked({ type: 'idle', ...(ms === undefined ? {} : { ms }) }),
  overflow: { type: 'overflow' },
  any: (...of: ReadonlyArray<Trigger>): Trigger => checked({ type: 'any', of }),
  all: (...of: ReadonlyArray<Trigger>): Trigger => checked({ type: 'all', of }),
  not: (of: Trigger): Trigger => checked({ type: 'not', of })
} as const

/**
 * Throws a `RangeError` when a number or a word of a trigger, however deep in it, cannot be; `at` says where it is.
 *
 * @internal
 * @since 0.1.0
 */
export const checkTrigger = (trigger: Trigger, at: string): void => {
  // a policy may come from who writes no TypeScript
  const given: unknown = trigger
  const type: unknown = typeof given === 'object' && given !== null && 'type' in given ? given.type : undefined
  if (!types.some((one) => one === type))
    throw new RangeError(
      `${at}: there is no trigger of the type ${JSON.stringify(type)}; there are ${types.join(', ')}`
    )
  const name = `${at}: ${trigger.type}`
  switch (trigger.type) {
    case 'tier':
      checkWord(name, trigger.tier, ['warn', 'auto', 'hard'])
      return
    case 'fraction':
      if (!(trigger.atLeast > 0 && trigger.atLeast <= 1))
        throw new RangeError(
          `${name} must be a fraction above 0 and at most 1, got ${String(trigger.atLeast)}: write 0.8 for 80 %`
        )
      checkWord(`${name}: of`, trigger.of ?? 'input', ['input', 'window'])
      return
    case 'tokens':
      if (trigger.atLeast > 0 && trigger.atLeast < 1)
        throw new RangeError(
          `${name} is ${String(trigger.atLeast)}, and tokens are whole: write { type: 'fraction', atLeast: ${String(trigger.atLeast)} } for a share`
        )
      checkAtLeast(name, trigger.atLeast, 1)
      return
    case 'messages':
    case 'toolUses':
    case 'turns':
    case 'media':
      checkAtLeast(name, trigger.atLeast, 1)
      return
    case 'idle':
      checkAtLeast(name, trigger.ms, 0, false)
      return
    case 'any':
    case 'all':
      if (!isList(trigger.of)) throw new RangeError(`${name} must have a list of triggers in \`of\``)
      trigger.of.forEach((one, k) => {
        checkTrigger(one, `${name}[${String(k)}]`)
      })
      return
    case 'not':
      checkTrigger(trigger.of, name)
      return
    case 'overflow':
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const types = [
  'tier',
  'tokens',
  'fraction',
  'messages',
  'toolUses',
  'turns',
  'media',
  'idle',
  'overflow',
  'any',
  'all',
  'not'
] as const satisfies ReadonlyArray<Trigger['type']>

const isList = (value: unknown): boolean => Array.isArray(value)

const checkWord = (name: string, word: string, words: ReadonlyArray<string>): void => {
  if (!words.includes(word))
    throw new RangeError(`${name} must be one of ${words.join(', ')}, got ${JSON.stringify(word)}`)
}

const checked = (trigger: Trigger): Trigger => {
  checkTrigger(trigger, 'triggers')
  return trigger
}
