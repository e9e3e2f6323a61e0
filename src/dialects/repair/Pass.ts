/**
 * What the passes of `repair` share: what they are given, and how they say what they did.
 *
 * @since 0.1.0
 * @internal
 */
import type { Block } from '../../model/Block'
import type { Context } from '../../model/Context'
import type { Message } from '../../model/Message'
import type { Profile } from '../../model/Profile'
import type { Rule, Violation as Neutral } from '../../roundtrip/Violation'
import type { Violation } from '../Dialect'

/**
 * Is a violation and what it is called where no provider is named.
 *
 * @internal
 * @since 0.1.0
 */
export interface Finding {
  readonly violation: Violation
  readonly neutral: Neutral
}

/**
 * Records what was done about a violation, in words.
 *
 * @internal
 * @since 0.1.0
 */
export interface Note {
  (violation: Violation, action: string): void
}

/**
 * Makes good what some findings name, and returns the context itself when there is nothing that it can do.
 *
 * @internal
 * @since 0.1.0
 */
export interface Pass {
  (context: Context, findings: ReadonlyArray<Finding>, profile: Profile, note: Note): Context
}

/**
 * Picks the findings of some rules.
 *
 * @internal
 * @since 0.1.0
 */
export const ofRules = (findings: ReadonlyArray<Finding>, ...rules: ReadonlyArray<Rule>): ReadonlyArray<Finding> =>
  findings.filter(({ neutral }) => rules.includes(neutral.rule))

/**
 * Makes the ids of the messages that a pass adds: that of the neighbour, with what the message is, and different from all
 * ids of a history and from all that were made before.
 *
 * @internal
 * @since 0.1.0
 */
export const addedIds = (
  messages: ReadonlyArray<Message>
): ((neighbour: Message | undefined, what: string) => string) => {
  const taken = new Set(messages.map(({ id }) => id))
  const counts = new Map<string, number>()
  return (neighbour, what) => {
    const base = `${neighbour?.id ?? ''}/${what}`
    let n = counts.get(base) ?? 1
    let id = n === 1 ? base : `${base}${String(n)}`
    while (taken.has(id)) id = `${base}${String(++n)}`
    counts.set(base, n)
    taken.add(id)
    return id
  }
}

/**
 * Says where a block stands, as a key.
 *
 * @internal
 * @since 0.1.0
 */
export const keyOf = (message: number, block: number): string => `${String(message)}.${String(block)}`

/**
 * Replaces the content of messages, by their index.
 *
 * @internal
 * @since 0.1.0
 */
export const withContents = (
  messages: ReadonlyArray<Message>,
  contents: ReadonlyMap<number, ReadonlyArray<Block>>
): ReadonlyArray<Message> =>
  messages.map((message, i) => {
    const content = contents.get(i)
    return content === undefined ? message : { ...message, content }
  })
