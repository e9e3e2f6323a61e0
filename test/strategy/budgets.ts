/** Budgets for tests that care about a target alone. */
import { type Budget, defaultProtection, type Protection } from '../../src/strategy'

export const budgetWith = (given: { readonly target: number; readonly protect?: Partial<Protection> }): Budget => ({
  window: 1_000_000,
  maxInput: 1_000_000,
  maxOutput: 0,
  trigger: 900_000,
  floor: 0,
  warn: 800_000,
  hard: 1_000_000,
  target: given.target,
  aim: given.target,
  protect: { ...defaultProtection, ...given.protect }
})
