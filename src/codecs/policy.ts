/**
 * The codec of policies as JSON.
 *
 * @since 0.1.0
 */
import { type Either, isLeft, left, toError, tryCatch } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { budget, checkPolicy, drawBudgetError, type Policy } from '../strategy'
import { decodeWith, type JsonError } from './JsonError'
import { policySchema } from './policySchema'
import { codecOf } from './schema'

// -------------------------------------------------------------------------------------
// codecs
// -------------------------------------------------------------------------------------

/**
 * Reads the shape of a policy, as the schema has it.
 *
 * @category codecs
 * @since 0.1.0
 */
export const policyCodec: t.Type<Policy> = /*#__PURE__*/ codecOf<Policy>('a policy', policySchema)

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads a policy from JSON. There is a {@link JsonError} for what is none, with the place, what is expected there and what was
 * found; also for a field that nobody reads, and for a budget whose numbers cannot be together.
 *
 * @example
 * import assert from 'node:assert'
 * import { isLeft, right } from 'fp-ts/lib/Either.js'
 * import { decodePolicy, drawJsonError } from 'context-compaction/codecs'
 * import { presets } from 'context-compaction/strategy'
 *
 * assert.deepStrictEqual(decodePolicy(JSON.parse(JSON.stringify(presets.default))), right(presets.default))
 *
 * const decoded = decodePolicy({ budget: { window: 200_000 }, steps: [{ step: 'clearToolResults', kepp: 5, keep: 5 }] })
 * assert.strictEqual(
 *   isLeft(decoded) ? drawJsonError(decoded.left) : '',
 *   'policy: steps[0].kepp: expected no such field (there are: step, keep, excludeTools, clearAtLeast, clearInputs, batch, placeholder), found the number 5'
 * )
 *
 * @category conversions
 * @since 0.1.0
 */
export const decodePolicy = (value: unknown): Either<JsonError, Policy> => {
  const read = decodeWith('policy', policyCodec)(value)
  if (isLeft(read)) return read
  const made = budget(read.right.budget)
  if (isLeft(made)) return refused('budget', 'numbers that can be together', drawBudgetError(made.left))
  const checked = tryCatch(() => checkPolicy(read.right), toError)
  return isLeft(checked) ? refused('', 'a policy that can be', checked.left.message) : read
}

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

const refused = (path: string, expected: string, actual: string): Either<JsonError, never> =>
  left({ _tag: 'JsonError', of: 'policy', path, expected, actual })
