/**
 * What `repair` knows of a request at each step.
 *
 * @since 0.1.0
 * @internal
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Context, withMessages } from '../../model/Context'
import type { Dialect, Violation, ViolationOptions } from '../Dialect'

/**
 * Is a request, what it is read as, and what is wrong with it.
 *
 * @internal
 * @since 0.1.0
 */
export interface State<Native> {
  readonly native: Native
  readonly context: Context
  readonly violations: ReadonlyArray<Violation>
}

/**
 * Writes a context and reads it again.
 *
 * @internal
 * @since 0.1.0
 */
export interface Look<Native> {
  (known: State<Native> | undefined, context: Context): State<Native>
}

/**
 * Is one thing that was done about a violation.
 *
 * @internal
 * @since 0.1.0
 */
export interface Step {
  readonly rule: string
  readonly path: string
  readonly action: string
}

/**
 * Lists the messages of a request, in whichever field they stand.
 *
 * @internal
 * @since 0.1.0
 */
export const itemsOf = (native: unknown): ReadonlyArray<unknown> => {
  const { messages, contents, input } = (native ?? {}) as Readonly<Record<string, unknown>>
  const items = [messages, contents, input].find((value) => Array.isArray(value))
  return Array.isArray(items) ? items : []
}

/**
 * Reads a request; messages that are the objects they were before are read as the messages they were before.
 *
 * @internal
 * @since 0.1.0
 */
export const stateOf = <Native>(
  dialect: Dialect<Native>,
  options: ViolationOptions,
  known: State<Native> | undefined,
  native: Native
): State<Native> => {
  const violations = dialect.violations(native, options)
  const decoded = dialect.decode(native)
  if (isLeft(decoded)) return known ?? { native, context: { system: [], tools: [], messages: [] }, violations }
  const context = decoded.right
  if (known === undefined) return { native, context, violations }
  const before = new Map(itemsOf(known.native).map((item, i) => [item, known.context.messages[i]]))
  const items = itemsOf(native)
  const messages = context.messages.map((message, i) => before.get(items[i]) ?? message)
  return { native, context: withMessages(context, messages), violations }
}
