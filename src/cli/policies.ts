/**
 * Policies by name or from a file, and what they make of a history.
 *
 * @since 0.1.0
 */
import { isLeft, toError, tryCatch } from 'fp-ts/lib/Either.js'
import type { Context } from '../model/Context'
import {
  budgetOf,
  compact,
  defaultTrigger,
  drawInfeasible,
  explain,
  type Policy,
  presets,
  type Summarize
} from '../strategy'
import { fitTo } from '../strategy/fitWithin'
import { ladderOf } from '../strategy/steps'
import { ledgerSummary } from '../summary/ledger'
import { type Estimator, estimateTokens } from '../tokens'
import type { Io } from './Io'
import { loadCodecs } from './loadCodecs'
import { mended, type Outcome } from './pipeline'
import { readJson } from './readJson'

/**
 * Lists the names of the presets.
 *
 * @internal
 * @since 0.1.0
 */
export const presetNames: ReadonlyArray<string> = Object.keys(presets)

/**
 * Finds a preset by its name, or reads a policy from a file; returns a sentence when there is none.
 *
 * @internal
 * @since 0.1.0
 */
export const loadPolicy = async (named: string, io: Io): Promise<Policy | string> => {
  const preset = Object.entries(presets).find(([name]) => name === named)?.[1]
  if (preset !== undefined) return preset
  const read = await readJson(named, io)
  if ('problem' in read)
    return !read.isRead && /^[\w-]+$/.test(named)
      ? `--policy: there is no preset "${named}" (there are: ${presetNames.join(', ')}), and no file: ${read.problem}`
      : `--policy: ${read.problem}`
  const codecs = await loadCodecs(`--policy ${named}`)
  if (typeof codecs === 'string') return codecs
  const decoded = codecs.decodePolicy(read.value)
  return isLeft(decoded) ? `--policy ${named}: ${codecs.drawJsonError(decoded.left)}` : decoded.right
}

/**
 * Is a policy and what it is run with.
 *
 * @internal
 * @since 0.1.0
 */
export interface PolicyPlan {
  readonly policy: Policy
  /** Tokens to go down to, whatever the trigger says; absent: as the policy has it. */
  readonly to?: number
  readonly window?: number
  readonly estimator: Estimator
  /** Whether torn pairs are mended first. */
  readonly repair: boolean
}

/**
 * Runs a policy; returns a sentence when it cannot be, e.g. because the window is too small for its numbers. What it would
 * have summarised is written up by a ledger, without a model.
 *
 * @internal
 * @since 0.1.0
 */
export const runPolicy = (given: Context, plan: PolicyPlan): Outcome | string => {
  const { policy, to, estimator } = plan
  const overrides = plan.window === undefined ? {} : { window: plan.window }
  const made = tryCatch(() => budgetOf(policy, overrides), toError)
  if (isLeft(made)) return made.left.message
  const budget = made.right
  const { before, done } = plan.repair ? mended(given, estimator) : { before: given, done: [] }
  const ladder = ladderOf(policy.steps)
  const result =
    to === undefined
      ? compact(policy, { budget: overrides, estimator, summarize })(before)
      : fitTo({ before, target: to, estimator, protect: budget.protect, summarize }, ladder)
  if (isLeft(result)) {
    const tokens = estimateTokens(before, estimator)
    const { target } = result.left
    return {
      before: given,
      after: before,
      target,
      tokens,
      isReached: false,
      done,
      notNeeded: [],
      problem: drawInfeasible(result.left)
    }
  }
  const { after, tokens, steps } = result.right
  const taken = steps.map(({ name, before: tokensBefore, after: tokensAfter }) => ({
    step: name,
    tokensBefore,
    tokensAfter
  }))
  const outcome = {
    before: given,
    after,
    target: tokens.target,
    tokens: tokens.after,
    isReached: true,
    done: [...done, ...taken],
    notNeeded: []
  }
  if (to !== undefined || after !== before) return outcome
  const { sentence } = explain(policy.trigger ?? defaultTrigger, before, { budget, estimator })
  return { ...outcome, note: `The policy has nothing to do: ${sentence}.` }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const summarize: Summarize = (head) => ledgerSummary(head)
