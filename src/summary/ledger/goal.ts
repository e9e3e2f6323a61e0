/**
 * Which of the first requests are the goal.
 *
 * People begin with a greeting, or with a word, and say what they want when they are asked. So the goal is what was said up to
 * the first request that says something: three requests at most. What says something is told by its length and by names in
 * it, in any language.
 *
 * @since 0.1.0
 * @internal
 */
import { identifiersOf } from './identifiers'
import type { LedgerRequest } from './Ledger'

/**
 * Counts the requests, from the first one on, that are the goal.
 *
 * @internal
 * @since 0.1.0
 */
export const goalCount = (requests: ReadonlyArray<LedgerRequest>): number => {
  const at = requests.slice(0, most).findIndex(({ text }) => saysSomething(text))
  return at < 0 ? Math.min(most, requests.length) : at + 1
}

/**
 * Tells whether the requests hold the goal, so that no later one is part of it.
 *
 * @internal
 * @since 0.1.0
 */
export const hasGoal = (requests: ReadonlyArray<LedgerRequest>): boolean =>
  requests.length >= most || requests.some(({ text }) => saysSomething(text))

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const most = 3

/** A greeting is shorter, in letters of an alphabet; a sign of Chinese or Japanese says as much as three of them. */
const leastLetters = 24

const saysSomething = (text: string): boolean => {
  let letters = 0
  for (let i = 0; i < text.length && letters < leastLetters; i++) letters += text.charCodeAt(i) < 0x2e80 ? 1 : 3
  return letters >= leastLetters || identifiersOf(text).length > 0
}
