/**
 * JSON values, the only kind of data a context holds.
 *
 * @since 0.1.0
 */

/**
 * Is any JSON value, read-only all the way down.
 *
 * @category model
 * @since 0.1.0
 */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject

/**
 * Is a JSON object, read-only all the way down.
 *
 * @category model
 * @since 0.1.0
 */
export interface JsonObject {
  readonly [key: string]: Json
}

/**
 * Tells whether a JSON value is an object (not an array, not `null`).
 *
 * @example
 * import assert from 'node:assert'
 * import { isJsonObject } from 'context-compaction/model'
 *
 * assert.strictEqual(isJsonObject({ path: 'a.ts' }), true)
 * assert.strictEqual(isJsonObject(['a.ts']), false)
 *
 * @category refinements
 * @since 0.1.0
 */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
