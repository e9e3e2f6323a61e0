/**
 * The JSON of aether-llm, 0.7 to 0.9: contexts, messages, tools, results.
 *
 * @since 0.1.0
 */
import type { Either } from 'fp-ts/lib/Either.js'

/* eslint-disable @typescript-eslint/no-explicit-any -- what other versions of the crate wrote is read as well */

/**
 * Is a context as `serde_json` writes it, of which only the messages are required. `reasoning_effort` and
 * `prompt_cache_key` are lost by the original when it saves, and are kept here.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherContext {
  readonly messages: ReadonlyArray<any>
  readonly tools?: ReadonlyArray<any>
  readonly reasoning_effort?: string
  readonly prompt_cache_key?: string
  readonly [field: string]: any
}

/* eslint-enable @typescript-eslint/no-explicit-any */

/**
 * Is a call of a tool: `ToolCallRequest`. The arguments are JSON text.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherToolRequest {
  readonly id: string
  readonly name: string
  readonly arguments: string
}

/**
 * Is what a tool answered: `ToolCallResult`.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherToolResult {
  readonly id: string
  readonly name: string
  readonly arguments: string
  readonly result: string
}

/**
 * Is how a tool failed: `ToolCallError`. The arguments are absent when they could not be read.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherToolError {
  readonly id: string
  readonly name: string
  readonly arguments?: string
  readonly error: string
}

/**
 * Is how a call ended: `Result<ToolCallResult, ToolCallError>`.
 *
 * @category model
 * @since 0.1.0
 */
export type AetherOutcome = Either<AetherToolError, AetherToolResult>

/**
 * Is what a model thought: `AssistantReasoning`. An empty text is none.
 *
 * @category model
 * @since 0.1.0
 */
export interface AetherReasoning {
  readonly summaryText?: string
  readonly encrypted?: {
    readonly id: string
    /** The model that can read it, as `provider:model`. */
    readonly model: string
    readonly content: string
  }
}

/**
 * Makes the error of a call that failed: `ToolCallError::from_request`.
 *
 * @example
 * import assert from 'node:assert'
 * import { aetherToolError } from 'context-compaction/session'
 *
 * assert.deepStrictEqual(aetherToolError({ id: 'c1', name: 'bash', arguments: '{}' }, 'boom'), {
 *   id: 'c1',
 *   name: 'bash',
 *   arguments: '{}',
 *   error: 'boom'
 * })
 *
 * @category constructors
 * @since 0.1.0
 */
export const aetherToolError = (request: AetherToolRequest, error: string): AetherToolError => ({ ...request, error })
