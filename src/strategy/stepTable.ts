/**
 * What each step that a policy can name does.
 *
 * @since 0.1.0
 */
import { memoize } from '../internal/memo'
import { withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { clearFailedInputs } from '../reducers/clearFailedInputs'
import { clearHead } from '../reducers/clearHead'
import { clearRepeatedResults } from '../reducers/clearRepeatedResults'
import { clearSupersededReads } from '../reducers/clearSupersededReads'
import { clearToolInputs } from '../reducers/clearToolInputs'
import { clearToolResults } from '../reducers/clearToolResults'
import { clearToolResultsBeyond } from '../reducers/clearToolResultsBeyond'
import { dropOldestRoundtrips } from '../reducers/dropOldestRoundtrips'
import { dropOldestSteps } from '../reducers/dropOldestSteps'
import { dropStepsOfOldTurns } from '../reducers/dropStepsOfOldTurns'
import { fileTools } from '../reducers/fileTools'
import { checkAtLeast } from '../reducers/options'
import type { Reducer } from '../reducers/Reducer'
import { stripMedia } from '../reducers/stripMedia'
import { stripThinking } from '../reducers/stripThinking'
import { stripToolCalls } from '../reducers/stripToolCalls'
import { truncateToolResults } from '../reducers/truncateToolResults'
import { truncateToolResultsByAge } from '../reducers/truncateToolResultsByAge'
import { settle } from '../roundtrip/settle'
import { contextUnits, type Estimator } from '../tokens/Estimator'
import { heuristicEstimator } from '../tokens/heuristicEstimator'
import { cutKept } from './cutKept'
import { dropUnprotected } from './dropUnprotected'
import { smallest } from './floor'
import { editStep, type Goal, type Step } from './Ladder'
import type { StepName, StepOptions } from './PolicyStep'
import { firstPrompt, keepsFirst } from './protectedMessages'
import { summarizeStep } from './summarizeStep'
import { truncateTexts } from './truncateTexts'

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Makes a step of its name and options. Throws a `RangeError` for options that cannot be.
 *
 * @internal
 * @since 0.1.0
 */
export const stepOf = <K extends StepName>(step: { readonly step: K } & StepOptions[K]): Step => table[step.step](step)

/**
 * Lists the names of all steps.
 *
 * @internal
 * @since 0.1.0
 */
export const stepNames = (): ReadonlyArray<string> => Object.keys(table)

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const table: { readonly [K in StepName]: (options: StepOptions[K]) => Step } = {
  stripThinking: (options) => edit('stripThinking', () => stripThinking(options)),
  clearToolResults: (options) =>
    editOf(options)('clearToolResults', (estimator) => clearToolResults({ ...options, estimator })),
  clearToolResultsBeyond: (options) =>
    editOf(options)('clearToolResultsBeyond', (estimator) => clearToolResultsBeyond({ ...options, estimator })),
  truncateToolResultsByAge: (options) =>
    editOf(options)('truncateToolResultsByAge', (estimator) => truncateToolResultsByAge({ ...options, estimator })),
  clearRepeatedResults: (options) =>
    editOf(options)('clearRepeatedResults', (estimator) => clearRepeatedResults({ ...options, estimator })),
  clearSupersededReads: (options) =>
    editOf(options)('clearSupersededReads', (estimator) =>
      clearSupersededReads({ ...options, tools: options.tools ?? fileTools, estimator })
    ),
  clearFailedInputs: (options) =>
    editOf(options)('clearFailedInputs', (estimator) => clearFailedInputs({ ...options, estimator })),
  clearHead: (options) => editOf(options)('clearHead', (estimator) => clearHead({ ...options, estimator })),
  dropStepsOfOldTurns: (options) => allOrNothing('dropStepsOfOldTurns', () => dropStepsOfOldTurns(options)),
  stripToolCalls: (options) => {
    const { batch = 1 } = options
    stripToolCalls(options)
    return {
      name: 'stripToolCalls',
      towards: ({ target, aim = target, estimator }) =>
        stripToolCalls({ ...options, target: batch === 1 ? aim : 0, estimator })
    }
  },
  summarize: (options) => summarizeStep(options),
  clearToolInputs: (options) => edit('clearToolInputs', (estimator) => clearToolInputs({ ...options, estimator })),
  stripMedia: (options) => edit('stripMedia', (estimator) => stripMedia({ ...options, estimator })),
  truncateToolResults: (options) =>
    edit('truncateToolResults', (estimator) => truncateToolResults({ ...options, estimator })),
  truncateTexts: (options) => edit('truncateTexts', (estimator) => truncateTexts({ ...options, estimator })),
  dropOldestSteps: ({ keep = 0 }) => {
    checkAtLeast('dropOldestSteps: keep', keep, 0)
    return {
      name: 'dropOldestSteps',
      towards: ({ target, aim = target, estimator }) => dropOldestSteps({ keep, target: aim, estimator })
    }
  },
  dropOldestRoundtrips: ({ keep = 0 }) => {
    checkAtLeast('dropOldestRoundtrips: keep', keep, 0)
    return { name: 'dropOldestRoundtrips', towards: (goal) => roundtripsBesideFirst(keep, goal) }
  },
  dropUnprotected: () => ({
    name: 'dropUnprotected',
    towards: ({ target, aim = target, protect, estimator }) => dropUnprotected({ target: aim, protect, estimator })
  }),
  // what always stays is cut no shorter than it must be
  cutKept: () => ({ name: 'cutKept', towards: (goal) => cutKept(goal) }),
  smallest: () => ({
    name: 'smallest',
    towards:
      ({ before, protect, estimator }) =>
      () =>
        smallest(protect, estimator)(before)
  })
}

/** The reducer is made once beforehand, so that options that cannot be are found when the policy is read. */
const edit = (name: StepName, make: (estimator: Estimator) => Reducer): Step => {
  make(heuristicEstimator)
  return editStep(name, make)
}

/** In batches, or for a least gain, all or nothing; else as far as the target needs. */
const editOf = ({ batch = 1, clearAtLeast = 0 }: { readonly batch?: number; readonly clearAtLeast?: number }) =>
  batch === 1 && clearAtLeast === 0 ? edit : allOrNothing

/** All or nothing, however much the target needs. */
const allOrNothing = (name: StepName, make: (estimator: Estimator) => Reducer): Step => {
  const reducerFor = memoize(make)
  reducerFor(heuristicEstimator)
  return { name, towards: ({ estimator }) => reducerFor(estimator) }
}

/** Drops the oldest roundtrips, and puts the first words of the user back where the budget keeps them. */
const roundtripsBesideFirst = (keep: number, { target, aim = target, estimator, protect }: Goal): Reducer => {
  if (!keepsFirst(protect)) return dropOldestRoundtrips({ keep, target: aim, estimator })
  return (context) => {
    const first = context.messages[firstPrompt(context.messages)]
    if (first === undefined) return dropOldestRoundtrips({ keep, target: aim, estimator })(context)
    if (estimator.tokens(contextUnits(context, estimator)) <= aim) return context
    const room = Math.max(0, aim - estimator.tokens(estimator.message(first)) - 16)
    const dropped = dropOldestRoundtrips({ keep, target: room, estimator })(context)
    if (dropped.messages.some(({ id }) => id === first.id)) return dropped
    return settle(context, withMessages(context, withFirst(context.messages, dropped.messages, first)))
  }
}

const withFirst = (
  before: ReadonlyArray<Message>,
  after: ReadonlyArray<Message>,
  first: Message
): ReadonlyArray<Message> => {
  const earlier = new Set<string>()
  for (const message of before) {
    if (message === first) break
    earlier.add(message.id)
  }
  const at = after.findIndex((message) => !earlier.has(message.id))
  return at < 0 ? [...after, first] : [...after.slice(0, at), first, ...after.slice(at)]
}
