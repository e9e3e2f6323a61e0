/**
 * Budgets: how large a context may grow, when it is made smaller, and how small.
 *
 * ```text
 *   0 ── floor ── aim ── target ── warn ── trigger ── hard ── input ── window
 *                  ▲        ▲                  │         │       └─ what the answer needs is kept free above
 *                  │        └── a compaction ──┘         └─ no request beyond: compact first, whatever it takes
 *                  │            ends here or below
 *                  └─ a step of it goes on to here, where it can
 * ```
 *
 * Two marks are better than one where mild steps save much and harsh ones are seldom needed: a mild step that ends between
 * them is enough, and a harsh one that has to be taken makes room for long, so that it is not taken again at once.
 *
 * The most frequent failure of compaction in the field is a wrong trigger: the input limit taken for the window, the room
 * for the answer subtracted twice, a fraction taken for a percentage (anomalyco/opencode#31844 and #31152,
 * openai/codex#40095 and pull request 5292, anthropics/claude-code#52981, cline/cline#9181). So a budget is made by
 * {@link budget} alone, which refuses what cannot be and says which two numbers collide.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetError, BudgetPart } from './BudgetError'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Is a number of tokens, or says how to find it.
 *
 * A plain number is tokens and nothing else, so it is a whole number. A share is `{ fraction: 0.8 }`, above 0 and at most
 * 1: of the usable input, or of the window where that is said. Room that is kept free is `{ below: 13_000 }`: that many
 * tokens less than the usable input (or the window). `{ least: [...] }` is the smallest of several. There is no percentage:
 * neither `0.8` nor `80` can be taken for one.
 *
 * @category model
 * @since 0.1.0
 */
export type Amount =
  | number
  | { readonly fraction: number; readonly of?: 'input' | 'window' }
  | { readonly below: number; readonly of?: 'input' | 'window' }
  | { readonly least: ReadonlyArray<Amount> }

/**
 * Says how far a message that is always kept may be shortened, when nothing else is left to go: not at all (`whole`), or
 * its head and tail stay (`cut`).
 *
 * @category model
 * @since 0.1.0
 */
export type Keeping = 'whole' | 'cut'

/**
 * Says what stays beside system, tools and pinned messages, which always stay whole.
 *
 * @category model
 * @since 0.1.0
 */
export interface Protection {
  /**
   * The first words of the user, which often hold the task, and summaries, which stand for them. `free`: they may go like
   * others. Default: `cut`.
   */
  readonly firstUser: Keeping | 'free'
  /** The latest words of the user. Default: `whole`. */
  readonly latestUser: Keeping
  /** Results that the model has not seen yet. Default: `whole`. */
  readonly openResults: Keeping
}

/**
 * Is what {@link budget} makes a budget from. Only `window` is required.
 *
 * @category model
 * @since 0.1.0
 */
export interface BudgetOptions {
  /** The most tokens that a request and its answer may take together. */
  readonly window: number
  /** The most tokens that a request may take, where the provider has such a limit below the window. */
  readonly maxInput?: Amount
  /** Tokens of the window kept for the answer. Default: 20,000, or 15 % of a window below 133,334. */
  readonly maxOutput?: Amount
  /** Compact when this is reached. Default: 90 % of the usable input. */
  readonly trigger?: Amount
  /** Go down to this. Default: half of the trigger. */
  readonly target?: Amount
  /** A step that is taken goes down to this, where it can; below the target no further step is taken. Default: the target. */
  readonly aim?: Amount
  /** Tokens known beforehand that no compaction can remove, e.g. those of system and tools. Default: 0. */
  readonly floor?: Amount
  /** Tell somebody when this is reached. Default: halfway from the target to the trigger. */
  readonly warn?: Amount
  /** Send nothing larger. Default: the usable input. */
  readonly hard?: Amount
  readonly protect?: Partial<Protection>
}

/**
 * Is a budget that was checked: whole numbers of tokens with `floor < target <= warn <= trigger <= hard <= input <= window`,
 * `aim <= target` and `target < trigger`. It is made of JSON values, and may itself be given to {@link budget}.
 *
 * @category model
 * @since 0.1.0
 */
export interface Budget {
  readonly window: number
  /** The usable input: the window without the room for the answer, or the provider's input limit where that is less. */
  readonly maxInput: number
  readonly maxOutput: number
  readonly trigger: number
  readonly target: number
  readonly aim: number
  readonly floor: number
  readonly warn: number
  readonly hard: number
  readonly protect: Protection
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a budget, or says which two of its numbers cannot be together.
 *
 * Fractions of the usable input are rounded down. `left` comes back for what is no amount at all, a number that is no whole number of tokens, a
 * fraction outside (0, 1], and whatever breaks the order that {@link Budget} has: a target that is not below the trigger, a
 * trigger above the usable input, room for the answer that leaves no input, a floor that is not below the target. A mark of
 * at most 100 tokens in a window of 2,000 or more is taken for a percentage, unless all parts are said in tokens.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { budget, drawBudgetError } from 'context-compaction/strategy'
 *
 * const made = budget({ window: 200_000 })
 * assert.ok(isRight(made))
 * const { maxInput, target, trigger } = made.right
 * assert.deepStrictEqual({ maxInput, target, trigger }, { maxInput: 180_000, target: 81_000, trigger: 162_000 })
 *
 * const percent = budget({ window: 200_000, trigger: 80 })
 * assert.ok(isLeft(percent))
 * assert.match(drawBudgetError(percent.left), /^trigger is 80 tokens.* write \{ fraction: 0.8 \}/)
 *
 * @category constructors
 * @since 0.1.0
 */
export const budget = (options: BudgetOptions): Either<BudgetError, Budget> => {
  const { window } = options
  if (typeof window !== 'number') return left({ type: 'NotAnAmount', part: 'window', value: window })
  const percents = amountParts.every((part) => typeof options[part] === 'number') ? noParts : percentParts
  const wrong =
    checkAmount('window', window, window, noParts) ??
    amountParts.reduce<BudgetError | undefined>(
      (found, part) => found ?? checkAmount(part, options[part], window, percents),
      undefined
    )
  if (wrong !== undefined) return left(wrong)
  const maxOutput = tokensOf(options.maxOutput ?? Math.min(20_000, Math.floor(window * 0.15)), window, window)
  const limit = tokensOf(options.maxInput ?? window, window, window)
  const maxInput = Math.min(limit, window - maxOutput)
  const tokens = (amount: Amount): number => tokensOf(amount, maxInput, window)
  const trigger = tokens(options.trigger ?? defaultTrigger)
  const target = tokens(options.target ?? Math.max(1, Math.floor(trigger / 2)))
  const aim = tokens(options.aim ?? target)
  const floor = tokens(options.floor ?? 0)
  const warn = tokens(options.warn ?? Math.max(0, Math.floor((target + trigger) / 2)))
  const hard = tokens(options.hard ?? maxInput)
  const protect = protectionOf(options.protect)
  for (const [part, words] of keepings)
    if (!words.includes(protect[part])) return left({ type: 'NotAKeeping', part, value: protect[part] })
  const made: Budget = { window, maxInput, maxOutput, trigger, target, aim, floor, warn, hard, protect }
  const error =
    shortfall('maxOutput', options.maxOutput, made, ['window', window]) ??
    shortfall('maxInput', options.maxInput, made, ['window', window]) ??
    collisionWithWindow(made, limit) ??
    shortfall('trigger', options.trigger ?? defaultTrigger, made) ??
    otherMarks.reduce<BudgetError | undefined>(
      (found, part) => found ?? shortfall(part, options[part], made),
      undefined
    ) ??
    collisionIn(made)
  return error === undefined ? right(made) : left(error)
}

/**
 * Holds what is kept when a budget does not say otherwise.
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultProtection: Protection = { firstUser: 'cut', latestUser: 'whole', openResults: 'whole' }

/**
 * Fills up what is said about protection with the defaults; what is there as `undefined` is not said.
 *
 * @internal
 * @since 0.1.0
 */
export const protectionOf = ({
  firstUser = defaultProtection.firstUser,
  latestUser = defaultProtection.latestUser,
  openResults = defaultProtection.openResults
}: Partial<Protection> = {}): Protection => ({ firstUser, latestUser, openResults })

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Names how full a context is: `ok`, or the highest of the marks that it has reached.
 *
 * @category model
 * @since 0.1.0
 */
export type Tier = 'ok' | 'warn' | 'auto' | 'hard'

/**
 * Names the highest mark of a budget that a number of tokens has reached: `warn`, `auto` (the trigger), `hard`.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { budget, tierOf } from 'context-compaction/strategy'
 *
 * const made = budget({ window: 200_000 })
 * assert.ok(isRight(made))
 * assert.deepStrictEqual([100, 130_000, 162_000, 180_000].map(tierOf(made.right)), ['ok', 'warn', 'auto', 'hard'])
 *
 * @category queries
 * @since 0.1.0
 */
export const tierOf =
  ({ warn, trigger, hard }: Budget) =>
  (tokens: number): Tier =>
    tokens >= hard ? 'hard' : tokens >= trigger ? 'auto' : tokens >= warn ? 'warn' : 'ok'

/**
 * Takes a share of some tokens, rounded down: 0.7 of 180,000 is 126,000, though the product of the two is a little less.
 *
 * @internal
 * @since 0.1.0
 */
export const shareOf = (tokens: number, fraction: number): number => Math.floor(tokens * fraction + 1e-6)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const keepings: ReadonlyArray<readonly [part: keyof Protection, words: ReadonlyArray<string>]> = [
  ['firstUser', ['whole', 'cut', 'free']],
  ['latestUser', ['whole', 'cut']],
  ['openResults', ['whole', 'cut']]
]

const amountParts = ['maxInput', 'maxOutput', 'trigger', 'target', 'aim', 'floor', 'warn', 'hard'] as const

/** Nobody means so few tokens of so large a window: it is a percentage. */
const mostPercent = 100
const leastWindowForPercent = 2_000

const defaultTrigger: Amount = { fraction: 0.9 }

const otherMarks = ['target', 'aim', 'floor', 'warn', 'hard'] as const

const leastOf = (part: BudgetPart): number => (part === 'maxOutput' || part === 'floor' || part === 'aim' ? 0 : 1)

/** What is wrong with an amount by itself; few tokens are taken for a percentage where the part is one of `percents`. */
const checkAmount = (
  part: BudgetPart,
  amount: Amount | undefined,
  window: number,
  percents: ReadonlySet<BudgetPart>
): BudgetError | undefined => {
  if (amount === undefined) return undefined
  if (typeof amount === 'number') {
    if (amount > 0 && amount < 1 && part !== 'window') return { type: 'FractionAsTokens', part, value: amount }
    const least = leastOf(part)
    if (!Number.isSafeInteger(amount) || amount < least) return { type: 'NotTokens', part, value: amount, least }
    const isPercent = amount <= mostPercent && amount > 1 && window >= leastWindowForPercent
    return isPercent && percents.has(part) ? { type: 'PercentAsTokens', part, value: amount, window } : undefined
  }
  // who writes no TypeScript may give anything
  const isOther = typeof amount !== 'object' || (amount as unknown) === null
  if (isOther || forms.filter((form) => form in amount).length !== 1 || !namesWhole(amount))
    return { type: 'NotAnAmount', part, value: amount }
  if ('least' in amount) {
    if (!isList(amount.least)) return { type: 'NotAnAmount', part, value: amount }
    if (amount.least.length === 0) return { type: 'NothingToChoose', part }
    for (const one of amount.least) {
      const wrong = checkAmount(part, one, window, percents)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
  if ('below' in amount)
    return Number.isSafeInteger(amount.below) && amount.below >= 0
      ? undefined
      : { type: 'NotTokens', part, value: amount.below, least: 0 }
  if (typeof amount.fraction !== 'number') return { type: 'NotAnAmount', part, value: amount }
  return amount.fraction > 0 && amount.fraction <= 1
    ? undefined
    : { type: 'NotAFraction', part, value: amount.fraction }
}

/** One of them says how an amount is found; two of them would say two things. */
const forms = ['fraction', 'below', 'least'] as const

/** Whether what an amount is taken of has a name that it may have. */
const namesWhole = (amount: Exclude<Amount, number>): boolean => {
  const of: unknown = 'of' in amount ? amount.of : undefined
  return of === undefined || of === 'input' || of === 'window'
}

const isList = (value: unknown): boolean => Array.isArray(value)

/**
 * Parts that people give as percentages. Who says every part in tokens, as a {@link Budget} does, has counted: there is
 * nothing left of which a percentage would be taken.
 */
const percentParts: ReadonlySet<BudgetPart> = new Set(['maxInput', 'trigger', 'target', 'aim', 'warn', 'hard'])

const noParts: ReadonlySet<BudgetPart> = new Set()

/** Tokens of an amount that was checked; below 0 where more is to be kept free than there is. */
const tokensOf = (amount: Amount, input: number, window: number): number => {
  if (typeof amount === 'number') return amount
  if ('least' in amount) {
    let least = Infinity
    for (const one of amount.least) least = Math.min(least, tokensOf(one, input, window))
    return least
  }
  const whole = amount.of === 'window' ? window : input
  return 'below' in amount ? whole - amount.below : shareOf(whole, amount.fraction)
}

/** What is wrong with an amount that was checked, when it is taken of what there is. */
const shortfall = (
  part: BudgetPart,
  amount: Amount | undefined,
  { maxInput, window }: Pick<Budget, 'maxInput' | 'window'>,
  whole: readonly [BudgetPart, number] = ['maxInput', maxInput]
): BudgetError | undefined => {
  if (amount === undefined || typeof amount === 'number') return undefined
  if ('least' in amount)
    return amount.least.reduce<BudgetError | undefined>(
      (found, one) => found ?? shortfall(part, one, { maxInput, window }, whole),
      undefined
    )
  const [of, more] = amount.of === 'window' ? (['window', window] as const) : whole
  const value = tokensOf(amount, more, window)
  const least = leastOf(part)
  return value >= least ? undefined : { type: 'TooLittleLeft', part, amount, of, more, value, least }
}

interface InOrder {
  (
    greater: readonly [BudgetPart, number],
    smaller: readonly [BudgetPart, number],
    mayBeEqual?: boolean
  ): BudgetError | undefined
}

const above: InOrder = ([greater, more], [smaller, less], mayBeEqual = true) =>
  more > less || (mayBeEqual && more === less)
    ? undefined
    : { type: 'Collision', smaller, less, greater, more, mayBeEqual }

const collisionWithWindow = ({ window, maxOutput }: Budget, limit: number): BudgetError | undefined =>
  above(['window', window], ['maxInput', limit]) ?? above(['window', window], ['maxOutput', maxOutput], false)

/** The first two numbers that are in the wrong order. */
const collisionIn = ({ maxInput, trigger, target, aim, floor, warn, hard }: Budget): BudgetError | undefined =>
  above(['maxInput', maxInput], ['trigger', trigger]) ??
  above(['maxInput', maxInput], ['hard', hard]) ??
  above(['trigger', trigger], ['target', target], false) ??
  above(['target', target], ['floor', floor], false) ??
  above(['target', target], ['aim', aim]) ??
  above(['hard', hard], ['trigger', trigger]) ??
  above(['trigger', trigger], ['warn', warn]) ??
  above(['warn', warn], ['target', target])
