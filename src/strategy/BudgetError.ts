/**
 * What is wrong with a budget, as data and as a sentence.
 *
 * @since 0.1.0
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Names the numbers of a budget.
 *
 * @category model
 * @since 0.1.0
 */
export type BudgetPart = 'window' | 'maxInput' | 'maxOutput' | 'trigger' | 'target' | 'aim' | 'floor' | 'warn' | 'hard'

/**
 * Says why there can be no such budget.
 *
 * | type               | what is wrong                                                                  |
 * | ------------------ | ------------------------------------------------------------------------------ |
 * | `NotAnAmount`      | no number, `{ fraction }`, `{ below }` or `{ least }`, or two of them           |
 * | `NotTokens`        | a number is no whole number of tokens, or too small                            |
 * | `FractionAsTokens` | a plain number between 0 and 1: a fraction that is not marked as one           |
 * | `PercentAsTokens`  | a plain number up to 100 for a mark in a large window: a percentage            |
 * | `NotAFraction`     | a fraction is not above 0 and at most 1                                        |
 * | `TooLittleLeft`    | a share of the input or the window, or what is below it, leaves too few tokens |
 * | `NothingToChoose`  | the smallest of no amounts is asked for                                        |
 * | `NotAKeeping`      | `protect` has another word than it may                                         |
 * | `Collision`        | `smaller` has to be below `greater`, and is not                                |
 *
 * @category model
 * @since 0.1.0
 */
export type BudgetError =
  | { readonly type: 'NotAnAmount'; readonly part: BudgetPart; readonly value: unknown }
  | { readonly type: 'NotTokens'; readonly part: BudgetPart; readonly value: number; readonly least: number }
  | { readonly type: 'FractionAsTokens'; readonly part: BudgetPart; readonly value: number }
  | { readonly type: 'PercentAsTokens'; readonly part: BudgetPart; readonly value: number; readonly window: number }
  | { readonly type: 'NotAFraction'; readonly part: BudgetPart; readonly value: number }
  | {
      readonly type: 'TooLittleLeft'
      readonly part: BudgetPart
      readonly amount: { readonly fraction: number } | { readonly below: number }
      /** What the amount is taken of: the input or the window, and its tokens. */
      readonly of: BudgetPart
      readonly more: number
      /** What is left of that. */
      readonly value: number
      readonly least: number
    }
  | { readonly type: 'NothingToChoose'; readonly part: BudgetPart }
  | { readonly type: 'NotAKeeping'; readonly part: 'firstUser' | 'latestUser' | 'openResults'; readonly value: unknown }
  | {
      readonly type: 'Collision'
      readonly smaller: BudgetPart
      /** Tokens of `smaller`. */
      readonly less: number
      readonly greater: BudgetPart
      /** Tokens of `greater`. */
      readonly more: number
      readonly mayBeEqual: boolean
    }

// -------------------------------------------------------------------------------------
// queries
// -------------------------------------------------------------------------------------

/**
 * Draws a budget error as one sentence: the numbers, and what to do.
 *
 * @example
 * import assert from 'node:assert'
 * import { drawBudgetError } from 'context-compaction/strategy'
 *
 * assert.strictEqual(
 *   drawBudgetError({ type: 'FractionAsTokens', part: 'target', value: 0.5 }),
 *   'target is 0.5, and a plain number is tokens: write { fraction: 0.5 } for a share'
 * )
 *
 * @category queries
 * @since 0.1.0
 */
export const drawBudgetError = (error: BudgetError): string => {
  switch (error.type) {
    case 'NotAnAmount':
      return `${error.part} must be ${error.part === 'window' ? 'a number of tokens' : `tokens, { fraction }, { below } or { least }${wholesOf(error.value)}`}, got ${JSON.stringify(error.value)}`
    case 'NotAKeeping':
      return `protect.${error.part} must be "whole"${error.part === 'firstUser' ? ', "cut" or "free"' : ' or "cut"'}, got ${JSON.stringify(error.value)}`
    case 'NotTokens':
      return `${error.part} must be a whole number of at least ${String(error.least)} tokens, got ${String(error.value)}`
    case 'FractionAsTokens':
      return `${error.part} is ${String(error.value)}, and a plain number is tokens: write { fraction: ${String(error.value)} } for a share`
    case 'PercentAsTokens':
      return `${error.part} is ${String(error.value)} tokens of a window of ${String(error.window)}: write { fraction: ${String(error.value / 100)} } for ${String(error.value)} %`
    case 'NotAFraction':
      return `${error.part} must be a fraction above 0 and at most 1, got ${String(error.value)}: write { fraction: 0.8 } for 80 %`
    case 'TooLittleLeft': {
      const { part, amount, of, more, value, least } = error
      const taken = 'below' in amount ? `${String(amount.below)} below` : `${String(amount.fraction)} of`
      return `${part} is ${taken} ${of} (${String(more)} tokens), which leaves ${String(value)}: at least ${String(least)} are needed`
    }
    case 'NothingToChoose':
      return `${error.part} is the least of no amounts: give at least one`
    case 'Collision': {
      const { smaller, less, greater, more, mayBeEqual } = error
      const numbers = `${smaller} (${String(less)} tokens) must be ${mayBeEqual ? 'at most' : 'below'} ${greater} (${String(more)} tokens)`
      return `${numbers}: ${adviceFor(smaller, greater)}`
    }
  }
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** What an amount may be taken of, for one that says what it is taken of. */
const wholesOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'of' in value ? ', of "input" or "window"' : ''

const adviceFor = (smaller: BudgetPart, greater: BudgetPart): string => {
  if (smaller === 'maxInput')
    return 'the window is what input and output take together, so no input limit can be above it'
  if (smaller === 'maxOutput') return 'the answer would leave no room for the request'
  if (greater === 'maxInput')
    return `maxInput is what the window leaves when maxOutput is kept free; lower ${smaller} or maxOutput`
  if (smaller === 'target' && greater === 'trigger')
    return 'a compaction has to go down, or the next request sets it off again'
  if (smaller === 'aim') return 'a step that is taken goes down to the aim, which cannot end above the target'
  if (smaller === 'floor')
    return 'what cannot be removed has to fit with room to spare; raise target, or make system and tools smaller'
  return `lower ${smaller} or raise ${greater}`
}
