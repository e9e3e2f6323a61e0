/**
 * Tool definitions as the provider sees them.
 *
 * @since 0.1.0
 */
import type { Json, JsonObject } from './Json'

/**
 * Is a tool that the model may call. Tools that the provider runs itself have no schema; their settings are in `extra`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Tool {
  readonly name: string
  readonly description?: string
  /** The JSON Schema of the arguments. */
  readonly inputSchema?: Json
  /** Wire fields that this model does not name, e.g. `type` of a provider's own tool, `cache_control`. */
  readonly extra?: JsonObject
}
