/**
 * Policies: a budget, a trigger and the steps of a ladder as plain JSON.
 *
 * @since 0.1.0
 */
import { isLeft, toError, tryCatch } from 'fp-ts/lib/Either.js'
import { budget, type Budget, type BudgetOptions } from './Budget'
import { drawBudgetError } from './BudgetError'
import type { Ladder } from './Ladder'
import type { PolicyStep } from './PolicyStep'
import { ladderOf } from './steps'
import { checkTrigger, type Trigger } from './Trigger'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Says when and how contexts are compacted. It is JSON: it can be stored, sent, compared, and edited by hand.
 *
 * @category model
 * @since 0.1.0
 */
export interface Policy {
  /** For reports. */
  readonly name?: string
  readonly budget: BudgetOptions
  /** Default: the trigger of the budget is reached, or the last request was too large. */
  readonly trigger?: Trigger
  /** In the order in which they are tried. `defaultSteps` reach everything that can be reached. */
  readonly steps: ReadonlyArray<PolicyStep>
  /**
   * `target`: steps go as far as needed, and a target that is missed is `Infeasible`. `steps`: once due, every step does all it
   * can, whatever the context costs then, as the context editing of Anthropic does. Default: `target`.
   */
  readonly until?: 'target' | 'steps'
  /**
   * What is done where `trigger` is not due and another one is, the first of them: every step does all it can, whatever the
   * context costs then. Milder measures that come earlier, as clearing results after an hour of idleness, when the prompt
   * cache is cold and an edit costs nothing. What the steps leave is asked as well, so that compacting it again does nothing.
   */
  readonly earlier?: ReadonlyArray<EarlierSteps>
}

/**
 * Is a milder measure of a policy and when it is taken.
 *
 * @category model
 * @since 0.1.0
 */
export interface EarlierSteps {
  readonly trigger: Trigger
  readonly steps: ReadonlyArray<PolicyStep>
}

// -------------------------------------------------------------------------------------
// constants
// -------------------------------------------------------------------------------------

/**
 * Is due when the budget's own trigger is reached, and when the last request was too large.
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultTrigger: Trigger = {
  type: 'any',
  of: [{ type: 'tier', tier: 'auto' }, { type: 'overflow' }]
}

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Works out the budget of a policy, some of its options overridden; with another target the aim of the policy does not count.
 * Throws a `RangeError` with the sentence of the budget
 * error when there can be no such budget.
 *
 * @example
 * import assert from 'node:assert'
 * import { budgetOf } from 'context-compaction/strategy'
 *
 * const policy = { budget: { window: 200_000, trigger: { fraction: 0.8 } }, steps: [] }
 * assert.strictEqual(budgetOf(policy, { window: 1_000_000 }).trigger, 784_000)
 * assert.throws(() => budgetOf(policy, { target: 190_000 }), /target \(190000 tokens\) must be below trigger \(144000 tokens\)/)
 *
 * @category queries
 * @since 0.1.0
 */
export const budgetOf = (policy: Policy, overrides: Partial<BudgetOptions> = {}): Budget => {
  const protect = { ...policy.budget.protect, ...said(overrides.protect ?? {}) }
  const { aim, ...others } = policy.budget
  // who names another target says how far to go
  const aimed = aim === undefined || overrides.target !== undefined ? others : policy.budget
  const made = budget({ ...aimed, ...said(overrides), protect })
  if (isLeft(made)) throw new RangeError(`${nameOf(policy)}: budget: ${drawBudgetError(made.left)}`)
  return made.right
}

/**
 * Throws a `RangeError` that names the part and its place when a policy cannot be: a budget whose numbers collide, a trigger
 * with a broken number or word, a step that does not exist or whose options cannot be. The policy itself comes back when it can.
 *
 * @example
 * import assert from 'node:assert'
 * import { checkPolicy } from 'context-compaction/strategy'
 *
 * const policy = { budget: { window: 200_000 }, steps: [{ step: 'dropUnprotected' } as const] }
 * assert.strictEqual(checkPolicy(policy), policy)
 * assert.throws(() => checkPolicy({ ...policy, trigger: { type: 'turns', atLeast: 0 } }), /trigger: turns must be/)
 *
 * @category queries
 * @since 0.1.0
 */
export const checkPolicy = (policy: Policy): Policy => {
  budgetOf(policy)
  untilOf(policy)
  checkTrigger(policy.trigger ?? defaultTrigger, 'trigger')
  ladderOf(policy.steps)
  earlierOf(policy)
  return policy
}

/**
 * Reads how far a policy goes. Throws as `checkPolicy` does.
 *
 * @internal
 * @since 0.1.0
 */
export const untilOf = ({ until = 'target' }: Policy): 'target' | 'steps' => {
  if (!untils.includes(until)) throw new RangeError(`until must be "target" or "steps", got ${JSON.stringify(until)}`)
  return until
}

/**
 * Makes the ladders of the milder measures of a policy. Throws as `checkPolicy` does.
 *
 * @internal
 * @since 0.1.0
 */
export const earlierOf = ({
  earlier = []
}: Policy): ReadonlyArray<{ readonly trigger: Trigger; readonly ladder: Ladder }> =>
  earlier.map(({ trigger, steps }, k) => {
    const at = `earlier[${String(k)}]`
    checkTrigger(trigger, `${at}.trigger`)
    const ladder = tryCatch(() => ladderOf(steps), toError)
    if (isLeft(ladder)) throw new RangeError(`${at}.${ladder.left.message}`)
    return { trigger, ladder: ladder.right }
  })

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const untils: ReadonlyArray<string> = ['target', 'steps']

/** What is there as `undefined` overrides nothing. */
const said = <A extends object>(options: A): A =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as A

const nameOf = ({ name }: Policy): string => (name === undefined ? 'policy' : `policy ${name}`)
