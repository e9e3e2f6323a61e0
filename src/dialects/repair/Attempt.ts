/**
 * A small change of which only the dialect knows whether it helps.
 *
 * @since 0.1.0
 * @internal
 */
import { type Context, withMessages } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Mend } from './mends'

/**
 * Is a change that may help, and what it does in words.
 *
 * @internal
 * @since 0.1.0
 */
export interface Attempt {
  readonly action: string
  /** What is the same of all attempts of this kind; the action itself, where its words do not differ from case to case. */
  readonly kind: string
  /** Writes the message at fault anew; absent where more than that message changes. */
  readonly mend?: () => Message
  /** Makes the change for the messages at some indices, that at fault among them. */
  readonly change: (places: ReadonlySet<number>) => Context
}

/**
 * Makes an attempt of a way to write one message anew.
 *
 * @internal
 * @since 0.1.0
 */
export const attemptOf = (context: Context, at: number, { action, kind = action, mend }: Mend): Attempt => ({
  action,
  kind,
  mend,
  change: () => withMessages(context, [...context.messages.slice(0, at), mend(), ...context.messages.slice(at + 1)])
})

/**
 * Makes an attempt of a change of several messages.
 *
 * @internal
 * @since 0.1.0
 */
export const wholeAttempt = (action: string, change: Attempt['change']): Attempt => ({ action, kind: action, change })

/**
 * Finds the index of the message that a violation points at; -1 when it points elsewhere.
 *
 * @internal
 * @since 0.1.0
 */
export const placeOf = ({ path }: { readonly path: string }): number => {
  const at = /^(?:messages|input|contents)\[(\d+)\]/.exec(path)
  return at === null ? -1 : Number(at[1])
}

/**
 * Takes messages at some indices away, if they are such.
 *
 * @internal
 * @since 0.1.0
 */
export const without = (context: Context, places: ReadonlySet<number>, goes: (message: Message) => boolean): Context =>
  withMessages(
    context,
    context.messages.filter((message, i) => !places.has(i) || !goes(message))
  )
