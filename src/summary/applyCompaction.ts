/**
 * Puts what a provider's own compaction gave in the place of what it stands for.
 *
 * @since 0.1.0
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { equal } from '../change/equal'
import { type Context, profileOf, withMessages } from '../model/Context'
import type { Message } from '../model/Message'
import { settle } from '../roundtrip/settle'
import { changeInHead } from './applySummary'
import { isCompactionItem, standsForAllBefore } from './compactionItem'
import { newViolations } from './newViolations'
import { isUserSaying } from './split'
import type { SummaryPlan } from './SummaryPlan'
import type { SummaryRejected } from './SummaryRejected'

/**
 * Replaces everything before the tail of a plan by the messages that a provider's own compaction gave: Anthropic's signed
 * block (`compaction: { type: 'summarize' }`), the output of OpenAI's or xAI's `/responses/compact`. Decode them with the
 * dialect; `plan.end` says which messages to send there. The items are taken as they are, byte for byte.
 *
 * The latest request stays, where it is not among the items, and so do system messages where they may stand anywhere: they come
 * first. Thinking in the tail stays where the profile binds it to its
 * prefix and the provider lets it: when nothing else changes, and the tail begins with another role than the head ended with
 * (Anthropic, compaction-thinking-blocks). Messages may have been appended since. Refused: `Empty` without an item that stands
 * for something, `HeadChanged`, `Invalid`. Sizes are not compared: only the provider knows what its item costs.
 *
 * @example
 * import assert from 'node:assert'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { isSome } from 'fp-ts/lib/Option.js'
 * import { anthropic } from 'context-compaction/dialects/anthropic'
 * import { assistant, context, user } from 'context-compaction/model'
 * import { applyCompaction, planSummary } from 'context-compaction/summary'
 *
 * const history = context({ messages: [user('Name birds.'), assistant('a wren, '.repeat(900)), user('More.')] })
 * const plan = planSummary({ window: 200_000, keepTokens: 100 })(history)
 * assert.ok(isSome(plan))
 * // send history.messages.slice(0, plan.value.end) with `compaction: { type: 'summarize' }`; this is the answer:
 * const answer = { role: 'assistant', content: [{ type: 'compaction', content: 'Wrens.', signature: 'c2ln' }] }
 * const items = anthropic.decode({ messages: [answer] })
 * assert.ok(isRight(items))
 *
 * const after = applyCompaction(plan.value, items.right.messages)(history)
 * assert.ok(isRight(after))
 * assert.deepStrictEqual(anthropic.encode(after.right).messages[0], answer)
 * assert.strictEqual(after.right.messages[1], history.messages[2])
 *
 * @category mapping
 * @since 0.1.0
 */
export const applyCompaction =
  (plan: SummaryPlan, items: ReadonlyArray<Message>) =>
  (context: Context): Either<SummaryRejected, Context> => {
    const changed = changeInHead(plan, context)
    if (changed !== undefined) return left(changed)
    if (!items.some(({ content }) => content.some(standsForAllBefore))) return left({ type: 'Empty' })
    const { messages } = context
    const tail = messages.slice(plan.end)
    const request = plan.isUnderWay ? requestBefore(plan, messages, items) : []
    const system = systemBefore(plan, context)
    const edited = withMessages(context, [
      ...system,
      ...named(plan, items, messages, [...system, ...request]),
      ...request,
      ...tail
    ])
    const after =
      request.length + system.length === 0 && keepsThinking(messages, plan.end) ? edited : settle(context, edited)
    const broken = newViolations(context, after).filter((one) => !isFirst(one, after))
    return broken.length > 0 ? left({ type: 'Invalid', violations: broken }) : right(after)
  }

// -------------------------------------------------------------------------------------
// internals
// -------------------------------------------------------------------------------------

/** Instructions that a provider may not have taken into its item; control items were for the requests before. */
const systemBefore = ({ end }: SummaryPlan, context: Context): ReadonlyArray<Message> =>
  profileOf(context).systemMessages === 'any'
    ? context.messages.filter(
        ({ role, content }, i) => i < end && role === 'system' && content.some(({ type }) => type !== 'opaque')
      )
    : []

/** The latest request, without what the items hold of it. */
const requestBefore = (
  plan: SummaryPlan,
  messages: ReadonlyArray<Message>,
  items: ReadonlyArray<Message>
): ReadonlyArray<Message> => {
  const isGone = new Set(plan.indices)
  const isHeld = ({ role, content }: Message): boolean =>
    items.some((item) => item.role === role && equal(item.content, content))
  return messages
    .slice(plan.at, plan.end)
    .filter(
      (message, i) =>
        !isGone.has(plan.at + i) &&
        isUserSaying(message) &&
        message.content.every(({ type }) => type !== 'tool_result') &&
        !isHeld(message)
    )
}

/** Under ids of their own; the one that stands for the rest says so. */
const named = (
  plan: SummaryPlan,
  items: ReadonlyArray<Message>,
  messages: ReadonlyArray<Message>,
  kept: ReadonlyArray<Message>
): ReadonlyArray<Message> => {
  const taken = new Set(messages.map(({ id }) => id))
  const stays = new Set(kept)
  const head = messages.slice(0, plan.end).filter((message) => !stays.has(message))
  const ids = new Set(head.flatMap(({ id, summaryOf = [] }) => [...summaryOf, id]))
  for (const message of [...kept, ...messages.slice(plan.end)]) ids.delete(message.id)
  return items.map((item, k) => {
    let id = `compacted-${plan.end}-${k}`
    while (taken.has(id)) id += '+'
    taken.add(id)
    return item.content.some(standsForAllBefore) ? { ...item, id, pinned: true, summaryOf: [...ids] } : { ...item, id }
  })
}

const keepsThinking = (messages: ReadonlyArray<Message>, end: number): boolean => {
  const [before, after] = [messages[end - 1], messages[end]]
  return before !== undefined && after !== undefined && after.role !== 'system' && after.role !== before.role
}

/** An item that stands for all before it may be the first message, whoever it is from. */
const isFirst = ({ rule, message }: { readonly rule: string; readonly message: number }, after: Context): boolean =>
  rule === 'first-role' && after.messages[message]!.content.some(isCompactionItem)
