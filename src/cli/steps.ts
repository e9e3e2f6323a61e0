/**
 * The reducers that the command line offers, by name.
 *
 * @since 0.1.0
 */
import {
  clearToolInputs,
  clearToolResults,
  dropOldestRoundtrips,
  dropOldestSteps,
  type Reducer,
  stripMedia,
  stripThinking,
  truncateToolResults
} from '../reducers'
import type { Estimator } from '../tokens'
import { parseWhole } from './numbers'

/**
 * Is a step of a pipeline, with its number filled in.
 *
 * @internal
 * @since 0.1.0
 */
export interface PlannedStep {
  /** As the user writes it: `clear-results:5`. */
  readonly name: string
  readonly make: (target: number, estimator: Estimator) => Reducer
}

/**
 * Is a kind of step that a user can name.
 *
 * @internal
 * @since 0.1.0
 */
export interface StepKind {
  readonly name: string
  /** What the number behind the colon means. */
  readonly number: string
  readonly usual: number
  readonly least: number
  readonly about: string
  readonly make: (number: number, target: number, estimator: Estimator) => Reducer
}

/**
 * Lists the kinds of steps, the mildest first: in this order they run when the user names none.
 *
 * @internal
 * @since 0.1.0
 */
export const stepKinds: ReadonlyArray<StepKind> = [
  {
    name: 'strip-thinking',
    number: 'turns that keep it',
    usual: 1,
    least: 0,
    about: 'remove the thinking of old turns',
    make: (keepTurns) => stripThinking({ keepTurns })
  },
  {
    name: 'clear-results',
    number: 'results that stay',
    usual: 10,
    least: 0,
    about: 'put a placeholder for old tool results',
    make: (keep, _, estimator) => clearToolResults({ keep, estimator })
  },
  {
    name: 'clear-inputs',
    number: 'calls left alone',
    usual: 10,
    least: 0,
    about: 'shorten the arguments of old tool calls',
    make: (keep, _, estimator) => clearToolInputs({ keep, estimator })
  },
  {
    name: 'strip-media',
    number: 'media that stay',
    usual: 1,
    least: 0,
    about: 'replace old images and documents by a line of text',
    make: (keep) => stripMedia({ keep })
  },
  {
    name: 'truncate-results',
    number: 'tokens a result may cost',
    usual: 2000,
    least: 32,
    about: 'cut the middle out of long tool results',
    make: (maxTokens, _, estimator) => truncateToolResults({ maxTokens, estimator })
  },
  {
    name: 'drop-steps',
    number: 'steps that stay',
    usual: 3,
    least: 0,
    about: 'drop the oldest tool steps, keep prompts and answers',
    make: (keep, target, estimator) => dropOldestSteps({ keep, target, estimator })
  },
  {
    name: 'drop-roundtrips',
    number: 'roundtrips that stay',
    usual: 1,
    least: 0,
    about: 'drop the oldest prompts with all that followed from them',
    make: (keep, target, estimator) => dropOldestRoundtrips({ keep, target, estimator })
  }
]

/**
 * Reads a list of steps such as `clear-results:5,drop-steps`. Without a text all kinds run with their usual numbers.
 * Returns a sentence when the text names no such step or a number that cannot be.
 *
 * @internal
 * @since 0.1.0
 */
export const parseSteps = (text: string | undefined): ReadonlyArray<PlannedStep> | string => {
  const asked = text === undefined ? stepKinds.map((kind) => kind.name) : text.split(',').map((part) => part.trim())
  const steps: Array<PlannedStep> = []
  for (const part of asked) {
    const [name = '', given, ...more] = part.split(':')
    const kind = stepKinds.find((candidate) => candidate.name === name)
    if (kind === undefined || more.length > 0)
      return `--steps: there is no step "${part}"; choose among ${stepKinds.map((candidate) => candidate.name).join(', ')}`
    const number = given === undefined ? kind.usual : parseWhole(given)
    if (number === undefined || number < kind.least)
      return `--steps: ${name} takes a whole number of at least ${String(kind.least)} (${kind.number}), found "${given ?? ''}"`
    steps.push({
      name: `${name}:${String(number)}`,
      make: (target, estimator) => kind.make(number, target, estimator)
    })
  }
  return steps
}
